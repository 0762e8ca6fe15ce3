"""Cut-outs: flat pictures, as a stage's scenery, of what no grammar draws. `tools/cutouts.py` makes the table."""

from typing import Final

from worlds.catalogue.cutouts import cutout
from worlds.catalogue.thing import Thing

THINGS: Final[tuple[Thing, ...]] = cutout.THINGS
