"""What importing cpecwatch loads, and what it does not."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

import cpecwatch


def run(code: str) -> str:
    """Run code in an interpreter of its own and return what it printed."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize(
    "module",
    [
        "dateutil",
        "cattrs",
        "charset_normalizer",
        "tomllib",
        "hypothesis",
        "cpecwatch.lexicon",
        "cpecwatch.pages",
        "cpecwatch.extraction",
    ],
)
def test_importing_does_not_load(module):
    """What only some verbs need is not loaded by the import of the package."""
    assert run(f"import sys, cpecwatch; print({module!r} in sys.modules)") == "False"


def test_every_public_name_is_there():
    """All names of __all__ can be had, the ones that load late too, and dir() lists them."""
    assert all(hasattr(cpecwatch, name) for name in cpecwatch.__all__)
    assert set(cpecwatch.__all__) <= set(dir(cpecwatch))
    assert cpecwatch.__version__ == version("cpecwatch")


def test_public_names_are_sorted():
    """The list of public names is in order, so that a reader finds one."""
    assert sorted(cpecwatch.__all__) == cpecwatch.__all__


def test_a_verb_stays_a_verb():
    """No verb is hidden by a room of the same name, in whatever order they are loaded."""
    code = """
import cpecwatch, pkgutil
for room in pkgutil.iter_modules(cpecwatch.__path__, "cpecwatch."):
    if room.name != "cpecwatch.__main__":
        __import__(room.name)
print(all(callable(getattr(cpecwatch, verb)) for verb in ["parse", "extract", "read", "load", "save"]))
"""
    assert run(code) == "True"


def test_an_unknown_name_is_an_attribute_error():
    """A name that the package does not have raises as for any module."""
    with pytest.raises(AttributeError, match="module 'cpecwatch' has no attribute 'prase'"):
        cpecwatch.prase  # noqa: B018


def test_the_strategies_name_their_extra():
    """Without Hypothesis, cpecwatch.testing says which extra brings it."""
    code = """
import sys
sys.modules["hypothesis"] = None
try:
    import cpecwatch.testing
except ImportError as error:
    print(type(error).__name__, error)
"""
    assert (
        run(code) == "MissingExtraError cpecwatch.testing needs Hypothesis: pip install 'cpecwatch[testing]'"
    )
