"""Of what her text says something: which of these does it, among others that it says something else of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from worlds.extraction.words import is_content, stem, words_of
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import ChoiceQuestion, LessonFact
from worlds.lexicon.table import entries_of
from worlds.reading.english import parse, root_of
from worlds.teaching.cloze import PARTED
from worlds.teaching.document.sentence import SUBJECTS, is_finite
from worlds.teaching.document.statement import Statement

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc

FEWEST, MOST = 2, 3
"""Wrong choices."""
MOST_WORDS: Final = 4
"""Of what is spoken of."""
FEWEST_SAID, LONGEST_SAID = 4, 100
"""Words and characters of what is said of it."""
NAMES: Final = ("NNP", "NNPS")
NOUNS: Final = ("NN", "NNS", *NAMES)
GOES_ON: Final = re.compile(r", (?:and|but|so|or|while)\b|\w+est$")
"""In what is said something else is spoken of then; and what is only lowest is no name."""
ALIKE: Final = 1 / 3
"""As much of what is said of one is said of the other, too, at most."""
NEAR: Final = 8
"""Statements between the two, at most: far away something else is spoken of."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Of what a sentence speaks, and what it says of it."""

    at: int
    """Of its statement."""
    subject: str
    said: str
    tag: str
    is_person: bool
    kind: str | None
    """Of thing, in the lexicon."""


def of_subjects(facts: Sequence[LessonFact], statements: Sequence[Statement]) -> Iterator[ChoiceQuestion]:
    firsts = [one.alone if one.alone and not (one.label or one.words) else "" for one in statements]
    docs = parse(firsts)
    found = [spoken for at, doc in enumerate(docs) if len(doc) and (spoken := spoken_of(doc, at))]
    known = [stems(one.says) for one in statements]
    for one in found:
        others = others_of(one, found, known)
        if len(others) < FEWEST:
            continue
        asks = "Who" if one.is_person else "Which of these"
        made = ChoiceQuestion(
            kind="choice",
            id=facts[one.at].id.replace("fact", "subject"),
            prompt=f"{asks} {one.said}?",
            choices=(one.subject, *others[:MOST]),
            answer=0,
            fact=facts[one.at].id,
            source=facts[one.at].source,
        )
        if fault_of(made) is None:
            yield made


def spoken_of(doc: "Doc", at: int) -> Spoken | None:
    """None: it begins with something else, or says too little or too much."""
    root = root_of(doc)
    subject = next((one for one in doc if one.dep_ in SUBJECTS and one.head == root), None)
    if root is None or subject is None or not is_finite(root, subject) or PARTED.search(doc.text):
        return None
    phrase = doc[: subject.right_edge.i + 1]
    is_name = subject.left_edge.i == 0 and subject.tag_ in NOUNS and len(phrase) <= MOST_WORDS
    is_plain = not any(one.pos_ in ("VERB", "AUX", "PRON", "CCONJ", "ADV", "NUM") for one in phrase)
    is_plain = is_plain and (doc[0].pos_ != "DET" or doc[0].lower_ in ("the", "a", "an"))
    said = doc[len(phrase) :].text.rstrip(" .!")
    is_plain = is_plain and not (GOES_ON.search(said) or GOES_ON.fullmatch(phrase.text))
    is_short = len(said.split()) < FEWEST_SAID or len(said) > LONGEST_SAID
    if not is_name or not is_plain or is_short or "(" in phrase.text or stems(phrase.text) & stems(said):
        return None
    if not any(is_content(word) for word in words_of(phrase.text)):
        return None
    kind = next((str(one.kind) for one in entries_of(subject.lemma_.lower())[:1]), None)
    return Spoken(at, phrase.text, said, subject.tag_, subject.ent_type_ == "PERSON", kind)


def others_of(one: Spoken, found: Sequence[Spoken], known: Sequence[frozenset[str]]) -> list[str]:
    """Of the same number, spoken of near to it, those of the same kind first; of none the text says nearly the same."""
    said = stems(one.said)
    fit = [
        other
        for other in found
        if other.tag == one.tag
        and is_person(other) == is_person(one)
        and 0 < abs(other.at - one.at) <= NEAR
        and not stems(other.subject) & (stems(one.subject) | known[one.at])
        and len(said & known[other.at]) <= ALIKE * len(said)
    ]
    fit.sort(key=lambda other: (other.kind != one.kind, abs(other.at - one.at)))
    return [*dict.fromkeys(other.subject for other in fit)]


def is_person(one: Spoken) -> bool:
    return one.is_person or one.kind == "person"


def stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text) if is_content(word) or (word[0].isupper() and len(word) > 1))
