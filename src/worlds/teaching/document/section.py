"""A text in parts: each line, label and cell of a table, with what it is for and the headings that it has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from worlds.entry import LONGEST_WORDS
from worlds.teaching.document.kind import MOST_WORDS, Kind, kind_named
from worlds.teaching.document.line import Line, lines_in
from worlds.teaching.document.scripts import written_in

HEAD: Final = re.compile(
    r"(?P<name>[A-Za-z][^:\n|\t(….?!]{0,80}?)[ \t]*"
    r"(?P<time>\([@~]?\d{1,3}[ ]?(?:min(?:ute)?s?\b\.?|mns?\b|m\b|['’])?\)|\b\d{1,3}[ ]?(?:min(?:ute)?s?\b\.?|m\b|['’]))?"
    r"[ \t]*(?P<sign>\([^)\n]{0,60}\)[ \t]*[:–—-]?|:|…|\s[–—-]\s|[–—]\s|\s/\s|\t|\||\.(?=\s|$)|(?(time)[ \t]|(?!))|$)"
)
"""What may be a heading: with its minutes, and what parts it from the rest of its line."""
MEANING: Final = re.compile(r"(?:definitions?|meanings?|means|what it means|translations?|(?:in )?english)", re.I)
"""Of a column of a table of words."""
STEP: Final = re.compile(r"(?:STEP|Step|Stage|Day|Part|Session) (?:\d{1,2}|[IVX]{1,4})\b[ \t:.–-]*")
DATED: Final = re.compile(r"(?:(?:c\. ?)?\d{1,2} [A-Z][a-z]{2,8} )?\d{3,4}(?: (?:BCE?|CE|AD))?:[ ](?=\S)")
"""`1066: the Normans land at Pevensey`."""
CAPITALS: Final = re.compile(
    r"(?P<name>[A-Z][A-Z-]{2,}(?:[ ](?:[A-Z][A-Z-]+|&))*)[ ](?=[a-z])(?!(?:is|are|was|were|has|have|had|can|will|may|must|"
    r"uses?|means?|stands?|gives?|makes?|contains?|carries|stores?|controls?|helps?|holds?|sends?|at|of|in|and)\b)"
)
"""`MOUTH teeth chew`, and not `ASCII uses seven bits`, a sentence about it."""
LATER: Final = re.compile(
    r"(?<=[.!?)][ ])(?P<name>[A-Z]{3,}(?:[ ][A-Z]{3,}){0,2}|"
    r"(?!(?:It|They|He|She|This|These|There|In|We|You)\b)[A-Z][a-z]+(?:[ ][a-z]+){0,4}):[ ]"
)
"""A label within a paragraph: `FORM: regular verbs add -ed.`"""
LOUD: Final = re.compile(
    r"(?P<name>[A-Z]{3,}(?: [A-Z]{2,}){0,4}(?: \([^()\n]{1,60}\))?) [-–—] "
    r"(?!(?:the|an?|any|when|how|\w+ing)\b)(?=[^\n]{10,300}[.;!] \S)"
)
"""`BURNS - cool the burn. Cover it.`: a heading with what is to be done, and no word with its meaning."""
LISTED: Final = re.compile(r"(?:[^:\n=.?!]|\.{3}|e\.g\.){1,60}?(?P<sign>:|[ ]?[–—=][ ]?|[ ]-{1,2}[ ]|[ ]?→[ ]?)")
FEWEST_COLUMNS: Final = 2
"""With names of a lesson plan, of a row that says what the columns of a table are."""
MOST_COLUMNS: Final = 6
ONLY_TIME: Final = re.compile(r"\d{1,3}(?: ?[-–] ?\d{1,3})? ?(?:m|min(?:ute)?s?)?\.?", re.I)
"""A cell that says how long a step takes."""
MOST_LISTED: Final = 12
"""Lines of a list that are looked at before and behind one."""
MOST_OF_NAME: Final = 5
"""Words of the cell that names its row."""
LONGEST_TITLE: Final = 60
NOT_TOLD: Final = (Kind.STUFF, Kind.ASKS, Kind.DOES, Kind.ABOUT)
INNER: Final = (Kind.TEACHES, Kind.STUFF, Kind.DOES)
"""What may stand behind a heading in its line: `Main: Key point: ...`."""
PARTING: Final = (Kind.STUFF, Kind.WRONG, Kind.TEACHES, Kind.DOES, Kind.EXPLAINS)
"""What a label within a paragraph may turn it to."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text that stands under one heading."""

    kind: Kind
    start: int
    end: int
    says: str
    title: str | None = None
    """The heading above it, if that names a part of the subject."""
    label: str | None = None
    """What stands before it in its line: `Burns: cool the burn.`"""
    is_item: bool = False
    """Of a list."""
    is_row: bool = False
    """Of a table, with what the table's head says of its cells."""
    is_cell: bool = False
    """Of a table, by itself."""
    is_noted: bool = False
    """An item of notes, where what is no sentence states something, too."""
    is_word: bool = False
    """Its label is a word, and it says what that means."""


