"""What commands print: for people with Rich, for machines one JSON object with `--json`."""

import json
import sys
from pathlib import Path
from typing import Any, Final, NoReturn

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from blockyard.app.settings import ProcessKind, Settings
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.typed import for_this_folder
from blockyard.local.modes import close_to_others

console = Console(highlight=False)
errors = Console(stderr=True, highlight=False)
WIDEST: Final = 10_000
LOAD: Final = "set -a; . /etc/blockyard/blockyard.env; . /etc/blockyard/owner.env; set +a"
WHERE_FROM: Final = {
    "production": f"Set these in the files of /etc/blockyard, and load them (`{LOAD}`)",
    "development": f"On a server load its settings (`{LOAD}`). Else set these, or run `blockyard up`, which makes them",
}
"""By environment. Where nothing was loaded it is development, also on a server."""


def print_json(document: dict[str, Any]) -> None:
    """One line on standard output."""
    sys.stdout.write(json.dumps(document, default=str) + "\n")
    sys.stdout.flush()


def print_table(table: Table) -> None:
    """Words are wrapped and never cut, so that ids can be copied: where the longest ones find no room, the table is wider
    than the terminal."""
    unbound = console.options.update(width=WIDEST)
    for column in table.columns:
        cells = (column.header, *column.cells)
        column.min_width = max(console.measure(cell, options=unbound).minimum for cell in cells)
    console.print(table, crop=False)


def warn(message: str) -> None:
    """Say on standard error what goes on without us."""
    errors.print(f"[bold yellow]blockyard:[/] {escape(for_this_folder(message))}", soft_wrap=True)


def close_folder(data_dir: Path) -> None:
    """Take the rights of other users away, and say so."""
    opened = close_to_others(data_dir)
    if opened:
        more = f" and {len(opened) - 1} more" if len(opened) > 1 else ""
        warn(f"other users of this machine could read {opened[0]}{more}. Now they cannot.")


def fail(message: str, code: ExitCode = ExitCode.FAILURE) -> NoReturn:
    """Say what is wrong and what to do, and end."""
    errors.print(f"[bold red]blockyard:[/] {escape(for_this_folder(message))}", soft_wrap=True)
    raise typer.Exit(code)


def require(settings: Settings, process: ProcessKind) -> None:
    """End with the list of what `process` needs and does not have."""
    missing = settings.missing_for(process)
    if missing:
        lines = "\n".join(f"  {name}: {why}" for name, why in missing)
        fail(f"not configured. {WHERE_FROM[settings.environment]}:\n{lines}", ExitCode.NOT_READY)
