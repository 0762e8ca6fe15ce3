"""SIGKILL of API, worker and PostgreSQL under load: no acknowledged write is lost, no execution stays stuck."""

import itertools
import signal
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
import pytest

from blockyard.local.embedded import Cluster
from tests.lifecycle.processes import Running, up
from tests.lifecycle.test_up import register
from tests.waiting import ANSWER_SECONDS, wait_until

AGENTS = "/api/v1/agents/instances"
KILLS = ("worker", "-D", "serve", "worker")
ASKED_BETWEEN_KILLS = 10

LESSON = (
    "The heart is a muscular organ that pumps blood through the body. Arteries carry blood away from the heart, and "
    "veins carry blood back to the heart. The adult human heart beats about 100,000 times a day. Red blood cells carry "
    "oxygen because they contain haemoglobin. In 1628 William Harvey described the circulation of blood."
)


@pytest.mark.slow
def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    with up(tmp_path / "data") as running:
        person = register(running.url, "crash@school.example")
        subscribe(tmp_path / "data", person["organization"]["id"])
        headers = {"Authorization": f"Bearer {person['access_token']}"}
        with httpx.Client(base_url=running.url, headers=headers, timeout=ANSWER_SECONDS) as client:
            for number in range(3):
                wish = {"agent_id": f"quiz-{number}", "agent_type": "quiz_generator"}
                assert client.post(AGENTS, json=wish).status_code == 201
            acknowledged = ask_while_killing(running, client)
            running.wait_until(running.is_ready, "readiness after the last kill")
            running.wait_until(lambda: not unfinished(client), "the end of every execution", lambda: statuses(client))
            found = {execution["id"]: execution for execution in executions(client)}
        assert acknowledged <= found.keys(), "an acknowledged execution is gone"
        assert {execution["status"] for execution in found.values()} == {"completed"}
        assert all(len(execution["output"]["questions"]) > 0 for execution in found.values())
        again = sum(execution["attempts"] > 1 for execution in found.values())
        print(f"{len(acknowledged)} acknowledged, {len(KILLS)} kills, {again} carried out again")


def subscribe(data_dir: Path, organization_id: str) -> None:
    """The free plan would not let the school ask so much."""
    url = urlunsplit(urlsplit(Cluster(data_dir).admin_url)._replace(path="/blockyard"))
    with psycopg.connect(url) as admin:
        admin.execute(
            "INSERT INTO blockyard.billing_subscriptions (organization_id, id, created_by_id, stripe_id, seen_at,"
            " customer_id, status, plan, price_id, item_id, quantity, unit_amount, amount, currency, interval,"
            " interval_count, current_period_start, current_period_end, cancel_at_period_end, started_at)"
            " SELECT organization_id, gen_random_uuid(), user_id, 'sub_crash', now(), 'cus_crash', 'active', 'district',"
            " 'price', 'si_crash', 1, 0, 0, 'usd', 'month', 1, now(), now(), false, now()"
            " FROM blockyard.memberships WHERE organization_id = %s",
            [organization_id],
        )


def ask_while_killing(running: Running, client: httpx.Client) -> set[str]:
    """Ask for executions, and kill a process whenever all are at work again. Returns the ids that were acknowledged."""
    acknowledged: set[str] = set()
    numbers = itertools.count()

    def at_work(enough: int, completed: int) -> bool:
        execution_id = ask(client, next(numbers))
        if execution_id is None:
            return False
        acknowledged.add(execution_id)
        return len(acknowledged) >= enough and statuses(client)["completed"] > completed

    completed = 0
    for word in KILLS:
        to_wait_for = partial(at_work, len(acknowledged) + ASKED_BETWEEN_KILLS, completed)
        running.wait_until(to_wait_for, f"work between kills, before that of {word}", lambda: len(acknowledged))
        completed = statuses(client)["completed"]
        kill(running, word)
    return acknowledged


def ask(client: httpx.Client, number: int) -> str | None:
    """The id of a new execution. None: it was not acknowledged, so nothing is promised."""
    try:
        answer = client.post(f"{AGENTS}/quiz-{number % 3}/executions", json={"input": {"text": LESSON, "seed": number}})
    except httpx.TransportError:
        return None
    if answer.status_code == 202:
        return str(answer.json()["id"])
    assert answer.status_code == 503, answer.text
    return None


def kill(running: Running, word: str) -> None:
    """Kill a part once it runs: the one killed before may still be on its way back."""

    def killed() -> bool:
        victim = running.child(word)
        if victim is not None:
            victim.send_signal(signal.SIGKILL)
        return victim is not None

    running.wait_until(killed, f"the death of {word}")


def executions(client: httpx.Client) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for number in range(3):
        query: dict[str, Any] = {"limit": 100}
        while True:
            page = get(client, f"{AGENTS}/quiz-{number}/executions", query)
            found += page["items"]
            if not page["has_more"]:
                break
            query["cursor"] = page["next_cursor"]
    return found


def get(client: httpx.Client, url: str, query: dict[str, Any]) -> dict[str, Any]:
    """The answer, as soon as there is one: pooled connections to a killed server fail once each."""
    bodies = []

    def answered() -> bool:
        answer = client.get(url, params=query)
        if answer.status_code == 200:
            bodies.append(answer.json())
        else:
            assert answer.status_code == 503, answer.text
        return bool(bodies)

    wait_until(answered, f"an answer of {url}")
    body: dict[str, Any] = bodies[0]
    return body


def statuses(client: httpx.Client) -> Counter[str]:
    """How many executions have each status."""
    return Counter(execution["status"] for execution in executions(client))


def unfinished(client: httpx.Client) -> bool:
    return not statuses(client).keys() <= {"completed", "failed", "cancelled"}
