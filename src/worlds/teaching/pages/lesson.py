"""A lesson of a text: its facts, and what is asked of them, each with the page and the characters that it rests on."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from worlds.extraction.sentences import FEWEST_WORDS, title_of
from worlds.extraction.words import STOP_WORDS, words_of
from worlds.lesson.lesson import (
    MAX_FACTS,
    NO_LESSON,
    ChoiceQuestion,
    Lesson,
    LessonFact,
    LessonSource,
    LessonTerm,
    Question,
    Sourced,
)
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import kind_of
from worlds.lexicon.plurals import singular
from worlds.teaching.document.statement import Statement
from worlds.teaching.document.statements import statements_in
from worlds.teaching.own_numbers import WORDS as COUNTS
from worlds.teaching.own_text import answer_of, lesson_of_pasted
from worlds.teaching.pages.asked import LONGEST, of_meanings, source_at
from worlds.teaching.pages.lists import Lists, lists_in, without
from worlds.teaching.pages.names import of_names
from worlds.teaching.pages.order import of_steps
from worlds.teaching.pages.page import Page, pages_of
from worlds.teaching.pages.place import has_label_there, place_of
from worlds.teaching.pages.prose import of_prose
from worlds.teaching.pages.rows import of_tables
from worlds.teaching.pages.sensible import MISSING, is_fair, sensible, with_before
from worlds.teaching.pasted import Pasted
from worlds.text_source import PAGE_BREAK, TextSource

WANTED: Final = 16
FOR_A_PAGE: Final = 6
MOST: Final = 24
"""Questions: so many of a short text, and more of one with more pages."""
FACTS: Final = 10
"""That are told, where fewer are asked of."""
OF_LABEL: Final = "What is this about? "
SHARE, SURELY = 0.12, 0.04
"""Of small words of English, that a text of headings and lists has at least; and of those that no other language has."""
ENGLISH: Final = frozenset(
    "the and to from which that are by with have has of they their very this these when because what".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    facts: list[LessonFact]
    questions: list[Question]
    terms: list[LessonTerm]


def lesson_of_pages(text: str, seed: int = 1, source: TextSource | None = None) -> Lesson:
    """Empty where the text states nothing that can be asked for, or is not in English."""
    if not is_english(text):
        return NO_LESSON
    pages = pages_of(text, source)
    title = title_of(pages[0].text.strip() or pages[-1].text)[:LONGEST]
    name = source.name if source is not None else title
    lists = lists_in(pages)
    listed, told = of_lists(lists, name), of_statements(pages, lists, name, seed)
    count = min(MOST, max(WANTED, FOR_A_PAGE * len(pages)))
    spoken = of_sentences(pages, lists, [*listed.facts, *told.facts], name)
    told = replace(told, facts=[*told.facts, *(one for one in spoken.facts if one not in told.facts + listed.facts)])
    stray = [one for one in told.questions if is_stray(one)]
    stated = [one for one in told.questions if not is_stray(one)]
    left = [*listed.questions, *spoken.questions, *stated, *stray]
    questions = with_chosen([], [*filter(is_fair, left)], count)
    texts = {one.number: one.said for one in pages}
    questions = in_order(questions if len(questions) == count else with_chosen(questions, more_of(told, texts), count))
    asked = {one.fact for one in questions}
    facts = in_order([*listed.facts, *told.facts])
    kept = asked | {one.id for one in spread(facts, FACTS - len(asked & {each.id for each in facts}), asked)}
    questions = [one.model_copy(update={"id": f"question-{at}"}) for at, one in enumerate(questions, start=1)]
    return Lesson(
        title=title,
        facts=tuple(one for one in facts if one.id in kept),
        terms=tuple([*listed.terms, *told.terms][:100]),
        questions=tuple(questions),
    )


def is_english(text: str) -> bool:
    words = words_of(text.lower())
    small, sure = (sum(word in some for word in words) for some in (STOP_WORDS, ENGLISH))
    return len(words) >= FEWEST_WORDS and small >= SHARE * len(words) and sure >= SURELY * len(words)


def of_lists(lists: Lists, name: str) -> Found:
    """What lists of words and tables say."""
    made = [*of_meanings(lists.meanings, name), *of_tables(lists.tables, name)]
    terms = [
        LessonTerm(
            id=f"word-term-{at}",
            term=one.term,
            means=one.means,
            source=source_at(one.page, name, one.start, one.end),
        )
        for at, one in enumerate(lists.meanings, start=1)
        if not one.is_year
    ]
    return Found([fact for fact, _ in made], [asked for _, asked in made if asked is not None], terms)


def of_statements(pages: Sequence[Page], lists: Lists, name: str, seed: int) -> Found:
    """What the rest of the text says, read page by page: no heading of one reaches the next."""
    statements: list[Statement] = []
    text = ""
    starts: list[int] = []
    for page in pages:
        rest = without(page, lists)
        starts.append(len(text))
        statements += [
            replace(one, start=one.start + len(text), end=one.end + len(text))
            for one in statements_in(rest, is_plan=False)
        ]
        text += rest + PAGE_BREAK
    few = min(MAX_FACTS, len(statements))
    some = tuple(statements[at * len(statements) // few] for at in range(few))
    lesson = lesson_of_pasted(Pasted(text, is_plan=False, statements=some), seed)
    unlabelled = {fact.id for fact, one in zip(lesson.facts, some, strict=True) if not has_label_there(one, text)}
    asked = [
        one
        for one in sensible(lesson.questions, lesson.facts, text)
        if not (one.prompt.startswith(OF_LABEL) and one.fact in unlabelled) and not is_asked_better(one)
    ]
    places = {(one.start, one.end): place_of(one, text) for one in some}

    def placed(one: Sourced) -> dict[str, LessonSource]:
        start, end = places[one.source.start or 0, one.source.end or 0]
        at = bisect_right(starts, start) - 1
        return {"source": source_at(pages[at], name, start - starts[at], end - starts[at])}

    short = [one for one in lesson.facts if len(one.says) <= LONGEST]
    ids = {one.id for one in short}
    return Found(
        [one.model_copy(update=placed(one)) for one in short],
        [one.model_copy(update=placed(one)) for one in asked if one.fact in ids],
        [one.model_copy(update=placed(one)) for one in lesson.terms],
    )


def of_sentences(pages: Sequence[Page], lists: Lists, facts: Sequence[LessonFact], name: str) -> Found:
    """What sentences and bullets say of their subjects, and in which order steps are."""
    made = [*of_prose(pages, [without(page, lists) for page in pages], facts, lists, name)]
    orders = [order for page in pages for order in of_steps(page, facts, name)]
    told = {fact.id: fact for fact, _ in (*orders, *made)}
    return Found([*told.values()], [*(one for _, one in orders), *(one for _, one in made)], [])


def is_asked_better(one: Question) -> bool:
    """What a sentence speaks of, or calls something, is asked of its sentences: see prose.py."""
    if not isinstance(one, ChoiceQuestion):
        return False
    is_word = one.prompt.startswith(MISSING) and not one.choices[one.answer][:1].isdigit()
    if one.prompt.startswith(OF_LABEL):
        return len({kind_of(singular(each.split()[-1].lower())) for each in one.choices} - {NounKind.UNKNOWN}) != 1
    return one.id.startswith("own-subject-") or (is_word and one.choices[one.answer] not in COUNTS)


def is_stray(one: Question) -> bool:
    """It asks for a number in a sentence that may say more."""
    return isinstance(one, ChoiceQuestion) and one.choices[one.answer][:1].isdigit()


def more_of(told: Found, texts: dict[int, str]) -> list[Question]:
    """Where there is too little to ask: gaps for names, among others of their kind alone.
    `texts`: of the pages, by number."""
    found = of_names(told.facts)
    return [one for each in found if is_fair(one := with_before(each, texts[each.source.page or 1]))]


def with_chosen(taken: Sequence[Question], left: Sequence[Question], count: int) -> list[Question]:
    """Up to so many, from all pages alike: none for an answer that was asked for, and one of each sentence."""
    taken = [*taken]
    while len(taken) < count:
        pages = Counter(one.source.page for one in taken)
        facts, answers = {fact_of(one) for one in taken}, {answer_of(one) for one in taken}
        left = [one for one in left if fact_of(one) not in facts and answer_of(one) not in answers]
        if not left:
            break
        taken.append(min(left, key=lambda one: (pages[one.source.page], isinstance(one, ChoiceQuestion))))
    return taken


def fact_of(one: Question) -> tuple[str | None, int | None]:
    """With where the sentence stands: a fact may say more than one thing."""
    return one.fact, one.source.start


def in_order(found: Iterable[Sourced]) -> list:  # type: ignore[type-arg]
    return sorted(found, key=lambda one: (one.source.page or 0, one.source.start or 0))


def spread(facts: Sequence[LessonFact], count: int, asked: set[str | None]) -> list[LessonFact]:
    """So many that nothing asks of, from all over the text."""
    rest = [one for one in facts if one.id not in asked]
    few = min(max(count, 0), len(rest))
    return [rest[at * len(rest) // few] for at in range(few)]
