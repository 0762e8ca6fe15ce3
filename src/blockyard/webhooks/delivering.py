"""One attempt at a delivery: read what is sent, send it without a session, write down what came of it.

A worker that dies after it has sent sends the same once more, with the same `webhook-id`: so receivers know it again.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial
from time import monotonic
from typing import Any, Final
from uuid import UUID

from prometheus_client import Counter

from blockyard.audit.trail import record
from blockyard.base import clock
from blockyard.identity.memberships import list_addresses
from blockyard.jobs.attempts import Failure, Lifecycle
from blockyard.jobs.defer import defer
from blockyard.jobs.tasks import TenantJob
from blockyard.tenancy.session import TenantSession
from blockyard.webhooks import queries
from blockyard.webhooks.deliveries import JOB_LOST_AFTER, message_of
from blockyard.webhooks.models import WebhookDelivery, WebhookEndpoint, WebhookEvent
from blockyard.webhooks.permissions import WEBHOOKS_MANAGE
from blockyard.webhooks.schedule import GIVEN_UP_AFTER, next_try
from blockyard.webhooks.secrets import secrets_in_use
from blockyard.webhooks.sender import TIMEOUT_SECONDS, Answer, NotSent, Sender
from blockyard.webhooks.settings import WebhookSettings
from blockyard.webhooks.signing import signed_headers
from blockyard.webhooks.states import TEST, DeliveryStatus, DisabledReason

MAIL_TASK: Final = "webhooks.mail_disabled"
ATTEMPTS = Counter(
    "blockyard_webhook_attempts_total", "Webhooks sent to schools' applications, by outcome", ["outcome"]
)
KEPT_ATTEMPTS: Final = 20
KEPT_CHARACTERS: Final = 1_024
"""Of an answer's body."""
GONE: Final = 410
BUSY_FOR: Final = timedelta(seconds=5)
TIME_LIMIT_SECONDS: Final = TIMEOUT_SECONDS + 20
"""The sender keeps its own, shorter one."""


