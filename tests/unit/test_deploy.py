"""What deploy/ ships fits the product, and the programs that read it take it, where this machine has them."""

import re
import shlex
import shutil
import subprocess
from configparser import RawConfigParser
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml  # type: ignore[import-untyped]  # it says no types
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from blockyard.app.settings import Settings
from blockyard.cli.app import app
from blockyard.web.ending import GRACE_SECONDS, LAST_SECONDS
from blockyard.web.settings import WebSettings
from tests.commands import command, environment_of
from tests.databases import TestDatabase, admin_url_of

DEPLOY = Path(__file__).parents[2] / "deploy"
UNITS = sorted(DEPLOY.glob("systemd/*.service"))
TIMERS = sorted(DEPLOY.glob("systemd/*.timer"))
CADDYFILES = [DEPLOY / "proxy/Caddyfile", DEPLOY / "container/Caddyfile"]
PROGRAMS = "/usr/sbin:/usr/bin:/usr/local/bin"
SAMPLE = re.compile(r"^(#?)BLOCKYARD_([A-Z_]+)=(.*)$", re.MULTILINE)


def run(*command: str | Path) -> str:
    """What it says; it must end well."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def program(name: str) -> str:
    """Skips the test where the machine has none."""
    found = shutil.which(name, path=PROGRAMS)
    if found is None:
        pytest.skip(f"needs the program {name}")
    return found


def test_the_template_names_every_setting() -> None:
    """Once, with a sentence above it, and no other."""
    text = (DEPLOY / "blockyard.env").read_text()
    names = [name.lower() for _, name, _ in SAMPLE.findall(text)]
    missing = sorted(set(Settings.model_fields) - set(names))
    assert not missing, f"deploy/blockyard.env does not explain {missing}: add a line with the default, and a sentence"
    assert sorted(names) == sorted(Settings.model_fields)


def test_the_template_shows_the_defaults() -> None:
    text = (DEPLOY / "blockyard.env").read_text()
    shown = {name.lower(): value for mark, name, value in SAMPLE.findall(text) if mark and value}
    defaults = {name: Settings.model_fields[name].default for name in shown}
    assert {name: str(value).lower() for name, value in defaults.items()} == {
        name: value.lower() for name, value in shown.items()
    }


def test_the_template_is_all_that_production_needs(tmp_path: Path) -> None:
    """Once the empty key rings are filled in."""
    ring = "k1:" + "A" * 43
    read = as_environment_file(DEPLOY / "blockyard.env")
    values = {name.removeprefix("BLOCKYARD_"): value or ring for name, value in read.items()}
    settings = Settings.model_validate({name.lower(): value for name, value in values.items()})
    assert settings.mail_from == "Blockyard <no-reply@school.example>"
    assert {kind: settings.missing_for(kind) for kind in ("serve", "worker")} == {"serve": [], "worker": []}
    assert "BLOCKYARD_OWNER_DATABASE_URL=" in (DEPLOY / "owner.env").read_text()
    assert "OWNER_DATABASE_URL" not in values, "what serves must not have it"


ENVIRONMENTS = sorted(DEPLOY.glob("*.env"))
GENERATOR = Path("/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator")
"""systemd's own reader of such files, which prints what it read. It also expands `$`, and takes no empty value."""


def as_environment_file(path: Path) -> dict[str, str]:
    """As systemd.exec(5) says of EnvironmentFile=, as far as these files go: no line is continued, nothing is expanded, and
    what stands in quotes is taken as it is."""
    found = {}
    for line in path.read_text().splitlines():
        if not line.strip() or line.lstrip()[0] in "#;":
            continue
        assert not line.endswith("\\"), line
        name, _, value = line.partition("=")
        value = value.strip()
        quoted = value[:1] in ("'", '"') and value[-1:] == value[:1] and len(value) > 1
        found[name.strip()] = value[1:-1] if quoted else value
    return found


def as_shell(path: Path) -> dict[str, str]:
    """What `set -a; . FILE; set +a` puts into an empty environment."""
    script = 'set -a; . "$1"; set +a; env -0'
    done = subprocess.run(["/bin/sh", "-euc", script, "sh", path], capture_output=True, text=True, check=False, env={})
    assert (done.returncode, done.stderr) == (0, "")
    pairs = (pair.partition("=") for pair in done.stdout.split("\0") if pair)
    return {name: value for name, _, value in pairs if name not in ("PWD", "OLDPWD", "_", "SHLVL")}


