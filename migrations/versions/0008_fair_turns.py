"""Organizations take turns in the queue, jobs are validated by the database, and a build that a newer one overtook is told."""

from importlib.resources import files

from alembic import op

from blockyard.tenancy.roles import QUEUE

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLES = """
    CREATE TABLE queue.tasks (
        name text PRIMARY KEY,
        queue_name text NOT NULL
    );
    COMMENT ON TABLE queue.tasks IS 'What the code can do, and in which queue. `blockyard migrate` fills it.';

    CREATE TABLE queue.turns (
        queue_name text NOT NULL,
        turn text COLLATE "C" NOT NULL,
        taken integer NOT NULL,
        ended_at timestamptz NOT NULL,
        PRIMARY KEY (queue_name, turn)
    );
    COMMENT ON TABLE queue.turns IS 'When each turn ended last, and how many jobs of the present one were taken.';

    CREATE TABLE queue.weights (
        turn text COLLATE "C" PRIMARY KEY,
        weight integer NOT NULL CHECK (weight BETWEEN 1 AND 100)
    );
    COMMENT ON TABLE queue.weights IS 'How many jobs an organization''s turn is long, if not one. Operators fill it.';

    CREATE TABLE queue.turnstile (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        moved_at timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON TABLE queue.turnstile IS 'Locked by the worker that fetches; when a job was fetched last.';
    INSERT INTO queue.turnstile DEFAULT VALUES;
"""

# Of a scalar or an array `->>` makes NULL. What is cut off is longer than any organization's id, and any task's name.
COLUMNS = """
    ALTER TABLE queue.procrastinate_jobs
        ADD COLUMN turn text COLLATE "C" NOT NULL
            GENERATED ALWAYS AS (left(coalesce(args ->> 'organization_id', task_name), 128)) STORED,
        ADD COLUMN due_at timestamptz NOT NULL
            GENERATED ALWAYS AS (coalesce(scheduled_at, timestamptz '-infinity')) STORED;
    CREATE INDEX jobs_by_turn_idx ON queue.procrastinate_jobs (queue_name, turn, priority DESC, id, due_at)
        WHERE status = 'todo';
    CREATE INDEX jobs_by_lock_idx ON queue.procrastinate_jobs (lock, (-priority), id)
        WHERE status = 'todo' AND lock IS NOT NULL;
    CREATE INDEX jobs_by_due_at_idx ON queue.procrastinate_jobs (due_at) WHERE status = 'todo';
"""

TRIGGER = """
    CREATE TRIGGER refuse_faulty_job BEFORE INSERT ON queue.procrastinate_jobs
        FOR EACH ROW EXECUTE FUNCTION queue.refuse_faulty_job()
"""


def upgrade() -> None:
    execute_script(TABLES)
    for table in ("tasks", "turns", "weights", "turnstile"):
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON queue.{table} TO {QUEUE}")
    execute_script(COLUMNS)
    op.execute("DROP FUNCTION IF EXISTS queue.enqueue(text, jsonb, text, timestamptz), queue.backlog()")
    execute_script((files("blockyard.jobs") / "sql" / "functions.sql").read_text())
    op.execute(TRIGGER)
    statuses = "environment_versions_status_check"
    op.execute(f"ALTER TABLE blockyard.environment_versions DROP CONSTRAINT {statuses}")
    op.execute(
        f"ALTER TABLE blockyard.environment_versions ADD CONSTRAINT {statuses}"
        " CHECK (status IN ('queued', 'designing', 'building', 'ready', 'failed', 'superseded'))"
    )


def execute_script(script: str) -> None:
    """Many statements at once, with no parameters: psycopg then leaves % signs alone."""
    op.get_bind().connection.cursor().execute(script)
