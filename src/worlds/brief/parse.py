"""From a teacher's words to a brief, offline: one English sentence after the other."""

from typing import Final

from worlds.brief.brief import Brief, Doubt
from worlds.brief.reader import Reader
from worlds.brief.setting import theme_of, with_setting
from worlds.brief.tokens import Token, sentences
from worlds.brief.words import is_english
from worlds.catalogue.themes import THEMES

MAX_TOKENS: Final = 4000
"""Of one description: about ten pages."""
ENGLISH_SHARE: Final = 0.5

NOT_ENGLISH: Final = Doubt(
    code="not_english",
    detail="The description does not read like English, the only language the parser knows. Write it in English.",
)
NOTHING_FOUND: Final = Doubt(
    code="nothing_found",
    detail="No thing to build was found in the description. Name things, for example: two labs, a red rover, a quiz board.",
)


def parse(description: str, *, subject: str | None = None) -> Brief:
    """Deterministic. What is not understood is a doubt, never an error."""
    found = sentences(description)
    if not reads_english(found):
        return Brief(doubts=[NOT_ENGLISH])
    reader = Reader()
    tokens = 0
    for sentence in found:
        tokens += len(sentence)
        if tokens > MAX_TOKENS:
            reader.draft.doubt("too_long", f"Only the first {MAX_TOKENS} words were read. Say it shorter.")
            break
        reader.read(sentence)
    brief = with_setting(reader.draft.brief(), description, subject)
    return brief if brief.wishes else started(brief, description)


def started(brief: Brief, description: str) -> Brief:
    """Who names a place and nothing in it gets what is usual there."""
    named = theme_of(description.lower())
    starter = THEMES[named].starter if named else ""
    if not starter:
        return brief.model_copy(update={"doubts": [*brief.doubts, NOTHING_FOUND]})
    detail = (
        f"Only the place was described, so it starts with what is usual there: {starter}. Name things to have others."
    )
    usual = parse(starter)
    doubts = [*brief.doubts, Doubt(code="usual_things", detail=detail)]
    return brief.model_copy(update={"wishes": usual.wishes, "relations": usual.relations, "doubts": doubts})


def reads_english(found: list[list[Token]]) -> bool:
    words = [token.text for sentence in found for token in sentence if token.kind == "word"][:500]
    if len(words) < 3:
        return True
    return sum(is_english(word) for word in words) >= len(words) * ENGLISH_SHARE
