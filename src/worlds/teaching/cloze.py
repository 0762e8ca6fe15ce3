"""Gaps in what her text states, where it gives hardly anything else to ask: words that matter in it, among others of it that
are surely wrong there."""

import random
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from worlds.extraction.distractors import distractors_for
from worlds.extraction.generate import FEWEST_DISTRACTORS, Candidate, blanked, choose
from worlds.extraction.sentences import is_usable
from worlds.extraction.terms import CALLED, Term, Vocabulary, names_in, stands_once, terms_in
from worlds.extraction.words import is_content, stem, words_of
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import ChoiceQuestion, Lesson, LessonFact, Question
from worlds.reading.english import parse
from worlds.teaching.document.sentence import SUBJECTS, sentences_in

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc

OFTEN: Final = 2
"""Times that a text says a word that matters."""
ONLY_ONE: Final = re.compile(
    r"\b(?:the (?:only|first|last|most|least|[a-z]{3,}est)|called|named|(?:is|was) the|in 1\d{3}|in 20\d\d)\b", re.I
)
"""Of a sentence that is true of one name alone."""
PARTED: Final = re.compile(r"[:;=→|“”\"]|\s[-–—]\s|\be\.g\.")
"""A list, a formula or what somebody says."""
DENIED: Final = re.compile(r"\b(?:not|no|never|neither|nor|without|cannot|\w+n['’]t)\b", re.I)


def with_cloze(lesson: Lesson, asked: Sequence[Question], fewest: int) -> tuple[Question, ...]:
    """What is asked, and if that is too little, gaps of facts that nothing else asks."""
    taken = {one.fact for one in asked}
    gaps = [one for one in gaps_of(lesson, fewest) if one.fact not in taken] if len(asked) < fewest else []
    return (*asked, *gaps[: fewest - len(asked)])


def gaps_of(lesson: Lesson, count: int) -> Iterator[ChoiceQuestion]:
    """In the order of the text; twice as many are tried as are wanted."""
    every = [says for fact in lesson.facts for says in cut(fact.says)]
    vocabulary, said = Vocabulary(every), [stems(one) for one in every]
    docs = dict(zip(every, parse(every), strict=True))
    terms = [term for says, doc in docs.items() for term in (*names_in(says), *nouns_in(doc))]
    rng = random.Random(" ".join(every))  # noqa: S311 - repeatable on purpose
    tried: list[tuple[LessonFact, Candidate]] = []
    for fact in lesson.facts:
        says = next(iter(cut(fact.says)), "")
        if is_usable(says) and not PARTED.search(says) and not DENIED.search(says):
            known = [one for one in terms_in(says, vocabulary) if matters(one, docs[says], vocabulary)]
            fit = [one for one in known if len(wrong_for(one, says, said, terms, rng)) >= FEWEST_DISTRACTORS]
            tried += [(fact, Candidate(len(tried), says, fit))] if fit else []
    for one, term in choose([candidate for _, candidate in tried], 2 * count, rng):
        fact = tried[one.position][0]
        made = ChoiceQuestion(
            kind="choice",
            id=fact.id.replace("fact", "gap"),
            prompt=f"What is missing? {blanked(one.sentence, term)}",
            choices=(term.text, *wrong_for(term, one.sentence, said, terms, rng)),
            answer=0,
            fact=fact.id,
            source=fact.source,
        )
        if fault_of(made) is None:
            yield made


def cut(says: str) -> list[str]:
    return [says[start:end] for start, end in sentences_in(says)]


def nouns_in(doc: "Doc") -> Iterator[Term]:
    for one in doc:
        if one.pos_ == "NOUN" and one.text.islower() and is_content(one.text):
            yield Term(one.text, one.idx, "term", 1.0)


def matters(term: Term, doc: "Doc", vocabulary: Vocabulary) -> bool:
    """A name of a sentence that is true of it alone; what something is called; a word that the text comes back to."""
    says = doc.text
    if not stands_once(term, says):
        return False
    if term.kind == "name":
        return ONLY_ONE.search(says) is not None
    called = CALLED.search(says)
    is_called = called is not None and called.start("term") == term.start
    last = next((one for one in doc if one.idx + len(one) == term.start + len(term.text)), None)
    is_subject = last is not None and last.pos_ == "NOUN" and last.dep_ in SUBJECTS
    is_often = vocabulary.counts[stem(term.text.split()[-1])] >= OFTEN
    return term.kind == "term" and (is_called or (is_subject and is_often))


def wrong_for(
    term: Term, says: str, said: Sequence[frozenset[str]], terms: Sequence[Term], rng: random.Random
) -> list[str]:
    """None of what the text speaks of together with the answer: that may be another name of it, or as true. `said`: stems
    of each of its sentences."""
    answer = stems(term.text)
    beside = {word for words in said if words & answer for word in words}
    others = [one for one in terms if not stems(one.text) & beside]
    return distractors_for(term, says, others, rng)


def stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text) if is_content(word) or word[0].isupper())
