"""Options that several commands share."""

from pathlib import Path
from typing import Annotated, Final

import typer

DATA_DIR = Path(".blockyard")

RUNNING: Final[list[tuple[typer.Context, Path]]] = []
"""The command that runs, and its folder, if it has one."""


def remember(context: typer.Context, data_dir: Path) -> Path:
    """For as long as the command runs, so that what it prints can name the folder."""
    RUNNING.append((context, data_dir))
    context.call_on_close(RUNNING.pop)
    return data_dir


DataDir = Annotated[
    Path,
    typer.Option(
        "--data-dir",
        envvar="BLOCKYARD_DATA_DIR",
        callback=remember,
        help="The folder that `blockyard up` keeps its data in.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]
