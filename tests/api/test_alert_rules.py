"""The rules and the dashboard of deploy/ ask for what the processes tell, and for nothing else."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml  # type: ignore[import-untyped]  # stubs are a package of their own

from blockyard.app.openapi import api_routes
from blockyard.app.readiness import ORDER
from blockyard.app.rooms import ROOMS, tasks_of
from blockyard.app.worker_metrics import open_metrics
from blockyard.jobs.metrics import OUTCOMES, announce
from tests.databases import METRICS_TOKEN, TestDatabase
from tests.lifecycle.processes import free_port

DEPLOY = Path(__file__).parents[2] / "deploy"
RULES = DEPLOY / "prometheus" / "rules.yml"
DASHBOARD = DEPLOY / "grafana" / "blockyard.json"
TOKEN = {"Authorization": f"Bearer {METRICS_TOKEN}"}
PROMTOOL = shutil.which("promtool")
NAME = re.compile(r"blockyard_\w+")
LABEL = re.compile(r'(\w+)(?:=~|!~|!=|=)"([^"]*)"')


def rules() -> list[dict[str, Any]]:
    (group,) = yaml.safe_load(RULES.read_text())["groups"]
    return list(group["rules"])


def expressions() -> Iterator[str]:
    yield from (rule["expr"] for rule in rules())
    for panel in json.loads(DASHBOARD.read_text())["panels"]:
        yield from (target["expr"] for target in panel["targets"])


def names_in(text: str) -> set[str]:
    """What a scrape tells: of a histogram its three names."""
    found = set()
    for name, kind in re.findall(r"^# TYPE (\w+) (\w+)$", text, re.MULTILINE):
        found |= {f"{name}_{part}" for part in ("bucket", "sum", "count")} if kind == "histogram" else {name}
    return found


async def test_every_metric_is_told(client: httpx.AsyncClient, database: TestDatabase) -> None:
    """By the API or by a worker."""
    for task in tasks_of(ROOMS):
        announce(task.name)
    port = free_port()
    settings = database.settings.model_copy(update={"worker_metrics_port": port})
    with open_metrics(settings):
        async with httpx.AsyncClient() as outside:
            of_worker = await outside.get(f"http://127.0.0.1:{port}/metrics", headers=TOKEN)
    of_api = await client.get("/metrics", headers=TOKEN)
    assert (of_api.status_code, of_worker.status_code) == (200, 200)
    told = names_in(of_api.text) | names_in(of_worker.text)
    asked = {name for expression in expressions() for name in NAME.findall(expression)}
    assert len(asked) > 15
    assert asked - told == set()
    counted = set(re.findall(r'^blockyard_jobs_total\{outcome="(\w+)"', of_worker.text, re.MULTILINE))
    assert counted >= set(OUTCOMES), "from the start, or nobody sees the first"


def test_every_label_is_one_that_there_is(client: httpx.AsyncClient, app: Any) -> None:
    paths: set[Any] = {route.path_format for route in api_routes(app)}
    known: dict[str, set[Any]] = {"check": set(ORDER), "route": paths, "outcome": {*OUTCOMES, "delivered", "failed"}}
    for expression in expressions():
        for label, values in LABEL.findall(expression):
            if label in known:
                assert set(values.split("|")) <= known[label], expression


def test_every_alert_says_how_bad_it_is_and_what_it_is() -> None:
    for rule in rules():
        assert rule["labels"]["severity"] in ("page", "ticket"), rule["alert"]
        assert rule["annotations"].keys() == {"summary"}, rule["alert"]
    page = (Path(__file__).parents[2] / "docs" / "operate" / "watch.md").read_text()
    assert [rule["alert"] for rule in rules() if f"`{rule['alert']}`" not in page] == []


@pytest.mark.skipif(PROMTOOL is None, reason="promtool is not here (Debian: prometheus)")
@pytest.mark.parametrize("arguments", [("check", "rules", RULES), ("test", "rules", RULES.with_name("rules_test.yml"))])
def test_prometheus_takes_them(arguments: tuple[str, ...]) -> None:
    assert PROMTOOL is not None
    done = subprocess.run([PROMTOOL, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
