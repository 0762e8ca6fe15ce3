"""Places of Roblox, the inbox of what they told, and which of them told what happened in an attempt."""

from importlib.resources import files
from typing import Final

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure
from blockyard.tenancy.roles import APP, GATE

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

SERVES_OLDER_CODE: Final = "the new column stays null in rows that older code writes, and null meets both constraints"
TABLES: Final = ("blockyard.place_keys", "blockyard.game_events")


def upgrade() -> None:
    op.create_table(
        "place_keys",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("environment_id", sa.Uuid(), nullable=False),
        sa.Column("road", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=True),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=True),
        sa.Column("universe_id", sa.BigInteger(), nullable=True),
        sa.Column("place_id", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("swept_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "(road = 'push') = (secret_hash IS NOT NULL AND prefix IS NOT NULL)", name=op.f("place_keys_secret_check")
        ),
        sa.CheckConstraint("road IN ('push', 'pull')", name=op.f("place_keys_road_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("place_keys_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "environment_id"],
            ["blockyard.environments.organization_id", "blockyard.environments.id"],
            name=op.f("place_keys_organization_id_environment_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("place_keys_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("place_keys_pkey")),
        schema="blockyard",
    )
    op.create_index(
        op.f("place_keys_organization_id_environment_id_idx"),
        "place_keys",
        ["organization_id", "environment_id"],
        unique=False,
        schema="blockyard",
    )
    op.create_index(
        op.f("place_keys_organization_id_secret_hash_idx"),
        "place_keys",
        ["organization_id", "secret_hash"],
        unique=False,
        schema="blockyard",
    )
    op.create_table(
        "game_events",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("place_key_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("player", sa.BigInteger(), nullable=False),
        sa.Column("data", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column(
            "waiting_place_id",
            sa.Uuid(),
            sa.Computed("CASE WHEN state = 'waiting' THEN place_key_id END", persisted=True),
            nullable=True,
        ),
        sa.CheckConstraint("state IN ('waiting', 'attached', 'refused')", name=op.f("game_events_state_check")),
        sa.CheckConstraint(
            "type IN ('session.started', 'session.ended', 'question.answered', 'checkpoint.reached', 'item.found', "
            "'quiz.finished', 'activity.completed', 'world.finished', 'help.opened', 'claim.entered')",
            name=op.f("game_events_type_check"),
        ),
        sa.CheckConstraint("octet_length(data::text) <= 6000", name=op.f("game_events_data_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "place_key_id"],
            ["blockyard.place_keys.organization_id", "blockyard.place_keys.id"],
            name=op.f("game_events_organization_id_place_key_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("game_events_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("game_events_pkey")),
        sa.UniqueConstraint(
            "organization_id",
            "place_key_id",
            "event_id",
            name=op.f("game_events_organization_id_place_key_id_event_id_key"),
        ),
        schema="blockyard",
    )
    op.create_index(
        op.f("game_events_organization_id_waiting_place_id_idx"),
        "game_events",
        ["organization_id", "waiting_place_id"],
        unique=False,
        schema="blockyard",
    )
    op.add_column("progress_events", sa.Column("place_key_id", sa.Uuid(), nullable=True), schema="blockyard")
    op.add_column("attempts", sa.Column("over_at", sa.DateTime(timezone=True), nullable=True), schema="blockyard")
    op.create_unique_constraint(
        op.f("progress_events_organization_id_place_key_id_event_id_key"),
        "progress_events",
        ["organization_id", "place_key_id", "event_id"],
        schema="blockyard",
    )
    op.create_foreign_key(
        op.f("progress_events_organization_id_place_key_id_fkey"),
        "progress_events",
        "place_keys",
        ["organization_id", "place_key_id"],
        ["organization_id", "id"],
        source_schema="blockyard",
        referent_schema="blockyard",
        ondelete="CASCADE",
    )
    op.execute("CREATE SCHEMA game")
    op.execute(f"GRANT USAGE ON SCHEMA game TO {APP}, {GATE}")
    op.get_bind().connection.cursor().execute((files("blockyard.game") / "sql" / "functions.sql").read_text())
    for table in TABLES:
        for statement in secure(metadata_of(ROOMS).tables[table]):
            op.execute(statement)


def downgrade() -> None:
    op.drop_constraint(
        op.f("progress_events_organization_id_place_key_id_fkey"),
        "progress_events",
        schema="blockyard",
        type_="foreignkey",
    )
    op.drop_constraint(
        op.f("progress_events_organization_id_place_key_id_event_id_key"),
        "progress_events",
        schema="blockyard",
        type_="unique",
    )
    op.drop_column("attempts", "over_at", schema="blockyard")
    op.drop_column("progress_events", "place_key_id", schema="blockyard")
    op.execute("DROP SCHEMA game CASCADE")
    op.drop_table("game_events", schema="blockyard")
    op.drop_table("place_keys", schema="blockyard")
