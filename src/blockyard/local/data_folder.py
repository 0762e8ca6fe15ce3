"""The folder of `blockyard up`: one Blockyard at a time, and secrets that are made once."""

import fcntl
import json
import os
import pwd
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from psycopg.conninfo import make_conninfo

from blockyard.app.settings import DATABASE_VARIABLES, OF_FOLDER, SECRETS_FILE
from blockyard.base.keys import KeyRing
from blockyard.base.misconfigured import Misconfigured
from blockyard.local.embedded import Cluster
from blockyard.local.embedded.account import USER as SERVER_USER
from blockyard.local.embedded.cluster import PASSWORD, user_name
from blockyard.local.secrets_file import read_secrets, write_secrets
from blockyard.tenancy.roles import APP, GATE, OWNER, QUEUE

DATABASE: Final = "blockyard"
URL_VARIABLES: Final = dict(zip(DATABASE_VARIABLES, (APP, GATE, QUEUE, OWNER), strict=True))
KEY_VARIABLES: Final = ("BLOCKYARD_SEAL_KEYS", "BLOCKYARD_TOKEN_KEYS", "BLOCKYARD_SECRET_KEYS")
METRICS_TOKEN: Final = "BLOCKYARD_METRICS_TOKEN"  # noqa: S105 - the name of the variable
UNFINISHED: Final = "restore.unfinished"
"""Lies in a folder while data is restored into it."""
SANDBOX_KEY: Final = "sk_test_sandbox"
"""What tells the sandbox from Stripe itself; it takes any test key."""


class FolderInUse(Misconfigured):
    """Another Blockyard runs in this folder. The message says which."""


class FolderUnfinished(FolderInUse):
    """A restore into this folder did not end, so nothing may serve it."""


class FolderOfOthers(Misconfigured):
    """Another user runs Blockyard in this folder. The message says who."""


def refuse_folder_of_others(data_dir: Path) -> None:
    """Before anything is written: what root writes there its owner can read no more. Raises FolderOfOthers, OSError.

    A folder with nothing of ours in it is anybody's, root's too. Root's server has files of its own user.
    """
    me = os.geteuid()
    if not data_dir.exists():
        return
    owner = data_dir.stat().st_uid
    allowed = {me, *(server_uids() if me == 0 else ())}
    strangers = {path.lstat().st_uid for path in ours_in(data_dir)} - allowed if me in (owner, 0) else {owner}
    if strangers:
        raise FolderOfOthers(
            f"{data_dir} belongs to {user_name(min(strangers))}. Run Blockyard as the user who made it, or choose another "
            "--data-dir."
        )


def ours_in(data_dir: Path) -> list[Path]:
    """What every Blockyard leaves in its folder, as far as it is there."""
    named = (SECRETS_FILE, "lock", "superuser.password", "logs", "mail", "files", "postgres/data")
    return [data_dir / name for name in named if (data_dir / name).exists()]


def server_uids() -> list[int]:
    return [account.pw_uid for account in pwd.getpwall() if account.pw_name == SERVER_USER]


@contextmanager
def locked(data_dir: Path, url: str | None, *, restoring: bool = False) -> Iterator[None]:
    """Hold the folder; the lock ends with the process, however it ends. Raises FolderInUse, FolderUnfinished, OSError.

    `url` is where it is served, None if it is not. Only a restore may hold what a restore left unfinished.
    """
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(data_dir / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = json.loads(os.read(descriptor, 1000) or b"{}")
            serves = f", which serves {holder['url']}" if holder.get("url") else ""
            raise FolderInUse(
                f"{data_dir} is in use by process {holder.get('pid')}{serves}. Stop it, or choose another --data-dir."
            ) from error
        if (data_dir / UNFINISHED).exists() and not restoring:
            raise FolderUnfinished(
                f"a restore into {data_dir} did not end, so half of the data may be missing. Run `blockyard restore "
                "PLACE` again, with the place that the backup lies in: it begins anew."
            )
        os.ftruncate(descriptor, 0)
        os.write(descriptor, json.dumps({"pid": os.getpid(), "url": url}).encode())
        yield
    finally:
        os.close(descriptor)


def served_url(data_dir: Path) -> str | None:
    """Where the Blockyard of this folder listens, or listened last; None if none ever ran here."""
    lock = data_dir / "lock"
    url: str | None = json.loads(lock.read_bytes() or b"{}").get("url") if lock.exists() else None
    return url


def ensure_secrets(cluster: Cluster) -> None:
    """Write `secrets.env`: passwords and keys are made once, the URLs follow the cluster's socket."""
    path = cluster.data_dir / SECRETS_FILE
    known = read_secrets(path)
    made = {name: known.get(name) or KeyRing.generate().format() for name in KEY_VARIABLES}
    made[OF_FOLDER] = str(cluster.data_dir)
    made[METRICS_TOKEN] = known.get(METRICS_TOKEN) or secrets.token_urlsafe(24)
    for variable, role in URL_VARIABLES.items():
        password_name = f"{role.upper()}_PASSWORD"
        made[password_name] = known.get(password_name) or secrets.token_urlsafe(24)
        made[variable] = cluster.url(role, made[password_name], DATABASE)
    if known != known | made:
        write_secrets(path, known | made)


def superuser_url(cluster: Cluster, owner_url: str) -> str:
    """As a connection string: the superuser of the server that runs, where the owner's URL says that it listens."""
    return make_conninfo(owner_url, user="postgres", password=read_secrets(cluster.password_file)[PASSWORD])


def point_to_sandbox(data_dir: Path, url: str) -> str:
    """Make the Stripe sandbox at `url` the Stripe of everything that runs on this folder; the secret that it signs with."""
    path = data_dir / SECRETS_FILE
    known = read_secrets(path)
    secret = known.get("BLOCKYARD_STRIPE_WEBHOOK_SECRETS") or f"whsec_{secrets.token_urlsafe(24)}"
    ours = {
        "BLOCKYARD_STRIPE_SECRET_KEY": SANDBOX_KEY,
        "BLOCKYARD_STRIPE_API_URL": url,
        "BLOCKYARD_STRIPE_WEBHOOK_SECRETS": secret,
    }
    if known != known | ours:
        write_secrets(path, known | ours)
    return secret
