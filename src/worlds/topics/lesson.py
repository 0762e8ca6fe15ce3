"""A topic as a lesson for one band of grades."""

from collections.abc import Iterator

from worlds.lesson import lesson
from worlds.lesson.band import Band
from worlds.lesson.lesson import Lesson, LessonSource, MatchPair, Question, SourceKind
from worlds.topics.load import heads, topic
from worlds.topics.topic import Choice, Match, Number, Order, Station, Topic, TrueFalse


def lesson_of(name: str, topic: Topic, band: Band) -> Lesson:
    """`name`: the topic's id. `band`: one of the topic's."""
    source = LessonSource(kind=SourceKind.TOPIC, name=name)
    facts = [
        lesson.LessonFact(id=key, says=fact.says, source=source)
        for key, fact in topic.facts.items()
        if topic.is_for(fact, band)
    ]
    terms = [
        lesson.LessonTerm(id=f"term-{number}", term=word, means=term.means, source=source)
        for number, (word, term) in enumerate(topic.terms.items(), start=1)
        if topic.is_for(term, band)
    ]
    return Lesson(
        title=topic.title,
        subject=topic.subject,
        band=band,
        topic=name,
        facts=tuple(facts),
        terms=tuple(terms),
        questions=tuple(questions_of(topic, band, source)),
    )


def questions_of(topic: Topic, band: Band, source: LessonSource) -> Iterator[Question]:
    """In the order in which the stations tell their facts."""
    told = [fact for station in topic.stations for fact in station.facts]
    asked = [one for one in topic.questions if one.band is band]
    for number, one in enumerate(sorted(asked, key=lambda each: told.index(each.fact)), start=1):
        name = f"question-{number}"
        match one:
            case Choice():
                choices = (one.right, *one.wrong)
                yield lesson.ChoiceQuestion(
                    kind="choice", id=name, prompt=one.asks, choices=choices, answer=0, fact=one.fact, source=source
                )
            case TrueFalse():
                yield lesson.TrueFalseQuestion(
                    kind="true_false", id=name, prompt=one.says, answer=one.is_true, fact=one.fact, source=source
                )
            case Order():
                yield lesson.OrderQuestion(
                    kind="order", id=name, prompt=one.asks, items=one.items, fact=one.fact, source=source
                )
            case Match():
                pairs = tuple(MatchPair(left=left, right=right) for left, right in one.pairs.items())
                yield lesson.MatchQuestion(
                    kind="match", id=name, prompt=one.asks, pairs=pairs, fact=one.fact, source=source
                )
            case Number():
                yield lesson.NumberQuestion(
                    kind="number",
                    id=name,
                    prompt=one.asks,
                    answer=one.answer,
                    tolerance=one.tolerance,
                    unit=one.unit,
                    fact=one.fact,
                    source=source,
                )


def pack_of(lesson: Lesson) -> Topic | None:
    """What it draws on. None: on nothing, or on a pack that is not here (any more): a lesson may come from anybody, and is
    kept for years."""
    return topic(lesson.topic) if lesson.topic in heads() else None


def pack_stations(lesson: Lesson) -> tuple[Station, ...]:
    """Of the pack that it draws on."""
    pack = pack_of(lesson)
    return pack.stations if pack else ()
