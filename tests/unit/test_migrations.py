"""What `python -m migrations.new` writes, and what becomes of rows that are older than a migration."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from alembic import command
from migrations.new import write
from psycopg.sql import SQL, Identifier

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.base.settings import reveal
from blockyard.tenancy.migrate import alembic_config
from blockyard.tenancy.policies import secure
from blockyard.tenancy.roles import harden_database
from tests.databases import TestDatabase, admin_url_of, settings_for

TABLE = "blockyard.agent_executions"

OLD_ROWS = """
    INSERT INTO identity.users (id, email, full_name) VALUES (%(founder)s, 'f@x.org', 'F'), (%(invited)s, 'i@x.org', 'I'),
        (gen_random_uuid(), U&'\\FF46@x.org', 'Full-width f'), (gen_random_uuid(), U&'\\FF47@x.org', 'Full-width g');
    INSERT INTO identity.credentials (user_id, password_hash) VALUES (%(founder)s, 'hash'), (%(invited)s, 'hash');
    INSERT INTO identity.refresh_tokens (id, user_id, secret_hash, created_at, expires_at)
        VALUES (gen_random_uuid(), %(founder)s, 'x', now(), now() + interval '1 day');
    INSERT INTO blockyard.organizations (id, name) VALUES (%(school)s, 'Old');
    INSERT INTO blockyard.memberships (organization_id, id, user_id, role)
        SELECT %(school)s, gen_random_uuid(), unnest(ARRAY[%(founder)s, %(invited)s]::uuid[]), 'owner';
    INSERT INTO blockyard.api_keys (organization_id, id, name, role, prefix, secret_hash, created_by_id)
        VALUES (%(school)s, gen_random_uuid(), 'k', 'owner', 'by_', 'x', %(founder)s);
    INSERT INTO blockyard.audit_entries (organization_id, id, created_by_id, action, resource_type, resource_id)
        VALUES (%(school)s, gen_random_uuid(), %(invited)s, 'invitation.accepted', 'invitation', 'x');
    INSERT INTO blockyard.billing_invoices (organization_id, id, created_by_id, stripe_id, seen_at, customer_id, status,
            currency, total, amount_due, amount_paid, amount_remaining, invoiced_at)
        SELECT %(school)s, gen_random_uuid(), %(founder)s, 'in_' || status, now(), 'cus_old', status,
            'usd', 1, 1, 1, 0, now() FROM unnest(ARRAY['open', 'paid']) AS status;
"""

OLD_CUSTOMERS = """
    INSERT INTO blockyard.organizations (id, name) VALUES (%(other)s, 'Other');
    INSERT INTO blockyard.memberships (organization_id, id, user_id, role)
        SELECT %(other)s, gen_random_uuid(), unnest(ARRAY[%(founder)s, %(invited)s]::uuid[]), 'owner';
    INSERT INTO blockyard.billing_customers (organization_id, id, created_by_id, user_id, stripe_id, seen_at, created_at,
            deleted)
        SELECT school, gen_random_uuid(), %(founder)s, person, stripe_id, now(), now() + age * interval '1 day', deleted
        FROM (VALUES
            (%(school)s::uuid, %(founder)s::uuid, 'cus_gone', 4, true),
            (%(school)s, %(founder)s, 'cus_subscribed', 1, false),
            (%(school)s, %(invited)s, 'cus_later', 3, false),
            (%(other)s, %(founder)s, 'cus_first', 1, false),
            (%(other)s, %(invited)s, 'cus_latest', 2, false),
            (%(other)s, %(invited)s, 'cus_deleted', 3, true)
        ) AS old (school, person, stripe_id, age, deleted);
    INSERT INTO blockyard.billing_subscriptions (organization_id, id, created_by_id, stripe_id, seen_at, customer_id, status,
            price_id, item_id, quantity, unit_amount, amount, currency, interval, interval_count, current_period_start,
            current_period_end, cancel_at_period_end, started_at)
        SELECT school, gen_random_uuid(), %(founder)s, 'sub_' || customer, now(), customer, status, 'price_x', 'si_x', 1, 1,
            1, 'usd', 'month', 1, now(), now(), false, now()
        FROM (VALUES
            (%(school)s::uuid, 'cus_subscribed', 'past_due'),
            (%(school)s, 'cus_later', 'canceled'),
            (%(other)s, 'cus_first', 'canceled'),
            (%(other)s, 'cus_deleted', 'canceled')
        ) AS old (school, customer, status);
