"""A job tells attempts that failed from those that died with their process, and each run of it from the others.

`taken_at` of a job is when its present run began, and of a row when the run began that claimed it last: what an earlier run
finds out is not written any more. Workers of before go on with queue.take_job and queue.free_jobs.
"""

from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

COLUMNS = """
    ALTER TABLE queue.procrastinate_jobs
        ADD COLUMN deaths integer NOT NULL DEFAULT 0 CHECK (deaths BETWEEN 0 AND 1000),
        ADD COLUMN taken_at timestamptz
"""
DEATHS = (
    "COMMENT ON COLUMN queue.procrastinate_jobs.deaths IS 'Runs that ended with their worker or its child process.'"
)
TAKEN_AT = (
    "COMMENT ON COLUMN queue.procrastinate_jobs.taken_at IS 'When the last run began: who holds the job says it.'"
)

CLAIMED = ("agent_executions", "environment_publications", "environment_versions", "webhook_deliveries")


def upgrade() -> None:
    op.execute(COLUMNS)
    op.execute(DEATHS)
    op.execute(TAKEN_AT)
    for table in CLAIMED:
        op.execute(f"ALTER TABLE blockyard.{table} ADD COLUMN taken_at timestamptz")


def downgrade() -> None:
    for table in CLAIMED:
        op.execute(f"ALTER TABLE blockyard.{table} DROP COLUMN taken_at")
    op.execute("ALTER TABLE queue.procrastinate_jobs DROP COLUMN deaths, DROP COLUMN taken_at")
