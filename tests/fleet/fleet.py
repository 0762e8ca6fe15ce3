"""Two API nodes, two workers, PostgreSQL, PgBouncer, a proxy and a mail server, each a process as an operator runs it.

The proxy and PgBouncer run with deploy/'s own files, but for addresses. One node's clock is three seconds ahead.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import httpx
import psutil
import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from blockyard.local.embedded.account import hand_over, make_reachable, server_account
from blockyard.local.secrets_file import read_secrets
from tests.attack.pgbouncer import BINARY as PGBOUNCER
from tests.fleet.mail_server import MailServer
from tests.fleet.unit import Keeper, Unit
from tests.lifecycle.processes import BLOCKYARD, environment, free_port, up
from tests.model.clock import Clock
from tests.waiting import ANSWER_SECONDS, run_to_end, wait_until

DEPLOY = Path(__file__).parents[2] / "deploy"
CADDY = shutil.which("caddy")
needs_programs = (
    pytest.mark.skipif(PGBOUNCER is None, reason="needs the program pgbouncer"),
    pytest.mark.skipif(CADDY is None, reason="needs the program caddy"),
)
AHEAD_SECONDS = 3
MANY = "1000000"
LISTENERS = 6
"""Three of each worker: one for each queue."""
LISTENING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE usename = 'blockyard_queue' AND (query LIKE 'LISTEN %' OR query = 'SELECT 1')
"""
"""As docs/operate/stuck.md says."""


@dataclass
class Fleet:
    folder: Path
    data: Path
    """The data folder, with the database and secrets.env."""
    files: Path
    """Where files of environments lie, for all nodes."""
    variables: dict[str, str]
    """What every process of ours is set with."""
    mail: MailServer
    clock: Clock
    """Of node 2."""
    units: dict[str, Unit] = field(default_factory=dict)
    ports: dict[str, int] = field(default_factory=dict)
    """By the names of units that listen."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.ports['proxy']}"

    @property
    def nodes(self) -> dict[str, str]:
        """Addresses of the API, by names of units."""
        return {name: f"http://127.0.0.1:{self.ports[name]}" for name in ("api_1", "api_2")}

    @property
    def logs(self) -> dict[str, Path]:
        return {name: unit.log for name, unit in self.units.items()}

    def blockyard(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A command of the operator's, which succeeds. `more`: variables of its own."""
        done = run_to_end([*BLOCKYARD, *arguments], self.variables | more)
        assert done.returncode == 0, f"blockyard {' '.join(arguments)}\n{done.stdout}{done.stderr}"
        return done

    def admin(self) -> psycopg.Connection:
        """A superuser's connection, to look behind the walls. Raises OperationalError while the database is away."""
        return psycopg.connect(self.admin_conninfo, autocommit=True)

    @property
    def admin_conninfo(self) -> str:
        owner = read_secrets(self.data / "secrets.env")["BLOCKYARD_OWNER_DATABASE_URL"]
        return make_conninfo(
            owner, user="postgres", password=read_secrets(self.data / "superuser.password")["password"]
        )

    def is_ready(self, url: str) -> bool:
        try:
            answer = httpx.get(f"{url}/health/ready", timeout=ANSWER_SECONDS)
        except httpx.HTTPError:
            return False
        return answer.status_code == 200

    def listeners(self) -> int:
        """How many connections of workers listen."""
        try:
            with self.admin() as admin:
                row = admin.execute(LISTENING).fetchone()
        except psycopg.OperationalError:
            return -1
        assert row is not None
        return int(row[0])

    def building_seconds(self) -> int:
        """Of processor time, that children of workers have spent: they step back behind all else on this machine."""
        spent = 0.0
        for name in ("worker_1", "worker_2"):
            with suppress(psutil.Error):
                for child in psutil.Process(self.units[name].pid).children(recursive=True):
                    spent += child.cpu_times().user
        return int(spent)

    def wait_until_well(self) -> None:
        """Both nodes are ready, the proxy has seen it, and both workers listen to every queue."""
        for name, url in (*self.nodes.items(), ("proxy", self.url)):
            wait_until(lambda url=url: self.is_ready(url), f"{name} to be ready", logs=[*self.logs.values()])  # type: ignore[misc]
        wait_until(
            lambda: self.listeners() == LISTENERS,
            "all listeners",
            progress=self.listeners,
            logs=[self.logs["worker_1"], self.logs["worker_2"]],
        )


@contextmanager
def running_fleet(folder: Path, data: Path, **more: str) -> Iterator[Fleet]:
    """`data`: an empty folder for the database, which may be a small disk. `more`: variables of all processes."""
    with up(data):
        pass  # it makes the database, its roles and the keys
    with ExitStack() as stack:
        mail = MailServer(folder / "mailbox")
        stack.callback(mail.stop)
        files, pooled = folder / "files", folder / "pgbouncer"
        files.mkdir()
        secrets = read_secrets(data / "secrets.env")
        variables = environment() | variables_for(data, files, mail.port, pooled, secrets) | more
        fleet = Fleet(folder, data, files, variables, mail, Clock(folder))
        fleet.clock.set(AHEAD_SECONDS)
        fleet.ports = {name: free_port() for name in ("proxy", "api_1", "api_2")}
        add_units(fleet, secrets, pooled)
        for unit in fleet.units.values():
            unit.start()
        stack.callback(Keeper([*fleet.units.values()]).close)
        fleet.wait_until_well()
        yield fleet


