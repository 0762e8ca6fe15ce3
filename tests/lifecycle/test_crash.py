"""SIGKILL of API, worker and PostgreSQL under load: no acknowledged write is lost, no execution stays stuck."""

import itertools
import signal
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg

from blockyard.local.embedded import Cluster
from tests.lifecycle.processes import Running, up, wait_until
from tests.lifecycle.test_up import register

AGENTS = "/api/v1/agents/instances"
KILLS = ("worker", "-D", "serve", "worker", "-D", "worker")
SECONDS_BETWEEN_KILLS = 2.0
STUCK_SECONDS = 60.0

LESSON = (
    "The heart is a muscular organ that pumps blood through the body. Arteries carry blood away from the heart, and "
    "veins carry blood back to the heart. The adult human heart beats about 100,000 times a day. Red blood cells carry "
    "oxygen because they contain haemoglobin. In 1628 William Harvey described the circulation of blood."
)


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    with up(tmp_path / "data") as running:
        person = register(running.url, "crash@school.example")
        subscribe(tmp_path / "data", person["organization"]["id"])
        headers = {"Authorization": f"Bearer {person['access_token']}"}
        with httpx.Client(base_url=running.url, headers=headers, timeout=5) as client:
            for number in range(3):
                wish = {"agent_id": f"quiz-{number}", "agent_type": "quiz_generator"}
                assert client.post(AGENTS, json=wish).status_code == 201
            acknowledged = ask_while_killing(running, client)
            assert len(acknowledged) > 20, "most requests get through"
            wait_until(running.is_ready, "readiness after the last kill")
            started = time.monotonic()
            wait_until(lambda: not unfinished(client), "the end of every execution", STUCK_SECONDS)
            seconds = time.monotonic() - started
            found = {execution["id"]: execution for execution in executions(client)}
        assert acknowledged <= found.keys(), "an acknowledged execution is gone"
        assert {execution["status"] for execution in found.values()} == {"completed"}
        assert all(len(execution["output"]["questions"]) > 0 for execution in found.values())
        print(f"{len(acknowledged)} acknowledged, {len(KILLS)} kills, all finished {seconds:.1f} s after the last")


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
    """Ask for executions without pause and kill a process every now and then. Returns the ids that were acknowledged."""
    acknowledged = set()
    kills = iter(KILLS)
    next_kill = time.monotonic() + SECONDS_BETWEEN_KILLS
    for number in itertools.count():
        try:
            url = f"{AGENTS}/quiz-{number % 3}/executions"
            answer = client.post(url, json={"input": {"text": LESSON, "seed": number}})
            if answer.status_code == 202:
                acknowledged.add(answer.json()["id"])
            else:
                assert answer.status_code == 503, answer.text
        except httpx.TransportError:
            pass  # not acknowledged, so nothing is promised
        if time.monotonic() > next_kill:
            word = next(kills, None)
            if word is None:
                return acknowledged
            kill(running, word)
            next_kill = time.monotonic() + SECONDS_BETWEEN_KILLS
    raise AssertionError("unreachable")


def kill(running: Running, word: str) -> None:
    """Kill a part once it runs: the one killed before may still be on its way back."""

    def killed() -> bool:
        victim = running.child(word)
        if victim is not None:
            victim.send_signal(signal.SIGKILL)
        return victim is not None

    wait_until(killed, f"the death of {word}")


def executions(client: httpx.Client) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for number in range(3):
        query: dict[str, Any] = {"limit": 100}
        while True:
            page = client.get(f"{AGENTS}/quiz-{number}/executions", params=query).json()
            found += page["items"]
            if not page["has_more"]:
                break
            query["cursor"] = page["next_cursor"]
    return found


def unfinished(client: httpx.Client) -> list[str]:
    return [e["id"] for e in executions(client) if e["status"] not in ("completed", "failed", "cancelled")]
