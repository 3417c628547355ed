"""Every check of the project, each in its own environment: ``nox``, or ``nox -s NAME`` for one of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import nox

PYPROJECT = nox.project.load_toml("pyproject.toml")
OLDEST = "3.11"
PYTHONS = [OLDEST, "3.12", "3.13", "3.14"]

nox.needs_version = ">=2024.10.9"
nox.options.sessions = ["lint", "types", "docs", "wheel", "lowest", "ftm", "tests"]


def group(name: str) -> list[str]:
    """Return the requirements of a dependency group; older pips cannot read one."""
    return nox.project.dependency_groups(PYPROJECT, name)


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """All tests, on the package as a user installs it."""
    session.install(".", *group("test"))
    session.run("pytest", *session.posargs)


@nox.session(python=OLDEST)
def lowest(session: nox.Session) -> None:
    """All tests, on the oldest versions that pyproject.toml allows of what the package needs."""
    pins = Path(session.virtualenv.location) / "lowest.txt"
    needed = [
        *PYPROJECT["project"]["dependencies"],
        *PYPROJECT["project"]["optional-dependencies"]["testing"],
        *group("doors"),
    ]
    pins.write_text("\n".join(one.replace(">=", "==") for one in needed), encoding="utf-8")
    session.install(".", *group("test"), "--constraint", str(pins))
    session.run("pytest", *session.posargs)


@nox.session(python=OLDEST)
def ftm(session: nox.Session) -> None:
    """The door to FollowTheMoney, which needs PyICU, which is built against the ICU of the system."""
    found = ["pkg-config", "--exists", "icu-i18n"]
    if shutil.which("pkg-config") is None or subprocess.run(found, check=False).returncode != 0:  # noqa: S603
        session.skip("PyICU cannot be built without the headers of ICU (libicu-dev) and pkg-config")
    session.install(".[ftm]", *group("test"))
    session.run("pytest", "tests/test_export_ftm.py", "src/cpecwatch/export/ftm.py", *session.posargs)


@nox.session(python=OLDEST)
def lint(session: nox.Session) -> None:
    """Style, layout and the direction of imports."""
    session.install("-e", ".", *group("lint"))
    session.run("ruff", "check", "--output-format", "concise")
    session.run("ruff", "format", "--check")
    session.run("lint-imports")


@nox.session(python=OLDEST)
def types(session: nox.Session) -> None:
    """Types, strictly."""
    session.install("-e", ".", *group("types"))
    session.run("mypy")
    session.run("mypy", "examples")
    session.run("pytest", "tests/test_typing.py")


@nox.session(python=OLDEST)
def docs(session: nox.Session) -> None:
    """The documentation, in docs/_build; whatever Sphinx warns of is an error."""
    session.install("-e", ".", *group("docs"))
    session.run("sphinx-build", "-n", "-W", "--keep-going", "-E", "-q", "docs", "docs/_build")


@nox.session(python=OLDEST)
def wheel(session: nox.Session) -> None:
    """The wheel alone: built, installed where the source is not, and used."""
    folder = Path(session.virtualenv.location).resolve()
    shutil.rmtree(folder / "dist", ignore_errors=True)
    session.run(
        "python", "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder / "dist"), "."
    )
    [built] = (folder / "dist").glob("*.whl")
    session.install(str(built))
    smoke, pages = Path("tests/smoke.py").resolve(), Path("examples/pages").resolve()
    session.chdir(folder)
    session.run("python", "-I", str(smoke), str(pages))


@nox.session(python=OLDEST)
def bench(session: nox.Session) -> None:
    """All benchmarks, with the table of figures that docs/explanation/performance.md shows."""
    session.install(".", *group("bench"))
    session.run("pytest", "benchmarks", "--benchmark-columns=min,median,max", *session.posargs)
