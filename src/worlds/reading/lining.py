"""Trees along a street are more than three: so many that they line it."""

from typing import Final

from worlds.plan.plan import ZoneKind
from worlds.reading.entities import Entity, Story

LINING: Final = frozenset("tree lamp lamppost streetlight lantern bollard flowerpot".split())
"""Last words of what stands in a row along a street."""
MANY: Final = 8
"""Of a plural without a number: four on each side."""


def line_streets(story: Story) -> None:
    for one in story.things():
        if one.is_vague and one.is_plural and is_on_street(one.home) and one.noun.split()[-1] in LINING:
            one.count = MANY


def is_on_street(home: Entity | None) -> bool:
    return home is not None and home.zone is not None and home.zone.kind is ZoneKind.STREET
