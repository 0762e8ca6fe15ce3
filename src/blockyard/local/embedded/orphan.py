"""What a server leaves in its folder that was not stopped: perhaps itself, its postmaster.pid, its socket, the lock of that.

Call these only with the folder locked: whatever is left then is stale. Each file names a process by a number that belongs to
somebody else after a restart of the machine, and in a copy of the folder; PostgreSQL does not start while that one lives.
"""

import os
import signal
from pathlib import Path

import psutil

from blockyard.local.embedded.errors import ClusterError


def stop_orphan(data: Path, patience_seconds: float) -> None:
    """Stop the server that still runs on `data`, and remove its postmaster.pid. Raises ClusterError."""
    pid_file = data / "postmaster.pid"
    if not pid_file.exists():
        return
    server = server_of(data, pid_file)
    if server is not None:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(patience_seconds)
        except psutil.TimeoutExpired as error:
            raise ClusterError(
                f"PostgreSQL, process {server.pid}, still runs on {data} and does not stop. End it and try again."
            ) from error
    pid_file.unlink(missing_ok=True)


def remove_stale_socket(socket: Path) -> None:
    """The socket, and the lock file that PostgreSQL keeps beside it."""
    socket.with_name(f"{socket.name}.lock").unlink(missing_ok=True)
    socket.unlink(missing_ok=True)


def server_of(data: Path, pid_file: Path) -> psutil.Process | None:
    """The process that the file names, if it is a server that works in `data`, by whatever path it knows it.

    The server of which this folder is a copy works in another folder, and is let alone.
    """
    first_line = pid_file.read_text().partition("\n")[0]
    if not first_line.isdigit():
        return None
    try:
        process = psutil.Process(int(first_line))
        is_server = os.path.basename((process.cmdline() or [""])[0]) == "postgres"
        return process if is_server and os.path.samefile(process.cwd(), data) else None
    except (psutil.Error, OSError):
        return None
