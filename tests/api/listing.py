"""Asking lists, for tests of all of them."""

from enum import EnumType
from typing import Any, Literal, get_args, get_origin

import httpx
import pytest

from tests.listed import ROUTES, ListRoute
from tests.world import School

AGENTS, ENVIRONMENTS = ROUTES["/agents/instances"], ROUTES["/roblox/environment/list"]
MEMBERS, INVOICES = ROUTES["/organizations/current/members"], ROUTES["/payments/invoices"]
ALL = 100


def slow_unless(quick: bool, *values: Any) -> Any:
    return pytest.param(*values, marks=() if quick else pytest.mark.slow)


async def ask(client: httpx.AsyncClient, school: School, route: ListRoute, **query: Any) -> httpx.Response:
    return await client.get(route.url(school), params=query, headers=school.owner.headers)


async def page(client: httpx.AsyncClient, school: School, route: ListRoute, **query: Any) -> dict[str, Any]:
    answer = await ask(client, school, route, **query)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    assert body["has_more"] is (body["next_cursor"] is not None)
    return body


async def names(client: httpx.AsyncClient, school: School, route: ListRoute, **query: Any) -> list[str]:
    body = await page(client, school, route, **{route.listing.limit: ALL}, **query)
    assert not body["has_more"]
    return [str(item[route.name]) for item in body["items"]]


def values_of(kind: Any) -> list[str]:
    """All that it may be, where that is known."""
    if get_origin(kind) is Literal:
        return [str(one) for one in get_args(kind)]
    return list(map(str, kind.__members__.values())) if isinstance(kind, EnumType) else []
