"""Row-level security is on, forced, and exactly as generated: the texts are compared, not the names."""

from collections.abc import Iterator
from typing import Final

from psycopg import Connection

from blockyard.tenancy.base import Base
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.policies import Policy, policies_of

FLAGS: Final = """
    SELECT class.relrowsecurity, class.relforcerowsecurity FROM pg_class AS class WHERE class.oid = to_regclass(%s)
"""

POLICIES: Final = """
    SELECT schemaname || '.' || tablename, policyname, cmd, array_to_string(roles, ','), qual, with_check, permissive
    FROM pg_policies WHERE schemaname || '.' || tablename = ANY(%s) ORDER BY 1, 2
"""


def not_forced(owner: Connection) -> Iterator[Finding]:
    for name in sorted(Base.metadata.tables):
        flags = owner.execute(FLAGS, [name]).fetchone()
        for wanted, present in zip(("ENABLE", "FORCE"), flags or (), strict=False):
            if not present:
                yield Finding(
                    f"rls_not_{wanted.lower()}d",
                    name,
                    f"lacks {wanted} ROW LEVEL SECURITY",
                    f"ALTER TABLE {name} {wanted} ROW LEVEL SECURITY",
                )


def different(owner: Connection) -> Iterator[Finding]:
    tables = Base.metadata.tables
    expected = {policy for table in tables.values() for policy in policies_of(table)}
    present = set()
    for table, name, command, roles, using, check, permissive in owner.execute(POLICIES, [list(tables)]):
        if permissive == "PERMISSIVE":
            present.add(Policy(table, name, command, roles, using, check))
        else:  # it can only take away, but nobody asked for it
            yield Finding("policy_unknown", f"{table} {name}", "is restrictive", f"DROP POLICY {name} ON {table}")
    for policy in sorted(expected - present, key=str):
        yield Finding(
            "policy_missing", f"{policy.table} {policy.name}", "is not as generated, or not there", policy.sql
        )
    for policy in sorted(present - expected, key=str):
        yield Finding(
            "policy_unknown",
            f"{policy.table} {policy.name}",
            f"for {policy.command} to {policy.role} using {policy.using} check {policy.check} is not generated",
            f"DROP POLICY {policy.name} ON {policy.table}",
        )