@dataclass(frozen=True, slots=True)
class Message:
    """All that an attempt needs."""

    delivery_id: UUID
    url: str
    event_id: str
    body: bytes
    secrets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of it, as the log shows it: WebhookAttempt."""

    at: datetime
    code: int | None
    error: str | None
    answer: str
    duration_ms: int

    @property
    def succeeded(self) -> bool:
        return self.error is None


async def put_back(job: TenantJob, delivery_id: UUID, attempt: int) -> None:
    """Its endpoint has as many requests to answer as it gets: the sweep brings this one again."""
    async with job.session() as db:
        found = await lock_attempt(job, db, delivery_id, attempt)
        if found is not None:
            found[1].look_at = clock.now() + BUSY_FOR


async def lock_attempt(
    job: TenantJob, db: TenantSession, delivery_id: UUID, attempt: int
) -> tuple[WebhookEndpoint, WebhookDelivery, WebhookEvent] | None:
    """None: another run made this attempt or makes it now, or the delivery is settled or gone."""
    found = await queries.lock_delivery(db, delivery_id, job.taken_at)
    if found is None or found[1].status != DeliveryStatus.PENDING or found[1].attempt_count != attempt:
        return None
    return found


async def claim(job: TenantJob, db: TenantSession, delivery_id: UUID, *, attempt: int) -> Message | None:
    """None: there is nothing to send. Raises SecretsOff, SecretLost."""
    found = await lock_attempt(job, db, delivery_id, attempt)
    if found is None:
        return None
    endpoint, delivery, event = found
    delivery.taken_at = job.taken_at
    if not endpoint.enabled and event.type != TEST:
        settle(delivery, DeliveryStatus.CANCELED)
        return None
    now = clock.now()
    delivery.begun_at = delivery.begun_at or now
    delivery.look_at = now + JOB_LOST_AFTER
    body = message_of(event).model_dump_json().encode()
    in_use = secrets_in_use(db, job.part(WebhookSettings), endpoint, now)
    return Message(delivery.id, endpoint.url, str(event.id), body, in_use)


async def send(job: TenantJob, message: Message) -> Attempt:
    at, begun = clock.now(), monotonic()
    headers = signed_headers(message.secrets, message.event_id, at, message.body)
    headers |= {"Content-Type": "application/json", "User-Agent": "Blockyard-Webhooks", "Accept-Encoding": "identity"}
    outcome = partial(Attempt, at)
    try:
        answer = await job.part(Sender).post(message.url, headers, message.body)
    except NotSent as why:
        return counted(outcome(None, str(why), "", milliseconds_since(begun)))
    text = answer.body[:KEPT_CHARACTERS].replace("\0", "\N{REPLACEMENT CHARACTER}")  # PostgreSQL keeps no U+0000
    return counted(outcome(answer.code, fault_of(answer), text, milliseconds_since(begun)))


def counted(attempt: Attempt) -> Attempt:
    ATTEMPTS.labels("delivered" if attempt.succeeded else "failed").inc()
    return attempt


def milliseconds_since(begun: float) -> int:
    return round((monotonic() - begun) * 1000)


def fault_of(answer: Answer) -> str | None:
    """None: delivered."""
    if 200 <= answer.code < 300:
        return None
    if 300 <= answer.code < 400:
        return f"It answered {answer.code}. Redirects are not followed: set the endpoint's url to where it leads."
    if answer.code == GONE:
        return "It answered 410, so the endpoint was disabled."
    return f"It answered {answer.code}."


async def record_attempt(
    job: TenantJob, db: TenantSession, delivery_id: UUID, attempt: Attempt, *, number: int
) -> None:
    found = await lock_attempt(job, db, delivery_id, number)
    if found is None:
        return
    endpoint, delivery, event = found
    delivery.attempt_count += 1
    delivery.attempts = [*delivery.attempts, as_json(attempt)][-KEPT_ATTEMPTS:]
    if attempt.succeeded:
        endpoint.failing_since = None
        settle(delivery, DeliveryStatus.DELIVERED)
        return
    if attempt.code == GONE and endpoint.enabled:
        settle(delivery, DeliveryStatus.FAILED)
        await disable(db, endpoint, DisabledReason.GONE)
        return
    if event.type == TEST:
        settle(delivery, DeliveryStatus.FAILED)
        return
    endpoint.failing_since = endpoint.failing_since or attempt.at
    put_off(delivery, attempt.at)
    if delivery.status == DeliveryStatus.FAILED and endpoint.enabled and failed_throughout(endpoint, attempt.at):
        await disable(db, endpoint, DisabledReason.FAILING)


def as_json(attempt: Attempt) -> dict[str, Any]:
    return asdict(attempt) | {"at": attempt.at.isoformat()}


def settle(delivery: WebhookDelivery, status: DeliveryStatus) -> None:
    delivery.status, delivery.finished_at = status, clock.now()
    delivery.next_try_at = delivery.look_at = None


def put_off(delivery: WebhookDelivery, now: datetime) -> None:
    """To its next try, or for good."""
    assert delivery.begun_at is not None, "the claim sets it"
    failed = sum(datetime.fromisoformat(one["at"]) >= delivery.begun_at for one in delivery.attempts)
    at = next_try(delivery.begun_at, now, failed)
    if at is None:
        settle(delivery, DeliveryStatus.FAILED)
    else:
        delivery.next_try_at = delivery.look_at = at


def failed_throughout(endpoint: WebhookEndpoint, now: datetime) -> bool:
    """Whether nothing was delivered in all the time for which a delivery is tried; a minute is for the first answer."""
    since = endpoint.failing_since
    return since is not None and since <= now - GIVEN_UP_AFTER + timedelta(minutes=1)


async def disable(db: TenantSession, endpoint: WebhookEndpoint, reason: DisabledReason) -> None:
    """And tell those who can mend it."""
    endpoint.enabled, endpoint.disabled_reason = False, reason
    record(db, "webhook_endpoint.disabled", "webhook_endpoint", endpoint.id, {"reason": reason})
    for address in await list_addresses(db, WEBHOOKS_MANAGE.roles):
        await defer(db, MAIL_TASK, to=address, url=endpoint.url, reason=reason)


async def release(_job: TenantJob, _db: TenantSession, _delivery_id: UUID) -> None:
    """The job runs again."""


async def fail(job: TenantJob, db: TenantSession, delivery_id: UUID, failure: Failure, *, number: int) -> None:
    """For a reason of ours: it counts as an attempt, and the endpoint is not blamed."""
    found = await lock_attempt(job, db, delivery_id, number)
    if found is None:
        return
    _endpoint, delivery, _event = found
    attempt = Attempt(clock.now(), None, failure.detail, "", 0)
    delivery.begun_at = delivery.begun_at or attempt.at
    delivery.attempt_count += 1
    delivery.attempts = [*delivery.attempts, as_json(attempt)][-KEPT_ATTEMPTS:]
    put_off(delivery, attempt.at)


async def reopen(_job: TenantJob, _db: TenantSession, _delivery_id: UUID) -> None:
    """What failed for a reason of ours has a next try of its own."""


def delivery_lifecycle(attempt: int) -> Lifecycle[Message, Attempt]:
    """Of the attempt with this number, from 0."""
    return Lifecycle(
        claim=partial(claim, attempt=attempt),
        work=send,
        record=partial(record_attempt, number=attempt),
        release=release,
        fail=partial(fail, number=attempt),
        reopen=reopen,
        time_limit=lambda _message: TIME_LIMIT_SECONDS,
        too_slow="It is tried again.",
        gave_up=Failure("gave_up", "It was not sent, for a reason of ours, which was logged. It is tried again."),
    )
