"""Refunds that schools ask for. What is left of deleted schools: their last living subscriptions, and their sums."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

TABLES = (
    "blockyard.billing_refund_requests",
    "stripe.tombstones",
    "stripe.dead_subscriptions",
    "stripe.closed_revenue",
)


def upgrade() -> None:
    op.create_table(
        "billing_refund_requests",
        sa.Column(
            "organization_id",
            sa.Uuid(),
            server_default=sa.text("tenancy.current_organization_id()"),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        moment("decided_at", nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("refund_id", sa.Text(), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        moment("created_at", server_default=sa.text("now()")),
        moment("updated_at", server_default=sa.text("now()")),
        sa.CheckConstraint(
            "status IN ('requested', 'approved', 'declined', 'withdrawn')",
            name=op.f("billing_refund_requests_status_check"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("billing_refund_requests_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("billing_refund_requests_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("billing_refund_requests_pkey")),
        schema="blockyard",
    )
    op.create_table(
        "tombstones",
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        moment("deleted_at", server_default=sa.text("now()")),
        moment("next_look_at", nullable=True),
        sa.PrimaryKeyConstraint("organization_id", name=op.f("tombstones_pkey")),
        schema="stripe",
    )
    op.create_table(
        "dead_subscriptions",
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        moment("found_at", server_default=sa.text("now()")),
        sa.Column("attempts", sa.Integer(), nullable=False),
        moment("next_try_at", nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("stripe_id", name=op.f("dead_subscriptions_pkey")),
        schema="stripe",
    )
    op.create_table(
        "closed_revenue",
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("refunds", sa.BigInteger(), nullable=False),
        sa.Column("disputes", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("organization_id", "month", "currency", name=op.f("closed_revenue_pkey")),
        schema="stripe",
    )
    for table in TABLES:
        for statement in secure(metadata_of(ROOMS).tables[table]):
            op.execute(statement)


def moment(name: str, *, nullable: bool = False, server_default: sa.TextClause | None = None) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable, server_default=server_default)