"""


def test_migrations_make_all_that_the_models_have(database: TestDatabase, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="nothing to write"):
        write(reveal(database.settings.owner_database_url), "nothing", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_new_table_comes_with_its_walls(database: TestDatabase, admin: psycopg.Connection, tmp_path: Path) -> None:
    admin.execute(f"DROP TABLE {TABLE} CASCADE".encode())
    path = Path(write(reveal(database.settings.owner_database_url), "executions", tmp_path))
    assert path.parent == tmp_path
    assert path.name.endswith("_executions.py")
    steps = path.read_text()
    assert "op.create_table" in steps
    assert steps.count("op.execute(") == len(secure(metadata_of(ROOMS).tables[TABLE]))
    for statement in secure(metadata_of(ROOMS).tables[TABLE]):
        assert statement in steps


@pytest.fixture
def old_database(admin_url: str, tmp_path: Path) -> Iterator[TestDatabase]:
    """As version 0.1.0 left it, with a founder, an invited owner and a key."""
    name = f"old_{uuid4().hex[:12]}"
    settings = settings_for(admin_url, name, tmp_path)
    with psycopg.connect(admin_url, autocommit=True) as admin:
        admin.execute(SQL("CREATE DATABASE {} OWNER blockyard_owner").format(Identifier(name)))
        with psycopg.connect(admin_url_of(admin_url, name), autocommit=True) as inside:
            harden_database(inside, name)
        command.upgrade(alembic_config(reveal(settings.owner_database_url)), "0004")
        try:
            yield TestDatabase(name, admin_url_of(admin_url, name), settings)
        finally:
            admin.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def test_old_accounts_keys_and_sign_ins(template: object, old_database: TestDatabase) -> None:
    """Who accepted an invitation has proved the mailbox; addresses are spelled anew where free; keys get a last day."""
    people = {name: uuid4() for name in ("founder", "invited", "school")}
    with psycopg.connect(old_database.admin_url, autocommit=True) as admin:
        with psycopg.ClientCursor(admin) as cursor:  # many statements at once
            cursor.execute(OLD_ROWS, people)
        command.upgrade(alembic_config(reveal(old_database.settings.owner_database_url)), "head")
        proved = admin.execute("SELECT user_id FROM identity.credentials WHERE verified_at IS NOT NULL").fetchall()
        keys = admin.execute(
            "SELECT expires_at BETWEEN now() + interval '364 days' AND now() + interval '365 days', scopes"
            " FROM blockyard.api_keys"
        )
        sign_ins = admin.execute(
            "SELECT device, network, parent_id, proved_at = created_at FROM identity.refresh_tokens"
        )
        invoices = "SELECT status, paid_at = invoiced_at FROM blockyard.billing_invoices ORDER BY stripe_id"
        assert admin.execute(invoices.encode()).fetchall() == [("open", None), ("paid", True)]
        emails = admin.execute('SELECT email FROM identity.users ORDER BY email COLLATE "C"').fetchall()
        assert [email for (email,) in emails] == ["f@x.org", "g@x.org", "i@x.org", "\uff46@x.org"]
        assert (proved, keys.fetchall(), sign_ins.fetchall()) == (
            [(people["invited"],)],
            [(True, None)],
            [("unknown", "unknown", None, True)],
        )


def test_one_of_several_customers(template: object, old_database: TestDatabase) -> None:
    """The one with a living subscription, else the latest; never a deleted one. The others stay."""
    people = {name: uuid4() for name in ("founder", "invited", "school", "other")}
    with psycopg.connect(old_database.admin_url, autocommit=True) as admin:
        with psycopg.ClientCursor(admin) as cursor:  # many statements at once
            cursor.execute(OLD_ROWS, people)
            cursor.execute(OLD_CUSTOMERS, people)
        command.upgrade(alembic_config(reveal(old_database.settings.owner_database_url)), "head")
        found = "SELECT stripe_id, deleted FROM blockyard.billing_customers WHERE current ORDER BY stripe_id"
        assert admin.execute(found.encode()).fetchall() == [("cus_latest", False), ("cus_subscribed", False)]
        everyone = admin.execute("SELECT count(*) FROM blockyard.billing_customers").fetchall()
        assert everyone == [(6,)]
        prices = (
            "SELECT count(*) FROM blockyard.billing_subscription_prices AS price JOIN blockyard.billing_subscriptions AS one"
            " ON one.stripe_id = price.subscription_id AND one.started_at = since AND one.amount = price.amount"
        )
        assert admin.execute(prices.encode()).fetchall() == [(4,)]
        forced = (
            "SELECT count(*) FROM pg_class WHERE relforcerowsecurity AND oid IN"
            " ('blockyard.billing_customers'::regclass, 'blockyard.billing_subscriptions'::regclass)"
        )
        assert admin.execute(forced.encode()).fetchall() == [(2,)]


OLD_ASSIGNMENTS = """
    INSERT INTO blockyard.environments (organization_id, id, name, request, latest_version, created_by_id)
        VALUES (%(school)s, %(world)s, 'Mars Base', '{}', 1, %(founder)s);
    INSERT INTO blockyard.students (organization_id, id, display_name, created_by_id)
        VALUES (%(school)s, %(ada)s, 'Ada', %(founder)s);
    INSERT INTO blockyard.classes (organization_id, id, name, subject, max_students, teacher_id, created_by_id)
        VALUES (%(school)s, %(class)s, '5b', 'Science', 30, %(founder)s, %(founder)s);
    INSERT INTO blockyard.assignments (organization_id, id, class_id, environment_id, version, question_count, title,
            instructions, max_score, scoring, state, created_by_id)
        SELECT %(school)s, id, %(class)s, %(world)s, 1, 2, 'Gases', '', 100, 'best', 'published', %(founder)s
        FROM unnest(ARRAY[%(some)s, %(all)s]::uuid[]) AS id;
    INSERT INTO blockyard.assignment_targets (organization_id, id, class_id, assignment_id, student_id, created_by_id)
        VALUES (%(school)s, gen_random_uuid(), %(class)s, %(some)s, %(ada)s, %(founder)s);
    INSERT INTO blockyard.attempts (organization_id, id, class_id, assignment_id, student_id, number, via, started_at,
            last_seen_at, progressed_at, completed_at, answered, answered_right, score, seconds_active)
        SELECT %(school)s, id, %(class)s, %(all)s, %(ada)s, number, 'browser', '2026-01-01Z', '2026-01-04Z', '2026-01-02Z',
            completed_at, answered, 0, 0, 0
        FROM (VALUES
            (1, %(completed)s::uuid, timestamptz '2026-01-03Z', 1), (2, %(answered)s, NULL, 2), (3, %(begun)s, NULL, 1)
        ) AS old (number, id, completed_at, answered);
