"""Deliveries by the real worker, to a real receiver over HTTP."""

from datetime import datetime, timedelta
from pathlib import Path

import httpx
import psycopg
import pytest

from blockyard.base import clock
from tests.api.steps import mails_to, problem
from tests.conftest import RunJobs
from tests.webhooks.receiver import Receiver, is_signed
from tests.webhooks.steps import ENDPOINTS, change_role, log_of, make_endpoint, make_world, send_test
from tests.world import World


async def test_it_arrives_signed_and_stands_in_the_log(
    client: httpx.AsyncClient, world: World, receiver: Receiver, run_jobs: RunJobs
) -> None:
    school = world.alpha
    endpoint = await make_endpoint(client, school, receiver, "/signed", event_types=["member.role_changed"])
    other = await make_endpoint(client, world.omega, receiver, "/omega")
    await change_role(client, school, "student")
    await run_jobs()
    [told] = receiver.got
    assert (told.path, told.headers["content-type"]) == ("/signed", "application/json")
    assert is_signed(told, endpoint["secret"])
    assert not is_signed(told, other["secret"])
    both = {"id": str(school.both.membership_id), "user_id": str(school.both.id)}
    assert told.message == {
        "type": "member.role_changed",
        "timestamp": told.message["timestamp"],
        "sequence": 2,
        "organization_id": str(school.id),
        "data": {
            "object": "membership",
            **both,
            "from": "teacher",
            "to": "student",
            "created_by_id": str(school.owner.id),
        },
    }
    [delivery] = await log_of(client, school, endpoint)
    assert delivery["event_id"] == told.headers["webhook-id"]
    assert (delivery["status"], delivery["next_try_at"]) == ("delivered", None)
    [attempt] = delivery["attempts"]
    assert (attempt["code"], attempt["error"]) == (204, None)
    assert await log_of(client, world.omega, other) == [], "nothing happened there"
    await change_role(client, school, "teacher")


@pytest.mark.slow
async def test_a_world_is_ready_and_the_application_hears_of_it(
    client: httpx.AsyncClient, world: World, receiver: Receiver, run_jobs: RunJobs
) -> None:
    school = world.alpha
    endpoint = await make_endpoint(client, school, receiver, event_types=["environment.ready", "environment.deleted"])
    environment_id = await make_world(client, school, "Told")
    await run_jobs()
    [told] = receiver.told("/hooks")
    assert is_signed(told, endpoint["secret"])
    data = told.message["data"]
    assert (told.message["type"], data["id"], data["name"], data["version"]) == (
        "environment.ready",
        environment_id,
        "Told",
        1,
    )


@pytest.mark.slow
async def test_old_secrets_sign_beside_the_new_one(
    client: httpx.AsyncClient, world: World, receiver: Receiver, run_jobs: RunJobs, admin: psycopg.Connection
) -> None:
    """Each for its own day, also if another one follows in that time. One that cannot be opened is left out."""
    school = world.alpha
    endpoint = await make_endpoint(client, school, receiver, "/rotated", event_types=["member.added"])
    url = f"{ENDPOINTS}/{endpoint['id']}"
    middle, new = [
        (await client.post(f"{url}/rotate-secret", headers=school.admin.headers)).json()["secret"] for _ in range(2)
    ]

    async def signed_by() -> list[str]:
        await send_test(client, school, endpoint)
        await run_jobs()
        told = receiver.told("/rotated")[-1]
        return [secret for secret in (endpoint["secret"], middle, new) if is_signed(told, secret)]

    def change(place: str, value: str) -> None:
        changed = "UPDATE blockyard.webhook_endpoints SET old_secrets = jsonb_set(old_secrets, %s, to_jsonb(%s::text))"
        admin.execute(changed.encode() + b" WHERE id = %s", [place, value, endpoint["id"]])

    assert await signed_by() == [endpoint["secret"], middle, new]
    change("{0,until}", clock.now().isoformat())
    assert await signed_by() == [middle, new]
    change("{1,sealed}", "lost")
    assert await signed_by() == [new]


