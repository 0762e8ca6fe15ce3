"""A second database on a server: its passwords are the first one's, or nobody's are changed unasked."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from pydantic import SecretStr

from blockyard.base.misconfigured import Misconfigured
from blockyard.base.settings import reveal
from blockyard.local.embedded import Cluster
from blockyard.local.embedded.cluster import BINARIES
from blockyard.tenancy.migrate import bootstrap
from blockyard.tenancy.scram import is_verifier, matches, verifier
from tests.commands import Ended, command, environment_of
from tests.databases import PASSWORD, TestDatabase
from tests.managed import MANAGER, managed_server, production, url_of
from tests.managed import PASSWORD as OLD
from tests.waiting import run_to_end

NEW, NEWER = "another-for-this-test", "and-one-more"


def test_a_verifier_tells_its_password() -> None:
    kept = verifier("three words ² here")
    assert is_verifier(kept)
    assert matches("three words ² here", kept)
    assert not matches("three words ³ here", kept)
    assert not is_verifier("md5c4ca4238a0b923820dcc509a6f75849b")
    assert not matches("1", "md5c4ca4238a0b923820dcc509a6f75849b")


def test_other_passwords_are_refused_and_nothing_is_changed(database: TestDatabase, tmp_path: Path) -> None:
    """The server has the template of the tests, and this copy."""
    second = {
        name: value.replace(PASSWORD, NEW).replace(database.name, "second")
        for name, value in environment_of(database.settings).items()
    }
    ended = command("migrate", "--admin-url", database.admin_url, "--data-dir", str(tmp_path), **second)
    assert (ended.code, ended.out) == (3, "")
    assert (
        "than is set there for blockyard_owner and blockyard_app and blockyard_gate and blockyard_queue." in ended.words
    )
    assert "--set-passwords" in ended.words
    assert PASSWORD not in ended.err
    assert NEW not in ended.err
    for name in ("database_url", "gate_database_url", "queue_database_url", "owner_database_url"):
        psycopg.connect(reveal(getattr(database.settings, name))).close()
    with psycopg.connect(database.admin_url) as admin:
        assert admin.execute("SELECT 1 FROM pg_database WHERE datname = 'second'").fetchone() is None
    bootstrap(database.admin_url, database.settings)  # the same passwords, with a second database there


def test_one_other_password_is_enough(database: TestDatabase) -> None:
    other = reveal(database.settings.queue_database_url).replace(PASSWORD, NEW)
    settings = database.settings.model_copy(update={"queue_database_url": SecretStr(other)})
    with pytest.raises(Misconfigured, match=r"than is set there for blockyard_queue\."):
        bootstrap(database.admin_url, settings)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    with managed_server(tmp_path / "server") as cluster:
        yield cluster


def admin_of(cluster: Cluster, who: str) -> str:
    return cluster.admin_url if who == "superuser" else url_of(cluster, MANAGER, "postgres")


@pytest.mark.slow
@pytest.mark.parametrize("who", ["superuser", "manager"])
def test_by_whomever(cluster: Cluster, tmp_path: Path, who: str) -> None:
    """One database alone gets new passwords, as after a leak; with two of them somebody has to say so."""
    admin = admin_of(cluster, who)
    keys = production(cluster, "first")

    def migrate(database: str, password: str, *options: str) -> Ended:
        urls = {name: value for name, value in keys.items() if value.startswith("postgresql")}
        there = {name: value.replace(OLD, password).replace("/first", f"/{database}") for name, value in urls.items()}
        return command("migrate", "--data-dir", str(tmp_path), "--admin-url", admin, *options, **keys | there)

    def signs_in(database: str, password: str) -> None:
        url = url_of(cluster, "blockyard_app", database)
        psycopg.connect(url.replace(OLD, password)).close()

    assert migrate("first", OLD).code == 0
    assert migrate("first", NEW).code == 0, "alone on its server: it gets new ones"
    signs_in("first", NEW)
    refused = migrate("second", OLD)
    assert (refused.code, "first on this server belongs to blockyard_owner" in refused.words) == (3, True), refused.err
    signs_in("first", NEW)
    assert migrate("second", NEW).code == 0, "the same passwords"
    signs_in("second", NEW)
    assert migrate("first", NEWER).code == 3
    signs_in("second", NEW)
    assert migrate("first", NEWER, "--set-passwords").code == 0
    signs_in("first", NEWER)
    signs_in("second", NEWER)


@pytest.mark.slow
def test_the_script_for_a_dba_refuses_too(cluster: Cluster, tmp_path: Path) -> None:
    """Before it changes anything, and whatever psql's own settings are."""
    admin = urlsplit(cluster.admin_url)

    def run(settings: dict[str, str], *options: str) -> tuple[int, str]:
        script = command("migrate", "--sql", "--data-dir", str(tmp_path), *options, **settings)
        file = tmp_path / "setup.sql"
        file.write_text(script.out)
        done = run_to_end([str(BINARIES / "psql"), "--no-psqlrc", f"--file={file}", admin.geturl()], {})
        return done.returncode, done.stderr

    first = production(cluster, "first")
    assert run(first) == (0, "")
    assert run(first) == (0, ""), "it may be run again"
    second = {name: value.replace("/first", "/second").replace(OLD, NEW) for name, value in first.items()}
    code, told = run(second)
    assert (code, "blockyard migrate --sql --set-passwords" in told) == (3, True), told
    psycopg.connect(url_of(cluster, "blockyard_app", "first")).close()
    assert run(second, "--set-passwords") == (0, "")
