"""Sentences that begin with `It` or `They`: what these mean is put there, where the sentence before leaves no doubt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from worlds.reading.english import parse, root_of
from worlds.teaching.document.sentence import SUBJECTS
from worlds.teaching.pages.many import is_many, is_somebody
from worlds.teaching.pages.sentence import Sentence

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc, Token

MEANS: Final = re.compile(
    r"(?P<word>It|They) (?!is said|was said|is (?:not )?(?:clear|possible|important|easy|hard|true|likely|called)\b)"
)
NOUNS: Final = ("NN", "NNS", "NNP", "NNPS")
MOST_WORDS: Final = 5
BESIDE: Final = 3
"""Characters between two sentences of a paragraph, or two items of a list."""


def resolved(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Each stands then where both stand. One whose pronoun may mean more than one thing stays as it is."""
    docs = parse([one.says for one in sentences])
    return [*with_names(sentences, docs)]


def with_names(sentences: Sequence[Sentence], docs: Sequence["Doc"]) -> Iterator[Sentence]:
    before: Sentence | None = None
    name: str | None = None
    """Of what the sentence before speaks, also where it says `it` of that."""
    many = False
    for one, doc in zip(sentences, docs, strict=True):
        is_next = before is not None and 0 <= one.start - before.end <= BESIDE
        found = MEANS.match(one.says)
        if (
            before is not None
            and is_next
            and found is not None
            and name is not None
            and (found["word"] == "They") == many
        ):
            yield replace(one, says=f"{name}{one.says[len(found['word']) :]}", start=before.start)
            before = replace(one, start=before.start)
            continue
        yield one
        spoken = only_meant(doc)
        before, name = one, doc[spoken.left_edge.i : spoken.right_edge.i + 1].text if spoken is not None else None
        many = spoken is not None and (spoken.tag_ in ("NNS", "NNPS") or is_many(spoken.text))


def only_meant(doc: "Doc") -> "Token | None":
    """The subject, where no other noun of its number stands beside it: of a copula the other side is the same thing."""
    root = root_of(doc)
    subject = next((one for one in root.children if one.dep_ in SUBJECTS), None) if root is not None else None
    if root is None or subject is None or subject.tag_ not in NOUNS or subject.left_edge.i != 0:
        return None
    phrase = doc[: subject.right_edge.i + 1]
    if (
        len(phrase) > MOST_WORDS
        or is_somebody(phrase.text, doc[len(phrase) :].text)
        or any(one.dep_ == "conj" for one in phrase)
    ):
        return None
    many = subject.tag_ in ("NNS", "NNPS")
    others = [one for one in doc if one.tag_ in NOUNS and one not in phrase and (one.tag_ in ("NNS", "NNPS")) == many]
    is_being = root.lemma_ == "be"
    doubted = [one for one in others if one.dep_ in ("dobj", *SUBJECTS) and not (is_being and one.head.dep_ == "relcl")]
    return None if doubted else subject
