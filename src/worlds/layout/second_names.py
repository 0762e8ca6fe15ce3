"""What a sign beside a thing says is not said once more by the thing's own plate."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from worlds.layout.bond import Bond
from worlds.layout.item import Item

SIGN: Final = "sign"
"""Category of what is there to be read."""
PLATE: Final = "Plate"
"""Part of a thing that says its name, and nothing else."""


def leave_out_second_names(bonds: Sequence[Bond]) -> None:
    for bond in bonds:
        sign, thing = bond.subject, bond.object
        if isinstance(sign, Item) and isinstance(thing, Item) and sign.thing.category == SIGN and sign.text:
            said = sign.text.casefold()
            parts = [
                part
                for part in thing.built.parts
                if part.name != PLATE or part.text is None or part.text.words.casefold() != said
            ]
            thing.built = replace(thing.built, parts=parts)
