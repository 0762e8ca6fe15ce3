"""The topic that a text means, if there is a pack for it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from worlds.lesson.band import band_of
from worlds.teaching.subject import Said, beginnings_of, subjects_in
from worlds.topics.find import SURE, Found, akin_to, named_in, near_to
from worlds.topics.load import heads

QUIZ_WORDS: Final = ("quiz", "question", "trivia")
LESSON_WORDS: Final = re.compile(
    r"\b(?:lessons?|graders?|homework|objectives?|learn(?:ing|ed|t)?|teach(?:es|ing)?|unit|revision|curriculum|vocabulary|"
    r"exit ticket)\b",
    re.I,
)
"""A text with one of these, or with a grade, is of a lesson."""
NOTHING_TAUGHT: Final = re.compile(
    r"\b(?:no|without(?: any| a)?|not a|don'?t (?:want|need)(?: any| a)?|nothing to) "
    r"(?:learn(?:ing)?|lessons?|quiz(?:zes)?|teaching|questions|school ?work)\b",
    re.I,
)
"""`No learning needed, it's a reward.`"""
IN_A_SUBJECT, AT_THE_BEGINNING, ANYWHERE = 3.0, 2.5, 1.0
"""What a topic's name counts, where it stands."""
AKIN: Final = 8.0
"""How much of its words count as much as its name somewhere."""
MOST_AKIN: Final = 2.0
FEWEST_WORDS, MOST_WORDS = 2, 6
"""Of a text that is a topic's name and no more."""
FAR_AHEAD: Final = 2.0
"""As many times as much as the next topic, by its words: that counts twice."""
CLEAR: Final = 11.0
"""How much of its words speak for a topic that is not what the text says that it is about."""
ENOUGH: Final = 1.5
LEAD: Final = 1.15
"""As many times as much as the next topic, where none is named."""


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


def topic_meant(subject: str | None, text: str, *, asks_own: bool = False) -> TopicMeant:
    """What is given as the subject wins over what the text says; a name wins over words that go with a topic. A quiz that
    has no questions of its own (`asks_own`) is about what the text names."""
    said = [*([Said(subject)] if subject else []), *subjects_in(text)]
    if subject and (found := named_in(subject)):
        return TopicMeant(found, subject, phrase=subject)
    if subject is None and NOTHING_TAUGHT.search(text):
        return TopicMeant()
    phrases = [one.phrase for one in said if one.is_sure]
    if is_of_a_lesson(text) and (found := topic_of_lesson(text, phrases)):
        return TopicMeant(found, heads()[found.topic].title, phrase=phrase_of(phrases, found.topic))
    for one in said:
        found = named_in(one.phrase)
        if found and (one.is_sure or len(found.words) == len(one.phrase.split())):
            return TopicMeant(found, one.phrase, phrase=one.phrase)
    if found := title_alone(text):
        return TopicMeant(found, heads()[found.topic].title)
    for phrase in phrases:
        if near := nearly_named(phrase):
            return TopicMeant(near, phrase, phrase=phrase)
    is_open = not asks_own and any(word in text.lower() for word in QUIZ_WORDS)
    if is_open and (found := named_in(text)):
        return TopicMeant(found, " ".join(found.words), is_guess=True)
    if is_open and is_of_a_lesson(text):
        phrases += beginnings_of(text)
    if not phrases:
        return TopicMeant()
    return TopicMeant(None, phrases[0][:80], nearest=tuple(heads()[key].title for _, key in near_to(phrases[0])))


def phrase_of(phrases: list[str], topic: str) -> str | None:
    """The one that names the topic, else the first that is said."""
    named = (one for one in phrases if (found := named_in(one)) and found.topic == topic)
    return next(named, phrases[0] if phrases else None)


def title_alone(text: str) -> Found | None:
    """`Acids and bases`: a text that is the name of a topic, and of no single thing that could be built."""
    words = text.lower().removeprefix("the ").split()
    found = named_in(text) if FEWEST_WORDS <= len(words) <= MOST_WORDS else None
    return found if found and len(found.words) == len(words) else None


def is_of_a_lesson(text: str) -> bool:
    return band_of(text) is not None or LESSON_WORDS.search(text) is not None


def topic_of_lesson(text: str, phrases: list[str]) -> Found | None:
    """By all that speaks for one: its name where the subject is said, at the beginning, or somewhere, and its words."""
    akin = akin_to(text)
    scores = {key: min(score / AKIN, MOST_AKIN) for key, score in akin.items() if score > 0}
    first, second = sorted(akin, key=lambda key: (-akin[key], key))[:2]
    if akin[first] > max(AKIN, FAR_AHEAD * akin[second]):
        near = [share for phrase in phrases for share, key in near_to(phrase, 1) if key == first]
        scores[first] += MOST_AKIN + IN_A_SUBJECT * max(near, default=0.0)
    words: dict[str, tuple[str, ...]] = {}
    places: defaultdict[str, float] = defaultdict(float)
    for weight, found in names_in(text, phrases):
        places[found.topic] = max(places[found.topic], weight)
        scores[found.topic] = scores.get(found.topic, 0.0) + weight
        words.setdefault(found.topic, found.words)
    ranked = sorted(scores, key=lambda key: (-scores[key], key))[:2]
    if not ranked or scores[ranked[0]] < ENOUGH:
        return None
    if ranked[0] not in words and len(ranked) > 1 and akin[ranked[0]] < LEAD * akin[ranked[1]]:
        return None
    is_near = any(key == ranked[0] for phrase in phrases for _, key in near_to(phrase))
    if phrases and places[ranked[0]] <= ANYWHERE and not is_near and akin[ranked[0]] < CLEAR:
        return None  # the text says what it is about, and this is something else
    return Found(ranked[0], words.get(ranked[0], ()))


def nearly_named(phrase: str) -> Found | None:
    """`germs and washing their hands`: most of what it says is of one topic."""
    return next((Found(key, tuple(phrase.lower().split())) for share, key in near_to(phrase, 1) if share >= SURE), None)


def names_in(text: str, phrases: list[str]) -> Iterator[tuple[float, Found]]:
    """Each place counts once for a topic."""
    seen: set[tuple[float, str]] = set()
    places = [(IN_A_SUBJECT, one) for one in phrases] + [(AT_THE_BEGINNING, one) for one in beginnings_of(text)]
    for weight, phrase in [*places, (ANYWHERE, text)]:
        found = named_in(phrase)
        if found and (weight, found.topic) not in seen:
            seen.add((weight, found.topic))
            yield weight, found
