"""The files of a version, made from its design, and what is told of it. It runs in a child process: see making_child.py."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from pydantic import TypeAdapter

from blockyard.environments.play import play_answers, play_file, play_names
from blockyard.environments.states import FileKind
from worlds.design import Design
from worlds.model_file.model import model_file
from worlds.picture.png import picture_png
from worlds.roblox.project import project_zip
from worlds.scene import Scene

SCENE: Final = TypeAdapter(Scene)

MAKERS: Final[dict[FileKind, Callable[[Design], bytes]]] = {
    FileKind.SCENE: lambda design: SCENE.dump_json(design.scene),
    FileKind.PICTURE_SVG: lambda design: design.picture().encode(),
    FileKind.PICTURE_PNG: lambda design: picture_png(design.picture()),
    FileKind.PROJECT: lambda design: project_zip(design.project()),
    FileKind.PLACE: lambda design: design.place(),
    FileKind.MODEL: lambda design: model_file(design.scene),
}


def make_files(design: Design, number: int) -> Iterator[tuple[FileKind, bytes]]:
    """Of version `number`, one after the other. Raises WorldRefused."""
    for kind, make in MAKERS.items():
        yield kind, make(design)
    yield FileKind.PLAY, play_file(design, number)


def told_of(design: Design) -> dict[str, Any]:
    """Columns of the version."""
    return {
        "notices": [{"code": notice.code, "detail": notice.detail} for notice in design.scene.notices],
        "plan": design.plan.model_dump(mode="json", exclude_defaults=True),
        "lesson": design.lesson.model_dump(mode="json", exclude_none=True),
        "play_answers": play_answers(design),
        "play_names": play_names(design),
        "max_players": design.scene.max_players,
        "component_count": len(design.scene.components),
        "part_count": len(design.scene.parts),
    }
