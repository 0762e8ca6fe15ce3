"""Questions and tasks that follow each other in a line, each with its answer in brackets: `Which nutrient builds the body?
(protein) Name the sugar of milk. (lactose)`."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.answer import IMPERATIVE, OF_SKILLS, clean, is_answer
from worlds.teaching.sheets.prose import ASKING, ASKS_US, PERSONAL

LINE: Final = re.compile(r"[^\n]+")
ANSWER: Final = re.compile(r"[ \t]*[(\[](?P<answer>[^()\[\]\n]{1,90})[)\]]")
LONGEST: Final = 240
"""Characters of what stands before an answer."""
LAST: Final = re.compile(r"(?<=[a-z\d²³)\"”])[.!?:;]+\s+(?=\S)")
FEWEST: Final = 2
FEWEST_WORDS: Final = 3
"""Of a question."""
WITHIN: Final = ("In", "On", "At", "If", "When")
"""What stands before the word that asks, in one sentence with it."""


def brackets_in(text: str) -> Iterator[QuestionDraft]:
    for line in LINE.finditer(text):
        drafts, begin = list[QuestionDraft](), line.start()
        for found in ANSWER.finditer(text, line.start(), line.end()):
            draft = draft_of(text, max(begin, found.start() - LONGEST), found)
            drafts += [draft] if draft is not None else []
            begin = found.end()
        if len(drafts) >= FEWEST and any("?" in one.prompt for one in drafts):
            yield from drafts


def draft_of(text: str, begin: int, found: re.Match[str]) -> QuestionDraft | None:
    """The last sentence before the answer asks, or tells to do something."""
    said = text[begin : found.start()].rstrip()
    inside = [one.end() for one in LAST.finditer(said) if one.end() < len(said)]
    at = inside[-1] if inside else len(said) - len(said.lstrip(" .,;:–—-"))
    asking = [one.start() for one in ASKING.finditer(f"{said}\n", at)] if said.endswith("?") else []
    at = asking[-1] if asking and said[at:].split()[0] not in WITHIN else at
    prompt, answer = " ".join(said[at:].split()).rstrip(" :"), clean(found["answer"])
    is_task = IMPERATIVE.match(prompt) is not None and OF_SKILLS.fullmatch(answer) is None
    is_question = prompt.endswith("?") and len(prompt.split()) >= FEWEST_WORDS
    if not (is_question or (is_task and len(prompt.split()) > 1)) or not is_answer(answer):
        return None
    if ASKS_US.match(prompt) or PERSONAL.search(prompt):
        return None
    return QuestionDraft(prompt, (answer,), None, (begin + at, found.end()))
