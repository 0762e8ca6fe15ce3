"""The `blockyard` command. Heavy imports happen inside the commands, so that `version` and `--help` are quick."""

import typer

from blockyard.cli import doctor, keys, migrate, rooms, seed, serve, stripe, studio, up, version
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
app.command()(rooms.rooms)
app.command()(seed.seed)
app.command()(version.version)
app.add_typer(keys.app, name="keys")
app.add_typer(stripe.app, name="stripe")
app.add_typer(studio.app, name="studio")


def main() -> None:
    keep_from_others()
    app()
