"""A lesson plan, or notes that a teacher pastes: what it teaches, and what is left of the text without that."""

import re
from dataclasses import dataclass, replace
from typing import Final

from worlds.lesson.lesson import Lesson, SourceKind
from worlds.notice import Notice
from worlds.reading.english import parse
from worlds.teaching.document.kind import Kind
from worlds.teaching.document.section import parts_of
from worlds.teaching.document.sentence import may_state, sentences_in
from worlds.teaching.document.statement import Statement
from worlds.teaching.document.statements import statements_in
from worlds.teaching.lesson_plan import OF_THE_WORLD, READ, WISHED, Parted, parted

NOTES: Final = re.compile(
    r"\b(?:notes?|passage|vocab(?:ulary)?|(?:word|spelling) list|glossary|definitions?|dictate|hand-?out|"
    r"fact ?(?:sheet|file)|(?:reading )?text|knowledge organi[sz]er|summary|extract|article)\b",
    re.I,
)
"""What a teacher calls the text that she pastes."""
CALLED: Final = re.compile(
    r"\W*(?:(?:here(?: is|['’]s| are)|this is|these are) )?(?:(?:my|our|the|a|short|class|reading|revision|study|lesson) )"
    r"{0,3}(?:notes?|passage|reading|text|summary|extract|article|hand-?out)\b(?! (?:room|corner|nook|area|desk))",
    re.I,
)
"""An opening that calls it so."""
WISHES: Final = re.compile(
    r"\b(?:we|i)(?: would|['’]d)? (?:want|need|like)(?: to (?:have|see|put))? (?:an?|some|two|three|four|five|six|\d+) "
    r"|\bthere (?:should|must|has to|have to|needs? to|could) be (?:an?|some|one|two|three|four|five|six|\d+) "
    r"|\bplease (?:put|add|build|include|make|place)\b",
    re.I,
)
FEWEST_WISHES: Final = 2
"""Of notes of a meeting that say how a place shall be: they describe a world."""
FEWEST_SENTENCES: Final = 4
"""Of prose, that is notes whatever of it is told."""
PROSE: Final = re.compile(r"(?<=[\w)\"”])[.!](?=\s|$|[\"”])")
OPENING: Final = 300
"""Characters, at most, in which she says what it is."""
FEWEST, SHARE = 3, 0.5
"""Statements of notes, and as much of their words as these have at least."""
ROW: Final = re.compile(r"\t|\|")
"""Its first line is the head of a table, and no talk."""
LEADING: Final = re.compile(r"(?:(?<=\n)|\A)[ \t]*[-*•–]?[ \t]*Why [^?\n]{3,80}\?[ \t]*\Z")
"""A question that she answers herself in the same line."""
WORD: Final = re.compile(r"\w+")
FEWEST_WORDS: Final = 4
"""Of a sentence that is missed."""
SHOWN, MOST_SHOWN = 60, 5
"""Characters of such a sentence, and how many of them, that the teacher is told."""
MOST_READ: Final = 60
"""Sentences that may be missed."""
ASKED_FOR: Final = re.compile(
    r"(?:\b(?:please|pls|plz|can (?:you|u)|could you)\b[^.!?\n]{0,20})?\b(?:make|build|create|turn|put|add)\b[^.!?\n]*",
    re.I,
)

IN_CLASS: Final = re.compile(
    r"(?<![\w-])(?:votes?|debates?|role[- ]?plays?|experiments?|(?:card|dice|board|chair|guessing|sorting|matching) games?|"
    r"lab(?= ?\())(?![\w-])",
    re.I,
)
"""What a class does that is not of the world, unless the world is said to have it."""


READ_NOTES: Final = (
    "Read as notes: the world tells and asks what they teach. Write a paragraph that begins with `The world:` to say what "
    "else shall stand there or be played."
)
ALONE: Final = (
    " No topic pack is of its subject: the world teaches and asks what this text says, and nothing else. Read it."
)
FIRST: Final = " What it states itself is told first, then what the topic pack has."


