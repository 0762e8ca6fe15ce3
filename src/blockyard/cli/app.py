"""The `blockyard` command. Heavy imports happen inside the commands, so that `version` and `--help` are quick."""

import gc
import sys
from typing import Annotated, Final

import typer

from blockyard.app.settings import SettingsInvalid
from blockyard.cli import (
    backup,
    budget,
    db,
    doctor,
    jobs,
    keys,
    migrate,
    openapi,
    restore,
    rooms,
    secrets,
    seed,
    serve,
    slow,
    stripe,
    stripe_revenue,
    stripe_verify,
    studio,
    up,
    version,
)
from blockyard.cli.endings import end
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import RUNNING
from blockyard.cli.output import warn
from blockyard.cli.version import tell
from blockyard.local.modes import keep_from_others

app = typer.Typer(
    help="Blockyard: the backend with which schools build Roblox learning worlds.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command()(up.up)
app.command()(serve.serve)
app.command()(serve.worker)
app.command()(migrate.migrate)
app.command()(doctor.doctor)
app.command()(budget.budget)
app.command()(rooms.rooms)
app.command()(openapi.openapi)
app.command()(slow.slow)
app.command()(seed.seed)
app.add_typer(backup.app, name="backup")
app.command()(restore.restore)
app.command()(db.db)
app.command()(version.version)
app.add_typer(jobs.app, name="jobs")
app.add_typer(secrets.app, name="secrets")
app.add_typer(keys.app, name="keys")
app.add_typer(stripe.app, name="stripe")
stripe.app.command()(stripe_revenue.revenue)
stripe.app.command()(stripe_verify.verify)
app.add_typer(studio.app, name="studio")


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
