"""`blockyard secrets`, with the rings in a file and in the environment."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from pydantic import SecretStr

from blockyard.app.settings import RINGS, SECRETS_FILE, Settings
from blockyard.base.keys import KeyRing
from blockyard.base.settings import KeyRingText, reveal
from blockyard.local.secrets_file import read_secrets, write_secrets
from blockyard.tenancy import reseal
from blockyard.tenancy.reseal import sealed_columns
from blockyard.tenancy.sealed import seal, unseal
from tests.commands import command, environment_of
from tests.databases import TestDatabase
from tests.world import World

SEALED = (
    "blockyard.claim_codes.code_sealed",
    "blockyard.sealed_secrets.sealed",
    "blockyard.student_logins.card_sealed",
    "blockyard.webhook_endpoints.secret",
    "blockyard.webhook_endpoints.old_secrets",
)
APP = "identity.factors.sealed_secret"


@pytest.fixture
def owner(database: TestDatabase) -> Iterator[psycopg.Connection]:
    with psycopg.connect(reveal(database.settings.owner_database_url), autocommit=True) as owner:
        yield owner
        owner.execute("DELETE FROM tenancy.processes")


@pytest.fixture
def folder(database: TestDatabase, tmp_path: Path, owner: psycopg.Connection) -> Path:
    """As `blockyard up` leaves one: everything in secrets.env."""
    write_secrets(tmp_path / SECRETS_FILE, environment_of(database.settings) | {"OTHER": "kept"})
    return tmp_path


@pytest.fixture(autouse=True)
def as_before(database: TestDatabase, world: World) -> Iterator[None]:
    """The database knows the keys of the settings, and what is sealed is sealed with them."""
    ring = KeyRing.parse(reveal(database.settings.secret_keys))
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        seals = admin.execute("SELECT * FROM tenancy.seal_keys").fetchall()
        store_sealed(admin, world, ring)
        yield
        admin.execute("DELETE FROM tenancy.seal_keys")
        for row in seals:
            admin.execute(
                "INSERT INTO tenancy.seal_keys (id, inner_pad, outer_pad, created_at, retired_token_keys)"
                " VALUES (%s, %s, %s, %s, %s)",
                row,
            )
        store_sealed(admin, world, ring)


def store_sealed(admin: psycopg.Connection, world: World, ring: KeyRing) -> None:
    """One of each kind of alpha's, sealed anew, and nothing of anybody else's."""
    alpha, teacher = world.alpha.id, world.alpha.teacher.id
    admin.execute("DELETE FROM blockyard.sealed_secrets WHERE organization_id <> %s", [alpha])
    admin.execute("DELETE FROM blockyard.webhook_endpoints WHERE organization_id <> %s", [alpha])
    admin.execute("DELETE FROM blockyard.student_logins WHERE organization_id <> %s OR username <> 'zoe'", [alpha])
    admin.execute("UPDATE blockyard.student_logins SET card_sealed = %s", [seal(ring, alpha, "e")])
    admin.execute("DELETE FROM blockyard.claim_codes WHERE organization_id <> %s", [alpha])
    admin.execute("UPDATE blockyard.claim_codes SET code_sealed = %s", [seal(ring, alpha, "f")])
    admin.execute(
        "UPDATE blockyard.sealed_secrets SET sealed = %s WHERE organization_id = %s", [seal(ring, alpha, "a"), alpha]
    )
    admin.execute(
        "UPDATE blockyard.webhook_endpoints SET secret = %s, old_secrets = jsonb_build_array(jsonb_build_object("
        "'sealed', %s::text, 'until', '2026-01-01T00:00:00+00:00')) WHERE organization_id = %s",
        [seal(ring, alpha, "b"), seal(ring, alpha, "c"), alpha],
    )
    admin.execute("DELETE FROM identity.factors")
    admin.execute(
        "INSERT INTO identity.factors (id, user_id, kind, name, created_at, sealed_secret)"
        " VALUES (gen_random_uuid(), %s, 'totp', 'Phone', now(), %s)",
        [teacher, seal(ring, teacher, "d")],
    )


def opened(admin: psycopg.Connection, world: World, ring: KeyRing) -> list[str]:
    """What this ring opens of alpha's."""
    alpha, teacher = world.alpha.id, world.alpha.teacher.id
    rows = admin.execute(
        "SELECT sealed, secret, old_secrets -> 0 ->> 'sealed',"
        " (SELECT sealed_secret FROM identity.factors WHERE user_id = %s), card_sealed, code_sealed"
        " FROM blockyard.sealed_secrets JOIN blockyard.webhook_endpoints USING (organization_id)"
        " JOIN blockyard.student_logins USING (organization_id)"
        " JOIN blockyard.claim_codes USING (organization_id) WHERE organization_id = %s",
        [teacher, alpha],
    )
    [row] = rows.fetchall()[:1]
    return [
        unseal(ring, owner, text) for owner, text in zip((alpha, alpha, alpha, teacher, alpha, alpha), row, strict=True)
    ]


