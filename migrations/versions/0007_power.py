"""One place that makes lasting power: proved mailboxes, sign-ins with device and place, keys that expire and have scopes."""

from datetime import datetime
from importlib.resources import files

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.identity.addresses import as_stored
from blockyard.tenancy.policies import secure

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NEW_TABLES = ("identity.email_verifications", "identity.known_devices")
CROSSED = ("identity.credentials", "identity.refresh_tokens")
"""A function of the owner's locks their rows."""
HIDDEN = (*CROSSED, "identity.users", "blockyard.audit_entries")
MOVED = ("identity.accept_invitation", "identity.find_api_key")
"""Functions that are written anew below."""

# Whoever accepted an invitation had its mail, so the mailbox is theirs. Of all others nobody knows: they prove it once.
PROVED = """
    UPDATE identity.credentials SET verified_at = proof.at
    FROM (SELECT created_by_id AS user_id, min(created_at) AS at FROM blockyard.audit_entries
          WHERE action = 'invitation.accepted' GROUP BY created_by_id) AS proof
    WHERE proof.user_id = credentials.user_id
"""


def upgrade() -> None:
    op.add_column("credentials", moment("verified_at", nullable=True), schema="identity")
    op.alter_column("credentials", "password_hash", existing_type=sa.Text(), nullable=True, schema="identity")
    widen_sign_ins()
    create_tables()
    for table in HIDDEN:  # the owner sees rows while row-level security is not forced
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    op.execute(PROVED)
    normalize_addresses()
    for table in HIDDEN:
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    for table in CROSSED:
        op.execute(f"DROP POLICY IF EXISTS crossing ON {table}")
        op.execute(f"CREATE POLICY crossing ON {table} FOR ALL TO blockyard_owner USING (true) WITH CHECK (true)")
    # Keys had no end: they get the longest there is, from today on.
    add_filled("api_keys", moment("expires_at", default="now() + interval '365 days'"), "blockyard")
    op.add_column("api_keys", sa.Column("scopes", postgresql.ARRAY(sa.Text()), nullable=True), schema="blockyard")
    for name in NEW_TABLES:
        for statement in secure(metadata_of(ROOMS).tables[name]):
            op.execute(statement)
    for name in MOVED:
        op.execute(f"DROP FUNCTION IF EXISTS {name}")
    op.execute(
        "GRANT USAGE ON SCHEMA identity TO blockyard_app"
    )  # to call the functions by name; no table is its to read
    functions = (files("blockyard.identity.power") / "sql" / "functions.sql").read_text()
    op.get_bind().connection.cursor().execute(functions)


def normalize_addresses() -> None:
    """What was an account of its own by its spelling alone stays one, unless its address is free in today's spelling."""
    connection = op.get_bind()
    odd = sa.text("SELECT id, email FROM identity.users WHERE octet_length(email) <> char_length(email) ORDER BY id")
    rename = sa.text(
        "UPDATE identity.users SET email = :email WHERE id = :id"
        " AND NOT EXISTS (SELECT 1 FROM identity.users WHERE email = :email)"
    )
    for row in connection.execute(odd).all():
        connection.execute(rename, {"id": row.id, "email": as_stored(row.email)})


def moment(name: str, *, nullable: bool = False, default: str | None = None) -> sa.Column[datetime]:
    return sa.Column(
        name,
        sa.DateTime(timezone=True),
        nullable=nullable,
        server_default=sa.text(default) if default else None,
    )


def add_filled(table: str, column: sa.Column[str] | sa.Column[datetime], schema: str) -> None:
    """A column whose default fills the rows there are, and is then dropped."""
    op.add_column(table, column, schema=schema)
    op.alter_column(table, column.name, server_default=None, schema=schema)


def widen_sign_ins() -> None:
    """Nobody noted where the present ones were made."""
    table = "refresh_tokens"
    for name in ("device", "network"):
        unknown = sa.Column(name, sa.Text(), nullable=False, server_default="unknown")
        add_filled(table, unknown, "identity")
    add_filled(table, moment("last_used_at", default="now()"), "identity")
    op.add_column(table, sa.Column("parent_id", sa.Uuid(), nullable=True), schema="identity")
    op.create_foreign_key(
        op.f("refresh_tokens_parent_id_fkey"),
        table,
        table,
        ["parent_id"],
        ["id"],
        source_schema="identity",
        referent_schema="identity",
        ondelete="CASCADE",
    )
    op.create_index(op.f("refresh_tokens_parent_id_idx"), table, ["parent_id"], schema="identity")


def create_tables() -> None:
    op.create_table(
        "email_verifications",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        moment("expires_at"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["identity.users.id"], name="email_verifications_user_id_fkey", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name="email_verifications_pkey"),
        schema="identity",
    )
    op.create_index("email_verifications_user_id_idx", "email_verifications", ["user_id"], schema="identity")
    op.create_table(
        "known_devices",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("network", sa.Text(), nullable=False),
        moment("last_used_at"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["identity.users.id"], name="known_devices_user_id_fkey", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "device", "network", name="known_devices_pkey"),
        schema="identity",
    )
