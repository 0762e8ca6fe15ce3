"""PostgreSQL refuses to run as root, so root runs it as a system user of its own."""

import os
import pwd
import stat
import subprocess
from pathlib import Path
from typing import Final

from blockyard.local.embedded.errors import ClusterError

USER: Final = "blockyard-postgres"


def server_account() -> pwd.struct_passwd | None:
    """The account that runs the server, made if need be; None if it is the caller's own. Raises ClusterError."""
    if os.geteuid() != 0:
        return None
    if USER not in {account.pw_name for account in pwd.getpwall()}:
        try:
            subprocess.run(["useradd", "--system", "--no-create-home", USER], check=True, capture_output=True)  # noqa: S603, S607 - a fixed command, on root's own PATH
        except (OSError, subprocess.CalledProcessError) as error:
            raise ClusterError(
                f"PostgreSQL must not run as root, and the user {USER} cannot be made. Make it, or run Blockyard as an "
                "ordinary user."
            ) from error
    return pwd.getpwnam(USER)


def hand_over(path: Path, account: pwd.struct_passwd | None) -> None:
    """Give a folder or file to the server's account."""
    if account is not None:
        os.chown(path, account.pw_uid, account.pw_gid)


def make_reachable(path: Path, account: pwd.struct_passwd | None) -> None:
    """Let the account pass through the folders above `path`: pass (x), not look (r).

    A folder that is its owner's alone is opened to the account's group only, and stays closed to everybody else.
    """
    if account is None:
        return
    for folder in path.resolve().parents:
        status = folder.stat()
        mode = stat.S_IMODE(status.st_mode)
        if may_pass(status, account):
            continue
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            folder.chmod(mode | stat.S_IXOTH)
        else:
            os.chown(folder, -1, account.pw_gid)
            folder.chmod(mode | stat.S_IXGRP)


def may_pass(folder: os.stat_result, account: pwd.struct_passwd) -> bool:
    """As the system decides: the owner's bit counts for the owner, the group's for the group, else the others'."""
    if folder.st_uid == account.pw_uid:
        return bool(folder.st_mode & stat.S_IXUSR)
    if folder.st_gid == account.pw_gid:
        return bool(folder.st_mode & stat.S_IXGRP)
    return bool(folder.st_mode & stat.S_IXOTH)
