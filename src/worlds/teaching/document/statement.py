"""What one part of a text states: sentences that make sense alone, with those that go with them; or a label with what it
says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from worlds.entry import LONGEST_WORDS
from worlds.teaching.document.definition import DEFINES, defined, defined_in, in_a_row, is_added_to, is_meaning
from worlds.teaching.document.kind import Kind
from worlds.teaching.document.scripts import written_in
from worlds.teaching.document.section import Part
from worlds.teaching.document.sentence import (
    FORMULA,
    LED,
    LINK,
    LISTS,
    ROLES,
    SUBJECTS,
    Sense,
    is_denied,
    is_fragment,
    sense_of,
    sentences_in,
)
from worlds.teaching.document.word import Defined

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc

ITEMS: Final = re.compile(r"[;,]|[ ]{2,}")
FEWEST_ITEMS: Final = 3
LONGEST_READ: Final = 600
"""Characters of a sentence that is parsed."""
LONGEST_SUBJECT: Final = 5
"""Words of what a pronoun is put back to."""
LEFT_OVER: Final = re.compile(r"\.\s*[=≈] ?[\d.,]+$")
"""What an example in class gave."""
PAIR: Final = re.compile(r"[A-Z][^–—:?]{3,60} [–—-] [^–—:?]{2,60}")
"""`Lack of iron – anaemia.`"""
FEWEST_PAIRS: Final = 3
ASKS_OF_IT: Final = re.compile(
    r"[^?]{0,200}\b(?:it|they|he|she|this|that|them|him|her|his|their|its)\b[^?]{0,200}\?", re.I
)
"""To which the sentence before leads, in class: `What does he fear?`"""
WORD: Final = re.compile(r"\w+")
TO_CLASS: Final = re.compile(r"(?:\.{3}|…)? ?\((?:students?|pupils?|learners?|teacher) \w[^()]{0,100}\)", re.I)
"""What is done there, within what is told."""
STEP: Final = re.compile(r"(?:step|stage) \d{1,2}\b", re.I)
SAYING: Final = re.compile(r"(?:[A-Z][a-z]+(?: [a-z]+){1,5}, (?:and )?){2,11}[A-Z][a-z]+(?: [a-z]+){1,5}[.!]?")
"""`Stop at the kerb, Look both ways, Listen for cars.`: each begins anew, as what is learned by heart does."""
EARLY: Final = 30
"""Characters before the sign of a formula, which has no capital: `c = a + b`."""
DANGLES: Final = re.compile(r"\b(?:it|its|here|him|them)\b", re.I)
"""In what is not to be understood without the sentence before."""
FEWEST_STEPS: Final = 3
FEWEST_WRITTEN: Final = 4
"""Words of a sentence that is written out."""
EXAMPLE: Final = re.compile(r"(?:worked )?(?:illustration|example|case(?: study)?|story|scenario)", re.I)
LONGEST_SHORT: Final = 3
"""Letters of `DNA`, which is written so."""
BACK: Final = re.compile(
    r"(?:it|they|he|she|this|that|these|those|its|their|his|her|which|so|but|then|also|and|or|both|each|some)\b",
    re.I,
)
"""Begins what is not to be understood without the sentence before."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What is told as one."""

    says: str
    start: int
    end: int
    title: str | None = None
    """The heading above it."""
    kind: Kind = Kind.TEACHES
    """Of the part that it stands in."""
    alone: str | None = None
    """Its first sentence, which makes sense without the others: a word of it may be asked."""
    label: str | None = None
    """What stands before it, and says what it is about."""
    is_listed: bool = False
    """It is a line of a list."""
    words: tuple[Defined, ...] = ()
    """That it gives the meanings of."""

    def with_more(self, says: str, end: int, words: tuple[Defined, ...] = ()) -> "Statement":
        return replace(self, says=says, end=end, words=(*self.words, *words))


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    says: str


def cut_of(part: Part) -> list[Sentence]:
    """Its sentences, without what leads to them."""
    cut = []
    for start, end in [(0, len(part.says))] if part.is_row else sentences_in(part.says):
        led = LED.match(part.says, start, end) if part.kind is Kind.EXPLAINS else None
        first = led.end() if led else start
        linked = LINK.match(part.says, first, end)
        first = linked.end() if linked else first
        says = " ".join(TO_CLASS.sub("", part.says[first:end]).split())
        asked = part.says[:start].rstrip().endswith("?")
        says = says[:1].upper() + says[1:] if (linked or led or asked) and not FORMULA.search(says) else says
        if len(says) <= LONGEST_READ and WORD.search(says):
            cut.append(Sentence(part.start + first, part.start + end, says))
    return cut


