"""What a model might answer, for tests."""

from typing import Any

from worlds.language_model.answer import Answer
from worlds.language_model.proposal import Proposal
from worlds.language_model.propose import proposal_of
from worlds.lesson.lesson import NO_LESSON, Lesson

UNION = "The Hanseatic League was a union of trading towns."
LEADER = "Lübeck was the leading town of the Hanseatic League."
FACTS: list[dict[str, Any]] = [{"id": "union", "says": UNION}, {"id": "leader", "says": LEADER}]
KONTOR = {"id": "kontor", "term": "kontor", "means": "a trading post abroad"}
WHAT: dict[str, Any] = {
    "id": "what",
    "kind": "choice",
    "prompt": "What was the Hanseatic League?",
    "fact": "union",
    "right": "A union of towns",
    "wrong": ["A king's army", "A school"],
}
WHO: dict[str, Any] = {"id": "who", "kind": "true_false", "prompt": "Lübeck led it.", "fact": "leader", "is_true": True}
GOODS: dict[str, Any] = {
    "id": "goods",
    "kind": "match",
    "prompt": "Where does it come from?",
    "pairs": [{"left": "Herring", "right": "Baltic"}, {"left": "Wool", "right": "England"}],
}
LESSON: dict[str, Any] = {
    "title": "Hanseatic League",
    "goal": "Say who traded in the League",
    "band": "6-8",
    "facts": FACTS,
    "terms": [KONTOR],
    "questions": [WHAT, WHO],
}
MERCHANT = {"id": "merchant", "noun": "merchant"}
SHIPS = {"id": "ship", "noun": "ship", "count": 2}
TALK = {"id": "talk", "mechanic": "talk", "things": ["merchant"], "lines": ["Welcome to the port.", UNION]}


def answered(*things: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A document of one zone."""
    return {"world": {"id": "world", "title": "Port", "things": things}, **more}


def proposal(document: dict[str, Any], words: str = "", found: Lesson = NO_LESSON) -> Proposal:
    """Of a model whose name is `small`, which was asked about these words."""
    return proposal_of(Answer.model_validate(document), "small", 1, words, found)
