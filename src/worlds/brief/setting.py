"""What a description says of the world as a whole: hour, weather, theme, terrain, players, audience."""

import re
from collections.abc import Mapping
from typing import Final

from worlds.brief.brief import Brief
from worlds.brief.numbers import SMALL, WORDS
from worlds.catalogue.terrains import TERRAINS
from worlds.catalogue.themes import THEMES

HOURS: Final = {
    "sunrise": 6.3,
    "dawn": 6.0,
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
    "fog": "fog",
    "foggy": "fog",
    "mist": "fog",
    "misty": "fog",
    "storm": "storm",
    "stormy": "storm",
    "thunderstorm": "storm",
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
NUMBER: Final = r"(\d{1,3}|" + "|".join([*SMALL, "twenty", "thirty", "forty"]) + r"|twenty[- ]\w+|thirty[- ]\w+)"
PEOPLE: Final = r"(?:students|kids|pupils|players|children|learners|people|boys and girls)"
PLAYERS: Final = (
    re.compile(
        r"\b(?:for|with|of|up to|to|holds?|fits?|has|have) "
        rf"(?:my |our |a class of |about |around |up to |a group of |all |the )*{NUMBER} (?:\w+[- ]){{0,3}}?{PEOPLE}\b"
    ),
    re.compile(rf"\b(?:class|group|team) of {NUMBER}\b"),
    re.compile(rf"\b{NUMBER} (?:of us|{PEOPLE})\b"),
    re.compile(rf"\b{PEOPLE} \({NUMBER}\b"),
)
AUDIENCE: Final = re.compile(
    r"\b(\d{1,2}(?:st|nd|rd|th)[- ]grade(?:rs?)?"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ]grade(?:rs?)?"
    r"|grade \d{1,2}|year \d{1,2}|kindergart(?:en|ners?)|middle school|high school|elementary school)\b"
)
NOT_THE_SKY: Final = re.compile(
    r"\b(?:rain|snow|storm|fog|cloud)s?[- ]?(?:barrel|gauge|man|men|forest|shelter|maker|plow)\w*"
)


def with_setting(brief: Brief, description: str, subject: str | None) -> Brief:
    text = " ".join(description.lower().replace("’", "'").split())
    sky = NOT_THE_SKY.sub(" ", text)
    return brief.model_copy(
        update={
            "theme": theme_of(text) or (theme_of(subject.lower()) if subject else None),
            "terrain": first_word(
                text, {word: terrain.name for terrain in TERRAINS.values() for word in terrain.words}
            ),
            "time_of_day": hour_of(sky),
            "weather": first_word(sky, WEATHER),
            "players": players_of(text),
            "audience": found[1] if (found := AUDIENCE.search(text)) else None,
        }
    )


def theme_of(text: str) -> str | None:
    """The longest words win, then what comes first."""
    words = {word: theme.name for theme in THEMES.values() for word in theme.words}
    return first_word(text, words)


def first_word(text: str, meanings: Mapping[str, str]) -> str | None:
    found = [
        (match.start(), -len(word), meaning)
        for word, meaning in meanings.items()
        if (match := re.search(rf"\b{re.escape(word)}\b", text))
    ]
    return min(found)[2] if found else None


def hour_of(text: str) -> float | None:
    clock = CLOCK.search(text)
    if clock is not None:
        hour = int(clock[1] or clock[4])
        minutes, half = int(clock[2] or clock[5] or 0), clock[3] or clock[6]
        if hour <= 24 and minutes < 60:
            hour = hour % 12 + (12 if half == "pm" else 0) if half in ("am", "pm") else hour
            return (hour + round(minutes / 60, 2)) % 24
    said = [hour for word, hour in HOURS.items() if re.search(rf"\bat {word}\b", text)]
    if said:
        return said[0]
    found = [
        (match.start(), -len(word), hour) for word, hour in HOURS.items() if (match := re.search(rf"\b{word}\b", text))
    ]
    return min(found)[2] if found else None


def players_of(text: str) -> int | None:
    for pattern in PLAYERS:
        found = pattern.search(text)
        if found is None:
            continue
        parts = re.split(r"[- ]", found[1])
        count = int(parts[0]) if parts[0].isdigit() else sum(WORDS.get(part, 0) for part in parts)
        if 1 <= count <= 200:
            return count
    return None
