"""Names that are missing in a sentence: a place among places, who did something among others who do."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from worlds.extraction.generate import FEWEST_DISTRACTORS, blanked
from worlds.extraction.terms import Term, stands_once
from worlds.extraction.words import MONTHS, stem, words_of
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import ChoiceQuestion, LessonFact
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import kind_of as kind_of_noun
from worlds.lexicon.nouns import listed_whole
from worlds.reading.english import parse
from worlds.teaching.cloze import DENIED, PARTED
from worlds.teaching.document.sentence import SUBJECTS, sentences_in
from worlds.teaching.own_text import MOST_CHOICES

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc, Token

BESIDE: Final = re.compile(r",[ ][A-Z]")
"""Behind a name that another one stands beside: `the Lord Mayor, Sir Thomas Bloodworth`."""
PLACES: Final = frozenset({"in", "at", "to", "from", "near", "into"})
ERAS: Final = ("AD", "BC", "BCE", "CE")
NAMES: Final = ("NNP", "NNPS")
FEWEST_WORDS: Final = 6
MOST_OF_NAME: Final = 4


def of_names(facts: Sequence[LessonFact]) -> Iterator[ChoiceQuestion]:
    """One of each fact that names somebody or a place, among others of the text that do not stand in the same sentence."""
    firsts = ["" if PARTED.search(one.says) or DENIED.search(one.says) else first_of(one.says) for one in facts]
    found = [[*names_in(doc)] for doc in parse(firsts)]
    sure = {term.text for some in found for _, term in some if term.start > 0 or " " in term.text}
    found = [
        [(kind, term) for kind, term in some if term.text in sure] for some in found
    ]  # a first word is no name by itself
    known: dict[str, dict[str, None]] = defaultdict(dict)
    for names in found:
        for kind, term in names:
            known[kind].setdefault(term.text)
    for fact, says, names in zip(facts, firsts, found, strict=True):
        for kind, term in names:
            taken = {stem(word) for word in words_of(says)}
            is_many_named = term.text.endswith("s") and not term.text.endswith("ss")
            alike = [one for one in known[kind] if (one.endswith("s") and not one.endswith("ss")) == is_many_named]
            mine = listed_kind(term.text)
            alike = [one for one in alike if mine is None or listed_kind(one) in (mine, None)]
            wrong = [one for one in alike if not {stem(word) for word in words_of(one)} & taken]
            if (
                len(says.split()) < FEWEST_WORDS
                or len(wrong) < FEWEST_DISTRACTORS
                or not stands_once(term, says)
                or is_named_again(term, says)
            ):
                continue
            made = ChoiceQuestion(
                kind="choice",
                id=f"name-{fact.id}",
                prompt=f"What is missing? {blanked(says, term)}",
                choices=(term.text, *wrong[: MOST_CHOICES - 1]),
                answer=0,
                fact=fact.id,
                source=fact.source,
            )
            if fault_of(made) is None:
                yield made
                break


def listed_kind(name: str) -> NounKind | None:
    """None: no list has it."""
    listed = listed_whole(name.lower())
    return kind_of_noun(listed) if listed is not None else None


def is_named_again(term: Term, says: str) -> bool:
    return BESIDE.match(says, term.start + len(term.text)) is not None


def first_of(says: str) -> str:
    return next((says[start:end] for start, end in sentences_in(says)), says)


def names_in(doc: "Doc") -> Iterator[tuple[str, Term]]:
    """With what kind each is: a place, or who does something."""
    for token in doc:
        if token.tag_ not in NAMES or token.head.tag_ in NAMES or token.text in (*MONTHS, *ERAS):
            continue
        words = name_of(token)
        if words[0].i > 0 and token.doc[words[0].i - 1].tag_ == "POS":
            continue  # `Hadrian's Wall` is one name
        if (kind := kind_of(token)) and len(words) <= MOST_OF_NAME and all(one.text[0].isupper() for one in words):
            yield kind, Term(doc.text[words[0].idx : words[-1].idx + len(words[-1])], words[0].idx, "name", 1.0)


def name_of(token: "Token") -> list["Token"]:
    start = token.i
    while start > 0 and token.doc[start - 1].tag_ in NAMES and token.doc[start - 1].text[0].isupper():
        start -= 1
    return [*token.doc[start : token.i + 1]]


def kind_of(token: "Token") -> str | None:
    if token.dep_ == "pobj" and token.head.lower_ in PLACES:
        return "place"
    is_agent = token.dep_ == "pobj" and token.head.dep_ == "agent"  # `was founded by Guru Nanak`
    return (
        "doer"
        if is_agent or (token.dep_ in SUBJECTS and token.head.dep_ == "ROOT" and token.head.pos_ == "VERB")
        else None
    )
