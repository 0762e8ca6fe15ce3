"""The doctor finds nothing on a sound database, and every hole that is dug into one."""

from collections.abc import Iterator

import psycopg
import pytest

from blockyard.base.settings import reveal
from blockyard.tenancy.doctor import examine
from tests.databases import TestDatabase

INSTANCES = "blockyard.agent_instances"

HOLES: dict[str, tuple[str, str]] = {
    # name: (the hole, the code of the finding)
    "rls disabled": (f"ALTER TABLE {INSTANCES} DISABLE ROW LEVEL SECURITY", "rls_not_enabled"),
    "rls not forced": (f"ALTER TABLE {INSTANCES} NO FORCE ROW LEVEL SECURITY", "rls_not_forced"),
    "policy weakened under its name": (
        f"ALTER POLICY organization_isolation ON {INSTANCES} USING (true)",
        "policy_missing",
    ),
    "policy without check": (
        f"DROP POLICY organization_isolation ON {INSTANCES};"
        f"CREATE POLICY organization_isolation ON {INSTANCES} TO blockyard_app"
        " USING (organization_id = (SELECT tenancy.current_organization_id()))",
        "policy_missing",
    ),
    "policy on the raw setting": (
        f"ALTER POLICY organization_isolation ON {INSTANCES}"
        " USING (organization_id = current_setting('app.current_organization_id')::uuid)",
        "policy_unknown",
    ),
    "policy added": (f"CREATE POLICY support ON {INSTANCES} FOR SELECT USING (true)", "policy_unknown"),
    "policy dropped": ("DROP POLICY gate ON identity.users", "policy_missing"),
    "unknown table": ("CREATE TABLE blockyard.notes (id int)", "table_unknown"),
    "unknown table elsewhere": ("CREATE TABLE public.notes (id int)", "table_unknown"),
    "table dropped": ("DROP TABLE blockyard.agent_executions CASCADE", "table_missing"),
    "table of another owner": (f"ALTER TABLE {INSTANCES} OWNER TO postgres", "table_owner"),
    "view": (f"CREATE VIEW blockyard.v AS SELECT * FROM {INSTANCES}", "view_bypasses"),
    "materialized view": (f"CREATE MATERIALIZED VIEW blockyard.m AS SELECT * FROM {INSTANCES}", "view_materialized"),
    "plain foreign key": (
        "ALTER TABLE blockyard.agent_instances ADD UNIQUE (id);"
        "ALTER TABLE blockyard.agent_executions"
        " ADD FOREIGN KEY (agent_instance_id) REFERENCES blockyard.agent_instances (id)",
        "foreign_key_plain",
    ),
    "global unique constraint": ("ALTER TABLE blockyard.api_keys ADD UNIQUE (secret_hash)", "unique_global"),
    "global unique index": ("CREATE UNIQUE INDEX ON blockyard.api_keys (lower(prefix))", "unique_global"),
    "index without organization": ("CREATE INDEX ON blockyard.memberships (user_id)", "index_not_organization_first"),
    "index of an expression first": (
        "CREATE UNIQUE INDEX ON blockyard.memberships (lower(email), organization_id)",
        "index_not_organization_first",
    ),
    "partial index without organization": (
        "CREATE INDEX ON blockyard.billing_requests (next_try_at) WHERE status = 'open'",
        "index_not_organization_first",
    ),
    "primary key without organization": (
        "ALTER TABLE blockyard.agent_executions DROP CONSTRAINT agent_executions_pkey CASCADE, ADD PRIMARY KEY (id)",
        "primary_key",
    ),
    "grant to everybody": (f"GRANT SELECT ON {INSTANCES} TO PUBLIC", "grant_too_many"),
    "truncate": (f"GRANT TRUNCATE ON {INSTANCES} TO blockyard_app", "grant_too_many"),
    "people readable": ("GRANT SELECT ON identity.users TO blockyard_app", "grant_too_many"),
    "secrets readable": ("GRANT SELECT ON identity.credentials TO blockyard_app", "grant_too_many"),
    "seal keys readable": ("GRANT SELECT ON tenancy.seal_keys TO blockyard_app", "grant_too_many"),
    "queue readable": ("GRANT SELECT ON queue.procrastinate_jobs TO blockyard_app", "grant_too_many"),
    "audit changeable": ("GRANT UPDATE ON blockyard.audit_entries TO blockyard_app", "grant_too_many"),
    "column grant": ("GRANT SELECT (inner_pad) ON tenancy.seal_keys TO blockyard_app", "grant_too_many"),
    "grant missing": (f"REVOKE INSERT ON {INSTANCES} FROM blockyard_app", "grant_missing"),
    "schema creation": ("GRANT CREATE ON SCHEMA blockyard TO blockyard_app", "grant_on_schema"),
    "public schema": ("GRANT USAGE ON SCHEMA public TO PUBLIC", "grant_on_schema"),
    "temporary tables": ("GRANT TEMPORARY ON DATABASE {database} TO blockyard_app", "database_right"),
    "temporary tables for all": ("GRANT TEMPORARY ON DATABASE {database} TO PUBLIC", "database_right"),
    "definer function": (
        "CREATE FUNCTION blockyard.f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
        "definer_unlisted",
    ),
    "definer without search_path": ("ALTER FUNCTION tenancy.enter RESET search_path", "definer_search_path"),
    "definer of a superuser": ("ALTER FUNCTION tenancy.enter OWNER TO postgres", "definer_owner"),
    "function replaced": (
        "CREATE OR REPLACE FUNCTION tenancy.current_organization_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE"
        " SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
        " AS $$ SELECT current_setting('app.current_organization_id')::uuid $$",
        "function_body",
    ),
    "private function for all": (
        "GRANT EXECUTE ON FUNCTION identity.memberships_of TO PUBLIC",
        "function_executable",
    ),
    "private function for the app": (
        "GRANT EXECUTE ON FUNCTION identity.memberships_of TO blockyard_app",
        "function_executable",
    ),
    "a trail that is not told": (
        "ALTER TABLE blockyard.audit_entries DISABLE TRIGGER tell_webhooks",
        "webhooks_not_told",
    ),
    "function not executable": (
        "REVOKE EXECUTE ON FUNCTION tenancy.enter FROM blockyard_app",
        "function_not_executable",
    ),
}