@pytest.mark.slow
async def test_a_test_arrives_also_where_it_was_disabled(
    client: httpx.AsyncClient, world: World, receiver: Receiver, run_jobs: RunJobs
) -> None:
    school = world.alpha
    endpoint = await make_endpoint(client, school, receiver, "/test", event_types=["member.added"], enabled=False)
    asked = await send_test(client, school, endpoint)
    assert (asked["status"], asked["event_type"], asked["attempts"]) == ("pending", "endpoint.test", [])
    await run_jobs()
    [told] = receiver.told("/test")
    assert told.headers["webhook-id"] == asked["event_id"]
    assert told.message["data"]["id"] == endpoint["id"]
    detail = f"{ENDPOINTS}/{endpoint['id']}/deliveries/{asked['id']}"
    delivery = (await client.get(detail, headers=school.admin.headers)).json()
    assert (delivery["status"], delivery["message"]) == ("delivered", told.message)
    assert {one.path for one in receiver.got} == {"/test"}, "nobody else hears of a test"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("status", "error"),
    [
        (302, "It answered 302. Redirects are not followed: set the endpoint's url to where it leads."),
        (404, "It answered 404."),
        (500, "It answered 500."),
    ],
)
async def test_an_answer_that_does_not_count(
    client: httpx.AsyncClient, world: World, receiver: Receiver, run_jobs: RunJobs, status: int, error: str
) -> None:
    """It is tried again, after five seconds at first; a person who mended it need not wait."""
    school = world.alpha
    endpoint = await make_endpoint(client, school, receiver, "/lying", event_types=["member.role_changed"])
    receiver.status, receiver.body = status, b"\x00<h1>" + b"x" * 5_000
    receiver.headers = {"Location": receiver.url}
    await change_role(client, school, "student")
    await change_role(client, school, "teacher")
    await run_jobs()
    second, delivery = await log_of(client, school, endpoint)
    assert second["sequence"] == delivery["sequence"] + 1
    told = receiver.told("/lying")[0]
    [attempt] = delivery["attempts"]
    assert (delivery["status"], attempt["code"], attempt["error"]) == ("pending", status, error)
    assert attempt["answer"] == "\N{REPLACEMENT CHARACTER}<h1>" + "x" * 1_019
    pause = datetime.fromisoformat(delivery["next_try_at"]) - datetime.fromisoformat(attempt["at"])
    assert timedelta(seconds=5) <= pause <= timedelta(seconds=5.5)
    read = (await client.get(f"{ENDPOINTS}/{endpoint['id']}", headers=school.admin.headers)).json()
    assert read["failing_since"] == attempt["at"]
    receiver.status, receiver.body = 200, b"thank you"
    again = f"{ENDPOINTS}/{endpoint['id']}/deliveries/{delivery['id']}/redeliver"
    assert (await client.post(again, headers=school.admin.headers)).status_code == 202
    await run_jobs()
    repeated = receiver.told("/lying")[2]
    assert repeated.headers["webhook-id"] == told.headers["webhook-id"] == delivery["event_id"]
    assert repeated.body == told.body
    _, delivery = await log_of(client, school, endpoint)
    assert (delivery["status"], delivery["attempts"][1]["answer"]) == ("delivered", "thank you")
    read = (await client.get(f"{ENDPOINTS}/{endpoint['id']}", headers=school.admin.headers)).json()
    assert read["failing_since"] is None
    assert (await client.delete(f"{ENDPOINTS}/{endpoint['id']}", headers=school.admin.headers)).status_code == 204


async def test_who_is_gone_is_disabled_and_the_admins_are_told(
    client: httpx.AsyncClient, world: World, receiver: Receiver, run_jobs: RunJobs, mailbox: Path
) -> None:
    school = world.omega
    endpoint = await make_endpoint(client, school, receiver, "/gone", event_types=["member.role_changed"])
    receiver.status = 410
    for role in ("student", "teacher"):
        await change_role(client, school, role)
        await run_jobs()
    assert len(receiver.told("/gone")) == 1
    [delivery] = await log_of(client, school, endpoint)
    assert (delivery["status"], delivery["attempts"][0]["code"]) == ("failed", 410)
    url = f"{ENDPOINTS}/{endpoint['id']}"
    read = (await client.get(url, headers=school.admin.headers)).json()
    assert (read["enabled"], read["disabled_reason"]) == (False, "gone")
    for person in (school.owner, school.admin):
        [mail] = mails_to(mailbox, person.email)
        assert mail["Subject"] == "A webhook endpoint at Blockyard was disabled"
        assert endpoint["url"] in mail.get_content()
        assert endpoint["secret"] not in mail.get_content()
    assert mails_to(mailbox, school.teacher.email) == []
    again = f"{url}/deliveries/{delivery['id']}/redeliver"
    assert problem(await client.post(again, headers=school.admin.headers)) == (409, "webhook_endpoint_disabled")
    enabled = (await client.patch(url, headers=school.admin.headers, json={"enabled": True})).json()
    assert (enabled["enabled"], enabled["disabled_reason"]) == (True, None)
    assert (await client.post(again, headers=school.admin.headers)).status_code == 202


@pytest.mark.slow
async def test_what_waits_for_a_disabled_endpoint_is_canceled(
    client: httpx.AsyncClient, world: World, receiver: Receiver, run_jobs: RunJobs
) -> None:
    school = world.alpha
    endpoint = await make_endpoint(client, school, receiver, "/paused", event_types=["member.role_changed"])
    await change_role(client, school, "student")
    url = f"{ENDPOINTS}/{endpoint['id']}"
    assert (await client.patch(url, headers=school.admin.headers, json={"enabled": False})).status_code == 200
    await run_jobs()
    assert receiver.told("/paused") == []
    [delivery] = await log_of(client, school, endpoint)
    assert (delivery["status"], delivery["attempts"], delivery["next_try_at"]) == ("canceled", [], None)
    elsewhere = f"{ENDPOINTS}/{school.path_ids['endpoint_id']}/deliveries/{delivery['id']}"
    assert problem(await client.get(elsewhere, headers=school.admin.headers)) == (404, "not_found")
    again = await client.post(f"{elsewhere}/redeliver", headers=school.admin.headers)
    assert problem(again) == (404, "not_found"), "it is another endpoint's"
    canceled = await client.get(f"{url}/deliveries", headers=school.owner.headers, params={"status": "canceled"})
    assert canceled.json()["items"] == [delivery]
