"""Webhooks: what is due is found endpoint by endpoint, and a job says which it is for."""

from alembic import op

revision = "0027"
down_revision = "0024"
branch_labels = None
depends_on = None

DELIVERIES = "webhook_deliveries"


def upgrade() -> None:
    op.drop_index("webhook_deliveries_organization_id_look_at_idx", DELIVERIES, schema="blockyard")
    op.create_index(
        op.f("webhook_deliveries_organization_id_endpoint_id_look_at_idx"),
        DELIVERIES,
        ["organization_id", "endpoint_id", "look_at"],
        schema="blockyard",
    )
    op.execute("DROP FUNCTION IF EXISTS webhooks.enqueue(uuid, uuid, integer)")
