"""What is asked back where little of a text was understood: guessing would build another world than the one meant."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from worlds.catalogue.themes import THEMES
from worlds.lexicon.plurals import singular
from worlds.reading.context import Context
from worlds.reading.entities import Entity
from worlds.reading.fates import Fate
from worlds.reading.question import QuestionBack
from worlds.reading.talk import PEOPLE, TALK_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

UNDERSTOOD: Final = 0.6
"""The share of a text's content words from which on nothing is asked."""
FEWEST: Final = 4
"""Content words of a text that can be misunderstood."""
MOST_CHOICES: Final = 6
THINGS: Final = "what-stands-there"
PLACE: Final = "where-it-is"
NONE_OF_THESE: Final = "none of these"


def ask_back(context: Context, answers: Mapping[str, str]) -> tuple[QuestionBack, ...]:
    """None, if enough is understood or all is answered. The words that are asked about are marked."""
    coverage = context.fates.coverage()
    is_enough = context.fates.understood() >= UNDERSTOOD and bool(context.story.things() or context.story.zones())
    if coverage.content_words < FEWEST or is_enough:
        return ()
    found: list[QuestionBack] = []
    nouns = unbuilt(context)
    if nouns and THINGS not in answers:
        for tokens in nouns.values():
            for number, token in tokens:
                context.fates.fates[number, token.i] = Fate.ASKED
        question = "Little of this says what stands in the world. Which of these shall stand there?"
        found.append(QuestionBack(id=THINGS, question=question, choices=(*nouns, NONE_OF_THESE)))
    if context.story.theme is None and not context.story.zones() and PLACE not in answers:
        titles = tuple(theme.title for theme in THEMES.values() if theme.starter)
        found.append(QuestionBack(id=PLACE, question="Where does it take place?", choices=titles))
    return tuple(found)


def unbuilt(context: Context) -> dict[str, list[tuple[int, "Token"]]]:
    """Nouns that nothing became of, in the singular, and where they are said."""
    found: dict[str, list[tuple[int, Token]]] = {}
    for number, doc in enumerate(context.fates.docs):
        for token in doc:
            noun = singular(token.lower_)
            is_told = context.fates.fate_of(number, token) is Fate.TOLD
            is_told = is_told and (number, token.i) not in context.fates.talk
            if token.pos_ == "NOUN" and is_told and noun not in TALK_NOUNS and noun not in PEOPLE:
                found.setdefault(noun, []).append((number, token))
    return dict([*found.items()][:MOST_CHOICES])


def build_answered(context: Context, answers: Mapping[str, str]) -> None:
    """What was chosen stands there, whatever kind of word it is."""
    noun = answers.get(THINGS, NONE_OF_THESE).strip().lower()
    if noun and noun != NONE_OF_THESE and context.story.named(noun) is None:
        context.story.add(Entity(noun))


def place_answered(answers: Mapping[str, str]) -> str | None:
    """The theme whose title was chosen."""
    title = answers.get(PLACE)
    return next((theme.name for theme in THEMES.values() if theme.title == title), None)
