"""The cut-outs, made of pictures: `python -m tools.cutouts PACKAGE` (docs/decisions/0010 says why these).

PACKAGE is the folder of the npm package @iconify-json/fluent-emoji-flat 1.2.6. `worlds/catalogue/cutouts/cutout.py` reads
the table. The lexicon says which pictures are taken: those of solid things for which the catalogue would put a plinth.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any, Final

from tools.cutout_cells import Cells, cells_of, written
from worlds.catalogue.cutouts.cutout import TABLE
from worlds.catalogue.things import NOT_ASKED_FOR, THINGS
from worlds.lexicon.nouns import Sense, above, is_concrete, is_solid, listed_whole, senses_listed
from worlds.lexicon.plurals import singular
from worlds.resolve.families import TOO_GENERAL
from worlds.resolve.meanings import sense_of_title
from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import in_three_dimensions, usual_sense

HEAD: Final = (
    "# Made by tools/cutouts.py of Fluent Emoji, whose licence is in LICENSE.fluent-emoji. title, another word, height in",
    "# studs, columns and rows, colours, and for each colour its rectangles: column, row, width, height.",
)
GROUPS: Final = ("Activities", "Food & Drink", "Objects", "Travel & Places")
"""Of pictures. Animals and people are built; faces, symbols and flags are no things."""
DESCRIBED: Final = frozenset({"with", "without", "in", "on", "showing"})
"""Words in names that describe a picture, and that nobody says: `cup with straw`."""
UNFIT: Final = frozenset(
    {
        "explosive#2",
        "shackle",
        "cigarette",
        "alcohol",
        "drug",
        "face",
        "way#6",
        "land#4",
        "tract",
        "town",
        "park",
        "hole",
    }
)
"""Names of senses. Of these, and all below them, a picture is not wanted in a school, or they are the ground itself."""
NEAR: Final = 2
"""Steps up to what a picture's noun and things of the catalogue are both a kind of: they say how large it is."""
USUAL: Final = 4.0
SMALLEST, LARGEST = 3.2, 8.0
"""Studs that a cut-out is high."""


@dataclass(frozen=True, slots=True)
class Drawing:
    title: str
    svg: str
    word: str
    """What else it is called, or nothing."""


def main(folder: Path) -> None:
    found: dict[str, str] = {}
    told: set[str] = set()
    for drawing in drawings(folder):
        sense = meant(drawing.title)
        cells = cells_of(drawing.svg) if sense is not None and sense.name not in told else None
        if sense is None or cells is None:
            continue
        found[drawing.title] = line_of(drawing, sense, cells)
        told |= {sense.name} if listed_whole(drawing.title) else set()
    TABLE.write_text("\n".join([*HEAD, *(found[title] for title in sorted(found))]) + "\n", encoding="ascii")
    sys.stdout.write(f"{len(found)} cut-outs, {TABLE.stat().st_size / 1e3:.0f} kB: {TABLE}\n")


def drawings(folder: Path) -> Iterator[Drawing]:
    """The shortest names first: a ribbon before a reminder ribbon, which is called one, too."""
    pack, groups = read(folder / "icons.json"), read(folder / "metadata.json")["categories"]
    said = {name for group in GROUPS for name in groups[group] if DESCRIBED.isdisjoint(name.split("-"))}
    names = sorted(said, key=lambda name: (name.count("-"), name))
    called: set[str] = set()
    for name in names:
        title = name.replace("-", " ")
        last = singular(head_of(title))
        word = last if last != title and last not in called and means_one_thing(last) and meant(last) else ""
        called |= {title, word}
        side, body = pack["height"], pack["icons"][name]["body"]
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{body}</svg>'
        yield Drawing(title, svg, word)


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def head_of(title: str) -> str:
    return title.partition(" of ")[0].split()[-1]


def means_one_thing(word: str) -> bool:
    """A medal does, and a picture of a military one goes by that word, too; a piece does not."""
    return sum(map(is_solid, senses_listed(word))) == 1


def meant(title: str) -> Sense | None:
    """What the picture's noun means. None: it is no solid thing, unfit, or built in three dimensions already."""
    sense = usual_sense(listed_whole(title) or head_of(title))
    if sense is None or not is_concrete(title) or not UNFIT.isdisjoint((sense.name, *sense.above)):
        return None
    return sense if in_three_dimensions(title).by is ResolvedBy.PLINTH else None


def line_of(drawing: Drawing, sense: Sense, cells: Cells) -> str:
    return "\t".join([drawing.title, drawing.word, f"{height_of(sense):g}", *written(cells)])


def height_of(sense: Sense) -> float:
    """The median of the longest sides that things of its kind have; of the nearest kind that has some."""
    kinds = [name for name in above(sense.name, NEAR) if name not in TOO_GENERAL]
    sides = next(([*found] for name in kinds if (found := sides_of(name))), [USUAL])
    return round(min(max(median(sides), SMALLEST), LARGEST), 1)


def sides_of(name: str) -> list[float]:
    return [side for side, sense in sized() if name in (sense.name, *sense.above)]


@cache
def sized() -> list[tuple[float, Sense]]:
    """Of things that have a sense: the longest side, and that."""
    things = (thing for key, thing in THINGS.items() if key not in NOT_ASKED_FOR)
    return [(max(thing.size), sense) for thing in things if (sense := sense_of_title(thing))]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
