"""Nights in which our copies are compared with Stripe, and refunds of charges that belong to no payment."""

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

COUNTS = ("organizations", "compared", "given_up", "mended", "left_over")


def upgrade() -> None:
    op.create_table(
        "nights",
        sa.Column("night", sa.Date(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        sa.Column("events_listed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("night", name="nights_pkey"),
        schema="stripe",
    )
    for statement in secure(metadata_of(ROOMS).tables["stripe.nights"]):
        op.execute(statement)
    op.alter_column("billing_refunds", "payment_id", nullable=True, schema="blockyard")
