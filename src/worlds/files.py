"""A world as a folder: picture, place file and Rojo project."""

import shutil
from pathlib import Path
from typing import Final

from worlds.design import Design
from worlds.picture.png import picture_png

PROJECT: Final = "project"
PROJECT_FILE: Final = "default.project.json"
"""By which a folder is known as a Rojo project."""


class NotOurFolder(Exception):
    """What would be replaced was not written by us. The message says which folder."""


def world_files(design: Design) -> dict[str, bytes]:
    """By path below the world's folder, `/` between folders. The same design gives the same bytes."""
    picture = design.picture()
    return {
        "picture.svg": picture.encode(),
        "picture.png": picture_png(picture),
        "place.rbxlx": design.place(),
        **{f"{PROJECT}/{path}": content for path, content in design.project().items()},
    }


def write_world(design: Design, folder: Path) -> list[Path]:
    """Write it all; a project that was written there before is replaced. What was written: three files, one folder.

    Raises NotOurFolder, OSError."""
    files = world_files(design)
    project = folder / PROJECT
    if project.exists():
        if not (project / PROJECT_FILE).is_file():
            raise NotOurFolder(f"{project} is there and is no Rojo project")
        shutil.rmtree(project)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return [*(folder / path for path in files if "/" not in path), project]
