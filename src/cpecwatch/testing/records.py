"""Strategies for the records and for whole corpora."""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from itertools import pairwise
from typing import Any

import attrs
from hypothesis import strategies as st

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.evidence import Evidence
from cpecwatch.records import (
    Actor,
    ActorKind,
    Article,
    Attribution,
    DemandKind,
    Label,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Participant,
    Problem,
    Project,
    ProjectKind,
    Response,
    Role,
    SecurityDemand,
    Segment,
    Stance,
    Strength,
)
from cpecwatch.spans import Passage
from cpecwatch.testing.values import (
    ACTOR_IDS,
    AMOUNTS,
    CONFLICTS,
    DATE_SPANS,
    MOMENTS,
    PLACES,
    PROJECT_IDS,
    PROOF,
    SHARES,
    WORDS,
    few,
    place_in,
    quoting,
)


def articles() -> st.SearchStrategy[Article]:
    """Pages with labels for every character, a body, and at times another article."""
    return _ARTICLES


def actors(article: Article | None = None) -> st.SearchStrategy[Actor]:
    """Persons, states and bodies, of a few ids."""
    return _ACTORS.map(partial(quoting, article=article))


def meetings(article: Article | None = None) -> st.SearchStrategy[Meeting]:
    """Encounters of a few actors."""
    return _MEETINGS.map(partial(quoting, article=article))


def demands(article: Article | None = None) -> st.SearchStrategy[SecurityDemand]:
    """Asks of every kind and strength, answered and not."""
    return _DEMANDS.map(partial(quoting, article=article))


def projects(article: Article | None = None) -> st.SearchStrategy[Project]:
    """Ports, roads and programmes, of a few ids."""
    return _PROJECTS.map(partial(quoting, article=article))


def records(article: Article | None = None) -> st.SearchStrategy[Record]:
    """Records of any class."""
    return _ARTICLES | _FINDS.map(partial(quoting, article=article))


def corpora() -> st.SearchStrategy[Corpus]:
    """Articles with records of theirs, some of which share actors and projects."""
    return _CORPORA


def _page(
    *,
    text: str,
    cuts: set[int],
    labels: list[Label],
    shares: list[tuple[int, int]],
    proof: tuple[Evidence, ...],
    fields: dict[str, Any],
) -> Article:
    """Put a lawful article together."""
    bounds = sorted({0, len(text), *(cut * len(text) // 1000 for cut in cuts)})
    stretches = [place_in(text, share) for share in shares]
    words = tuple(Passage.cut(text, stretch.start, stretch.end) for stretch in stretches)
    bare = Article(id=f"article-{sha256(text.encode()).hexdigest()[:16]}", text=text)
    return attrs.evolve(
        bare,
        segments=tuple(
            Segment(start, end, label) for (start, end), label in zip(pairwise(bounds), labels, strict=False)
        ),
        paragraphs=words[:2],
        captions=words[2:],
        evidence=quoting(proof, bare),
        **fields,
    )


def _pages(related: st.SearchStrategy[tuple[Article, ...]]) -> st.SearchStrategy[Article]:
    fields = st.fixed_dictionaries(
        {},
        optional={
            "title": WORDS,
            "outlet": WORDS,
            "agencies": few(WORDS),
            "authors": few(WORDS),
            "published": MOMENTS,
            "updated": MOMENTS,
            "dateline": WORDS,
            "date_estimate": DATE_SPANS,
            "standfirst": WORDS,
            "problems": few(st.builds(Problem, code=WORDS, message=WORDS)),
            "related": related,
        },
    )
    return st.builds(
        _page,
        text=st.text(max_size=40),
        cuts=st.sets(st.integers(0, 1000), max_size=3),
        labels=st.lists(st.sampled_from(Label), min_size=4, max_size=4),
        shares=st.lists(SHARES, max_size=3),
        proof=PROOF,
        fields=fields,
    )


_ARTICLES = _pages(related=few(_pages(related=st.just(())), most=1))

_ACTORS = st.builds(
    Actor,
    id=ACTOR_IDS,
    name=WORDS,
    kind=st.sampled_from(ActorKind),
    country=st.none() | ACTOR_IDS,
    aliases=few(WORDS),
    roles=few(
        st.builds(
            Role,
            title=st.sampled_from(["prime minister", "foreign minister"]),
            of=st.none() | ACTOR_IDS,
            when=st.none() | DATE_SPANS,
            evidence=PROOF,
        )
    ),
    evidence=PROOF,
)

_MEETINGS = st.builds(
    Meeting,
    id=WORDS,
    participants=few(st.builds(Participant, actor=ACTOR_IDS, side=st.none() | ACTOR_IDS), most=3),
    when=st.none() | DATE_SPANS,
    place=st.none() | PLACES,
    format=st.none() | st.sampled_from(MeetingFormat),
    status=st.sampled_from(MeetingStatus),
    name=st.none() | WORDS,
    ordinal=st.none() | st.integers(1, 99),
    topics=few(PROJECT_IDS),
    evidence=PROOF,
    reports=few(WORDS),
    sources=few(WORDS),
    support=st.integers(0, 9),
    conflicts=CONFLICTS,
)

_DEMANDS = st.builds(
    SecurityDemand,
    id=WORDS,
    demander=st.none() | ACTOR_IDS,
    addressee=st.none() | ACTOR_IDS,
    kind=st.sampled_from(DemandKind),
    strength=st.sampled_from(Strength),
    condition_for=st.none() | WORDS,
    attribution=st.sampled_from(Attribution),
    when=st.none() | DATE_SPANS,
    meeting=st.none() | WORDS,
    projects=few(PROJECT_IDS),
    responses=few(
        st.builds(Response, by=st.none() | ACTOR_IDS, stance=st.sampled_from(Stance), evidence=PROOF)
    ),
    evidence=PROOF,
    reports=few(WORDS),
    sources=few(WORDS),
    support=st.integers(0, 9),
    conflicts=CONFLICTS,
)

_PROJECTS = st.builds(
    Project,
    id=PROJECT_IDS,
    name=WORDS,
    aliases=few(WORDS),
    kind=st.sampled_from(ProjectKind),
    place=st.none() | PLACES,
    status=st.none() | WORDS,
    amounts=few(AMOUNTS),
    evidence=PROOF,
    reports=few(WORDS),
    sources=few(WORDS),
    support=st.integers(0, 9),
    conflicts=CONFLICTS,
)

_FINDS = _ACTORS | _MEETINGS | _DEMANDS | _PROJECTS


def _corpus_of(pages: list[tuple[Article, list[Actor | Meeting | SecurityDemand | Project]]]) -> Corpus:
    found: list[Record] = []
    for article, finds in pages:
        found += [article, *(quoting(find, article) for find in finds)]
    return Corpus.of(found)


_CORPORA = st.lists(st.tuples(_ARTICLES, st.lists(_FINDS, max_size=4)), max_size=2).map(_corpus_of)
