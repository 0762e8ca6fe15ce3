"""Injected SQL: any statement in a session of alpha. Nothing of omega, the queue or identity comes out or changes.

Each payload is a list of statements, run one after the other as blockyard_app; errors end the payload, as they would
end the request. What the statements returned, and what the errors said, must not hold a mark of omega.
"""

from typing import Any

import psycopg
import pytest

from blockyard.tenancy.reads import ENTER as ENTER_SQL
from tests.attack.fingerprint import fingerprint, global_tables
from tests.attack.tenant import app_connection, entry_of, inside, marks_of
from tests.databases import TestDatabase
from tests.world import World

EVERYTHING = [
    "SELECT to_jsonb(t)::text FROM blockyard.agent_instances AS t",
    "SELECT to_jsonb(t)::text FROM blockyard.agent_executions AS t",
    "SELECT to_jsonb(t)::text FROM blockyard.memberships AS t",
    "SELECT to_jsonb(t)::text FROM blockyard.audit_entries AS t",
    "SELECT to_jsonb(t)::text FROM blockyard.organizations AS t",
    "SELECT to_jsonb(t)::text FROM identity.users AS t",
]

PAYLOADS: dict[str, list[str]] = {
    "set_config": ["SELECT set_config('app.current_organization_id', '{omega}', true)", *EVERYTHING],
    "set_config_user": [
        "SELECT set_config('app.current_organization_id', '{omega}', true)",
        "SELECT set_config('app.current_user_id', '{omega_owner}', true)",
        *EVERYTHING,
    ],
    "set_local": ["SET LOCAL app.current_organization_id = '{omega}'", *EVERYTHING],
    "set_session": ["SET SESSION app.current_organization_id = '{omega}'", *EVERYTHING],
    "forged_seal": [
        "SELECT set_config('app.current_organization_id', '{omega}', true),"
        " set_config('app.current_seal', split_part(current_setting('app.current_seal'), ':', 1) || ':"
        + "0" * 64
        + "', true)",
        *EVERYTHING,
    ],
    "empty_seal": [
        "SELECT set_config('app.current_organization_id', '{omega}', true), set_config('app.current_seal', '', true)",
        *EVERYTHING,
    ],
    "self_made_seal": [
        "SELECT set_config('app.current_organization_id', '{omega}', true), set_config('app.current_seal',"
        " 'x:' || encode(sha256('x'), 'hex'), true)",
        *EVERYTHING,
    ],
    "enter_again": ["SELECT tenancy.enter('{omega}', '{omega_owner}', 'k', '\\x00', false)", *EVERYTHING],
    "enter_with_null": ["SELECT tenancy.enter('{omega}', '{omega_owner}', NULL, NULL, false)", *EVERYTHING],
    "enter_real_key": [
        "SELECT tenancy.enter('{omega}', '{omega_owner}', split_part(current_setting('app.current_seal'), ':', 1),"
        " decode(split_part(current_setting('app.current_seal'), ':', 2), 'hex'), false)",
        *EVERYTHING,
    ],
    "reset_all": ["RESET ALL", *EVERYTHING],
    "discard_all": ["DISCARD ALL", *EVERYTHING],
    "set_role_owner": ["SET ROLE blockyard_owner", *EVERYTHING],
    "set_role_gate": ["SET ROLE blockyard_gate", "SELECT email FROM identity.users"],
    "set_role_postgres": ["SET ROLE postgres", *EVERYTHING],
    "reset_role": ["RESET ROLE", *EVERYTHING],
    "session_authorization": ["SET SESSION AUTHORIZATION postgres", *EVERYTHING],
    "row_security_off": ["SET row_security = off", *EVERYTHING],
    "disable_rls": ["ALTER TABLE blockyard.agent_instances DISABLE ROW LEVEL SECURITY", *EVERYTHING],
    "own_policy": ["CREATE POLICY x ON blockyard.agent_instances USING (true)", *EVERYTHING],
    "drop_policy": ["DROP POLICY organization_isolation ON blockyard.agent_instances", *EVERYTHING],
    "replica_role": ["SET session_replication_role = replica", *EVERYTHING],
    "replace_function": [
        "CREATE OR REPLACE FUNCTION tenancy.current_organization_id() RETURNS uuid LANGUAGE sql AS"
        " $$ SELECT '{omega}'::uuid $$",
        *EVERYTHING,
    ],
    "temporary_function": [
        "CREATE FUNCTION pg_temp.current_organization_id() RETURNS uuid LANGUAGE sql AS $$ SELECT '{omega}'::uuid $$",
        *EVERYTHING,
    ],
    "temporary_table": ["CREATE TEMPORARY TABLE memberships (organization_id uuid)", *EVERYTHING],
    "temporary_view": ["CREATE TEMPORARY VIEW v AS SELECT * FROM blockyard.agent_instances", "SELECT v::text FROM v"],
    "own_schema": ["CREATE SCHEMA evil", *EVERYTHING],
    "table_in_public": ["CREATE TABLE public.loot (t text)"],
    "search_path": ["SET search_path = pg_temp, public", *EVERYTHING],
    "union": ["SELECT agent_id FROM blockyard.agent_instances UNION ALL SELECT email FROM identity.users"],
    "cte": [
        "WITH switched AS MATERIALIZED (SELECT set_config('app.current_organization_id', '{omega}', true))"
        " SELECT t::text FROM switched, blockyard.agent_instances AS t"
    ],
    "lateral": [
        "SELECT t::text FROM (SELECT set_config('app.current_organization_id', '{omega}', true) OFFSET 0) AS s,"
        " LATERAL (SELECT * FROM blockyard.agent_instances OFFSET 0) AS t"
    ],
    "writable_cte": [
        "WITH gone AS (DELETE FROM blockyard.agent_instances WHERE organization_id = '{omega}' RETURNING *)"
        " SELECT gone::text FROM gone"
    ],
    "update_all": ["UPDATE blockyard.agent_instances SET configuration = '{{}}' RETURNING agent_instances::text"],
    "delete_all": ["DELETE FROM blockyard.agent_executions RETURNING agent_executions::text"],
    "merge": [
        "MERGE INTO blockyard.agent_instances AS t USING (VALUES ('{omega}'::uuid)) AS s (o) ON t.organization_id = s.o"
        " WHEN MATCHED THEN DELETE"
    ],
    "truncate": ["TRUNCATE blockyard.agent_executions"],
    "delete_organization": ["DELETE FROM blockyard.organizations WHERE id = '{omega}'"],
    "cursor": ["DECLARE c CURSOR WITH HOLD FOR SELECT t::text FROM blockyard.agent_instances AS t", "FETCH ALL FROM c"],
    "prepared": ["PREPARE p AS SELECT t::text FROM blockyard.agent_instances AS t", "EXECUTE p"],
    "copy": ["COPY blockyard.agent_instances TO STDOUT"],
    "copy_program": ["COPY blockyard.agent_instances TO PROGRAM 'cat'"],
    "do_block": [
        "DO $$ DECLARE r record; BEGIN PERFORM set_config('app.current_organization_id', '{omega}', true);"
        " FOR r IN SELECT t::text AS x FROM blockyard.agent_instances AS t"
        " LOOP RAISE EXCEPTION '%', r.x; END LOOP; END $$"
    ],
    "leaky_predicate": [
        "SELECT agent_id FROM blockyard.agent_instances"
        " WHERE 1 / (CASE WHEN organization_id = '{omega}' THEN 0 ELSE 1 END) = 1"
    ],
    "leaky_cast": [
        "SELECT 1 FROM blockyard.agent_executions"
        " WHERE (output ->> 'text') LIKE '%omega%' AND (output ->> 'text')::int = 1"
    ],
    "statistics": [
        "SELECT most_common_vals::text, histogram_bounds::text FROM pg_stats",
        "SELECT stavalues1::text FROM pg_statistic",
    ],
    "explain": ["EXPLAIN ANALYZE SELECT * FROM blockyard.agent_instances WHERE organization_id = '{omega}'"],
    "seal_keys": ["SELECT * FROM tenancy.seal_keys"],
    "credentials": ["SELECT * FROM identity.credentials"],
    "refresh_tokens": ["SELECT * FROM identity.refresh_tokens"],
    "rename_people": ["UPDATE identity.users SET full_name = 'Evil'"],
    "reset_password": ["UPDATE identity.users SET email = 'evil@example.org'"],
    "memberships_of": ["SELECT * FROM identity.memberships_of('{omega_owner}')"],
    "find_invitation": ["SELECT * FROM identity.find_invitation('{omega}', sha256('x'))"],
    "find_api_key": ["SELECT * FROM identity.find_api_key('{omega}', sha256('x'))"],
    "find_known_api_key": ["SELECT * FROM identity.find_known_api_key('{omega}', sha256('x'))"],
    "found_organization": [
        "SELECT identity.found_organization(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),"
        " '{omega_owner}', 'x', 'x')"
    ],
    "stripe_read": ["SELECT * FROM stripe.events", "SELECT * FROM stripe.routes"],
    "stripe_routes": ["SELECT * FROM stripe.routes"],
    "stripe_steal": [
        "SELECT stripe.claim('cus_omega', split_part(current_setting('app.current_seal'), ':', 1),"
        " decode(split_part(current_setting('app.current_seal'), ':', 2), 'hex'))"
    ],
    "stripe_reroute": ["UPDATE stripe.routes SET organization_id = tenancy.current_organization_id()"],
    "stripe_actor": ["SELECT stripe.actor('{omega}', '{omega_owner}')"],
    "stripe_due": ["SELECT * FROM stripe.take_due_requests(100)"],
    "webhooks_due": ["SELECT webhooks.enqueue_due(now(), 100)"],
    "webhooks_told": [
        "INSERT INTO blockyard.audit_entries (organization_id, id, action, resource_type, resource_id)"
        " VALUES ('{omega}', gen_random_uuid(), 'environment.built', 'environment', 'x')"
    ],
    "webhooks_tested": [
        "INSERT INTO blockyard.audit_entries (id, action, resource_type, resource_id)"
        " SELECT gen_random_uuid(), 'webhook_endpoint.tested', 'webhook_endpoint', '{omega_endpoint}'",
        "SET CONSTRAINTS ALL IMMEDIATE",
        "SELECT * FROM blockyard.webhook_deliveries",
    ],
    "queue_read": ["SELECT * FROM queue.procrastinate_jobs"],
    "queue_write": [
        "SET LOCAL search_path = queue, pg_catalog",  # its triggers name their tables without the schema
        "INSERT INTO queue.procrastinate_jobs (queue_name, task_name) VALUES ('default', 'x')",
    ],
    "queue_fetch": ["SELECT queue.procrastinate_fetch_job_v2(NULL, 1)"],
    "queue_defer": ["SELECT queue.procrastinate_defer_jobs_v1(ARRAY[]::queue.procrastinate_job_to_defer_v1[])"],
    "queue_gate_task": ["SELECT queue.enqueue('gate.mail_password_reset', '{{}}', NULL, NULL)"],
    "queue_backlog": ["SELECT * FROM queue.backlog()"],
    "passwords_of_roles": ["SELECT rolpassword FROM pg_authid", "SELECT passwd FROM pg_shadow"],
    "read_file": ["SELECT pg_read_file('postgresql.conf')"],
    "large_object_import": ["SELECT lo_import('/etc/passwd')"],
    "catalog_write": ["UPDATE pg_class SET relrowsecurity = false"],
    "load": ["LOAD 'auto_explain'"],
    "create_extension": ["CREATE EXTENSION dblink"],
    "grant": ["GRANT ALL ON blockyard.agent_instances TO PUBLIC"],
    "alter_role": ["ALTER ROLE blockyard_app BYPASSRLS"],
    "alter_role_set": ["ALTER ROLE blockyard_app SET app.current_organization_id = '{omega}'"],
    "rule": ["CREATE RULE r AS ON SELECT TO blockyard.agent_instances DO INSTEAD SELECT 1"],
    "trigger": [
        "CREATE TRIGGER t BEFORE INSERT ON blockyard.agent_instances"
        " EXECUTE FUNCTION suppress_redundant_updates_trigger()"
    ],
}


