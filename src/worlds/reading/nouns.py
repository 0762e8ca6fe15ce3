"""Which thing of the catalogue a noun means, if one does."""

from functools import lru_cache

from worlds.resolve.resolve import PLINTH, resolve


@lru_cache(maxsize=20_000)
def thing_named(noun: str) -> str | None:
    """None: a plinth would stand for it."""
    found = resolve(noun).thing
    return None if found == PLINTH else found
