"""The topic that a text means, if there is a pack for it."""

from dataclasses import dataclass
from typing import Final

from worlds.teaching.subject import Said, subjects_in
from worlds.topics.find import SURE, Found, named_in, near_to
from worlds.topics.load import heads

QUIZ_WORDS: Final = ("quiz", "question", "trivia")


@dataclass(frozen=True, slots=True)
class TopicMeant:
    found: Found | None = None
    """Its pack. None: there is none."""
    subject: str | None = None
    """As it is said. None: the text is about nothing that is taught."""
    is_guess: bool = False
    """The text names it, and does not say that it is taught."""
    nearest: tuple[str, ...] = ()
    """Titles of packs near to a subject that has none."""


def topic_meant(subject: str | None, text: str, *, asks_own: bool = False) -> TopicMeant:
    """What is given as the subject wins over what the text says; a name wins over words that go with a topic. A quiz that
    has no questions of its own (`asks_own`) is about what the text names."""
    said = [*([Said(subject)] if subject else []), *subjects_in(text)]
    phrases = [one.phrase for one in said if one.is_sure]
    for one in said:
        found = named_in(one.phrase)
        if found and (one.is_sure or len(found.words) == len(one.phrase.split())):
            return TopicMeant(found, one.phrase)
    for phrase in phrases:
        for share, key in near_to(phrase, 1):
            if share >= SURE:
                return TopicMeant(Found(key, tuple(phrase.lower().split())), phrase)
    is_open = not asks_own and any(word in text.lower() for word in QUIZ_WORDS)
    if is_open and (found := named_in(text)):
        return TopicMeant(found, " ".join(found.words), is_guess=True)
    if not phrases:
        return TopicMeant()
    return TopicMeant(None, phrases[0], nearest=tuple(heads()[key].title for _, key in near_to(phrases[0])))
