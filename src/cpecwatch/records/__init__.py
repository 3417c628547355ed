"""The records: frozen, slotted attrs classes. No parsing happens here."""

from cpecwatch.records.actor import Actor, ActorKind, Role
from cpecwatch.records.article import Article, Label, Problem, Segment
from cpecwatch.records.demand import Attribution, DemandKind, Response, SecurityDemand, Stance, Strength
from cpecwatch.records.meeting import Meeting, MeetingFormat, MeetingStatus, Participant
from cpecwatch.records.near_miss import NearMiss, NearMissKind
from cpecwatch.records.project import Project, ProjectKind
from cpecwatch.records.resolution import Claim, Conflict

__all__ = [
    "Actor",
    "ActorKind",
    "Article",
    "Attribution",
    "Claim",
    "Conflict",
    "DemandKind",
    "Label",
    "Meeting",
    "MeetingFormat",
    "MeetingStatus",
    "NearMiss",
    "NearMissKind",
    "Participant",
    "Problem",
    "Project",
    "ProjectKind",
    "Response",
    "Role",
    "SecurityDemand",
    "Segment",
    "Stance",
    "Strength",
]
