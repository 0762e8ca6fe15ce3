"""Beside a job: the request that asked for it, why it failed last, and what an operator said of it.

Workers of before go on: what queue.fetch_job hands out more than they ask for they leave alone.
"""

import re
from importlib.resources import files

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

FETCH_JOB = re.compile(r"CREATE FUNCTION queue\.fetch_job\(.*?\n\$\$;", re.DOTALL)


def upgrade() -> None:
    op.execute(COLUMNS)
    # In this transaction: there is no moment in which a worker finds no function.
    op.execute("DROP FUNCTION queue.fetch_job(text[], bigint, integer)")
    source = (files("blockyard.jobs") / "sql" / "functions.sql").read_text()
    found = FETCH_JOB.search(source)
    assert found is not None, "functions.sql has queue.fetch_job"
    cursor = op.get_bind().connection.cursor()
    cursor.execute(found.group())
    cursor.execute("REVOKE ALL ON FUNCTION queue.fetch_job(text[], bigint, integer) FROM PUBLIC")
    cursor.execute("GRANT EXECUTE ON FUNCTION queue.fetch_job(text[], bigint, integer) TO blockyard_queue")
