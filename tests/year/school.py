"""A school at two clocks that move together: a test clock at Stripe, and our own in the API and in the worker."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from blockyard.app.settings import Settings
from blockyard.identity.tokens import CurrentUser
from tests.api.buying import Buyer
from tests.api.hearing import MANY, hear, told_by
from tests.api.steps import bearer
from tests.worker import Worker
from tests.world import ACCESS_TOKENS


@dataclass
class Clock:
    """Ours. It goes on by itself, so that what is read later is known to be later."""

    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def set(self, moment: datetime) -> None:
        self.ahead = moment - datetime.now(UTC)


@dataclass
class School:
    """It buys as `buyer` does. `diary` tells what was done when."""

    buyer: Buyer
    worker: Worker
    settings: Settings
    owner: CurrentUser
    clock: Clock
    at: datetime
    test_clock: str = ""
    last_event: str = ""
    diary: list[str] = field(default_factory=list)

    async def begin(self) -> None:
        """With a card, and so with a customer at Stripe, whose time begins now."""
        self.clock.set(self.at)
        self.refresh_token()
        await self.buyer.attach()
        start = {"customer": self.buyer.customer, "frozen_time": str(int(self.at.timestamp()))}
        self.test_clock = self.buyer.stripe.post("/sandbox/clocks", data=start).json()["id"]
        await self.hear()

    async def go_to(self, moment: datetime) -> None:
        """What falls due at Stripe until then happens, each at its time, and we hear of it at that moment."""
        self.at = moment
        self.clock.set(moment)
        self.refresh_token()
        until = {"frozen_time": str(int(moment.timestamp()))}
        await self.elsewhere(f"/v1/test_helpers/test_clocks/{self.test_clock}/advance", **until)

    def refresh_token(self) -> None:
        """Of the same sign-in: it began when the test did, since the database knows no time but the real one."""
        user_id, organization_id, sign_in_id = self.owner.id, self.owner.organization_id, self.owner.sign_in_id
        self.buyer.headers = bearer(ACCESS_TOKENS.issue(user_id, organization_id, sign_in_id))

    async def elsewhere(self, path: str, **form: str) -> None:
        """What others do at Stripe: time, a bank, the owner of a card, the operator in the dashboard."""
        answer = self.buyer.stripe.post(path, data=form)
        assert answer.status_code == 200, answer.text
        await self.hear()

    async def hear(self) -> None:
        """Every event since the last one, the oldest first; then the worker works until nothing is left."""
        since = {"ending_before": self.last_event} if self.last_event else {}
        told = told_by(self.buyer.stripe, **since)
        assert len(told) < MANY, "some would be skipped"
        clocks: dict[str, Any] = {"ahead": self.clock.ahead, "moment": self.clock.now().timestamp()}
        await hear(self.buyer.client, told, self.worker, self.settings, **clocks)
        self.last_event = told[-1]["id"] if told else self.last_event

    async def plan(self) -> dict[str, Any]:
        """`current`, `entitled_until` and `notice`."""
        found: dict[str, Any] = await self.buyer.ask("GET", "/plans", 200)
        return found

    async def items(self, path: str) -> list[dict[str, Any]]:
        """All of a list, the oldest first."""
        page = await self.buyer.ask("GET", path, 200, params={"limit": MANY})
        assert page["next_cursor"] is None
        found: list[dict[str, Any]] = page["items"]
        return found[::-1]

    def note(self, words: str) -> None:
        self.diary.append(f"{self.at:%Y-%m-%d %H:%M:%S}  {words}")
