"""When a job is tried again: by its task's policy, and by whether something is away or a fault is ours."""

import smtplib
from datetime import timedelta

import psycopg
import pytest
from procrastinate.exceptions import ConnectorException
from sqlalchemy.exc import InternalError, OperationalError

from blockyard.app.rooms import ROOMS, tasks_of
from blockyard.base.errors import Problem, TooManyRequests, Unavailable, Unprocessable
from blockyard.base.tracebacks import describe_error
from blockyard.game.jobs import pull_events
from blockyard.identity.mail import MAIL_RETRIES, MailError
from blockyard.jobs.queues import MAIL_QUEUE, WEBHOOK_QUEUE
from blockyard.jobs.retries import HALF_AN_HOUR, Retries, is_away
from blockyard.jobs.tasks import Task
from blockyard.uploads.jobs import A_WEEK, forget_all_uploads, forget_content, forget_parts
from blockyard.uploads.processing import SLOW_RETRIES, process_upload


def lasting(retries: Retries, error: Exception) -> tuple[int, timedelta]:
    """How often it is tried, and for how long, while that is what goes wrong."""
    pauses: list[timedelta] = []
    while (pause := retries.pause_after(len(pauses) + 1, error)) is not None:
        pauses.append(pause)
    return len(pauses) + 1, sum(pauses, timedelta())


def test_what_is_away_is_waited_for_and_a_fault_is_not() -> None:
    assert lasting(HALF_AN_HOUR, ConnectionRefusedError()) == (11, timedelta(minutes=30))
    assert lasting(HALF_AN_HOUR, KeyError()) == (5, timedelta(seconds=30))
    tries, hours = lasting(MAIL_RETRIES, ConnectionRefusedError())
    assert timedelta(hours=6) < hours < timedelta(hours=12)
    assert tries == MAIL_RETRIES.most_attempts
    assert max(MAIL_RETRIES.while_away) == timedelta(hours=1)
    assert lasting(MAIL_RETRIES, KeyError()) == (5, timedelta(seconds=30))


@pytest.mark.parametrize("task", tasks_of(ROOMS), ids=lambda task: task.name)
def test_every_task_says_for_how_long(task: Task) -> None:
    """Mails for a night, and so long uploads wait for their scanner; files that nothing names any more are deleted within a
    week; all else for half an hour. Deliveries of webhooks have their own three days, and a queue at Roblox is read again by
    the next sweep that finds it due."""
    _tries, how_long = lasting(task.retries, ConnectionRefusedError())
    expected = {MAIL_QUEUE: sum(MAIL_RETRIES.while_away, timedelta()), WEBHOOK_QUEUE: timedelta(seconds=30)}
    own = {pull_events.name: timedelta(), process_upload.name: sum(SLOW_RETRIES.while_away, timedelta())}
    own |= {
        forget.name: sum(A_WEEK.while_away, timedelta())
        for forget in (forget_parts, forget_content, forget_all_uploads)
    }
    assert how_long == own.get(task.name, expected.get(task.queue, timedelta(minutes=30)))


AWAY = [
    Unavailable("Stripe is away."),
    TooManyRequests("Busy.", retry_after=1),
    ConnectionRefusedError(),
    TimeoutError(),
    psycopg.OperationalError(),
    OperationalError("SELECT", {}, psycopg.OperationalError()),
    InternalError("COMMIT", {}, psycopg.InternalError("received 2 results from command 'COMMIT'")),
    psycopg.InterfaceError("the connection is closed"),
    smtplib.SMTPServerDisconnected(),
]
OURS = [
    Unprocessable("No."),
    KeyError("x"),
    psycopg.errors.UndefinedTable(),
    psycopg.errors.InFailedSqlTransaction(),
    ConnectorException(),
]


@pytest.mark.parametrize("error", [*AWAY, *OURS], ids=lambda error: type(error).__name__)
def test_what_counts_as_away(error: Exception) -> None:
    assert is_away(error) == (error in AWAY)


def refused(code: int) -> smtplib.SMTPRecipientsRefused:
    return smtplib.SMTPRecipientsRefused({"nobody@school.example": (code, b"<nobody@school.example> unknown")})


@pytest.mark.parametrize(
    ("error", "is_waited_for"),
    [
        (refused(450), True),
        (refused(550), False),
        (smtplib.SMTPDataError(451, b"later"), True),
        (smtplib.SMTPDataError(554, b"spam"), False),
        (smtplib.SMTPAuthenticationError(535, b"bad"), True),
        (MailError("offers no encryption"), True),
        (Problem("x"), False),
    ],
)
def test_a_mailbox_that_is_refused_for_good_is_not_waited_for(error: Exception, is_waited_for: bool) -> None:
    assert MAIL_RETRIES.is_away(error) == is_waited_for


def test_no_line_quotes_an_address_or_a_password() -> None:
    assert describe_error(refused(550)) == "SMTPRecipientsRefused: the mail server refused the recipient: 550"
    assert describe_error(smtplib.SMTPDataError(554, b"<a@b.example> spam")).endswith("answered 554")
    told = describe_error(ValueError("cannot use smtp://me:secret@mail.example:25"))
    assert told == "ValueError: cannot use smtp://***@mail.example:25"
