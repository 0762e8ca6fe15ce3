"""That an assignment is given to some is a fact of its own, so erasing them gives it to nobody else. An attempt is done when we
have all that it takes, whatever its tab did; it keeps how wrong the clock of its device is. A completed attempt is an event.
A version keeps what events of its play may name."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None

SERVES_OLDER_CODE = "the check of an event's type allows one word more than before"

TYPES = (
    *("session.started", "question.answered", "checkpoint.reached", "item.found", "activity.completed"),
    *("world.finished", "help.opened"),
)
COMPLETED = "attempt.completed"


FILLED = ("assignments", "assignment_targets", "attempts", "progress_events")
GIVEN = """
    UPDATE blockyard.assignments AS assignment SET given_to_some = true FROM blockyard.assignment_targets AS target
    WHERE target.organization_id = assignment.organization_id AND target.assignment_id = assignment.id
"""
DONE = """
    UPDATE blockyard.attempts AS attempt
    SET done_at = CASE
        WHEN assignment.question_count > 0 AND attempt.answered >= assignment.question_count
        THEN least(attempt.progressed_at, attempt.completed_at) ELSE attempt.completed_at END
    FROM blockyard.assignments AS assignment
    WHERE assignment.organization_id = attempt.organization_id AND assignment.id = attempt.assignment_id
"""
TOLD = """
    INSERT INTO blockyard.progress_events
        (organization_id, id, class_id, attempt_id, student_id, event_id, type, data, happened_at, received_at)
    SELECT organization_id, id, class_id, id, student_id, id, 'attempt.completed', '{}', completed_at, completed_at
    FROM blockyard.attempts WHERE completed_at IS NOT NULL
"""
"""An attempt's id is no event's yet."""


def upgrade() -> None:
    op.add_column(
        "assignments",
        sa.Column("given_to_some", sa.Boolean(), server_default=sa.false(), nullable=False),
        schema="blockyard",
    )
    op.add_column("attempts", sa.Column("done_at", sa.DateTime(timezone=True), nullable=True), schema="blockyard")
    op.add_column(
        "attempts",
        sa.Column("clock_seconds", sa.Integer(), server_default=sa.text("0"), nullable=False),
        schema="blockyard",
    )
    op.add_column(
        "environment_versions",
        sa.Column("play_names", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        schema="blockyard",
    )
    op.create_index(
        op.f("results_organization_id_class_id_student_id_idx"),
        "results",
        ["organization_id", "class_id", "student_id"],
        unique=False,
        schema="blockyard",
    )
    op.drop_constraint(op.f("progress_events_type_check"), "progress_events", schema="blockyard")
    check_types((*TYPES, COMPLETED))
    fill(GIVEN, DONE, TOLD)


def fill(*statements: str) -> None:
    for table in FILLED:  # the owner, too, is shown no rows where row-level security is forced
        op.execute(f"ALTER TABLE blockyard.{table} NO FORCE ROW LEVEL SECURITY")
    for statement in statements:
        op.execute(statement)
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table that a check is still to be made of is not altered
    op.execute("SET CONSTRAINTS ALL DEFERRED")
    for table in FILLED:
        op.execute(f"ALTER TABLE blockyard.{table} FORCE ROW LEVEL SECURITY")


def downgrade() -> None:
    op.drop_column("environment_versions", "play_names", schema="blockyard")
    fill("DELETE FROM blockyard.progress_events WHERE type = 'attempt.completed'")
    op.drop_constraint(op.f("progress_events_type_check"), "progress_events", schema="blockyard")
    check_types(TYPES)
    op.drop_index(op.f("results_organization_id_class_id_student_id_idx"), table_name="results", schema="blockyard")
    op.drop_column("attempts", "clock_seconds", schema="blockyard")
    op.drop_column("attempts", "done_at", schema="blockyard")
    op.drop_column("assignments", "given_to_some", schema="blockyard")


def check_types(types: tuple[str, ...]) -> None:
    words = ", ".join(f"'{one}'" for one in types)
    op.create_check_constraint(
        op.f("progress_events_type_check"), "progress_events", f"type IN ({words})", schema="blockyard"
    )
