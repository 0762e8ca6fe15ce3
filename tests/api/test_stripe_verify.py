"""`blockyard stripe verify`, as a person runs it: a process of its own, asking the sandbox over HTTP."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.lifecycle.processes import blockyard
from tests.sandbox import HEADERS, stripe_sandbox

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with (
        stripe_sandbox(tmp_path_factory.mktemp("stripe")) as url,
        httpx.Client(base_url=url, headers=HEADERS, timeout=30) as client,
    ):
        yield client


def verify(folder: Path, stripe: str, *words: str, key: str = "sk_test_verify") -> subprocess.CompletedProcess[str]:
    settings = {"BLOCKYARD_STRIPE_SECRET_KEY": key, "BLOCKYARD_STRIPE_API_URL": stripe}
    return blockyard("stripe", "verify", "--data-dir", str(folder), *words, **settings)


def living(stripe: httpx.Client) -> dict[str, int]:
    """What somebody would find afterwards."""

    def count(path: str, **params: str) -> int:
        return len(stripe.get(f"/v1/{path}", params={"limit": "100", **params}).json()["data"])

    return {
        "customers": count("customers"),
        "subscriptions": count("subscriptions"),
        "prices": count("prices", active="true"),
        "products": count("products", active="true"),
        "clocks": stripe.get("/sandbox/state").json()["objects"].get("test_helpers.test_clock", 0),
    }


PLANS = {"customers": 0, "subscriptions": 0, "prices": 3, "products": 3, "clocks": 0}


def test_the_sandbox_says_what_we_expect(stripe: httpx.Client, tmp_path: Path) -> None:
    result = verify(tmp_path, str(stripe.base_url), "--json")
    told: dict[str, Any] = json.loads(result.stdout)
    different = {one["name"]: one["said"] for one in told["answers"] if not one["same"]}
    assert (different, told["left"], result.returncode) == ({}, [], 0), result.stderr
    assert len(told["answers"]) == 23
    assert living(stripe) == PLANS


def test_another_answer_is_told(stripe: httpx.Client, tmp_path: Path) -> None:
    stripe.post("/sandbox/dunning", data={"then": "unpaid"})
    try:
        result = verify(tmp_path, str(stripe.base_url))
    finally:
        stripe.post("/sandbox/dunning", data={"then": "cancel"})
    assert result.returncode == 1, result.stderr
    assert "22 of 23 are the same." in result.stdout
    assert "overdue follows a setting of the account: invoices sent" in result.stdout
    row = next(row for row in result.stdout.split("├") if "overdue" in row)
    assert ("different" in row, "unpaid" in row) == (True, True)


def test_cut_off_it_cleans_up(stripe: httpx.Client, tmp_path: Path) -> None:
    stripe.post("/sandbox/faults", json={"kind": "429", "operation": "POST /v1/payment_intents"})
    try:
        result = verify(tmp_path, str(stripe.base_url))
    finally:
        stripe.post("/sandbox/faults", json=[])
    assert (result.returncode, "Stripe gets too many requests" in result.stderr) == (1, True), result.stderr
    assert living(stripe) == PLANS


@pytest.mark.parametrize(
    ("key", "code", "told"),
    [
        ("sk_live_real", 3, "BLOCKYARD_STRIPE_SECRET_KEY is no test-mode key"),
        ("rk_test_real", 1, "Stripe cannot be reached"),
    ],
)
def test_a_live_key_is_refused(tmp_path: Path, key: str, code: int, told: str) -> None:
    """Before anything is asked: nobody listens at that address, as one with a test key hears."""
    result = verify(tmp_path, "http://127.0.0.1:9", key=key)
    assert (result.returncode, told in result.stderr, "Nothing was asked" in result.stderr) == (code, True, code == 3)
