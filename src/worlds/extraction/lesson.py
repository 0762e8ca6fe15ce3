"""A lesson from a text that the teacher gives: its best sentences are the facts, and questions are made of their terms.

Pages are parted by form feeds, as PDF readers write them. Every fact and question says on which page and where it stands.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.extraction.distractors import distractors_for
from worlds.extraction.generate import FEWEST_DISTRACTORS, Candidate, blanked, choose
from worlds.extraction.sentences import looks_english, sentences_of, title_of
from worlds.extraction.terms import DEFINED, YEAR, Term, Vocabulary, terms_in
from worlds.lesson.lesson import (
    NO_LESSON,
    ChoiceQuestion,
    Lesson,
    LessonFact,
    LessonSource,
    MatchPair,
    MatchQuestion,
    OrderQuestion,
    Question,
    SourceKind,
    TrueFalseQuestion,
)

PAGE_BREAK: Final = "\f"
LONGEST: Final = 200
"""Characters of a sentence that fits on a board."""
WANTED: Final = 10
SURELY_FALSE: Final = frozenset({"year", "number", "month", "term"})
"""Kinds of a term: a sentence with another one of them is false. Another name may be right, too."""
FEWEST: Final = 3
"""Things that are put in order, or matched."""
SHORT: Final = 110
"""Characters of one of them."""
IN_A_YEAR: Final = re.compile(
    r"(?:\b[Ii]n (?:the year )?|\b[Ss]ince |\b[Bb]y )?(?<![\w.,])(?:1\d{3}|20\d{2})(?!\w),? ?"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence of the text, where it stands, and what in it can be asked for."""

    candidate: Candidate
    source: LessonSource

    @property
    def sentence(self) -> str:
        return self.candidate.sentence


def lesson_of_text(text: str, seed: int = 1) -> Lesson:
    """Empty where the text states nothing that can be asked for, or is not in English."""
    pages = text.split(PAGE_BREAK)
    sentences = [(page, one) for page, content in enumerate(pages, start=1) for one in sentences_of(content)]
    if not sentences or not looks_english(text):
        return NO_LESSON
    title = title_of(text)[:LONGEST]
    vocabulary = Vocabulary([sentence for _, sentence in sentences])
    stated = {
        number: Stated(Candidate(number, sentence, terms), source_of(title, page, pages[page - 1], sentence))
        for number, (page, sentence) in enumerate(sentences)
        if len(sentence) <= LONGEST and (terms := terms_in(sentence, vocabulary))
    }
    rng = random.Random(f"{seed}:{text}")  # noqa: S311 - repeatable on purpose
    chosen = choose([one.candidate for one in stated.values()], WANTED, rng)
    facts = {
        candidate.position: LessonFact(
            id=f"fact-{number}", says=candidate.sentence, source=stated[candidate.position].source
        )
        for number, (candidate, _) in enumerate(chosen, start=1)
    }
    every = [term for one in stated.values() for term in one.candidate.terms]
    asked = [*ask(chosen, facts, every, rng), *together([stated[position] for position in facts])]
    questions = tuple(one.model_copy(update={"id": f"question-{at}"}) for at, one in enumerate(asked, start=1))
    return Lesson(title=title, facts=tuple(facts.values()), questions=questions)


def source_of(title: str, page: int, content: str, sentence: str) -> LessonSource:
    """Where the sentence stands on its page, whose lines may break within it."""
    found = re.search(r"\s+".join(map(re.escape, sentence.split())), content)
    start, end = found.span() if found else (None, None)
    return LessonSource(kind=SourceKind.TEXT, name=title, page=page, start=start, end=end)


def ask(
    chosen: Sequence[tuple[Candidate, Term]], facts: dict[int, LessonFact], every: Sequence[Term], rng: random.Random
) -> Iterator[Question]:
    """One of each fact: what is missing, whether it is true, in turns."""
    for number, (candidate, term) in enumerate(chosen):
        fact = facts[candidate.position]
        wrong = distractors_for(term, candidate.sentence, every, rng)
        if number % 3 == 2 and term.kind in SURELY_FALSE and wrong:
            truth = rng.random() < 0.5
            said = candidate.sentence if truth else swapped(candidate.sentence, term, wrong[0])
            yield TrueFalseQuestion(
                kind="true_false", id=f"question-{number}", prompt=said, answer=truth, fact=fact.id, source=fact.source
            )
        elif len(wrong) >= FEWEST_DISTRACTORS:
            yield ChoiceQuestion(
                kind="choice",
                id=f"question-{number}",
                prompt=f"What is missing? {blanked(candidate.sentence, term)}",
                choices=(term.text, *wrong),
                answer=0,
                fact=fact.id,
                source=fact.source,
            )


def swapped(sentence: str, term: Term, other: str) -> str:
    other = other[0].upper() + other[1:] if term.start == 0 else other
    return sentence[: term.start] + other + sentence[term.start + len(term.text) :]


def together(stated: Sequence[Stated]) -> Iterator[Question]:
    """Of several facts: what came first, and what is what."""
    dated = {found[0]: one for one in stated if (found := YEAR.search(one.sentence)) and is_dated_once(one.sentence)}
    if len(dated) >= FEWEST:
        items = tuple(undated(dated[year].sentence) for year in sorted(dated))[:5]
        source = dated[min(dated)].source
        yield OrderQuestion(kind="order", id="order", prompt="What happened first?", items=items, source=source)
    defined = [
        (one, found) for one in stated if (found := DEFINED.search(one.sentence)) and 0 < len(rest_of(found)) <= SHORT
    ]
    by_term = {found["term"].lower(): (one, found) for one, found in defined}
    if len(by_term) >= FEWEST:
        pairs = tuple(MatchPair(left=found["term"], right=rest_of(found)) for _, found in [*by_term.values()][:4])
        source = next(iter(by_term.values()))[0].source
        yield MatchQuestion(kind="match", id="match", prompt="What is it?", pairs=pairs, source=source)


def is_dated_once(sentence: str) -> bool:
    return len(YEAR.findall(sentence)) == 1 and len(undated(sentence)) <= SHORT


def undated(sentence: str) -> str:
    """Without its year, which would give the order away."""
    rest = IN_A_YEAR.sub("", sentence).strip(" .")
    return rest[0].upper() + rest[1:] if rest else sentence


def rest_of(found: re.Match[str]) -> str:
    """What a definition says of its term."""
    said = found.string[found.end() :].strip().rstrip(".")
    article = found[0].split()[-1]
    return f"{article} {said}" if article in ("a", "an", "the") else said
