"""Alarms: what a person must see of billing."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure

revision = "0017"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alarms",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        moment("raised_at", server_default=sa.text("now()")),
        moment("last_at", server_default=sa.text("now()")),
        sa.Column("seen", sa.Integer(), nullable=False),
        moment("mailed_at", nullable=True),
        moment("cleared_at", nullable=True),
        sa.PrimaryKeyConstraint("kind", "subject", name="alarms_pkey"),
        schema="stripe",
    )
    op.create_index("alarms_organization_id_idx", "alarms", ["organization_id"], schema="stripe")
    for statement in secure(metadata_of(ROOMS).tables["stripe.alarms"]):
        op.execute(statement)


def moment(name: str, *, nullable: bool = False, server_default: sa.TextClause | None = None) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable, server_default=server_default)
