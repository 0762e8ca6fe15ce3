"""PostgreSQL refuses to run as root, so root runs it as a system user of its own."""

import os
import pwd
import stat
import subprocess
from pathlib import Path
from typing import Final

USER: Final = "blockyard-postgres"


def server_account() -> pwd.struct_passwd | None:
    """The account that runs the server, made if need be; None if it is the caller's own."""
    if os.geteuid() != 0:
        return None
    if USER not in {account.pw_name for account in pwd.getpwall()}:
        subprocess.run(["useradd", "--system", "--no-create-home", USER], check=True, capture_output=True)  # noqa: S603, S607 - a fixed command, on root's own PATH
    return pwd.getpwnam(USER)


def hand_over(path: Path, account: pwd.struct_passwd | None) -> None:
    """Give a folder or file to the server's account."""
    if account is not None:
        os.chown(path, account.pw_uid, account.pw_gid)


def make_reachable(path: Path, account: pwd.struct_passwd | None) -> None:
    """Let the account pass through the folders above `path`. It may pass (x), not look (r)."""
    if account is None:
        return
    for folder in path.resolve().parents:
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH:
            folder.chmod(mode | stat.S_IXOTH)