def variables_for(data: Path, files: Path, mail_port: int, pooled: Path, secrets: dict[str, str]) -> dict[str, str]:
    """As deploy/blockyard.env names them. Passwords and keys are read from secrets.env of the data folder."""
    return {
        "BLOCKYARD_ENVIRONMENT": "production",
        "BLOCKYARD_DATA_DIR": str(data),
        "BLOCKYARD_PUBLIC_URL": "https://api.school.example",
        "BLOCKYARD_DATABASE_URL": behind(secrets["BLOCKYARD_DATABASE_URL"], pooled),
        "BLOCKYARD_GATE_DATABASE_URL": behind(secrets["BLOCKYARD_GATE_DATABASE_URL"], pooled),
        "BLOCKYARD_QUEUE_DATABASE_URL": secrets["BLOCKYARD_QUEUE_DATABASE_URL"],
        "BLOCKYARD_OWNER_DATABASE_URL": secrets["BLOCKYARD_OWNER_DATABASE_URL"],
        "BLOCKYARD_DATABASE_PREPARED_STATEMENTS": "false",  # Debian's PgBouncer is of before 1.21
        "BLOCKYARD_STORAGE_URL": files.as_uri(),
        "BLOCKYARD_SMTP_URL": f"smtp://127.0.0.1:{mail_port}",
        "BLOCKYARD_MAIL_FROM": "Blockyard <no-reply@school.example>",
        "BLOCKYARD_TRUSTED_PROXIES": "127.0.0.1",
        "BLOCKYARD_REQUESTS_PER_MINUTE_PER_ADDRESS": MANY,  # all schools are one address here
        "BLOCKYARD_REQUESTS_PER_MINUTE_PER_ORGANIZATION": MANY,
        "BLOCKYARD_DATABASE_POOL_SIZE": "5",
    }


def behind(url: str, pooled: Path) -> str:
    """`url` by way of the PgBouncer whose socket lies in `pooled`."""
    parts = conninfo_to_dict(url)
    address = f"{parts['dbname']}?host={quote(str(pooled))}&port=6432"
    return f"postgresql://{parts['user']}:{quote(str(parts['password']))}@/{address}"


def add_units(fleet: Fleet, secrets: dict[str, str], pooled: Path) -> None:
    """In the order of start that docs/operate/two-nodes.md tells."""

    def add(name: str, command: list[str], **more: str) -> None:
        fleet.units[name] = Unit(name, command, fleet.variables | more, fleet.folder / f"{name}.log")

    add("database", [*BLOCKYARD, "db", "--json"])
    assert PGBOUNCER is not None
    add("pgbouncer", [PGBOUNCER, "--quiet", str(write_pgbouncer(pooled, secrets))])
    fleet.units["pgbouncer"].account = server_account()
    assert CADDY is not None
    caddyfile = write_caddyfile(fleet)
    add("proxy", [CADDY, "run", "--adapter", "caddyfile", "--config", str(caddyfile)], HOME=str(fleet.folder))
    for number, clock in ((1, {}), (2, fleet.clock.variables)):
        port = str(fleet.ports[f"api_{number}"])
        add(f"api_{number}", [*BLOCKYARD, "serve", "--port", port], **clock)
        add(f"worker_{number}", [*BLOCKYARD, "worker"])


def write_pgbouncer(folder: Path, secrets: dict[str, str]) -> Path:
    """deploy/pgbouncer/pgbouncer.ini with the addresses of this machine, and the users it lets through."""
    folder.mkdir()
    roles = [conninfo_to_dict(secrets[f"BLOCKYARD_{name}DATABASE_URL"]) for name in ("", "GATE_")]
    text = (DEPLOY / "pgbouncer/pgbouncer.ini").read_text()
    text = text.replace("host=127.0.0.1 port=5432", f"host={roles[0]['host']} port={roles[0]['port']}")
    text = text.replace("listen_addr = 127.0.0.1", f"unix_socket_dir = {folder}")
    text = text.replace("/etc/pgbouncer/users.txt", f"{folder}/users.txt")
    text = re.sub(r"^max_prepared_statements.*$", "", text, flags=re.MULTILINE)
    (folder / "pgbouncer.ini").write_text(f"{text}logfile = {folder}/pgbouncer.log\n")
    (folder / "users.txt").write_text("".join(f'"{role["user"]}" "{role["password"]}"\n' for role in roles))
    account = server_account()
    for path in (folder, *folder.iterdir()):
        hand_over(path, account)
    make_reachable(folder, account)
    return folder / "pgbouncer.ini"


def write_caddyfile(fleet: Fleet) -> Path:
    """deploy/proxy/Caddyfile without TLS, at our port, in front of our nodes."""
    text = (DEPLOY / "proxy/Caddyfile").read_text()
    text = text.replace("10.0.0.11:8000", f"127.0.0.1:{fleet.ports['api_1']}")
    text = text.replace("10.0.0.12:8000", f"127.0.0.1:{fleet.ports['api_2']}")
    text = text.replace("api.school.example {", f"http://127.0.0.1:{fleet.ports['proxy']} {{")
    text = text.replace("{\n\tservers {", "{\n\tadmin off\n\tauto_https off\n\tservers {", 1)
    text = text.replace(
        "health_timeout 3s", "health_timeout 60s"
    )  # of a busy machine it may be late, and none the worse
    path = fleet.folder / "Caddyfile"
    path.write_text(text)
    return path