@dataclass(frozen=True, slots=True)
class Pasted:
    text: str
    is_plan: bool
    """Of a lesson in class, and not of notes."""
    statements: tuple[Statement, ...] = ()
    begins: int = 0
    """Where what it teaches begins, behind what is said of it."""

    @property
    def rest(self) -> str:
        """Without what it teaches: no wish and no question is read out of that."""
        left, at = [], 0
        for one in sorted(self.statements, key=lambda each: each.start):
            left.append(LEADING.sub("", self.text[at : max(at, one.start)]))
            at = max(at, one.end)
        return "\n".join([*left, self.text[at:]])

    @property
    def title(self) -> str | None:
        """The one heading that all of it stands under."""
        titles = {one.title for one in self.statements}
        return next(iter(titles)) if len(titles) == 1 else None

    @property
    def world(self) -> str:
        """What its first line wishes of the world."""
        opening = self.text.lstrip().split("\n", 1)[0]
        wished = ASKED_FOR.findall(opening) if OF_THE_WORLD.search(opening) and WISHED.search(opening) else []
        return ". ".join(wished)

    def parted(self, rest: str) -> Parted:
        """`rest`: of its text, without its questions and all that it teaches."""
        plan = parted(rest) if self.is_plan else None
        taken = len(WORD.findall(rest))
        return plan or Parted(self.world, None, taken - len(WORD.findall(self.world)))

    def untold(self, rest: str) -> list[str]:
        """Sentences of its parts that teach, and what else may state something, which are not told. `rest`: of its text,
        without its questions."""
        text, left = self.text[self.begins :], " ".join(rest.split())
        told = [(one.start - self.begins, one.end - self.begins) for one in self.statements]
        found: list[tuple[str, Kind]] = []
        for part in parts_of(text, is_plan=self.is_plan):
            said = text[part.start : part.end]
            for start, end in sentences_in(said) if part.kind in (Kind.TEACHES, Kind.EXPLAINS) else ():
                first, last = part.start + start, part.start + end
                words = " ".join(said[start:end].split())
                is_told = any(first < until and begin < last for begin, until in told)
                if (
                    not is_told
                    and "?" not in words
                    and not words.endswith(":")
                    and len(words.split()) >= FEWEST_WORDS
                    and words in left
                ):
                    found.append((words, part.kind))
        docs = parse([words for words, _ in found[:MOST_READ]])
        missed = [
            words for (words, kind), doc in zip(found, docs, strict=False) if kind is Kind.TEACHES or may_state(doc)
        ]
        return [*dict.fromkeys(missed)]

    def notice(self, lesson: Lesson, rest: str = "") -> Notice:
        """What became of it. `rest`: of its text, without its questions."""
        words = READ if self.is_plan else READ_NOTES
        done = dict.fromkeys(" ".join(one.lower().split()) for one in IN_CLASS.findall(self.text))
        if self.is_plan and done:
            words += f" Not played here: {', '.join([*done][:MOST_SHOWN])}."
        told = [one for one in lesson.facts if one.source.kind is SourceKind.TEXT]
        if told and lesson.topic is None:
            words += ALONE
        elif told:
            words += FIRST
        if told and (left := self.untold(rest)):
            shown = "; ".join(f"«{one[:SHOWN]}{'…' if len(one) > SHOWN else ''}»" for one in left[:MOST_SHOWN])
            more = f" and {len(left) - MOST_SHOWN} more" if len(left) > MOST_SHOWN else ""
            words += f" Not told, as they are no statements that stand alone: {shown}{more}."
        return Notice("lesson_plan", words)


def pasted_in(text: str) -> Pasted | None:
    """None: it describes a world, or wishes one."""
    if parted(text) is not None:
        return Pasted(text, is_plan=True, statements=tuple(statements_in(text, is_plan=True)))
    start = len(text) - len(text.lstrip())
    opening, _, below = text[start:].partition("\n")
    if not NOTES.search(opening[:OPENING]) or not below.strip() or len(WISHES.findall(below)) >= FEWEST_WISHES:
        return None
    first = start if ROW.search(opening) else start + len(opening) + 1
    statements = tuple(
        replace(one, start=one.start + first, end=one.end + first) for one in statements_in(text[first:], is_plan=False)
    )
    stated = sum(len(WORD.findall(one.says)) for one in statements)
    count = sum(max(1, len(one.words)) for one in statements)
    calls = CALLED.match(opening) is not None and OF_THE_WORLD.search(opening) is None
    is_called = calls and len(PROSE.findall(text[first:])) >= FEWEST_SENTENCES
    is_notes = count >= FEWEST and (is_called or stated >= SHARE * len(WORD.findall(text[first:])))
    return Pasted(text, is_plan=False, statements=statements, begins=first) if is_notes else None
