"""A used refresh token is good for 30 s more; ended sign-ins are told apart from invented ones.

Revision ID: 0022
Revises: 0021
"""

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("refresh_tokens", sa.Column("salt", sa.LargeBinary(), nullable=True), schema="identity")
    op.create_table(
        "ended_sign_ins",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="ended_sign_ins_pkey"),
        schema="identity",
    )
    op.create_index("ended_sign_ins_ended_at_idx", "ended_sign_ins", ["ended_at"], schema="identity")
    for statement in secure(metadata_of(ROOMS).tables["identity.ended_sign_ins"]):
        op.execute(statement)
