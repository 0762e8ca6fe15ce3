"""When an upload's time has come: a column that says it, and the function that looks for it in all organizations."""

from importlib.resources import files

import sqlalchemy as sa
from alembic import op

from blockyard.tenancy.roles import GATE, OWNER

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None

DUE = """
    CASE WHEN state IN ('receiving', 'processing') THEN expires_at ELSE least(
        retention_until,
        CASE WHEN state = 'deleted' THEN delete_at END,
        CASE WHEN for_admins THEN (taken_at AT TIME ZONE 'UTC' + interval '24 hours') AT TIME ZONE 'UTC' END
    ) END
"""


def upgrade() -> None:
    due_at = sa.Column("due_at", sa.DateTime(timezone=True), sa.Computed(DUE, persisted=True), nullable=True)
    op.add_column("uploads", due_at, schema="blockyard")
    op.create_index(
        op.f("uploads_organization_id_due_at_idx"),
        "uploads",
        ["organization_id", "due_at"],
        unique=False,
        schema="blockyard",
    )
    op.execute(f"CREATE POLICY crossing ON blockyard.uploads FOR ALL TO {OWNER} USING (true) WITH CHECK (true)")
    op.execute("CREATE SCHEMA uploads")
    op.execute(f"GRANT USAGE ON SCHEMA uploads TO {GATE}")
    op.get_bind().connection.cursor().execute((files("blockyard.uploads") / "sql" / "functions.sql").read_text())


def downgrade() -> None:
    op.execute("DROP SCHEMA uploads CASCADE")
    op.execute("DROP POLICY crossing ON blockyard.uploads")
    op.drop_index(op.f("uploads_organization_id_due_at_idx"), table_name="uploads", schema="blockyard")
    op.drop_column("uploads", "due_at", schema="blockyard")
