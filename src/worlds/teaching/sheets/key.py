"""A key behind a question sheet: `Answers: 1B 2C`, `Key: B, A, D`, lines below `Memo`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

VALUE: Final = r"(?:[A-E]|T|F|True|False)\b"
HEAD: Final = re.compile(
    r"^[ \t#*_|-]*(?:(?:quiz|test|sheet|teacher'?s?|correct|suggested|exit ticket) )?"
    r"(?:answer[ ]?(?:key|sheet|list)s?|answers?|key|memo(?:randum)?|solutions?|mark(?:ing)?[ ]?(?:key|scheme|guide|memo))\b"
    r"[^\n:\d]{0,40}?[*_]*[ \t]*[:–—-]?[*_]*[ \t]*"
    r"(?=\n?(?:[^\n:]{0,20}:?\n)?[ \t]*[-*(]?\(?(?:Q[ ]?)?1[ ]?(?:[.):=–-]|[ ]?[A-Za-z])"
    rf"|{VALUE}[ ]?[,;/ ][ ]?{VALUE})",
    re.I | re.M,
)
"""With the first entry behind it."""
LONGEST: Final = 4_000
"""Characters."""
LIST: Final = re.compile(rf"[ \t]*(?:{VALUE}[ \t]*[,;/ ][ \t]*)+{VALUE}[ \t.]*$", re.I | re.M)
IN_LIST: Final = re.compile(r"[A-E]\b|True\b|False\b|T\b|F\b", re.I)
FEWEST: Final = 2
LOOSE: Final = re.compile(
    r"(?:(?<![\w.])\d{1,2}[ ]?[-–—.:)=]?[ ]?[A-Ja-j]\b(?![.)]?[ ]?[a-z]{2})[ \t]*[,;/]?[ \t]*){3,40}"
)
"""`1-D 2-A 3-F`, wherever it stands."""
IN_LOOSE: Final = re.compile(r"(\d{1,2})[ ]?[-–—.:)=]?[ ]?([A-Ja-j])\b")


@dataclass(frozen=True, slots=True)
class Key:
    start: int
    end: int
    runs: tuple[dict[int, str], ...]
    """What stands behind each number; a number that comes again begins another."""


def keys_in(text: str) -> Iterator[Key]:
    last = 0
    for found in HEAD.finditer(text):
        if found.start() < last:
            continue
        listed = LIST.match(text, found.end())
        if listed:
            entries = IN_LIST.findall(listed[0])
            yield Key(found.start(), listed.end(), (dict(enumerate(entries, start=1)),))
            last = listed.end()
            continue
        runs, end = entries_of(text, found.end(), end_of(text, found.end()))
        if sum(map(len, runs)) >= FEWEST:
            yield Key(found.start(), end, tuple(runs))
            last = end


def loose_keys_in(text: str) -> Iterator[Key]:
    """Numbers from 1 on, each with a letter."""
    for found in LOOSE.finditer(text):
        entries = [(int(number), letter) for number, letter in IN_LOOSE.findall(found[0])]
        if [number for number, _ in entries] == [*range(1, len(entries) + 1)]:
            yield Key(found.start(), found.end(), (dict(entries),))


def end_of(text: str, at: int) -> int:
    """Paragraphs that go on with numbers belong to it."""
    limit = min(len(text), at + LONGEST)
    stop = re.compile(r"\n[ \t]*\n(?![ \t]*(?:[-*] )?\(?\d{1,2}[ ]?[.):=–-])").search(text, at + 1, limit)
    return stop.start() if stop else limit


def entries_of(text: str, at: int, end: int) -> tuple[list[dict[int, str]], int]:
    """What stands behind 1, 2, 3 ...; the last one ends with its line."""
    runs: list[list[tuple[int, int]]] = [[]]
    while True:
        wanted = len(runs[-1]) + 1
        mark = mark_of(wanted).search(text, at, end)
        again = mark_of(1).search(text, at, end) if wanted > 2 else None
        if (
            again
            and (mark is None or again.start() < mark.start())
            and text[: again.start()].rstrip(" \t").endswith("\n")
        ):
            runs.append([])
            mark = again
        if mark is None:
            break
        runs[-1].append(mark.span())
        at = mark.end()
    spans = [one for run in runs for one in run]
    if not spans:
        return [], at
    line = text.find("\n", spans[-1][1], end)
    end = end if line < 0 else line
    ends = [*(start for start, _ in spans[1:]), end]
    said = [entry(text[first:last]) for (_, first), last in zip(spans, ends, strict=True)]
    numbered, position = [], 0
    for run in runs:
        numbered.append({at: said[position + at - 1] for at in range(1, len(run) + 1)})
        position += len(run)
    return numbered, end


def mark_of(number: int) -> re.Pattern[str]:
    """A number with a sign behind it, a letter, or a word; or one that stands apart: `1 Romulus   2 753 BC`."""
    apart = rf"(?:(?<=\s\s)|(?<=[\n\t])){number}[ ](?=\S)"
    signed = rf"{number}(?:[ ]?[.):=–—-]+(?!\d+\.\d)|(?=[A-Ea-e]\b)|[ ](?=[^\d\s]))[ \t]*(?=\S)"
    return re.compile(rf"{apart}|(?<![\w=.$,-])\(?(?:Q[ ]?)?{signed}")


def entry(text: str) -> str:
    """Up to the heading of another part."""
    return text.split("\n", 1)[0].strip(" \t\n,;.*|") if "\n" in text.strip() else text.strip(" \t\n,;.*|")
