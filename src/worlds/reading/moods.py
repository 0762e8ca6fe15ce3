"""The hour and the weather of the whole world, where the words speak of these and not of a thing."""

import re
from typing import TYPE_CHECKING, Final

from worlds.plan.plan import ZoneKind
from worlds.reading.zone_words import ZONES

if TYPE_CHECKING:
    from spacy.tokens import Token

HOURS: Final = {
    "sunrise": 7.0,
    "dawn": 6.7,
    "daybreak": 6.0,
    "early morning": 7.0,
    "morning": 9.0,
    "noon": 12.0,
    "midday": 12.0,
    "lunchtime": 12.0,
    "afternoon": 15.0,
    "golden hour": 17.3,
    "sunset": 18.0,
    "dusk": 18.5,
    "twilight": 18.6,
    "evening": 19.0,
    "nightfall": 20.0,
    "midnight": 0.0,
    "night": 22.0,
    "nighttime": 22.0,
    "night time": 22.0,
    "starry sky": 22.0,
    "moonlight": 22.0,
    "daytime": 13.0,
}
WEATHER: Final = {
    "rain": "rain",
    "rainy": "rain",
    "raining": "rain",
    "drizzle": "rain",
    "rains": "rain",
    "snowing": "snow",
    "snows": "snow",
    "snowy": "snow",
    "snowfall": "snow",
    "blizzard": "snow",
    "falling snow": "snow",
    "snow falling": "snow",
    "snow falls": "snow",
    "snow is falling": "snow",
    "light rain": "rain",
    "heavy rain": "rain",
    "fog": "fog",
    "foggy": "fog",
    "mist": "fog",
    "misty": "fog",
    "storm": "storm",
    "stormy": "storm",
    "thunderstorm": "storm",
    "sandstorm": "storm",
    "dust storm": "storm",
    "cloudy": "cloudy",
    "overcast": "cloudy",
    "clouds": "cloudy",
    "sunny": "clear",
    "clear sky": "clear",
    "clear day": "clear",
    "sunshine": "clear",
    "bright day": "clear",
}
CLOCK: Final = re.compile(
    r"\b(?:at|around|about) (\d{1,2})(?:[:.](\d{2}))? ?(am|pm|o'clock)\b|\b(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)\b"
)
LIGHTS: Final = {
    "moonlit": 22.0,
    "starlit": 22.0,
    "daylight": 13.0,
    "sunlit": 13.0,
    "dark": 22.0,
    "spooky": 22.0,
    "evening light": 18.5,
    "morning light": 8.0,
    "sunlight": 13.0,
    "starry": 22.0,
    "stars": 22.0,
    "moonlight": 22.0,
}
SKIES: Final = {
    "drizzle": "rain",
    "drizzly": "rain",
    "downpour": "rain",
    "pouring": "rain",
    "rainstorm": "storm",
    "lightning": "storm",
    "snowstorm": "snow",
    "flurries": "snow",
    "haze": "fog",
    "hazy": "fog",
    "gray sky": "cloudy",
    "grey sky": "cloudy",
    "blue sky": "clear",
    "sunny": "clear",
    "windy": "cloudy",
    "gloomy": "cloudy",
}
HOUR_OF: Final = HOURS | LIGHTS
WEATHER_OF: Final = WEATHER | SKIES
OPEN: Final = (ZoneKind.GROUND, ZoneKind.COAST, ZoneKind.ISLAND, ZoneKind.STREET)
LONGEST: Final = 3
FALLING: Final = frozenset("come drift fall float flutter pour swirl whirl".split())
OF_TIME: Final = frozenset(
    "at during in by before after until it 's is early late late-night on around towards".split()
)
OF_DAY: Final = frozenset(
    "day night morning evening afternoon sky weather light sunlight daylight time noon scene".split()
)


def hour_at(token: "Token") -> tuple[float, list["Token"]] | None:
    """The hour that is said from this word on, unless it describes a thing (`night stand`)."""
    found = longest(token, HOUR_OF)
    if found is None:
        return None
    tokens, word = found
    last = tokens[-1]
    if describes_a_thing(last) or is_past(last):
        return None
    is_counted = tokens[0].i > 0 and tokens[0].nbor(-1).pos_ in ("NUM", "DET")
    if word in ("dark", "spooky", "stars") and (is_counted or not stands_alone(tokens)):
        return None
    return HOUR_OF[word], tokens


def weather_at(token: "Token") -> tuple[str, list["Token"]] | None:
    if is_snowfall(token):
        return "snow", [token]
    found = longest(token, WEATHER_OF)
    if found is None:
        return None
    tokens, word = found
    if describes_a_thing(tokens[-1]):
        return None
    if word == "clouds":
        return None
    if tokens[0].lower_ in ("lightning", "rain", "storm", "mist", "fog") and not of_the_sky(tokens[0]):
        return None
    return WEATHER_OF[word], tokens


def is_light(tokens: list["Token"]) -> bool:
    """`dark`, `moonlit`: no hour's own name."""
    return " ".join(one.lower_ for one in tokens) in LIGHTS


def is_past(token: "Token") -> bool:
    """`Dusk is past; it is night`."""
    following = [one.lower_ for one in token.doc[token.i + 1 : token.i + 3]]
    return len(following) == 2 and following[0] in ("is", "was") and following[1] in ("past", "over", "gone")


def is_snowfall(token: "Token") -> bool:
    """`snow was drifting down`; snow that lies is a ground."""
    return token.lower_ == "snow" and token.dep_ == "nsubj" and token.head.lemma_ in FALLING


def longest(token: "Token", meanings: dict[str, float] | dict[str, str]) -> tuple[list["Token"], str] | None:
    doc = token.doc
    for length in range(min(LONGEST, len(doc) - token.i), 0, -1):
        tokens = [*doc[token.i : token.i + length]]
        word = " ".join(one.lower_ for one in tokens)
        if word in meanings:
            return tokens, word
    return None


def describes_a_thing(token: "Token") -> bool:
    """`night` of `night stand`, `rain` of `rain barrel`; not `night` of `night sky`, `rainy` of `rainy day`."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if following is None or following.pos_ not in ("NOUN", "PROPN") or following.is_punct:
        return False
    return following.lower_ not in OF_DAY and not is_open_place(following.lower_)


def is_open_place(noun: str) -> bool:
    """`a night market`, `a misty forest`: the hour and the weather of the place are those of the world."""
    zone = ZONES.get(noun)
    return zone is not None and not zone.is_vague and zone.kind in OPEN


def of_the_sky(token: "Token") -> bool:
    """Weather, not a thing that is asked for: `in the rain`, `fog everywhere`; not `two rain clouds above a hill`."""
    if any(child.dep_ in ("nummod",) for child in token.children):
        return False
    if token.dep_ == "pobj":
        return token.head.lower_ in ("in", "with", "under", "through", "of", "during")
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return following is None or following.is_punct or following.pos_ in ("ADV", "AUX", "VERB", "CCONJ", "ADP")


def stands_alone(tokens: list["Token"]) -> bool:
    following = tokens[-1].doc[tokens[-1].i + 1] if tokens[-1].i + 1 < len(tokens[-1].doc) else None
    return following is None or following.is_punct or following.lower_ == "and"


def clock_in(text: str) -> float | None:
    clock = re.search(CLOCK, text.lower())
    if clock is None:
        return None
    hour = int(clock[1] or clock[4])
    minutes, half = int(clock[2] or clock[5] or 0), clock[3] or clock[6]
    if hour > 24 or minutes >= 60:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half in ("am", "pm") else hour
    return (hour + round(minutes / 60, 2)) % 24
