"""A schema that no role may use, with the function by which policies come before all other conditions.

Policies and rights themselves are brought to what the models say after each migration (tenancy/reconcile.py).
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

FIRST = """
    CREATE OR REPLACE FUNCTION wall.first(p_id uuid) RETURNS uuid
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    RETURN p_id;
END
$$
"""


def upgrade() -> None:
    op.execute("CREATE SCHEMA IF NOT EXISTS wall")
    op.execute(FIRST)
    op.execute("REVOKE ALL ON FUNCTION wall.first(uuid) FROM PUBLIC")
    op.execute("GRANT EXECUTE ON FUNCTION wall.first(uuid) TO blockyard_app")
