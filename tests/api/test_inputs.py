"""What the API takes, generated from its own OpenAPI: nothing in another type, no word that is not listed, no parameter
that is not there."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import httpx
import pytest

from tests.api.steps import problem
from tests.attack.examples import example
from tests.unserved import APP
from tests.world import World

DOCUMENT = APP.openapi()
SCHEMAS = DOCUMENT["components"]["schemas"]
OPERATIONS = {
    f"{method.upper()} {path}": operation
    for path, methods in DOCUMENT["paths"].items()
    if path.startswith("/api/")
    for method, operation in methods.items()
}
WEBHOOKS = {"POST /api/v1/webhooks/stripe", "POST /api/v1/payments/webhooks/stripe", "POST /api/v1/webhooks/roblox"}
"""Whose address somebody else writes."""
OF_FILES = {"POST /api/v1/rosters/imports": {"Content-Type": "text/csv"}}
"""Whose body is no JSON."""
OTHERS: dict[str, list[Any]] = {
    "integer": ["1", True, 1.5],
    "number": ["1", True],
    "boolean": [1, 0, "true"],
    "string": [1],
}
"""What is of another type, and was taken for it."""
IN_QUERIES = {
    "integer": ["1.0", "1_0", " 1", "+1", "1e1", "x"],
    "boolean": ["1", "yes", "on", "True"],
    "date": ["0", "0.5", "20260101", "2026-01-01T00:00:00Z"],
    "date-time": ["0", "0.5", "1767225600", "2026-01-01"],
}
MOST_DEPTH = 8
Fault = tuple[str, Any, str]
"""Operation, what is sent, and where the fault is."""


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    return resolved(SCHEMAS[schema["$ref"].rpartition("/")[2]]) if "$ref" in schema else schema


def kinds(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """What a value may be, besides null."""
    schema = resolved(schema)
    found = [kind for one in schema.get("anyOf", [schema]) for kind in ([one] if "anyOf" not in one else kinds(one))]
    return [resolved(one) for one in found if one.get("type") != "null"]


def broken_values(schema: dict[str, Any], depth: int = 0) -> Iterator[tuple[list[str | int], Any]]:
    """Places below `schema`, and what must not stand there. What holds its own kind is looked into `MOST_DEPTH` deep."""
    options = kinds(schema) if depth < MOST_DEPTH else []
    if any("type" not in option for option in options):  # anything is taken, and answered one by one (web/batches.py)
        return
    for option in options:
        if "enum" in option:
            yield [], "no such word"
        if len(options) == 1:
            yield from (([], value) for value in OTHERS.get(str(option.get("type")), ()))
        for name, inner in option.get("properties", {}).items():
            yield from (([name, *place], value) for place, value in broken_values(inner, depth + 1))
        if option.get("type") == "array" and "items" in option:
            yield from (([0, *place], value) for place, value in broken_values(option["items"], depth + 1))


def planted(schema: dict[str, Any], body: Any, place: list[str | int], value: Any) -> Any:
    """`body` with `value` at `place`, and around it what is needed for it to stand there."""
    if not place:
        return value
    (option, *_) = [one for one in kinds(schema) if one.get("type") in ("object", "array")]
    first, *rest = place
    if isinstance(first, int):
        return [planted(option["items"], example(option["items"], DOCUMENT), rest, value)]
    inner = option["properties"][first]
    whole = body if isinstance(body, dict) else example(option, DOCUMENT)
    return whole | {first: planted(inner, whole.get(first), rest, value)}


def faults_in_bodies() -> Iterator[Fault]:
    for name, operation in OPERATIONS.items():
        content = operation.get("requestBody", {}).get("content", {})
        if "application/json" not in content:
            continue
        schema = content["application/json"]["schema"]
        for place, value in broken_values(schema):
            body = planted(schema, deepcopy(example(schema, DOCUMENT)), place, value)
            yield name, body, ".".join(["body", *map(str, place)])


def faults_in_queries() -> Iterator[Fault]:
    for name, operation in OPERATIONS.items():
        for parameter in operation.get("parameters", ()):
            if parameter["in"] == "query":
                for kind in kinds(parameter["schema"]):
                    values = IN_QUERIES.get(str(kind.get("format", kind.get("type"))), [])
                    values = ["no such word", *values] if "enum" in kind else values
                    yield from ((name, {parameter["name"]: value}, f"query.{parameter['name']}") for value in values)


BODIES, QUERIES = list(faults_in_bodies()), list(faults_in_queries())


async def ask(client: httpx.AsyncClient, world: World, name: str, **request: Any) -> httpx.Response:
    method, path = name.split()
    url = path.format_map({**world.alpha.path_ids, "name": "x"})
    person = world.alpha.pupil if "/student/" in url else world.alpha.owner
    return await client.request(method, url, headers=OF_FILES.get(f"{method} {url}", {}) | person.headers, **request)


async def test_bodies_are_taken_as_they_are_written(client: httpx.AsyncClient, world: World) -> None:
    assert len(BODIES) > 200
    for name, body, where in BODIES:
        answer = await ask(client, world, name, json=body)
        if where.startswith("body.scopes.") and body["scopes"] == ["no such word"]:
            assert problem(answer) == (422, "scope_unknown"), "what the role has is told"
            continue
        assert problem(answer) == (422, "validation_failed"), (name, body, answer.text)
        assert where in {fault["where"] for fault in answer.json()["errors"]}, (name, body, answer.text)
        assert "Value error" not in answer.text


async def test_queries_are_taken_as_they_are_written(client: httpx.AsyncClient, world: World) -> None:
    assert len(QUERIES) > 100
    for name, query, where in QUERIES:
        answer = await ask(client, world, name, params=query)
        assert problem(answer) == (422, "validation_failed"), (name, query, answer.text)
        assert where in {fault["where"] for fault in answer.json()["errors"]}, (name, query, answer.text)


async def test_a_query_holds_no_nul(client: httpx.AsyncClient, world: World) -> None:
    """PostgreSQL takes none, and would answer for us."""
    taken = [
        (name, parameter["name"])
        for name, operation in OPERATIONS.items()
        for parameter in operation.get("parameters", ())
        if parameter["in"] == "query" and any(kind.get("type") == "string" for kind in kinds(parameter["schema"]))
    ]
    assert len(taken) > 20
    for name, parameter in taken:
        answer = await ask(client, world, name, params={parameter: "a\0b"})
        assert answer.status_code in (401, 422), (name, parameter, answer.text)


async def test_a_parameter_that_is_not_there_is_refused(client: httpx.AsyncClient, world: World) -> None:
    """Also where there are none. What there is stands in the answer."""
    for name, operation in OPERATIONS.items():
        answer = await ask(client, world, name, params={"no_such": "1"})
        if name in WEBHOOKS:
            assert answer.json()["code"] != "validation_failed"
            continue
        assert problem(answer) == (422, "validation_failed"), (name, answer.text)
        (fault,) = answer.json()["errors"]
        assert fault["where"] == "query.no_such"
        there = [one["name"] for one in operation.get("parameters", ()) if one["in"] == "query"]
        assert all(one in fault["what"] for one in there or ["takes none"]), (name, fault)


async def test_a_parameter_stands_once(client: httpx.AsyncClient, world: World) -> None:
    url, headers = "/api/v1/agents/instances", world.alpha.owner.headers
    answer = await client.get(f"{url}?page_size=2&page_size=3", headers=headers)
    assert problem(answer) == (422, "validation_failed")
    assert answer.json()["errors"][0]["where"] == "query.page_size"
    assert (await client.get(f"{url}?page_size=2", headers=headers)).json()["page_size"] == 2


async def test_pages_and_health_take_any_query(client: httpx.AsyncClient) -> None:
    for path in ("/", "/docs", "/health/live"):
        assert (await client.get(path, params={"no_such": "1"})).status_code == 200


@pytest.mark.parametrize(("field", "word", "others"), [("theme", "qqq", 15), ("terrain", "qqq", 31)])
@pytest.mark.parametrize("how", ["POST preview", "POST create", "PATCH x"])
async def test_an_unknown_word_is_told_with_those_there_are(
    client: httpx.AsyncClient, world: World, field: str, word: str, others: int, how: str
) -> None:
    method, path = how.split()
    body = {"settings": {field: word}} | ({} if method == "PATCH" else {"name": "x", "description": "a house"})
    answer = await ask(client, world, f"{method} /api/v1/roblox/environment/{path}", json=body)
    assert problem(answer) == (422, "validation_failed")
    (fault,) = answer.json()["errors"]
    named = next(one for one in kinds(SCHEMAS["DesignSettings"]["properties"][field]) if "enum" in one)["enum"]
    assert (fault["where"], len(named)) == (f"body.settings.{field}", others)
    assert all(f"'{name}'" in fault["what"] for name in named)


async def test_a_moment_is_no_number(client: httpx.AsyncClient, world: World) -> None:
    url, headers = "/api/v1/organizations/current/audit", world.alpha.owner.headers
    kept = await client.get(url, params={"since": "2026-01-01T00:00:00Z"}, headers=headers)
    assert kept.status_code == 200, kept.text
    assert json.loads(kept.text)["items"] is not None
