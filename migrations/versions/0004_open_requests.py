"""Requests to Stripe that are settled for ever: their text, their next try, their keys. A subscription's whole amount."""

from importlib.resources import files

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES = ("blockyard.billing_requests", "blockyard.billing_subscriptions")

# Their parameters were kept in another form and order, so they cannot be asked again byte by byte, and nothing at Stripe
# names them. What they did there is shown by `blockyard stripe reconcile`.
ABANDON = """
    UPDATE blockyard.billing_requests SET status = 'failed', problem = jsonb_build_object(
        'status', 409, 'code', 'request_abandoned', 'extra', '{}'::jsonb,
        'detail', 'This request was left open by an earlier version. Look whether it was carried out, then ask anew.')
    WHERE status = 'open'
"""


def upgrade() -> None:
    requests = "billing_requests"
    op.add_column(requests, sa.Column("subject", sa.Text(), nullable=True), schema="blockyard")
    op.add_column(requests, sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"), schema="blockyard")
    op.add_column(requests, sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=True), schema="blockyard")
    op.add_column(requests, sa.Column("error", sa.Text(), nullable=True), schema="blockyard")
    op.add_column(
        requests, sa.Column("key_number", sa.Integer(), nullable=False, server_default="1"), schema="blockyard"
    )
    op.add_column(requests, sa.Column("key_since", sa.DateTime(timezone=True), nullable=True), schema="blockyard")
    op.alter_column(requests, "attempts", server_default=None, schema="blockyard")
    op.alter_column(requests, "key_number", server_default=None, schema="blockyard")
    op.add_column("billing_subscriptions", sa.Column("amount", sa.BigInteger(), nullable=True), schema="blockyard")
    for table in TABLES:  # the owner sees rows only while row-level security is not forced on it
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    op.execute(ABANDON)
    op.execute("UPDATE blockyard.billing_subscriptions SET amount = unit_amount * quantity")
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.alter_column("billing_subscriptions", "amount", nullable=False, schema="blockyard")
    op.alter_column(
        requests,
        "parameters",
        existing_type=postgresql.JSONB(astext_type=sa.Text()),
        type_=sa.Text(),
        existing_nullable=False,
        schema="blockyard",
    )
    op.create_index(
        op.f("billing_requests_organization_id_subject_idx"),
        requests,
        ["organization_id", "subject"],
        unique=True,
        schema="blockyard",
        postgresql_where=sa.text("status = 'open'"),
    )
    op.execute(
        "CREATE POLICY crossing ON blockyard.billing_requests FOR ALL TO blockyard_owner USING (true) WITH CHECK (true)"
    )
    functions = (files("blockyard.billing.stripe") / "sql" / "functions.sql").read_text()
    op.get_bind().connection.cursor().execute(functions)
