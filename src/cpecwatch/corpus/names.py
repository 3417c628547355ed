"""Who is meant: from the names that people write to the ids that records hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from difflib import get_close_matches
from functools import cached_property, lru_cache

import attrs

from cpecwatch.errors import InvalidValueError, expected
from cpecwatch.records import Actor, DemandKind, Project

__all__ = ["SLIP", "Names", "fold_name"]

#: How like a known name an unknown one must be to be taken for a slip of the keyboard.
SLIP = 0.8


@attrs.frozen(slots=False)
class Names:
    """The names that a corpus knows its actors and projects by; compared without regard to case.

    Attributes:
        actors: The actors of the corpus.
        projects: Its projects.
        mentioned: Finds the ids that other records hold, also of what is no record; all casefolded.
    """

    actors: tuple[Actor, ...] = attrs.field(default=(), repr=False)
    projects: tuple[Project, ...] = attrs.field(default=(), repr=False)
    mentioned: Callable[[], frozenset[str]] = attrs.field(default=frozenset, repr=False)

    def ids(self, name: str, *, also: Iterable[str] = ()) -> frozenset[str]:
        """Return the ids that a name, an alias or an id may mean, and the text itself; all casefolded.

        What the corpus does not know, the lexicon may. What neither knows means itself alone, as nothing
        speaks against a corpus in which somebody does not occur; unless it looks like a slip.

        Args:
            name: A name, alias or id, in whatever case.
            also: Words that would have been right as well, to suggest them.

        Raises:
            InvalidValueError: If nobody knows the name, but one that is nearly the same.

        >>> from cpecwatch.records import ActorKind
        >>> china = Actor("china", "China", ActorKind.STATE, aliases=("the PRC",))
        >>> sorted(Names((china,)).ids("the prc"))
        ['china', 'the prc']
        >>> Names().ids("Chnia")
        Traceback (most recent call last):
        ...
        cpecwatch.errors.InvalidValueError: expected a name that ... knows, got 'Chnia'; did you mean 'China'?
        """
        found, folded = self._known(name), fold_name(name)
        if not found and folded not in self.mentioned():
            self._check(name, also)
        return frozenset({folded, *found})

    def known_ids(self, name: str) -> frozenset[str]:
        """Return what :meth:`ids` does, and never raise: for names that a page has, not a question."""
        return frozenset({fold_name(name), *self._known(name)})

    def _known(self, name: str) -> Collection[str]:
        return self._ids_by_name.get(fold_name(name)) or _meanings(name)

    @cached_property
    def _ids_by_name(self) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        named: tuple[Actor | Project, ...] = (*self.actors, *self.projects)
        for record in named:
            for name in (record.id, record.name, *record.aliases):
                found[fold_name(name)].add(record.id.casefold())
        for kind in DemandKind:
            found[kind.value].add(kind.value)
        return dict(found)

    def _check(self, name: str, also: Iterable[str]) -> None:
        """Raise if a name that nobody knows is nearly one that somebody does."""
        records: tuple[Actor | Project, ...] = (*self.actors, *self.projects)
        ours = [str(word) for word in (*DemandKind, *also)]
        ours += [written for one in records for written in (one.id, *one.aliases, one.name)]
        known = {**_lexicon_names(), **{fold_name(written): written for written in ours}}
        close = get_close_matches(fold_name(name), known, n=1, cutoff=SLIP)
        if close:
            message = expected("a name that the corpus or the lexicon knows", name)
            raise InvalidValueError(f"{message}; did you mean {known[close[0]]!r}?")  # noqa: EM102, TRY003


def fold_name(name: str) -> str:
    """Return a name without regard to case and spacing."""
    return " ".join(name.casefold().split())


@lru_cache(maxsize=4096)
def _meanings(name: str) -> frozenset[str]:
    """Return the ids of all that the lexicon knows by a name."""
    from cpecwatch.lexicon import Lexicon  # noqa: PLC0415 (start-up time)

    return frozenset(candidate.id.casefold() for candidate in Lexicon.default().resolve(name).candidates)


@lru_cache(maxsize=1)
def _lexicon_names() -> dict[str, str]:
    from cpecwatch.lexicon import Lexicon  # noqa: PLC0415 (start-up time)

    lexicon = Lexicon.default()
    tables = (lexicon.states, lexicon.people, lexicon.bodies, lexicon.projects, lexicon.places)
    rows = [row for table in tables for row in table.values()]
    return {fold_name(name): name for row in rows for name in (row.id, *row.aliases, row.name)}
