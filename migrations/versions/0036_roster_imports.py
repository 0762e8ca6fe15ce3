"""Files of rosters that were sent, and what each of them changes: kept for the undo, and seen by admins alone."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "roster_imports",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_by_id", sa.Uuid(), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("counts", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("faults", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("error_count", sa.Integer(), nullable=False),
        sa.Column("notice_count", sa.Integer(), nullable=False),
        sa.Column("error", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("kept", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("kept_count", sa.Integer(), nullable=False),
        sa.Column("staged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("applied_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("format IN ('oneroster', 'csv')", name=op.f("roster_imports_format_check")),
        sa.CheckConstraint("mode IN ('bulk', 'delta')", name=op.f("roster_imports_mode_check")),
        sa.CheckConstraint(
            "state IN ('staging', 'staged', 'applying', 'applied', 'undoing', 'undone', 'failed')",
            name=op.f("roster_imports_state_check"),
        ),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("roster_imports_progress_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "asked_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("roster_imports_organization_id_asked_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("roster_imports_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("roster_imports_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("roster_imports_pkey")),
        schema="blockyard",
    )
    op.create_table(
        "roster_changes",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("import_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("before", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("after", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True),
        sa.CheckConstraint("action IN ('new', 'changed', 'leaving')", name=op.f("roster_changes_action_check")),
        sa.CheckConstraint(
            "kind IN ('term', 'class', 'student', 'enrollment', 'teacher')", name=op.f("roster_changes_kind_check")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "import_id"],
            ["blockyard.roster_imports.organization_id", "blockyard.roster_imports.id"],
            name=op.f("roster_changes_organization_id_import_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "student_id"],
            ["blockyard.students.organization_id", "blockyard.students.id"],
            name=op.f("roster_changes_organization_id_student_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("roster_changes_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("roster_changes_pkey")),
        schema="blockyard",
    )
    op.create_index(
        op.f("roster_changes_organization_id_import_id_id_idx"),
        "roster_changes",
        ["organization_id", "import_id", "id"],
        unique=False,
        schema="blockyard",
    )
    op.create_index(
        op.f("roster_changes_organization_id_student_id_idx"),
        "roster_changes",
        ["organization_id", "student_id"],
        unique=False,
        schema="blockyard",
    )
    op.execute("ALTER TABLE blockyard.roster_imports ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.roster_imports FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.roster_imports FOR ALL TO blockyard_app USING (((organization_id = ANY (ARRAY[wall.first(( SELECT tenancy.current_organization_id() AS current_organization_id))])) AND ( SELECT classes.sees_all() AS sees_all))) WITH CHECK (((organization_id = ANY (ARRAY[wall.first(( SELECT tenancy.current_organization_id() AS current_organization_id))])) AND ( SELECT classes.sees_all() AS sees_all)))"
    )
    op.execute("ALTER TABLE blockyard.roster_changes ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.roster_changes FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.roster_changes FOR ALL TO blockyard_app USING (((organization_id = ANY (ARRAY[wall.first(( SELECT tenancy.current_organization_id() AS current_organization_id))])) AND ( SELECT classes.sees_all() AS sees_all))) WITH CHECK (((organization_id = ANY (ARRAY[wall.first(( SELECT tenancy.current_organization_id() AS current_organization_id))])) AND ( SELECT classes.sees_all() AS sees_all)))"
    )


def downgrade() -> None:
    op.drop_table("roster_changes", schema="blockyard")
    op.drop_table("roster_imports", schema="blockyard")
