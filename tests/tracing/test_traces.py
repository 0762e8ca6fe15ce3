"""One trace from the request to its job, and to Stripe and the storage; and nothing at all where it is off."""

import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest

from blockyard.app.api import create_app
from blockyard.app.settings import Settings
from blockyard.base.spans import TRACING
from blockyard.cli.output import WHERE_FROM
from blockyard.tracing import start
from tests.api.buying import Buyer, stripe_client
from tests.api.hearing import told_by
from tests.api.steps import bearer, register
from tests.databases import TestDatabase
from tests.lifecycle.processes import environment
from tests.stripe_events import deliver
from tests.tracing.receiver import Receiver, Seen, receiver
from tests.worker import Worker, plain
from tests.world import World

INSTANCES = "/api/v1/agents/instances"
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


@pytest.fixture
def collector() -> Iterator[Receiver]:
    with receiver() as found:
        yield found


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with stripe_client(tmp_path_factory.mktemp("stripe")) as found:
        yield found


@asynccontextmanager
async def api(settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
            yield client


def traced(settings: Settings, collector: Receiver, **more: object) -> Settings:
    return Settings.model_validate(settings.model_dump() | {"otlp_endpoint": collector.url, **more})


def named(collector: Receiver, name: str) -> Seen:
    found = [span for span in collector.spans if span.name == name]
    assert found, f"{name} is none of {sorted({span.name for span in collector.spans})}"
    return found[-1]


async def test_from_a_request_to_its_job_and_to_stripe(
    database: TestDatabase, worker: Worker, collector: Receiver, stripe: httpx.Client
) -> None:
    settings = traced(database.settings, collector, stripe_api_url=str(stripe.base_url).rstrip("/"))
    async with api(settings) as client:
        buyer = Buyer(client, stripe, bearer(await register(client, f"{uuid4().hex}@school.example")))
        await buyer.attach()
        event = next(one for one in told_by(stripe, buyer.customer) if one["type"].startswith("customer."))
        assert (await deliver(client, event)).status_code == 200
    await worker.drain(settings)
    request = named(collector, "POST /api/v1/webhooks/stripe")
    job = named(collector, "job gate.stripe_event")
    asked = next(one for one in collector.spans if one.name.startswith("stripe GET /v1/") and one.parent == job.id)
    assert {request.trace, job.trace, asked.trace} == {request.trace}
    assert (request.parent, job.parent) == (b"", request.id)
    assert (request.service, job.service, asked.service) == ("blockyard-api", "blockyard-worker", "blockyard-worker")
    assert collector.refused == []
    said = repr(collector.spans)
    assert buyer.customer not in said
    assert "sk_test" not in said


async def test_from_a_request_to_its_job_and_to_the_storage(
    database: TestDatabase, world: World, worker: Worker, collector: Receiver
) -> None:
    settings = traced(database.settings, collector)
    with psycopg.connect(database.admin_url, autocommit=True) as admin:  # what a class was given is not deleted
        admin.execute("DELETE FROM blockyard.assignments WHERE organization_id = %s", [world.alpha.id])
    async with api(settings) as client:
        headers = world.alpha.owner.headers | {"X-Request-Id": "request-of-forgetting"}
        gone = await client.delete("/api/v1/roblox/environment/Mars Base", headers=headers)
        assert gone.status_code == 204, gone.text
    await worker.drain(settings)
    request = named(collector, "DELETE /api/v1/roblox/environment/{name}")
    forgotten, job = named(collector, "storage delete"), named(collector, "job environments.forget_files")
    assert (forgotten.trace, job.trace) == (request.trace, request.trace)
    assert (forgotten.service, forgotten.parent, job.parent) == ("blockyard-worker", job.id, request.id)
    assert "Mars" not in repr(collector.spans)
    assert job.attributes.pop("blockyard.job_id") > 0
    assert job.attributes == {
        "blockyard.organization_id": str(world.alpha.id),
        "blockyard.request_id": "request-of-forgetting",
    }


async def test_what_a_span_of_a_request_tells(database: TestDatabase, world: World, collector: Receiver) -> None:
    """Its proxy's span is its parent. What machines ask every few seconds has none."""
    headers = world.alpha.teacher.headers | {
        "traceparent": f"00-{TRACE}-00f067aa0ba902b7-01",
        "X-Request-Id": "request-1",
    }
    async with api(traced(database.settings, collector)) as client:
        assert (await client.get(f"{INSTANCES}/none-001", headers=headers)).status_code == 404
        assert (await client.get("/health/live")).status_code == 200
        assert (await client.get(INSTANCES, headers={"traceparent": "nonsense"})).status_code == 401
    refused, found = sorted(collector.spans, key=lambda span: span.trace.hex() == TRACE)
    assert (found.name, found.trace.hex(), found.parent.hex()) == (
        f"GET {INSTANCES}/{{agent_id}}",
        TRACE,
        "00f067aa0ba902b7",
    )
    assert found.attributes.pop("blockyard.database_ms") > 0
    assert found.attributes == {
        "http.request.method": "GET",
        "http.route": f"{INSTANCES}/{{agent_id}}",
        "http.response.status_code": 404,
        "blockyard.request_id": "request-1",
        "blockyard.organization_id": str(world.alpha.id),
    }
    assert (refused.name, refused.parent, refused.failed) == (f"GET {INSTANCES}", b"", False)


async def test_a_collector_that_is_away_harms_nobody(database: TestDatabase, world: World) -> None:
    settings = Settings.model_validate(database.settings.model_dump() | {"otlp_endpoint": "http://127.0.0.1:9"})
    async with api(settings) as client:
        assert (await client.get(INSTANCES, headers=world.alpha.teacher.headers)).status_code == 200
    assert TRACING.tracer is None


# FastAPI itself imports OpenTelemetry's interface, which does nothing alone.
OFF = """
import sys
OURS = ("opentelemetry.sdk", "opentelemetry.exporter", "blockyard.tracing.otlp", "blockyard.tracing.requests")
from blockyard.app.api import create_app
from blockyard.app.settings import load_settings
from blockyard.app import worker
app = create_app(load_settings())
print([one.cls.__name__ for one in app.user_middleware], [name for name in sys.modules if name.startswith(OURS)])
"""


def test_off_nothing_is_imported_and_nothing_installed(database: TestDatabase, tmp_path: Path) -> None:
    done = run(database, OFF, tmp_path)
    assert done.returncode == 0, done.stderr
    middleware, imported = done.stdout.rsplit(" [", 1)
    assert "RequestContext" in middleware
    assert "TracedRequests" not in middleware
    assert imported == "]\n"


def test_on_it_is_installed(database: TestDatabase, tmp_path: Path) -> None:
    done = run(database, OFF, tmp_path, BLOCKYARD_OTLP_ENDPOINT="http://127.0.0.1:9")
    assert done.returncode == 0, done.stderr
    assert "TracedRequests" in done.stdout
    assert "blockyard.tracing.requests" in done.stdout


WITHOUT = "import sys; sys.modules['opentelemetry.sdk'] = None; sys.argv[0] = 'blockyard'\n"
WITHOUT += "from blockyard.cli.app import main; main()"


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_without_the_extra_it_refuses_to_start(database: TestDatabase, tmp_path: Path, command: str) -> None:
    done = run(database, WITHOUT, tmp_path, command, BLOCKYARD_OTLP_ENDPOINT="http://127.0.0.1:9")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.splitlines() == [
        f"blockyard: not configured. {WHERE_FROM['development']}:",
        "  BLOCKYARD_OTLP_ENDPOINT: it is set, and what sends traces is not installed: pip install 'blockyard[tracing]'",
    ]


def test_without_a_setting_the_extra_is_not_missed(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "NEEDED", ("no_such_package.at_all",))
    assert database.settings.missing_for("serve") == []
    wanted = database.settings.model_copy(update={"otlp_endpoint": "http://127.0.0.1:9"})
    assert [name for name, _why in wanted.missing_for("serve")] == ["BLOCKYARD_OTLP_ENDPOINT"]


@pytest.mark.parametrize("endpoint", ["127.0.0.1:4318", "grpc://127.0.0.1:4317", "/v1/traces"])
def test_an_endpoint_is_an_address(endpoint: str) -> None:
    with pytest.raises(ValueError, match="OTLP over HTTP"):
        Settings.model_validate({"otlp_endpoint": endpoint})
    assert Settings.model_validate({"otlp_endpoint": "http://127.0.0.1:4318/"}).otlp_endpoint == "http://127.0.0.1:4318"


def run(
    database: TestDatabase, program: str, tmp_path: Path, *arguments: str, **more: str
) -> subprocess.CompletedProcess[str]:
    settings = plain(database.settings)
    given = {f"BLOCKYARD_{name.upper()}": str(value) for name, value in settings.items() if value is not None}
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=tmp_path,
        env=environment() | given | more,
        capture_output=True,
        text=True,
        check=False,
    )
