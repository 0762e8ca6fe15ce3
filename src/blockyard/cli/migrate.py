"""`blockyard migrate`."""

from typing import Annotated

import typer

from blockyard.app.settings import load_settings
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, print_json, require


def migrate(
    data_dir: DataDir = DATA_DIR,
    admin_url: Annotated[
        str | None,
        typer.Option(
            help="A superuser's URL: also creates the roles and the database, with the passwords of the settings."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Bring the database to the newest schema, as blockyard_owner, and install the seal keys."""
    from blockyard.tenancy.migrate import bootstrap, read_revisions
    from blockyard.tenancy.migrate import migrate as bring_to_head

    settings = load_settings(data_dir)
    require(settings, "migrate")
    if admin_url:
        for process in ("serve", "worker"):
            require(settings, process)
        bootstrap(admin_url, settings)
    else:
        bring_to_head(settings)
    revision = read_revisions().head
    if as_json:
        print_json({"revision": revision})
    else:
        console.print(f"The database is at revision [bold]{revision}[/].")
