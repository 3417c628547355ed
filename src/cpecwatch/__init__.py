"""News pages about the China-Pakistan Economic Corridor as records, each with the words that prove it.

Five verbs make and keep a :class:`Corpus`: who met whom, when and where; what security was asked of whom, how
hard, and what was answered; which projects it touches.

>>> import cpecwatch
>>> corpus = cpecwatch.extract(cpecwatch.parse('''
... China urges Pakistan to protect its workers
...
... ISLAMABAD: Foreign Minister Wang Yi met Prime Minister Shehbaz Sharif in Islamabad on 21 August 2025
... and urged Pakistan to ensure the security of Chinese workers on the Dasu dam.
... '''))
>>> for demand in corpus.demands.where(demander="China", kind="protection"):
...     print(demand.strength, "to", corpus[demand.addressee].name)
request to Pakistan

Every value points at its words, as offsets into the text of the article:

>>> evidence = corpus.demands[0].evidence[0]
>>> corpus.words(evidence) == evidence.text
True

``parse`` and ``extract`` take one page; ``read`` takes files and folders; ``save`` and ``load`` keep a corpus
in a file; ``one | other`` unites two. ``python -m cpecwatch FOLDER`` shows what a folder of pages says.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from cpecwatch.amounts import Amount
from cpecwatch.corpus import Corpus, Query
from cpecwatch.dates import DateSpan, Precision
from cpecwatch.errors import (
    CpecwatchError,
    InvalidValueError,
    LexiconError,
    MissingExtraError,
    SchemaError,
    SourceNotFoundError,
    UnknownFieldError,
    UnreadableTextError,
)
from cpecwatch.evidence import Evidence
from cpecwatch.places import Place
from cpecwatch.records import (
    Actor,
    ActorKind,
    Article,
    Attribution,
    Claim,
    Conflict,
    DemandKind,
    Label,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    NearMiss,
    NearMissKind,
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
from cpecwatch.spans import Passage, Span
from cpecwatch.verbs import extract, load, parse, read, save

if TYPE_CHECKING:
    from cpecwatch.corpus.resolution.judgements import Judgements as Judgements
    from cpecwatch.lexicon import Lexicon as Lexicon

    __version__: str

__all__ = [
    "Actor",
    "ActorKind",
    "Amount",
    "Article",
    "Attribution",
    "Claim",
    "Conflict",
    "Corpus",
    "CpecwatchError",
    "DateSpan",
    "DemandKind",
    "Evidence",
    "InvalidValueError",
    "Judgements",
    "Label",
    "Lexicon",
    "LexiconError",
    "Meeting",
    "MeetingFormat",
    "MeetingStatus",
    "MissingExtraError",
    "NearMiss",
    "NearMissKind",
    "Participant",
    "Passage",
    "Place",
    "Precision",
    "Problem",
    "Project",
    "ProjectKind",
    "Query",
    "Response",
    "Role",
    "SchemaError",
    "SecurityDemand",
    "Segment",
    "SourceNotFoundError",
    "Span",
    "Stance",
    "Strength",
    "UnknownFieldError",
    "UnreadableTextError",
    "__version__",
    "extract",
    "load",
    "parse",
    "read",
    "save",
]

if not TYPE_CHECKING:  # a type checker that saw this function would take any name for an attribute

    def __getattr__(name: str) -> object:
        """Load judgements, the lexicon and the version when they are first asked for."""
        if name == "Judgements":
            return import_module("cpecwatch.corpus.resolution.judgements").Judgements
        if name == "Lexicon":
            return import_module("cpecwatch.lexicon").Lexicon
        if name == "__version__":
            return import_module("importlib.metadata").version("cpecwatch")
        message = f"module 'cpecwatch' has no attribute {name!r}"
        raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
