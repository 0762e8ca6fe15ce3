"""What tenant sessions may search by: people as memberships show them, and no index that starts with anything else than
the organization. What sign-in, invitations and API keys look up across organizations moves to tables of the gate; rows
are found by a text through a uuid beside it."""

from importlib.resources import files

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import policies_of, secure

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

REPLACED = ("found_organization", "find_invitation", "accept_invitation", "find_api_key", "memberships_of")
"""Functions of the gate that 0001 made; a new database has those of today already, and they are made again."""

MIRRORED = (
    "billing_checkouts",
    "billing_customers",
    "billing_disputes",
    "billing_invoices",
    "billing_payment_methods",
    "billing_payments",
    "billing_refunds",
    "billing_subscriptions",
)
KEYED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("agent_instances", "agent_id", ()),
    ("environments", "name", ()),
    ("idempotency_keys", "key", ("created_by_id",)),
    ("billing_requests", "key", ("created_by_id",)),
    *((table, "stripe_id", ()) for table in MIRRORED),
)
"""Table, text, and the columns before it in its unique constraint."""


def upgrade() -> None:
    copy_people()
    create_lookups()
    replace_indexes()
    key_texts()
    replace_functions()


def copy_people() -> None:
    op.execute("DROP POLICY IF EXISTS colleagues ON identity.users")
    op.execute("REVOKE ALL ON identity.users FROM blockyard_app")
    op.execute("REVOKE USAGE ON SCHEMA identity FROM blockyard_app")
    op.execute("DROP POLICY IF EXISTS crossing ON identity.users")
    for policy in policies_of(metadata_of(ROOMS).tables["identity.users"]):
        if policy.name == "crossing":  # from here on the owner sees people, as it sees memberships
            op.execute(policy.sql)
    op.add_column("memberships", sa.Column("email", sa.Text(), nullable=True), schema="blockyard")
    op.add_column("memberships", sa.Column("full_name", sa.Text(), nullable=True), schema="blockyard")
    op.execute(
        "UPDATE blockyard.memberships AS membership SET email = person.email, full_name = person.full_name"
        " FROM identity.users AS person WHERE person.id = membership.user_id"
    )
    op.alter_column("memberships", "email", nullable=False, schema="blockyard")
    op.alter_column("memberships", "full_name", nullable=False, schema="blockyard")


def create_lookups() -> None:
    """Where sign-in finds a person's organizations, and which organization a key or token handed out before is of."""
    op.create_table(
        "user_organizations",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "user_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("user_organizations_organization_id_user_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("user_id", "organization_id", name=op.f("user_organizations_pkey")),
        schema="identity",
    )
    op.create_table(
        "old_secrets",
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("old_secrets_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("secret_hash", name=op.f("old_secrets_pkey")),
        schema="identity",
    )
    op.create_index("old_secrets_organization_id_idx", "old_secrets", ["organization_id"], schema="identity")
    op.execute(
        "INSERT INTO identity.user_organizations (user_id, organization_id)"
        " SELECT user_id, organization_id FROM blockyard.memberships"
    )
    op.execute(
        "INSERT INTO identity.old_secrets (secret_hash, organization_id)"
        " SELECT secret_hash, organization_id FROM blockyard.api_keys WHERE revoked_at IS NULL"
        " UNION ALL"
        " SELECT token_hash, organization_id FROM blockyard.invitations"
        " WHERE token_hash IS NOT NULL AND accepted_at IS NULL AND revoked_at IS NULL"
    )
    for name in ("identity.user_organizations", "identity.old_secrets"):
        for statement in secure(metadata_of(ROOMS).tables[name]):
            op.execute(statement)


def replace_indexes() -> None:
    op.drop_index("memberships_user_id_idx", "memberships", schema="blockyard")
    for table, column in (("invitations", "token_hash"), ("api_keys", "secret_hash")):
        op.drop_index(f"{table}_{column}_idx", table, schema="blockyard")
        op.create_index(f"{table}_organization_id_{column}_idx", table, ["organization_id", column], schema="blockyard")


def key_texts() -> None:
    """A uuid beside each text that rows are found by, and the unique constraint on it instead of on the text."""
    for table, column, others in KEYED:
        told = f"md5(organization_id::text || ':' || {column})::uuid"
        op.add_column(
            table,
            sa.Column(
                f"{column}_key", sa.Uuid(), sa.Computed(told, persisted=True), nullable=table == "billing_requests"
            ),
            schema="blockyard",
        )
        words = ["organization_id", *others]
        op.drop_constraint("_".join([table, *words, column, "key"]), table, schema="blockyard")
        op.create_unique_constraint(
            "_".join([table, *words, column, "key_key"]), table, [*words, f"{column}_key"], schema="blockyard"
        )


def replace_functions() -> None:
    """By those of today. What they name, a later migration may have to make."""
    op.execute("SET LOCAL check_function_bodies = off")
    for name in REPLACED:  # they had other parameters
        op.execute(f"DROP FUNCTION IF EXISTS identity.{name}")
    script = (files("blockyard.identity") / "sql" / "functions.sql").read_text()
    op.get_bind().connection.cursor().execute(script.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"))
    op.execute("SET LOCAL check_function_bodies = on")
