"""A PostgreSQL without a superuser: an admin with CREATEDB and CREATEROLE sets everything up, or a DBA does by psql."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from blockyard.local.embedded import Cluster
from blockyard.local.embedded.cluster import BINARIES
from blockyard.tenancy.doctor import WITHOUT_A_SUPERUSER
from blockyard.tenancy.roles import ALL_ROLES, OWNER
from tests.commands import command
from tests.managed import PASSWORD, managed_server, production, url_of

pytestmark = pytest.mark.slow

ONLY_A_SUPERUSER = {"leakproof", "told_to_everybody", "policy_not_first", "sizes_shown"}
MEMBERS = """
    SELECT parent.rolname FROM pg_auth_members AS link JOIN pg_roles AS parent ON parent.oid = link.roleid
    WHERE link.member = 'manager'::regrole AND (link.set_option OR link.inherit_option)
"""


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with managed_server(tmp_path_factory.mktemp("managed") / "data") as cluster:
        yield cluster


def roles_in(cluster: Cluster) -> set[str]:
    with psycopg.connect(cluster.admin_url) as superuser:
        return {row[0] for row in superuser.execute("SELECT rolname FROM pg_roles")}


def check_with_doctor(folder: Path, settings: dict[str, str]) -> None:
    """It finds nothing but what a superuser alone could close, and says that."""
    found = command("doctor", "--json", "--data-dir", str(folder), **settings)
    assert (found.code, found.document["findings"], found.document["remains"]) == (0, [], WITHOUT_A_SUPERUSER), (
        found.out
    )
    strict = command(
        "doctor", "--json", "--data-dir", str(folder), **settings | {"BLOCKYARD_DATABASE_SUPERUSER": "true"}
    )
    assert (strict.code, {one["code"] for one in strict.document["findings"]}) == (1, ONLY_A_SUPERUSER)


def test_an_admin_who_may_not_is_told_and_nothing_is_made(cluster: Cluster, tmp_path: Path) -> None:
    before = roles_in(cluster)
    settings = production(cluster, "refused")
    ended = command(
        "migrate", "--data-dir", str(tmp_path), "--admin-url", url_of(cluster, "nobody", "postgres"), **settings
    )
    assert (ended.code, ended.out) == (1, "")
    assert "may not do this" in ended.words
    assert roles_in(cluster) == before


def test_an_admin_without_superuser(cluster: Cluster, tmp_path: Path) -> None:
    settings = production(cluster, "school")
    admin = url_of(cluster, "manager", "postgres")
    for _ in range(2):
        ended = command("migrate", "--json", "--data-dir", str(tmp_path), "--admin-url", admin, **settings)
        assert (ended.code, ended.err, ended.document["oracles_closed"]) == (0, "", False)
    with psycopg.connect(cluster.admin_url) as superuser:
        assert superuser.execute(MEMBERS.encode()).fetchall() == []
        owner = superuser.execute("SELECT datdba::regrole::text FROM pg_database WHERE datname = 'school'").fetchone()
        assert owner == (OWNER,)
    check_with_doctor(tmp_path, settings)
    told = command("migrate", "--data-dir", str(tmp_path), **settings)
    assert told.code == 0, "later migrations need no admin"
    believing = settings | {"BLOCKYARD_DATABASE_SUPERUSER": "true"}
    warned = command("migrate", "--data-dir", str(tmp_path), "--admin-url", admin, **believing)
    assert (warned.code, "Set BLOCKYARD_DATABASE_SUPERUSER=false" in warned.words) == (0, True)


def test_a_script_for_the_dba(cluster: Cluster, tmp_path: Path) -> None:
    settings = production(cluster, 'by "hand"'.replace('"', "%22").replace(" ", "%20"))
    # Another test's database may be there, with the same passwords.
    script = command("migrate", "--sql", "--set-passwords", "--data-dir", str(tmp_path), **settings)
    assert (script.code, PASSWORD in script.out, script.err) == (0, False, "")
    for _ in range(2):
        psql = subprocess.run(
            [BINARIES / "psql", "--no-psqlrc", "--set=ON_ERROR_STOP=1", url_of(cluster, "manager", "postgres")],
            input=script.out,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (psql.returncode, psql.stderr) == (0, "")
    assert set(ALL_ROLES) < roles_in(cluster)
    assert command("migrate", "--data-dir", str(tmp_path), **settings).code == 0
    check_with_doctor(tmp_path, settings)