def rings_in(folder: Path) -> dict[str, KeyRing]:
    found = read_secrets(folder / SECRETS_FILE)
    return {name: KeyRing.parse(found[f"BLOCKYARD_{name.upper()}"]) for name in RINGS}


def known(owner: psycopg.Connection) -> set[str]:
    return {row[0] for row in owner.execute("SELECT id FROM tenancy.seal_keys")}


def check_in(owner: psycopg.Connection, kind: str, rings: dict[str, KeyRing]) -> None:
    ids = [[ring.current_id, *ring.old_ids] for ring in rings.values()]
    owner.execute("SELECT tenancy.check_in(gen_random_uuid(), %s, %s, %s, %s)", [kind, *ids])


def test_every_ring_is_known() -> None:
    found = {name for name, field in Settings.model_fields.items() if field.annotation == KeyRingText | None}
    assert found == set(RINGS)


def test_every_column_that_is_sealed_is_known() -> None:
    assert {one.name for one in sealed_columns()} == {*SEALED, APP}


def test_new_keys_need_no_settings(tmp_path: Path) -> None:
    made = command("secrets", "new", "--database", "db.example:5432/school?sslmode=require", "--json").document
    settings = Settings.model_validate({name.removeprefix("BLOCKYARD_").lower(): text for name, text in made.items()})
    assert settings.missing_for("serve") == settings.missing_for("worker") == settings.missing_for("migrate") == []
    assert reveal(settings.gate_database_url).endswith("@db.example:5432/school?sslmode=require")
    lines = command("secrets", "new", "token").out.splitlines()
    assert [line.partition("=")[0] for line in lines] == ["BLOCKYARD_TOKEN_KEYS"]
    out = tmp_path / "blockyard.env"
    ended = command("secrets", "new", "--out", str(out))
    assert (ended.code, oct(out.stat().st_mode & 0o777)) == (0, "0o600")
    assert all(text not in ended.out + ended.err for text in read_secrets(out).values())
    assert command("secrets", "new", "--out", str(out)).code == 2


def test_a_file_from_rotation_to_retirement(
    folder: Path, owner: psycopg.Connection, world: World, admin: psycopg.Connection
) -> None:
    before = rings_in(folder)
    ended = command("secrets", "rotate", "--data-dir", str(folder), "--json")
    assert (ended.code, ended.document["set"]) == (0, [])
    after = rings_in(folder)
    for name, ring in after.items():
        assert (ring.old_ids, ring.current_id in before[name].keys) == ([before[name].current_id], False)
        assert reveal(SecretStr(ring.format())) not in ended.out
    assert {ring["current"] for ring in ended.document["rings"].values()} == {
        ring.current_id for ring in after.values()
    }
    assert set(after["seal_keys"].keys) <= known(owner)
    assert read_secrets(folder / SECRETS_FILE)["OTHER"] == "kept"

    check_in(owner, "api", before)
    refused = command("secrets", "retire", "--data-dir", str(folder))
    assert refused.code == 1
    assert f"signs with seal key {before['seal_keys'].current_id}" in refused.words
    owner.execute("DELETE FROM tenancy.processes")
    check_in(owner, "api", after)
    refused = command("secrets", "retire", "--data-dir", str(folder))
    assert refused.code == 1
    assert all(f"{name}: " in refused.words for name in (*SEALED, APP))
    assert f"with {before['secret_keys'].current_id}" in refused.words
    assert rings_in(folder) == after

    first = command("secrets", "reseal", "--data-dir", str(folder), "--json")
    assert first.code == 0, first.err
    assert all(one["resealed"] > 0 and one["current"] == 0 for one in first.document["sealed"].values())
    assert opened(admin, world, after["secret_keys"].only_current()) == ["a", "b", "c", "d", "e", "f"]
    again = command("secrets", "reseal", "--data-dir", str(folder), "--json")
    assert {one["resealed"] for one in again.document["sealed"].values()} == {0}

    assert command("secrets", "retire", "--data-dir", str(folder)).code == 0
    assert rings_in(folder) == {name: ring.only_current() for name, ring in after.items()}
    assert known(owner) == {after["seal_keys"].current_id}
    retired = owner.execute("SELECT retired_token_keys FROM tenancy.seal_keys").fetchall()
    assert retired == [([before["token_keys"].current_id],)]


