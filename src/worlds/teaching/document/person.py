"""Who a passage tells of: `She founded a school` makes sense alone with her name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from worlds.teaching.document.sentence import SUBJECTS
from worlds.teaching.document.statement import Sentence

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc, Token

IN_A_YEAR: Final = re.compile(r"In (?:1\d{3}|20\d\d),? ")
PRONOUNS: Final = ("she", "he")
FEWEST, MOST = 2, 5
"""Words of a name."""
NAMES: Final = ("NNP", "NNPS")
MANY: Final = ("NNS", "NNPS")


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    pronoun: str


def person_of(read: Sequence[Sequence["Doc"]]) -> Person | None:
    """The one whose name is the subject of the first sentence; none where others may be meant: where some are `he` and some
    are `she`, or where another name is the subject of a sentence."""
    docs = [doc for some in read for doc in some]
    said = {one.lower_ for doc in docs for one in doc if one.lower_ in PRONOUNS}
    subject = subject_of(docs[0]) if docs else None
    if len(said) != 1 or subject is None or subject.tag_ not in NAMES or subject.left_edge.i != 0:
        return None
    phrase = subject.doc[: subject.i + 1]
    subjects = [found for doc in docs if (found := subject_of(doc)) is not None]
    others = [one for one in subjects if one.tag_ in NAMES and one.text not in phrase.text.split()]
    if others or not FEWEST <= len(phrase) <= MOST or any(one.tag_ not in NAMES for one in phrase):
        return None
    return Person(phrase.text, said.pop())


def subject_of(doc: "Doc") -> "Token | None":
    """Of its main clause."""
    return next((one for one in doc if one.dep_ in SUBJECTS and one.head.dep_ == "ROOT"), None)


def named(cut: Sequence[list[Sentence]], read: Sequence[Sequence["Doc"]], person: Person) -> Iterator[list[Sentence]]:
    """With the name in place of the pronoun that a sentence begins with."""
    for sentences, docs in zip(cut, read, strict=True):
        before = [None, *map(subject_of, docs)]
        yield [
            with_name(one, doc, person) if is_sure(one, above, person) else one
            for one, doc, above in zip(sentences, docs, before, strict=False)
        ]


def is_sure(sentence: Sentence, above: "Token | None", person: Person) -> bool:
    """The sentence above has no other single person for its subject, or this one begins anew with its year."""
    if above is None or above.tag_ in MANY or IN_A_YEAR.match(sentence.says):
        return True
    return above.lower_ == person.pronoun or above.text in person.name.split()


def with_name(sentence: Sentence, doc: "Doc", person: Person) -> Sentence:
    """`In 1977 she founded ...`, before which nobody else is named."""
    first = next((one for one in doc if one.dep_ in SUBJECTS), None)
    if first is None or first.lower_ != person.pronoun:
        return sentence
    says = doc.text[: first.idx] + person.name + doc.text[first.idx + len(first) :]
    return replace(sentence, says=says)
