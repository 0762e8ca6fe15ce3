"""Answers that follow a question in the teacher's talk without any sign: `a boss question: does it save work? NO it trades
force for distance`."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.prose import ASKS_US, PERSONAL

YES_NO: Final = re.compile(
    r"(?P<prompt>\b(?:do|does|did|is|are|was|were|can|could|will|would|has|have|should)\s[^.?!\n()]{8,160}\?)\??[ \t]*"
    r"(?P<answer>yes|no)\b(?P<why>[^.!?\n]{0,100})",
    re.I,
)
SPOKEN: Final = re.compile(
    r"(?P<prompt>\b(?:what|which|who|where|when|why|how)\s[^.?!\n()]{8,160}\?)\??[ \t]+(?P<answer>[a-z][^.!?\n(]{2,70})"
    r"(?=[.!]|\s*$|\s*\n)",
    re.I,
)
ASKING: Final = re.compile(r"\b(?:ask(?:s|ed|ing)?|questions?|quiz(?:zes)?)\b", re.I)
REACH: Final = 300
"""Characters before, in which the text speaks of asking."""
MOST: Final = 12
"""Words of an answer."""


def tails_in(text: str) -> Iterator[QuestionDraft]:
    for found in YES_NO.finditer(text):
        if is_asked(text, found):
            word = found["answer"].capitalize()
            choices = ("Yes", "No")
            yield QuestionDraft(started(found["prompt"]), choices, choices.index(word), found.span())
    for found in SPOKEN.finditer(text):
        if found["answer"][0].islower() and len(found["answer"].split()) <= MOST and is_asked(text, found):
            yield QuestionDraft(started(found["prompt"]), (found["answer"].strip(" ,;"),), None, found.span())


def is_asked(text: str, found: re.Match[str]) -> bool:
    """The text speaks of asking, and to pupils."""
    prompt = found["prompt"]
    is_said = ASKING.search(text, max(0, found.start() - REACH), found.start()) is not None
    return is_said and not ASKS_US.match(prompt) and not PERSONAL.search(prompt)


def started(prompt: str) -> str:
    said = " ".join(prompt.split())
    return said[:1].upper() + said[1:]