def test_the_environment_is_told_what_to_set(database: TestDatabase, tmp_path: Path, owner: psycopg.Connection) -> None:
    """In two steps: first all take the new key, then it signs."""
    variables = environment_of(database.settings)
    ended = command("secrets", "rotate", "--data-dir", str(tmp_path), "--json", **variables)
    first, then = ended.document["set"]
    assert set(first) == set(then) == {f"BLOCKYARD_{name.upper()}" for name in RINGS}
    for name in first:
        old, one, two = (KeyRing.parse(text) for text in (variables[name], first[name], then[name]))
        assert (one.current_id, two.old_ids, one.keys) == (old.current_id, [old.current_id], two.keys)
    assert KeyRing.parse(then["BLOCKYARD_SEAL_KEYS"]).current_id in known(owner)
    assert list(tmp_path.iterdir()) == []


def test_in_stages(folder: Path, owner: psycopg.Connection) -> None:
    before = rings_in(folder)
    assert command("secrets", "rotate", "token", "--accept", "--data-dir", str(folder)).code == 0
    accepted = rings_in(folder)
    [new] = accepted["token_keys"].old_ids
    assert accepted["token_keys"].current_id == before["token_keys"].current_id
    check_in(owner, "api", before)
    refused = command("secrets", "rotate", "token", "--use", new, "--data-dir", str(folder))
    assert (refused.code, f"has no token key {new}" in refused.words, rings_in(folder)) == (1, True, accepted)
    owner.execute("DELETE FROM tenancy.processes")
    check_in(owner, "api", accepted)
    assert command("secrets", "rotate", "token", "--use", new, "--data-dir", str(folder)).code == 0
    assert rings_in(folder)["token_keys"].current_id == new
    unknown = command("secrets", "rotate", "token", "--use", "nothing", "--data-dir", str(folder))
    assert unknown.code == 2


@pytest.mark.parametrize("in_file", [True, False])
def test_a_leak(
    database: TestDatabase,
    folder: Path,
    owner: psycopg.Connection,
    world: World,
    admin: psycopg.Connection,
    in_file: bool,
) -> None:
    before = rings_in(folder)
    variables = {} if in_file else environment_of(database.settings)
    check_in(owner, "api", before)
    ended = command("secrets", "leaked", "--data-dir", str(folder), "--json", **variables)
    assert ended.code == 0, ended.err
    assert "running processes still have the old secret key" in ended.words
    if in_file:
        after = rings_in(folder)
        assert ended.document["set"] == []
    else:
        [to_set] = ended.document["set"]
        after = {name: KeyRing.parse(to_set[f"BLOCKYARD_{name.upper()}"]) for name in RINGS}
        assert rings_in(folder) == before
    assert known(owner) == {after["seal_keys"].current_id}
    assert owner.execute("SELECT retired_token_keys FROM tenancy.seal_keys").fetchall() == [
        ([before["token_keys"].current_id],)
    ]
    assert opened(admin, world, after["secret_keys"].only_current()) == ["a", "b", "c", "d", "e", "f"]


