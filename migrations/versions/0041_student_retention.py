"""How long a school keeps what it has of students, reports of what was deleted, and exports. Entries that are nobody's, on
which results stay."""

from importlib.resources import files
from typing import Final

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure
from blockyard.tenancy.roles import GATE

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

TABLES: Final = ("blockyard.deletion_reports", "blockyard.retention_settings", "blockyard.student_exports")


def upgrade() -> None:
    op.create_table(
        "deletion_reports",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("counts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("student_data_days", sa.Integer(), nullable=True),
        sa.Column("older_than", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("deletion_reports_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("deletion_reports_pkey")),
        schema="blockyard",
    )
    op.create_index(
        op.f("deletion_reports_organization_id_created_at_idx"),
        "deletion_reports",
        ["organization_id", "created_at"],
        unique=False,
        schema="blockyard",
    )
    op.create_table(
        "retention_settings",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("student_data_days", sa.Integer(), server_default=sa.text("730"), nullable=False),
        sa.Column("erased_results", sa.Text(), server_default=sa.text("'erase'"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("swept_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("erased_results IN ('erase', 'keep')", name=op.f("retention_settings_erased_results_check")),
        sa.CheckConstraint(
            "student_data_days BETWEEN 30 AND 1826", name=op.f("retention_settings_student_data_days_check")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("retention_settings_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("retention_settings_pkey")),
        sa.UniqueConstraint("organization_id", name=op.f("retention_settings_organization_id_key")),
        schema="blockyard",
    )
    op.create_table(
        "student_exports",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("stored_as", sa.Text(), nullable=True),
        sa.Column("size_bytes", sa.BigInteger(), nullable=True),
        sa.Column("error", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("state <> 'ready' OR stored_as IS NOT NULL", name=op.f("student_exports_stored_as_check")),
        sa.CheckConstraint("state IN ('working', 'ready', 'failed')", name=op.f("student_exports_state_check")),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("student_exports_progress_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("student_exports_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("student_exports_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("student_exports_pkey")),
        schema="blockyard",
    )
    op.add_column(
        "students",
        sa.Column("anonymous", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        schema="blockyard",
    )
    op.execute("CREATE SCHEMA children")
    op.execute(f"GRANT USAGE ON SCHEMA children TO {GATE}")
    op.get_bind().connection.cursor().execute((files("blockyard.children") / "sql" / "functions.sql").read_text())
    for table in TABLES:
        for statement in secure(metadata_of(ROOMS).tables[table]):
            op.execute(statement)


def downgrade() -> None:
    op.execute("DROP SCHEMA children CASCADE")
    op.execute("DELETE FROM blockyard.students WHERE anonymous")
    op.drop_column("students", "anonymous", schema="blockyard")
    op.execute(f"DROP TABLE {', '.join(TABLES)}")
