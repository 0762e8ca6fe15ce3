"""As many rows elsewhere in two databases, in other states: alpha's plans are the same, with what they cost."""

from collections.abc import Iterator
from contextlib import ExitStack

import psycopg
import pytest

from tests.attack.interference.answers import Case, Connection, answers_of, session
from tests.databases import TestDatabase, cloned
from tests.world import World

pytestmark = pytest.mark.slow

ROWS = 400
FILL = (
    """
    INSERT INTO blockyard.billing_requests (organization_id, id, created_by_id, operation, subject, parameters, status,
                                            attempts, key_number)
    SELECT organization_id, gen_random_uuid(), created_by_id, operation, 'subject ' || number, parameters,
           CASE WHEN number <= %(so_many)s THEN 'open' ELSE 'done' END, 0, 1
    FROM blockyard.billing_requests, generate_series(1, %(rows)s) AS number WHERE organization_id = %(school)s
    """,
    """
    INSERT INTO blockyard.invitations (organization_id, id, created_by_id, email, role, expires_at, revoked_at)
    SELECT organization_id, gen_random_uuid(), created_by_id, number || '@example.org', role, expires_at,
           CASE WHEN number > %(so_many)s THEN now() END
    FROM blockyard.invitations, generate_series(1, %(rows)s) AS number WHERE organization_id = %(school)s
    """,
)
PLANS = (
    "SET LOCAL enable_seqscan = off",
    "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT 1 FROM blockyard.billing_requests WHERE status = 'open'",
    "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT 1 FROM blockyard.invitations"
    " WHERE accepted_at IS NULL AND revoked_at IS NULL",
)


@pytest.fixture(scope="module")
def sessions(
    template: tuple[TestDatabase, World], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[Connection]]:
    database, world = template
    with ExitStack() as stack:
        made = []
        for so_many in (0, ROWS):
            copy = stack.enter_context(cloned(database, tmp_path_factory.mktemp("data")))
            with psycopg.connect(copy.admin_url, autocommit=True) as admin:
                for statement in FILL:
                    admin.execute(statement, {"so_many": so_many, "rows": ROWS, "school": world.omega.id})
                admin.execute("VACUUM FULL ANALYZE blockyard.billing_requests, blockyard.invitations")
            made.append(stack.enter_context(session(copy)))
        yield made


def test_no_plan_says_how_many_are_in_a_state(sessions: list[Connection], template: tuple[TestDatabase, World]) -> None:
    owner = template[1].alpha.owner
    for connection in sessions:  # what a process reads of the catalogs as it starts, it reads once
        answers_of(connection, owner, Case("plans", PLANS))
    none, all_of_them = (answers_of(connection, owner, Case("plans", PLANS)) for connection in sessions)
    assert "Index" in none[1]
    assert none == all_of_them
