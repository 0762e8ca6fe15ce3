"""A link between a player and a student begins and ends, so that what the player did before is not another student's."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

SERVES_OLDER_CODE = "no release has had links, nor the functions that go"

BEGINS = "UPDATE blockyard.roblox_links SET begins_at = linked_at - interval '24 hours'"
ENDED = "DELETE FROM blockyard.roblox_links WHERE ended_at IS NOT NULL"
LIVING_KEY = (
    "coalesce(CASE WHEN ended_at IS NULL THEN md5(organization_id::text || ':' || roblox_user_id::text)::uuid END, id)"
)
REPLACED = (
    "players.claim(uuid, bigint, bytea, timestamptz)",
    "players.claim_code(bigint, bytea, timestamptz, text, bytea)",
    "players.link(uuid, bigint, uuid, uuid, timestamptz)",
)


def upgrade() -> None:
    op.add_column(
        "roblox_links",
        sa.Column(
            "begins_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now() - '24:00:00'::interval"),
            nullable=False,
        ),
        schema="blockyard",
    )
    op.add_column("roblox_links", sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True), schema="blockyard")
    op.add_column(
        "roblox_links",
        sa.Column("living_key", sa.Uuid(), sa.Computed(LIVING_KEY, persisted=True), nullable=False),
        schema="blockyard",
    )
    op.execute(BEGINS)
    op.drop_constraint(
        op.f("roblox_links_organization_id_roblox_user_id_key"), "roblox_links", schema="blockyard", type_="unique"
    )
    op.create_unique_constraint(
        op.f("roblox_links_organization_id_living_key_key"),
        "roblox_links",
        ["organization_id", "living_key"],
        schema="blockyard",
    )
    op.create_index(
        op.f("roblox_links_organization_id_roblox_user_id_idx"),
        "roblox_links",
        ["organization_id", "roblox_user_id"],
        unique=False,
        schema="blockyard",
    )
    for function in REPLACED:
        op.execute(f"DROP FUNCTION IF EXISTS {function}")


def downgrade() -> None:
    op.execute(ENDED)
    op.drop_index(
        op.f("roblox_links_organization_id_roblox_user_id_idx"), table_name="roblox_links", schema="blockyard"
    )
    op.drop_constraint(
        op.f("roblox_links_organization_id_living_key_key"), "roblox_links", schema="blockyard", type_="unique"
    )
    op.create_unique_constraint(
        op.f("roblox_links_organization_id_roblox_user_id_key"),
        "roblox_links",
        ["organization_id", "roblox_user_id"],
        schema="blockyard",
    )
    op.drop_column("roblox_links", "living_key", schema="blockyard")
    op.drop_column("roblox_links", "ended_at", schema="blockyard")
    op.drop_column("roblox_links", "begins_at", schema="blockyard")
