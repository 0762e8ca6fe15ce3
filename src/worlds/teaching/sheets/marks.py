"""Marks and minutes beside questions: `(2 marks)`, `[1]`, `20 mins`. They are no answers, so they are blanked first."""

import re
from collections.abc import Iterator
from typing import Final

Span = tuple[int, int]
MARKS: Final = r"(?:marks?|mks?|points?|pts?|pt)"
MINUTES: Final = r"(?:minutes?|mins?|min|seconds?|secs?)"
COUNT: Final = r"\d{1,3}(?:\.5|½)?(?:\s*(?:-|–|to)\s*\d{1,3})?"
OF_MARKS: Final = re.compile(
    rf"[(\[]\s*(?:worth\s+|total:?\s*)?{COUNT}\s*{MARKS}(?:\s+each)?\.?\s*[)\]]"
    rf"|(?<=[\s,;–—-])(?:worth\s+)?{COUNT}\s*{MARKS}(?:\s+each)?\.?(?=\s*$)|(?<=\s)/\s?\d{{1,2}}(?=\s*$)",
    re.I | re.M,
)
OF_MINUTES: Final = re.compile(
    rf"[(\[]\s*(?:about\s+|approx\.?\s*|~\s*)?{COUNT}\s*{MINUTES}\.?\s*[)\]]|(?<=[\s,;:–—-]){COUNT}\s*{MINUTES}\.?(?=\s*$)",
    re.I | re.M,
)
OF_BOTH: Final = re.compile(rf"[(\[]\s*{COUNT}\s*{MARKS}\s*[,;/&]\s*{COUNT}\s*{MINUTES}\.?\s*[)\]]", re.I)
OF_MARKERS: Final = re.compile(
    r"[(\[]\s*(?:(?:also|do not|don['’]t)\s+)?(?:accept|allow|ignore|reject|award|credit|or equivalent|any order)\b"
    r"[^()\[\]\n]{0,80}[)\]]",
    re.I,
)
"""`(accept chiasmus)`, for who marks."""
COUNTED: Final = re.compile(r"[(\[]\s?(\d{1,2})\s?[)\]]")
BARE: Final = re.compile(r"[(\[]\s?(?:\d|1\d|20)(?:\s?[mM])?\s?[)\]](?=[.\s]*$|\s+\S)", re.M)
"""`(1)` behind a question."""
SECTION: Final = re.compile(r"(?<![\w.,])(?P<of>(?P<section>\d{1,2})\.)(?P<number>\d{1,2})[.)]?(?=[ \t]+\S)")
ASKS_NUMBER: Final = re.compile(
    r"\b(?:how (?:many|much|long|far|old|tall|big|heavy|fast|high|deep|wide|often)|when|(?:what|which) (?:number|year|time"
    r"|fraction|percentage|size|digit|value|age|date|century|length|mass|temperature|atomic)|calculate|solve|find|work out"
    r"|evaluate|simplify|add|subtract|multiply|divide|round|convert|count|total|sum|difference|product)\b"
    r"|\d\s*[-+−–×x*÷/^=]\s*\d|=\s*$|\bof\s+\d|\d+\s?%|_{2,}|[√²³]|\b(?:sqrt|root|squared|cubed)\b|\b[a-z]\s*=|\bx\b",
    re.I,
)
ASKS_TIME: Final = re.compile(r"\b(?:how (?:many|much|long|fast|often)|what (?:is the )?time|when|time)\b", re.I)
ASKS_MARKS: Final = re.compile(r"\bhow (?:many|much)\b[^?]{0,40}\b(?:points?|marks?)\b|\bworth\b", re.I)


def without_marks(text: str) -> str:
    """The text at the same places, with blanks where marks and minutes stand."""
    spans = [*spans_of(OF_MARKS, text, ASKS_MARKS), *spans_of(OF_MINUTES, text, ASKS_TIME), *sections_of(text)]
    spans += [one.span() for pattern in (OF_BOTH, OF_MARKERS) for one in pattern.finditer(text)]
    bare = [one.span() for one in BARE.finditer(text) if is_apart(text, one.start())]
    if any(not ASKS_NUMBER.search(before(text, start)) for start, _ in bare):
        spans += [one for one in bare if not stands_in_a_sum(text, one)]
    pieces, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            pieces += [text[at:start], " " * (end - start)]
            at = end
    return "".join((*pieces, text[at:]))


def is_apart(text: str, at: int) -> bool:
    """Behind something in its line, which does not count `(1) ... (2)`."""
    end = text.find("\n", at)
    line = text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
    return bool(before(text, at).strip()) and COUNTED.findall(line[:1_000])[:2] != ["1", "2"]


def spans_of(pattern: re.Pattern[str], text: str, unless: re.Pattern[str]) -> Iterator[Span]:
    """Where it stands, but in a line that asks for such a thing."""
    for found in pattern.finditer(text):
        if not unless.search(before(text, found.start())):
            yield found.span()


def sections_of(text: str) -> Iterator[Span]:
    """The `1.` of `1.1 ... 1.2 ...`: each of a section is numbered through."""
    last: dict[str, int] = {}
    found: dict[str, list[Span]] = {}
    for one in SECTION.finditer(text):
        number = int(one["number"])
        if number == 1 or number == last.get(one["section"], 0) + 1:
            last[one["section"]] = number
            found.setdefault(one["section"], []).append(one.span("of"))
    for section, spans in found.items():
        if last[section] > 1:
            yield from spans


def before(text: str, at: int) -> str:
    """Its line, up to there."""
    return text[max(text.rfind("\n", 0, at) + 1, at - 300) : at]


def stands_in_a_sum(text: str, span: Span) -> bool:
    """`3(4) + 2`, `f(2)`, and `1 (2)` at the beginning of a line."""
    return (
        text[span[0] - 1 : span[0]].isalnum()
        or re.match(r"\s*[-+−–×*÷/=^]\s*\d", text[span[1] : span[1] + 6]) is not None
    )
