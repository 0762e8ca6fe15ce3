"""`The solar system with eight planets and the sun`: what is told by its parts does not stand beside them a second time."""

from typing import Final

from worlds.reading.entities import Entity, Story

PLANETS: Final = frozenset("planet sun star mercury venus earth mars jupiter saturn uranus neptune pluto".split())
WHOLES: Final = {"solar system": PLANETS, "planetary system": PLANETS}


def tell_by_parts(story: Story) -> None:
    for whole in [one for one in story.things() if one.noun in WHOLES and one.home is None and one.count == 1]:
        others = [one for one in story.things() if one is not whole]
        if not any(is_part(one, WHOLES[whole.noun]) for one in others):
            continue
        whole.is_gone = True
        story.theme = "space"
        for one in story.entities:
            one.places = [(kind, of) for kind, of in one.places if whole not in of]


def is_part(one: Entity, parts: frozenset[str]) -> bool:
    return one.head_noun.lower() in parts or any(name.lower() in parts for name in one.names)
