"""Oracles: what tells an injected statement of rows that it may not see. `migrate --admin-url` closes them.

They are PostgreSQL's own, so only a superuser can, in this database alone, and a dump does not hold it.

1. An operator that is leakproof runs before the policy, on everybody's rows, and whether it passed can be found out. None
   is but equality of uuid, by which rows are found.
2. Whatever is as cheap as the policy may still run before it: `x IS NULL`, CASE, equality of uuid. So the policy costs
   less than nothing: wall.first, which nobody else can name (sql/functions.sql).
3. Counters, locks, sizes and positions tell what others do. They are for pg_monitor; the sizes in pg_class, too.
4. What ANALYZE once sampled shows in estimates (the statistics target itself is set by reconcile.py).
"""

from typing import Any, Final

from psycopg import Connection
from psycopg.sql import SQL, Identifier

from blockyard.tenancy.reconcile import tables_of_tenants
from blockyard.tenancy.roles import OWNER

STILL_LEAKPROOF: Final = "pg_catalog.uuid_eq(uuid,uuid)"
FIRST: Final = "wall.first(uuid)"
COST_OF_FIRST: Final = -2
"""The policy's comparison costs half an operator. All that others can name costs 0 or more."""

# By name, so that those of later versions are found, too. Of the advisory locks and large objects nobody makes use.
TELLING: Final = (
    r"^(pg_stat_get_|pg_stat_clear_|pg_stat_force_|pg_lock_status$|pg_blocking_pids$|pg_safe_snapshot_blocking_pids$"
    r"|pg_prepared_xact$|pg_get_replication_slots$|pg_get_multixact_members$|pg_notification_queue_usage$"
    r"|pg_(database|tablespace|relation|table|indexes|total_relation)_size$"
    r"|pg_(current|last)_wal|pg_wal|pg_control_|pg_get_wal|pg_last_"
    r"|pg_current_snapshot$|pg_xact_|txid_|pg_current_xact_id|pg_export_snapshot$"
    r"|currtid2$"  # follows a row's versions past any policy
    r"|pg_terminate_backend$|pg_cancel_backend$|pg_(try_)?advisory_|lo_|loread$|lowrite$)"
)

LEAKPROOF: Final = """
    SELECT function.oid::regprocedure::text FROM pg_catalog.pg_proc AS function
    WHERE function.proleakproof AND function.oid <> 'pg_catalog.uuid_eq(uuid,uuid)'::regprocedure
"""

TOLD_TO_EVERYBODY: Final = """
    SELECT function.oid::regprocedure::text FROM pg_catalog.pg_proc AS function
    WHERE function.pronamespace = 'pg_catalog'::regnamespace AND function.proname ~ %s
      AND EXISTS (SELECT 1 FROM aclexplode(coalesce(function.proacl, acldefault('f', function.proowner))) AS acl
                  WHERE acl.grantee = 0)
"""

SIZES: Final = ["reltuples", "relpages", "relallvisible", "relallfrozen"]
"""Columns of pg_class: of a partial index they say how many rows of all organizations meet its condition."""

SIZES_SHOWN: Final = """
    SELECT 'pg_class.' || attribute.attname FROM pg_catalog.pg_attribute AS attribute
    WHERE attribute.attrelid = 'pg_catalog.pg_class'::regclass AND attribute.attname = ANY(%s)
      AND has_column_privilege(%s, attribute.attrelid, attribute.attnum, 'SELECT')
"""

OTHER_COLUMNS_OF_PG_CLASS: Final = """
    SELECT attribute.attname FROM pg_catalog.pg_attribute AS attribute
    WHERE attribute.attrelid = 'pg_catalog.pg_class'::regclass AND NOT attribute.attname = ANY(%s)
      AND (attribute.attnum > 0 OR attribute.attname = 'tableoid')
"""

BELIEVED_ORGANIZATIONS: Final = 20
"""What the planner shall believe, since it may know nothing: one organization's rows are worth an index, and too many to
be sorted where the index has their order."""

BELIEVE: Final = """
    INSERT INTO pg_catalog.pg_statistic (
        starelid, staattnum, stainherit, stanullfrac, stawidth, stadistinct,
        stakind1, stakind2, stakind3, stakind4, stakind5, staop1, staop2, staop3, staop4, staop5,
        stacoll1, stacoll2, stacoll3, stacoll4, stacoll5)
    SELECT attrelid, attnum, false, 0, 16, %s, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    FROM pg_catalog.pg_attribute
    WHERE attrelid::regclass::text = ANY(%s) AND attname = 'organization_id' AND NOT attisdropped
"""


def close_oracles(admin: Connection[Any]) -> None:
    """One transaction, as a superuser. `admin` is connected to the database, which is at head."""
    tables = tables_of_tenants()
    with admin.transaction():
        for (function,) in admin.execute(LEAKPROOF).fetchall():
            admin.execute(SQL("ALTER FUNCTION {} NOT LEAKPROOF").format(SQL(function)))
        for (function,) in admin.execute(TOLD_TO_EVERYBODY, [TELLING]).fetchall():
            admin.execute(SQL("REVOKE EXECUTE ON FUNCTION {} FROM PUBLIC").format(SQL(function)))
            admin.execute(SQL("GRANT EXECUTE ON FUNCTION {} TO pg_monitor").format(SQL(function)))
        admin.execute(
            SQL("GRANT EXECUTE ON FUNCTION pg_catalog.pg_advisory_lock(bigint) TO {}").format(SQL(OWNER))
        )  # two migrations at once
        columns = [Identifier(name) for (name,) in admin.execute(OTHER_COLUMNS_OF_PG_CLASS, [SIZES])]
        admin.execute("REVOKE SELECT ON pg_catalog.pg_class FROM PUBLIC")
        admin.execute(SQL("GRANT SELECT ({}) ON pg_catalog.pg_class TO PUBLIC").format(SQL(", ").join(columns)))
        admin.execute(SQL("GRANT SELECT ON pg_catalog.pg_class TO pg_monitor, {}").format(SQL(OWNER)))
        # ALTER FUNCTION takes no cost below zero.
        admin.execute(
            "UPDATE pg_catalog.pg_proc SET procost = %s WHERE oid = %s::regprocedure AND procost <> %s",
            [COST_OF_FIRST, FIRST, COST_OF_FIRST],
        )
        admin.execute("DELETE FROM pg_catalog.pg_statistic WHERE starelid::regclass::text = ANY(%s)", [tables])
        admin.execute(BELIEVE, [BELIEVED_ORGANIZATIONS, tables])


def is_superuser(admin: Connection[Any]) -> bool:
    row = admin.execute("SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user").fetchone()
    return row is not None and bool(row[0])
