"""Indexes hold every row: those of some state alone said in the plans of all organizations how many rows are in it, of whomever.
What webhooks are due is found endpoint by endpoint, and a job says which it is for."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

KEYS = (
    ("billing_customers", "sole_key", "current", "''", "billing_customers_organization_id_idx"),
    ("billing_requests", "open_key", "status = 'open'", "subject", "billing_requests_organization_id_subject_idx"),
    (
        "invitations",
        "open_key",
        "accepted_at IS NULL AND revoked_at IS NULL",
        "email",
        "invitations_one_open_per_email",
    ),
)
"""Table, key, while what holds, of what, and the index that it replaces."""

DELIVERIES = "webhook_deliveries"


def upgrade() -> None:
    for table, key, condition, what, index in KEYS:
        told = f"coalesce(CASE WHEN {condition} THEN md5(organization_id::text || ':' || {what})::uuid END, id)"
        op.add_column(
            table, sa.Column(key, sa.Uuid(), sa.Computed(told, persisted=True), nullable=False), schema="blockyard"
        )
        op.drop_index(index, table, schema="blockyard")
        op.create_unique_constraint(
            f"{table}_organization_id_{key}_key", table, ["organization_id", key], schema="blockyard"
        )
    op.drop_index("webhook_deliveries_organization_id_look_at_idx", DELIVERIES, schema="blockyard")
    op.create_index(
        "webhook_deliveries_organization_id_endpoint_id_look_at_idx",
        DELIVERIES,
        ["organization_id", "endpoint_id", "look_at"],
        schema="blockyard",
    )
    op.execute("DROP FUNCTION IF EXISTS webhooks.enqueue(uuid, uuid, integer)")
