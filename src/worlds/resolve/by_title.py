"""How a thing of a plan came to what stands there: by the catalogue's title of it, by another word, or not at all."""

from worlds.brief.words import spelled
from worlds.catalogue.things import THINGS
from worlds.layout.stock import PLACEHOLDER
from worlds.plan.plan import Thing
from worlds.resolve.resolution import Resolution, ResolvedBy


def resolution_of(thing: Thing) -> Resolution:
    """Of a thing of a plan that is repaired."""
    if thing.choice is None:
        return Resolution(PLACEHOLDER, ResolvedBy.PLINTH)
    is_title = spelled(thing.noun.lower()) == THINGS[thing.choice].title
    return Resolution(thing.choice, ResolvedBy.CATALOGUE if is_title else ResolvedBy.SYNONYM)
