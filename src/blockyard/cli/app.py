"""The `blockyard` command."""

import gc
import sys
from typing import Annotated, Final

import typer

from blockyard.app.settings import SettingsInvalid
from blockyard.cli.commands import Commands
from blockyard.cli.endings import end
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import RUNNING
from blockyard.cli.output import warn
from blockyard.cli.version import tell
from blockyard.local.modes import keep_from_others

app = typer.Typer(
    cls=Commands,
    help="Blockyard: the backend with which schools build Roblox learning worlds.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

SERVERS: Final = (["serve"], ["worker"])
"""Commands whose words are a log."""


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=tell)
    ] = False,
) -> None:
    """Blockyard: the backend with which schools build Roblox learning worlds."""


def main() -> None:
    keep_from_others()
    try:
        app()
    except SettingsInvalid as error:
        for line in str(error).splitlines():
            warn(line)
        sys.exit(ExitCode.NOT_READY)
    except Exception as error:
        sys.exit(end(error, in_log=sys.argv[1:2] in SERVERS))
    finally:
        RUNNING.clear()
        gc.freeze()  # at its end Python would look through all that was imported, for half a second