@dataclass(frozen=True, slots=True)
class Heading:
    name: str
    kind: Kind | None
    """None: it names a part of the subject."""
    rest: int
    """Where what it is about begins, in its line."""
    stands_alone: bool


def parts_of(text: str, *, is_plan: bool) -> list[Part]:
    """`is_plan`: what stands under no heading is of the class; of notes it is what they teach."""
    usual = Kind.EXPLAINS if is_plan else Kind.TEACHES
    kind, is_inline = (Kind.ABOUT if is_plan else Kind.TEACHES), False
    title: str | None = None
    head_row: tuple[str, ...] = ()
    means = 0
    columns: tuple[Kind | None, ...] = ()
    made: list[Part] = []
    lines = with_rows([*lines_in(text)], text)
    for number, line in enumerate(lines):
        if line.is_first and is_inline and kind is not Kind.TEACHES:
            kind, title, is_inline = usual, None, False
        if line.is_aside:
            continue
        if line.cells and (line.is_first or not lines[number - 1].cells):
            columns = tuple(kind_named(cell) for cell in line.cells)
            means = next((at for at, cell in enumerate(line.cells) if at and MEANING.fullmatch(cell)), 0)
            head_row = line.cells if means or is_head_of_facts(lines, number, columns) else ()
            if not means and sum(one is not None for one in columns) >= FEWEST_COLUMNS:
                continue
        if head_row and line.cells and len(line.cells) == len(head_row):
            made += () if line.cells == head_row else row(line, kind, title, head_row, means)
            continue
        is_entry = is_listed(lines, number)
        head = None if is_entry else heading_of(line, is_title=is_title(lines, number))
        if head is not None and head.kind is not None:
            kind, title, is_inline = of_text(head.kind, is_plan=is_plan), None, not head.stands_alone
            after = head.rest + len(line.says[head.rest :]) - len(line.says[head.rest :].lstrip())
            rest = replace(line, start=line.start + after, says=line.says[after:])
            inner = heading_of(rest)
            if inner is not None and inner.kind in INNER and not (inner.stands_alone or rest.cells):
                within = replace(rest, start=rest.start + inner.rest, says=rest.says[inner.rest :])
                made += pieces(within, inner.kind, None, heading_of(within), columns)
                continue
            made += pieces(rest, kind, None, inner, columns) if rest.says.strip() else ()
        elif head is not None and head.stands_alone:
            title = head.name
        else:
            title = None if head is not None and line.is_first else title
            is_other = (line.is_timed and kind is not Kind.TEACHES) or (head is not None and is_inline)
            step = usual if is_other else kind
            made += pieces(line, step, title, head, columns, is_entry=is_entry)
    return made


def with_rows(lines: list[Line], text: str) -> list[Line]:
    """A table that was copied cell by cell, each in a line, is one of rows again: below the names of its columns, as many
    lines at a time, of which the first is a time."""
    made: list[Line] = []
    at = 0
    while at < len(lines):
        width = columns_at(lines, at)
        made += [row_of(lines[at : at + width], text)] if width else [lines[at]]
        at += width or 1
        while width and at + width <= len(lines) and ONLY_TIME.fullmatch(lines[at].says):
            made.append(row_of(lines[at : at + width], text))
            at += width
    return made


