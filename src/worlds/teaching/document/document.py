"""What the text of a lesson plan or of notes teaches: its words with their meanings, and its statements, each with its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from worlds.entry import LONGEST_WORDS
from worlds.reading.english import parse
from worlds.teaching.document.definition import BEGINS, Defined, defined, defined_in, entry_in, is_list
from worlds.teaching.document.kind import Kind
from worlds.teaching.document.section import Part, parts_of
from worlds.teaching.document.sentence import FORMULA, LED, LINK, Sense, is_clause, is_denied, sense_of, sentences_in

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc

TOLD: Final = (Kind.TEACHES, Kind.EXPLAINS, Kind.WRONG)
MOST: Final = 400
"""Sentences that are looked at."""
ASIDE_LABEL: Final = re.compile(
    r"(?:model|stress|remember|note|tell (?:them|pupils|students)|point out|(?:the )?teacher .{1,40}|key (?:fact|point)|important)",
    re.I,
)
"""Labels that say nothing of what follows."""
TOGETHER: Final = 110
"""Characters of short entries of a list that are told as one."""
BEGINNING: Final = 80
"""Characters behind a label."""
ITEMS: Final = re.compile(r"[;,]|[ ]{2,}")
FEWEST_ITEMS: Final = 3


@dataclass(frozen=True, slots=True)
class Statement:
    """What is told as one."""

    says: str
    start: int
    end: int
    title: str | None = None
    """The heading above it."""
    is_single: bool = False
    """One sentence, of which a word may be asked."""
    words: tuple[Defined, ...] = ()
    """That it gives the meanings of."""


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    says: str


def statements_in(text: str, *, is_plan: bool) -> list[Statement]:
    parts = [one for one in parts_of(text, is_plan=is_plan) if one.kind in TOLD and one.says]
    labels = parse([f"{part.label} {part.says[:BEGINNING]}" if part.label else "" for part in parts])
    parts = [with_label(part, doc) for part, doc in zip(parts, labels, strict=True)]
    cut = limited([[*cut_of(part)] for part in parts])
    docs = iter(parse([one.says for some in cut for one in some]))
    read = [[next(docs) for _ in some] for some in cut]
    lines = {number: line_of(part) for number, part in enumerate(parts)}
    made: list[Statement] = []
    for number, (part, sentences, some) in enumerate(zip(parts, cut, read, strict=True)):
        entry = entry_in(part, lines[number])
        if entry is not None and part.kind is not Kind.WRONG and is_list(parts, number, lines):
            made += of_entry(part, entry, sentences, lines[number])
        else:
            made += of_part(part, sentences, some)
    return [*joined(made)]


def limited(cut: list[list[Sentence]]) -> list[list[Sentence]]:
    left, kept = MOST, []
    for some in cut:
        kept.append(some[:left])
        left -= len(kept[-1])
    return kept


def cut_of(part: Part) -> Iterator[Sentence]:
    """Without what leads to it."""
    for start, end in [(0, len(part.says))] if part.is_row else sentences_in(part.says):
        led = LED.match(part.says, start, end) if part.kind is Kind.EXPLAINS else None
        first = led.end() if led else start
        linked = LINK.match(part.says, first, end)
        first = linked.end() if linked else first
        yield Sentence(part.start + first, part.start + end, " ".join(part.says[first:end].split()))


def with_label(part: Part, doc: "Doc") -> Part:
    """Without a label that says nothing of what follows; what is no label, as it is the sentence's own beginning, is put
    back: `THE LIVER makes bile`, `It depends on this: ...`. `doc`: of the label and what follows."""
    if part.label is None:
        return part
    if ASIDE_LABEL.fullmatch(part.label):
        return replace(part, label=None)
    count = len(part.label.split())
    following = next((token for token in doc if token.idx > len(part.label)), None)
    if part.says[0].islower() and following is not None and following.tag_ == "VBZ" and count <= 3:
        return replace(part, label=None, says=f"{part.label} {part.says}")
    if is_clause(doc[: following.i].as_doc() if following is not None else doc):
        return replace(part, label=None, says=f"{part.label}: {part.says}")
    return part


def line_of(part: Part) -> str:
    return " ".join((f"{part.label}: {part.says}" if part.label else part.says).split())


def of_entry(part: Part, entry: re.Match[str], sentences: Sequence[Sentence], line: str) -> Iterator[Statement]:
    """A word of a list with what stands behind it."""
    first = sentences[0].says if sentences else ""
    means = first if part.label else first[entry.start("means") :]
    is_advice = part.label is not None and BEGINS.match(means) is None
    word = None if is_advice else defined(entry["term"], means or entry["means"])
    if len(line) <= LONGEST_WORDS and "__" not in line:
        yield Statement(line, part.start, part.end, part.title, words=(word,) if word else ())
    elif word is not None:
        yield Statement(f"{word.term}: {word.means}", part.start, part.end, part.title, words=(word,))


def of_part(part: Part, sentences: Sequence[Sentence], docs: Sequence["Doc"]) -> Iterator[Statement]:
    senses = [sense_of(doc, part.kind, is_labelled=part.label is not None) for doc in docs]
    if part.kind is Kind.WRONG:
        senses = [sense if is_denied(doc) else Sense.NONE for sense, doc in zip(senses, docs, strict=True)]
    if part.is_row or (part.label and part.kind is Kind.TEACHES):
        yield from labelled(part, sentences, docs)
        return
    words = [
        defined_in(doc) if sense is not Sense.NONE else None for doc, sense in zip(docs, senses, strict=True)
    ]
    label = f"{part.label}: " if part.label else ""
    if label and senses and senses[0] is not Sense.NONE:
        senses[0] = Sense.ALONE
    if not any(sense is not Sense.NONE for sense in senses):
        yield from fragment(part)
        return
    held: Statement | None = None
    for number, (one, sense, word) in enumerate(zip(sentences, senses, words, strict=True)):
        said = f"{label}{one.says}" if number == 0 else one.says
        if held is not None and sense is Sense.FOLLOWS and len(held.says) + 1 + len(said) <= LONGEST_WORDS:
            held = Statement(
                f"{held.says} {said}", held.start, one.end, part.title, words=(*held.words, *([word] if word else []))
            )
            continue
        if sense is Sense.FOLLOWS and held is not None:
            continue
        if held is not None:
            yield held
        held = None
        if sense is Sense.ALONE and len(said) <= LONGEST_WORDS:
            said = said[0].upper() + said[1:] if not FORMULA.search(said) else said
            held = Statement(said, one.start, one.end, part.title, is_single=True, words=(word,) if word else ())
    if held is not None:
        yield held


def labelled(part: Part, sentences: Sequence[Sentence], docs: Sequence["Doc"]) -> Iterator[Statement]:
    """With its label, as it stands, in as many pieces as there must be."""
    held: list[Sentence] = []
    for one, doc in zip(sentences, docs, strict=True):
        if "?" in one.says or "__" in one.says:
            continue
        if held and len(part.label or "") + 2 + sum(len(each.says) + 1 for each in (*held, one)) > LONGEST_WORDS:
            yield told(part, held)
            held = []
        held.append(one)
    if held:
        yield told(part, held)


def told(part: Part, held: Sequence[Sentence]) -> Statement:
    says = f"{part.label}: {' '.join(one.says for one in held)}"
    return Statement(says[:LONGEST_WORDS], held[0].start, held[-1].end, part.title)


def fragment(part: Part) -> Iterator[Statement]:
    """Of a section that teaches: a list under a title, a pair of words."""
    says = " ".join(part.says.split())
    if part.kind is not Kind.TEACHES or len(says) > LONGEST_WORDS or "?" in says:
        return
    items = [one for one in ITEMS.split(part.says.strip()) if one.strip()]
    if part.title and len(items) >= FEWEST_ITEMS:
        said = f"{part.title.capitalize()}: {', '.join(one.strip() for one in items)}"
        yield Statement(said[:LONGEST_WORDS], part.start, part.end, part.title)


def joined(made: Sequence[Statement]) -> Iterator[Statement]:
    """Short entries of one list are told together."""
    held: Statement | None = None
    for one in made:
        if held is not None and held.words and one.words and not (held.is_single or one.is_single) and held.title == one.title:
            says = f"{held.says.rstrip('.')}; {one.says}"
            if len(says) <= TOGETHER:
                held = Statement(says, held.start, one.end, one.title, words=(*held.words, *one.words))
                continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held
