"""The catalogue's pictures: `python -m blockyard.environments.picture.gallery docs/catalogue`."""

import sys
from pathlib import Path

from blockyard.environments.catalogue.things import NOT_ASKED_FOR, THINGS
from blockyard.environments.picture.portrait import thing_svg


def gallery(folder: Path) -> list[Path]:
    """Write one SVG for each thing that a description can ask for; pictures of things that are gone are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.svg"):
        old.unlink()
    written = []
    for name in sorted(THINGS.keys() - NOT_ASKED_FOR):
        path = folder / f"{name}.svg"
        path.write_text(thing_svg(THINGS[name]), encoding="utf-8")
        written.append(path)
    return written


if __name__ == "__main__":
    gallery(Path(sys.argv[1]))
