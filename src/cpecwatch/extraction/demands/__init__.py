"""Who asks whom for what about security: frames of asking, kinds of demand, answers, records."""

from __future__ import annotations

from cpecwatch.extraction.demands.records import make_demands

__all__ = ["make_demands"]
