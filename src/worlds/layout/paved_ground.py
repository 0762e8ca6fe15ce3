"""What a paved place is paved with where its zones lay ground of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from worlds.areas import Rectangle
from worlds.catalogue.manner import Manner
from worlds.landform import Landform
from worlds.scene import Part

STONE: Final = frozenset({"Pavement", "Cobblestone", "Brick", "Concrete", "Asphalt"})
STREET: Final = frozenset({"Road", "Walk"})
LAID: Final = {
    "Sandstone": "Brick",
    "Limestone": "Cobblestone",
    "Rock": "Cobblestone",
    "Pebble": "Cobblestone",
    "SmoothPlastic": "Pavement",
}
"""Of terrain, for what is laid of parts elsewhere: others are of the same name."""


def paved(forms: Sequence[Landform], manner: Manner, width: float, depth: float) -> tuple[Landform, ...]:
    """On a square whose zones are of stone as well all is one ground, which is made of parts. Elsewhere it lies under what
    the zones lay, but on no island."""
    if manner.paving is None or manner.place is None or not forms or any(form.kind == "island" for form in forms):
        return (*forms,)
    if manner.place.is_paved and all(form.kind == "flat" and form.material in STONE for form in forms):
        return ()
    material = LAID.get(manner.paving.material, manner.paving.material)
    return (Landform("flat", Rectangle.around_origin(width, depth), material=material), *forms)


def cobbled(parts: Sequence[Part], manner: Manner) -> Iterator[Part]:
    """Streets are of what squares are, where nobody drives."""
    paint = manner.lanes
    if paint is None:
        yield from parts
        return
    paint = paint.shaded()
    for part in parts:
        yield replace(part, color=paint.color, material=paint.material) if part.name in STREET else part