def entry_of(
    part: Part, entry: re.Match[str], sentences: Sequence[Sentence], *, is_of_words: bool = False
) -> Iterator[Statement]:
    """A word of a list with what stands behind it. `is_of_words`: most of the list have their meanings."""
    first = sentences[0].says if sentences else ""
    means = first if part.label else first[entry.start("means") :]
    word = (
        None
        if entry["sign"].strip() == ":" and not (is_meaning(means) or (is_of_words and is_added_to(means)))
        else defined(entry["term"], means or entry["means"])
    )
    if "__" not in entry.string:
        line = LEFT_OVER.sub(".", entry.string)
        label = entry["term"].strip() if entry["sign"].strip() == ":" else None
        if label and label.isupper():
            line, label = f"{name_of(part)}{line[len(label) :]}", name_of(part)
        words = (word,) if word else ()
        yield Statement(line, part.start, part.end, part.title, part.kind, label=label, is_listed=True, words=words)


def stated_in(part: Part, sentences: Sequence[Sentence], docs: Sequence["Doc"]) -> Iterator[Statement]:
    if part.is_word and (word := defined(part.label or "", part.says)):
        yield Statement(f"{word.term}: {word.means}", part.start, part.end, part.title, is_listed=True, words=(word,))
        return
    if words := written_in(part.says) or in_a_row(part.says):
        yield from listed_in(part, words)
        return
    if part.is_row or (part.label and part.kind is Kind.TEACHES):
        yield from labelled(part, sentences)
        return
    if part.label and ROLES & {word.lower().removesuffix("s") for word in WORD.findall(part.label)}:
        return
    senses = [*senses_of(part, sentences, docs)]
    if any(sense is not Sense.NONE for sense in senses):
        yield from in_turn(part, sentences, docs, senses)
    elif listed := list_in(part):
        yield listed


def listed_in(part: Part, words: Sequence[Defined]) -> Iterator[Statement]:
    for one in words:
        yield Statement(f"{one.term}: {one.means}", part.start, part.end, part.title, is_listed=True, words=(one,))


def senses_of(part: Part, sentences: Sequence[Sentence], docs: Sequence["Doc"]) -> Iterator[Sense]:
    pairs = [PAIR.fullmatch(one.says) is not None for one in sentences]
    steps = [STEP.match(one.says) is not None for one in sentences]
    for number, (one, doc) in enumerate(zip(sentences, docs, strict=True)):
        is_first = number == 0
        sense = sense_of(doc, part.kind, is_labelled=part.label is not None and is_first, is_first=is_first)
        following = sentences[number + 1].says if number + 1 < len(sentences) else ""
        if steps[number]:
            is_begun = number > 0 and steps[number - 1]
            yield (Sense.FOLLOWS if is_begun else Sense.ALONE) if sum(steps) >= FEWEST_STEPS else Sense.NONE
            continue
        if (part.kind is Kind.WRONG and not is_denied(doc)) or (
            part.kind is Kind.EXPLAINS and ASKS_OF_IT.fullmatch(following)
        ):
            yield Sense.NONE
        elif sense is not Sense.NONE and part.label and is_first:
            yield Sense.ALONE
        elif sense is Sense.NONE and pairs[number] and sum(pairs) >= FEWEST_PAIRS:
            yield Sense.FOLLOWS if number and pairs[number - 1] else Sense.ALONE
        elif sense is Sense.NONE and (DEFINES.fullmatch(one.says) or is_list(part, one.says, is_first=is_first)):
            yield Sense.ALONE
        elif sense is Sense.NONE and is_more(part, one.says, is_first=is_first) and is_fragment(doc):
            yield Sense.FOLLOWS
        else:
            yield sense


def is_more(part: Part, says: str, *, is_first: bool) -> bool:
    """Where what is no sentence by its parse is told with the others: notes in short, what a text teaches, an example."""
    is_written = part.kind is Kind.TEACHES and says.endswith(".") and len(says.split()) >= FEWEST_WRITTEN
    is_example = part.label is not None and EXAMPLE.fullmatch(part.label) is not None
    return part.is_noted or (not is_first and (is_written or is_example))


def is_list(part: Part, says: str, *, is_first: bool) -> bool:
    """Names behind a label; of what only explains, without numbers, which are readings."""
    line = f"{part.label}: {says}" if part.label and is_first else says
    is_named = part.kind is Kind.TEACHES or (part.label is not None and not any(map(str.isdigit, says)))
    return SAYING.fullmatch(says) is not None or (is_named and LISTS.fullmatch(line.replace(".)", ")")) is not None)


