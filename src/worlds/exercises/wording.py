"""Exercises with the teacher's own words: spelling lists, and vocabulary with its meanings."""

import random
import re
from collections.abc import Iterator
from typing import Final

from worlds.exercises.exercise import Drafted, Exercise, Pick, phrases
from worlds.lesson.band import Band
from worlds.lexicon.table import entries_of

FEWEST: Final = 3
MOST: Final = 20
ITEM: Final = re.compile(
    r"^\s*(?:[-*•]|\d+[.)])?\s*(?P<word>[A-Za-z][\w' -]{0,38}?)\s*(?:[-–—=:]|\bmeans\b|\bis\b)\s*"
    r"(?P<means>[^\n;]{3,160}?)(?:\.\s+[A-Z].*)?$"
)
LINES: Final = re.compile(r"[\n;]")
BRACKETED: Final = re.compile(r"(?P<word>[A-Za-z][\w' -]{0,38}?) \((?P<means>[^()\n]{3,160})\)")
"""`courage (being brave when afraid)`."""
SWAPS: Final = (
    ("ie", "ei"),
    ("ei", "ie"),
    ("ea", "ee"),
    ("ee", "ea"),
    ("ou", "ow"),
    ("ph", "f"),
    ("tion", "shun"),
    ("ight", "ite"),
    ("le", "el"),
    ("ence", "ance"),
    ("ant", "ent"),
    ("c", "s"),
    ("y", "i"),
    ("a", "e"),
    ("e", "a"),
    ("i", "e"),
    ("o", "u"),
    ("u", "o"),
)


def spelling(found: re.Match[str], _band: Band, rng: random.Random) -> Drafted | None:
    words = [one.strip(" .'\"-*•0123456789)") for one in re.split(r"[,;\n]|\band\b", found["list"])]
    words = [one for one in dict.fromkeys(words) if re.fullmatch(r"[A-Za-z'-]{3,20}", one)][:MOST]
    if len(words) < FEWEST:
        return None
    asked = []
    for word in words:
        wrong = [*dict.fromkeys(misspelt(word))]
        rng.shuffle(wrong)
        if len(wrong) >= 2:
            asked.append(Pick("Which is spelt right?", word, tuple(wrong[:3])))
    asked = [
        Pick(f"Which is spelt right? ({number})", one.right, one.wrong) for number, one in enumerate(asked, start=1)
    ]
    return Drafted(
        "Spelling", tuple(f"Spell it: {', '.join(words[at : at + 4])}." for at in range(0, len(words), 4)), tuple(asked)
    )


def misspelt(word: str) -> Iterator[str]:
    """As children write it: letters swapped, doubled, or only one of two. No other English noun."""
    lower = word.lower()
    tries = [lower[:at] + new + lower[at + len(old) :] for old, new in SWAPS for at in [lower.find(old, 1)] if at > 0]
    tries += [lower[:at] + lower[at + 1 :] for at in range(1, len(lower)) if lower[at] == lower[at - 1]]
    tries += [lower[: at + 1] + lower[at] + lower[at + 1 :] for at in range(1, len(lower)) if lower[at] in "lmnprst"]
    for one in tries:
        if one != lower and not entries_of(one):
            yield one if word.islower() else one.capitalize()


def vocabulary(found: re.Match[str], _band: Band, rng: random.Random) -> Drafted | None:
    said = [*BRACKETED.finditer(found["list"])]
    items = (
        said
        if len(said) >= FEWEST
        else [hit for line in LINES.split(found["list"]) if (hit := ITEM.match(line.strip(" .")))]
    )
    meanings = {hit["word"].strip(): hit["means"].strip() for hit in items[:MOST]}
    if len({one.lower() for one in meanings.values()}) < FEWEST:
        return None
    asked = []
    for word, means in meanings.items():
        others = [one for one in meanings.values() if one.lower() != means.lower()]
        rng.shuffle(others)
        asked.append(Pick(f"What does this mean: {word}?", means, tuple(others[:3])))
    return Drafted("Vocabulary", tuple(f"{word}: {means}." for word, means in meanings.items()), tuple(asked))


LISTED: Final = r"(?P<list>[^.\n]+(?:\n\s*(?:[-*•]|\d+[.)])[^\n]+)*)"
SPELLING: Final = (
    r"(?:spelling(?: words?| list| test| practice)*\s*(?:of|:|-)|spell(?:ing)?\b[^:\n]{0,120}\bwords(?: are)?\s*:)\s*"
    + LISTED
)
MEANT: Final = r"(?P<list>[^\n]*(?:\n[^\n]*(?:[-–—=:]|means)[^\n]+)*)"
VOCABULARY: Final = (
    r"(?:(?:vocabulary|vocab|key ?words|definitions|glossary)(?: words?| list)?|(?<=vocabulary. )words?(?: are)?)\s*:\s*"
    + MEANT
)
WORDS: Final = "vocabulary"
WORDING: Final = (
    Exercise("spelling", "spelling", phrases(SPELLING), spelling),
    Exercise("vocabulary", WORDS, phrases(VOCABULARY), vocabulary),
)
