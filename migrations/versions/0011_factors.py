"""A person's own business: another address."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

NEW_TABLES = ("identity.email_changes",)


def upgrade() -> None:
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


def of_user(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["user_id"], ["identity.users.id"], name=f"{table}_user_id_fkey", ondelete="CASCADE")


def moment(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