"""


def test_old_assignments(template: object, old_database: TestDatabase) -> None:
    """What was given to some stays theirs; what was completed, or answered, is done; what was completed is told."""
    names = ("founder", "invited", "school", "world", "class", "ada", "some", "all", "completed", "answered", "begun")
    ids = {name: uuid4() for name in names}
    config = alembic_config(reveal(old_database.settings.owner_database_url))
    with psycopg.connect(old_database.admin_url, autocommit=True) as admin:
        with psycopg.ClientCursor(admin) as cursor:  # many statements at once
            cursor.execute(OLD_ROWS, ids)
            command.upgrade(config, "0044-1")
            cursor.execute(OLD_ASSIGNMENTS, ids)
        command.upgrade(config, "head")
        given = admin.execute("SELECT id FROM blockyard.assignments WHERE given_to_some").fetchall()
        done = admin.execute("SELECT id, done_at::date::text FROM blockyard.attempts ORDER BY number").fetchall()
        told = admin.execute("SELECT attempt_id, type FROM blockyard.progress_events").fetchall()
    assert given == [(ids["some"],)]
    assert done == [(ids["completed"], "2026-01-03"), (ids["answered"], "2026-01-02"), (ids["begun"], None)]
    assert told == [(ids["completed"], "attempt.completed")]
