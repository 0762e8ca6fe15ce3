"""The topic that a text means, if there is a pack for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from worlds.lesson.band import Band, band_of
from worlds.lesson.school import GENERAL, SUBJECTS
from worlds.lexicon.kinds import SOLID
from worlds.lexicon.table import entries_of
from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import resolve
from worlds.teaching.countries import countries_in, foreign_to
from worlds.teaching.lesson_plan import parted
from worlds.teaching.place_of_lesson import place_of_lesson
from worlds.teaching.reach import is_about_else, is_language, is_mostly_told
from worlds.teaching.said import SCHOOL, Place, Said
from worlds.teaching.subject import subjects_in
from worlds.teaching.subject_alone import SPOKEN, asks_for_no_thing, names_a_thing
from worlds.teaching.title import is_where, part_of, schools_in, titles_in
from worlds.topics.find import Found, Near, akin_to, named_all, named_in, near_to, nearness_to, pieces_of
from worlds.topics.index import MOST, SMALL, WORD, index, stem, stems_of
from worlds.topics.load import heads
from worlds.topics.topic import Subject

QUIZ_WORDS: Final = ("quiz", "question", "trivia")
LESSON_WORDS: Final = re.compile(
    r"\b(?:lessons?|graders?|homework|objectives?|learn(?:ing|ed|t)?|teach(?:es|ing)?|unit|revision|curriculum|vocabulary|"
    r"exit ticket|worksheet|answer key|success criteria|swbat)\b|_{3,}"
    rf"|\A\W*{SUBJECTS}(?: \d)?(?::|\s[-–—])",
    re.I,
)
"""A text with one of these, with a grade, or with a school subject as its heading is of a lesson."""
NOTHING_TAUGHT: Final = re.compile(
    r"\b(?:no|without(?: any| a)?|not a|don'?t (?:want|need)(?: any| a)?|nothing to) "
    r"(?:learn(?:ing)?|lessons?|quiz(?:zes)?|teaching|questions|school ?work)\b"
    r"(?! (?:with|of|over|longer|that|which|on|about)\b)",
    re.I,
)
"""`No learning needed, it's a reward.`"""
WEIGHTS: Final = {
    Place.SCHOOL: 0.5,
    Place.PERHAPS: 1.0,
    Place.AIM: 1.0,
    Place.LATER: 1.5,
    Place.TITLE: 5.0,
    Place.STATED: 5.0,
}
"""What it counts where a phrase stands that speaks of a topic."""
OF_THE_WORDS, OF_A_NAME, OF_THE_GRADES = 1.5, 0.5, 0.3
"""What it counts that a text uses more of the topic's words than of any other's, that it says its name, and that the
topic is for its grades."""
UNTITLED: Final = 3.0
"""What the words count in a text without a title."""
NEAR: Final = 0.35
"""How near a topic is at least to a phrase that says what the text is about."""
FEWEST_WORDS: Final = 2
"""Of a phrase that says no whole name: one may mean much else: `counter`, `model`."""
SHARED: Final = 0.2
"""How near it is at least, where the whole text speaks for it, too."""
AKIN: Final = 8.0
"""How much of a topic's words a text uses at least, where no phrase speaks of it."""
LEAD: Final = 1.3
"""As many times as much as of the next topic's."""
CLEAR, CLEARLY = 25.0, 1.8
"""The same, where a title says something else."""
SPOKEN_OF: Final = 0.1
"""How near a topic is at least to a title that is of it at all."""
NEAR_ENOUGH: Final = 0.15
"""How near it is at least to be named where there is none of the subject."""
LONG: Final = 300
"""Characters of a text whose title may say little: `Daily log`."""
LIKE: Final = 0.5
"""How near a pack is, at least, that is taught in place of a nearer one which is for other grades."""
ALIKE: Final = 0.85
"""How much of the nearer one's words the text uses of it."""
SURELY: Final = 0.8
"""How near a phrase is that wins over the topic which the text is clearly about, or that stands late."""
NEAREST: Final = 3


