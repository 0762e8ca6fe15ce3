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


GARBAGE_AFTER_OBJECTS: Final = 50_000
"""Python looks for garbage after 700 new objects. Hundreds of thousands come with the imports, and stay: it would look
hundreds of times before a command begins, a fifth of the time that takes."""


def main() -> None:
    gc.set_threshold(GARBAGE_AFTER_OBJECTS)
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
