"""What a lesson plan or notes give by themselves is taught: facts and words as they stand there, and questions about them
that have surely one right answer."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from worlds.extraction.distractors import distractors_for
from worlds.extraction.generate import FEWEST_DISTRACTORS, blanked
from worlds.extraction.terms import CALLED, YEAR, Term, stands_once, years_in
from worlds.extraction.words import is_content, stem, words_of
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import (
    MAX_FACTS,
    MAX_TERMS,
    ChoiceQuestion,
    Lesson,
    LessonFact,
    LessonSource,
    LessonTerm,
    NumberQuestion,
    Question,
    SourceKind,
)
from worlds.lesson.school import GENERAL
from worlds.teaching.document.statement import Statement
from worlds.teaching.own_numbers import counts_in, wrong_numbers
from worlds.teaching.own_order import of_events, of_pairs
from worlds.teaching.own_subjects import of_subjects
from worlds.teaching.pasted import Pasted
from worlds.topics.index import SMALL, index, stems_of

MOST_CHOICES: Final = 4
ALIKE: Final = 0.6
"""As much two meanings have in common at most, for each to be only its own word's."""
LONGEST_LABEL: Final = 4
"""Words."""
ENOUGH: Final = 6
"""Facts of the text, beside which a pack's are told only where it is asked for them; and questions of her own, beside
which none is asked."""
FEWEST: Final = 4
"""Facts of a text that is taught without a pack that is broader than its subject."""
SPOKEN, SHORT = 1 / 3, 3
"""As many of a text's words are those of a pack that is of its subject; letters of words that count for nothing."""
VAGUE: Final = re.compile(
    r"\b(?:perhaps|probably|at least|at most|or more|or less|more than|less than|fewer than|up to|over|under|between|above|"
    r"below|beyond|within)\b",
    re.I,
)
"""Of a number that others would fit as well."""
ABOUT: Final = re.compile(r"\b(?:about|around|approximately|roughly|nearly|almost|by|circa|c\.|ca\.)\s*$", re.I)
"""Before a year that is not known exactly: others near it would be as right."""
WANTED: Final = 10
"""Questions of a lesson."""
MOST_NUMBERS: Final = 2
"""Of a sentence, for one to be asked."""
FEWEST_SAID: Final = 3
"""Words of an answer that is not in a prompt by chance."""
FEWEST_TURNED: Final = 5
"""Words of a list, every other of which is asked for its meaning."""
LONGEST_MEANING: Final = 70
"""Characters."""
MOST_DATES: Final = 3
"""Questions for a year, of a lesson."""
DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")


def lesson_of_pasted(pasted: Pasted, seed: int = 1, beside: Sequence[str] = ()) -> Lesson:
    """Its facts, words and questions, in the order of the text. `beside`: words of its topic, to choose among."""
    statements = pasted.statements[:MAX_FACTS]
    facts = tuple(
        LessonFact(id=f"own-fact-{number}", says=one.says, source=source_of(one))
        for number, one in enumerate(statements, start=1)
    )
    terms: dict[str, LessonTerm] = {}
    told: dict[str, str] = {}
    for fact, one in zip(facts, statements, strict=True):
        for word in one.words:
            name = f"own-term-{len(terms) + 1}"
            term = LessonTerm(id=name, term=word.term, means=word.means, source=fact.source)
            if terms.setdefault(word.term.casefold(), term) is term:
                told[name] = fact.id
    rng = random.Random(f"{seed}:{pasted.text}")  # noqa: S311 - repeatable on purpose
    known = tuple(terms.values())[:MAX_TERMS]
    asked: list[Question] = [
        *of_words(known, told, beside),
        *of_facts(facts, statements, known, rng),
        *of_labels(facts, statements),
        *of_subjects(facts, statements),
        *of_events(facts, statements),
        *of_pairs(facts, statements),
    ]
    order = {fact.id: number for number, fact in enumerate(facts)}
    asked.sort(key=lambda one: order[one.fact or ""])
    asked = without_dates(asked)
    return Lesson(title=pasted.title, facts=facts, terms=known, questions=tuple(asked))


def without_dates(asked: Sequence[Question]) -> list[Question]:
    """Without the years that are too many: a quiz of years asks nothing of what they were the years of."""
    dates = [one.id for one in asked if YEAR.fullmatch(answer_of(one))]
    return [one for one in asked if one.id not in dates[MOST_DATES:]]


def source_of(one: Statement) -> LessonSource:
    title = one.title.capitalize() if one.title and one.title.isupper() else one.title
    return LessonSource(kind=SourceKind.TEXT, name=title, start=one.start, end=one.end)


