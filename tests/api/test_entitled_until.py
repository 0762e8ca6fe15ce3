"""Plans end by our own clock, when Stripe says nothing more: over HTTP, and where organizations are founded."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.base import clock
from tests.billing_rows import bill
from tests.world import World

USAGE = "/api/v1/organizations/current/usage"
PLANS = "/api/v1/payments/plans"
GRACE = timedelta(days=3)
PATIENCE = timedelta(days=21)
MONTH = timedelta(days=31)
SECOND = timedelta(seconds=1)
NONE_OF_ALPHA = "DELETE FROM blockyard.billing_invoices WHERE organization_id = %s"
Told = Callable[[str, datetime, datetime], None]


@pytest.fixture
def told(world: World, admin: psycopg.Connection) -> Iterator[Told]:
    """Sets alpha's subscription: status, start and end of its period."""
    of_alpha = "WHERE organization_id = %s"
    columns = "status = %s, current_period_start = %s, current_period_end = %s, cancel_at_period_end = false"

    def tell(status: str, start: datetime, end: datetime) -> None:
        statement = f"UPDATE blockyard.billing_subscriptions SET {columns} {of_alpha}".encode()
        admin.execute(statement, [status, start, end, world.alpha.id])

    yield tell
    tell("active", clock.now(), clock.now() + MONTH)


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """The present moment, and it stays."""
    moment = clock.now().replace(microsecond=0)
    monkeypatch.setattr(clock, "now", lambda: moment)
    return moment


async def shown(client: httpx.AsyncClient, world: World) -> tuple[str, datetime | None, Any]:
    """Plan, its end and the notice, as a teacher sees them; usage says the same."""
    plans = (await client.get(PLANS, headers=world.alpha.teacher.headers)).json()
    usage = (await client.get(USAGE, headers=world.alpha.teacher.headers)).json()
    assert (usage["plan"], usage["entitled_until"]) == (plans["current"], plans["entitled_until"])
    until = plans["entitled_until"]
    return plans["current"], datetime.fromisoformat(until) if until else None, plans["notice"]


@pytest.mark.parametrize("status", ["trialing", "active"])
async def test_no_news(client: httpx.AsyncClient, world: World, told: Told, now: datetime, status: str) -> None:
    """The renewal's event is late, or never comes."""
    told(status, now - GRACE - MONTH, now - GRACE + SECOND)
    assert await shown(client, world) == ("school", now + SECOND, None)
    told(status, now - GRACE - MONTH, now - GRACE)
    assert await shown(client, world) == ("free", None, None)


async def test_past_due(client: httpx.AsyncClient, world: World, told: Told, now: datetime) -> None:
    """Also where Stripe is set to leave it past due for ever."""
    told("past_due", now - PATIENCE + SECOND, now + MONTH)
    plan, until, notice = await shown(client, world)
    assert (plan, until, notice["code"]) == ("school", now + SECOND, "past_due")
    assert f"or the plan ends on {now + SECOND:%Y-%m-%d}." in notice["detail"]
    told("past_due", now - PATIENCE, now + MONTH)
    plan, until, notice = await shown(client, world)
    assert (plan, until, notice["code"]) == ("free", None, "past_due")
    assert notice["detail"].startswith("The plan School is off")


