"""What each rule does, in a sentence: the ids that ``Evidence.rule`` holds.

An id is a path: ``"demand.urge.object"`` is the verb "urge" under the rules of ``"demand"``. The longest
beginning that has a sentence of its own describes it.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["RULES", "describe_rule"]

#: Beginnings of rule ids with what their rules look for.
RULES: Mapping[str, str] = {
    # -- pages -----------------------------------------------------------------------------------------------
    "page.title.position": "the line that stands where such pages have their headline",
    "page.title.repeated": "a headline that stands twice on the page",
    "page.title": "the headline",
    "page.outlet.masthead": "the name of an outlet above the story",
    "page.outlet.copyright": "the name in a copyright line",
    "page.outlet.domain": "a web address",
    "page.outlet.original": "the outlet that a copied story names as its first one",
    "page.outlet": "a line in which the page names its own outlet",
    "page.agencies.dateline": "an agency in the dateline",
    "page.agencies": "a credit to an agency",
    "page.authors": "a credit to somebody who wrote the story",
    "page.dateline": "the place that opens the story",
    "page.published": "a date beside the headline or byline, or one labelled as that of publication",
    "page.bare": "a date without a label, beside the headline or byline",
    "page.updated": "a date labelled as that of an update",
    "page": "how pages of this kind are laid out",
    # -- actors ----------------------------------------------------------------------------------------------
    "actor.body.generic": '"the army" and the like, where the page says whose it is',
    "actor.body.home": '"the army" and the like, of the country that the page is about',
    "actor.body.province": "a government named by its province",
    "actor.body.short": "a short name, after the page has given the full one",
    "actor.body": "a name of a body in the lexicon",
    "actor.office.day": "an office whose holder on that day the lexicon knows",
    "actor.office": "an office whose holder the page or the lexicon names",
    "actor.pair": "two parties taken together",
    "actor.person.name": "a name of a person in the lexicon",
    "actor.person.office": "a surname that the office before it makes certain",
    "actor.person.short": "a surname, after the page has given the full name",
    "actor.person.sound": "a name spelled otherwise than in the lexicon",
    "actor.person.title": "somebody whom the page introduces by an office or quotes",
    "actor.pronoun": "a pronoun, for who was named before it",
    "actor.role": "the words that give somebody an office",
    "actor.state.metonym": "a capital that stands for its government",
    "actor.state.people": "people of a nationality who act for their state",
    "actor.state.side": '"the Chinese side" and the like',
    "actor.state": "a name of a state",
    "nationality": "an adjective that stands for its state",
    # -- projects --------------------------------------------------------------------------------------------
    "project.described": "a project told by its kind and place",
    "project.taken-up": "a project taken up by its kind, after the page has named it",
    "project": "a name of a project in the lexicon",
    "amount.apposition": 'a sum right before or after the project: "the $2 billion dam"',
    "amount.before": 'a sum before what it is for: "$2 billion for the dam"',
    "amount.bracket": "a sum in brackets after the project",
    "amount.continued": "what a paragraph about one project says of its cost or loan",
    "amount.for": 'a sum before what it is meant for: "$2 billion from the bank for the dam"',
    "amount.held": "a share that somebody holds in the project",
    "amount.known": "a sum that the lexicon knows the programme to have been put at",
    "amount.list": "a further sum of a list whose verb is said once",
    "amount.measure": 'a verb or noun of cost, loan or share: "will cost", "a loan of"',
    "amount.respectively": "the sum at the project's place in a list of as many",
    "amount.shared": "a share of the project that the sentence before tells of",
    "amount.signed": "a contract or loan that the page has just told of",
    "amount.under": 'a programme under which the money goes into projects: "under which $2 billion"',
    "amount.work": 'a sum before works on the project: "the $2 billion upgrade of"',
    "amount": "a sum that the sentence ties to the project",
    # -- meetings --------------------------------------------------------------------------------------------
    "meeting.call": "a call by telephone, or on somebody",
    "meeting.chair": "somebody in the chair",
    "meeting.embassy": "a call at an embassy",
    "meeting.meet": "somebody met somebody",
    "meeting.noun": '"talks", "a meeting", "a summit" between parties',
    "meeting.receive": "somebody received somebody",
    "meeting.series": "a session of a series of meetings",
    "meeting.visit": "a visit during which talks were held",
    "meeting": "a verb of meeting, with who takes part",
    "place": "the scene that the sentence or the visit gives",
    "series": "a name of a series of meetings in the lexicon, or its number",
    "date.weekday": "a weekday, counted from the day of the article",
    "date.office": "who held an office when",
    "date.event": "a dated event in the lexicon",
    "date.update": "the day of the last update",
    "date": "a date in the sentence, or counted from another",
    # -- demands ---------------------------------------------------------------------------------------------
    "demand.addressee": "who is asked",
    "demand.condition": "what is withheld until it is met",
    "demand.demander": "who asks",
    "demand.duty": 'what somebody "must" do, in another\'s words',
    "demand.interested": "somebody keen on what another would do",
    "demand.noun": 'a noun of asking: "demand", "concern", "conditions"',
    "demand.possessed": "somebody's demands, by a noun",
    "demand.refused": "a refusal that tells what was asked",
    "demand.tied": "something made to hang on a condition",
    "demand.ultimatum": "something wanted before a time runs out",
    "demand.unnamed": "an ask in which those who are asked are not named",
    "demand.worried": "somebody worried about security",
    "demand": "a verb of asking, with who asks whom for what",
    "response": "what the one who was asked said or did about it",
}


def describe_rule(rule: str) -> str:
    """Return what a rule looks for, by the longest beginning of its id that is described.

    >>> describe_rule("demand.urge.object")
    'a verb of asking, with who asks whom for what'
    >>> describe_rule("mine.zone")
    ''
    """
    parts = rule.split(".")
    beginnings = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((RULES[beginning] for beginning in beginnings if beginning in RULES), "")
