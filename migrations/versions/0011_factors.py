"""A person's own business: another address, second factors, and when they last proved who they are."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

NEW_TABLES = ("identity.email_changes", "identity.factors", "identity.recovery_codes", "identity.challenges")


def upgrade() -> None:
    # A sign-in was a proof, and there has been no other.
    op.add_column("refresh_tokens", moment("proved_at", nullable=True), schema="identity")
    op.execute("UPDATE identity.refresh_tokens SET proved_at = created_at")
    op.alter_column("refresh_tokens", "proved_at", nullable=False, schema="identity")
    op.execute("DROP FUNCTION IF EXISTS identity.lock_power(uuid, uuid, uuid, boolean)")  # it says more: reconcile.py
    create_tables()
    for name in NEW_TABLES:
        for statement in secure(metadata_of(ROOMS).tables[name]):
            op.execute(statement)


def create_tables() -> None:
    op.create_table(
        "email_changes",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=True),
        moment("expires_at"),
        of_user("email_changes"),
        sa.PrimaryKeyConstraint("user_id", name="email_changes_pkey"),
        schema="identity",
    )
    op.create_table(
        "factors",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        moment("created_at"),
        moment("confirmed_at", nullable=True),
        moment("last_used_at", nullable=True),
        sa.Column("sealed_secret", sa.Text(), nullable=True),
        sa.Column("last_step", sa.Integer(), nullable=True),
        sa.Column("credential_id", sa.LargeBinary(), nullable=True),
        sa.Column("public_key", sa.LargeBinary(), nullable=True),
        sa.Column("sign_count", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("kind IN ('totp', 'passkey')", name="factors_kind_check"),
        of_user("factors"),
        sa.PrimaryKeyConstraint("id", name="factors_pkey"),
        sa.UniqueConstraint("credential_id", name="factors_credential_id_key"),
        schema="identity",
    )
    op.create_index("factors_user_id_idx", "factors", ["user_id"], schema="identity")
    only_apps = sa.text("kind = 'totp'")
    op.create_index(
        "factors_one_totp", "factors", ["user_id"], unique=True, schema="identity", postgresql_where=only_apps
    )
    op.create_table(
        "recovery_codes",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        of_user("recovery_codes"),
        sa.PrimaryKeyConstraint("user_id", "code_hash", name="recovery_codes_pkey"),
        schema="identity",
    )
    op.create_table(
        "challenges",
        sa.Column("challenge_hash", sa.LargeBinary(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        moment("expires_at"),
        of_user("challenges"),
        sa.PrimaryKeyConstraint("challenge_hash", name="challenges_pkey"),
        schema="identity",
    )
    for column in ("user_id", "expires_at"):
        op.create_index(f"challenges_{column}_idx", "challenges", [column], schema="identity")


def of_user(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["user_id"], ["identity.users.id"], name=f"{table}_user_id_fkey", ondelete="CASCADE")


def moment(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
