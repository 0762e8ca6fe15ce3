"""The lesson of a request. In this order of trust: what the teacher gives as data, what can be computed, a text that she
gives, a topic pack. Her own questions are asked in place of any other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from worlds.exercises.find import EXERCISES, Exercised, exercise_for
from worlds.exercises.wording import WORDING, WORDS
from worlds.lesson.band import Band, band_of_grade, bands_in, nearest_band
from worlds.lesson.check import sound
from worlds.lesson.lesson import MAX_QUESTIONS, NO_LESSON, Lesson
from worlds.notice import Notice
from worlds.request import DesignRequest
from worlds.teaching.beside_text import beside
from worlds.teaching.cloze import with_cloze
from worlds.teaching.countries import foreign_to
from worlds.teaching.lesson_plan import Parted, parted, with_goal
from worlds.teaching.narrowing import narrowed
from worlds.teaching.own_questions import NOTHING, Lifted, lift_questions
from worlds.teaching.own_text import FEWEST, asked_beside, asked_with, is_spoken_of, lesson_of_pasted, with_own_text
from worlds.teaching.pages.lesson import lesson_of_pages
from worlds.teaching.pages.telling import pages_left_out
from worlds.teaching.part_of_pack import part_of_pack
from worlds.teaching.pasted import Pasted
from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.said import Place
from worlds.teaching.subject import subjects_in
from worlds.teaching.subject_alone import asks_for_no_thing
from worlds.teaching.topics import TopicMeant, is_of_a_lesson, topic_meant
from worlds.teaching.widening import widened
from worlds.teaching.wish import LessonWish, wish_of
from worlds.teaching.wrong_choices import known_of
from worlds.topics.find import Found, named_all, named_in, pieces_of
from worlds.topics.index import stems_of
from worlds.topics.lesson import lesson_of, pack_of
from worlds.topics.load import heads, topic
from worlds.topics.topic import Subject

WORD: Final = re.compile(r"\w+")
QUIZ: Final = re.compile(
    r"\b(?:times tables?|multiplications?|quiz\w*|questions?|practi[sc]e|lesson|trivia|sums)\b", re.I
)
OF_WHAT: Final = re.compile(r" of (?!(?:two|three|four|one|any|the|a|an|whole|small|large|big)\b|\d)\w{3,}")
"""Behind the word of an exercise: what is divided is no number."""
PRODUCTS: Final = re.compile(r"(?<![\w.])(\d{1,2}) ?[x×] ?\d{1,2} (?:up )?to \1 ?[x×] ?\d{1,2}\b", re.I)
"""`7x1 to 7x12`: an exercise is shown by its sums, whatever is named beside it."""
BESIDE: Final = re.compile(r"(?:/|&|and|or|to) ?(\d{1,2})(?:st|nd|rd|th)[ -]gr", re.I)
SUBJECT: Final = 80
"""Characters of a subject."""
FIRST: Final = 200
"""Characters of a text, at most, that are its first line."""
ENOUGH_ASKED, HALF = 8, 5
"""Questions of a text, up to which gaps in what it states are asked: alone, and beside a pack."""
BOARDS: Final = 6
"""That stand in a world that the words describe, for what its quiz asks. None where the topic is only guessed: nobody
asked for them."""
NOTHING_TO_ASK: Final = (
    "The text states nothing that can be asked for. Give at least three whole sentences in English that say what things "
    "are, when they happened, or how many there are; or a list of words with their meanings."
)

NOTHING_ASKED: Final = ", so nothing is asked about it, and no quiz board stands there."


@dataclass(frozen=True, slots=True)
class Taught:
    lesson: Lesson
    rest: str
    """Of the description: without what the lesson took out of it."""
    taken: int
    """Words that this has."""
    words: frozenset[str] = frozenset()
    """Of the rest, in lower case, that say what the lesson is about."""
    notices: tuple[Notice, ...] = ()
    is_alone: bool = False
    """The words ask for no thing beside the subject."""
    is_lesson: bool = False
    """The words speak of a lesson or of grades, and not of a quiz alone."""
    boards: int | None = None
    """That may stand in a world that the words describe; none: as many as there are facts."""


def taught_by(
    request: DesignRequest, lifted: Lifted = NOTHING, pasted: Pasted | None = None, whole: str = ""
) -> Taught:
    """What the world of this request teaches: whoever it comes from, the same rules check and mend it. `lifted`, `pasted`:
    the teacher's questions, and what her lesson plan or notes state, that its description has not any more. `whole`: the
    description with these, which speak of the subject, too."""
    found = made_for(request, lifted, pasted, whole)
    lesson, doubts = sound(found.lesson)
    is_lesson = found.boards != 0 and is_of_a_lesson(request.description)
    is_alone = found.boards != 0 and is_subject_alone(found, request)
    found = replace(found, lesson=lesson, notices=(*found.notices, *doubts), is_lesson=is_lesson, is_alone=is_alone)
    if pasted is not None and (lesson.facts or lesson.questions):
        return of_plan(found, pasted.parted(found.rest), pasted.notice(lesson, found.rest))
    plan = parted(found.rest) if lesson.facts else None
    return found if plan is None else of_plan(found, plan, plan.notice)


def is_subject_alone(found: Taught, request: DesignRequest) -> bool:
    lesson = found.lesson
    if lesson.topic is None and (lesson.subject is None or not is_of_a_lesson(request.description)):
        return False
    subject = {*stems_of(" ".join((*found.words, lesson.title or "", lesson.subject or "")))}
    return asks_for_no_thing(found.rest, subject)


def of_plan(found: Taught, plan: Parted, notice: Notice) -> Taught:
    """What a lesson plan says of its class is kept by the lesson: all that it tells stands there."""
    lesson, notices = with_goal(found.lesson, plan.goal), (*found.notices, notice)
    return replace(found, lesson=lesson, rest=plan.world, taken=found.taken + plan.taken, notices=notices)


def made_for(request: DesignRequest, before: Lifted, pasted: Pasted | None, whole: str) -> Taught:
    lifted = lift_questions(request.description, before)
    if pasted is not None:
        lifted = replace(lifted, drafts=tuple(filter(is_asked_in_class, lifted.drafts)))
    asks_own = bool(lifted.drafts or request.settings.questions)
    text = whole if whole and (lifted.drafts or pasted) else lifted.rest
    meant = topic_meant(request.subject, text, asks_own=asks_own)
    pack = topic(meant.found.topic) if meant.found else None
    words = tuple(pack.terms) if pack else ()
    own = lesson_of_pasted(pasted, request.settings.seed, words) if pasted else NO_LESSON
    wish = wish_of(request, lifted, known_of(pack, [one.term for one in own.terms]))
    if request.lesson is not None:
        return of_data(request.lesson, wish, meant)
    if pasted is not None:
        wish = replace(wish, count=None, more=None)  # they count what pupils do in class
    exercised = exercise_meant(wish, has_words=bool(own.terms))
    is_shown = exercised is not None and PRODUCTS.search(text) is not None
    other = other_numbers(exercised.words, text) if exercised and not is_shown else None
    is_other = exercised is not None and (other is not None or is_of_something(exercised.words, text))
    if exercised and other:
        meant = with_longer_name(meant, f"{exercised.words} {' '.join(other.words)}")
    if exercised and exercised.lesson.subject == WORDS and meant.found is not None:
        own, exercised = (own if own.facts else exercised.lesson), None
    if exercised and not is_other and not is_part_of(exercised.words, meant.found):
        return of_exercise(exercised, wish, own)
    if request.text:
        found = lesson_of_pages(request.text, request.settings.seed, request.text_source)
        return of_text(found, wish, meant, pages_left_out(request.text_source))
    if meant.found is not None and not (meant.is_guess and own.facts):
        return of_topic(meant.found, wish, meant, own, text)
    if own.facts:
        return of_own_text(own, wish, meant)
    is_open = QUIZ.search(wish.text) is not None and not is_other
    is_open = is_open and (meant.subject is None or names_an_exercise(meant.subject))
    asked = exercise_for(EXERCISES, wish.text, wish.band, request.settings.seed) if is_open else None
    return of_exercise(asked, wish) if asked else of_nothing(wish, meant)


def is_asked_in_class(draft: QuestionDraft) -> bool:
    """Of a plan or notes: its sums are examples, and a list behind a question is one answer, or several."""
    return len(draft.answers) == 1 or draft.right is not None


def is_part_of(words: str, found: Found | None) -> bool:
    """`division` of the topic `cell division`."""
    said = tuple(WORD.findall(words.lower()))
    return found is not None and len(said) < len(found.words) and {*said} <= {*found.words}


def other_numbers(words: str, text: str) -> Found | None:
    """A topic of mathematics that the line of an exercise's `words` names beside them, and that no exercise is of:
    `fractions, adding ones`."""
    beside = named_all(pieces_of(line_of(words, text).replace(words, " , ", 1)))
    return next((one for one in beside if is_of_numbers(one) and is_no_exercise(" ".join(one.words))), None)


def is_of_something(words: str, text: str) -> bool:
    """`division of labour`"""
    line = line_of(words, text)
    return OF_WHAT.match(line, line.find(words) + len(words)) is not None


def names_an_exercise(subject: str) -> bool:
    """`Times tables`; and not `how a bill becomes law`, whose text speaks of money bills."""
    return exercise_for(EXERCISES, subject, None, 0) is not None


def line_of(words: str, text: str) -> str:
    """In which a text says them, or what is near to them there."""
    start = text.find(words)
    first = max(text.rfind("\n", 0, max(start, 0)) + 1, start - FIRST, 0)
    return text[first : first + 2 * FIRST].split("\n")[0]


def is_of_numbers(found: Found) -> bool:
    return heads()[found.topic].subject is Subject.MATHEMATICS


def is_no_exercise(name: str) -> bool:
    return not any(one.asked.search(name) for one in EXERCISES)


def with_longer_name(meant: TopicMeant, words: str) -> TopicMeant:
    """`adding fractions`, where fractions are named, and that they are added is said elsewhere."""
    longer = named_in(words)
    is_whole = longer is not None and len(longer.words) == len(WORD.findall(words))
    return replace(meant, found=longer, phrase=words, subject=words) if is_whole else meant


def of_data(given: Lesson, wish: LessonWish, meant: TopicMeant) -> Taught:
    words = wish.spoken(*meant.found.words) if meant.found else frozenset[str]()
    lost = given.topic is not None and pack_of(given) is None
    told = f"There is no topic pack `{given.topic}`: nothing is taught but what the lesson itself says."
    return Taught(given, wish.text, wish.taken, words, (Notice("no_topic", told),) if lost else ())


def exercise_meant(wish: LessonWish, *, has_words: bool) -> Exercised | None:
    """That the subject asks for, or what the text says of its lesson; lists of words always do, unless it `has_words`
    whose meanings are taught."""
    seed, subject = wish.request.settings.seed, wish.request.subject
    if not has_words and (found := exercise_for(WORDING, wish.text, wish.band, seed)):
        return found
    said = [
        *([subject] if subject else []),
        *(one.phrase for one in subjects_in(wish.text) if one.place is not Place.PERHAPS),
    ]
    if is_of_a_lesson(wish.text):
        said += wish.text[:FIRST].split("\n")[:1]
    return next((found for phrase in said if (found := exercise_in(phrase, wish))), None)


def exercise_in(phrase: str, wish: LessonWish) -> Exercised | None:
    """That a phrase asks for; what the text says beside it counts, too: `times tables, only the 7s`."""
    at = wish.text.find(phrase)
    text, start = (wish.text, at) if at >= 0 else (phrase, 0)
    return exercise_for(EXERCISES, text, wish.band, wish.request.settings.seed, (start, start + len(phrase)))


def of_exercise(exercised: Exercised, wish: LessonWish, own: Lesson = NO_LESSON) -> Taught:
    """`own`: what her lesson plan or notes state, which is told, too."""
    lesson = exercised.lesson.model_copy(update={"questions": wish.asked(exercised.lesson.questions)})
    lesson = with_own_text(lesson, own)
    words = WORD.findall(exercised.words.lower())
    rest = wish.text.replace(exercised.words, " ", 1)
    taken = wish.taken + (len(words) if rest != wish.text else 0)
    return Taught(lesson, rest, taken, wish.spoken(*words), wish.notices)


def of_text(found: Lesson, wish: LessonWish, meant: TopicMeant, remarks: Sequence[Notice] = ()) -> Taught:
    """What a text states (`found`), whether there is a pack for its subject or not."""
    subject, questions = (meant.subject or found.title or "")[:SUBJECT] or None, wish.asked(found.questions)
    lesson = found.model_copy(update={"subject": subject, "band": wish.band, "questions": questions})
    notices = (*wish.notices, *remarks)
    notices = notices if found.questions else (*notices, Notice("nothing_to_ask", NOTHING_TO_ASK))
    words = wish.spoken(*(meant.found.words if meant.found else ()))
    return Taught(lesson, wish.text, wish.taken, words, notices)


def of_own_text(own: Lesson, wish: LessonWish, meant: TopicMeant) -> Taught:
    """What her lesson plan or notes state, and nothing else."""
    said = meant.phrase if meant.found else meant.subject  # a pack that is not taught does not name it
    subject = (said or "")[:SUBJECT] or None
    questions = wish.asked(own.questions) if wish.wanting else asked_with(wish.own, own.questions)
    questions = questions if wish.wanting else with_cloze(own, questions, ENOUGH_ASKED)
    lesson = own.model_copy(
        update={
            "title": own.title or subject,
            "subject": subject,
            "band": wish.band,
            "questions": questions[:MAX_QUESTIONS],
        }
    )
    return Taught(lesson, wish.text, wish.taken, wish.spoken(), wish.notices)


def of_topic(found: Found, wish: LessonWish, meant: TopicMeant, own: Lesson, text: str) -> Taught:
    """`own`: what her lesson plan or notes state, of all her `text`. Where the pack hardly speaks of the subject, and they
    do, it is not taught."""
    pack = topic(found.topic)
    band = nearest_band(wish.band, pack.bands) if wish.band else pack.bands[0]
    near, doubts = narrowed(lesson_of(found.topic, pack, band), meant.phrase)
    if not own.facts and len((some := part_of_pack(near, meant.phrase)).lesson.questions) >= wish.wanting:
        near, doubts = some.lesson, some.notices or doubts
    part = beside(widened(near, wish.wanting), own, text, asks_own=bool(wish.own))
    is_near = len(part.lesson.facts) >= FEWEST or is_spoken_of(own, found.topic)
    if doubts and len(own.facts) >= FEWEST and not is_near:
        return of_own_text(own, wish, meant)
    is_hers = bool(own.facts) or len(wish.own) >= FEWEST  # she tells or asks it herself
    lesson, doubts = part.lesson, (*(() if is_hers else doubts), *part.notices)
    if own.facts and not wish.wanting:
        hers = with_cloze(own, asked_with(wish.own, own.questions), HALF)
        asked = with_cloze(own, (*hers, *asked_beside(hers, lesson.questions)), ENOUGH_ASKED)
    else:
        asked = wish.asked((*own.questions, *lesson.questions))
    lesson = with_own_text(lesson.model_copy(update={"questions": asked[:MAX_QUESTIONS]}), own)
    guess = guessed(pack.title, is_guess=meant.is_guess)
    abroad = of_another_country(pack.title, foreign_to(wish.text[:FIRST], found.topic))
    notices = (*wish.notices, *guess, *abroad, *doubts, *other_band(pack.title, wish, band))
    boards = 0 if meant.is_guess else BOARDS
    return Taught(lesson, wish.text, wish.taken, wish.spoken(*words_of(found)), notices, boards=boards)


def words_of(found: Found) -> tuple[str, ...]:
    """By which the topic was found, and of its title: in lower case, as the reader cuts them."""
    named = WORD.findall(topic(found.topic).title.lower())
    return tuple(dict.fromkeys(word for one in (*found.words, *named) for word in (one, one.removesuffix("'s"))))


def guessed(title: str, *, is_guess: bool) -> tuple[Notice, ...]:
    if not is_guess:
        return ()
    words = f"The quiz is about {title}, which the words name. Say what is taught, or give questions, to have others."
    return (Notice("topic_taken", words),)


def of_another_country(title: str, where: str | None) -> tuple[Notice, ...]:
    if where is None:
        return ()
    words = (
        f"{title} is taught, which says nothing of {where}. Give a text that is taught, or questions, to have others."
    )
    return (Notice("topic_is_broader", words),)


def other_band(title: str, wish: LessonWish, band: Band) -> tuple[Notice, ...]:
    wanted = wish.band
    if wanted is None:
        words = f"{title} is taught as for grades {band}. Say the grade to have it for others."
        return (Notice("grades_taken", words),)
    if band not in {wanted, *(one for _, _, one in bands_in(wish.text[:FIRST])), *grades_beside(wish.text[:FIRST])}:
        words = f"{title} is there for grades {band}, which is the nearest to {wanted}."
        return (Notice("grades_taken", words),)
    return ()


def grades_beside(text: str) -> Iterator[Band]:
    """Of `2nd/3rd grade`, the second."""
    yield from (band_of_grade(int(found[1])) for found in BESIDE.finditer(text))


def of_nothing(wish: LessonWish, meant: TopicMeant) -> Taught:
    """Her own questions, or none."""
    lesson = Lesson(subject=meant.subject, band=wish.band, questions=wish.own)
    if meant.subject is None:
        return Taught(lesson, wish.text, wish.taken, notices=wish.notices)
    if wish.own:
        told = f"There is no topic pack for `{meant.subject}`: your questions are asked, and nothing is told about it. "
        told += "Give a text that is taught, too, to have it told."
        return Taught(lesson, wish.text, wish.taken, notices=(*wish.notices, Notice("no_topic", told)))
    near = f" Near it: {', '.join(meant.nearest)}." if meant.nearest else ""
    words = (
        f"There is no topic pack for `{meant.subject}`{NOTHING_ASKED}{near} "
        "Give your own questions, a text that is taught, or another subject."
    )
    return Taught(lesson, wish.text, wish.taken, notices=(*wish.notices, Notice("no_topic", words)))
