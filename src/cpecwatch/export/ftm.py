"""FollowTheMoney entities, which Aleph, OpenAleph and the tools of OpenSanctions read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.evidence import Evidence
from cpecwatch.export.extras import need
from cpecwatch.export.files import json_text, write_whole
from cpecwatch.export.receipts import LeftOut, Receipt
from cpecwatch.export.selection import Selection, named_in, proof_of, type_of
from cpecwatch.lexicon import Lexicon
from cpecwatch.places import Place
from cpecwatch.records import Actor, ActorKind, Article, Meeting, Project, SecurityDemand

__all__ = ["to_ftm"]

_SCHEMATA = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "PublicBody",
    ActorKind.GOVERNMENT: "PublicBody",
    ActorKind.MILITARY: "PublicBody",
    ActorKind.ARMED_GROUP: "Organization",
    ActorKind.COMPANY: "Company",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.MEDIA: "Organization",
}
#: What FollowTheMoney takes for an id.
_ID = re.compile(r"[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?\Z")
_LONGEST_ID = 120


def to_ftm(
    corpus: Corpus,
    path: str | os.PathLike[str],
    records: Iterable[Record] | None = None,
    *,
    lexicon: Lexicon | None = None,
) -> Receipt:
    """Write records as FollowTheMoney entities, a JSON object a line. Needs the extra ``ftm``.

    - A person is a ``Person``; states, their bodies and armed forces are a ``PublicBody``, companies a
      ``Company``, all others an ``Organization``.
    - A role is an ``Occupancy`` of a ``Position``.
    - A meeting is an ``Event``; a demand is one too, and an ``UnknownLink`` from who asks to who is asked.
    - A project is a ``Project``, an article an ``Article`` without its text, and each actor that an article
      names a ``Mention`` in it.

    Dates keep their precision. With the records go the actors whom they refer to and the articles that prove
    them.

    Args:
        corpus: The corpus.
        path: The file to write, usually named ``*.ftm.json``.
        records: Which of its records to write; all if left out.
        lexicon: Whose codes of countries to use; that which comes with cpecwatch if left out.

    Returns:
        What was written, and what was left out because FollowTheMoney does not take its name.

    Raises:
        MissingExtraError: If followthemoney is not installed.
        OSError: If the file cannot be written.
    """
    model = need("followthemoney", extra="ftm").model
    maker = _Maker(model, _closure(Selection(corpus, records)), lexicon or Lexicon.default())
    lines = [json_text(entity.to_dict()) for entity in maker.entities()]
    write_whole(path, (f"{line}\n" for line in dict.fromkeys(lines)))
    return Receipt(tuple(maker.written), tuple(maker.left_out))


def _closure(selection: Selection) -> Selection:
    """Return a selection with the actors and articles that its records refer to, each of them once."""
    found: dict[tuple[str, str], Record] = {(type_of(record), record.id): record for record in selection}
    for record in list(found.values()):
        for actor in filter(None, map(selection.actor, named_in(record))):
            found.setdefault(("actor", actor.id), actor)
    for record in list(found.values()):
        for article in filter(None, (selection.article(mark.article) for mark in record.evidence)):
            found.setdefault(("article", article.id), article)
    return Selection(selection.corpus, found.values())


class _Maker:
    """Makes entities of the records of a selection; notes what it wrote and what it left out."""

    def __init__(self, model: Any, selection: Selection, lexicon: Lexicon) -> None:  # noqa: ANN401 (its model)
        self.written: list[str] = []
        self.left_out: list[LeftOut] = []
        self._model = model
        self._selection = selection
        self._lexicon = lexicon
        self._kept: set[str] = set()

    def entities(self) -> Iterator[Any]:
        """Yield the entities, those that others refer to before them."""
        for article in {article.id: article for article in self._selection.articles}.values():
            yield from self._keep(article, self._article(article))
        for actor in self._selection.actors:
            yield from self._keep(actor, self._actor(actor))
        for actor in self._selection.actors:
            if _key("actor", actor.id) in self._kept:
                yield from self._roles(actor)
                yield from self._mentions(actor)
        for project in self._selection.projects:
            yield from self._keep(project, self._project(project))
        for meeting in self._selection.meetings:
            yield from self._keep(meeting, self._meeting(meeting))
        for demand in self._selection.demands:
            yield from self._keep(demand, self._demand(demand))
            yield from self._ask(demand)

    def _keep(self, record: Record, entity: Any) -> Iterator[Any]:  # noqa: ANN401 (an entity of followthemoney)
        if all(entity.has(name) for name in entity.schema.required):
            self._kept.add(entity.id)
            self.written.append(record.id)
            yield entity
        else:
            self.left_out.append(LeftOut.of(record, "no name that FollowTheMoney takes"))

    # -- records ---------------------------------------------------------------------------------------------

    def _article(self, article: Article) -> Any:  # noqa: ANN401
        day = article.published or article.updated
        return self._make(
            "Article",
            _key("article", article.id),
            title=article.title,
            fileName=None if article.title else article.id,
            publishedAt=day and day.isoformat(),
            publisher=article.outlet,
            author=article.authors,
            language="eng",
        )

    def _actor(self, actor: Actor) -> Any:  # noqa: ANN401
        country = actor.id if actor.kind is ActorKind.STATE else actor.country
        return self._make(
            _SCHEMATA[actor.kind],
            _key("actor", actor.id),
            name=actor.name,
            alias=actor.aliases,
            country=self._code(country),
        )

    def _project(self, project: Project) -> Any:  # noqa: ANN401
        return self._make(
            "Project",
            _key("project", project.id),
            name=project.name,
            alias=project.aliases,
            keywords=project.kind.value,
            status=project.status,
            notes=[str(amount) for amount in project.amounts],
            **self._located(project.place, "address"),
        )

    def _meeting(self, meeting: Meeting) -> Any:  # noqa: ANN401
        form = meeting.format and meeting.format.value
        return self._make(
            "Event",
            _key("meeting", meeting.id),
            name=self._selection.title(meeting),
            keywords=["meeting", meeting.status.value, form],
            involved=self._involved(participant.actor for participant in meeting.participants),
            **self._dated(meeting),
            **self._located(meeting.place, "location"),
            **self._proved(meeting),
        )

    def _demand(self, demand: SecurityDemand) -> Any:  # noqa: ANN401
        return self._make(
            "Event",
            _key("demand", demand.id),
            name=self._selection.title(demand),
            keywords=["demand", demand.kind.value, demand.strength.value, demand.attribution.value],
            involved=self._involved(named_in(demand)),
            notes=[
                *([f"condition for {demand.condition_for}"] if demand.condition_for else ()),
                *(f"answered: {response.stance}" for response in demand.responses),
            ],
            **self._dated(demand),
            **self._proved(demand),
        )

    # -- what stands between them ----------------------------------------------------------------------------

    def _ask(self, demand: SecurityDemand) -> Iterator[Any]:
        parties = [self._involved([id_]) for id_ in (demand.demander or "", demand.addressee or "")]
        if all(parties) and _key("demand", demand.id) in self._kept:
            yield self._make(
                "UnknownLink",
                _key("ask", demand.id),
                subject=parties[0],
                object=parties[1],
                role=f"asks for {demand.kind}",
                **self._dated(demand),
                **self._proved(demand),
            )

    def _roles(self, actor: Actor) -> Iterator[Any]:
        if actor.kind is not ActorKind.PERSON:
            return
        for role in actor.roles:
            of = self._selection.name(role.of)
            body = self._selection.actor(role.of)
            state = role.of if body is None or body.kind is ActorKind.STATE else body.country
            position = self._make(
                "Position",
                _key("position", f"{role.title} {role.of or ''}"),
                name=f"{role.title}, {of}" if of else role.title,
                country=self._code(state),
                organization=self._involved([body.id] if body and body.kind is not ActorKind.PERSON else []),
            )
            if not position.has("name"):
                continue
            yield position
            yield self._make(
                "Occupancy",
                _key("occupancy", f"{actor.id} {role.title} {role.of or ''} {role.when or ''}"),
                holder=_key("actor", actor.id),
                post=position.id,
                startDate=role.when and str(role.when).partition("/")[0],
                endDate=role.when and str(role.when).rpartition("/")[2],
                proof=self._documents(role.evidence),
            )

    def _mentions(self, actor: Actor) -> Iterator[Any]:
        words: dict[str, list[str]] = {}
        for mark in actor.evidence:
            words.setdefault(mark.article, []).append(" ".join(mark.text.split()))
        for article, names in words.items():
            document = _key("article", article)
            mention = self._make(
                "Mention",
                _key("mention", f"{article} {actor.id}"),
                name=names,
                document=document,
                resolved=_key("actor", actor.id),
                detectedSchema=_SCHEMATA[actor.kind],
            )
            if document in self._kept and mention.has("name"):
                yield mention

    # -- values ----------------------------------------------------------------------------------------------

    def _make(self, schema: str, id_: str, **values: object) -> Any:  # noqa: ANN401
        entity = self._model.make_entity(schema)
        entity.id = id_
        for name, value in values.items():
            entity.add(name, value)
        return entity

    def _involved(self, ids: Iterable[str]) -> list[str]:
        keys = (_key("actor", id_) for id_ in ids)
        return [key for key in dict.fromkeys(keys) if key in self._kept]

    def _documents(self, evidence: Iterable[Evidence]) -> list[str]:
        keys = dict.fromkeys(_key("article", mark.article) for mark in evidence)
        return [key for key in keys if key in self._kept]

    def _proved(self, record: Meeting | SecurityDemand) -> dict[str, Any]:
        proof = proof_of(record)
        words = None if proof is None else " ".join(proof.text.split())
        return {"summary": words, "proof": self._documents(record.evidence), "recordId": record.id}

    def _dated(self, record: Meeting | SecurityDemand) -> dict[str, Any]:
        """Return the first and last day, month or year, as the page names it."""
        first, _, last = str(record.when or "").partition("/")
        return {"startDate": first or None, "endDate": last or first or None}

    def _located(self, place: Place | None, field: str) -> dict[str, Any]:
        return {} if place is None else {field: place.name, "country": self._code(place.country)}

    def _code(self, state: str | None) -> str | None:
        row = self._lexicon.states.get(state or "")
        return None if row is None else row.code


def _key(kind: str, id_: str) -> str:
    """Return the id of an entity: that of its record where FollowTheMoney takes it, else a digest of it."""
    key = f"cpecwatch-{kind}-{id_}"
    if _ID.match(key) and len(key) <= _LONGEST_ID:
        return key
    return f"cpecwatch-{kind}-{sha256(id_.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
