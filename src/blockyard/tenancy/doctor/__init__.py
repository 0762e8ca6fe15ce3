"""The catalog check: walks the live database and the models, and finds anything that breaks a wall.

`examine` runs every check. A check is a function of an owner's connection that yields findings.
"""

from collections.abc import Callable, Iterator

from psycopg import Connection

from blockyard.tenancy.doctor import functions, grants, keys, objects, oracles, policies, roles, tables
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
    objects.unknown,
    objects.telling,
    oracles.operators,
    oracles.statistics,
)

NEEDING_A_SUPERUSER: tuple[Check, ...] = (
    oracles.leakproof,
    oracles.policy_not_first,
    oracles.told_to_everybody,
    oracles.sizes_shown,
)
"""What these find, a superuser alone can mend."""

WITHOUT_A_SUPERUSER = """\
No superuser could close this database's oracles (BLOCKYARD_DATABASE_SUPERUSER=false), so this remains: who can inject SQL
into a session of one organization gets no row and no value of another, but may find out whether some other organization
has a row with a value that he guesses, by comparing, and how much the others read and write, by PostgreSQL's counters.
docs/threat-model.md tells more. Closing it takes `blockyard migrate --admin-url` with a superuser's URL, once.
Who may create roles there (CREATEROLE) may also become ours: keep that password as you would a superuser's.
A dump needs a role that row security does not bind (BYPASSRLS), which only a superuser gives: where there is none, back up
with the snapshots of who runs the server."""


def examine(owner: Connection, *, superuser: bool = True) -> list[Finding]:
    """Everything that is wrong, in the order of the checks. Empty: the walls stand.

    `superuser`: whether the database has one, so that what only a superuser can mend is a fault.
    """
    checks = (*CHECKS, *NEEDING_A_SUPERUSER) if superuser else CHECKS
    return [finding for check in checks for finding in check(owner)]
