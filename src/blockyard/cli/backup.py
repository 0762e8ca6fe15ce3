"""`blockyard backup`: a whole copy of the installation, and whether it can be restored."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from blockyard.app.settings import Settings, load_settings
from blockyard.base.settings import reveal
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, errors, fail, print_json, print_table, require, warn
from blockyard.cli.passphrase import VARIABLE, PassphraseFile, WithoutSecrets, read_passphrase
from blockyard.cli.up import choose_cluster
from blockyard.local.data_folder import FolderInUse, FolderUnfinished, ensure_secrets, locked, superuser_url
from blockyard.local.embedded import ClusterError

app = typer.Typer(help="Back up database, files and secrets, and try a backup out.", no_args_is_help=True)

Place = Annotated[
    str,
    typer.Argument(
        envvar="BLOCKYARD_BACKUP_PLACE",
        show_envvar=True,
        help="The folder that backups lie in, or s3://bucket/folder with AWS_* variables.",
    ),
]
Name = Annotated[str | None, typer.Option("--name", help="Which backup. The newest whole one if left out.")]
AdminUrl = Annotated[
    str | None,
    typer.Option(
        "--admin-url",
        envvar="BLOCKYARD_ADMIN_URL",
        show_envvar=True,
        help="Of a PostgreSQL that is not ours: the URL of a role that sees every row. Better in the environment.",
    ),
]


@app.command()
def create(
    place: Place,
    data_dir: DataDir = DATA_DIR,
    admin_url: AdminUrl = None,
    passphrase_file: PassphraseFile = None,
    without_secrets: WithoutSecrets = False,
    keep: Annotated[int | None, typer.Option(min=1, help="Then delete all but the newest N.")] = None,
    keep_days: Annotated[int | None, typer.Option(min=1, help="Then delete those older than N days.")] = None,
    as_json: AsJson = False,
) -> None:
    """Copy database, files and secrets while everything runs. Exit code 1 if files are lost that rows name."""
    from blockyard.backup.create import Wanted, create_backup
    from blockyard.backup.retention import delete_outdated
    from blockyard.backup.secrets import seal_secrets
    from blockyard.backup.store import open_store
    from blockyard.tenancy.storage import create_storage

    passphrase = None if without_secrets else read_passphrase(passphrase_file, confirm=True)
    with told_plainly(), source_of(data_dir, admin_url) as (settings, url):
        sealed = seal_secrets(data_dir, passphrase) if passphrase else None
        storage = create_storage(settings).store
        store = open_store(place, make=True)
        manifest = create_backup(Wanted(url, storage, store, sealed), say)
        deleted = delete_outdated(store, keep, keep_days)
    if sealed is None:
        warn(
            "THE SECRETS ARE NOT IN THIS BACKUP. Without the keys in secrets.env (or wherever they are) nobody can read "
            "what is sealed in the database. Keep them elsewhere, or give a passphrase (--passphrase-file)."
        )
    if manifest.lost:
        warn(f"{manifest.lost} files that rows name are lost or damaged in the storage itself. The index names them.")
    if as_json:
        print_json({"place": place, **manifest.model_dump(mode="json"), "deleted": deleted})
    else:
        console.print(f"[green]Whole.[/] {manifest.name} in {place}", soft_wrap=True)
        console.print(f"Try it out: blockyard backup verify {place}", soft_wrap=True)
        for name in deleted:
            console.print(f"deleted {name}")
    raise typer.Exit(ExitCode.FAILURE if manifest.lost else ExitCode.OK)


@app.command("list")
def list_backups(place: Place, as_json: AsJson = False) -> None:
    """The backups that lie there, newest first."""
    from blockyard.backup.progress import in_words
    from blockyard.backup.store import open_store, time_of

    with told_plainly():
        store = open_store(place)
        found = [(name, store.find_manifest(name)) for name in store.names()]
    if as_json:
        items = [
            {"name": name, "whole": one is not None, **({} if one is None else one.model_dump(mode="json"))}
            for name, one in found
        ]
        print_json({"items": items})
        return
    table = Table("name", "began (UTC)", "size", "rows", "files", "secrets", "Blockyard")
    for name, one in found:
        began = f"{time_of(name):%Y-%m-%d %H:%M}"
        if one is None:
            table.add_row(name, began, "interrupted, or not done yet", "", "", "", "")
        else:
            secrets = "sealed" if one.has_secrets else "none"
            counts = (str(sum(one.rows.values())), str(one.files))
            table.add_row(name, began, in_words(one.size), *counts, secrets, one.blockyard)
    print_table(table)


@app.command()
def verify(
    place: Place,
    name: Name = None,
    data_dir: DataDir = DATA_DIR,
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Restore a backup into a PostgreSQL that is thrown away, and look at every file. Exit code 1 if anything is wrong."""
    from blockyard.backup.store import open_store
    from blockyard.backup.verify import verify_backup

    given = passphrase_file or os.environ.get(VARIABLE)
    passphrase = read_passphrase(passphrase_file) if given else None  # nobody is asked: without it the rest is tried
    with told_plainly():
        verdict = verify_backup(open_store(place), name, data_dir, passphrase, say)
    if as_json:
        print_json({"name": verdict.manifest.name, "good": not verdict.faults, "faults": verdict.faults})
    elif verdict.faults:
        for fault in verdict.faults[:20]:
            console.print(f"- {fault}", soft_wrap=True, markup=False)
        console.print(f"[red]Not good.[/] {verdict.manifest.name} has {len(verdict.faults)} faults.")
    else:
        console.print(f"[green]Good.[/] {verdict.manifest.name} can be restored, and all of it is there.")
    raise typer.Exit(ExitCode.FAILURE if verdict.faults else ExitCode.OK)


