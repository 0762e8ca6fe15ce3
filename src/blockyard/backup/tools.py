"""PostgreSQL's own pg_dump and pg_restore, of the version that fits, run so that no password is on a command line."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from blockyard.backup.errors import BackupError, Refused
from blockyard.local.embedded.cluster import BINARIES

VERSION: Final = re.compile(r"\(PostgreSQL\) (\d+)")
CHUNK_BYTES: Final = 1 << 20
FOLDER_VARIABLE: Final = "BLOCKYARD_POSTGRES_BIN"
USUAL_FOLDERS: Final = (
    "/usr/lib/postgresql/{}/bin",
    "/usr/pgsql-{}/bin",
    "/opt/homebrew/opt/postgresql@{}/bin",
    "/usr/local/opt/postgresql@{}/bin",
)


def find_program(name: str, major: int) -> Path:
    """`name` of PostgreSQL `major`: a dump of a newer one is refused by the server, one of an older one by pg_dump.

    Raises Refused.
    """
    named = os.environ.get(FOLDER_VARIABLE, "").strip()
    on_path = shutil.which(name)
    usual = [Path(folder.format(major)) / name for folder in USUAL_FOLDERS]
    places = [Path(named) / name] if named else [BINARIES / name, *usual, *([Path(on_path)] if on_path else [])]
    for program in places:
        if major_of(program) == major:
            return program
    raise Refused(
        f"there is no {name} of PostgreSQL {major} here. Install postgresql-client-{major}, or set {FOLDER_VARIABLE} to "
        "the folder that has it."
    )


def major_of(program: Path) -> int | None:
    """Of a program of PostgreSQL; None if it is not there."""
    try:
        told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)  # noqa: S603 - a program that we looked up
    except (OSError, subprocess.CalledProcessError):
        return None
    found = VERSION.search(told.stdout)
    return int(found[1]) if found else None


def connection_of(url: str) -> tuple[str, dict[str, str]]:
    """For a program of PostgreSQL: where to connect, without the password, and its environment, with it."""
    parts = conninfo_to_dict(url)
    password = parts.pop("password", None)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    if password is not None:
        clean["PGPASSWORD"] = str(password)
    return make_conninfo("", **parts), clean


def output_of(program: Path, arguments: Sequence[str], url: str) -> Iterator[bytes]:
    """What the program writes, in chunks. After the last one raises BackupError if the program failed."""
    with start(program, arguments, url, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            while chunk := process.stdout.read(CHUNK_BYTES):
                yield chunk
            assert process.stderr is not None
            raise_if_failed(process, program, process.stderr.read())
        finally:
            process.kill()


def feed(program: Path, arguments: Sequence[str], url: str, chunks: Iterable[bytes]) -> None:
    """Give the program its input. Raises BackupError."""
    with start(program, arguments, url, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        try:
            assert process.stdin is not None
            for chunk in chunks:
                process.stdin.write(chunk)
            process.stdin.close()
        except BrokenPipeError:
            pass  # it says why
        except BaseException:
            process.kill()
            raise
        assert process.stderr is not None
        raise_if_failed(process, program, process.stderr.read())


def start(program: Path, arguments: Sequence[str], url: str, *, stdin: int, stdout: int) -> "subprocess.Popen[bytes]":
    where, environment = connection_of(url)
    return subprocess.Popen(  # noqa: S603 - a program that we looked up
        [program, *arguments, f"--dbname={where}"],
        env=environment,
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


def raise_if_failed(process: subprocess.Popen[bytes], program: Path, errors: bytes) -> None:
    """Only the first line: what follows is the statement, and may quote rows."""
    if process.wait() != 0:
        lines = errors.decode(errors="replace").splitlines() or [f"it ended with {process.returncode}"]
        raise BackupError(f"{program.name} failed: {lines[0]}")
