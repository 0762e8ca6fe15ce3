"""The catalogue with pictures, and the worked example's: `python -m tools.gallery docs`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, get_args

from worlds.catalogue.terrains import TERRAINS
from worlds.catalogue.themes import THEMES
from worlds.catalogue.thing import Category, Thing
from worlds.catalogue.things import NOT_ASKED_FOR, THINGS
from worlds.design import design
from worlds.picture.portrait import thing_svg
from worlds.request import DesignRequest

PAGE: Final = "catalogue.md"
PICTURES: Final = "catalogue"
EXAMPLE: Final = DesignRequest(
    name="Mars Base",
    description=(
        "A Mars base with three labs around a red rover, a quiz board near the spawn, at sunset, for 24 students"
    ),
)
EXAMPLE_PICTURE: Final = "pictures/mars-base.svg"
COLUMNS: Final = 4
TITLES: Final[dict[Category, str]] = {
    "building": "Buildings",
    "structure": "Structures",
    "vehicle": "Vehicles",
    "nature": "Nature",
    "furniture": "Furniture",
    "lab": "Lab gear",
    "sign": "Signs",
    "game": "Games",
    "character": "Characters",
}


def gallery() -> dict[str, str]:
    """Every file below the documentation's folder that is made here, by path."""
    pictures = {f"{PICTURES}/{thing.name}.svg": thing_svg(thing) for thing in asked_for()}
    return {**pictures, PAGE: page(), EXAMPLE_PICTURE: design(EXAMPLE).picture()}


def asked_for() -> list[Thing]:
    return [THINGS[name] for name in sorted(THINGS.keys() - NOT_ASKED_FOR)]


def page() -> str:
    things = asked_for()
    lines = [
        "# The catalogue",
        "",
        f"{len(things)} things, {len(THEMES)} themes and {len(TERRAINS)} terrains that a description can name. Under each "
        "picture: its name, what else means it, and how large a medium one is. Adding one: "
        "[environments.md](environments.md#adding-a-thing). This page is made by `python -m "
        "tools.gallery docs`.",
    ]
    for category in get_args(Category):
        of_category = [thing for thing in things if thing.category == category]
        lines += ["", f"## {TITLES[category]} ({len(of_category)})", "", *table(of_category)]
    lines += ["", "## Themes", "", "| theme | said by | terrain | hour | weather |", "|---|---|---|---|---|"]
    lines += [
        f"| {theme.title} | {', '.join(theme.words) or 'nothing else said'} | {TERRAINS[theme.terrain].title} "
        f"| {theme.time_of_day:g} | {theme.weather} |"
        for theme in THEMES.values()
    ]
    lines += ["", "## Terrains", "", "| terrain | said by |", "|---|---|"]
    lines += [f"| {terrain.title} | {', '.join(terrain.words)} |" for terrain in TERRAINS.values()]
    return "\n".join(lines) + "\n"


def table(things: list[Thing]) -> Iterator[str]:
    rows = [things[start : start + COLUMNS] for start in range(0, len(things), COLUMNS)]
    yield "|" + " |" * COLUMNS
    yield "|" + "---|" * COLUMNS
    for row in rows:
        cells = [cell(thing) for thing in row] + [""] * (COLUMNS - len(row))
        yield "| " + " | ".join(cells) + " |"


def cell(thing: Thing) -> str:
    wide, high, deep = thing.size
    words = f"<br>{', '.join(thing.words)}" if thing.words else ""
    picture = f"![{thing.title}]({PICTURES}/{thing.name}.svg)"
    return f"{picture}<br>**{thing.title}**{words}<br>{wide:g} × {deep:g}, {high:g} high"


def main(folder: Path) -> None:
    """Write it all; pictures of things that are gone are removed."""
    for old in (folder / PICTURES).glob("*.svg"):
        old.unlink()
    for path, content in gallery().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
