"""All lists, found in the routes: walked to their end while rows come and go; and what is no cursor of theirs."""

from random import Random
from typing import Any
from uuid import UUID

import httpx
import psycopg
import pytest

from blockyard.base.ids import new_id
from blockyard.web.cursors import Place, write_cursor
from blockyard.web.listing import NEWEST_FIRST
from blockyard.web.routing import API
from tests.api.listing import AGENTS, ENVIRONMENTS, INVOICES, MEMBERS, ask, names, page, slow_unless, values_of
from tests.api.steps import problem
from tests.listed import ROUTES, ROWS, ListRoute, add_row, delete_row
from tests.world import World

QUICK = {
    AGENTS.path: "-agent_id",
    ENVIRONMENTS.path: "name",
    INVOICES.path: "-total",
    "/payments/refunds": "refunded_at",
    "/organizations/current/audit": NEWEST_FIRST,
}
"""One order of some lists; the rest is slow together."""
SORTED = [
    slow_unless(QUICK.get(path) == sort, path, sort) for path, route in ROWS.items() for sort in route.listing.orders
]


@pytest.mark.parametrize(("path", "sort"), SORTED)
async def test_a_walk_meets_every_row_once_while_rows_come_and_go(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, path: str, sort: str
) -> None:
    route, school, random = ROWS[path], world.alpha, Random(path + sort)
    made = [add_row(admin, school, route, number) for number in random.sample(range(8), 8)]
    there = await names(client, school, route, sort=sort)
    assert set(made) <= set(there)
    doomed, stays = made[:4], [name for name in there if name not in made[:4]]

    met: list[str] = []
    query = {"sort": sort, route.listing.limit: 3}
    body = await page(client, school, route, **query)
    number = 8
    while True:
        met += [str(item[route.name]) for item in body["items"]]
        if not body["has_more"]:
            break
        made.append(add_row(admin, school, route, number := number + 1))
        if doomed:
            delete_row(admin, school, route, doomed.pop())
        if met[-1] in made[:4]:  # the row that the cursor was made of
            delete_row(admin, school, route, met[-1])
        body = await page(client, school, route, **query, cursor=body["next_cursor"])

    for name in made:
        delete_row(admin, school, route, name)
    assert len(met) == len(set(met)), "a row came twice"
    assert [name for name in met if name in stays] == stays, "a row is missing, or has moved"


@pytest.mark.parametrize("path", [slow_unless(path in QUICK, path) for path in ROWS])
async def test_the_other_way_is_the_other_way_round(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, path: str
) -> None:
    route, school = ROWS[path], world.alpha
    made = [add_row(admin, school, route, number) for number in (3, 1, 0, 2)]
    for sort in route.listing.orders:
        if not sort.startswith("-"):
            there = await names(client, school, route, sort=sort)
            assert await names(client, school, route, sort=f"-{sort}") == there[::-1]
    assert await names(client, school, route) == await names(client, school, route, sort=NEWEST_FIRST)
    for name in made:
        delete_row(admin, school, route, name)


