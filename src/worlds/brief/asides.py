"""What teachers say of themselves and of their class: nothing of it is to be built."""

from typing import Final

from worlds.brief.numbers import words_at
from worlds.brief.tokens import Token

INTRODUCTIONS: Final = (("i", "am"), ("i'm",), ("im",), ("we", "are"), ("we're",), ("as",))
SPEAKERS: Final = frozenset(
    """
    assistant coach counselor educator graders headteacher instructor intern librarian parent principal professor
    teacher teachers tutor volunteer
    """.split()
)
LONGEST_TITLE: Final = 7
"""Tokens: `a new seventh grade social studies teacher`."""
TELLERS: Final = frozenset("i we they students kids pupils children class graders".split())
DEEDS: Final = frozenset(
    """
    discussed discussing finished finishing read reading saw talked talking thinking visited visiting watched
    watching went wrote writing
    """.split()
)
"""What a class did before, or does meanwhile."""
AUXILIARIES: Final = frozenset("am are have had just were been also all already recently currently will".split())


def aside_end(tokens: list[Token], place: int) -> int | None:
    """Index after an aside that begins here."""
    return introduction_end(tokens, place) or told_end(tokens, place)


def introduction_end(tokens: list[Token], place: int) -> int | None:
    """`I'm a music teacher`, `As a teacher of Spanish`."""
    start = next((place + len(words) for words in INTRODUCTIONS if words_at(tokens, place, *words)), None)
    if start is None or start >= len(tokens) or tokens[start].text not in ("a", "an", "the", "your", "new"):
        return None
    for at in range(start + 1, min(start + 1 + LONGEST_TITLE, len(tokens))):
        if tokens[at].kind == "mark":
            return None
        if tokens[at].text in SPEAKERS:
            return clause_end(tokens, at + 1) if words_at(tokens, at + 1, "of") else at + 1
    return None


def told_end(tokens: list[Token], place: int) -> int | None:
    """`We have been reading a book about pirates`, `my class just visited the zoo`."""
    if tokens[place].text not in TELLERS:
        return None
    at = place + 1
    while at < len(tokens) and tokens[at].text in AUXILIARIES:
        at += 1
    return clause_end(tokens, at) if at < len(tokens) and tokens[at].text in DEEDS else None


def clause_end(tokens: list[Token], place: int) -> int:
    while place < len(tokens) and tokens[place].kind != "mark" and tokens[place].text not in ("and", "so"):
        place += 1
    return place