@pytest.mark.parametrize("path", ENVIRONMENTS, ids=lambda path: path.name)
def test_a_shell_and_systemd_read_the_same(path: Path) -> None:
    """Else an operator's command works with other settings than the service."""
    assert as_shell(path) == as_environment_file(path)
    assert as_shell(path)


@pytest.mark.parametrize("path", ENVIRONMENTS, ids=lambda path: path.name)
def test_systemd_reads_them_as_we_say_it_does(path: Path, tmp_path: Path) -> None:
    if not GENERATOR.exists():
        pytest.skip("needs systemd")
    (tmp_path / "environment.d").mkdir()
    full = {name: value for name, value in as_environment_file(path).items() if value}
    lines = [line for line in path.read_text().splitlines() if line.startswith("#") or line.partition("=")[2]]
    (tmp_path / "environment.d/a.conf").write_text("\n".join(lines) + "\n")
    done = subprocess.run(
        [GENERATOR], capture_output=True, text=True, check=True, env={"XDG_CONFIG_HOME": str(tmp_path)}
    )
    printed = [shlex.split(line)[0].partition("=") for line in done.stdout.splitlines()]
    assert {name: value for name, _, value in printed if name.startswith("BLOCKYARD_")} == full
    assert done.stderr == ""


@pytest.mark.parametrize("path", TIMERS, ids=lambda path: path.name)
def test_timer(path: Path, tmp_path: Path) -> None:
    """It starts a service of ours, at a time that there is, and systemd takes it."""
    service = path.with_suffix(".service")
    assert service in UNITS
    assert unit(path)["Install"]["WantedBy"] == "timers.target"
    (tmp_path / path.name).write_text(path.read_text())
    (tmp_path / service.name).write_text(service.read_text().replace("/opt/blockyard/bin/blockyard", "/bin/true"))
    assert run(program("systemd-analyze"), "verify", tmp_path / path.name) == ""
    assert "Next elapse" in run(program("systemd-analyze"), "calendar", unit(path)["Timer"]["OnCalendar"])


def test_backups_have_all_that_they_need(database: TestDatabase, tmp_path: Path) -> None:
    """The files that the service loads, filled in, are all that its command takes. An administrator's address that names
    another database backs up the owner's."""
    service = (DEPLOY / "systemd/blockyard-backup.service").read_text()
    loaded = re.findall(r"^EnvironmentFile=/etc/blockyard/(.*)$", service, re.MULTILINE)
    assert loaded == ["blockyard.env", "owner.env", "backup.env"]
    names = set[str]().union(*(as_environment_file(DEPLOY / name) for name in loaded))
    storage = {"BLOCKYARD_STORAGE_URL": tmp_path.as_uri(), "BLOCKYARD_BACKUP_PLACE": str(tmp_path / "backups")}
    admin = {
        "BLOCKYARD_ADMIN_URL": admin_url_of(database.admin_url, "postgres"),
        "BLOCKYARD_BACKUP_PASSPHRASE": "p" * 20,
    }
    given = {"BLOCKYARD_ENVIRONMENT": "production"} | environment_of(database.settings) | storage | admin
    assert given.keys() - names == {"BLOCKYARD_BACKUP_PLACE"}, "which the template names, and leaves out"
    words = re.findall(r"^ExecStart=\S+ (.*)$", service, re.MULTILINE)[0].split()
    ended = command(*words, "--json", "--data-dir", str(tmp_path / "data"), **given)
    assert (ended.document["name"], ended.document["parts"].keys()) == (
        ended.document["name"],
        {"database.dump", "files.jsonl", "secrets.sealed"},
    )
    assert ended.code == 1, "the files of the tests' rows are not there, and that is told"


def unit(path: Path) -> RawConfigParser:
    parser = RawConfigParser(strict=False)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # systemd's names have capitals
    parser.read(path)
    return parser


def leave_seconds() -> int:
    """As the template sets it."""
    (value,) = (
        value for _, name, value in SAMPLE.findall((DEPLOY / "blockyard.env").read_text()) if name == "LEAVE_SECONDS"
    )
    return int(value)


