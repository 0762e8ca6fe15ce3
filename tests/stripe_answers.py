"""A Stripe that knows what the test gave it: a few GET routes over HTTP, on loopback."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import psycopg

COLLECTIONS = {
    "customers": "customer",
    "subscriptions": "subscription",
    "invoices": "invoice",
    "payment_intents": "payment_intent",
    "payment_methods": "payment_method",
    "refunds": "refund",
    "disputes": "dispute",
    "charges": "charge",
    "prices": "price",
    "webhook_endpoints": "webhook_endpoint",
}
OPEN_TRANSACTIONS = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL"
    " AND usename IN ('blockyard_app', 'blockyard_gate')"
)


@dataclass
class FakeStripe:
    """`refusals` are statuses that the next requests get; `open_transactions` were open while somebody asked; `on_ask` is
    called with each request's target before it is answered."""

    admin_url: str
    url: str = ""
    objects: dict[str, dict[str, Any]] = field(default_factory=dict)
    events: list[dict[str, Any]] = field(default_factory=list)
    refusals: list[int] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    open_transactions: int = 0
    on_ask: Callable[[str], None] = lambda _target: None

    def add(self, kind: str, stripe_id: str, **more: Any) -> dict[str, Any]:
        made = self.objects[stripe_id] = {"object": kind, "id": stripe_id, **more}
        return made

    def answer(self, target: str) -> tuple[int, dict[str, Any]]:
        self.asked.append(target)
        self.on_ask(target)
        with psycopg.connect(self.admin_url) as connection:
            row = connection.execute(OPEN_TRANSACTIONS).fetchone()
            self.open_transactions += row[0] if row else 0
        if self.refusals:
            return self.refusals.pop(0), {"error": {"type": "invalid_request_error", "message": "not now"}}
        parts = urlsplit(target)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        match parts.path.strip("/").split("/"):
            case ["v1", "events"]:
                return 200, listed(self.events, parts.path)
            case ["v1", "customers", customer, "payment_methods"]:
                if self.objects.get(customer, {"deleted": True}).get("deleted"):
                    return missing(customer)
                return 200, listed(self.found("payment_method", {"customer": customer}), parts.path)
            case ["v1", "checkout", "sessions"]:
                return 200, listed(self.found("checkout.session", query), parts.path)
            case ["v1", "checkout", "sessions", stripe_id]:
                found = self.objects.get(stripe_id)
                return (200, found) if found else missing(stripe_id)
            case ["v1", collection]:
                return 200, listed(self.found(COLLECTIONS[collection], query), parts.path)
            case ["v1", _, stripe_id]:
                found = self.objects.get(stripe_id)
                return (200, expanded(found, query)) if found else missing(stripe_id)
        raise AssertionError(target)

    def found(self, kind: str, query: dict[str, str]) -> list[dict[str, Any]]:
        by = {name: value for name, value in query.items() if name in ("customer", "payment_intent", "charge")}
        if "lookup_keys[0]" in query:
            by["lookup_key"] = query["lookup_keys[0]"]
        return [
            expanded(one, query)
            for one in self.objects.values()
            if one["object"] == kind and all(one.get(name) == value for name, value in by.items())
        ]


def listed(objects: list[dict[str, Any]], path: str) -> dict[str, Any]:
    return {"object": "list", "data": objects, "has_more": False, "url": path}


def missing(stripe_id: str) -> tuple[int, dict[str, Any]]:
    message = f"No such object: '{stripe_id}'"
    return 404, {"error": {"type": "invalid_request_error", "code": "resource_missing", "message": message}}


def expanded(obj: dict[str, Any], query: dict[str, str]) -> dict[str, Any]:
    """The charge comes whole, and an invoice's payments come at all, only if that was asked for."""
    asked = [value.rpartition(".")[2] for name, value in query.items() if name.startswith("expand")]
    charge = obj.get("latest_charge")
    if charge and "latest_charge" not in asked:
        obj = obj | {"latest_charge": charge["id"]}
    return obj if "payments" in asked else {name: value for name, value in obj.items() if name != "payments"}


@contextmanager
def fake_stripe(admin_url: str) -> Iterator[FakeStripe]:
    fake = FakeStripe(admin_url)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.0"  # a connection for each request: clients leave none open behind them

        def do_GET(self) -> None:
            status, document = fake.answer(self.path)
            body = json.dumps(document).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Not on the test's standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    fake.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
