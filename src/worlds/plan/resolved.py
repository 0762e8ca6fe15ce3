"""How a thing of a plan came to what stands there."""

from worlds.catalogue.placeholder import PLINTH
from worlds.plan.plan import Thing
from worlds.plan.shape import Shape
from worlds.plan.shape_thing import SHAPE
from worlds.plan.shapes import named, shapes_by_noun
from worlds.resolve.resolution import Resolution, ResolvedBy
from worlds.resolve.resolve import resolve


def resolution_of(thing: Thing, shapes: tuple[Shape, ...] = ()) -> Resolution:
    """Of a thing of a plan that is repaired. A choice that is not what its noun means is a name of the catalogue."""
    found = resolve(thing.noun)
    if thing.choice is None and named(thing.noun) in shapes_by_noun(shapes):
        others = (*([] if found.thing == PLINTH else [found.thing]), *found.runners_up)
        return Resolution(SHAPE, ResolvedBy.SHAPE, others)
    if (thing.choice or PLINTH) == found.thing:
        return found
    others = (found.thing, *found.runners_up)
    return Resolution(thing.choice or PLINTH, ResolvedBy.CATALOGUE, tuple(one for one in others if one != thing.choice))