@dataclass(frozen=True, slots=True)
class TopicMeant:
    found: Found | None = None
    """Its pack. None: there is none."""
    subject: str | None = None
    """As it is said. None: the text is about nothing that is taught."""
    is_guess: bool = False
    """The text names it, and does not say that it is taught."""
    phrase: str | None = None
    """What the words say that it is about, if they say it."""
    nearest: tuple[str, ...] = ()
    """Titles of packs near to a subject that has none."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """That a phrase of the text speaks of a topic."""

    said: Said
    near: Near


def topic_meant(subject: str | None, text: str, *, asks_own: bool = False) -> TopicMeant:
    """What is given as the subject wins over what the text says. A quiz that has no questions of its own (`asks_own`) is
    about what the text names."""
    if subject and (found := named_in(subject)) and not foreign_to(subject, found.topic):
        return TopicMeant(found, subject, phrase=subject)
    if subject is None and NOTHING_TAUGHT.search(text):
        return TopicMeant()
    said = [*([Said(subject, Place.STATED)] if subject else []), *phrases_of(text)]
    if found := place_of_lesson(text, said):
        return TopicMeant(found, heads()[found.topic].title, phrase=" ".join(found.words))
    akin = akin_to(text)
    countries, first = countries_of_class(said, text), max(akin.values())
    spoken = [
        Spoken(one, near)
        for one in said
        for near in near_to(one.phrase, GENERAL)
        if one.phrase not in countries or akin[near.topic] == first
    ]
    if found := topic_of(spoken, said, text, akin):
        phrase = phrase_of(spoken, said, found.topic, text)
        title = heads()[found.topic].title
        if foreign_to(phrase or text, found.topic) or is_abroad(phrase, found.topic, said):
            return TopicMeant(None, phrase or subject_of(said) or subject_abroad(text, found.topic), nearest=(title,))
        is_else = phrase is not None and is_about_else(phrase, found.topic)
        is_named = any(one.near.topic == found.topic and one.near.score == 1.0 for one in spoken)
        if not is_else or (is_named and is_part(phrase, found.topic)) or is_clearly(akin, found.topic):
            return TopicMeant(found, title, phrase=phrase)
        return TopicMeant(None, phrase, nearest=(title,))
    is_open = not asks_own and any(word in text.lower() for word in QUIZ_WORDS)
    is_titled = is_of_a_lesson(text) and any(one.place >= Place.TITLE for one in said)
    found = named_in(text) if is_open and not is_titled else None
    if found and (len(found.words) > 1 or len(text) <= LONG):
        return TopicMeant(found, " ".join(found.words), is_guess=True)
    is_taught = is_of_a_lesson(text) or any(word in text.lower() for word in QUIZ_WORDS)
    phrase = subject_of([one for one in said if is_taught or one.place is Place.STATED])
    return TopicMeant(None, phrase, nearest=nearest_to(phrase, text)) if phrase else TopicMeant()


def phrases_of(text: str) -> list[Said]:
    """All that may say what the text is about. Its title counts where it is of a lesson, or is the name of a topic; less
    where a heading of a lesson plan says the topic."""
    is_plan = parted(text) is not None
    said = [*subjects_in(text, is_plan=is_plan)]
    is_headed = is_plan and any(one.place is Place.STATED for one in said)
    if is_of_a_lesson(text) or is_name_alone(text):
        said += [replace(one, place=Place.LATER) if is_headed else one for one in titles_in(text)]
        said += schools_in(text)
    return said


def is_of_a_lesson(text: str) -> bool:
    return band_of(text) is not None or LESSON_WORDS.search(text) is not None


def is_name_alone(text: str) -> bool:
    """`Acids and bases obby`: beside the name of a topic, which is no single thing that could be built, all words are of
    school or of what is played; or something is said to somebody, and no thing is asked for."""
    found = named_in(text)
    if found is None or is_of_a_language(text):
        return is_of_a_language(text)
    is_one = len(found.words) == 1 and is_thing(found.words[0], found.topic)
    if SPOKEN.search(text) and not (is_one and stem(found.words[0]) == found.words[0]):
        return asks_for_no_thing(text, {*stems_of(" ".join(found.words))})
    if is_one or is_built(found):
        return False
    return {*stems_of(text)} - {*stems_of(" ".join(found.words))} - SMALL <= GENERAL


def is_of_a_language(text: str) -> bool:
    """`French colours`, and not `French bakery`."""
    first, second = (*WORD.findall(text.lower())[:2], "", "")[:2]
    is_taught = is_language(first) and SCHOOL.fullmatch(first) is not None
    return is_taught and bool(second) and not names_a_thing(stem(second)) and asks_for_no_thing(text, ())


def is_built(found: Found) -> bool:
    """`polar bear`, of polar animals; and not `solar system`, whose title it is."""
    words = " ".join(found.words)
    is_title = stems_of(words) == stems_of(heads()[found.topic].title)
    return not is_title and resolve(words).by is ResolvedBy.CATALOGUE


def is_thing(word: str, topic: str) -> bool:
    """`castle`, and not `photosynthesis` or `fractions`."""
    if heads()[topic].subject in (Subject.MATHEMATICS, Subject.LANGUAGE):
        return False
    return any(one.kind in SOLID for one in entries_of(stem(word))[:1])


def topic_of(spoken: list[Spoken], said: list[Said], text: str, words: Mapping[str, float]) -> Found | None:
    """The topic that most speaks for: where the subject is said first, then the title, then the rest of the text. `words`:
    what `akin_to` says of the text, which counts in a lesson."""
    akin = words if is_of_a_lesson(text) else {}
    is_titled = any(one.place >= Place.TITLE for one in said)
    band, most = band_of(text), max(akin.values(), default=0.0)
    best: dict[tuple[str, Place], float] = {}
    for one in spoken:
        at = (one.near.topic, one.said.place)
        best[at] = max(best.get(at, 0.0), one.near.score)
    scores: dict[str, float] = {}
    for (key, place), score in best.items():
        scores[key] = scores.get(key, 0.0) + WEIGHTS[place] * score**2
    whole = OF_THE_WORDS if is_titled else UNTITLED
    for key, weight in akin.items():
        scores[key] = scores.get(key, 0.0) + (whole * weight / most if most else 0.0)
    named = {one.topic for one in named_all(pieces_of(text))} if akin else set()
    for key in named:
        scores[key] += OF_A_NAME
    for key in scores:
        scores[key] += OF_THE_GRADES * (band in heads()[key].bands)
    if not scores:
        return None
    key = min(scores, key=lambda one: (-scores[one], one))
    clear = max(akin, key=lambda one: akin[one], default=key)
    is_near_it = any(
        one.near.topic == key and one.near.score > SURELY and one.said.place >= Place.TITLE for one in spoken
    )
    is_named_too = any(one.near.topic == clear and one.near.score == 1.0 for one in spoken)
    if (not is_near_it or is_named_too) and akin and is_clearly(akin, clear):
        key = clear
    mine, longest = [one for one in spoken if one.near.topic == key], named_in(text) if akin else None
    if any(is_said(one, is_titled=is_titled) for one in mine) or is_clear(
        akin,
        key,
        mine,
        is_titled=is_titled,
        is_named=key in named,
        is_told=is_mostly_told(text, key),
        is_longest=longest is not None and longest.topic == key,
    ):
        key = fitting(key, band, spoken, akin)
        speak = [one.near for one in spoken if one.near.topic == key and one.said.place > Place.AIM]
        return Found(key, tuple(dict.fromkeys(word for one in speak for word in one.words)))
    return None


def countries_of_class(said: list[Said], text: str) -> frozenset[str]:
    """`Civics 10, Canada: how a bill becomes law`: where she teaches, beside a title. Only if the text speaks of it most is
    it what she teaches."""
    if not is_of_a_lesson(text) or all(one.place is not Place.TITLE or is_where(one.phrase) for one in said):
        return frozenset()
    return frozenset(one.phrase for one in said if is_where(one.phrase))


def is_abroad(phrase: str | None, topic: str, said: list[Said]) -> bool:
    """A title names the country that she teaches in, and says no name of the pack, which is of another."""
    where = " ".join(one.phrase for one in said if one.place is Place.TITLE and is_where(one.phrase))
    return phrase is not None and nearness_to(phrase, topic, GENERAL) < SURELY and foreign_to(where, topic) is not None


def is_part(phrase: str | None, topic: str) -> bool:
    """The pack speaks of the phrase, if of no whole name: `the offside rule in football`, of soccer."""
    return phrase is not None and nearness_to(phrase, topic, GENERAL) >= NEAR


def fitting(key: str, band: Band | None, spoken: list[Spoken], akin: Mapping[str, float]) -> str:
    """Of the packs that the text's title is near to, and that the text is as near to, the one for its grades: `Nutrition`,
    of food labels in grade 7."""
    if band is None or band in heads()[key].bands:
        return key
    titled = [one for one in spoken if one.said.place >= Place.TITLE]
    said = {one.said.phrase for one in titled if one.near.topic == key}
    others = [
        one.near
        for one in titled
        if one.said.phrase in said
        and one.near.score >= LIKE
        and akin.get(one.near.topic, 0.0) >= ALIKE * akin.get(key, 0.0)
        and band in heads()[one.near.topic].bands
        and heads()[one.near.topic].subject is heads()[key].subject
        and not is_narrower(one)
    ]
    return max(others, key=lambda one: one.score).topic if others else key


def is_narrower(one: Spoken) -> bool:
    """Its title says all that the phrase says, and more: `War poetry`, of `poetry`."""
    phrase, title = {*stems_of(one.said.phrase)} - SMALL, {*stems_of(heads()[one.near.topic].title)} - SMALL
    return {*phrase} - GENERAL < title


def is_said(one: Spoken, *, is_titled: bool) -> bool:
    """The phrase is where a text says what it is about, and the topic is near to it."""
    if one.said.place is Place.LATER and (is_titled or one.near.score <= SURELY):
        return False
    if one.said.place is Place.PERHAPS:
        return one.near.score == 1.0
    if one.said.place is Place.SCHOOL:
        return one.near.is_named
    return is_near(one.near, one.said.phrase) and one.said.place > Place.AIM


def is_near(near: Near, phrase: str) -> bool:
    is_long = near.is_named or len(near.words) >= FEWEST_WORDS
    return near.score >= NEAR and (is_long or is_only_in(near, phrase))


def is_only_in(near: Near, phrase: str) -> bool:
    """The phrase is one word, which is of the names of no other topic: `moles`."""
    pieces = [piece for piece, _ in pieces_of(phrase)]
    return len(pieces) == 1 and [key for key, words in index().items() if words.get(pieces[0], 0) >= MOST] == [
        near.topic
    ]


def is_clear(
    akin: Mapping[str, float],
    key: str,
    mine: list[Spoken],
    *,
    is_titled: bool,
    is_named: bool,
    is_told: bool,
    is_longest: bool,
) -> bool:
    """The text uses more of its words than of any other topic's, and a title or an aim speaks of it, too; or there is no
    title, and the text names it or uses far more of its words, and few that it does not tell; or the longest name is its."""
    first, second = sorted(akin.values(), reverse=True)[:2] if akin else (0.0, 0.0)
    is_first = akin.get(key, 0.0) == first > AKIN
    is_far = first > LEAD * second
    is_shared = any(one.near.score >= SHARED for one in mine if one.said.place >= Place.TITLE)
    is_aim = any(one.near.is_named for one in mine if one.said.place is Place.AIM)
    if is_titled:
        return is_first and (is_shared or is_aim or is_clearly(akin, key))
    return is_aim or (is_first and ((is_told and (is_named or is_far)) or (is_longest and is_clearly(akin, key))))


def is_clearly(akin: Mapping[str, float], key: str) -> bool:
    """So many of its words and so few of any other's that no title says otherwise: `Daily log`."""
    rest = max((weight for other, weight in akin.items() if other != key), default=0.0)
    return akin[key] > max(CLEAR, CLEARLY * rest)


