"""One customer for an organization, and whom its invoices are made out to."""

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

CHOOSE = """
    UPDATE blockyard.billing_customers AS customer SET current = true
    FROM (
        SELECT DISTINCT ON (one.organization_id) one.organization_id, one.id
        FROM blockyard.billing_customers AS one
        WHERE NOT one.deleted
        ORDER BY one.organization_id, EXISTS (
                SELECT 1 FROM blockyard.billing_subscriptions AS subscription
                WHERE subscription.organization_id = one.organization_id AND subscription.customer_id = one.stripe_id
                  AND subscription.status IN ('trialing', 'active', 'past_due', 'unpaid', 'incomplete', 'paused')
            ) DESC, one.created_at DESC, one.id DESC
    ) AS chosen
    WHERE customer.organization_id = chosen.organization_id AND customer.id = chosen.id
"""
"""The one that has a living subscription, else the latest."""


def upgrade() -> None:
    choose_customers()
    create_details()


def choose_customers() -> None:
    table = "billing_customers"
    op.drop_index("billing_customers_organization_id_user_id_idx", table, schema="blockyard")
    op.drop_column(table, "user_id", schema="blockyard")
    op.add_column(table, sa.Column("current", sa.Boolean(), nullable=False, server_default="false"), schema="blockyard")
    op.alter_column(table, "current", server_default=None, schema="blockyard")
    # The owner, too, is shown no rows where row-level security is forced.
    for read in (table, "billing_subscriptions"):
        op.execute(f"ALTER TABLE blockyard.{read} NO FORCE ROW LEVEL SECURITY")
    op.execute(CHOOSE)
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table that a check is still to be made of is not altered
    op.execute("SET CONSTRAINTS ALL DEFERRED")
    for read in (table, "billing_subscriptions"):
        op.execute(f"ALTER TABLE blockyard.{read} FORCE ROW LEVEL SECURITY")
    op.create_check_constraint(
        "billing_customers_current_check", table, "NOT (current AND deleted)", schema="blockyard"
    )
    op.create_index(
        "billing_customers_organization_id_idx",
        table,
        ["organization_id"],
        unique=True,
        schema="blockyard",
        postgresql_where=sa.text("current"),
    )


def create_details() -> None:
    op.create_table(
        "billing_details",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=True)
            for name in ("name", "line1", "line2", "city", "postal_code", "state", "country", "purchase_order")
        ),
        sa.Column("contacts", sa.ARRAY(sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name="billing_details_organization_id_created_by_id_fkey",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name="billing_details_organization_id_fkey",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name="billing_details_pkey"),
        sa.UniqueConstraint("organization_id", name="billing_details_organization_id_key"),
        schema="blockyard",
    )
    for statement in secure(metadata_of(ROOMS).tables["blockyard.billing_details"]):
        op.execute(statement)
