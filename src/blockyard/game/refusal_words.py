"""Why what a place told is not kept, and what to do about it: each code once, for teachers and for docs/game.md."""

from dataclasses import dataclass
from typing import Final

from blockyard.assignments.states import Refusal

CLAIM_CODE_UNKNOWN: Final = "claim_code_unknown"
OTHER_VERSION: Final = (
    "Put the version into the place that the assignment has, or make an assignment of the version that is there."
)


@dataclass(frozen=True, slots=True)
class Words:
    meaning: str
    advice: str


WORDS: Final[dict[str, Words]] = {
    Refusal.NO_ASSIGNMENT: Words(
        "When it happened no assignment of this environment was open that is given to the student.",
        "Publish one in a class that she attends, and look at its times and to whom it is given. What happened while it was"
        " closed, or after she had left the class, counts nowhere.",
    ),
    Refusal.PLACE_KEY_NOT_OF_CLASS: Words(
        "The author of the place's key neither teaches the class, nor is an admin, nor made the environment.",
        "Let a teacher of the class make a new key of the place, and store it as the experience's secret.",
    ),
    Refusal.NO_ATTEMPTS_LEFT: Words(
        "The student had made all attempts that the assignment allows.",
        "Raise `attempts_allowed`, or withdraw an attempt that should not count: then it is taken up again.",
    ),
    Refusal.TOO_MANY_EVENTS: Words(
        "More was told of the student in the assignment than is kept.",
        "Nothing, if she has played it very often. Else look into the place: something in it tells without an end.",
    ),
    Refusal.FIELD_MISSING: Words(
        "Something is missing that belongs to an event of its type.",
        "Put today's version into the place: its reporter is not the one that Blockyard made.",
    ),
    Refusal.UNKNOWN_QUESTION: Words(
        "The assignment's version does not ask this question.",
        OTHER_VERSION,
    ),
    Refusal.NO_SUCH_CHOICE: Words(
        "The question does not have the choice that was told.",
        "Put the version into the place that the assignment has: the question has other choices there.",
    ),
    Refusal.UNKNOWN_ACTIVITY: Words(
        "The assignment's version does not have this activity.",
        OTHER_VERSION,
    ),
    Refusal.UNKNOWN_THING: Words(
        "The assignment's version does not have this checkpoint or item.",
        OTHER_VERSION,
    ),
    CLAIM_CODE_UNKNOWN: Words(
        "The code that a player typed is wrong, spent or of yesterday.",
        "Give her another one, or say whose the account is.",
    ),
}
"""By the code that the inbox keeps."""
