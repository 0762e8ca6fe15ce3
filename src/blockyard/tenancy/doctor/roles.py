"""Roles must be no stronger than they need be."""

from collections.abc import Iterable, Iterator

from psycopg import Connection

from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.roles import ALL_ROLES, OWNER, ROLE_SETTINGS

ATTRIBUTES = """
    SELECT rolname, attribute
    FROM pg_roles, LATERAL (VALUES
        ('SUPERUSER', rolsuper), ('BYPASSRLS', rolbypassrls), ('CREATEROLE', rolcreaterole),
        ('CREATEDB', rolcreatedb), ('REPLICATION', rolreplication)) AS held (attribute, yes)
    WHERE rolname = ANY(%s) AND yes
"""

# pg_monitor's powers and the like come by membership, and so does SET ROLE. Superusers are members of everything. Who made
# our roles without being one administers them for ever, from PostgreSQL 16 on as a member that may not become them: before,
# that is CREATEROLE itself, and in no catalog.
MEMBERSHIPS = """
    SELECT member.rolname, parent.rolname, member.rolbypassrls, quote_ident(current_database())
    FROM pg_auth_members AS link
    JOIN pg_roles AS member ON member.oid = link.member
    JOIN pg_roles AS parent ON parent.oid = link.roleid
    WHERE (member.rolname = ANY(%(ours)s) OR parent.rolname = ANY(%(ours)s)) AND NOT member.rolsuper
      AND (member.rolname = ANY(%(ours)s) OR NOT member.rolcreaterole
           OR coalesce((to_jsonb(link) ->> 'set_option')::boolean, true)
           OR coalesce((to_jsonb(link) ->> 'inherit_option')::boolean, true))
"""

SETTINGS = """
    SELECT setting.setrole::regrole::text, database.datname, entry.text
    FROM pg_db_role_setting AS setting
    LEFT JOIN pg_database AS database ON database.oid = setting.setdatabase
    CROSS JOIN LATERAL unnest(setting.setconfig) AS entry (text)
    WHERE setting.setrole = ANY(%s::regrole[])
       OR (setting.setrole = 0 AND database.datname = current_database())
"""

READING = "GRANT pg_read_all_data TO {member}; GRANT CONNECT ON DATABASE {database} TO {member}"
"""What a role for backups needs instead of the owner's rights."""

RESET = "run `blockyard migrate --admin-url`, which resets it; find out who set it"

# Injected SQL may change the own role's settings and password for every later connection.
LIMITS = """
    SELECT rolname FROM pg_roles
    WHERE rolname = ANY(%s) AND (rolconnlimit <> -1 OR rolvaliduntil < 'infinity' OR NOT rolcanlogin)
"""

DATABASE_RIGHTS = """
    SELECT coalesce(grantee.rolname, 'PUBLIC'), acl.privilege_type
    FROM pg_database AS database
    CROSS JOIN LATERAL aclexplode(coalesce(database.datacl, acldefault('d', database.datdba))) AS acl
    LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
    WHERE database.datname = current_database() AND acl.grantee <> database.datdba
      AND coalesce(grantee.rolname, 'PUBLIC') = ANY(%s) AND acl.privilege_type <> 'CONNECT'
"""


def too_strong(owner: Connection) -> Iterator[Finding]:
    for role, attribute in owner.execute(ATTRIBUTES, [list(ALL_ROLES)]):
        yield Finding("role_too_strong", role, f"has {attribute}", f"ALTER ROLE {role} NO{attribute}")


def members_of_roles(owner: Connection) -> Iterator[Finding]:
    for member, parent, backs_up, database in owner.execute(MEMBERSHIPS, {"ours": list(ALL_ROLES)}):
        remedy = f"REVOKE {parent} FROM {member}"
        if backs_up and parent == OWNER and member not in ALL_ROLES:  # docs/operate/backup.md once made it so
            remedy = f"{READING.format(member=member, database=database)}; {remedy}"
        yield Finding("role_membership", member, f"may become {parent} with SET ROLE", remedy)


def settings(owner: Connection) -> Iterator[Finding]:
    """The serving roles' settings are ours, in every database, and the database has none of its own."""
    yield from different_settings(owner.execute(SETTINGS, [list(ALL_ROLES)]).fetchall())
    for (role,) in owner.execute(LIMITS, [list(ALL_ROLES)]):
        yield Finding("role_limit", role, "cannot connect without limit", RESET)


def different_settings(rows: Iterable[tuple[str, str | None, str]]) -> Iterator[Finding]:
    """`rows` of SETTINGS: role, database, `name=value`."""
    expected = {(role, None, f"{name}={value}") for role, own in ROLE_SETTINGS.items() for name, value in own.items()}
    present = set()
    for role, database, entry in rows:
        name, _, value = entry.partition("=")
        present.add((role, database, f"{name.lower()}={value}"))
    for role, database, entry in sorted(present - expected, key=str):
        where = f" in the database {database}" if database else ""
        yield Finding("role_setting", role if role != "-" else "every role", f"has the setting {entry}{where}", RESET)
    for role, _, entry in sorted(expected - present, key=str):
        yield Finding("role_setting", role, f"lacks the setting {entry}", RESET)


def database_rights(owner: Connection) -> Iterator[Finding]:
    """TEMPORARY lets a pooled connection's tables be shadowed; CREATE makes schemas."""
    others = [role for role in ALL_ROLES if role != OWNER] + ["PUBLIC"]
    for role, privilege in owner.execute(DATABASE_RIGHTS, [others]):
        yield Finding(
            "database_right",
            role,
            f"holds {privilege} on the database",
            f"REVOKE {privilege} ON DATABASE <this database> FROM {role}",
        )
