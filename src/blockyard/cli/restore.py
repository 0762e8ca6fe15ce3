"""`blockyard restore`: a backup becomes an installation again."""

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.markup import escape

from blockyard.app.settings import load_settings
from blockyard.cli.backup import AdminUrl, Name, Place, say, told_plainly
from blockyard.cli.backup_reports import print_lost, warn_of_newer
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir, SetPasswords
from blockyard.cli.output import console, fail, print_json, require, warn
from blockyard.cli.passphrase import PassphraseFile, WithoutSecrets, read_passphrase
from blockyard.cli.typed import to_type
from blockyard.cli.up import choose_cluster
from blockyard.local.data_folder import ensure_secrets, locked
from blockyard.local.embedded import Cluster

if TYPE_CHECKING:
    from blockyard.backup.restore import Chosen


def restore(
    place: Place,
    name: Name = None,
    data_dir: DataDir = DATA_DIR,
    admin_url: AdminUrl = None,
    passphrase_file: PassphraseFile = None,
    without_secrets: WithoutSecrets = False,
    set_passwords: SetPasswords = False,
    as_json: AsJson = False,
) -> None:
    """Restore a backup into a data folder or a database that is empty. Nothing is served before all of it is there. Exit
    code 1 if the backup was incomplete: then files are missing."""
    from blockyard.backup.manifest import DATABASE
    from blockyard.backup.progress import in_words
    from blockyard.backup.restore import choose, finish_folder, prepare_folder, refuse_full, refuse_full_folder
    from blockyard.backup.secrets import WITHOUT
    from blockyard.backup.store import open_store
    from blockyard.backup.target import Target
    from blockyard.backup.verify import check_part

    cluster = choose_cluster(data_dir)
    if cluster is None and admin_url is None:
        fail(
            "which role may make roles and databases? Give its URL in BLOCKYARD_ADMIN_URL.",
            ExitCode.NOT_READY,
        )
    listing = to_type("backup", "list", place)
    with told_plainly(f"Choose another with --name: `{listing}` shows them."), locked(data_dir, None, restoring=True):
        store = open_store(place)
        passphrase = None if without_secrets else passphrase_for(store.get_manifest(name).has_secrets, passphrase_file)
        chosen = choose(store, name, passphrase, without_secrets=without_secrets)
        if cluster is None and admin_url is not None:
            settings = load_settings(data_dir)
            require(settings, "migrate")
            refuse_full(Target(admin_url, settings, set_passwords=set_passwords))
        else:
            refuse_full_folder(data_dir)
        warn_of_newer(chosen.newer)
        say(f"database: {in_words(chosen.manifest.parts[DATABASE].size)} to look at, before anything is changed")
        check_part(store, chosen.manifest, DATABASE)
        differing = prepare_folder(data_dir, chosen, embedded=cluster is not None)
        fill(data_dir, cluster, admin_url, chosen, set_passwords=set_passwords)
        finish_folder(data_dir)
    code = ExitCode.FAILURE if chosen.lost else ExitCode.OK
    is_new = chosen.passphrase is None
    if as_json:
        document: dict[str, Any] = {
            "name": chosen.manifest.name,
            "data_dir": str(data_dir),
            "new_keys": is_new,
            "differing": differing,
        }
        document |= {"lost": list(WITHOUT) if is_new else [], "lost_files": chosen.lost}
        document["newer_incomplete"] = None if chosen.newer is None else chosen.newer.name
        print_json({**document, "rows": chosen.manifest.rows})
        raise typer.Exit(code)
    if chosen.lost:
        console.print(f"[yellow]Restored, but incomplete.[/] {chosen.manifest.name}; the doctor finds nothing.")
        print_lost(chosen.manifest, chosen.lost)
        warn("their rows are there, and answer 404. Copy these files from an older backup: docs/operate/backup.md.")
    else:
        console.print(f"[green]Restored.[/] {chosen.manifest.name}; the doctor finds nothing.")
    if is_new:
        warn("the secrets of before are not here; new keys were made, or those that are set are used. So:")
        for line in WITHOUT:
            warn(line)
    for variable in differing:
        warn(
            f"{variable} is set to another value here than in the backup: what was sealed with the old one stays shut."
        )
    for process in ("up",) if cluster is not None else ("serve", "worker"):
        console.print(f"Start it: {escape(to_type(process, data_dir=data_dir))}", soft_wrap=True)
    raise typer.Exit(code)


def passphrase_for(has_secrets: bool, file: Path | None) -> str | None:
    return read_passphrase(file) if has_secrets else None


def fill(
    data_dir: Path, cluster: Cluster | None, admin_url: str | None, chosen: "Chosen", *, set_passwords: bool
) -> None:
    """Start the server if it is ours, and restore into it."""
    from blockyard.backup.restore import restore_into
    from blockyard.backup.target import Target

    with ExitStack() as stack:
        if cluster is not None:
            stack.callback(cluster.stop)
            cluster.start()
            ensure_secrets(cluster)
            admin_url = cluster.admin_url
        settings = load_settings(data_dir)
        require(settings, "migrate")
        for process in ("serve", "worker"):
            require(settings, process)
        assert admin_url is not None
        restore_into(Target(admin_url, settings, set_passwords=set_passwords), chosen, say)
