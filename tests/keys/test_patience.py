"""A change of tables waits for its locks a little at a time, and goes first when the others are done."""

import psycopg
import pytest
from psycopg.errors import LockNotAvailable, UndefinedTable

from blockyard.base.settings import reveal
from blockyard.tenancy import patience
from blockyard.tenancy.patience import patiently
from tests.databases import TestDatabase

WIDEN = "ALTER TABLE blockyard.environments ADD COLUMN mood text"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "REST_SECONDS", 0.0)


@pytest.mark.usefixtures("quick")
def test_it_tries_again_when_the_others_are_done(database: TestDatabase) -> None:
    url = reveal(database.settings.owner_database_url)
    with psycopg.connect(url, autocommit=True) as owner, psycopg.connect(database.admin_url) as other:
        owner.execute("SET lock_timeout = '50ms'")
        other.execute("LOCK TABLE blockyard.environments IN ACCESS SHARE MODE")
        tries: list[int] = []

        def widen() -> None:
            tries.append(len(tries))
            if len(tries) == 3:
                other.rollback()
            owner.execute(WIDEN)

        patiently(widen)
        assert len(tries) == 3
        owner.execute("ALTER TABLE blockyard.environments DROP COLUMN mood")
        other.execute("LOCK TABLE blockyard.environments IN ACCESS SHARE MODE")
        with pytest.raises(LockNotAvailable):
            patiently(lambda: owner.execute(WIDEN))


@pytest.mark.usefixtures("quick")
def test_what_is_no_locks_fault_is_not_tried_again(database: TestDatabase) -> None:
    tries: list[int] = []
    with psycopg.connect(reveal(database.settings.owner_database_url), autocommit=True) as owner:

        def fail() -> None:
            tries.append(len(tries))
            owner.execute("ALTER TABLE blockyard.nowhere ADD COLUMN mood text")

        with pytest.raises(UndefinedTable):
            patiently(fail)
    assert len(tries) == 1
