"""A text in blocks: lines, headings, list items. A lesson plan's own headings tell what is talk of the lesson."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from worlds.reading.labels import SIGN_WORDS


class Role(StrEnum):
    SAY = "say"
    """It describes the world."""
    HEADING = "heading"
    """It names what the lines below are about."""
    TALK = "talk"
    """It is about the lesson, not about the world."""
    SUPPLY = "supply"
    """It lists what is needed: not built, but it may say how many there are of what is built."""


@dataclass(frozen=True, slots=True)
class Block:
    text: str
    role: Role
    heading: str | None = None
    """The heading above, if it is not the lesson's."""
    label: str | None = None
    """What stands before a colon or a dash: `Kitchen: a stove, a sink`."""
    number: int | None = None
    """Of a numbered item."""
    is_item: bool = False
    """Of a list."""
    goes_on: bool = False
    """The line began with a label, and this is no longer its first sentence."""


ITEM: Final = re.compile(r"^\s*(?:[-*•–—·▪>]|(\d{1,2})[.):](?=\s)|[a-zA-Z][.)](?=\s))\s*")
LABEL: Final = re.compile(
    r"^([A-Z0-9][^:.!?]{0,60}?|(?!an? |the |in |on |at )[a-z][\w'’-]*(?: =)?(?: [\w'’-]+){0,2})"
    r"\s*(?:\(([^()]{0,60})\))?\s*:(?=\s|$)\s*(.*)$",
    re.S,
)
DURATION: Final = re.compile(
    r"[(\[|,]?\s*\b(?:about |approx\.? |ca\.? )?\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*[- ]?"
    r"(?:minutes?|mins?|min\.|hours?|hrs?|seconds?|secs?)\b\.?[)\]]?",
    re.I,
)
ASIDE: Final = re.compile(r"\([^()]*\b(?:I|we|they|you|it's|they're)\b[^()]*\)")
"""`(I know, they live at the other pole!)`"""
BRACKETS_BEHIND: Final = re.compile(r"\s*\([^()]*\)$")
OPENED: Final = re.compile(r"\([^()]*$")
"""A bracket that a duration has closed."""
AIM_WORDS: Final = frozenset(
    "aim aims objective objectives goal goals outcome outcomes standard standards assessment homework duration time "
    "grade material materials resource resources equipment need needed needs differentiation extension vocabulary "
    "keywords prerequisite prerequisites evaluation reflection rubric note notes link links timing purpose rationale "
    "vision staff difficulty tip tips why feedback criteria included excluded "
    "curriculum contact email phone rating ratings reviews knowledge credits author".split()
)
"""A heading with one of these is followed by what is not built."""
SUPPLY_WORDS: Final = frozenset(
    "material materials resource resources equipment need needed needs supplies kit".split()
)
STEP_WORDS: Final = frozenset(
    "main starter hook warm-up warmup intro introduction plenary wrap-up wrapup closing conclusion exit discussion discuss "
    "debrief steps procedure activity lesson session unit topic class group follow-up review homework week engage explain "
    "evaluate elaborate".split()
)
"""A heading with one of these is of the lesson; what follows is read sentence by sentence."""
SIGNS: Final = re.compile(rf"\b(?:{'|'.join(SIGN_WORDS)}|(?:chalk|black|white)board|price list)s?\b", re.I)
"""What is listed after these is written on them."""
SEVERAL: Final = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|[2-9]|[1-9]\d)\s+(?:[\w-]+\s+)?[a-z-]+s\b",
    re.I,
)
"""What is counted before a colon is listed behind it."""
ONE_OF_SEVERAL: Final = re.compile(r"^[\w-]+ (?:\d+|[A-Z])\b")
PREPOSITIONS: Final = frozenset(
    "in on at by under over above below behind between around near next inside along across off opposite".split()
)
SIDE_WORDS: Final = frozenset("north south east west left right".split())
MOST_LABEL_WORDS: Final = 3
MOST_TITLE_WORDS: Final = 4
"""Of a heading that opens a section of the lesson's own; a longer one is the lesson's title."""
DASHED: Final = re.compile(r"^((?:[\w'’]+ ){0,2}[\w'’]+)\s+[-–—]\s+(.*)$", re.S)
INSIDE: Final = re.compile(r"^(Inside|Indoors),? (?=(?:there|an?|one|two|three|four|five|six|\d+|you)\b)(.*)$", re.S)
"""`Inside, a counter faces the door` is said as `Inside: a counter ...`."""
SENTENCE_END: Final = re.compile(
    r"(?<=[\w)\"'’”][.!?])(?<!\b[A-Z]\.)(?<!\b(?:vs|Mr|Dr|St|eg)\.)\s+|(?<=[!?]{2})\s+|;\s+"
)
IN_QUOTES: Final = re.compile(r"“[^”\n]{1,160}”|\"[^\"\n]{1,160}\"")
GLUE: Final = "\ue000"
"""Stands for the spaces of what is quoted, so that its sentences stay together."""
DONE_STEPS: Final = frozenset(
    "plenary wrap-up wrapup exit homework debrief discussion hook steps follow-up review evaluate rules roles "
    "activities timetable schedule procedure".split()
)
"""What is done away from the world."""


