"""Which passwords are refused, after NIST SP 800-63B: the commonest and the guessable ones. No composition rules."""

import re
from itertools import pairwise
from typing import Final

WORDS_LEFT: Final = """
abc abcabc access admin administrator adminadmin america angel asdf asdfasdf asdfgh asdfghjkl baseball basketball
batman blockyard blockyardschool changeit changeme charlie chocolate computer dragon education fortnite football
freedom hello hellohello hellokitty hockey hunter iloveyou iloveyouso jennifer jessica letmein letmeinnow liverpool
login lovely loveme loveyou manchester master michael michelle minecraft monkey mypassword nintendo number
pass passpass password passwordpassword passw passwort playstation pokemon princess qazwsx qazwsxedc qwer qwerty
qwertyqwerty qwertyui qwertyuiop qwertz qwertzuiop roblox robloxroblox school schoolschool secret shadow
soccer starwars student summer sunshine superman teacher test testing testtest trustno ultraman user
welcome welcomewelcome whatever winter xbox zxcvbn zxcvbnm
"""
COMMON_WORDS: Final = frozenset(WORDS_LEFT.split())
"""What is left of the commonest long passwords without the digits and signs around the word."""

LEET: Final = str.maketrans("013457@$!", "oleastasi")
ROWS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "qwertzuiop",
    "asdfghjkl",
    "zxcvbnm",
    "yxcvbnm",
)
MIN_DISTINCT: Final = 5
MIN_LOCAL_PART: Final = 4


def why_weak(password: str, email: str) -> str | None:
    """The reason to refuse `password` for the account of `email`, as a sentence; None if there is none."""
    folded = password.casefold()
    local_part = email.partition("@")[0]
    if email in folded or (len(local_part) >= MIN_LOCAL_PART and local_part in folded):
        return "The password contains your e-mail address."
    if len(set(folded)) < MIN_DISTINCT:
        return "The password repeats the same few characters."
    if is_run(folded):
        return "The password is a run of neighbouring characters."
    if is_common(folded):
        return "The password is one of the commonest."
    return None


def is_run(folded: str) -> bool:
    """Whether it is made of neighbours in the alphabet, the digits or a row of keys: `1234567890`, `qwertyasdf`."""
    steps = pairwise(folded)
    neighbours = sum(any(a + b in row or b + a in row for row in ROWS) for a, b in steps)
    return neighbours >= (len(folded) - 1) * 0.8


def is_common(folded: str) -> bool:
    """Whether a common word with digits or signs around it, or written in leet: `password2024!`, `P@ssw0rd123`."""
    words = {re.sub(r"^[\W\d_]+|[\W\d_]+$", "", folded), re.sub(r"[\W\d_]+", "", folded)}
    leet = {word.translate(LEET) for word in words} | {
        re.sub(r"[^a-z]", "", re.sub(r"[\d\W_]*$", "", folded).translate(LEET))
    }
    return not words.isdisjoint(COMMON_WORDS) or not leet.isdisjoint(COMMON_WORDS)
