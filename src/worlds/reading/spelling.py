"""What a hurried teacher types of the words that lessons are spoken of with: `teh`, `pls`, `10 questons`. Things and topics
find their misspelt names themselves."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import OSA

from worlds.lesson.band import bands_in
from worlds.lexicon.table import entries_of

SHORT_FOR: Final = {
    "abt": "about",
    "adn": "and",
    "b/c": "because",
    "diff": "different",
    "eqn": "equation",
    "eqns": "equations",
    "esp": "especially",
    "govt": "government",
    "gov't": "government",
    "hw": "homework",
    "pls": "please",
    "plz": "please",
    "ppl": "people",
    "q's": "questions",
    "qns": "questions",
    "qs": "questions",
    "sys": "system",
    "teh": "the",
    "thru": "through",
    "thx": "thanks",
    "vocab": "vocabulary",
    "w/": "with",
    "w/o": "without",
    "yr": "year",
    "yrs": "years",
}
TALK: Final = (
    "about activities activity answers because homework kindergarten lesson lessons objective objectives obstacle players "
    "please pupils question questions students teacher treasure vocabulary with without worksheet world"
).split()
"""Words that are a letter off another word of English seldom."""
ENGLISH: Final = frozenset(
    "abut lessen lessens loses pleas pleased pleases quest questioned questioner quests teaches withe wold words "
    "would".split()
)
FEWEST_LETTERS, LONG_WORD = 5, 10
"""Of a word that may be misspelt by one letter, and by two."""
WORD: Final = re.compile(r"(?<![\w/'’.@-])(?:w/o?(?=[\s\d])|b/c\b|gov't\b|[A-Za-z]+(?:'s)?(?![\w@'’]))")
N: Final = re.compile(r"(?<=[a-z!?,]) (?:'n'?|n'?) (?=[a-z]{2})(?!(?:is|be|and|or|to|in|th|for)\b)")
"""`pushes n pulls`, and not `the number n is even`."""


COUNTED: Final = re.compile(r"\s+(?:[A-Z][a-z]|please\b)")
"""What a number before it would count."""
YEAR_THEN: Final = re.compile(r"(?<![\d,.$])(?:1[0-9]|20)\d\d(?=\s+[A-Z][a-z])")
LISTED: Final = re.compile(
    r"(?<![\w.,])1[.)]?[ ](?=[A-Z])[^\n.:;]*?,[ ]*2[.)]?[ ](?=[A-Z])[^\n.:;]*?,[ ]*(?:and[ ])?3[.)]?[ ](?=[A-Z])[^\n.:;]*"
)
NUMBER: Final = re.compile(r"(?<![\w.])\d{1,2}[.)]?[ ](?=[A-Z])")


def respelt(text: str) -> str:
    """Also with a comma behind a grade and a year, which count nothing of what follows: `Gr 4, Ontario`, `1666, London`."""
    words = N.sub(" and ", WORD.sub(lambda found: respelt_word(found[0]), text))
    words = LISTED.sub(lambda found: NUMBER.sub("", found[0]), words)  # `1 Capitol, 2 White House, 3 Supreme Court`
    return YEAR_THEN.sub(lambda found: f"{found[0]},", with_commas(words))


def with_commas(text: str) -> str:
    ends = {end for _, end, _ in bands_in(text) if text[end - 1].isdigit() and COUNTED.match(text, end)}
    cuts = [0, *sorted(ends), len(text)]
    return ",".join(text[start:end] for start, end in pairwise(cuts))


@lru_cache(maxsize=20_000)
def respelt_word(word: str) -> str:
    """As it is, if it is a word of its own."""
    lower = word.lower()
    meant = SHORT_FOR.get(lower) or misspelt(lower) or lower
    if meant == lower or (word.isupper() and len(word) > 2 and lower not in SHORT_FOR):
        return word
    return meant.capitalize() if word[0].isupper() else meant


def misspelt(word: str) -> str | None:
    if len(word) < FEWEST_LETTERS or "'" in word or word in TALK or word in ENGLISH or entries_of(word):
        return None
    most = 2 if len(word) >= LONG_WORD else 1
    near = sorted((OSA.distance(word, known, score_cutoff=most), known) for known in TALK if is_like(word, known))
    return next((known for distance, known in near if distance <= most), None)


def is_like(word: str, known: str) -> bool:
    """They begin alike, and neither is the other with an ending: `questioned`."""
    return word[0] == known[0] and not word.startswith(known) and not known.startswith(word)