def of_words(terms: Sequence[LessonTerm], told: dict[str, str], beside: Sequence[str]) -> Iterator[ChoiceQuestion]:
    """Which word has this meaning: one of its list, whose others mean something else; of a short list, or `beside` it."""
    for number, one in enumerate(terms):
        ring = [terms[(number + step) % len(terms)] for step in range(1, len(terms))]
        others = [other.term for other in ring if likeness(one.means, other.means) < ALIKE and not shares(one, other)]
        if len(others) < FEWEST_DISTRACTORS:
            others += [word for word in beside if not stems(word) & stems(f"{one.term} {one.means}")]
        if len(others) < FEWEST_DISTRACTORS or gives_away(one):
            continue
        prompt, choices = f"Which word means: {one.means}?", (one.term, *others[: MOST_CHOICES - 1])
        means = [other.means for other in ring if other.term in choices]
        if number % 2 and len(terms) >= FEWEST_TURNED and len(means) >= FEWEST_DISTRACTORS and is_short(one, means):
            prompt, choices = f"What does {one.term} mean?", (one.means, *means)
        made = ChoiceQuestion(
            kind="choice",
            id=f"own-word-{number + 1}",
            prompt=prompt,
            choices=choices,
            answer=0,
            fact=told[one.id],
            source=one.source,
        )
        if fault_of(made) is None:
            yield made


def is_short(one: LessonTerm, means: Sequence[str]) -> bool:
    """Its meaning and those beside it can be read as choices, and name none of it."""
    return all(len(each) <= LONGEST_MEANING for each in (one.means, *means)) and "(" not in one.term


def likeness(one: str, other: str) -> float:
    """As much as they have in common; one word alone says little."""
    words, others = stems(one), stems(other)
    common = len(words & others)
    return common / min(len(words), len(others)) if common > 1 else float(one.casefold() == other.casefold())


def stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text) if is_content(word))


def shares(one: LessonTerm, other: LessonTerm) -> bool:
    """One of the words is a kind of the other: `migration` and `internal migration`."""
    words, others = (frozenset(stem(word) for word in words_of(each.term)) for each in (one, other))
    return words <= others or others <= words


def gives_away(one: LessonTerm) -> bool:
    """The meaning says the word."""
    words = frozenset(stem(word) for word in words_of(one.term))
    return words <= frozenset(stem(word) for word in words_of(one.means))


def of_labels(facts: Sequence[LessonFact], statements: Sequence[Statement]) -> Iterator[ChoiceQuestion]:
    """What this is about: `Mouth: teeth chew` among others that the text sets apart in the same way."""
    named: dict[str, tuple[LessonFact, str]] = {}
    for fact, one in zip(facts, statements, strict=True):
        if (
            one.label
            and not one.words
            and one.label[0].isalpha()
            and one.says.startswith(f"{one.label}: ")
            and len(one.label.split()) <= LONGEST_LABEL
        ):
            named.setdefault(one.label, (fact, one.says.removeprefix(f"{one.label}: ")))
    labels = [*named]
    for number, (label, (fact, says)) in enumerate(named.items()):
        ring = [labels[(number + step) % len(labels)] for step in range(1, len(labels))]
        others = [one for one in ring if is_apart(one, label) and not (stems(one) - stems(label)) & stems(says)]
        if (
            len(others) < FEWEST_DISTRACTORS
            or not stems(says)
            or stems(label) <= stems(says)
            or fact.source.name != named[others[0]][0].source.name
        ):
            continue
        made = ChoiceQuestion(
            kind="choice",
            id=fact.id.replace("fact", "label"),
            prompt=f"What is this about? {says[0].upper()}{says[1:]}",
            choices=(label, *others[: MOST_CHOICES - 1]),
            answer=0,
            fact=fact.id,
            source=fact.source,
        )
        if fault_of(made) is None:
            yield made


def is_apart(one: str, label: str) -> bool:
    """They have no word in common, or other numbers: `Law 1`, `Law 2`."""
    numbers, others = {*DIGITS.findall(one)}, {*DIGITS.findall(label)}
    return not stems(one) & stems(label) or bool(numbers and others and numbers != others)


def of_facts(
    facts: Sequence[LessonFact], statements: Sequence[Statement], terms: Sequence[LessonTerm], rng: random.Random
) -> Iterator[ChoiceQuestion]:
    """What is missing: a year, a number that is the only one, what something is called."""
    called = [found for one in statements for found in named_in(one.says)]
    called += [Term(one.term, 0, "term", 1.0) for one in terms]
    for fact, one in zip(facts, statements, strict=True):
        told = [] if one.words else [*dict.fromkeys(says for says in (one.alone, one.says) if says)]
        label = len(one.label or "")
        asked = ((says, term) for says in told for term in asked_of(says) if not term.start < label)
        for says, term in asked:
            wrong = (
                wrong_numbers(term, says, rng)
                if term.kind == "number"
                else distractors_for(term, one.says, called if term.kind == "term" else (), rng)
            )
            if len(wrong) >= FEWEST_DISTRACTORS:
                yield ChoiceQuestion(
                    kind="choice",
                    id=fact.id.replace("fact", "missing"),
                    prompt=f"What is missing? {blanked(says, term)}",
                    choices=(term.text, *wrong),
                    answer=0,
                    fact=fact.id,
                    source=fact.source,
                )
                break


