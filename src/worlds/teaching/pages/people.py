"""Who is named on the pages: somebody that is spoken of elsewhere is a fair wrong answer beside another."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.extraction.words import MONTHS, STOP_WORDS
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import kind_of, listed_whole
from worlds.teaching.pages.many import DOES, TITLE, Sort, is_many, sort_of
from worlds.teaching.pages.names import ERAS
from worlds.teaching.pages.sentence import Sentence

NAME: Final = re.compile(
    r"[A-Z][\w'’-]+(?: (?:of|de|van|von|ap|bin|al|the) [A-Z][\w'’-]+| [A-Z][\w'’-]+| [IVX]+\b){0,3}"
)
BY: Final = re.compile(r"\b(?:by|general called|man called|woman called|king called|queen called|called|named) $")
GOES_ON: Final = re.compile(r" [a-z]+")
"""`by German planes`"""
PLACED: Final = re.compile(r"\b(?:the|of|in|at|from|to|near) $")
OF_SCHOOL: Final = re.compile(r"(?:Mr|Mrs|Miss|Ms)\b")
"""Who teaches, for the most part."""
APART: Final = re.compile(r", (?:an?|the|who|his|her)\b")
"""`Boudica, the queen of ...`"""
FEWEST_LETTERS: Final = 3


def people_in(pages: Sequence[Sequence[Sentence]], cells: Sequence[str]) -> list[str]:
    """`cells`: of tables. The longest form of a name alone: `Julius Caesar`, and no `Caesar` beside it."""
    found = dict.fromkeys(
        name for says in (*(one.says for some in pages for one in some), *cells) for name in names_in(says)
    )
    return [one for one in found if not any(one != other and {*one.split()} < {*other.split()} for other in found)]


def names_in(says: str) -> Iterator[str]:
    for found in NAME.finditer(says):
        words = re.sub(r"['’]s?$", "", found[0]).split()
        while words and (words[0].lower() in STOP_WORDS or words[0] in ERAS):
            words.pop(0)
        name, behind, before = " ".join(words), says[found.end() :], says[: found.start()]
        if OF_SCHOOL.match(name):
            continue
        if len(name) < FEWEST_LETTERS or name in MONTHS or name.isupper() or (is_many(name) and len(words) == 1):
            continue
        is_doing = DOES.match(behind.lstrip()) is not None and PLACED.search(before) is None
        is_told = (
            is_doing
            or (BY.search(before) is not None and GOES_ON.match(behind) is None)
            or APART.match(behind) is not None
        )
        is_titled = TITLE.match(name) is not None
        is_sure = is_titled or kind_of(listed_whole(name.lower()) or "") is NounKind.PERSON
        if (is_sure and (is_titled or len(words) > 1 or is_told)) or (is_told and sort_of(name) is not Sort.OTHER):
            yield name
