"""The passphrase of a backup's secrets: from a file, the environment or the keyboard, and never from the command line."""

import os
import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.output import fail

VARIABLE: Final = "BLOCKYARD_BACKUP_PASSPHRASE"

PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        envvar="BLOCKYARD_BACKUP_PASSPHRASE_FILE",
        help=f"A file whose first line is the passphrase of the secrets. Else {VARIABLE}, else you are asked.",
    ),
]
WithoutSecrets = Annotated[bool, typer.Option("--without-secrets", help="Leave the secrets out.")]


def read_passphrase(file: Path | None, *, confirm: bool = False) -> str | None:
    """None if nobody says one, and there is nobody to ask. Ends with a sentence if the file cannot be read or is empty."""
    if file is not None:
        try:
            line = file.read_text().partition("\n")[0].strip()
        except (OSError, UnicodeDecodeError) as error:
            fail(f"cannot read the passphrase in {file}: {error}", ExitCode.USAGE)
        return line or fail(f"the first line of {file} is empty: it is to be the passphrase", ExitCode.USAGE)
    given = os.environ.get(VARIABLE, "").strip()
    if given or not sys.stdin.isatty():
        return given or None
    asked: str = typer.prompt("Passphrase of the secrets", hide_input=True, confirmation_prompt=confirm, err=True)
    return asked.strip()
