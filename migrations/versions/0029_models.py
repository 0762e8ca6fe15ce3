"""A version's files may hold a model of its world (model.glb)."""

from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

TAKES_AWAY = "what older code can read: it fails on a kind of file, and on a request's plan, that it does not know"

NAME = "roblox_assets_kind_check"
BEFORE = "kind IN ('place', 'project', 'picture_svg', 'picture_png', 'scene', 'binary_place')"
SINCE = "kind IN ('place', 'project', 'picture_svg', 'picture_png', 'scene', 'binary_place', 'model')"


def upgrade() -> None:
    op.drop_constraint(op.f(NAME), "roblox_assets", schema="blockyard", type_="check")
    op.create_check_constraint(op.f(NAME), "roblox_assets", SINCE, schema="blockyard")


def downgrade() -> None:
    op.execute("DELETE FROM blockyard.roblox_assets WHERE kind = 'model'")
    op.drop_constraint(op.f(NAME), "roblox_assets", schema="blockyard", type_="check")
    op.create_check_constraint(op.f(NAME), "roblox_assets", BEFORE, schema="blockyard")
