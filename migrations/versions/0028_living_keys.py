"""Which keys of access tokens are retired, and which processes run with which keys. Only functions of the owner's use them."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column(
        "seal_keys",
        sa.Column("retired_token_keys", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        schema="tenancy",
    )
    op.create_table(
        "processes",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("seal_keys", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("token_keys", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("secret_keys", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        schema="tenancy",
    )


def downgrade() -> None:
    op.drop_table("processes", schema="tenancy")
    op.drop_column("seal_keys", "retired_token_keys", schema="tenancy")
