"""The database says which code is too old for it: the revision of the last migration that took something away."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("oldest_code", sa.Column("revision", sa.Text(), primary_key=True), schema="tenancy")
    op.execute("GRANT SELECT ON tenancy.oldest_code TO blockyard_gate")


def downgrade() -> None:
    op.drop_table("oldest_code", schema="tenancy")
