"""A desk that watches what states tell their own people: cpecwatch with rows and a step of its own.

python examples/travel_advisories/app.py PAGE... [--map FILE.geojson]

The rows (rows.toml, beside this file) name a company, an office and a harbour that the lexicon does not know.
The step finds travel advisories, which cpecwatch takes for no security demand: they are put to no state. The
page beside this file is synthetic.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import cpecwatch
from cpecwatch import Attribution, Corpus, DemandKind, Lexicon, SecurityDemand, Strength, export
from cpecwatch.extraction import DEFAULT_STEPS, Reading, RefKind

RULE = "advisory.avoid"
ROWS = Path(__file__).with_name("rows.toml")
#: "advised Chinese citizens to avoid …": the verb, to whom, and what; each part within one sentence.
ADVICE = re.compile(
    r"\b(?:advises|advised|urges|urged|warns|warned|tells|told) "
    r"(?:its|all|\w+)? ?(?:citizens|nationals|companies|workers) "
    r"(?:in \w+ )?(?:to (?:avoid|leave|stay (?:away|indoors))|not to travel|against travel)[^.;]*"
)
#: All that may stand between who advises and the verb; so no "not", "whether" or "will".
BETWEEN = re.compile(r" (?:(?:has|have|had) )?(?:(?:on|last) \w+ )?\Z")


def find_advisories(reading: Reading) -> None:
    """Add what a state or a body of it advises people to keep away from."""
    text, ends = reading.view.text, reading.tokens.ends
    for sentence in reading.sentences:
        for found in ADVICE.finditer(text, sentence.start, sentence.end):
            for ref in reading.refs_in(sentence):
                is_actor = ref.id is not None and ref.kind in {RefKind.STATE, RefKind.BODY}
                if is_actor and BETWEEN.match(text, ends[ref.last], found.start()):
                    words = reading.evidence(*found.span(), field="kind", rule=RULE)
                    reading.add(
                        SecurityDemand(
                            f"advisory-{reading.article.id}-{words.start}",
                            demander=ref.country or ref.id,
                            addressee=None,
                            kind=DemandKind.OTHER,
                            strength=Strength.REQUEST,
                            attribution=Attribution.OFFICIAL,
                            evidence=(words, reading.evidence_of(ref, "demander", RULE)),
                        )
                    )


def read(pages: list[str]) -> Corpus:
    """Read pages with the rows and the step of the desk."""
    lexicon = Lexicon.default().extended(ROWS)
    return cpecwatch.read(*pages, lexicon=lexicon, steps=[*DEFAULT_STEPS, find_advisories])


def main() -> None:
    """Print the advisories of the pages, and what else they say about the places on the watch."""
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="+")
    parser.add_argument("--map", metavar="FILE.geojson")
    options = parser.parse_args()
    corpus = read(options.pages)
    names = {actor.id: actor.name for actor in corpus.actors}
    for demand in corpus.demands:
        words = demand.evidence[0]
        label = "advisory" if words.rule == RULE else demand.kind
        asks = names.get(demand.demander or "", "?")
        print(f"{corpus.article_of(words).day}  {asks:<10} {label:<14} {' '.join(words.text.split())}")
    for project in corpus.projects:
        print(f"on the watch: {project.name}, {project.place or 'place unknown'}")
    if options.map:
        print(export.to_geojson(corpus, options.map, lexicon=Lexicon.default().extended(ROWS)))


if __name__ == "__main__":
    main()
