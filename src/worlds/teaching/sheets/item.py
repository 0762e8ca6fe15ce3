"""Items of a question sheet: what is asked, with the options and the answer that stand on the lines below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from worlds.teaching.sheets.line import Line, Marker
from worlds.teaching.sheets.options import RIGHT, Option, options_in
from worlds.teaching.sheets.truth import TRUTH_HEADING, truth_of

GAP: Final = re.compile(r"_{2,}|\.{4,}|…")
LONGEST: Final = 450
"""Characters of an item's line."""
LONGEST_OPTION: Final = 120
"""Characters."""
LONGEST_BELOW: Final = 90
"""Characters of an answer that stands on the next line."""
ASKS: Final = re.compile(r"\?|_{2,}")
FORM: Final = re.compile(r"[^:?\n]{1,40}:\s*_{2,}|[\W_]*$")
"""`Date: ____`, to be filled in by hand."""
FILLED: Final = re.compile(
    r"\bfill(?:ed)?(?:[ -]in)?(?: the| in)*(?: (?:gaps?|blanks?))|\b(?:cloze|gap[ -]?fill|missing words?)\b", re.I
)
"""In the heading of sentences with their gaps filled in brackets: `The river is the (Ganges).`"""
CLOSED: Final = re.compile(r"[(\[][^()\[\]\n]{1,60}[)\]]")
MOST_OPTIONS: Final = 8


@dataclass(slots=True)
class Item:
    marker: Marker
    label: str
    start: int
    end: int
    """All that it takes of the text."""
    said: str
    """Its own line: what is asked, and what stands behind it."""
    heading: str = ""
    """The line before the first item of its run."""
    options: list[Option] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    """Of lines that say `Answer:`."""
    below: list[tuple[str, int]] = field(default_factory=list)
    """Lines without a mark right below it, and where each ends."""
    is_stem: bool = False
    """One of the options below it is marked as right, so it asks, whatever its form."""

    @property
    def is_asking(self) -> bool:
        return ASKS.search(self.said) is not None


@dataclass(slots=True)
class Run:
    """Items that are numbered through."""

    heading: str
    start: int
    """Of its heading, or of its first item."""
    items: list[Item] = field(default_factory=list)


def runs_of(text: str, lines: Sequence[Line]) -> list[Run]:
    """`text`: without marks."""
    runs: list[Run] = []
    item: Item | None = None
    heading, heading_at = "", -1
    for number, line in enumerate(lines):
        words = " ".join(text[line.body : line.end].split())
        following = lines[number + 1] if number + 1 < len(lines) else None
        if not words or len(words) > LONGEST:
            item = None
            continue
        if item is not None and belongs(item, line, words, following):
            add_to(item, line, words, following)
        elif is_shared(text[line.start : line.end]) and not line.is_right:
            item = None
        elif line.marker is Marker.ANSWER or (
            line.marker is Marker.NONE
            and not is_item(words, heading or (item.heading if item is not None else ""))
            and not is_stem(text, lines, number)
        ):
            item = None
            heading, heading_at = words, line.start
        else:
            new = Item(line.marker, line.label, line.start, line.end, words, is_stem=is_stem(text, lines, number))
            if not runs or begins_run(runs[-1], new, heading_at):
                at = heading_at if heading else line.start
                runs.append(Run(heading, at))
                heading, heading_at = "", -1
            new.heading = runs[-1].heading
            runs[-1].items.append(new)
            item = new
    return runs


def is_item(words: str, heading: str) -> bool:
    """A line without a mark asks something, or is to be judged."""
    if FORM.match(words):
        return False
    if FILLED.search(heading) and CLOSED.search(words):
        return True
    return (
        ASKS.search(words) is not None or truth_of(words, is_sure=TRUTH_HEADING.search(heading) is not None) is not None
    )


def is_stem(text: str, lines: Sequence[Line], number: int) -> bool:
    """`A budget is`, above options of which one is marked."""
    options = []
    for line in lines[number + 1 : number + 1 + MOST_OPTIONS]:
        if line.marker not in (Marker.BULLET, Marker.LETTER, Marker.A) or line.is_first:
            break
        options.append(line.is_right or RIGHT.search(text[line.body : line.end]) is not None)
    is_free = lines[number].marker in (Marker.NONE, Marker.NUMBER, Marker.QUESTION)
    return is_free and len(options) > 1 and sum(options) == 1


def is_shared(line: str) -> bool:
    """`A. igneous B. sedimentary`: options of no item, which all that follow have."""
    return "?" not in line and len(options_in(line.strip())) > 1


def begins_run(run: Run, item: Item, heading_at: int) -> bool:
    """Another heading stands between, another kind of mark, or a number that does not go on."""
    last = run.items[-1]
    if heading_at > last.start or item.marker is not last.marker:
        return True
    return item.marker is Marker.NUMBER and int(item.label) <= int(last.label)


def belongs(item: Item, line: Line, words: str, following: Line | None) -> bool:
    """The line is an option, the answer, or more of what the item says."""
    match line.marker:
        case Marker.ANSWER:
            return True
        case Marker.A if item.marker is Marker.QUESTION:
            return True
        case Marker.A if (
            item.is_asking and not item.options and not is_letter(following, "B") and len(options_in(f"A) {words}")) < 2
        ):
            return item.marker in (Marker.NUMBER, Marker.NONE) and item.said.endswith("?")
        case Marker.A | Marker.LETTER:
            is_next = line.label == chr(ord("A") + len(item.options))
            is_near = not item.below or (item.marker is Marker.NUMBER and len(item.below) == 1)
            return is_next and is_near and "?" not in words and item.marker not in (Marker.LETTER, Marker.A)
        case Marker.BULLET:
            is_free = item.marker is not Marker.BULLET and not item.answers and not item.below
            asks = item.is_stem or item.said.endswith(("?", ":"))
            return is_free and asks and not ASKS.search(words) and len(words) <= LONGEST_OPTION
        case Marker.NONE:
            if is_item(words, item.heading):
                return False
            if len(options_in(words)) > 1 and not item.options:
                return True
            return not line.is_first and not item.options and not item.answers and len(item.below) < 2
        case _:
            return False


def is_letter(line: Line | None, label: str) -> bool:
    return line is not None and line.label == label and line.marker is Marker.LETTER


def add_to(item: Item, line: Line, words: str, following: Line | None) -> None:
    is_answer = line.marker is Marker.ANSWER or (
        line.marker is Marker.A
        and (item.marker is Marker.QUESTION or (not is_letter(following, "B") and len(options_in(f"A) {words}")) < 2))
    )
    if is_answer:
        item.answers.append(words)
    elif line.marker in (Marker.LETTER, Marker.A):
        item.said = " ".join((item.said, *(more for more, _ in item.below)))  # its words go on below its first line
        item.below.clear()
        item.options += options_in(f"{line.label}) {words}{' *' if line.is_right else ''}", line.label)
    elif line.marker is Marker.BULLET:
        item.options.append(Option.of(words))
    elif len(found := options_in(words)) > 1:
        item.options += found
    else:
        item.below.append((words, line.end))
        return  # it is taken only if it turns out to be the answer
    item.end = line.end


def all_items(runs: Sequence[Run]) -> Iterator[Item]:
    for run in runs:
        yield from run.items
