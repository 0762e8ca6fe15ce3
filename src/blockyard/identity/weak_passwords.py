"""Which passwords are refused, after NIST SP 800-63B: those that zxcvbn would guess soon. No composition rules."""

import re
from functools import cache
from itertools import pairwise
from typing import Final

MIN_GUESSES: Final = 10**9
"""A little more than for zxcvbn's score of 3, which two of the commonest words reach with a sign between them."""
JUDGED_CHARACTERS: Final = 40
"""zxcvbn's time grows with the square of the length, and a tenth of a second must do for the worst password."""

MAX_DIFFERENT_SIGNS: Final = 3
"""zxcvbn tries every meaning of every sign: where all of them are in one password, for twelve seconds."""
NO_LETTER: Final = "~"

OUR_NAMES: Final = ("Blockyard", "Roblox", "school")
MIN_NAME: Final = 4
"""Letters of a word that counts as a name."""


def why_weak(password: str, *known: str) -> str | None:
    """The reason to refuse `password`, as a sentence; None if there is none.

    `known` is what others know of the person: name, e-mail address, organization's name. It adds nothing to a password.
    Not for several threads at once: zxcvbn keeps the known words in a global variable.
    """
    # Imported here: its lists of words take a while, and few processes see a new password.
    from zxcvbn import zxcvbn

    names = [name for text in (*known, *OUR_NAMES) for name in names_in(text)]
    any_name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    nameless = re.sub(any_name, NO_LETTER, password, flags=re.IGNORECASE)
    judgement = zxcvbn(with_few_signs(nameless[:JUDGED_CHARACTERS]), names)
    if judgement["guesses"] >= MIN_GUESSES:
        return None
    if nameless != password or any(match.get("dictionary_name") == "user_inputs" for match in judgement["sequence"]):
        return (
            "Without names that others know (yours, your e-mail address, your organization, Blockyard), "
            "the password is easy to guess."
        )
    return judgement["feedback"]["warning"] or "The password is easy to guess."


def names_in(text: str) -> list[str]:
    """`Grace.Hopper@school.example`: the whole, its words, and neighbours written as one word."""
    words = [word for word in re.split(r"[\W_]+", text.casefold()) if word]
    neighbours = [first + second for first, second in pairwise(words)]
    return [name for name in (text.casefold(), "".join(words), *neighbours, *words) if len(name) >= MIN_NAME]


def with_few_signs(password: str) -> str:
    """`password` with at most MAX_DIFFERENT_SIGNS, the first ones; further ones become one that stands for no letter."""
    known = known_signs()
    signs = list(dict.fromkeys(character for character in password if character in known))
    return "".join(NO_LETTER if character in signs[MAX_DIFFERENT_SIGNS:] else character for character in password)


@cache
def known_signs() -> frozenset[str]:
    """What may stand for a letter in a word, besides digits: `P@$$w0rd`."""
    from zxcvbn.matching import L33T_TABLE

    return frozenset(sign for signs in L33T_TABLE.values() for sign in signs if not sign.isdigit())
