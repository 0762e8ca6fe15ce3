"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

DataDir = Annotated[
    Path,
    typer.Option("--data-dir", envvar="BLOCKYARD_DATA_DIR", help="The folder that `blockyard up` keeps its data in."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]
SetPasswords = Annotated[
    bool,
    typer.Option(
        "--set-passwords",
        help="Give the roles the passwords of the URLs also where another database of the server uses them.",
    ),
]

DATA_DIR = Path(".blockyard")