def test_the_doctor_says_what_stays_shut(
    database: TestDatabase, world: World, admin: psycopg.Connection, tmp_path: Path
) -> None:
    ring = KeyRing.parse(reveal(database.settings.secret_keys))
    store_sealed(admin, world, ring)
    where = ("doctor", "--json", "--data-dir", str(tmp_path))
    right = environment_of(database.settings)
    none = {name: text for name, text in right.items() if name != "BLOCKYARD_SECRET_KEYS"}
    given = {
        "right": right,
        "another": none | command("secrets", "new", "secret", "--json").document,
        "none": none,
        "none in production": none | {"BLOCKYARD_ENVIRONMENT": "production"},
    }
    found = {
        name: {one["code"]: one["object"] for one in command(*where, **settings).document["findings"]}
        for name, settings in given.items()
    }
    told = {name: {code: of[code] for code in of if code.startswith("secret")} for name, of in found.items()}
    shut = {"secret_key_missing": ring.current_id}
    assert told == {
        "right": {},
        "another": shut,
        "none": shut,
        "none in production": shut | {"secrets_off": "BLOCKYARD_SECRET_KEYS"},
    }


def test_what_is_lost_is_told(folder: Path, world: World, admin: psycopg.Connection) -> None:
    store_sealed(admin, world, KeyRing.generate())
    ended = command("secrets", "reseal", "--data-dir", str(folder), "--json")
    assert (ended.code, {place.split()[0] for place in ended.document["lost"]}) == (1, {*SEALED, APP})


def test_older_names(folder: Path) -> None:
    before = rings_in(folder)
    assert command("keys", "rotate", "--data-dir", str(folder)).code == 0
    after = rings_in(folder)
    assert [name for name in RINGS if after[name] != before[name]] == ["seal_keys", "token_keys"]
    assert command("keys", "retire", "--data-dir", str(folder)).code == 0
    assert [len(ring.keys) for ring in rings_in(folder).values()] == [1, 1, 1]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root writes for somebody else")
def test_owner_and_mode_stay(folder: Path) -> None:
    path = folder / SECRETS_FILE
    os.chown(path, 12345, 23456)
    path.chmod(0o640)
    assert command("secrets", "rotate", "--data-dir", str(folder)).code == 0
    status = path.stat()
    assert (status.st_uid, status.st_gid, oct(status.st_mode & 0o777)) == (12345, 23456, "0o640")


def test_a_file_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / SECRETS_FILE
    write_secrets(path, {"A": "1"})

    def refuse(_source: object, _target: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError):
        write_secrets(path, {"A": "2"})
    assert ([one.name for one in tmp_path.iterdir()], read_secrets(path)) == ([SECRETS_FILE], {"A": "1"})


def test_a_link_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "real.env", tmp_path / SECRETS_FILE
    write_secrets(real, {"A": "1"})
    link.symlink_to(real)
    write_secrets(link, {"A": "2"})
    assert (link.is_symlink(), read_secrets(real)) == (True, {"A": "2"})


def test_what_changes_meanwhile_is_kept(
    database: TestDatabase, world: World, admin: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A school sets its key between our reading and our writing: hers stays, and the next pass seals it anew."""
    old = KeyRing.parse(reveal(database.settings.secret_keys))
    new, alpha = old.rotated(), world.alpha.id
    set_by_her = "UPDATE blockyard.sealed_secrets SET sealed = %s WHERE organization_id = %s"
    changes = [lambda: admin.execute(set_by_her, [seal(old, alpha, "hers"), alpha])]

    def unsealed_meanwhile(ring: KeyRing, owner_id: UUID, text: str) -> str:
        if owner_id == alpha and changes and unseal(ring, owner_id, text) == "a":
            changes.pop()()
        return unseal(ring, owner_id, text)

    monkeypatch.setattr(reseal, "unseal", unsealed_meanwhile)
    engine = reseal.open_engine(reveal(database.settings.owner_database_url))
    done = reseal.reseal(engine, new, lambda _name, _counts: None)
    assert opened(admin, world, new.only_current()) == ["hers", "b", "c", "d", "e", "f"]
    assert sum(one.resealed for one in done.values()) == sum(
        one.current for one in reseal.reseal(engine, new, lambda _name, _counts: None).values()
    )
