"""Events about one object that wait together: one fetch serves them all, and each is judged and told for itself."""

from typing import Any

from blockyard.billing.inbox.replay import replay_events
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from tests.api.hearing import Hearing
from tests.stripe_events import deliver, event


async def test_what_waits_about_one_object_is_applied_at_once(school: Hearing) -> None:
    made = school.subscribe_at_stripe("school")
    [first, *_] = [one for one in school.told() if one["type"] == "customer.subscription.created"]
    again = [event(f"evt_more_{number}", "customer.subscription.updated", made) for number in range(3)]
    await school.hear(first, *again)
    together = {one["id"]: settled(school, one["id"]) for one in (first, *again)}
    assert {status for status, _, _ in together.values()} == {"applied"}
    assert len({moment for _, moment, _ in together.values()}) == 1
    lines = {one["event_id"]: (one["status"], one["attempts"]) for one in await events_of(school)}
    assert {lines[event_id] for event_id in together} == {("applied", 1)}

    later = event("evt_later_one", "customer.subscription.updated", made)
    await school.hear(later)
    assert settled(school, later["id"])[1] > settled(school, first["id"])[1]
    assert await school.plan() == "school"


async def test_each_is_judged_for_itself(school: Hearing) -> None:
    """One of them says that it is another school's: it is put aside, the other is applied."""
    made = school.subscribe_at_stripe("teacher")
    named = made | {"metadata": {"organization_id": "01a00000-0000-7000-8000-000000000000"}}
    right, wrong = (
        event("evt_right", "customer.subscription.updated", made),
        event("evt_wrong", "customer.subscription.updated", named),
    )
    for one in (right, wrong):
        assert (await deliver(school.buyer.client, one)).status_code == 200
    await school.work()
    assert [settled(school, one["id"])[0] for one in (right, wrong)] == ["applied", "quarantined"]
    assert "evt_wrong" not in {one["event_id"] for one in await events_of(school)}


async def test_a_replay_asks_whose_it_is_now(school: Hearing, process: Process) -> None:
    """The label at Stripe was wrong, a person corrects it there: the event itself says for ever what was wrong."""
    made = school.subscribe_at_stripe("school")
    label = {"metadata[organization_id]": "01a00000-0000-7000-8000-000000000000"}
    wrong = event(
        "evt_label", "customer.subscription.updated", school.at_stripe(f"subscriptions/{made['id']}", **label)
    )
    await school.hear(wrong)
    assert settled(school, "evt_label")[0] == "quarantined"
    await replay(school, process)
    assert (settled(school, "evt_label")[0], await school.plan()) == ("quarantined", "free")
    school.at_stripe(f"subscriptions/{made['id']}", **{"metadata[organization_id]": ""})
    await replay(school, process)
    assert (settled(school, "evt_label")[0], await school.plan()) == ("applied", "school")


async def replay(school: Hearing, process: Process) -> None:
    async with gate_session(process.gate_engine) as gate:
        assert len(await replay_events(gate, ["evt_label"])) == 1
    await school.work()


def settled(school: Hearing, event_id: str) -> tuple[Any, ...]:
    """What became of it, when, and at which attempt."""
    query = "SELECT status, settled_at, attempts FROM stripe.events WHERE id = %s"
    row = school.admin.execute(query, [event_id]).fetchone()
    assert row is not None
    return row


async def events_of(school: Hearing) -> list[dict[str, Any]]:
    answer = await school.buyer.client.get("/api/v1/webhooks/stripe/events", headers=school.buyer.headers)
    found: list[dict[str, Any]] = answer.json()["items"]
    return found
