"""Assignments, to whom they are given, attempts, what happened in them, and what teachers decide of the results. What judges
answers is read for students, who see no version of an environment."""

from importlib.resources import files
from typing import Final

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import Policy, policies_of, secure
from blockyard.tenancy.roles import APP

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

OF_0046: Final = " AND (withdrawn_at IS NULL)"
"""What today's policy asks of a column that comes later. `blockyard migrate` makes policies what they are today."""
TABLES: Final = (
    "blockyard.assignments",
    "blockyard.assignment_targets",
    "blockyard.attempts",
    "blockyard.progress_events",
    "blockyard.results",
)


def upgrade() -> None:
    op.create_table(
        "assignments",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("environment_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("question_count", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("instructions", sa.Text(), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("max_score", sa.Numeric(), nullable=False),
        sa.Column("attempts_allowed", sa.Integer(), nullable=True),
        sa.Column("scoring", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("scoring IN ('best', 'last', 'average')", name=op.f("assignments_scoring_check")),
        sa.CheckConstraint(
            "state = 'draft' OR version IS NOT NULL AND question_count IS NOT NULL",
            name=op.f("assignments_version_check"),
        ),
        sa.CheckConstraint("state IN ('draft', 'published', 'closed')", name=op.f("assignments_state_check")),
        sa.CheckConstraint("attempts_allowed > 0", name=op.f("assignments_attempts_allowed_check")),
        sa.CheckConstraint("max_score > 0", name=op.f("assignments_max_score_check")),
        sa.CheckConstraint(
            "opens_at <= due_at AND due_at <= closes_at AND opens_at <= closes_at", name=op.f("assignments_dates_check")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "class_id"],
            ["blockyard.classes.organization_id", "blockyard.classes.id"],
            name=op.f("assignments_organization_id_class_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("assignments_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "environment_id"],
            ["blockyard.environments.organization_id", "blockyard.environments.id"],
            name=op.f("assignments_organization_id_environment_id_fkey"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("assignments_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("assignments_pkey")),
        sa.UniqueConstraint(
            "organization_id", "class_id", "id", name=op.f("assignments_organization_id_class_id_id_key")
        ),
        schema="blockyard",
    )
    op.create_index(
        op.f("assignments_organization_id_environment_id_idx"),
        "assignments",
        ["organization_id", "environment_id"],
        unique=False,
        schema="blockyard",
    )
    op.create_table(
        "assignment_targets",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "class_id", "assignment_id"],
            ["blockyard.assignments.organization_id", "blockyard.assignments.class_id", "blockyard.assignments.id"],
            name=op.f("assignment_targets_organization_id_class_id_assignment_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("assignment_targets_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "student_id"],
            ["blockyard.students.organization_id", "blockyard.students.id"],
            name=op.f("assignment_targets_organization_id_student_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("assignment_targets_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("assignment_targets_pkey")),
        sa.UniqueConstraint(
            "organization_id",
            "assignment_id",
            "student_id",
            name=op.f("assignment_targets_organization_id_assignment_id_student_id_key"),
        ),
        schema="blockyard",
    )
    op.create_index(
        op.f("assignment_targets_organization_id_student_id_idx"),
        "assignment_targets",
        ["organization_id", "student_id"],
        unique=False,
        schema="blockyard",
    )
    op.create_table(
        "attempts",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("via", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("progressed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("answered_right", sa.Integer(), nullable=False),
        sa.Column("score", sa.Numeric(), nullable=False),
        sa.Column("seconds_active", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.CheckConstraint("via IN ('browser', 'roblox')", name=op.f("attempts_via_check")),
        sa.CheckConstraint("score BETWEEN 0 AND 1", name=op.f("attempts_score_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "class_id", "assignment_id"],
            ["blockyard.assignments.organization_id", "blockyard.assignments.class_id", "blockyard.assignments.id"],
            name=op.f("attempts_organization_id_class_id_assignment_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "student_id"],
            ["blockyard.students.organization_id", "blockyard.students.id"],
            name=op.f("attempts_organization_id_student_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("attempts_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("attempts_pkey")),
        sa.UniqueConstraint(
            "organization_id",
            "assignment_id",
            "student_id",
            "number",
            name=op.f("attempts_organization_id_assignment_id_student_id_number_key"),
        ),
        sa.UniqueConstraint(
            "organization_id",
            "class_id",
            "student_id",
            "id",
            name=op.f("attempts_organization_id_class_id_student_id_id_key"),
        ),
        schema="blockyard",
    )
    op.create_index(
        op.f("attempts_organization_id_class_id_last_seen_at_idx"),
        "attempts",
        ["organization_id", "class_id", "last_seen_at"],
        unique=False,
        schema="blockyard",
    )
    op.create_table(
        "results",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("score", sa.Numeric(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("feedback", sa.Text(), nullable=True),
        sa.Column("decided_by_id", sa.Uuid(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "status IN ('exempt', 'not_submitted', 'submitted', 'partially_graded', 'fully_graded')",
            name=op.f("results_status_check"),
        ),
        sa.CheckConstraint("score >= 0", name=op.f("results_score_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "class_id", "assignment_id"],
            ["blockyard.assignments.organization_id", "blockyard.assignments.class_id", "blockyard.assignments.id"],
            name=op.f("results_organization_id_class_id_assignment_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("results_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "student_id"],
            ["blockyard.students.organization_id", "blockyard.students.id"],
            name=op.f("results_organization_id_student_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("results_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("results_pkey")),
        sa.UniqueConstraint(
            "organization_id",
            "assignment_id",
            "student_id",
            name=op.f("results_organization_id_assignment_id_student_id_key"),
        ),
        schema="blockyard",
    )
    op.create_table(
        "progress_events",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("attempt_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("data", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "type IN ('session.started', 'question.answered', 'checkpoint.reached', 'item.found', 'activity.completed', "
            "'world.finished', 'help.opened')",
            name=op.f("progress_events_type_check"),
        ),
        sa.CheckConstraint("octet_length(data::text) <= 2000", name=op.f("progress_events_data_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "class_id", "student_id", "attempt_id"],
            [
                "blockyard.attempts.organization_id",
                "blockyard.attempts.class_id",
                "blockyard.attempts.student_id",
                "blockyard.attempts.id",
            ],
            name=op.f("progress_events_organization_id_class_id_student_id_attempt_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("progress_events_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("progress_events_pkey")),
        sa.UniqueConstraint(
            "organization_id",
            "attempt_id",
            "event_id",
            name=op.f("progress_events_organization_id_attempt_id_event_id_key"),
        ),
        schema="blockyard",
    )
    op.create_index(
        op.f("progress_events_organization_id_class_id_id_idx"),
        "progress_events",
        ["organization_id", "class_id", "id"],
        unique=False,
        schema="blockyard",
    )
    op.execute("CREATE SCHEMA assignments")
    op.execute(f"GRANT USAGE ON SCHEMA assignments TO {APP}")
    # Policies ask these functions, which read what the policies are on.
    op.execute("SET LOCAL check_function_bodies = off")
    op.get_bind().connection.cursor().execute((files("blockyard.assignments") / "sql" / "functions.sql").read_text())
    for table in TABLES:
        for statement in secure(metadata_of(ROOMS).tables[table]):
            op.execute(statement.replace(OF_0046, ""))
    op.execute(crossing().sql)


def downgrade() -> None:
    op.execute(crossing().drop_sql)
    op.execute(f"DROP TABLE {', '.join(reversed(TABLES))} CASCADE")
    op.execute("DROP SCHEMA assignments CASCADE")


def crossing() -> Policy:
    """Of the versions that judge what students answer."""
    table = metadata_of(ROOMS).tables["blockyard.environment_versions"]
    return next(policy for policy in policies_of(table) if policy.name == "crossing")