def phrase_of(spoken: list[Spoken], said: list[Said], topic: str, text: str) -> str | None:
    """Of those that say what the text is about, the one that says most of the topic, else the first."""
    mine = {one.said.phrase: one.near.score for one in spoken if one.near.topic == topic and one.near.score > SPOKEN_OF}
    sure = [
        one.phrase
        for one in said
        if (one.place >= Place.TITLE and not is_where(one.phrase))
        or (one.place is Place.LATER and mine.get(one.phrase) == 1.0)
    ]
    titles = [one.phrase for one in said if one.place >= Place.TITLE and mine.get(one.phrase, 0.0) >= NEAR]
    sure = [phrase for phrase in sure if phrase in (titles or mine)] or ([] if len(text) > LONG else sure)
    phrase = max(sure, key=lambda phrase: mine.get(phrase, 0.0), default=None)
    return part_of(phrase, said, text) or phrase if phrase else None


def subject_of(said: list[Said]) -> str | None:
    """As it is said first, at the surest place."""
    sure = sorted((one for one in said if one.place >= Place.TITLE and not is_town(one)), key=lambda one: -one.place)
    later = [one for one in said if one.place is Place.LATER and is_called(one.phrase) and not is_where(one.phrase)]
    return (sure or later)[0].phrase if sure or later else None


