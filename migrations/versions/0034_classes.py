"""Classes, and who teaches them: a teacher sees her own, an admin all."""

from importlib.resources import files
from typing import Final

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure
from blockyard.tenancy.roles import APP

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

TABLES: Final = ("blockyard.classes", "blockyard.class_teachers")


def upgrade() -> None:
    op.execute("CREATE SCHEMA classes")
    op.execute(f"GRANT USAGE ON SCHEMA classes TO {APP}")
    op.create_table(
        "classes",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("grade_level", sa.Integer(), nullable=True),
        sa.Column("room", sa.Text(), nullable=True),
        sa.Column("schedule", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("start_time", sa.Text(), nullable=True),
        sa.Column("end_time", sa.Text(), nullable=True),
        sa.Column("max_students", sa.Integer(), nullable=False),
        sa.Column("teacher_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("start_time < end_time", name=op.f("classes_times_check")),
        sa.CheckConstraint("grade_level BETWEEN 0 AND 12", name=op.f("classes_grade_level_check")),
        sa.CheckConstraint("max_students > 0", name=op.f("classes_max_students_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("classes_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "teacher_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("classes_organization_id_teacher_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("classes_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("classes_pkey")),
        schema="blockyard",
    )
    op.create_index(
        op.f("classes_organization_id_teacher_id_idx"), "classes", ["organization_id", "teacher_id"], schema="blockyard"
    )
    op.create_table(
        "class_teachers",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("helps_as", sa.Text(), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("helps_as IN ('co_teacher', 'assistant')", name=op.f("class_teachers_helps_as_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "class_id"],
            ["blockyard.classes.organization_id", "blockyard.classes.id"],
            name=op.f("class_teachers_organization_id_class_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("class_teachers_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "user_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("class_teachers_organization_id_user_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("class_teachers_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("class_teachers_pkey")),
        sa.UniqueConstraint(
            "organization_id", "class_id", "user_id", name=op.f("class_teachers_organization_id_class_id_user_id_key")
        ),
        sa.UniqueConstraint(
            "organization_id", "user_id", "class_id", name=op.f("class_teachers_organization_id_user_id_class_id_key")
        ),
        schema="blockyard",
    )
    # Their policies ask these functions, which read them.
    op.execute("SET LOCAL check_function_bodies = off")  # they name what later migrations make, too
    op.get_bind().connection.cursor().execute((files("blockyard.classes") / "sql" / "functions.sql").read_text())
    for table in TABLES:
        for statement in secure(metadata_of(ROOMS).tables[table]):
            op.execute(statement)


def downgrade() -> None:
    op.drop_table("class_teachers", schema="blockyard")
    op.drop_table("classes", schema="blockyard")
    op.execute("DROP SCHEMA classes CASCADE")
