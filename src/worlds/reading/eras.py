"""Of which time or country a building is, where the words say it: `around 1750`, `Gutenberg`, `in Lisbon`. It is told by the
title of the world: `Japanese tea room`."""

import re
from typing import Final

ERAS: Final[tuple[tuple[str, str], ...]] = (
    ("Stone Age", r"stone[- ]age|prehistoric|neolithic|cave ?m[ae]n"),
    ("Egyptian", r"egypt\w*|pharaohs?"),
    ("Roman", r"(?:ancient )?roman|romans|ancient rome|pompeii|latin learners"),
    ("Greek", r"ancient gree\w+|greek (?:temple|theatre|house)|athens"),
    ("Viking", r"vikings?"),
    ("Aztec", r"aztecs?|mayas?|mayan|incas?"),
    ("Tudor", r"tudors?|henry viii|elizabethan|shakespeare"),
    ("medieval", r"medieval|middle ages|knights?|monks?|scriptorium|gutenberg|1[0-4]\d\d"),
    ("Victorian", r"victorians?|edwardian|18[3-9]\d|dickens|industrial revolution|190\d"),
    ("old", r"1[5-7]\d\d|180\d|181\d|182\d|renaissance|baroque|georgian|pirates?|colonial"),
    ("Japanese", r"japan\w*|tatami|kyoto|tokyo|samurai|geisha"),
    ("Chinese", r"china|chinese|beijing|shanghai|taiwan\w*|ming dynasty"),
    ("Moroccan", r"morocc\w+|marrakes?ch?|maghreb|berber|tunis\w*|algeri\w+"),
    ("Arabian", r"arab\w*|persia\w*|iran\w*|ottoman|turk(?:ey|ish)|istanbul|baghdad|egyptian souk|sultan"),
    ("Indian", r"indian?|mughal|delhi|mumbai|hindu|jaipur"),
    ("Mexican", r"mexic\w+|guatemala\w*|peru\w*"),
    ("space", r"spaceships?|spacecraft|starship|space ?shuttle|space station|astronauts?"),
    ("futuristic", r"futuristic|of the future|in the year 2[1-9]\d\d|sci-?fi|cyborgs?"),
    ("1950s", r"19[2-7]0s|fifties|sixties|1930|1940|1950|1960"),
)
"""What is said in a title, and the words that mean it; the first counts."""
FOUND: Final = [(name, re.compile(rf"\b(?:{pattern})\b")) for name, pattern in ERAS]


def title_of(place: str, text: str) -> str:
    """The place, with its time or country before it, if the words say one and its name does not. Empty: they say neither."""
    low, named = text.lower(), place.lower()
    era = next((name for name, pattern in FOUND if pattern.search(named)), None)
    if era is None:
        era = next((name for name, pattern in FOUND if pattern.search(low)), None)
        if era is not None and era not in named.split():
            place = f"{era} {place or 'building'}"
    return place
