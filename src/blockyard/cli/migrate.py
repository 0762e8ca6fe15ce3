"""`blockyard migrate`."""

from typing import Annotated, Final

import typer

from blockyard.app.settings import Settings, load_settings
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir, SetPasswords
from blockyard.cli.output import console, fail, print_json, require, warn

SCRIPT_HEAD: Final = """\
-- For psql, by somebody who may create roles and databases (a superuser, or CREATEROLE and CREATEDB). It may be run again.
-- Afterwards `blockyard migrate` makes the tables, as blockyard_owner. docs/operate/managed-postgres.md tells the rest."""

NOT_CLOSED: Final = (
    "this admin is no superuser, so the database's oracles stay open. Set BLOCKYARD_DATABASE_SUPERUSER=false, and see what "
    "`blockyard doctor` says of it."
)


def migrate(
    data_dir: DataDir = DATA_DIR,
    admin_url: Annotated[
        str | None,
        typer.Option(
            envvar="BLOCKYARD_ADMIN_URL",
            show_envvar=True,
            help="Of a superuser, or of a role with CREATEDB and CREATEROLE: also makes the roles and the database, "
            "with the passwords of the settings.",
        ),
    ] = None,
    sql: Annotated[
        bool, typer.Option("--sql", help="Print what --admin-url would do before the first migration, for psql.")
    ] = False,
    set_passwords: SetPasswords = False,
    as_json: AsJson = False,
) -> None:
    """Bring the database to the newest schema, as blockyard_owner, and install the seal keys."""
    settings = load_settings(data_dir)
    if sql:
        print_script(settings, set_passwords=set_passwords)
        return
    from blockyard.tenancy.migrate import bootstrap
    from blockyard.tenancy.migrate import migrate as bring_to_head
    from blockyard.tenancy.revisions import read_revisions

    require(settings, "bootstrap" if admin_url else "migrate")
    closed = True
    if admin_url:
        closed = bootstrap(admin_url, settings, set_passwords=set_passwords)
    else:
        bring_to_head(settings)
    revision = read_revisions().head
    if not closed and settings.database_superuser:
        warn(NOT_CLOSED)
    if as_json:
        print_json({"revision": revision, "oracles_closed": closed} if admin_url else {"revision": revision})
    else:
        console.print(f"The database is at revision [bold]{revision}[/].")


def print_script(settings: Settings, *, set_passwords: bool) -> None:
    from blockyard.tenancy.migrate import setup_script
    from blockyard.tenancy.role_urls import passwords_of

    require(settings, "bootstrap")
    without = [role for role, password in passwords_of(settings).items() if not password]
    if without:
        fail(
            f"the URLs of {', '.join(without)} have no password, and the script gives each role one", ExitCode.NOT_READY
        )
    console.print(SCRIPT_HEAD, markup=False, soft_wrap=True)
    for statement in setup_script(settings, set_passwords=set_passwords):
        console.print(statement, markup=False, soft_wrap=True)