def columns_at(lines: Sequence[Line], at: int) -> int:
    """How many columns are named from this line on, one a line; 0: none."""
    for width in range(FEWEST_COLUMNS, MOST_COLUMNS + 1):
        if at + 2 * width > len(lines):
            return 0
        kinds = [kind_named(one.says) for one in lines[at : at + width]]
        if None in kinds:
            return 0
        if kinds[0] is Kind.STUFF and ONLY_TIME.fullmatch(lines[at + width].says):
            return width
    return 0


def row_of(lines: Sequence[Line], text: str) -> Line:
    start, end = lines[0].start, lines[-1].end
    return replace(lines[0], end=end, says=text[start:end], cells=tuple(one.says for one in lines))


def of_text(kind: Kind, *, is_plan: bool) -> Kind:
    """`Introduction` and `Conclusion` of notes are no steps of a lesson."""
    return kind if is_plan or kind not in (Kind.EXPLAINS, Kind.DOES) else Kind.TEACHES


def is_head_of_facts(lines: Sequence[Line], number: int, columns: Sequence[Kind | None]) -> bool:
    """The first of several rows, whose cells are neither steps of a lesson nor questions."""
    following = lines[number + 1].cells if number + 1 < len(lines) else ()
    kinds = {*columns[1:]} | ({columns[0]} - {Kind.TEACHES})
    return len(following) == len(columns) > 1 and kinds == {None} and " / " not in lines[number].says


def row(line: Line, kind: Kind, title: str | None, head: tuple[str, ...], means: int) -> Iterator[Part]:
    """What its head says of its cells; or the meaning of the word in its first cell."""
    if means and line.cells[0] and line.cells[means]:
        yield Part(
            Kind.TEACHES, line.start, line.end, line.cells[means], title, line.cells[0], is_row=True, is_word=True
        )
        return
    said = "; ".join(f"{name} {cell}" for name, cell in zip(head[1:], line.cells[1:], strict=True) if cell)
    if said and line.cells[0]:
        yield Part(kind, line.start, line.end, said, title, line.cells[0], is_row=True)


def is_title(lines: Sequence[Line], number: int) -> bool:
    """A short line without a stop, above something."""
    line = lines[number]
    few = len(line.says.split()) <= MOST_WORDS and len(line.says) <= LONGEST_TITLE and line.says[-1] not in ".!?;,"
    begins = line.is_first or line.says.isupper() or line.says.endswith((":", "…"))
    following = lines[number + 1] if number + 1 < len(lines) else None
    is_apart = line.is_first and following is not None and following.is_first
    is_entry = LISTED.match(line.says.rstrip(":")) is not None and not is_apart
    is_name = not line.is_item and not is_entry and not written_in(line.says)
    return few and begins and following is not None and is_name


def is_listed(lines: Sequence[Line], number: int) -> bool:
    """A word of a list of words, though it may be the name of a heading: `outcome - one possible result`. Most of the
    lines around it name nothing of a lesson plan."""
    found = LISTED.match(lines[number].says)
    if found is None or found["sign"] == ":" or LOUD.match(lines[number].says):
        return False
    run = [found, *alike(lines, range(number - 1, -1, -1), found), *alike(lines, range(number + 1, len(lines)), found)]
    unknown = sum(kind_named(one.string[: one.start("sign")]) is None for one in run)
    return len(run) > 1 and 2 * unknown >= len(run)


def alike(lines: Sequence[Line], numbers: range, one: re.Match[str]) -> Iterator[re.Match[str]]:
    """The next lines that have the same sign."""
    for at in numbers[:MOST_LISTED]:
        other = LISTED.match(lines[at].says)
        if other is None or other["sign"].strip() != one["sign"].strip():
            return
        yield other


