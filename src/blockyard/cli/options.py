"""Options that several commands share."""

from pathlib import Path
from typing import Annotated, Final

import typer

DATA_DIR = Path(".blockyard")

RUNNING: Final[list[tuple[typer.Context, Path]]] = []
"""The command that runs, and its folder, if it was given one."""


def remember(context: typer.Context, data_dir: Path) -> Path:
    """So that what the command prints can name the folder. One that the environment names, the next command knows, too."""
    source = context.get_parameter_source("data_dir")
    RUNNING[:] = [] if source is not None and source.name == "ENVIRONMENT" else [(context, data_dir)]
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
SetPasswords = Annotated[
    bool,
    typer.Option(
        "--set-passwords",
        help="Give the roles the passwords of the URLs also where another database of the server uses them.",
    ),
]