def blocks_of(text: str) -> tuple[list[Block], list[str]]:
    """The blocks, and durations that were taken out of them (`20 min`)."""
    durations: list[str] = []

    def cut(match: re.Match[str]) -> str:
        durations.append(match[0].strip(" (),[]|"))
        return " "

    found: list[Block] = []
    section: Role | None = None
    takes_prose = False
    heading: str | None = None
    lines = text.replace("\r\n", "\n").split("\n")
    is_list = sum(1 for line in lines if line.strip()) > 1
    for line in lines:
        if not line.strip():
            section = heading = None
            continue
        item = ITEM.match(line)
        number = int(item[1]) if item and item[1] else None
        body = OPENED.sub("", ASIDE.sub(cut, DURATION.sub(cut, line[item.end() :] if item else line))).strip()
        if not body:
            continue
        label = LABEL.match(body)
        words = words_of(label[1] if label else body)
        rest = label[3] if label else ""
        if label is None and is_list and item is None and is_title(body):
            section, takes_prose = section_of(words) if len(body.split()) <= MOST_TITLE_WORDS else None, True
            if words & (AIM_WORDS | STEP_WORDS | DONE_STEPS):
                found.append(Block(body, Role.TALK))
            else:
                heading = body
                found.append(Block(body, Role.HEADING))
            continue
        words = words if len(words) <= MOST_LABEL_WORDS else set()
        if label is None and item is not None and words & DONE_STEPS and is_title(body):
            found.append(Block(body, Role.TALK))
            continue
        if label is not None and (own := section_of(words)) is not None:
            section, takes_prose = own, not rest
            found.append(Block(body, own))
            continue
        if label is not None and words & STEP_WORDS:
            section = None
            found.append(Block(label[1], Role.TALK))
            body, label = rest, None
            if not body:
                continue
            if is_title(body):
                found.append(Block(body, Role.HEADING))
                continue
        if section is not None and (item is not None or not is_list or (label is None and takes_prose)):
            found.append(Block(body, section))
            continue
        section = None
        if label is not None and not rest:
            heading = body.rstrip(": ")
            counts = SEVERAL.search(heading) is not None and len(heading.split()) > MOST_LABEL_WORDS
            found.append(Block(heading, Role.SAY if counts else Role.HEADING))  # `A path with three stops along it:`
            continue
        found += sayings(body, heading, is_item=item is not None, number=number)
    return found, durations


def section_of(words: set[str]) -> Role | None:
    """What a heading or a label opens, if it is the lesson's own."""
    if words & SUPPLY_WORDS:
        return Role.SUPPLY
    if words in ({"plan"}, {"lesson", "plan"}, {"session", "plan"}):
        return Role.TALK
    return Role.TALK if words & (AIM_WORDS | DONE_STEPS) else None


def sayings(text: str, heading: str | None, *, is_item: bool, number: int | None) -> Iterator[Block]:
    """Sentence by sentence, each with what stands before its colon or its dash."""
    is_labelled = False
    joined = IN_QUOTES.sub(lambda found: found[0].replace(" ", GLUE), text)
    for sentence in (one.replace(GLUE, " ") for one in SENTENCE_END.split(joined)):
        label = LABEL.match(sentence) or INSIDE.match(sentence) or (DASHED.match(sentence) if is_item else None)
        rest = label[label.lastindex or 0].strip() if label else ""
        words = words_of(label[1]) if label is not None else set()
        if len(words) <= MOST_LABEL_WORDS and section_of(words) is not None:
            yield Block(sentence, Role.TALK)
            continue
        if label is not None and (SEVERAL.search(label[1]) and not ONE_OF_SEVERAL.match(label[1])):
            label = None
        if (label is not None and SIGNS.search(label[1])) or label is None or not rest or starts_with_place(label[1]):
            yield Block(sentence, Role.SAY, heading, None, number, is_item, goes_on=is_labelled)
        else:
            is_labelled = True
            yield Block(rest, Role.SAY, heading, label[1], number, is_item)


def starts_with_place(label: str) -> bool:
    """`In the middle: a fountain`; `Inside: ...` is a heading of its own."""
    words = label.lower().removeprefix("up ").removeprefix("down ").split()
    is_beside = len(words) > 2 and words[0] in SIDE_WORDS and words[1] == "of"
    return (words[0] in PREPOSITIONS and len(words) > 1) or is_beside


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+(?:-[a-z]+)?", text.lower()))


def is_title(line: str) -> bool:
    """A short line that is no sentence."""
    line = BRACKETS_BEHIND.sub("", line)
    return (
        0 < len(line.split()) <= 9 and line[-1] not in ".!?,;)" and not re.search(r"\b(?:is|are|has|have|with)\b", line)
    )
