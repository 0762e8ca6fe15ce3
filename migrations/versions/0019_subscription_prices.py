"""What subscriptions cost at which time. The history of those that are here begins with what they cost now."""

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

TABLE = "billing_subscription_prices"
# A subscription's own id is older than any that is made from now on, and the last id counts.
KNOWN = f"""
    INSERT INTO blockyard.{TABLE} (organization_id, id, subscription_id, since, amount, "interval", interval_count,
        created_by_id)
    SELECT organization_id, id, stripe_id, started_at, amount, "interval", interval_count, created_by_id
    FROM blockyard.billing_subscriptions
"""


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subscription_id", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("interval", sa.Text(), nullable=False),
        sa.Column("interval_count", sa.Integer(), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=f"{TABLE}_organization_id_fkey",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=f"{TABLE}_organization_id_created_by_id_fkey",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=f"{TABLE}_pkey"),
        schema="blockyard",
    )
    # The owner, too, is shown no rows where row-level security is forced.
    op.execute("ALTER TABLE blockyard.billing_subscriptions NO FORCE ROW LEVEL SECURITY")
    op.execute(KNOWN)
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table that a check is still to be made of is not altered
    op.execute("SET CONSTRAINTS ALL DEFERRED")
    op.execute("ALTER TABLE blockyard.billing_subscriptions FORCE ROW LEVEL SECURITY")
    for statement in secure(metadata_of(ROOMS).tables[f"blockyard.{TABLE}"]):
        op.execute(statement)