async def test_text_is_sorted_in_small_letters(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    wanted = ["apple", "Banana", "cherry", "Éclair"]
    for name in reversed(wanted):
        add_row(admin, world.omega, ENVIRONMENTS, 0, name=name)
        add_row(admin, world.omega, MEMBERS, len(name), full_name=name)
    body = await page(client, world.omega, ENVIRONMENTS, sort="name")
    assert [item["name"] for item in body["items"] if item["name"] in wanted] == wanted
    body = await page(client, world.omega, MEMBERS, sort="-full_name")
    assert [item["full_name"] for item in body["items"] if item["full_name"] in wanted] == wanted[::-1]


@pytest.mark.parametrize("path", ROUTES)
async def test_a_cursor_belongs_to_its_list(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, path: str
) -> None:
    """To its path, sort, search and filters."""
    route, school = ROUTES[path], world.alpha
    made = [add_row(admin, school, route, number) for number in (100, 101)] if path in ROWS else []
    person = school.owner if path in ROWS else school.both
    first = await client.get(route.url(school), params={route.listing.limit: 1}, headers=person.headers)
    cursor = first.json()["next_cursor"]
    assert cursor is not None
    others: list[dict[str, Any]] = [{"sort": sort} for sort in route.listing.orders if sort != NEWEST_FIRST]
    others += [{"q": "a"}] if route.listing.searched else []
    others += [{name: example(one.kind)} for name, one in route.listing.filters.items()]
    for other in others:
        check_refused(await ask(client, school, route, **other, cursor=cursor))
    elsewhere = AGENTS if route is not AGENTS else ENVIRONMENTS
    check_refused(await ask(client, school, elsewhere, cursor=cursor))
    for name in made:
        delete_row(admin, school, route, name)


def check_refused(answer: httpx.Response) -> None:
    assert problem(answer) == (422, "validation_failed")
    assert [error["where"] for error in answer.json()["errors"]] == ["query.cursor"]


def example(kind: Any) -> str:
    values = values_of(kind)
    if values:
        return values[0]
    return {UUID: str(new_id()), int: "5", bool: "true"}.get(kind, "2026-01-01T00:00:00Z")


@pytest.mark.parametrize("cursor", ["", "x", "0197", "{stamp}.x", "{stamp}.{id}", "{stamp}.{id}.6", "{stamp}.{id}.ff"])
async def test_what_is_no_cursor_is_refused(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, cursor: str
) -> None:
    stamp = await stamp_of(client, world, admin, INVOICES, "-total")
    sent = cursor.format(stamp=stamp, id=new_id())
    check_refused(await ask(client, world.alpha, INVOICES, sort="-total", cursor=sent))


@pytest.mark.parametrize(
    ("path", "sort", "key"),
    [
        ("/payments/invoices", "-total", "1e9"),
        ("/payments/invoices", "-total", str(10**30)),
        ("/payments/invoices", "-invoiced_at", "2026-01-01T00:00:00"),
        ("/payments/invoices", "-invoiced_at", "tomorrow"),
        ("/agents/instances", "-agent_id", "a\0b"),
        ("/agents/instances", "-updated_at", "0"),
    ],
)
async def test_a_cursor_that_nobody_was_given_is_refused(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, path: str, sort: str, key: str
) -> None:
    stamp = await stamp_of(client, world, admin, ROUTES[path], sort)
    sent = write_cursor(stamp, Place(new_id(), key))
    check_refused(await ask(client, world.alpha, ROUTES[path], sort=sort, cursor=sent))


async def stamp_of(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, route: ListRoute, sort: str
) -> str:
    rows = [add_row(admin, world.alpha, route, number) for number in (300, 301)]
    body = await page(client, world.alpha, route, **{"sort": sort, route.listing.limit: 1})
    assert (await ask(client, world.alpha, route, sort=sort, cursor=body["next_cursor"])).status_code == 200
    for row in rows:
        delete_row(admin, world.alpha, route, row)
    return str(body["next_cursor"]).partition(".")[0]


@pytest.mark.parametrize("path", ROUTES)
async def test_unknown_orders_are_refused(client: httpx.AsyncClient, world: World, path: str) -> None:
    for sort in ("", "id", "-", "+created_at", "created_at,-created_at", "CREATED_AT"):
        assert problem(await ask(client, world.alpha, ROUTES[path], sort=sort)) == (422, "validation_failed")


async def test_organizations_come_page_by_page(client: httpx.AsyncClient, world: World) -> None:
    headers, url = world.alpha.both.headers, f"{API}/organizations"
    for sort, wanted in (("created_at", [world.alpha.id, world.omega.id]), (None, [world.omega.id, world.alpha.id])):
        query = {"limit": 1} | ({"sort": sort} if sort else {})
        first = (await client.get(url, params=query, headers=headers)).json()
        query |= {"cursor": first["next_cursor"]}
        second = (await client.get(url, params=query, headers=headers)).json()
        assert [item["id"] for item in first["items"] + second["items"]] == [str(one) for one in wanted]
        assert (first["has_more"], second["has_more"], second["next_cursor"]) == (True, False, None)
