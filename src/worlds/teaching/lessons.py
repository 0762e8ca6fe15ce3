"""The lesson of a request. In this order of trust: what the teacher gives as data, her questions, a topic pack."""

from dataclasses import dataclass
from typing import Final

from worlds.lesson.band import Band, band_of, nearest_band
from worlds.lesson.lesson import Choice, Lesson, Source, SourceKind
from worlds.notice import Notice
from worlds.request import DesignRequest
from worlds.teaching.topics import TopicMeant, topic_meant
from worlds.topics.lesson import lesson_of
from worlds.topics.load import topic

NO_LESSON: Final = Lesson()


@dataclass(frozen=True, slots=True)
class Taught:
    lesson: Lesson = NO_LESSON
    words: frozenset[str] = frozenset()
    """Of the description, in lower case, that the lesson is made of."""
    notices: tuple[Notice, ...] = ()


def taught_by(request: DesignRequest) -> Taught:
    """What the world of this request teaches."""
    given = own_questions(request)
    meant = topic_meant(request.subject, request.description)
    wanted = band_of(request.grade_level) or band_of(request.description)
    if meant.found is None:
        return Taught(Lesson(subject=meant.subject, band=wanted, questions=given), notices=no_pack(meant, given))
    pack = topic(meant.found.topic)
    band = nearest_band(wanted, pack.bands) if wanted else pack.bands[0]
    found = lesson_of(meant.found.topic, pack, band)
    if given:
        found = found.model_copy(update={"questions": given})
    return Taught(found, frozenset(meant.found.words), other_band(pack.title, wanted, band))


def own_questions(request: DesignRequest) -> tuple[Choice, ...]:
    source = Source(kind=SourceKind.SETTINGS)
    return tuple(
        Choice(id=f"own-{number}", prompt=one.prompt, choices=tuple(one.choices), answer=one.answer, source=source)
        for number, one in enumerate(request.settings.questions, start=1)
    )


def no_pack(meant: TopicMeant, given: tuple[Choice, ...]) -> tuple[Notice, ...]:
    if meant.subject is None or given:
        return ()
    near = f" Near it: {', '.join(meant.nearest)}." if meant.nearest else ""
    words = (
        f"There is no topic pack for `{meant.subject}`, so nothing is asked about it.{near} Give your own questions in "
        "settings.questions, or name another subject."
    )
    return (Notice("no_topic", words),)


def other_band(title: str, wanted: Band | None, band: Band) -> tuple[Notice, ...]:
    if wanted is None:
        words = f"{title} is taught as for grades {band}. Say the grade to have it for others."
        return (Notice("grades_taken", words),)
    if wanted is not band:
        words = f"{title} is there for grades {band}, which is the nearest to {wanted}."
        return (Notice("grades_taken", words),)
    return ()
