"""`blockyard jobs`: the queue, for the operator who is called at night (docs/operate/stuck.md)."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal
from uuid import UUID

import typer
from rich.markup import escape
from rich.table import Table

from blockyard.app.settings import load_settings
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, fail, print_json, print_table, require, warn

if TYPE_CHECKING:
    from psycopg import Connection

    from blockyard.jobs.operations import Done, ListedJob

app = typer.Typer(help="Look at background jobs, try failed ones again, cancel waiting ones.", no_args_is_help=True)

Status = Literal["waiting", "retrying", "running", "failed", "cancelled"]
Retryable = Literal["failed", "retrying", "cancelled"]
OfTask = Annotated[str | None, typer.Option("--task", help="Of this task only, e.g. identity.mail_invitation.")]
OfOrganization = Annotated[UUID | None, typer.Option("--organization", help="Of this organization only.")]
OfRequest = Annotated[
    str | None, typer.Option(help="What this request asked for: its X-Request-ID, or `request_id` in a log.")
]
OlderThan = Annotated[str | None, typer.Option(help="Asked for longer ago than this: 30s, 10m, 2h or 3d.")]

AGE: Final = re.compile(r"(\d{1,6})([smhd])")
UNITS: Final = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
AT_ONCE: Final = 1_000
"""How many jobs one `retry --status` takes; it says so if there are more."""


@app.command("list")
def list_(
    status: Annotated[Status | None, typer.Option(help="With this status only.")] = None,
    task: OfTask = None,
    organization: OfOrganization = None,
    request: OfRequest = None,
    older_than: OlderThan = None,
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 50,
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """List the jobs that are not done, the newest first, and how many there are of each status."""
    from blockyard.jobs.operations import count_jobs, list_jobs

    age = age_of(older_than)
    with queue(data_dir) as connection:
        found = list_jobs(
            connection,
            status=status,
            task=task,
            organization_id=organization,
            request_id=request,
            older_than=age,
            limit=limit,
        )
        counts = count_jobs(connection)
    if as_json:
        print_json({"jobs": [shown(job) for job in found], "counts": counts})
        return
    table = Table("id", "task", "status", "organization", "attempts", "deaths", "asked", "next try", "error")
    for job in found:
        due = f"{job.due_at:%d %b %H:%M:%S}" if job.due_at and job.status == "retrying" else ""
        asked = f"{job.asked_at:%d %b %H:%M:%S}" if job.asked_at else ""
        counts_of = (job.attempts, job.deaths)
        cells = (job.id, job.task, job.status, job.organization_id or "", *counts_of, asked, due, job.error or "")
        table.add_row(*(escape(str(cell)) for cell in cells))
    print_table(table)
    console.print(", ".join(f"{name}: {number}" for name, number in counts.items()) or "The queue is empty.")


@app.command()
def show(
    job_id: Annotated[int, typer.Argument(help="Its number, as the list and the log say it.")],
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """All that is known of one job. 1 if there is none."""
    from blockyard.jobs.operations import NOT_THERE, list_jobs

    with queue(data_dir) as connection:
        found = list_jobs(connection, job_id=job_id, limit=1)
    if not found:
        fail(f"{job_id}: {NOT_THERE}")
    if as_json:
        print_json({"job": asdict(found[0])})
        return
    for name, value in asdict(found[0]).items():
        if value is not None:
            console.print(f"{name}: {value}", soft_wrap=True, markup=False)


@app.command()
def retry(
    job_ids: Annotated[list[int] | None, typer.Argument(help="Jobs, by their numbers.")] = None,
    status: Annotated[Retryable | None, typer.Option(help="All jobs with this status instead.")] = None,
    task: OfTask = None,
    organization: OfOrganization = None,
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Queue failed jobs anew, once, and have those that wait for their next try tried now. 1 if one cannot be."""
    from blockyard.jobs.operations import list_jobs, retry_job, retry_listed

    if bool(job_ids) == bool(status) or (job_ids and (task or organization)):
        fail("say which: JOB_ID..., or --status with or without --task and --organization", ExitCode.USAGE)
    with queue(data_dir) as connection:
        listed = (
            []
            if job_ids
            else list_jobs(connection, status=status, task=task, organization_id=organization, limit=AT_ONCE)
        )
        ids = [job.id for job in listed]
        done = [retry_job(connection, one) for one in job_ids] if job_ids else retry_listed(connection, ids)
        tell(done, "retried", as_json=as_json)
    if status and len(ids) == AT_ONCE:
        warn(f"these were {AT_ONCE}, and there may be more: run it again")


@app.command()
def cancel(
    job_ids: Annotated[list[int], typer.Argument(help="Jobs, by their numbers.")],
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Cancel jobs that wait. What runs is left alone. 1 if one cannot be cancelled."""
    from blockyard.app.rooms import ROOMS, tasks_of
    from blockyard.jobs.operations import cancel_job

    watched = [task.name for task in tasks_of(ROOMS) if task.has_row]
    with queue(data_dir) as connection:
        tell([cancel_job(connection, one, watched) for one in job_ids], "cancelled", as_json=as_json)


def tell(done: "list[Done]", what: str, *, as_json: bool) -> None:
    """Ends with 1 if one was refused."""
    if as_json:
        refused = [{"id": one.id, "why": one.words} for one in done if not one.done]
        print_json({what: [{"id": one.id, "words": one.words} for one in done if one.done], "refused": refused})
    else:
        for one in done:
            say: Callable[[str], None] = plain if one.done else warn
            say(f"{one.id}: {one.words}")
        if not done:
            plain("There is no such job.")
    if not all(one.done for one in done):
        raise typer.Exit(ExitCode.FAILURE)


def plain(words: str) -> None:
    console.print(words, soft_wrap=True, markup=False)


def shown(job: "ListedJob") -> dict[str, Any]:
    """Without its arguments, which `show` has: they may name people."""
    return {name: value for name, value in asdict(job).items() if name != "arguments"}


def age_of(text: str | None) -> timedelta | None:
    """Ends with a sentence where it is not written as it should be."""
    if text is None:
        return None
    found = AGE.fullmatch(text)
    if found is None:
        fail(f"--older-than {text}: write a number and s, m, h or d, e.g. 10m", ExitCode.USAGE)
    return timedelta(**{UNITS[found[2]]: int(found[1])})


@contextmanager
def queue(data_dir: Path) -> "Iterator[Connection[Any]]":
    """As the role blockyard_queue. Ends with a sentence where there is no database."""
    import psycopg

    from blockyard.base.settings import reveal
    from blockyard.base.unreachable import why_not_connected

    settings = load_settings(data_dir)
    require(settings, "worker")
    try:
        connection = psycopg.connect(reveal(settings.queue_database_url), autocommit=True, connect_timeout=10)
    except psycopg.OperationalError as error:
        fail(f"cannot reach the database as blockyard_queue: {why_not_connected(error)}")
    with connection:
        yield connection
