"""The database's list of tasks: what may be enqueued, and in which queue it waits. `blockyard migrate` fills it."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from psycopg import Connection

from blockyard.jobs.tasks import Task
from blockyard.tenancy.doctor.finding import Finding

FORGET: Final = "DELETE FROM queue.tasks WHERE name <> ALL (%s::text[])"

STORE: Final = """
    INSERT INTO queue.tasks (name, queue_name) SELECT * FROM unnest(%s::text[], %s::text[])
    ON CONFLICT (name) DO UPDATE SET queue_name = excluded.queue_name
"""

# What waits already follows its task into another queue.
MOVE: Final = """
    UPDATE queue.procrastinate_jobs AS job SET queue_name = task.queue_name
    FROM queue.tasks AS task
    WHERE task.name = job.task_name AND task.queue_name <> job.queue_name AND job.status = 'todo'
"""


# As it comes out of the migration: enabled for every session but those of a replica.
EXAMINED: Final = """
    SELECT FROM pg_trigger
    WHERE tgrelid = 'queue.procrastinate_jobs'::regclass AND tgname = 'refuse_faulty_job' AND tgenabled = 'O'
      AND tgfoid = 'queue.refuse_faulty_job'::regproc
"""


def store_tasks(owner: Connection[Any], tasks: Iterable[Task]) -> None:
    """Makes the list the same as `tasks`."""
    queues = {task.name: task.queue for task in tasks}
    owner.execute(FORGET, [list(queues)])
    owner.execute(STORE, [list(queues), list(queues.values())])
    owner.execute(MOVE)


def examine_tasks(owner: Connection[Any], tasks: Iterable[Task]) -> Iterator[Finding]:
    """Where the list and the code differ, and whether the database examines what is enqueued."""
    if owner.execute(EXAMINED).fetchone() is None:
        yield Finding("jobs_not_examined", "queue.procrastinate_jobs", "takes any job in", ENABLE)
    stored = set(owner.execute("SELECT name, queue_name FROM queue.tasks").fetchall())
    expected = {(task.name, task.queue) for task in tasks}
    for name, queue in sorted(stored - expected):
        yield Finding("task_too_many", name, f"may wait in queue {queue}, as the code does not say", REMEDY)
    for name, queue in sorted(expected - stored):
        yield Finding("task_missing", name, f"cannot be enqueued in queue {queue}", REMEDY)


ENABLE: Final = "ALTER TABLE queue.procrastinate_jobs ENABLE TRIGGER refuse_faulty_job"
REMEDY: Final = "run `blockyard migrate` with this version"
