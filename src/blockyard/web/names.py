"""Names that people give: to organizations, worlds, keys, and themselves. Others read them in lists, mails and logs.

What is not seen, or turns the text around it, is refused (RFC 8264, UTS 39). Joiners stay where writing needs them: between
emoji, and in Persian and Indic words, by the rules that the `idna` package knows (RFC 5892, appendix A).
"""

import re
import unicodedata
from typing import Any, Final

import idna
from pydantic import BeforeValidator

JOINERS: Final = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
UNSEEN: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters, marks and a symbol that show nothing: fillers, joiners of graphemes, the blank Braille pattern."""
UNSEEN_CATEGORIES: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
SELECTOR: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d\u180f]")
"""Chooses how the character before it looks."""
FLAG: Final = re.compile("\U0001f3f4[\U000e0030-\U000e007a]{3,6}\U000e007f")
"""Of a part of a country: a black flag, its code in characters that are not seen, and their end."""
MOST_MARKS: Final = 4
"""On one letter (UTS 39, 5.4)."""


def clean_name(name: str) -> str:
    """The same letters are the same name, however they were typed (NFC), and whatever space stands around it.

    Raises ValueError.
    """
    stripped = name.strip()
    if stripped.isascii() and stripped.isprintable():
        return stripped  # there is nothing to compose, and each letter is seen: most names, and ids by the hundred
    whole = unicodedata.normalize("NFC", stripped)
    name = "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in whole)
    seen = FLAG.sub("\N{BLACK FLAG}", name)
    for place, letter in enumerate(seen):
        if not may_stand(seen, place):
            raise ValueError(f"it holds a character that is not seen, such as U+{ord(letter):04X}; take it out")
    return name


def mend_name(name: str) -> str:
    """A name that was given elsewhere, as it may stand here: a space takes the place of what is not seen."""
    try:
        return clean_name(name)
    except ValueError:
        whole = unicodedata.normalize("NFC", name)
        seen = (letter if may_stand(whole, place) else " " for place, letter in enumerate(whole))
        return " ".join("".join(seen).split())


def may_stand(name: str, place: int) -> bool:
    letter = name[place]
    if letter in JOINERS:
        return joins_emoji(name, place) or idna.valid_contextj(name, place)
    if SELECTOR.match(letter):
        return place > 0 and name[place - 1].isprintable() and not SELECTOR.match(name[place - 1])
    if letter in UNSEEN or unicodedata.category(letter) in UNSEEN_CATEGORIES or ord(letter) & 0xFFFE == 0xFFFE:
        return False
    return not all(unicodedata.category(mark) == "Mn" for mark in name[max(0, place - MOST_MARKS) : place + 1])


def joins_emoji(name: str, place: int) -> bool:
    """A family, a profession: pictures on both sides."""
    before = name[:place].rstrip("\N{VARIATION SELECTOR-16}")[-1:]
    after = name[place + 1 : place + 2]
    is_joiner = name[place] == "\N{ZERO WIDTH JOINER}"
    return is_joiner and bool(before) and is_picture(before) and bool(after) and is_picture(after)


def is_picture(letter: str) -> bool:
    """Symbols, and the skin colours that follow them."""
    return unicodedata.category(letter) == "So" or "\U0001f3fb" <= letter <= "\U0001f3ff"


def clean_text(value: Any) -> Any:
    """What is no text is left to who asks for text. Raises ValueError."""
    return clean_name(value) if isinstance(value, str) else value


def as_stored(value: Any) -> Any:
    """A name in an address, as it would be kept. One that would be refused today may be older than the rule."""
    try:
        return clean_text(value)
    except ValueError:
        return value


KNOWN: Final = BeforeValidator(as_stored)
"""For a name that is there already, in an address or in a body."""
CLEAN: Final = BeforeValidator(clean_text)
"""For `Annotated[str, ..., CLEAN]`: every name in a request's body has it, and a test says so. What stands before it, such
as a length, is asked of the clean name."""
