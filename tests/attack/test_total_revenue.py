"""No school can ask for the revenue of all: the list of those who pay is the gate's."""

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from blockyard.base.settings import reveal
from blockyard.billing.revenue.total import ORGANIZATIONS
from tests.attack.tenant import app_connection, inside
from tests.databases import TestDatabase
from tests.world import World

LIST = str(ORGANIZATIONS).encode()


def test_no_school_lists_who_pays(database: TestDatabase, world: World) -> None:
    with inside(database, world.alpha.owner) as school, pytest.raises(InsufficientPrivilege):
        school.execute(LIST)
    with app_connection(database) as outside, pytest.raises(InsufficientPrivilege):
        outside.execute(LIST)
    with psycopg.connect(reveal(database.settings.gate_database_url)) as gate:
        assert set(gate.execute(LIST)) == {(school.id, school.owner.id) for school in (world.alpha, world.omega)}


def test_the_gate_counts_no_money(database: TestDatabase, world: World) -> None:
    """It knows who pays, and only a tenant session knows what."""
    with psycopg.connect(reveal(database.settings.gate_database_url)) as gate, pytest.raises(InsufficientPrivilege):
        gate.execute("SELECT count(*) FROM blockyard.billing_invoices")
    with inside(database, world.alpha.owner) as school:
        assert school.execute("SELECT count(*) FROM blockyard.billing_invoices").fetchone() == (1,)
