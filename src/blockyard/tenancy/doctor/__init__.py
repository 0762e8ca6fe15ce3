"""The catalog check: walks the live database and the models, and finds anything that breaks a wall.

`examine` runs every check. A check is a function of an owner's connection that yields findings.
"""

from collections.abc import Callable, Iterator

from psycopg import Connection

from blockyard.tenancy.doctor import functions, grants, keys, oracles, policies, roles, tables
from blockyard.tenancy.doctor.finding import Finding

Check = Callable[[Connection], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    roles.too_strong,
    roles.members_of_roles,
    roles.settings,
    roles.database_rights,
    tables.unknown,
    tables.missing,
    tables.wrong_owner,
    tables.views_that_bypass,
    policies.not_forced,
    policies.different,
    grants.different,
    grants.schemas,
    keys.primary,
    keys.foreign,
    keys.unique,
    keys.index,
    functions.unlisted_definers,
    functions.unsafe_definers,
    functions.different_bodies,
    functions.executable_by_others,
    oracles.leakproof,
    oracles.policy_not_first,
    oracles.told_to_everybody,
    oracles.operators,
    oracles.statistics,
)


def examine(owner: Connection) -> list[Finding]:
    """Everything that is wrong, in the order of CHECKS. Empty: the walls stand."""
    return [finding for check in CHECKS for finding in check(owner)]
