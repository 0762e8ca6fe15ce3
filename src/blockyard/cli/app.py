"""The `blockyard` command. Heavy imports happen inside the commands, so that `version` and `--help` are quick."""

import gc
import sys
from typing import Final

import typer

from blockyard.app.settings import SettingsInvalid
from blockyard.cli import (
    budget,
    doctor,
    keys,
    migrate,
    openapi,
    rooms,
    seed,
    serve,
    stripe,
    stripe_revenue,
    stripe_verify,
    studio,
    up,
    version,
)
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.output import warn
from blockyard.local.modes import keep_from_others

app = typer.Typer(
    help="Blockyard: the backend with which schools build Roblox learning worlds.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
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
app.command()(seed.seed)
app.command()(version.version)
app.add_typer(keys.app, name="keys")
app.add_typer(stripe.app, name="stripe")
stripe.app.command()(stripe_revenue.revenue)
stripe.app.command()(stripe_verify.verify)
app.add_typer(studio.app, name="studio")


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