async def test_past_due_for_more_than_a_period(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, told: Told, now: datetime
) -> None:
    """Stripe bills the next period, too: that gives no other 21 days. Once something is paid, they begin anew."""
    of = {"subscription_id": "sub_alpha"}
    admin.execute(NONE_OF_ALPHA.encode(), [world.alpha.id])
    bill(admin, world.alpha, 9_900, f"{now - 2 * MONTH:%Y-%m-%dT%H:%M:%S}", **of)
    told("past_due", now, now + MONTH)
    assert (await shown(client, world))[:2] == ("school", now + PATIENCE)
    for status, age, until in (
        ("open", timedelta(), PATIENCE),
        ("uncollectible", timedelta(days=5), PATIENCE - timedelta(days=5)),
        ("paid", timedelta(days=3), PATIENCE),
        ("open", timedelta(days=2), PATIENCE - timedelta(days=2)),
    ):
        day = f"{now - age:%Y-%m-%dT%H:%M:%S}"
        bill(admin, world.alpha, 9_900, day, status=status, paid_at=None, **of)
        assert (await shown(client, world))[:2] == ("school", now + until), status
    lately = [world.alpha.id, now - MONTH]
    admin.execute(f"{NONE_OF_ALPHA} AND status = 'paid' AND invoiced_at > %s".encode(), lately)
    assert (await shown(client, world))[:2] == ("school", now + PATIENCE - timedelta(days=5))
    bill(admin, world.alpha, 9_900, f"{now - PATIENCE:%Y-%m-%dT%H:%M:%S}", status="open", paid_at=None, **of)
    plan, until_then, notice = await shown(client, world)
    assert (plan, until_then, notice["detail"][:22]) == ("free", None, "The plan School is off")


async def test_patience_is_for_who_has_paid_before(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, told: Told, now: datetime
) -> None:
    """Half of a period in one invoice, or the plan ends three days after the invoice that is not paid."""
    of = {"subscription_id": "sub_alpha"}
    admin.execute(NONE_OF_ALPHA.encode(), [world.alpha.id])
    told("past_due", now, now + MONTH)
    bill(admin, world.alpha, 9_900, f"{now:%Y-%m-%dT%H:%M:%S}", status="open", paid_at=None, **of)
    for paid, bound in ((4_949, GRACE), (4_950, PATIENCE)):
        bill(admin, world.alpha, paid, f"{now - MONTH:%Y-%m-%dT%H:%M:%S}", **of)
        plan, until, notice = await shown(client, world)
        assert (plan, until) == ("school", now + bound), paid
        assert f"or the plan ends on {now + bound:%Y-%m-%d}." in notice["detail"]


@pytest.mark.parametrize("status", ["incomplete", "unpaid", "paused"])
async def test_what_gives_nothing(
    client: httpx.AsyncClient, world: World, told: Told, now: datetime, status: str
) -> None:
    told("active", now, now + MONTH)
    assert await shown(client, world) == ("school", now + MONTH + GRACE, None)
    told(status, now, now + MONTH)
    assert (await shown(client, world))[:2] == ("free", None)


async def test_it_ends_with_its_period(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, told: Told, now: datetime
) -> None:
    told("active", now, now + MONTH)
    admin.execute(
        "UPDATE blockyard.billing_subscriptions SET cancel_at_period_end = true WHERE organization_id = %s",
        [world.alpha.id],
    )
    _, until, notice = await shown(client, world)
    assert (until, notice["code"]) == (now + MONTH + GRACE, "ends_on")
    assert f"The plan School ends on {now + MONTH:%Y-%m-%d}." in notice["detail"]


FREE = "SELECT identity.free_organizations_of(%s)"


@pytest.mark.parametrize(
    ("status", "start", "end", "free"),
    [
        ("active", -MONTH, -GRACE + SECOND, 0),
        ("active", -MONTH, -GRACE, 1),
        ("trialing", -MONTH, -GRACE + SECOND, 0),
        ("trialing", -MONTH, -GRACE, 1),
        ("past_due", -PATIENCE + SECOND, MONTH, 0),
        ("past_due", -PATIENCE, MONTH, 1),
        ("incomplete", timedelta(), MONTH, 1),
        ("unpaid", timedelta(), MONTH, 1),
    ],
)
def test_the_database_counts_alike(
    world: World, admin: psycopg.Connection, status: str, start: timedelta, end: timedelta, free: int
) -> None:
    """Its clock stands still in a transaction: who has organizations that nobody pays for is said to the second."""
    with admin.transaction(force_rollback=True):
        admin.execute(
            "UPDATE blockyard.billing_subscriptions SET status = %s,"
            " current_period_start = now() + make_interval(secs => %s),"
            " current_period_end = now() + make_interval(secs => %s) WHERE organization_id = %s",
            [status, start.total_seconds(), end.total_seconds(), world.alpha.id],
        )
        assert admin.execute(FREE, [world.alpha.owner.id]).fetchone() == (free,)
