"""`blockyard db`: the PostgreSQL of the folder alone, for psql and its like."""

import signal
import threading
from pathlib import Path
from typing import Final

from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import close_folder, console, fail, print_json, warn
from blockyard.local.data_folder import DATABASE, ensure_secrets, locked
from blockyard.local.embedded import Cluster
from blockyard.local.embedded.cluster import BINARIES, PORT
from blockyard.local.embedded.restarts import Restarts

LOOK_EVERY_SECONDS: Final = 0.2


def db(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Run the PostgreSQL of the folder alone, and say how to connect. Ctrl-C stops it."""
    cluster = Cluster(data_dir)
    if not cluster.data.exists():
        fail(
            f"there is no data in {data_dir}: `blockyard up` makes it. Or choose another --data-dir.",
            ExitCode.NOT_READY,
        )
    stopping = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(sign, lambda *_: stopping.set())
    with locked(data_dir, None):
        close_folder(data_dir)
        try:
            cluster.start()
            ensure_secrets(cluster)
            report(cluster, as_json=as_json)
            watch(cluster, stopping)
        finally:
            cluster.stop()


def watch(cluster: Cluster, stopping: threading.Event) -> None:
    """Returns when a signal asks to stop."""
    restarts = Restarts(cluster, warn)
    while not stopping.wait(LOOK_EVERY_SECONDS):
        restarts.keep_running()


def report(cluster: Cluster, *, as_json: bool) -> None:
    where = f"host={cluster.socket_folder} port={PORT} user=postgres dbname={DATABASE}"
    if as_json:
        paths = {"password_file": str(cluster.password_file), "programs": str(BINARIES)}
        print_json({"pid": cluster.pid, "connection": where, **paths})
        return
    console.print("[bold green]PostgreSQL runs alone.[/] In another terminal:\n", soft_wrap=True)
    password = f"$(sed -n s/^password=//p {quoted(cluster.password_file)})"
    console.print(
        f'PGPASSWORD="{password}" \\\n  {quoted(BINARIES / "psql")} "{where}"\n', soft_wrap=True, markup=False
    )
    console.print("psql, pg_dump and the others of the same version are in the same folder. Stop with Ctrl-C.")


def quoted(path: Path) -> str:
    return f"'{path}'" if " " in str(path) else str(path)
