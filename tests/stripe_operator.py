"""`blockyard stripe` as the operator runs it, and an inbox with something in it."""

import json
import os
import subprocess
import sys
from typing import Any
from uuid import UUID

import psycopg
from psycopg.types.json import Jsonb

from blockyard.base.settings import reveal
from tests.databases import TestDatabase
from tests.stripe_events import event
from tests.waiting import run_to_end

URLS = ("database_url", "gate_database_url", "queue_database_url", "owner_database_url", "seal_keys", "token_keys")


def blockyard(
    database: TestDatabase, *arguments: str, stripe: str = "http://127.0.0.1:9"
) -> subprocess.CompletedProcess[str]:
    """The command as a process, with `database` and with the Stripe that answers at `stripe`."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BLOCKYARD_")}
    secrets = {f"BLOCKYARD_{name.upper()}": reveal(getattr(database.settings, name)) for name in URLS}
    billing = {"BLOCKYARD_STRIPE_SECRET_KEY": "sk_test_nobody", "BLOCKYARD_STRIPE_API_URL": stripe}
    words = [sys.executable, "-m", "blockyard", *arguments, "--data-dir", str(database.settings.data_dir)]
    return run_to_end(words, clean | secrets | billing)


def told(result: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """What it printed with --json: one line."""
    assert result.stdout.count("\n") == 1, result.stdout + result.stderr
    document: dict[str, Any] = json.loads(result.stdout)
    return document


def put(
    admin: psycopg.Connection,
    event_id: str,
    status: str,
    *,
    customer: str = "cus_of_nobody",
    organization_id: UUID | None = None,
    minutes_ago: int = 0,
    metadata: dict[str, str] | None = None,
) -> None:
    """An event that came in, with the status it has since."""
    invoice = {"object": "invoice", "id": f"in_{event_id}", "customer": customer, "metadata": metadata or {}}
    admin.execute(
        "INSERT INTO stripe.events (id, type, object_id, route_ids, status, organization_id, attempts, error, payload,"
        " created, received_at, settled_at) VALUES (%s, 'invoice.paid', %s, %s, %s, %s, 1, 'why', %s, 1,"
        " now() - make_interval(mins => %s), now())",
        [
            event_id,
            invoice["id"],
            [customer],
            status,
            organization_id,
            Jsonb(event(event_id, "invoice.paid", invoice)),
            minutes_ago,
        ],
    )
