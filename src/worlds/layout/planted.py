"""All that a gardener sets in a world, what matters most to who arrives first: it takes its ground before all else."""

from collections.abc import Sequence

from worlds.catalogue.terrains import Terrain
from worlds.catalogue.themes import Theme
from worlds.landform import Landform
from worlds.layout.avenue import at_doors, framed, lined
from worlds.layout.banks import banked
from worlds.layout.company import company, rocks_around
from worlds.layout.groves import WOODED, at_houses, drifts, groves, is_wild, stands
from worlds.layout.growth import Garden, grow
from worlds.layout.lawns import green_on, laid, lawns
from worlds.layout.pens import penned
from worlds.layout.regions import terrain_at
from worlds.layout.relief import SEA_BED
from worlds.layout.rim import rimmed
from worlds.layout.shores import farmed, shores
from worlds.scene import Component, Part


def planted(
    garden: Garden,
    components: Sequence[Component],
    scenery: Sequence[Part],
    theme: Theme,
    terrain: Terrain,
    forms: Sequence[Landform],
) -> list[Part]:
    """`scenery`: all that was laid before, such as paths. `forms`: of the zones."""
    at = terrain_at(garden.world, terrain.name)
    is_shown = is_wild(garden) or terrain.name == SEA_BED or (terrain.name in WOODED and not garden.is_kept)
    strips = lawns(garden) if terrain.name == "pavement" and garden.land is None and not garden.is_full else []
    strips = [] if garden.manner.is_built else strips
    at = green_on(strips, at)
    return [
        *laid(strips),
        *penned(garden),
        *farmed(garden),
        *framed(garden, at),
        *shores(garden),
        *company(garden, components),
        *rocks_around(garden, components),
        *banked(garden, forms, at),
        *at_doors(garden, components, at),
        *lined(garden, scenery, at),
        *at_houses(garden, components, at),
        *(
            ()
            if garden.is_full or is_wild(garden) or garden.manner.is_built
            else rimmed(garden, terrain.name, theme.name)
        ),
        *groves(garden, at),
        *grow(garden, terrain.name),
        *(stands(garden, at) if is_shown and not garden.is_full else ()),
        *drifts(garden, at),
    ]
