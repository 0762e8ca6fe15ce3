"""All that a text states, in its order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from worlds.entry import LONGEST_WORDS
from worlds.extraction.terms import years_in
from worlds.lesson.school import GENERAL
from worlds.reading.english import parse
from worlds.teaching.document.definition import EQUALS, entry_in, is_added_to, is_meaning, run_of
from worlds.teaching.document.kind import Kind
from worlds.teaching.document.person import named, person_of
from worlds.teaching.document.section import Part, parts_of
from worlds.teaching.document.sentence import Sense, is_clause, sense_of, sentences_in
from worlds.teaching.document.statement import Sentence, Statement, cut_of, entry_of, stated_in
from worlds.topics.index import SMALL, stems_of

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc

TOLD: Final = (Kind.TEACHES, Kind.EXPLAINS, Kind.WRONG)
OF_SUBJECT: Final = (Kind.TEACHES, Kind.ABOUT, Kind.ASKS)
"""Parts whose words say what a lesson plan is about."""
MOST: Final = 400
"""Sentences that are looked at."""
ASIDE_LABEL: Final = re.compile(
    r"(?:model|stress|remember|note|tell (?:them|pupils|students)|point out|(?:the )?teacher .{1,40}|key (?:fact|point)|"
    r"important|elicit|only \w+|(?:show|ask|tell) .{1,40})",
    re.I,
)
"""Labels that say nothing of what follows."""
TOGETHER: Final = 110
"""Characters of short entries of a list that are told as one."""
BEGINNING: Final = 80
"""Characters behind a label."""
MOST_OF_LABEL: Final = 3
"""Words of a label that is the subject of what follows."""
COUNTED: Final = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten) (?:[\w-]+ ){0,2}[\w-]+s: ", re.I)
"""`two kinds: ...`, of what stands before."""
POINTED: Final = re.compile(
    r"(?:the )?(?:pupils|students|learners|children|class|teacher) \w+ (?P<what>the (?:\w+ ){0,3}\w+)", re.I
)
"""`Pupils find the causes: ...`: what is told there."""
NEXT: Final = 2
"""Characters between two sentences."""
FEWEST_ITEMS, LONGEST_ITEM, MOST_ITEMS = 3, 6, 12
"""Lines of a list of what has no sentence, and words of one."""
NO_ITEM: Final = re.compile(r"[:=→?|_]|[.!;]$|\s[-–—]\s|https?:")
LABEL: Final = re.compile(r"^[^:=–—]{1,60}(?::|[ ]?[–—=])[ ]")
FEWEST_ROWS: Final = 3
FEWEST_LETTERS: Final = 4
ACRONYM: Final = re.compile(r"\b[A-Z]{2,3}\b")


def statements_in(text: str, *, is_plan: bool) -> list[Statement]:
    """In the order of the text. `is_plan`: much of it is said to who teaches."""
    every = [part for one in parts_of(text, is_plan=is_plan) for part in with_meanings(one)]
    every = with_rows_noted(every)
    parts = [*with_lists([one for one in every if one.kind in TOLD and one.says], text)]
    labels = parse([f"{part.label} {part.says[:BEGINNING]}" if part.label else "" for part in parts])
    parts = [with_label(part, doc) for part, doc in zip(parts, labels, strict=True)]
    parts = [replace(part, is_noted=part.is_noted or (not is_plan and part.is_item)) for part in parts]
    cut = [*limited([cut_of(part) for part in parts])]
    docs = iter(parse([one.says for some in cut for one in some]))
    read = [[next(docs) for _ in some] for some in cut]
    if not is_plan and (person := person_of(read)):
        cut = [*named(cut, read, person)]
        read = read_again(cut, read)
    lines = [line_of(part) for part in parts]
    fair = [is_fair(part, some) for part, some in zip(parts, read, strict=True)]
    made: list[Statement] = []
    for number, (part, sentences, some) in enumerate(zip(parts, cut, read, strict=True)):
        entry = None if part.kind is Kind.WRONG else entry_in(part, lines[number])
        run = run_of(parts, number, lines) if entry else []
        is_entry = len(run) > 0 and 2 * sum(fair[at] for at in run) >= len(run)
        if entry and is_entry:
            means = sum(is_meaning(parts[at].says if parts[at].label else LABEL.sub("", lines[at])) for at in run)
            made += entry_of(part, entry, sentences, is_of_words=2 * means >= len(run))
        else:
            made += stated_in(part, sentences, some)
    return [*joined(of_subject(made, every) if is_plan else made)]


def with_meanings(part: Part) -> Iterator[Part]:
    """Of what is done in class the word that is explained there: `Plenary: erosion = the wearing away of rock.`"""
    if part.kind is Kind.DOES:
        for start, end in sentences_in(part.says):
            found = EQUALS.fullmatch(part.says[start:end].strip(" ."))
            if found and (is_meaning(found["means"]) or is_added_to(found["means"])):
                yield replace(
                    part,
                    kind=Kind.TEACHES,
                    start=part.start + start,
                    end=part.start + end,
                    says=part.says[start:end],
                    label=None,
                    is_cell=False,
                )
    yield part


def with_rows_noted(parts: Sequence[Part]) -> list[Part]:
    """Where the rows of a table are named by what is taught, the first cell of each may tell it in short."""
    names = {one.label for one in parts if one.is_cell and one.kind is Kind.EXPLAINS and is_name_of_row(one.label)}
    if len(names) < FEWEST_ROWS:
        return [*parts]
    firsts = {one.label: at for at, one in reversed([*enumerate(parts)]) if one.is_cell and one.label in names}
    return [replace(one, is_noted=True) if firsts.get(one.label) == at else one for at, one in enumerate(parts)]


def is_name_of_row(label: str | None) -> bool:
    return label is not None and len(label.split()) <= MOST_OF_LABEL and not any(map(str.isdigit, label))


def with_lists(parts: Sequence[Part], text: str) -> Iterator[Part]:
    """Short lines below what leads to them are told with it: `Kinds of rock:` and the name of each in a line of its own."""
    at = 0
    while at < len(parts):
        part = parts[at]
        lead = part.says.endswith(":") and part.kind is Kind.TEACHES and not part.is_row
        first = at + 1 if lead else at
        items = [*items_from(parts[first : first + MOST_ITEMS], text)]
        name = ends_of(part.says) if lead else part.title
        if len(items) < FEWEST_ITEMS or not name:
            yield part
            at += 1
            continue
        if lead and len(name) < len(part.says) - 1:
            yield replace(part, says=part.says[: -len(name) - 1].rstrip(), end=part.end - len(name) - 1)
        says = ", ".join(" ".join(one.says.split()) for one in items)
        yield replace(items[0], says=says, end=items[-1].end, label=name)
        at = first + len(items)


def items_from(parts: Sequence[Part], text: str) -> Iterator[Part]:
    """The first of them that are such lines, with no empty line between."""
    for number, one in enumerate(parts):
        above = parts[number - 1] if number else one
        is_near = not text[above.end : one.start].count("\n") > 1 and above.title == one.title
        is_short = len(one.says.split()) <= LONGEST_ITEM and NO_ITEM.search(one.says) is None
        is_told = one.kind is Kind.TEACHES and one.label is None and not (one.is_row or one.is_cell)
        if not (is_near and is_short and is_told):
            return
        yield one


def ends_of(says: str) -> str:
    """Its last sentence, without the colon."""
    start, _ = [*sentences_in(says)][-1]
    return says[start:].rstrip(": ")


def read_again(cut: Sequence[list[Sentence]], read: Sequence[Sequence["Doc"]]) -> list[list["Doc"]]:
    """The sentences that say something else now."""
    pairs = [[*zip(some, docs, strict=True)] for some, docs in zip(cut, read, strict=True)]
    new = iter(parse([one.says for some in pairs for one, doc in some if one.says != doc.text]))
    return [[doc if one.says == doc.text else next(new) for one, doc in some] for some in pairs]


def is_fair(part: Part, docs: Sequence["Doc"]) -> bool:
    """As a line of a list: behind a colon of what only explains, a meaning or a statement, and no step of the lesson."""
    if part.label is None or part.kind is not Kind.EXPLAINS:
        return True
    return is_meaning(part.says) or any(
        sense_of(doc, part.kind, is_labelled=True) is not Sense.NONE for doc in docs[:1]
    )


def limited(cut: Sequence[list[Sentence]]) -> Iterator[list[Sentence]]:
    left = MOST
    for some in cut:
        yield some[:left]
        left -= len(some[:left])


def with_label(part: Part, doc: "Doc") -> Part:
    """Without a label that says nothing of what follows; what is no label, as it is the sentence's own beginning, is put
    back: `THE LIVER makes bile`, `It depends on this: ...`. `doc`: of the label and what follows."""
    if part.label is None or part.is_row:
        return part
    if ASIDE_LABEL.fullmatch(part.label):
        return replace(part, label=None)
    following = next((token for token in doc if token.idx > len(part.label)), None)
    is_verb = following is not None and (following.tag_ == "VBZ" or following.lower_ in ("are", "have"))
    is_subject = part.says[0].islower() and is_verb
    if is_subject and len(part.label.split()) <= MOST_OF_LABEL and not any(map(str.isdigit, part.label)):
        return replace(part, label=None, says=f"{part.label} {part.says}")
    if part.label.split(" (")[0].isupper():
        return part
    if found := POINTED.fullmatch(part.label):
        return replace(part, label=found["what"])
    if is_clause(doc[: following.i].as_doc() if following is not None else doc):
        return replace(part, label=None, says=f"{part.label}: {part.says}")
    return part


def line_of(part: Part) -> str:
    return " ".join((f"{part.label}: {part.says}" if part.label else part.says).split())


def of_subject(made: Sequence[Statement], parts: Sequence[Part]) -> list[Statement]:
    """Without what a plan tells of its class: that has no word of those that say what it is about, or that other statements
    of its subject have."""
    sure = [
        one
        for one in made
        if one.kind is not Kind.EXPLAINS or one.label or one.is_listed or one.words or is_sum(one.says)
    ]
    known = words_in(" ".join(f"{one.title or ''} {one.says}" for one in parts if one.kind in OF_SUBJECT))
    told = [one for one in made if one in sure or words_in(one.says) & known]
    told += [one for above, one in pairwise(made) if above in told and goes_with(above, one)]
    for one in told:
        known |= words_in(one.says)
    return [one for one in made if one in told or words_in(one.says) & known]


def goes_with(above: Statement, one: Statement) -> bool:
    """Told in one breath with what is of the subject: what happened in a year, or what speaks of the same."""
    if not (0 <= one.start - above.end <= NEXT and one.alone is not None):
        return False
    return any(years_in(one.says)) or bool(({*stems_of(above.says)} & {*stems_of(one.says)}) - SMALL)


def together(held: Statement, one: Statement) -> str | None:
    """What both say, if they are told as one."""
    if one.label and COUNTED.match(one.says):
        says = f"{held.says} {one.says}"
        return says if len(says) <= LONGEST_WORDS else None
    says = f"{held.says.rstrip('.')}; {one.says}"
    is_list = held.is_listed and one.is_listed and held.words and one.words
    return says if is_list and len(says) <= TOGETHER else None


def is_sum(says: str) -> bool:
    """Mostly numbers: `3/8 is less than 1/2.`"""
    words = says.split()
    return 2 * sum(any(char.isdigit() for char in one) or len(one) == 1 for one in words) >= len(words) > 2


def words_in(text: str) -> frozenset[str]:
    """With letters that stand for a name: `UV`."""
    short = {one.lower() for one in ACRONYM.findall(text)}
    return frozenset(one for one in stems_of(text) if len(one) >= FEWEST_LETTERS or one in short) - GENERAL - SMALL


def joined(made: Sequence[Statement]) -> Iterator[Statement]:
    """Short entries of one list are told together, and `two kinds: ...` with what it is of."""
    held: Statement | None = None
    for one in made:
        if held is not None and held.title == one.title and (more := together(held, one)):
            held = held.with_more(more, one.end, one.words)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held