ORACLES: dict[str, tuple[str, str]] = {
    "leakproof again": ("ALTER FUNCTION pg_catalog.text_lt(text, text) LEAKPROOF", "leakproof"),
    "a leakproof operator": (
        "CREATE FUNCTION blockyard.same(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE LEAKPROOF AS 'texteq';"
        "CREATE OPERATOR blockyard.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = blockyard.same)",
        "operator_unknown",
    ),
    "a leakproof function": (
        "CREATE FUNCTION blockyard.same(text, text) RETURNS boolean LANGUAGE internal IMMUTABLE LEAKPROOF AS 'texteq'",
        "leakproof",
    ),
    "a restored dump": (
        "UPDATE pg_catalog.pg_proc SET proleakproof = true WHERE proname LIKE 'int%'",
        "leakproof",
    ),
    "policies not first": (
        "UPDATE pg_catalog.pg_proc SET procost = 100 WHERE oid = 'wall.first(uuid)'::regprocedure",
        "policy_not_first",
    ),
    "the function of the policies can be named": ("GRANT USAGE ON SCHEMA wall TO blockyard_app", "grant_on_schema"),
    "counters for all": ("GRANT EXECUTE ON FUNCTION pg_stat_get_activity(integer) TO PUBLIC", "told_to_everybody"),
    "sampled": (f"ALTER TABLE {INSTANCES} ALTER COLUMN agent_id SET STATISTICS 100", "statistics"),
    "an index that holds some rows alone": (
        f"CREATE INDEX ON {INSTANCES} (organization_id, agent_id) WHERE status = 'idle'",
        "index_partial",
    ),
    "an index that does not start with the organization": (
        f"CREATE INDEX ON {INSTANCES} (status)",
        "index_not_organization_first",
    ),
    "a trigger": (
        f"CREATE TRIGGER copies BEFORE UPDATE ON {INSTANCES} FOR EACH ROW"
        " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "object_unknown",
    ),
    "a rule": (f"CREATE RULE r AS ON INSERT TO {INSTANCES} DO ALSO NOTIFY written", "object_unknown"),
    "a publication": (f"CREATE PUBLICATION p FOR TABLE {INSTANCES}", "object_unknown"),
    "default privileges": (
        "ALTER DEFAULT PRIVILEGES FOR ROLE blockyard_owner GRANT SELECT ON TABLES TO blockyard_app",
        "object_unknown",
    ),
    "a function": ("CREATE FUNCTION public.g() RETURNS int LANGUAGE sql AS 'SELECT 1'", "object_unknown"),
}

ROLE_HOLES: dict[str, tuple[str, str]] = {
    "a setting": ("ALTER ROLE blockyard_app SET statement_timeout = 0", "role_setting"),
    "a new setting": ("ALTER ROLE blockyard_app SET enable_indexscan = off", "role_setting"),
    "a setting taken away": ("ALTER ROLE blockyard_gate RESET lock_timeout", "role_setting"),
    "a setting in the database": (
        "ALTER ROLE blockyard_app IN DATABASE {database} SET search_path = public",
        "role_setting",
    ),
    "a setting for every role": ("ALTER DATABASE {database} SET row_security = off", "role_setting"),
    "no more connections": ("ALTER ROLE blockyard_app CONNECTION LIMIT 0", "role_limit"),
    "a password that ends": ("ALTER ROLE blockyard_app VALID UNTIL '2020-01-01'", "role_limit"),
    "superuser": ("ALTER ROLE blockyard_gate SUPERUSER", "role_too_strong"),
    "bypass": ("ALTER ROLE blockyard_gate BYPASSRLS", "role_too_strong"),
    "member": ("GRANT blockyard_queue TO blockyard_gate", "role_membership"),
    "member of a predefined role": ("GRANT pg_read_all_data TO blockyard_gate", "role_membership"),
}


@pytest.fixture
def owner(database: TestDatabase) -> Iterator[psycopg.Connection]:
    with psycopg.connect(reveal(database.settings.owner_database_url), autocommit=True) as connection:
        yield connection


def test_a_sound_database(owner: psycopg.Connection) -> None:
    assert examine(owner) == []


@pytest.mark.parametrize("name", HOLES | ORACLES | ROLE_HOLES)
def test_hole(database: TestDatabase, admin: psycopg.Connection, name: str) -> None:
    hole, code = (HOLES | ORACLES | ROLE_HOLES)[name]
    with admin.transaction(force_rollback=True):  # roles belong to the cluster, and are transactional too
        for statement in hole.format(database=database.name).split(";"):
            admin.execute(statement.encode())
        findings = examine(admin)
    assert code in {finding.code for finding in findings}
    assert all(finding.remedy for finding in findings)
    assert examine(admin) == [], "the hole is closed again"
