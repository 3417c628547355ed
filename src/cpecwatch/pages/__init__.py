"""Pages: text to an article in which every character has a label."""

from cpecwatch.pages.reading import STEPS, parse_page

__all__ = ["STEPS", "parse_page"]
