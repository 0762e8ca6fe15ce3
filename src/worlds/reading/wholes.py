"""What is told by its parts does not stand beside them a second time: `the solar system with eight planets and the sun`,
`four groups of instruments: strings in front, woodwind behind them`."""

from typing import Final

from worlds.plan.plan import PlaceKind
from worlds.reading.entities import Entity, Story

PLANETS: Final = frozenset("planet sun star mercury venus earth mars jupiter saturn uranus neptune pluto".split())
WHOLES: Final = {"solar system": PLANETS, "planetary system": PLANETS}
INSTRUMENTS: Final = frozenset(
    "string woodwind brass percussion violin viola cello bass harp flute clarinet oboe bassoon recorder trumpet trombone "
    "horn tuba saxophone drum cymbal timpani xylophone triangle tambourine piano guitar accordion".split()
)
KINDS: Final = {"instrument": INSTRUMENTS}
"""What is spoken of by its kind, and then kind by kind."""
FEWEST: Final = 2
HELD: Final = (PlaceKind.ON, PlaceKind.INSIDE)


def tell_by_parts(story: Story) -> None:
    for whole in [one for one in story.things() if one.noun in WHOLES and one.home is None and one.count == 1]:
        if parts_of(whole, WHOLES[whole.noun], story):
            story.theme = "space"
            leave_out(whole, story)
    for whole in [one for one in story.things() if one.head_noun in KINDS and one.is_vague]:
        parts = parts_of(whole, KINDS[whole.head_noun], story)
        if len(parts) >= FEWEST:
            for one in parts:
                put_as(whole, one)
            leave_out(whole, story)


def parts_of(whole: Entity, parts: frozenset[str], story: Story) -> list[Entity]:
    return [one for one in story.things() if one is not whole and is_part(one, parts)]


def put_as(whole: Entity, part: Entity) -> None:
    """On the stage that the whole is on: which of them is in front there is of less weight."""
    held = [one for one in whole.places if one[0] in HELD]
    part.home = whole.home
    part.places = [*held] or part.places


def leave_out(whole: Entity, story: Story) -> None:
    whole.is_gone = True
    for one in story.entities:
        one.places = [(kind, of) for kind, of in one.places if whole not in of]


def is_part(one: Entity, parts: frozenset[str]) -> bool:
    return one.head_noun.lower() in parts or any(name.lower() in parts for name in one.names)