def in_turn(
    part: Part, sentences: Sequence[Sentence], docs: Sequence["Doc"], senses: Sequence[Sense]
) -> Iterator[Statement]:
    """Each sentence that makes sense alone, with those after it that speak of the same."""
    held: Statement | None = None
    speaks: Subject | None = None
    label = f"{name_of(part)}: " if part.label else ""
    for number, (one, doc, sense) in enumerate(zip(sentences, docs, senses, strict=True)):
        said = one.says if number else label + one.says
        word = defined_in(doc) if sense is not Sense.NONE else None
        words = (word,) if word else ()
        if held is not None and sense is Sense.FOLLOWS and len(held.says) + 1 + len(said) <= LONGEST_WORDS:
            held = held.with_more(f"{held.says} {said}", one.end, words)
            other = speaks_of(doc)
            speaks = None if other and speaks and other.is_many == speaks.is_many else speaks
            continue
        if sense is Sense.FOLLOWS and held is not None and speaks and (named := with_subject(said, speaks)):
            said, sense = named, Sense.ALONE
        is_apart = sense is Sense.FOLLOWS and not BACK.match(one.says)
        if number and is_apart and DANGLES.search(one.says):
            said = f"{held.alone} {said}" if held is not None and held.alone else ""
            sense, is_apart = (Sense.ALONE, False) if said and len(said) <= LONGEST_WORDS else (Sense.NONE, False)
        if held is not None:
            yield held
        held = None
        if is_apart and len(said) <= LONGEST_WORDS:
            whole = f"{label}{one.says}" if len(label) + len(one.says) <= LONGEST_WORDS else said
            held = Statement(whole[0].upper() + whole[1:], one.start, one.end, part.title, part.kind)
            speaks = None
        if sense is Sense.ALONE and len(said) <= LONGEST_WORDS:
            formula = FORMULA.search(said)
            begun = said if formula and formula.start() < EARLY else said[0].upper() + said[1:]
            if (found := DEFINES.fullmatch(said)) and (word := defined(found["term"], found["means"])):
                begun, words = f"{found['term'].capitalize()}: {found['means']}", (word,)
            speaks = speaks_of(doc)
            named = name_of(part) if number == 0 and part.label else None
            held = Statement(begun, one.start, one.end, part.title, part.kind, alone=begun, label=named, words=words)
    if held is not None:
        yield held


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sentence speaks of."""

    says: str
    is_many: bool


def speaks_of(doc: "Doc") -> Subject | None:
    """None: of nothing that a pronoun could surely mean afterwards."""
    found = next((one for one in doc if one.dep_ in SUBJECTS and one.head.dep_ == "ROOT"), None)
    if found is None or found.left_edge.i != 0 or found.tag_ not in ("NN", "NNS", "NNP", "NNPS"):
        return None
    phrase = doc[: found.right_edge.i + 1]
    return Subject(phrase.text, found.tag_.endswith("S")) if len(phrase) <= LONGEST_SUBJECT else None


def with_subject(says: str, subject: Subject) -> str | None:
    """`It is called ...` behind so much that it has no place there: with the name of what it means."""
    begins = "They " if subject.is_many else "It "
    said = subject.says + says[len(begins) - 1 :]
    return said if says.startswith(begins) and len(said) <= LONGEST_WORDS else None


def labelled(part: Part, sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """With its label, as it stands, in as many pieces as there must be."""
    held: list[Sentence] = []
    pieces = [piece for one in sentences for piece in parted(one, LONGEST_WORDS - len(part.label or "") - 2)]
    for one in pieces:
        if held and len(told(part, (*held, one)).says) > LONGEST_WORDS:
            yield told(part, held)
            held = []
        held.append(one)
    if held:
        yield told(part, held)


def parted(sentence: Sentence, most: int) -> list[Sentence]:
    """A long one at its semicolons; none of what is still too long, or asks."""
    says = [sentence.says] if len(sentence.says) <= most else re.split(r"(?<=;) ", sentence.says)
    return [replace(sentence, says=one) for one in says if len(one) <= most and "?" not in one and "__" not in one]


def told(part: Part, held: Sequence[Sentence]) -> Statement:
    says = f"{name_of(part)}: {' '.join(one.says for one in held)}"
    return Statement(says, held[0].start, held[-1].end, part.title, part.kind, label=name_of(part))


def name_of(part: Part) -> str:
    """Its label, as a sentence begins."""
    label, _, aside = (part.label or "").partition(" (")
    is_short = "=" in label or len(label) <= LONGEST_SHORT
    name = label.capitalize() if label.isupper() and not is_short else label[:1].upper() + label[1:]
    return f"{name} ({aside}" if aside else name


def list_in(part: Part) -> Statement | None:
    """Names under a title, or behind a label."""
    says, name = " ".join(part.says.split()), part.label or (part.title if part.kind is Kind.TEACHES else None)
    items = [" ".join(one.split()) for one in ITEMS.split(part.says.strip(" .")) if one.strip()]
    is_of_readings = part.label is not None and any(char.isdigit() for char in says)
    if name is None or len(items) < FEWEST_ITEMS or len(says) + len(name) + 2 > LONGEST_WORDS or is_of_readings:
        return None
    if "?" in says or "__" in says or ". " in says or part.kind is Kind.WRONG:
        return None
    said = f"{name.capitalize() if name.isupper() else name}: {', '.join(items)}"
    return Statement(said, part.start, part.end, part.title, part.kind, label=part.label)
