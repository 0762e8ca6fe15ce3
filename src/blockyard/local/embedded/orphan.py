"""A server that outlived its Blockyard, and the postmaster.pid that every killed server leaves."""

import os
import signal
from pathlib import Path

import psutil

from blockyard.local.embedded.errors import ClusterError


def stop_orphan(data: Path, patience_seconds: float) -> None:
    """Stop the server that still runs on `data`, and remove its postmaster.pid. Raises ClusterError.

    Call it only with the folder locked. The file goes even if nothing runs: after a restart of the machine its
    number may belong to any process, and PostgreSQL does not start while that process lives.
    """
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


def server_of(data: Path, pid_file: Path) -> psutil.Process | None:
    """The process that the file names, if its command line says that it is a server on `data`."""
    first_line = pid_file.read_text().partition("\n")[0]
    if not first_line.isdigit():
        return None
    try:
        process = psutil.Process(int(first_line))
        program, *arguments = process.cmdline() or [""]
    except psutil.Error:
        return None
    is_ours = os.path.basename(program) == "postgres" and arguments[:2] == ["-D", str(data)]
    return process if is_ours else None