@contextmanager
def source_of(data_dir: Path, admin_url: str | None) -> Iterator[tuple[Settings, str]]:
    """Settings, and the URL by which all rows are seen. The server of the folder is started if nothing runs it.

    The database is the owner's: an administrator's URL often names another.
    """
    from psycopg.conninfo import make_conninfo

    from blockyard.tenancy.migrate import database_name

    cluster = choose_cluster(data_dir)
    if cluster is None:
        settings = load_settings(data_dir)
        require(settings, "doctor")
        if admin_url is None:
            fail(
                "which role sees every row? Give its URL in BLOCKYARD_ADMIN_URL: blockyard_owner sees none.",
                ExitCode.NOT_READY,
            )
        yield settings, make_conninfo(admin_url, dbname=database_name(settings))
        return
    if not cluster.data.exists():
        fail(f"there is no data in {data_dir}. Choose another --data-dir.", ExitCode.NOT_READY)
    with ExitStack() as stack:
        if hold_if_free(data_dir, stack):
            stack.callback(cluster.stop)
            cluster.start()
            ensure_secrets(cluster)
        settings = load_settings(data_dir)
        yield settings, superuser_url(cluster, reveal(settings.owner_database_url))


def hold_if_free(data_dir: Path, stack: ExitStack) -> bool:
    """False: somebody runs in the folder, and with it the server. Raises FolderUnfinished."""
    try:
        stack.enter_context(locked(data_dir, None))
    except FolderUnfinished:
        raise
    except FolderInUse:
        return False
    return True


def say(line: str) -> None:
    """Progress, on standard error."""
    errors.print(line, markup=False, soft_wrap=True)


@contextmanager
def told_plainly() -> Iterator[None]:
    """Ends with a sentence where a backup or a restore cannot go on; cleans up when it is asked to stop."""
    import psycopg
    from alembic.util import CommandError
    from sqlalchemy.exc import DBAPIError

    from blockyard.backup.errors import BackupError, Refused

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        yield
    except Refused as error:
        fail(str(error), ExitCode.NOT_READY)
    except BackupError as error:
        fail(str(error))
    except DBAPIError as error:
        fail(f"the database refuses: {error.orig}")
    except (psycopg.Error, CommandError) as error:
        fail(f"the database refuses: {error}")
    except (FolderInUse, ClusterError) as error:
        fail(str(error), ExitCode.NOT_READY)
