"""From a teacher's words to a brief, offline: one English sentence after the other."""

from typing import Final

from blockyard.environments.brief.brief import Brief, Doubt
from blockyard.environments.brief.reader import Reader
from blockyard.environments.brief.setting import with_setting
from blockyard.environments.brief.tokens import Token, sentences
from blockyard.environments.brief.words import is_english

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
    if not brief.wishes:
        brief.doubts.append(NOTHING_FOUND)
    return brief


def reads_english(found: list[list[Token]]) -> bool:
    words = [token.text for sentence in found for token in sentence if token.kind == "word"][:500]
    if len(words) < 3:
        return True
    return sum(is_english(word) for word in words) >= len(words) * ENGLISH_SHARE
