"""Names that pupils type themselves: what one may hold, so that a class can read it and nobody is hurt or led away."""

import re
import unicodedata
from typing import Final

from blockyard.identity.addresses import mixes_scripts
from blockyard.students.offensive_words import holds_offensive_word
from blockyard.web.names import JOINERS, clean_name

LONGEST: Final = 40
MOST_DIGITS: Final = 2
"""`Anna 2` is one of two Annas; more digits are a birthday or a telephone number."""
SIGNS: Final = frozenset(" '‘’-\N{HYPHEN}\N{NON-BREAKING HYPHEN}.·・" + JOINERS)
BETWEEN_WORDS: Final = re.compile(r"[ '‘’‐‑.·・-]+")
INITIALS: Final = re.compile(r"(?:(?<=[ -])|^)(?:\w[\u0300-\u036f]*\.)+(?= |-|$)")
"""`J.` and `J.R.`: a full stop anywhere else may be a link."""


def clean_display_name(typed: str) -> str:
    """The name as it is kept: one space between words, letters in one spelling (NFC).

    Raises ValueError with a sentence, without a full stop, that a pupil or her teacher can act on.
    """
    name = " ".join(clean_name(typed).split())
    if not any(map(is_letter, name)):
        raise ValueError("a name has letters; write yours")
    if len(name) > LONGEST:
        raise ValueError(f"a name has at most {LONGEST} letters here; write a shorter one")
    for letter in name:
        if not (is_letter(letter) or letter.isdecimal() or letter in SIGNS):
            raise ValueError(f"a name holds letters, spaces, apostrophes and hyphens; take out “{letter}”")
    if not is_letter(name[0]) or unicodedata.category(name[0]).startswith("M"):
        raise ValueError("a name begins with a letter; write the letter first")
    if sum(map(str.isdecimal, name)) > MOST_DIGITS:
        raise ValueError(f"a name has at most {MOST_DIGITS} digits; take the others out")
    if "." in INITIALS.sub("", name):
        raise ValueError("a full stop stands only after an initial, as in J. Smith; take it out")
    if any(mixes_scripts(word) for word in BETWEEN_WORDS.split(name) if not word.isascii()):
        raise ValueError("a word of the name mixes letters of two alphabets; write it with one")
    if holds_offensive_word(name):
        raise ValueError("this name may hurt somebody; choose another one, or ask your teacher")
    return name


def is_letter(letter: str) -> bool:
    """A letter of any script, or a mark on one."""
    return unicodedata.category(letter)[0] in "LM"
