"""What is asked, as it is shown: without the part of the lesson that it opens or closes, and with what it refers to."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.answer import clean, is_answer
from worlds.teaching.sheets.label import LABEL, PART
from worlds.teaching.sheets.prose import LAST

TASK: Final = re.compile(
    rf"(?:^|\n)[ \t*•-]*(?:\d+[-–]\d+\s+)?(?P<label>{PART})\b[^\n:]{{0,30}}:[ \t]*"
    r"(?P<prompt>(?:Name|State|Calculate|Find|Work out|Identify|Define|Give)\b[^?!\n()\[\]]{8,160}?)[ \t.:]*"
    r"[(\[](?P<answer>[^()\[\]\n]{1,90})[)\]]",
    re.I,
)
"""`Plenary: Name the lake that is left (ox-bow lake)`"""
GOES_ON: Final = re.compile(r"^(?:and|but|or|so|then|what about|how about|what if)\b", re.I)
"""It refers to the question before."""
OF_ANOTHER: Final = re.compile(r"^(?:[\w'’-]+ ){0,4}(?:he|she|they|them|him|his|hers?|their)\b(?! or\b)", re.I)
"""A pronoun, before which nothing is named that it could mean."""
NAMED: Final = re.compile(r"(?<=\s)[A-Z][a-z]+")
TO_US: Final = re.compile(
    r"(?:(?:and|so|maybe|also)[, ]+)*"
    r"(?:(?:can|could|would|will) (?:you|there|we|it|i|they)\b|is there (?:a|any) way|is it possible)",
    re.I,
)
"""`Could there be a timer?`: said to who builds."""
LONGEST: Final = 400
"""Characters, with what it refers to."""
ASKING: Final = re.compile(
    r"^(?:what|which|who|whose|whom|where|when|why|how|name|define|state|give|list|is|are|do|does)\b"
)


def tasks_in(text: str) -> Iterator[QuestionDraft]:
    for found in TASK.finditer(text):
        if is_answer(answer := clean(found["answer"])) and len(answer) > 1:
            span = (found.start("prompt"), found.end())
            yield QuestionDraft(f"{found['prompt'].strip(' .:')}.", (answer,), None, span)


def is_request(prompt: str) -> bool:
    return TO_US.match(LAST.split(prompt)[-1]) is not None


def prompts_of(drafts: Sequence[QuestionDraft]) -> list[str]:
    shown: list[str] = []
    for draft in drafts:
        said = alone(draft.prompt)
        before = shown[-1] if shown else ""
        is_torn = GOES_ON.match(said) or (OF_ANOTHER.match(said) and not NAMED.search(said))
        is_torn = is_torn and said.endswith("?") and before.endswith("?")
        shown.append(f"{before} {said}" if is_torn and len(before) + len(said) < LONGEST else said)
    return shown


def alone(prompt: str) -> str:
    said = re.sub(r"\?{2,}", "?", LABEL.sub("", prompt, count=1)).strip()
    if said.count('"') % 2 == 1 and said[:1] == '"':
        said = said[1:]
    return said[0].upper() + said[1:] if ASKING.match(said) else said
