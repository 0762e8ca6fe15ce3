"""What a text is set in: a theme or a ground, where it is said of a place and not the name of a thing."""

import re
from collections.abc import Sequence
from typing import Final

from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.catalogue.themes import THEMES, ThemeName
from worlds.catalogue.things import WORDS as THING_WORDS
from worlds.land.liquids import liquid_of
from worlds.plan.plan import ZoneKind
from worlds.reading.context import Context
from worlds.reading.entities import Entity, Story
from worlds.reading.grounds import GROUND_LOOKS
from worlds.reading.settings import set_setting

ADJECTIVES: Final[dict[str, ThemeName]] = {
    **dict.fromkeys("medieval viking tudor norman feudal fairytale".split(), "medieval"),
    **dict.fromkeys("egyptian pharaonic".split(), "egypt"),
    **dict.fromkeys("roman greek ancient".split(), "antiquity"),
    **dict.fromkeys("martian".split(), "mars"),
    **dict.fromkeys("lunar futuristic".split(), "space"),
    **dict.fromkeys("prehistoric jurassic tropical".split(), "jungle"),
    **dict.fromkeys("underwater undersea".split(), "ocean"),
    **dict.fromkeys("wintry arctic polar".split(), "winter"),
}
NAMED: Final = re.compile(
    r"\b(?:in|on|of|to|around) (?:the )?"
    r"(ancient egypt|ancient rome|ancient greece|egypt|rome|greece|mars|the moon|moon|middle ages)\b"
    r"|\b(mars|moon) (?:base|camp|city|colony|habitat|landing|landscape|mission|outpost|settlement|station|surface)\b"
)
WHOLE: Final = ("snowy", "icy", "sandy", "grassy", "rocky", "frozen", "muddy")
"""Looks of a ground that goes on beyond the place of which it is said."""
SURFACES: Final[dict[str, tuple[ThemeName, TerrainName]]] = {
    "mars": ("mars", "mars"),
    "moon": ("space", "moon"),
    "the moon": ("space", "moon"),
}
WORDS: Final[dict[str, ThemeName]] = {word: theme.name for theme in THEMES.values() for word in theme.words}


def set_themes(context: Context, text: str, subject: str | None) -> None:
    """Of the world, and of each zone whose own words say it."""
    story = context.story
    given = story.theme
    for zone in story.zones():
        zone.theme = theme_of_zone(zone)
    found = NAMED.search(" ".join(text.lower().split()))
    tops = [one for one in story.zones() if one.home is None and one.theme is not None]
    if found is not None:
        name = found[1] or found[2]
        story.theme = SURFACES[name][0] if name in SURFACES else WORDS.get(name)
        story.terrain = SURFACES[name][1] if name in SURFACES else None
    elif has_other_ground(story):
        story.theme = None  # no snow falls on a desert beside an arctic
    elif len({one.theme for one in tops}) == 1 or (tops and len(story.zones()) == 1):
        story.theme = tops[0].theme
    else:
        story.theme = next((theme for one in story.things() if (theme := theme_of_words(one)) is not None), None)
    story.theme = story.theme or given
    if story.theme is None and subject:
        story.theme = theme_named(subject)
    if story.terrain is None:
        story.terrain = ground_of(text) or ground_of_all(story)
    set_setting(story, text, is_named=found is not None)


def has_other_ground(story: Story) -> bool:
    """`a desert and an arctic`: one has a theme, and beside it lies a ground that has none."""
    tops = [one for one in story.zones() if one.home is None]
    themed = [one for one in tops if one.theme is not None]
    grounds = [one.terrain or (one.zone.terrain if one.zone is not None else None) for one in tops if one.theme is None]
    return bool(themed) and any(ground is not None for ground in grounds)


def theme_of_zone(zone: Entity) -> str | None:
    words = zone.noun.split()
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            found = WORDS.get(" ".join(words[start : start + length]))
            if found is not None:
                return found
    return theme_of_words(zone)


def theme_of_words(entity: Entity) -> str | None:
    """By an adjective before it: `a medieval castle`; not by its own name: `a polar bear`."""
    if entity.phrase is None or (entity.noun in THING_WORDS and len(entity.noun.split()) > 1):
        return None
    words = [*(token.lower_ for token in entity.phrase.described), *entity.noun.split()[:-1]]
    return next((ADJECTIVES[word] for word in words if word in ADJECTIVES), None)


def theme_named(subject: str) -> str | None:
    """A subject is a theme where one of its words is."""
    low = subject.lower()
    found = [(-len(word), name) for word, name in WORDS.items() if re.search(rf"\b{re.escape(word)}\b", low)]
    return min(found)[1] if found else None


def ground_of_all(story: Story) -> str | None:
    """`a snowy village square`, `a sandy bay`: what a text names first is what its world is made of. A sea of
    lava is laid as such."""
    zones = story.zones()
    first = zones[0] if zones and zones[0].phrase is not None else None
    if (
        first is not None
        and first.zone is not None
        and first.zone.kind is ZoneKind.LAKE
        and liquid_of(first.noun) == "lava"
    ):
        return "volcanic"
    if first is None or first.phrase is None:
        return None
    if (around := ground_around(first, zones)) is not None:
        return around
    words = [token.lower_ for token in first.phrase.tokens]
    return next((GROUND_LOOKS[word] for word in words if word in WHOLE), None)


def ground_around(first: Entity, zones: Sequence[Entity]) -> str | None:
    """`a settlement in the desert`: what its place is in; `a village` that snow covers: its own, where nothing beside it has
    another."""
    place = first
    while place.home is not None and place.home.is_zone:
        place = place.home
    if place is not first and place.zone is not None and place.zone.kind is ZoneKind.GROUND:
        return place.terrain or place.zone.terrain
    others = [one for one in zones if one is not first and one.home is None and one.terrain is not None]
    return None if others else first.terrain


GROUND: Final = re.compile(
    r"\b(?:covered (?:in|with)|in the|in|on the|on) (snow|grass|sand|pavement|desert sand|ice)\b"
)
GROUNDS: Final[dict[str, TerrainName]] = {
    "snow": "snow", "ice": "snow", "grass": "grassland", "sand": "desert", "desert sand": "desert", "pavement": "pavement",
}  # fmt: skip


def ground_of(text: str) -> str | None:
    found = GROUND.search(text.lower())
    return GROUNDS[found[1]] if found is not None else None


assert {*GROUNDS.values()} <= {*TERRAINS}
