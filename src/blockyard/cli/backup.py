"""`blockyard backup`: a whole copy of the installation, and whether it can be restored."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from blockyard.app.settings import Settings, load_settings
from blockyard.base.settings import reveal
from blockyard.cli.backup_reports import report_made, report_verdict, warn_of_newer
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, errors, fail, print_json, print_table, require, warn
from blockyard.cli.passphrase import VARIABLE, PassphraseFile, WithoutSecrets, read_passphrase
from blockyard.cli.typed import to_type
from blockyard.cli.up import choose_cluster
from blockyard.local.data_folder import FolderInUse, FolderUnfinished, ensure_secrets, locked, superuser_url

app = typer.Typer(help="Back up database, files and secrets, and try a backup out.", no_args_is_help=True)

Place = Annotated[
    str,
    typer.Argument(
        envvar="BLOCKYARD_BACKUP_PLACE",
        show_envvar=True,
        help="The folder that backups lie in, or s3://bucket/folder with AWS_* variables.",
    ),
]
Name = Annotated[
    str | None,
    typer.Option(
        "--name", help="Which backup. If left out: the newest whole one, or the newest that ended if none is whole."
    ),
]
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
    keep: Annotated[int | None, typer.Option(min=1, help="Then delete all but the newest N whole ones.")] = None,
    keep_days: Annotated[int | None, typer.Option(min=1, help="Then delete those older than N days.")] = None,
    as_json: AsJson = False,
) -> None:
    """Copy database, files and secrets while everything runs. Exit code 1 if files are lost that rows name: the backup is
    incomplete then, and nothing is deleted."""
    from blockyard.backup.create import Wanted, create_backup
    from blockyard.backup.files import list_lost
    from blockyard.backup.manifest import state_of
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
        lost = list_lost(store, manifest)
        deleted = delete_outdated(store, manifest, keep, keep_days)
    if sealed is None:
        warn(
            "THE SECRETS ARE NOT IN THIS BACKUP. Without the keys in secrets.env (or wherever they are) nobody can read "
            "what is sealed in the database. Keep them elsewhere, or give a passphrase (--passphrase-file)."
        )
    if as_json:
        document = {"place": place, **manifest.model_dump(mode="json"), "state": state_of(manifest)}
        print_json({**document, "lost_files": lost, "deleted": deleted})
    else:
        report_made(manifest, place, lost)
        which = () if manifest.is_whole else ("--name", manifest.name)
        try_it = to_type("backup", "verify", place, *which, data_dir=data_dir, passphrase_file=passphrase_file)
        console.print(f"Try it out: {escape(try_it)}", soft_wrap=True)
        for name in deleted:
            console.print(f"deleted {name}")
    raise typer.Exit(ExitCode.OK if manifest.is_whole else ExitCode.FAILURE)


@app.command("list")
def list_backups(place: Place, as_json: AsJson = False) -> None:
    """The backups that lie there, newest first. Exit code 1 if the newest that ended is incomplete."""
    from blockyard.backup.manifest import State
    from blockyard.backup.progress import in_words
    from blockyard.backup.store import open_store, time_of

    with told_plainly():
        store = open_store(place)
        found = [(name, *store.find_state(name)) for name in store.names()]
    ended = [one for _name, _state, one in found if one is not None]
    code = ExitCode.FAILURE if ended and not ended[0].is_whole else ExitCode.OK
    if as_json:
        items = [
            {
                "name": name,
                "state": state,
                "whole": state is State.WHOLE,
                **({} if one is None else one.model_dump(mode="json")),
            }
            for name, state, one in found
        ]
        print_json({"items": items})
        raise typer.Exit(code)
    table = Table("name", "began (UTC)", "state", "size", "rows", "files", "secrets", "Blockyard")
    for name, state, one in found:
        began = f"{time_of(name):%Y-%m-%d %H:%M}"
        if one is None:
            told = "interrupted, or not done yet" if state is State.INTERRUPTED else state
            table.add_row(name, began, told, "", "", "", "", "")
        else:
            secrets = "sealed" if one.has_secrets else "none"
            files = str(one.files) if one.is_whole else f"{one.files - one.lost} of {one.files}"
            counts = (str(sum(one.rows.values())), files)
            table.add_row(name, began, state, in_words(one.size), *counts, secrets, one.blockyard)
    print_table(table)
    raise typer.Exit(code)


@app.command()
def verify(
    place: Place,
    name: Name = None,
    data_dir: DataDir = DATA_DIR,
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Restore a backup into a PostgreSQL that is thrown away, and look at every file. Exit code 1 if anything is wrong or
    lacking, or if a newer one is incomplete."""
    from blockyard.backup.manifest import state_of
    from blockyard.backup.store import open_store
    from blockyard.backup.verify import verify_backup

    given = passphrase_file or os.environ.get(VARIABLE)
    passphrase = read_passphrase(passphrase_file) if given else None  # nobody is asked: without it the rest is tried
    with told_plainly():
        verdict = verify_backup(open_store(place), name, data_dir, passphrase, say)
    if as_json:
        document = {"name": verdict.manifest.name, "state": state_of(verdict.manifest), "good": verdict.is_good}
        newer = None if verdict.newer is None else verdict.newer.name
        print_json({**document, "faults": verdict.faults, "lost_files": verdict.lost, "newer_incomplete": newer})
    else:
        report_verdict(verdict)
        warn_of_newer(verdict.newer)
    raise typer.Exit(ExitCode.OK if verdict.is_good and verdict.newer is None else ExitCode.FAILURE)


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
def told_plainly(if_damaged: str = "Take another backup.") -> Iterator[None]:
    """Ends with a sentence where a backup is at fault; cleans up when it is asked to stop. `if_damaged`: what to do where a
    part of the backup is missing or not as it was written."""
    from blockyard.backup.errors import BackupError, Damaged, Refused

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        yield
    except Refused as error:
        fail(str(error), ExitCode.NOT_READY)
    except Damaged as error:
        fail(f"{error} {if_damaged}")
    except BackupError as error:
        fail(str(error))
