"""Which kind of place a world is, and of which country, people or age: what its houses, stalls and ground look like."""

from dataclasses import dataclass, replace
from typing import Final

from worlds.catalogue.cultures import MIXED, Culture
from worlds.catalogue.outdoors import Outdoors
from worlds.catalogue.solids import Paint
from worlds.catalogue.terrains import Terrain, TerrainName
from worlds.catalogue.thing import Built, Thing
from worlds.catalogue.things import THINGS
from worlds.color import Color

HOUSES: Final = frozenset({"house", "cottage"})
"""What looks as houses do there. A farmhouse and a bungalow say themselves what they are."""
WALLED: Final = frozenset(
    "house cottage farmhouse bungalow shop bakery inn cafe restaurant hotel post_office school library town_hall clinic "
    "apartment_building bank kindergarten supermarket theater".split()
)
"""What is built of what houses are built of."""
STALLS: Final = frozenset({"market_stall"})
COVERED: Final = frozenset({"Roof", "PorchRoof", "DoorRoof", "DormerRoof"})
"""Parts that a roof is made of."""
OLD: Final = HOUSES | {"office", "hotel", "apartment_building", "inn", "bank"}
"""The same of countries whose houses one enters, and of ages that knew no towers of glass."""
SACRED: Final = frozenset({"temple"})
"""Looks as what people built there to pray: no columns of Greece in Japan."""
HABITATS: Final[dict[TerrainName, str]] = {
    "mars": "habitat",
    "moon": "habitat",
    "seabed": "habitat",
    "space": "habitat",
}
"""What a house is where nobody breathes."""
DWELLINGS: Final = HOUSES | {"bungalow", "cabin", "farmhouse", "shop", "school"}

SOFT: Final = frozenset({"Ground", "Sand", "Mud", "Grass", "Slate", "Snow"})
"""What something grows on though people walk on it."""


@dataclass(frozen=True, slots=True)
class Manner:
    """None: nothing tells it."""

    place: Outdoors | None = None
    culture: Culture | None = None

    @property
    def cloths(self) -> tuple[Color, ...]:
        return self.culture.cloths if self.culture is not None else MIXED

    @property
    def paving(self) -> Paint | None:
        return self.place.paving(self.culture) if self.place is not None else None

    @property
    def is_built(self) -> bool:
        """Its ground is laid or trodden: no lawn lies in it, and no hedge runs around it."""
        return self.paving is not None

    @property
    def lanes(self) -> Paint | None:
        """What streets are paved with where people walk on them: on a square, and before there were cars. None: asphalt."""
        if self.place is not None and self.place.is_paved:
            return self.paving
        return self.culture.paving if self.culture is not None and self.culture.is_old else None

    @property
    def is_hard(self) -> bool:
        """Nothing grows there but in beds and tubs."""
        return self.paving is not None and self.paving.material not in SOFT


PLAIN: Final = Manner()


def laid_with(terrain: Terrain, manner: Manner) -> Terrain:
    """A square is paved under and between its things, whatever land it lies in; a harbour lies in the sea."""
    if manner.paving is not None:
        terrain = replace(terrain, ground_color=manner.paving.color, ground_material=manner.paving.material)
    if manner.place is not None and manner.place.is_at_sea:
        terrain = replace(terrain, surround="water")
    return terrain


def of_culture(thing: Thing, manner: Manner, terrain: TerrainName | None, number: int) -> Thing:
    """It keeps its name, and looks as it does there. `number`: of the copy."""
    name: str | None = None
    if terrain in HABITATS and thing.name in DWELLINGS:
        name = HABITATS[terrain]
    elif manner.culture is not None:
        name = home_in(thing, manner.culture, number)
    if name is None:
        return thing
    known = THINGS[name]
    return replace(thing, size=known.size, color=known.color, material=known.material, build=known.build)


def home_in(thing: Thing, culture: Culture, number: int) -> str | None:
    if thing.name in SACRED:
        return culture.temple
    is_home = thing.name in HOUSES or (culture.is_old and thing.name in OLD)
    return culture.homes[number % len(culture.homes)] if is_home and culture.homes else None


def color_there(thing: Thing, manner: Manner, terrain: TerrainName | None, number: int) -> Color | None:
    """Of its walls or its cloth. None: as everywhere."""
    if thing.name in STALLS:
        return manner.cloths[number % len(manner.cloths)]
    if manner.culture is None or not manner.culture.walls or thing.name not in WALLED | OLD or terrain in HABITATS:
        return None
    return manner.culture.walls[number % len(manner.culture.walls)]


def roofed(built: Built, thing: Thing, manner: Manner, walls: Color) -> Built:
    """With what roofs are covered with there. What is flat is of what its walls are."""
    roof = manner.culture.roof if manner.culture is not None else None
    if roof is None or thing.name not in WALLED:
        return built
    parts = [
        replace(part, color=roof.color, material=roof.material)
        if part.name in COVERED and part.color != walls
        else part
        for part in built.parts
    ]
    return replace(built, parts=parts)
