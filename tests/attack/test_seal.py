"""The seal: it cannot be made, taken along, or used in another transaction; its keys rotate."""

from uuid import UUID

import psycopg
import pytest

from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.tenancy import seal_keys
from blockyard.tenancy.context import BAD_SEAL, NOT_A_MEMBER, TenantContext
from blockyard.tenancy.reads import ENTER
from blockyard.tenancy.seal import Sealer, entry_seal
from tests.attack.tenant import Connection, app_connection, entry_of, inside
from tests.databases import SEAL_KEYS, TestDatabase
from tests.world import World

ORGANIZATIONS = "SELECT id FROM blockyard.organizations"
SETTINGS = ("app.current_organization_id", "app.current_user_id", "app.current_seal")


def visible(connection: Connection) -> list[UUID]:
    return [row[0] for row in connection.execute(ORGANIZATIONS)]


def test_context_seal_is_of_no_use_in_a_later_transaction(database: TestDatabase, world: World) -> None:
    """A member who reads their seal by injection today opens nothing with it when they are no member any more."""
    with inside(database, world.alpha.teacher) as connection:
        stolen = {name: connection.execute("SELECT current_setting(%s)", [name]).fetchone() for name in SETTINGS}
        for name, value in stolen.items():
            connection.execute("SELECT set_config(%s, %s, true)", [name, (value or [""])[0]])
        assert visible(connection) == [world.alpha.id], "in its own transaction it holds"
    with app_connection(database) as connection, connection.transaction():
        for name, value in stolen.items():
            connection.execute("SELECT set_config(%s, %s, true)", [name, (value or [""])[0]])
        assert visible(connection) == []


def test_context_seal_is_of_no_use_for_another_user(database: TestDatabase, world: World) -> None:
    with inside(database, world.alpha.teacher) as connection:
        connection.execute("SELECT set_config('app.current_user_id', %s, true)", [str(world.alpha.owner.id)])
        assert visible(connection) == []


@pytest.mark.parametrize("entrant", ["former", "outsider", "omega"])
def test_only_members_enter(database: TestDatabase, world: World, entrant: str) -> None:
    """With a perfect seal: the database itself looks the membership up."""
    users = {"former": world.alpha.former.id, "outsider": world.outsider.id, "omega": world.omega.owner.id}
    sealer = Sealer(KeyRing.parse(SEAL_KEYS))
    with app_connection(database) as connection:
        role = connection.execute(
            ENTER, sealer.entry(TenantContext(world.alpha.id, world.alpha.teacher.id), read_only=True)
        )
        assert role.fetchone() == ("teacher",)
        with pytest.raises(psycopg.Error) as refusal:
            connection.execute(ENTER, sealer.entry(TenantContext(world.alpha.id, users[entrant]), read_only=True))
    assert refusal.value.sqlstate == NOT_A_MEMBER


def test_entry_seal_of_another_key(database: TestDatabase, world: World) -> None:
    entry = entry_of(world.alpha.teacher)
    forged = entry_seal(b"x" * 32, TenantContext(world.alpha.id, world.alpha.teacher.id))
    with app_connection(database) as connection:
        assert connection.execute(ENTER, entry).fetchone() == ("teacher",)
        for wrong in ({"entry_seal": forged}, {"entry_key_id": "unknown"}, {"entry_seal": None}):
            with pytest.raises(psycopg.Error) as refusal:
                connection.execute(ENTER, entry | wrong)
            assert refusal.value.sqlstate == BAD_SEAL


def test_read_only_stays_read_only(database: TestDatabase, world: World) -> None:
    rename = "UPDATE blockyard.organizations SET name = name"
    with inside(database, world.alpha.owner) as connection:
        assert connection.execute(rename).rowcount == 1
    with app_connection(database) as connection, connection.transaction():
        connection.execute(ENTER, entry_of(world.alpha.owner, read_only=True))
        for attempt in ("SET LOCAL transaction_read_only = off", rename):
            with pytest.raises(psycopg.Error), connection.transaction():
                connection.execute(attempt.encode())


def test_what_others_run_is_not_shown(database: TestDatabase, world: World, admin: psycopg.Connection) -> None:
    """Bound parameters keep the values, and the entry seal, out of the activity view, which no session of ours may read."""
    activity = "SELECT query FROM pg_stat_activity"
    with inside(database, world.omega.teacher) as victim:
        victim.execute("SELECT 1 FROM blockyard.agent_instances WHERE id = %s", [world.omega.instance_id])
        seen = str(admin.execute(activity).fetchall())
        assert "FROM blockyard.agent_instances WHERE id = $1" in seen
        assert str(world.omega.instance_id) not in seen
        with inside(database, world.alpha.teacher) as attacker, pytest.raises(psycopg.errors.InsufficientPrivilege):
            attacker.execute(activity)


def test_rotation(database: TestDatabase, world: World) -> None:
    """The new key works beside the old one; after retiring, the old one is refused."""
    old = KeyRing.parse(SEAL_KEYS)
    new = old.rotated()
    context = TenantContext(world.alpha.id, world.alpha.teacher.id)
    with psycopg.connect(reveal(database.settings.owner_database_url), autocommit=True) as owner:
        seal_keys.install_seal_keys(owner, new)
        with app_connection(database) as connection:
            for ring in (old, new):
                with connection.transaction():
                    connection.execute(ENTER, Sealer(ring).entry(context, read_only=True))
                    assert visible(connection) == [world.alpha.id]
            assert seal_keys.retire_seal_keys(owner, new.only_current()) == [old.current_id]
            assert connection.execute(ENTER, Sealer(new).entry(context, read_only=True)).fetchone() == ("teacher",)
            with pytest.raises(psycopg.Error) as refusal:
                connection.execute(ENTER, Sealer(old).entry(context, read_only=True))
            assert refusal.value.sqlstate == BAD_SEAL
        seal_keys.install_seal_keys(owner, old)
