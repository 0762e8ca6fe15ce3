"""One school of the model: its people, what they asked for, and what is open in their browsers."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

import httpx

from tests.model.clock import DAY
from tests.model.world import PEOPLE, World, bearer, email_of

PAYMENTS: Final = "/api/v1/payments"
MEMBERS: Final = "/api/v1/organizations/current/members"
JOIN: Final = (
    "WITH place AS (INSERT INTO identity.user_organizations (organization_id, user_id)"
    " SELECT %s, id FROM identity.users WHERE email = %s)"
    " INSERT INTO blockyard.memberships (organization_id, id, user_id, email, full_name, role)"
    " SELECT %s, gen_random_uuid(), id, email, full_name, 'owner' FROM identity.users WHERE email = %s"
)
TOLD: Final = (200, 201, 204, 402, 404, 409, 422, 503)
"""What billing answers. Anything else is an error of ours."""


@dataclass
class Asked:
    """A request of a person's, and what came of it. `key` is its Idempotency-Key."""

    who: str
    method: str
    path: str
    body: Any
    key: str
    status: int = 0
    answer: Any = None

    @property
    def is_told(self) -> bool:
        """Whether the answer is for ever: the same key hears it again."""
        return self.status in (200, 201, 204, 402)


@dataclass
class School:
    world: World
    id: str = ""
    people: list[str] = field(default_factory=list)
    tokens: dict[str, str] = field(default_factory=dict)
    signed_in_at: int = -1
    asked: list[Asked] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    """Addresses of pages of Checkout that somebody has open."""
    paid_pages: set[str] = field(default_factory=set)
    approved: set[str] = field(default_factory=set)
    """Refunds that the operator approved."""
    sold_by_hand: int = 0
    """Subscriptions that sales made at Stripe."""
    began: int = 0
    is_blind: bool = False
    """Events of ours were not sent, and we did not ask for them yet."""
    is_deleted: bool = False

    def open(self) -> None:
        """A new school of the first person's, whom the second one joins as an owner."""
        world = self.world
        world.schools += 1
        self.began = world.clock.now()
        first, second = PEOPLE
        signed_in = bearer(world.renewed(first))
        made = world.http.post("/api/v1/organizations", json={"name": f"School {world.schools}"}, headers=signed_in)
        assert made.status_code == 201, made.text
        self.id = made.json()["id"]
        world.admin.execute(JOIN.encode(), [self.id, email_of(second)] * 2)
        self.people = [first, second]

    def ask(self, who: int, method: str, path: str, body: Any = None, key: str | None = None) -> Asked:
        """As that person, with a key of its own or the given one."""
        key = key or f"{self.world.schools}-{len(self.asked)}"
        request = Asked(self.people[who % len(self.people)], method, path, body, key)
        self.asked.append(request)
        return self.send(request)

    def send(self, request: Asked) -> Asked:
        headers = self.headers(request.who) | {"Idempotency-Key": request.key}
        answer = self.world.http.request(request.method, PAYMENTS + request.path, json=request.body, headers=headers)
        assert answer.status_code in TOLD, f"{request.method} {request.path}: {answer.status_code} {answer.text}"
        request.status = answer.status_code
        request.answer = answer.json() if answer.content else None
        return request

    def headers(self, who: str) -> dict[str, str]:
        """Of a sign-in that is young enough to move money."""
        if self.signed_in_at != self.world.clock.ahead:
            self.tokens, self.signed_in_at = {}, self.world.clock.ahead
        if who not in self.tokens:
            self.tokens[who] = self.world.switched(who, self.id)
        return bearer(self.tokens[who])

    def read(self, path: str, **query: Any) -> Any:
        answer = self.get(path, **query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def get(self, path: str, **query: Any) -> httpx.Response:
        headers = self.headers(self.people[0])
        return self.world.http.get(path, params=query, headers=headers)

    def subscriptions(self) -> list[dict[str, Any]]:
        """As we show them, the newest first."""
        found: list[dict[str, Any]] = self.read(f"{PAYMENTS}/subscriptions", limit=100)["items"]
        return found

    def days(self) -> dict[str, str]:
        """From the day before it began until tomorrow, as the figures' routes take it."""
        return {"from": day(self.began - DAY), "to": day(self.world.clock.now() + DAY)}


def day(seconds: int) -> str:
    """In UTC."""
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
