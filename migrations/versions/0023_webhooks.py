"""Webhooks: endpoints of schools' own applications, events, and deliveries. The audit trail tells them."""

from importlib.resources import files
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure
from blockyard.tenancy.roles import GATE

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

MOMENT: Final = sa.DateTime(timezone=True)
TABLES: Final = (
    "blockyard.webhook_endpoints",
    "blockyard.webhook_sequences",
    "blockyard.webhook_events",
    "blockyard.webhook_deliveries",
)
TRIGGER: Final = """
    CREATE CONSTRAINT TRIGGER tell_webhooks AFTER INSERT ON blockyard.audit_entries
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION webhooks.tell()
"""


def upgrade() -> None:
    op.execute("CREATE SCHEMA webhooks")
    op.execute(f"GRANT USAGE ON SCHEMA webhooks TO {GATE}")
    op.create_table(
        "webhook_events",
        organization_id(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("data", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("webhook_events_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("webhook_events_pkey")),
        sa.UniqueConstraint("organization_id", "sequence", name=op.f("webhook_events_organization_id_sequence_key")),
        schema="blockyard",
    )
    op.create_table(
        "webhook_sequences",
        organization_id(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("swept_at", MOMENT, server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("webhook_sequences_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("webhook_sequences_pkey")),
        sa.UniqueConstraint("organization_id", name=op.f("webhook_sequences_organization_id_key")),
        schema="blockyard",
    )
    op.create_table(
        "webhook_endpoints",
        organization_id(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("event_types", sa.ARRAY(sa.Text()), nullable=True),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("disabled_reason", sa.Text(), nullable=True),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("secret_hint", sa.Text(), nullable=False),
        sa.Column("old_secret", sa.Text(), nullable=True),
        sa.Column("old_secret_until", MOMENT, nullable=True),
        sa.Column("failing_since", MOMENT, nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", MOMENT, server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", MOMENT, server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "disabled_reason IN ('gone', 'failing')", name=op.f("webhook_endpoints_disabled_reason_check")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("webhook_endpoints_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("webhook_endpoints_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("webhook_endpoints_pkey")),
        schema="blockyard",
    )
    op.create_table(
        "webhook_deliveries",
        organization_id(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("endpoint_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("attempt_count", sa.Integer(), nullable=False),
        sa.Column("attempts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("begun_at", MOMENT, nullable=True),
        sa.Column("next_try_at", MOMENT, nullable=True),
        sa.Column("look_at", MOMENT, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "status IN ('pending', 'delivered', 'failed', 'canceled')", name=op.f("webhook_deliveries_status_check")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "endpoint_id"],
            ["blockyard.webhook_endpoints.organization_id", "blockyard.webhook_endpoints.id"],
            name=op.f("webhook_deliveries_organization_id_endpoint_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "event_id"],
            ["blockyard.webhook_events.organization_id", "blockyard.webhook_events.id"],
            name=op.f("webhook_deliveries_organization_id_event_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("webhook_deliveries_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("webhook_deliveries_pkey")),
        schema="blockyard",
    )
    op.create_index(
        op.f("webhook_deliveries_organization_id_endpoint_id_id_idx"),
        "webhook_deliveries",
        ["organization_id", "endpoint_id", "id"],
        unique=False,
        schema="blockyard",
    )
    op.create_index(
        op.f("webhook_deliveries_organization_id_event_id_idx"),
        "webhook_deliveries",
        ["organization_id", "event_id"],
        unique=False,
        schema="blockyard",
    )
    op.create_index(
        op.f("webhook_deliveries_organization_id_look_at_idx"),
        "webhook_deliveries",
        ["organization_id", "look_at"],
        unique=False,
        schema="blockyard",
    )
    for name in TABLES:
        for statement in secure(metadata_of(ROOMS).tables[name]):
            op.execute(statement)
    # Many statements at once, with no parameters: psycopg then leaves % signs alone.
    op.get_bind().connection.cursor().execute((files("blockyard.webhooks") / "sql" / "functions.sql").read_text())
    op.execute(TRIGGER)


def organization_id() -> sa.Column[UUID]:
    return sa.Column(
        "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
    )
