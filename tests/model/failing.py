"""Steps: Stripe fails, its events come late, twice, in another order or not at all, the worker dies."""

import json
from typing import Final
from uuid import uuid4

from hypothesis import strategies as st

from tests.model.group import Group
from tests.model.step import NotNow, choose, step
from tests.model.truth import read_truth
from tests.stripe_events import URL, signed

KINDS = st.sampled_from(["drop", "lost", "409", "429", "500_undone", "500_done", "delay"])
REQUESTS = st.sampled_from(
    [
        "POST /v1/*",
        "POST /v1/*",
        "GET /v1/*",
        "DELETE /v1/*",
        "POST /v1/customers",
        "POST /v1/subscriptions*",
        "POST /v1/payment_intents",
        "POST /v1/checkout/*",
    ]
)
DELIVERIES = st.sampled_from(["duplicate", "late", "reorder"])
DELAY_SECONDS: Final = 0.4


class Failing(Group):
    @step(kind=KINDS, operation=REQUESTS, count=st.integers(1, 4))
    def stripe_fails(self, kind: str, operation: str, count: int) -> None:
        """The SDK tries once more, so that twice is enough to fail."""
        self.set(kind=kind, operation=operation, count=count, seconds=DELAY_SECONDS)

    @step(kind=DELIVERIES)
    def events_come(self, kind: str) -> None:
        self.set(kind=kind, count=8, seconds=DELAY_SECONDS)

    @step()
    def events_are_lost(self) -> None:
        if self.school.is_blind:
            raise NotNow
        self.world.listen(False)
        self.school.is_blind = True

    @step()
    def events_come_again(self) -> None:
        """Those of now on."""
        self.world.listen(True)

    @step()
    def thin_event_comes(self) -> None:
        """It names the customer, and says nothing of it. What is refused Stripe sends for three days, then never again."""
        customer = choose(read_truth(self.world, self.school.id).customers, 0)["id"]
        event = {
            "id": f"evt_{uuid4().hex}",
            "object": "v2.core.event",
            "type": "v1.customer.updated",
            "related_object": {"id": customer, "type": "customer"},
        }
        body = json.dumps(event).encode()
        answer = self.world.http.post(
            URL, content=body, headers=signed(body, self.world.secret, self.world.clock.now())
        )
        assert answer.status_code == 200, f"a thin event was answered {answer.status_code}"

    @step(chance=st.integers(0, 4))
    def worker_dies(self, chance: int) -> None:
        worker = self.world.running.child("worker")
        if chance or worker is None:
            raise NotNow
        worker.kill()

    def set(self, **fault: object) -> None:
        self.faults.append(dict(fault))
        self.world.set_faults(*self.faults)
