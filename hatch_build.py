"""Puts the compiled lexicon into what is built: a wheel, and the source tree of an editable install."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLexicon(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the lexicon before the files of a wheel are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Write the JSON file beside the TOML files, by the one module that knows how."""
        module = runpy.run_path(str(Path(self.root, "src/cpecwatch/lexicon/compiling.py")))
        module["compile_files"]()