def test_an_api_leaves_for_longer_than_the_proxy_takes_to_see_it() -> None:
    text = (DEPLOY / "proxy/Caddyfile").read_text()
    interval, timeout = (int(re.findall(rf"health_{name} (\d+)s", text)[0]) for name in ("interval", "timeout"))
    assert leave_seconds() > interval + timeout


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_unit(path: Path, tmp_path: Path) -> None:
    """Its command is one of ours, and systemd takes it."""
    service = unit(path)["Service"]
    binary, command = service["ExecStart"].split()[:2]
    assert binary == "/opt/blockyard/bin/blockyard"
    group: Any = typer.main.get_command(app)
    assert command in group.commands
    assert service["KillMode"] == "control-group"
    if service["Type"] != "oneshot":
        leaving = leave_seconds() if command == "serve" else 0
        assert int(service["TimeoutStopSec"]) > leaving + GRACE_SECONDS + LAST_SECONDS
        assert service["Restart"] == "always"
    copy = tmp_path / path.name
    copy.write_text(path.read_text().replace(binary, "/bin/true"))
    assert run(program("systemd-analyze"), "verify", copy) == ""


@pytest.mark.parametrize("path", CADDYFILES, ids=str)
def test_caddyfile(path: Path) -> None:
    assert "Valid configuration" in run(program("caddy"), "validate", "--adapter", "caddyfile", "--config", path)


def test_nginx_configuration(tmp_path: Path) -> None:
    """As a file of conf.d, with a certificate of this test's."""
    certificate, key = make_certificate(tmp_path)
    text = (DEPLOY / "proxy/nginx.conf").read_text()
    text = text.replace("/etc/ssl/blockyard/fullchain.pem", str(certificate))
    (tmp_path / "blockyard.conf").write_text(text.replace("/etc/ssl/blockyard/privkey.pem", str(key)))
    main = tmp_path / "nginx.conf"
    logs = f"error_log {tmp_path}/error.log; pid {tmp_path}/nginx.pid;"
    main.write_text(f"{logs} events {{}} http {{ access_log off; include {tmp_path}/blockyard.conf; }}")
    assert "test is successful" in run(program("nginx"), "-t", "-p", tmp_path, "-c", main)


def make_certificate(folder: Path) -> tuple[Path, Path]:
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(now).not_valid_after(now + timedelta(days=1))
    certificate = builder.sign(key, hashes.SHA256())
    paths = folder / "fullchain.pem", folder / "privkey.pem"
    paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8
    paths[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    return paths


def test_proxies_let_go_before_the_api_does() -> None:
    """Else a request is sent on a connection that is just being closed."""
    idle = WebSettings().idle_seconds
    for text in ((DEPLOY / "proxy/Caddyfile").read_text(), (DEPLOY / "proxy/nginx.conf").read_text()):
        upstream = re.search(r"(?:keepalive|keepalive_timeout) (\d+)s", text)
        assert upstream is not None
        assert int(upstream[1]) < idle
        assert "/metrics" in text


def test_compose_file() -> None:
    compose = yaml.safe_load((DEPLOY / "container/compose.yaml").read_text())
    services = compose["services"]
    assert set(services) == {"db", "migrate", "api", "worker", "proxy"}
    group: Any = typer.main.get_command(app)
    for name in ("migrate", "api", "worker"):
        assert services[name]["command"][0] in group.commands
        grace = int(services[name]["stop_grace_period"].removesuffix("s"))
        assert grace > leave_seconds() + GRACE_SECONDS + LAST_SECONDS
    for name in ("api", "worker"):
        assert services[name]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
        assert services[name]["env_file"] == "blockyard.env", "what serves sees no administrator's password"
    assert not re.search(r"PASSWORD@|:[^/ ]+@", str(services["migrate"]["command"])), "command lines are for everybody"


def test_image_holds_wheels_and_no_source() -> None:
    text = (DEPLOY / "container/Containerfile").read_text()
    assert set(re.findall(r"^COPY (?:--from=build )?(\S+)", text, re.MULTILINE)) == {"dist/", "/opt/blockyard"}
    assert re.search(r"^USER blockyard$", text, re.MULTILINE)
