"""Nothing stands in the database that the migrations did not put there, and that could act or copy unseen."""

from collections.abc import Iterator
from typing import Final

from psycopg import Connection

from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.functions import written_bodies

# Each row: what it is, its name, how it goes away. Procrastinate's triggers and functions are part of its schema.
UNKNOWN: Final = """
    SELECT 'a trigger', trigger.tgname || ' on ' || class.oid::regclass,
           'DROP TRIGGER ' || trigger.tgname || ' ON ' || class.oid::regclass
    FROM pg_trigger AS trigger
    JOIN pg_class AS class ON class.oid = trigger.tgrelid
    WHERE NOT trigger.tgisinternal
      AND NOT (class.relnamespace = to_regnamespace('queue')
               AND (trigger.tgname LIKE 'procrastinate\\_%%' OR trigger.tgname = 'refuse_faulty_job'))
      AND NOT (trigger.tgname = 'tell_webhooks' AND class.oid = to_regclass('blockyard.audit_entries'))
    UNION ALL
    SELECT 'a rule', rule.rulename || ' on ' || rule.ev_class::regclass,
           'DROP RULE ' || rule.rulename || ' ON ' || rule.ev_class::regclass
    FROM pg_rewrite AS rule
    WHERE rule.rulename <> '_RETURN' AND rule.ev_class::regclass <> 'pg_catalog.pg_settings'::regclass
    UNION ALL
    SELECT 'an event trigger', evtname, 'DROP EVENT TRIGGER ' || evtname FROM pg_event_trigger
    UNION ALL
    SELECT 'a publication', pubname, 'DROP PUBLICATION ' || pubname FROM pg_publication
    UNION ALL
    SELECT 'a foreign server', srvname, 'DROP SERVER ' || srvname || ' CASCADE' FROM pg_foreign_server
    UNION ALL
    SELECT 'default privileges', defaclrole::regrole || ' for ' || coalesce(nspname, 'all schemas'),
           'ALTER DEFAULT PRIVILEGES ... REVOKE what is granted there'
    FROM pg_default_acl LEFT JOIN pg_namespace ON pg_namespace.oid = defaclnamespace
    WHERE EXISTS (SELECT 1 FROM aclexplode(defaclacl) AS acl WHERE acl.grantee <> defaclrole)
    UNION ALL
    SELECT 'a function', function.oid::regprocedure::text, 'DROP FUNCTION ' || function.oid::regprocedure
    FROM pg_proc AS function
    JOIN pg_namespace AS namespace ON namespace.oid = function.pronamespace
    WHERE namespace.nspname NOT IN ('pg_catalog', 'information_schema')
      AND NOT namespace.nspname || '.' || function.proname = ANY(%(functions)s)
      AND NOT (namespace.nspname = 'queue' AND function.proname LIKE 'procrastinate\\_%%')
      AND NOT function.prosecdef
      AND NOT EXISTS (SELECT 1 FROM pg_depend AS depend WHERE depend.objid = function.oid AND depend.deptype = 'e')
    ORDER BY 1, 2
"""

# As it comes out of the migration: at the end of the transaction, enabled for every session but those of a replica.
TELLING: Final = """
    SELECT FROM pg_trigger
    WHERE tgrelid = to_regclass('blockyard.audit_entries') AND tgname = 'tell_webhooks'
      AND tgenabled = 'O' AND tginitdeferred AND tgfoid = to_regproc('webhooks.tell')
"""


def unknown(owner: Connection) -> Iterator[Finding]:
    for kind, name, remedy in owner.execute(UNKNOWN, {"functions": sorted(written_bodies())}):
        yield Finding("object_unknown", name, f"is {kind} that no migration made", remedy)


def telling(owner: Connection) -> Iterator[Finding]:
    """What the audit trail's trigger does not tell, no endpoint hears of."""
    if owner.execute(TELLING).fetchone() is None:
        yield Finding(
            "webhooks_not_told",
            "blockyard.audit_entries",
            "tells no endpoint",
            "ALTER TABLE blockyard.audit_entries ENABLE TRIGGER tell_webhooks",
        )
