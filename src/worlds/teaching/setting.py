"""The place in which a teacher's own questions are asked where nothing is told: one that goes with her school subject."""

import re
from dataclasses import dataclass
from typing import Final

from worlds.lesson.lesson import Lesson
from worlds.topics.find import akin_to
from worlds.topics.load import heads
from worlds.topics.topic import Shown, Subject

READ: Final = 4_000
"""Characters, at most, that tell the school subject."""
STOP: Final = re.compile(r"[.,;:!?(]|\s[-–—]")
LONGEST: Final = 40
"""Characters of a title."""
SURE: Final = 8.0
"""How much of a topic's words the questions use at least, to be of its school subject."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A part of the place, with what stands there: the largest at its back."""

    title: str
    things: tuple[Shown, ...]


Setting = tuple[Scene, ...]


def scene(title: str, *nouns: str) -> Scene:
    """A noun that stands there several times is given as often."""
    return Scene(title, tuple(Shown(noun=noun, count=nouns.count(noun)) for noun in dict.fromkeys(nouns)))


LIBRARY: Final = scene("Library", "library", "bookshelf", "bookshelf", "bench", "globe")
MARKET: Final = scene("Market", "market stall", "market stall", "market stall", "cart", "crate", "barrel")
LABORATORY: Final[Setting] = (
    scene("Laboratory", "lab", "microscope", "test tubes", "flask", "bunsen burner"),
    scene("Observatory", "observatory", "telescope", "atom model", "weather station"),
)
SHAPES: Final[Setting] = (
    scene("Court of shapes", "square pyramid", "cube", "sphere", "cylinder", "cone"),
    scene("Counting house", "market stall", "market stall", "balance scale", "abacus", "number line"),
)
OLD_TOWN: Final[Setting] = (
    scene("Old town", "town hall", "cottage", "cottage", "well", "cart"),
    scene("Museum", "museum", "display case", "display case", "suit of armor", "statue"),
)
EXPEDITION: Final[Setting] = (
    scene("Explorers' camp", "tent", "tent", "campfire", "globe", "compass"),
    scene("Harbour", "lighthouse", "anchor", "barrel", "barrel", "ship's wheel"),
)
READING: Final[Setting] = (
    LIBRARY,
    scene("Reading garden", "gazebo", "bench", "bench", "open book", "lectern"),
)
GALLERY: Final[Setting] = (
    scene("Theatre", "theater", "stage", "costume rack"),
    scene("Studio", "easel", "easel", "easel", "statue", "potter's wheel"),
)
CONCERT: Final[Setting] = (
    scene("Concert stage", "stage", "piano", "drum kit", "loudspeaker", "loudspeaker"),
    scene("Band room", "harp", "cello", "xylophone", "gong"),
)
SPORTS: Final[Setting] = (
    scene("Sports ground", "bleachers", "soccer goal", "basketball hoop", "hurdle", "hurdle"),
    scene("Health centre", "clinic", "first aid kit", "bench", "skeleton"),
)
TOWN_SQUARE: Final[Setting] = (
    scene("Town square", "town hall", "fountain", "bench", "bench", "flag"),
    scene("Polling place", "voting booth", "voting booth", "ballot box", "lectern"),
)
TRADE: Final[Setting] = (MARKET, scene("Bank", "bank", "cash register", "balance scale", "money bag"))
COMPUTERS: Final[Setting] = (
    scene("Computer room", "server rack", "server rack", "computer", "computer", "robot"),
    scene("Workshop", "workshop", "robot arm", "gear train", "drone"),
)
SCHOOL: Final[Setting] = (scene("Schoolyard", "school", "flag", "bench", "bench"), LIBRARY)
NAMED: Final[tuple[tuple[re.Pattern[str], Setting], ...]] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.I), setting)
    for words, setting in (
        (r"music|orchestra|choir", CONCERT),
        (r"civics|citizenship|government|parliament|politics|constitution", TOWN_SQUARE),
        (r"economics|econ|business|accounting|commerce|finance", TRADE),
        (r"computing|computer science|ict|coding|programming|robotics|technology", COMPUTERS),
        (r"chemistry|chem|physics|biology|science|sciences|stem", LABORATORY),
        (r"maths?|mathematics|algebra|geometry|calculus|statistics|numeracy", SHAPES),
        (r"history|hist|archaeology|religion|social studies", OLD_TOWN),
        (r"geography|geog|environment", EXPEDITION),
        (r"p\.?e|physical education|sports?|health|pshe|first aid", SPORTS),
        (r"art|arts|drama|theatre|theater|dance", GALLERY),
        (r"french|spanish|german|italian|latin|mandarin|japanese|irish|language|languages", READING),
        (r"english|literature|literacy|ela|esl|efl|poetry|grammar|spelling|phonics|reading", READING),
    )
)
"""The names of school subjects, the narrower first."""
BY_SUBJECT: Final = {
    Subject.SCIENCE: LABORATORY,
    Subject.MATHEMATICS: SHAPES,
    Subject.HISTORY: OLD_TOWN,
    Subject.GEOGRAPHY: EXPEDITION,
    Subject.LANGUAGE: READING,
    Subject.ARTS: GALLERY,
    Subject.HEALTH: SPORTS,
}


def setting_of(lesson: Lesson, words: str) -> Setting:
    """By the school subject that the first line of the words or the lesson names, else by that of the topic whose words the
    questions use most."""
    about = " ".join(one for one in (subject_of(lesson), lesson.title, first_line(words)) if one)
    asked = " ".join([about, *(one.prompt for one in lesson.questions)])[:READ]
    nearness, topic = max((weight, key) for key, weight in akin_to(asked).items())
    if nearness < SURE:
        return named_in(about) or SCHOOL
    head = heads()[topic]
    return named_in(about) or named_in(head.title) or BY_SUBJECT[head.subject]


def title_of(lesson: Lesson, words: str) -> str | None:
    """Over its gate: her subject, or what her first line says before its first stop, if that names a school subject."""
    heading = STOP.split(first_line(words))[0].strip()
    return subject_of(lesson) or (heading if len(heading) <= LONGEST and named_in(heading) else None)


def subject_of(lesson: Lesson) -> str | None:
    """Not a piece of a question."""
    said = lesson.subject
    return None if said is None or any(said.lower() in one.prompt.lower() for one in lesson.questions) else said


def first_line(words: str) -> str:
    return words[:READ].strip().split("\n")[0]


def named_in(words: str) -> Setting | None:
    return next((setting for pattern, setting in NAMED if pattern.search(words)), None)
