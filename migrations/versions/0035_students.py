"""Students, how they sign in, the terms and classes they attend, and the codes of classes. A student acts in her own name, in
the trail, too, so its author need not be a member."""

from importlib.resources import files
from typing import Final

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure
from blockyard.tenancy.roles import APP, GATE

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

SERVES_OLDER_CODE = "it writes none of the columns that the new constraints of classes are about"

TABLES: Final = (
    "identity.class_codes",
    "blockyard.students",
    "blockyard.student_logins",
    "blockyard.student_sign_ins",
    "blockyard.terms",
    "blockyard.enrollments",
    "blockyard.join_requests",
)
FUNCTIONS: Final = ("blockyard.tenancy", "blockyard.classes", "blockyard.students")
JOININGS: Final = "joining IN ('closed', 'request', 'direct')"


def upgrade() -> None:
    op.create_table(
        "class_codes",
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("class_codes_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("class_codes_pkey")),
        schema="identity",
        info={"crossing": True},
    )
    op.create_index(
        op.f("class_codes_organization_id_idx"), "class_codes", ["organization_id"], unique=False, schema="identity"
    )
    op.create_table(
        "students",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=True),
        sa.Column("family_name", sa.Text(), nullable=True),
        sa.Column("grade_level", sa.Integer(), nullable=True),
        sa.Column("sourced_id", sa.Text(), nullable=True),
        sa.Column(
            "sourced_id_key",
            sa.Uuid(),
            sa.Computed("md5(organization_id::text || ':' || sourced_id)::uuid", persisted=True),
            nullable=True,
        ),
        sa.Column("archived_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("grade_level BETWEEN 0 AND 12", name=op.f("students_grade_level_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("students_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("students_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("students_pkey")),
        sa.UniqueConstraint(
            "organization_id", "sourced_id_key", name=op.f("students_organization_id_sourced_id_key_key")
        ),
        schema="blockyard",
    )
    op.create_table(
        "terms",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("sourced_id", sa.Text(), nullable=True),
        sa.Column(
            "sourced_id_key",
            sa.Uuid(),
            sa.Computed("md5(organization_id::text || ':' || sourced_id)::uuid", persisted=True),
            nullable=True,
        ),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('school_year', 'semester', 'term', 'grading_period')", name=op.f("terms_kind_check")
        ),
        sa.CheckConstraint("starts_on < ends_on", name=op.f("terms_days_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("terms_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("terms_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("terms_pkey")),
        sa.UniqueConstraint("organization_id", "sourced_id_key", name=op.f("terms_organization_id_sourced_id_key_key")),
        schema="blockyard",
    )
    op.create_table(
        "student_logins",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column(
            "username_key",
            sa.Uuid(),
            sa.Computed("md5(organization_id::text || ':' || username)::uuid", persisted=True),
            nullable=False,
        ),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.Text(), nullable=False),
        sa.Column("badge_hash", sa.LargeBinary(), nullable=False),
        sa.Column("card_sealed", sa.Text(), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("method IN ('pictures', 'words', 'password')", name=op.f("student_logins_method_check")),
        sa.CheckConstraint("username = lower(username)", name=op.f("student_logins_username_lower_case_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("student_logins_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "student_id"],
            ["blockyard.students.organization_id", "blockyard.students.id"],
            name=op.f("student_logins_organization_id_student_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("student_logins_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("student_logins_pkey")),
        sa.UniqueConstraint(
            "organization_id", "student_id", name=op.f("student_logins_organization_id_student_id_key")
        ),
        sa.UniqueConstraint(
            "organization_id", "username_key", name=op.f("student_logins_organization_id_username_key_key")
        ),
        schema="blockyard",
    )
    op.create_index(
        op.f("student_logins_organization_id_badge_hash_idx"),
        "student_logins",
        ["organization_id", "badge_hash"],
        unique=False,
        schema="blockyard",
    )
    op.create_table(
        "student_sign_ins",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "method IN ('pictures', 'words', 'password', 'badge')", name=op.f("student_sign_ins_method_check")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "student_id"],
            ["blockyard.students.organization_id", "blockyard.students.id"],
            name=op.f("student_sign_ins_organization_id_student_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("student_sign_ins_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("student_sign_ins_pkey")),
        schema="blockyard",
    )
    op.create_index(
        op.f("student_sign_ins_organization_id_student_id_idx"),
        "student_sign_ins",
        ["organization_id", "student_id"],
        unique=False,
        schema="blockyard",
    )
    op.create_table(
        "enrollments",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("enrolled_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("final_grade", sa.Numeric(), nullable=True),
        sa.Column("attendance_percentage", sa.Numeric(), nullable=True),
        sa.Column("sourced_id", sa.Text(), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("status IN ('active', 'dropped', 'completed')", name=op.f("enrollments_status_check")),
        sa.CheckConstraint(
            "attendance_percentage BETWEEN 0 AND 100", name=op.f("enrollments_attendance_percentage_check")
        ),
        sa.CheckConstraint("final_grade BETWEEN 0 AND 100", name=op.f("enrollments_final_grade_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "class_id"],
            ["blockyard.classes.organization_id", "blockyard.classes.id"],
            name=op.f("enrollments_organization_id_class_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("enrollments_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "student_id"],
            ["blockyard.students.organization_id", "blockyard.students.id"],
            name=op.f("enrollments_organization_id_student_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("enrollments_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("enrollments_pkey")),
        sa.UniqueConstraint(
            "organization_id",
            "class_id",
            "student_id",
            name=op.f("enrollments_organization_id_class_id_student_id_key"),
        ),
        sa.UniqueConstraint(
            "organization_id",
            "student_id",
            "class_id",
            name=op.f("enrollments_organization_id_student_id_class_id_key"),
        ),
        schema="blockyard",
    )
    op.create_table(
        "join_requests",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "class_id"],
            ["blockyard.classes.organization_id", "blockyard.classes.id"],
            name=op.f("join_requests_organization_id_class_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("join_requests_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("join_requests_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("join_requests_pkey")),
        schema="blockyard",
    )
    op.create_index(
        op.f("join_requests_organization_id_class_id_idx"),
        "join_requests",
        ["organization_id", "class_id"],
        unique=False,
        schema="blockyard",
    )
    op.drop_constraint(
        op.f("audit_entries_organization_id_created_by_id_fkey"),
        "audit_entries",
        schema="blockyard",
        type_="foreignkey",
    )
    op.drop_constraint(
        op.f("idempotency_keys_organization_id_created_by_id_fkey"),
        "idempotency_keys",
        schema="blockyard",
        type_="foreignkey",
    )
    op.add_column("classes", sa.Column("term_id", sa.Uuid(), nullable=True), schema="blockyard")
    op.add_column("classes", sa.Column("sourced_id", sa.Text(), nullable=True), schema="blockyard")
    op.add_column(
        "classes",
        sa.Column(
            "sourced_id_key",
            sa.Uuid(),
            sa.Computed("md5(organization_id::text || ':' || sourced_id)::uuid", persisted=True),
            nullable=True,
        ),
        schema="blockyard",
    )
    op.add_column("classes", sa.Column("code", sa.Text(), nullable=True), schema="blockyard")
    op.add_column(
        "classes",
        sa.Column("joining", sa.Text(), server_default=sa.text("'closed'"), nullable=False),
        schema="blockyard",
    )
    op.create_unique_constraint(
        op.f("classes_organization_id_sourced_id_key_key"),
        "classes",
        ["organization_id", "sourced_id_key"],
        schema="blockyard",
    )
    op.create_index(
        op.f("classes_organization_id_term_id_idx"),
        "classes",
        ["organization_id", "term_id"],
        unique=False,
        schema="blockyard",
    )
    op.create_foreign_key(
        op.f("classes_organization_id_term_id_fkey"),
        "classes",
        "terms",
        ["organization_id", "term_id"],
        ["organization_id", "id"],
        source_schema="blockyard",
        referent_schema="blockyard",
        ondelete="SET NULL (term_id)",
    )
    op.create_check_constraint(op.f("classes_joining_check"), "classes", JOININGS, schema="blockyard")
    op.execute("CREATE SCHEMA students")
    op.execute(f"GRANT USAGE ON SCHEMA students, classes TO {GATE}")
    op.execute(f"GRANT USAGE ON SCHEMA students TO {APP}")
    # Policies ask these functions, and functions of the two schemas ask each other.
    op.execute("SET LOCAL check_function_bodies = off")
    for package in FUNCTIONS:
        source = (files(package) / "sql" / "functions.sql").read_text()
        op.get_bind().connection.cursor().execute(source.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"))
    for table in TABLES:
        for statement in secure(metadata_of(ROOMS).tables[table]):
            op.execute(statement)


def downgrade() -> None:
    op.execute("DROP SCHEMA students CASCADE")
    op.drop_column("classes", "joining", schema="blockyard")
    op.drop_column("classes", "code", schema="blockyard")
    op.drop_column("classes", "sourced_id_key", schema="blockyard")
    op.drop_column("classes", "sourced_id", schema="blockyard")
    op.drop_column("classes", "term_id", schema="blockyard")
    op.execute(f"DROP TABLE {', '.join(reversed(TABLES))} CASCADE")