def asked_of(says: str) -> Iterator[Term]:
    years = [*years_in(says)]
    if len(DIGITS.findall(says)) <= MOST_NUMBERS and len(years) <= 1 and not VAGUE.search(says) and "=" not in says:
        yield from (one for one in years if not ABOUT.search(says[: one.start]) and stands_once(one, says))
    yield from counts_in(says)
    yield from (one for one in named_in(says) if stands_once(one, says))


def named_in(says: str) -> Iterator[Term]:
    """`tiny holes called stomata`."""
    if found := CALLED.search(says):
        words = found["term"].split()
        while words and not is_content(words[-1]):
            words.pop()
        if words and all(word.islower() and is_content(word) for word in words):
            yield Term(" ".join(words), found.start("term"), "term", 1.0)


def with_own_text(lesson: Lesson, own: Lesson) -> Lesson:
    """Her text's facts and words first, then those of the pack; of many, only what it asks for."""
    words = {one.term.casefold() for one in own.terms}
    asked = {one.fact for one in lesson.questions}
    facts = tuple(one for one in lesson.facts if len(own.facts) < ENOUGH or one.id in asked)
    terms = tuple(one for one in lesson.terms if one.term.casefold() not in words)
    return lesson.model_copy(
        update={"facts": (*own.facts, *facts)[:MAX_FACTS], "terms": (*own.terms, *terms)[:MAX_TERMS]}
    )


def is_spoken_of(own: Lesson, name: str) -> bool:
    """The pack's words are those of her text."""
    words = {one for fact in own.facts for one in stems_of(fact.says) if len(one) > SHORT} - GENERAL - SMALL
    return len(words & {*index()[name]}) >= SPOKEN * len(words)


def asked_with(hers: Sequence[Question], text: Sequence[Question]) -> tuple[Question, ...]:
    """Her own questions; where these are few, then those of her text that do not ask the same."""
    if len(hers) >= ENOUGH:
        return tuple(hers)
    answers = {answer_of(one) for one in hers}
    new = [one for one in text if answer_of(one) not in answers and not asks_again(one, answers)]
    return (*hers, *spread(new, min(len(new), max(0, WANTED - len(hers)))))


def asked_beside(hers: Sequence[Question], pack: Sequence[Question]) -> list[Question]:
    """Of a pack what none of hers asks: no more than there is of hers, or than makes a few with them."""
    known = [said_by(one) for one in hers]
    rest = [one for one in pack if not any(likeness(said_by(one), each) >= ALIKE for each in known)]
    most = 0 if len(hers) >= ENOUGH and not any(is_of_text(one) for one in hers) else max(len(hers), ENOUGH - len(hers))
    return rest[: min(most, max(0, WANTED - len(hers)))]


def is_of_text(question: Question) -> bool:
    return question.source.kind is SourceKind.TEXT


def said_by(question: Question) -> str:
    """What it asks, with its answer."""
    answer = question.choices[question.answer] if isinstance(question, ChoiceQuestion) else ""
    return f"{question.prompt} {answer}"


def spread(questions: Sequence[Question], count: int) -> list[Question]:
    """From all over the text, and first of all what is more than a choice."""
    done = [one for one in questions if not isinstance(one, ChoiceQuestion)][:count]
    rest = [one for one in questions if isinstance(one, ChoiceQuestion)]
    few = min(count - len(done), len(rest))
    kept = {*(one.id for one in done), *(rest[at * len(rest) // few].id for at in range(few))}
    return [one for one in questions if one.id in kept]


def asks_again(question: Question, answers: Iterable[str]) -> bool:
    """It says in its prompt what is the answer of another."""
    prompt = " ".join(question.prompt.casefold().split())
    return any(
        (len(one.split()) >= FEWEST_SAID and one in prompt) or prompt == f"what does {one} mean?" for one in answers
    )


def answer_of(question: Question) -> str:
    """In words, as it would be compared."""
    match question:
        case ChoiceQuestion():
            return " ".join(question.choices[question.answer].casefold().split())
        case NumberQuestion():
            return f"{question.answer:g}"
        case _:
            return question.id