def fill(statement: str, world: World) -> str:
    omega = world.omega
    return statement.format(omega=omega.id, omega_owner=omega.owner.id, omega_endpoint=omega.path_ids["endpoint_id"])


def run(connection: psycopg.Connection[Any], statements: list[str]) -> str:
    """Everything that comes back, rows and error texts alike."""
    heard: list[str] = []
    for statement in statements:
        try:
            if statement.endswith("TO STDOUT"):
                with connection.cursor().copy(statement.encode()) as copy:
                    heard += [bytes(data).decode() for data in copy]
                continue
            cursor = connection.execute(statement.encode())
            if cursor.description:
                heard += [str(row) for row in cursor.fetchall()]
        except psycopg.Error as error:
            heard.append(str(error))
            break
    return "\n".join(heard)


@pytest.mark.parametrize("name", PAYLOADS)
def test_injected(database: TestDatabase, world: World, admin: psycopg.Connection, name: str) -> None:
    statements = [fill(statement, world) for statement in PAYLOADS[name]]
    sent = "\n".join(statements)
    before = fingerprint(admin, world.omega.id), global_tables(admin)
    for committed in (False, True):
        with app_connection(database) as connection:
            connection.execute("BEGIN")
            connection.execute(ENTER_SQL, entry_of(world.alpha.teacher))
            connection.execute("SAVEPOINT payload")
            heard = run(connection, statements)
            found = [mark for mark in marks_of(world, world.omega) if mark in heard and mark not in sent]
            assert not found, f"{name} heard {found}"
            if "BEGIN" not in sent and connection.info.transaction_status.name == "INERROR":
                connection.execute("ROLLBACK TO payload")
            connection.execute("COMMIT" if committed and name not in DESTROYS_ITS_OWN else "ROLLBACK")
    assert (fingerprint(admin, world.omega.id), global_tables(admin)) == before
    allowed = "SELECT to_jsonb(t)::text FROM blockyard.agent_instances AS t"
    with inside(database, world.alpha.teacher) as connection:
        assert str(world.alpha.instance_id) in run(connection, [allowed]), "the seat itself works"


DESTROYS_ITS_OWN = {"update_all", "delete_all"}
"""Injected SQL may harm the organization it runs in (docs/threat-model.md); committed, it would end this test."""
