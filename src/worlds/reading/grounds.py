"""What the ground is made of: `deep snow on the ground`, `a square of sand`, `bare mud`. No thing of its own."""

from typing import Final

from worlds.catalogue.terrains import TerrainName
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.phrases import Phrase

GROUNDS: Final[dict[str, TerrainName]] = {
    "snow": "snow", "ice": "snow", "sand": "desert", "grass": "grassland", "turf": "grassland", "lawn": "grassland",
    "mud": "swamp", "ash": "volcanic", "gravel": "pavement", "concrete": "pavement", "asphalt": "pavement",
    "tarmac": "pavement", "cobble": "pavement", "cobblestone": "pavement",
}  # fmt: skip
"""Substances that are counted in no number, by the ground that they make."""

PAVED: Final = ("cobble", "cobblestone")
"""Counted in no number, though they are many: `cobblestones everywhere`."""
GROUND_LOOKS: Final[dict[str, TerrainName]] = {
    "icy": "snow", "snowy": "snow", "frozen": "snow", "sandy": "desert", "grassy": "grassland", "green": "grassland",
    "rocky": "volcanic", "muddy": "swamp", "barren": "volcanic", "stony": "volcanic", "paved": "pavement",
    "cobbled": "pavement", "wooded": "forest", "mossy": "forest", "leafy": "forest", "sunken": "seabed",
}  # fmt: skip
"""What adjectives say of a zone's ground."""


def is_ground(phrase: Phrase) -> bool:
    if phrase.noun.split()[-1] == "ground":
        return look_of(phrase) is not None
    return (
        phrase.noun.split()[-1] in GROUNDS
        and (not phrase.is_plural or phrase.noun in PAVED)
        and phrase.count is None
        and is_mass(phrase)
    )


def look_of(phrase: Phrase) -> TerrainName | None:
    """`rocky` of `grey rocky ground`."""
    return next((GROUND_LOOKS[one.lower_] for one in phrase.tokens if one.lower_ in GROUND_LOOKS), None)


def is_mass(phrase: Phrase) -> bool:
    """Not `a grass`, `the ice palace`."""
    return not any(token.lower_ in ("a", "an", "one") for token in phrase.described)


def lay_ground(phrase: Phrase, sentence: Sentence, context: Context) -> None:
    """The zone that it is said of has this ground; else all of the world, unless one was said before."""
    terrain = GROUNDS.get(phrase.noun.split()[-1]) or look_of(phrase)
    zone = zone_of(phrase, sentence)
    if zone is not None and zone.zone is not None:
        zone.terrain = zone.terrain or terrain
    elif context.story.terrain is None:
        context.story.terrain = terrain
    context.use(sentence, phrase.tokens)


def zone_of(phrase: Phrase, sentence: Sentence) -> Entity | None:
    before = [
        sentence.entities[one] for one in sentence.phrases if one.head.i < phrase.start and one in sentence.entities
    ]
    near = next((one for one in reversed(before) if one.is_zone and not one.is_gone), None)
    return near or sentence.container