def heading_of(line: Line, *, is_title: bool = False) -> Heading | None:
    said = line.says
    if is_title and not line.cells:
        name = said.strip(" :–-")
        return Heading(name, kind_named(name), len(said), stands_alone=True)
    if found := STEP.match(said):
        return Heading(found[0].strip(), Kind.EXPLAINS, found.end(), stands_alone=found.end() == len(said))
    if found := DATED.match(said):
        return Heading(found[0].rstrip(": "), None, found.end(), stands_alone=False)
    if (found := LOUD.match(said)) and kind_named(found["name"]) is None:
        return Heading(found["name"], None, found.end(), stands_alone=False)
    if found := HEAD.match(said):
        name = found["name"].strip(" -–")
        kind, sign, is_end = kind_named(name), found["sign"].strip(), found.end() == len(said)
        if kind is not None and (sign not in ("", ".") or is_end or found["time"] or name.isupper()):
            return Heading(name, kind, found.end(), stands_alone=is_end)
        if kind is not None and sign == "." and len(name.split()) <= 2:
            return Heading(name, kind, found.end(), stands_alone=False)
        if kind is None and sign.endswith(":") and found["time"]:
            return Heading(name, Kind.EXPLAINS, found.end(), stands_alone=is_end)
        if kind is None and sign == ":" and len(name.split()) <= MOST_WORDS and not is_end:
            return Heading(name, None, found.end(), stands_alone=False)
    if found := CAPITALS.match(said):
        return Heading(found["name"].capitalize(), kind_named(found["name"]), found.end(), stands_alone=False)
    return None


def pieces(
    line: Line,
    kind: Kind,
    title: str | None,
    head: Heading | None,
    columns: Sequence[Kind | None] = (),
    *,
    is_entry: bool = False,
) -> Iterator[Part]:
    """The line as it is, its cells, or what its labels part."""
    if line.cells:
        yield from cells_of(line, kind, title, columns)
        return
    label, at = None, 0
    if head is not None and head.kind is None and not head.stands_alone:
        label, at = head.name, head.rest
    found = [] if is_entry else [*LATER.finditer(line.says, at)]
    is_whole = label is not None and any(map(str.isdigit, label)) and len(line.says) <= LONGEST_WORDS
    later = [one for one in found if kind_named(one["name"]) in (PARTING if is_whole else (None, *PARTING))]
    cuts = [(at, at, label), *((one.start(), one.end(), one["name"]) for one in later)]
    ends = [*(start for start, _, _ in cuts[1:]), len(line.says)]
    for (_, first, name), last in zip(cuts, ends, strict=True):
        named = kind_named(name) if name and first != at else None
        yield Part(
            named or kind,
            line.start + first,
            line.start + last,
            line.says[first:last].strip(),
            title,
            name if named is None else label if named is Kind.TEACHES else None,
            is_item=line.is_item,
        )


def cells_of(line: Line, kind: Kind, title: str | None, columns: Sequence[Kind | None]) -> Iterator[Part]:
    """Each by itself; the first one, if it is short, names the row. `columns`: of the table, the last cells of a row are
    in the last ones."""
    kinds = (*(None for _ in line.cells), *columns)[-len(line.cells) :]
    at, label = 0, None
    for place, cell in enumerate(line.cells):
        start = line.says.find(cell, at)
        at = start + len(cell)
        if place == 0 and len(kinds) == len(line.cells) and kinds[0] in NOT_TOLD:
            continue
        if place == 0 and len(cell.split()) <= MOST_OF_NAME and not cell.endswith((".", "!", "?")):
            named = kind_named(cell)
            kind, label = (Kind.EXPLAINS if named is Kind.TEACHES else named) or kind, None if named else cell
        elif cell:
            inner = replace(line, start=line.start + start, end=line.start + at, says=cell, cells=())
            head = heading_of(inner)
            column = kinds[place]
            step = (column if column in NOT_TOLD else head.kind if head is not None else None) or kind
            rest = head.rest if head is not None and head.kind is not None else 0
            inner = replace(inner, start=inner.start + rest, says=cell[rest:])
            for part in pieces(inner, step, title, None if rest else head):
                yield replace(part, label=part.label or label, is_cell=True)


def headings_in(text: str) -> dict[str, Kind]:
    """Headings of a lesson plan, in lower case, with what they are for; also those that stand within a line."""
    found: dict[str, Kind] = {}
    lines = [*lines_in(text)]
    for number, line in enumerate(lines):
        head = None if is_listed(lines, number) else heading_of(line, is_title=is_title(lines, number))
        names = [*([head.name] if head is not None else []), *(one["name"] for one in LATER.finditer(line.says))]
        found |= {name.lower(): kind for name in names if (kind := kind_named(name)) is not None}
    return found
