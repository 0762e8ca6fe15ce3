"""Beside a job: the request that asked for it, why it failed last, and what an operator said of it.

Workers of before go on with queue.fetch_job, which tells of a job what they know.
"""

from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

COLUMNS = """
    ALTER TABLE queue.procrastinate_jobs
        ADD COLUMN request_id text,
        ADD COLUMN last_error text,
        ADD COLUMN operator_said text CHECK (operator_said IN ('retry', 'cancel'))
"""


def upgrade() -> None:
    op.execute(COLUMNS)
