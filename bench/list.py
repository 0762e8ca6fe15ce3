"""What does tenant isolation cost on the main list?

50 rows of 200,000 rows and 1,000 organizations, with their total, and one row by its name: Blockyard, the same by hand
without row-level security, the same with three libraries, and the floor.
"""

from contextlib import ExitStack
from datetime import datetime
from typing import Any

import httpx

from bench import contenders, options, report
from bench.cluster import running_cluster
from bench.contenders import BASE, Contender
from bench.load import load_process
from bench.race import Track, requests
from bench.rounds import summary
from bench.rows import Size, agent_id

LIST = "/api/v1/agents/instances?page=1&page_size=50"
GET = f"/api/v1/agents/instances/{agent_id(7)}"
TIMES = ("created_at", "updated_at")


def main() -> None:
    chosen = options.parse(__doc__, rounds=12, seconds=1.5)
    results = measure(Size(20, 2_000) if chosen.smoke else Size(1_000, 200_000), chosen.rounds, chosen.seconds)
    if chosen.json:
        report.print_json(results)
        return
    for path, rows in results.items():
        report.print_summary(f"GET {path}", rows)


def measure(size: Size, rounds: int, seconds: float) -> dict[str, Any]:
    """By path and contender, as `summary` has it."""
    pythons = contenders.install_peers()
    with ExitStack() as stack:
        cluster = stack.enter_context(running_cluster())
        report.say("making databases and starting servers")
        competing = [
            stack.enter_context(contenders.blockyard(cluster, size)),
            stack.enter_context(contenders.plain(cluster, size)),
            *(stack.enter_context(contenders.peer(cluster, size, name, python)) for name, python in pythons.items()),
            stack.enter_context(contenders.floor(cluster, size)),
        ]
        check_same(competing, size)
        track = Track(cluster, stack.enter_context(load_process()), rounds, seconds)
        results = {}
        for path in (LIST, GET):
            runners = {contender.name: (contender, requests(contender, path)) for contender in competing}
            results[path] = summary(track.race(path, runners), BASE)
        return results


def check_same(competing: list[Contender], size: Size) -> None:
    """Every contender says the same to the first organization and to the last, and not the same to both."""
    for path in (LIST, GET):
        expected = [answer(competing[0], path, number) for number in (0, size.organizations - 1)]
        assert expected[0] != expected[1]
        for contender in competing[1:]:
            got = [answer(contender, path, number) for number in (0, size.organizations - 1)]
            assert got == expected, f"{contender.name} answers differently: {got} instead of {expected}"
    page = answer(competing[0], LIST, 0)
    assert len(page["items"]) == 50
    assert page["total"] == size.rows_each


def answer(contender: Contender, path: str, number: int) -> Any:
    """The JSON that organization `number` gets, with times as times: `Z` and `+00:00` mean the same."""
    response = httpx.get(contender.server.url + path, headers=contender.headers[number])
    assert response.status_code == 200, f"{contender.name}: {response.status_code} {response.text}"
    body = response.json()
    body.pop("next_cursor", None)  # in ours it also names the sort that it belongs to
    for row in body.get("items", [body]):
        for name in TIMES:
            row[name] = datetime.fromisoformat(row[name])
    return body


if __name__ == "__main__":
    main()
