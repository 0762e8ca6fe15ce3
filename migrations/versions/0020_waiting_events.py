"""An index of the events that wait, by the object that they are about.

Revision ID: 0020
Revises: 0019
"""

from alembic import op
from sqlalchemy import text

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    waiting = text("status = 'received'")
    op.create_index("ix_events_waiting", "events", ["object_id"], schema="stripe", postgresql_where=waiting)
