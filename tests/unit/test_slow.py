"""`blockyard slow`: who takes the time, from the log."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from blockyard.cli.app import app


def request(organization: str | None, ms: float, database_ms: float, **more: Any) -> str:
    line = {"event": "request", "route": "/api/v1/things", "status": 200, "ms": ms, "database_ms": database_ms}
    return json.dumps(line | ({"organization_id": organization} if organization else {}) | more)


LINES = [
    *[request("busy", 2.0, 1.0)] * 50,
    *[request("slow", 400.0, 300.0, user_id="ada", client="192.0.2.7")] * 2,
    request(None, 5.0, 0.0, route="/health/live"),
    request("slow", 1.0, 0.5, status=503),
    "Nov 27 02:00:00 host blockyard[7]: " + request("busy", 2.0, 1.0),
    'no JSON, and yet it says "request"',
    json.dumps({"event": "api_started", "why": "request"}),
    json.dumps({"event": "job_ended", "task": "build", "outcome": "retried", "ms": 9.0, "database_ms": 3.0}),
]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "logs" / "api.log"
    path.parent.mkdir()
    path.write_text("\n".join(LINES))
    return path


def run(*arguments: str, text: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["slow", *arguments], input=text)
    return result.exit_code, result.output


def rows(*arguments: str, text: str | None = None) -> list[dict[str, Any]]:
    code, output = run("--json", *arguments, text=text)
    assert code == 0, output
    found: list[dict[str, Any]] = json.loads(output)["top"]
    return found


def test_who_takes_most_of_the_database_is_first(log: Path) -> None:
    slow, busy, nobody = rows(str(log))
    assert slow == {
        "name": "slow",
        "count": 3,
        "database_ms": 600.5,
        "share": 0.9217,
        "ms": 801.0,
        "p95_ms": 400.0,
        "failed": 1,
    }
    assert (busy["name"], busy["count"], busy["database_ms"]) == ("busy", 51, 51.0)
    assert (nobody["name"], nobody["count"]) == ("-", 1)


def test_by_other_things(log: Path) -> None:
    assert [row["name"] for row in rows(str(log), "--by", "route")] == ["/api/v1/things", "/health/live"]
    assert rows(str(log), "--by", "user")[0]["name"] == "ada"
    assert rows(str(log), "--by", "client")[0]["name"] == "192.0.2.7"
    assert [(row["name"], row["failed"]) for row in rows(str(log), "--by", "task")] == [("build", 1)]
    assert [row["name"] for row in rows(str(log), "--jobs")] == ["-"]
    assert [row["name"] for row in rows(str(log), "--top", "1")] == ["slow"]


def test_where_it_reads(log: Path, tmp_path: Path) -> None:
    here = rows("--data-dir", str(tmp_path))
    assert here == rows(str(log)) == rows("-", text="\n".join(LINES))
    assert rows(str(log), str(log))[0]["count"] == 6


def test_as_a_table(log: Path) -> None:
    code, output = run(str(log))
    assert code == 0
    assert output.index("slow") < output.index("busy")
    assert "92%" in output


def test_what_it_cannot_read(tmp_path: Path) -> None:
    code, output = run(str(tmp_path / "none.log"))
    assert (code, "Name the log" in output) == (2, True)
    (tmp_path / "empty.log").write_text("\n")
    code, output = run(str(tmp_path / "empty.log"))
    assert (code, "BLOCKYARD_LOG_LEVEL" in output) == (1, True)
