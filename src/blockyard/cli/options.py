"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

DataDir = Annotated[
    Path,
    typer.Option("--data-dir", envvar="BLOCKYARD_DATA_DIR", help="The folder that `blockyard up` keeps its data in."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of text.")]

DATA_DIR = Path(".blockyard")
