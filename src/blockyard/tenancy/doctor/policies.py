"""Row-level security is on, forced, and exactly as generated: the texts are compared, not the names."""

from collections.abc import Iterator
from typing import Final

from psycopg import Connection

from blockyard.tenancy.base import Base
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.policies import policies_in, policies_of

FLAGS: Final = """
    SELECT class.relrowsecurity, class.relforcerowsecurity FROM pg_class AS class WHERE class.oid = to_regclass(%s)
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
    expected = {policy for table in Base.metadata.tables.values() for policy in policies_of(table)}
    present = policies_in(owner)
    for policy in sorted(expected - present, key=str):
        yield Finding(
            "policy_missing", f"{policy.table} {policy.name}", "is not as generated, or not there", policy.sql
        )
    for policy in sorted(present - expected, key=str):
        kind = "" if policy.permissive else "restrictive, "
        yield Finding(
            "policy_unknown",
            f"{policy.table} {policy.name}",
            f"{kind}for {policy.command} to {policy.role} using {policy.using} check {policy.check} is not generated",
            policy.drop_sql,
        )
