"""Whom a user has entered is found without reading all students of her school (classes.seen_student_ids)."""

from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        op.f("students_organization_id_created_by_id_idx"),
        "students",
        ["organization_id", "created_by_id"],
        unique=False,
        schema="blockyard",
    )
