"""Lines below a heading of practice that give one thing for another: `NaCl - ionic`, `dog = perro`."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.answer import is_answer, solution
from worlds.teaching.sheets.item import GAP

ASKED: Final = re.compile(
    r"\b(?:practi[cs]e|answers?|quiz|questions?|exercises?|exit (?:slip|ticket)|test|check|evaluation|match(?:ing)?|pairs?"
    r"|sort)\b",
    re.I,
)
PAIR: Final = re.compile(
    r"^[ \t]*(?:[-*•][ \t]+)?[\"“](?P<quoted>[^\"”\n]{4,200})[\"”][ \t]*[-–—:=→>]*[ \t]*"
    r"(?P<label>[^\s\"“”?][^\n\"“”?]{0,40})$"
    r"|^[ \t]*(?:\(?(?:\d{1,2}|[A-Ha-h])[ ]?[.):]|[-*•])?[ \t]*(?P<asks>[^\n?:=]{1,80}?)"
    r"[ \t]*(?:[ \t][–—-][>]?|=+>?|→|[-–]+>)[ \t]+(?P<answer>[^\n?]{1,90}?)[ \t]*$",
    re.M,
)
FEWEST: Final = 3
LONGEST_HEADING: Final = 12
"""Words: a longer line tells what the pairs are."""


def pairs_in(text: str, ask: Callable[[str], str] | None) -> Iterator[QuestionDraft]:
    """Where answers come again, they are what one chooses from. `ask`: of a thing, what is asked about it."""
    block: list[re.Match[str]] = []
    for found in [*PAIR.finditer(text), None]:
        if found is not None and block and text[block[-1].end() : found.start()].strip(" \t") == "\n":
            block.append(found)
            continue
        is_asked = ask is not None or all(one["quoted"] for one in block)
        if len(block) >= FEWEST and (is_asked or is_of_practice(line_before(text, block[0].start()))):
            yield from paired(block, ask)
        block = [found] if found is not None else []


def is_of_practice(heading: str) -> bool:
    return len(heading.split()) <= LONGEST_HEADING and ASKED.search(heading) is not None


def paired(block: Sequence[re.Match[str]], ask: Callable[[str], str] | None) -> Iterator[QuestionDraft]:
    answers = [solution(one["label"] or one["answer"]) for one in block]
    often = [*dict.fromkeys(one for one in answers if answers.count(one) > 1)]
    for one, answer in zip(block, answers, strict=True):
        asks = (one["quoted"] or one["asks"]).strip()
        if GAP.search(asks) or not is_answer(answer):
            continue
        if answer in often and 2 <= len(often) <= 4:
            yield QuestionDraft(f"{asks}: {' or '.join(often)}?", tuple(often), often.index(answer), one.span())
        else:
            yield QuestionDraft(ask(asks) if ask else asks, (answer,), None, one.span())


def line_before(text: str, at: int) -> str:
    """The last one before that has something on it."""
    end = len(text[:at].rstrip())
    return text[text.rfind("\n", 0, end) + 1 : end]