def is_called(phrase: str) -> bool:
    """`Mexican Revolution`, of a second sentence: each of its words is of a name."""
    words = phrase.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def subject_abroad(text: str, topic: str) -> str:
    """What the text names that the pack of another country is named by: `house of commons in Canada`."""
    named = next((one.words for one in named_all(pieces_of(text)) if one.topic == topic), (heads()[topic].title,))
    return f"{' '.join(named)} in {foreign_to(text, topic)}"


def is_town(said: Said) -> bool:
    """`Perth`, beside a grade, is where the school is."""
    return said.place is Place.TITLE and is_where(said.phrase) and not countries_in(said.phrase)


def nearest_to(phrase: str, text: str) -> tuple[str, ...]:
    """Titles of packs: that are near to the phrase, then, of history and geography, that have a word of it, or of the
    country that the text names, and speak as the text does."""
    near = [one.topic for one in near_to(phrase, GENERAL) if is_near(one, phrase)]
    akin = akin_to(text[:LONG])
    wide = near_to(" ".join((phrase, *sorted(countries_in(text[:LONG])))), GENERAL)
    some = [one.topic for one in wide if one.score >= NEAR_ENOUGH and akin.get(one.topic, 0.0) >= AKIN / 2]
    some = [one for one in some if heads()[one].subject in (Subject.HISTORY, Subject.GEOGRAPHY)]
    some.sort(key=lambda one: -akin[one])
    return tuple(heads()[one].title for one in dict.fromkeys((*near, *some)))[:NEAREST]
