"""How a thing of a plan came to what stands there."""

from worlds.catalogue.placeholder import PLINTH
from worlds.plan.plan import Thing
from worlds.resolve.resolution import Resolution, ResolvedBy
from worlds.resolve.resolve import resolve


def resolution_of(thing: Thing) -> Resolution:
    """Of a thing of a plan that is repaired. A choice that is not what its noun means is a name of the catalogue."""
    found = resolve(thing.noun)
    if (thing.choice or PLINTH) == found.thing:
        return found
    others = (found.thing, *found.runners_up)
    return Resolution(thing.choice or PLINTH, ResolvedBy.CATALOGUE, tuple(one for one in others if one != thing.choice))
