"""All lists, found in the routes: walked to their end while rows come and go, searched, and narrowed."""

from enum import EnumType
from random import Random
from typing import Any, Literal, get_args, get_origin
from uuid import UUID

import httpx
import psycopg
import pytest

from blockyard.base.ids import new_id
from blockyard.web.cursors import Place, write_cursor
from blockyard.web.listing import NEWEST_FIRST
from tests.api.steps import problem
from tests.listed import PREFIX, ROUTES, ROWS, ListRoute, add_row, delete_row
from tests.world import School, World

AGENTS, ENVIRONMENTS = ROUTES["/agents/instances"], ROUTES["/roblox/environment/list"]
MEMBERS, INVOICES = ROUTES["/organizations/current/members"], ROUTES["/payments/invoices"]
QUICK = {
    AGENTS.path: "-agent_id",
    ENVIRONMENTS.path: "name",
    INVOICES.path: "-total",
    "/payments/refunds": "refunded_at",
    "/organizations/current/audit": NEWEST_FIRST,
}
"""One order of some lists; the rest is slow together."""
WORDY = ("action", "resource_type", "event_type")


def slow_unless(quick: bool, *values: Any) -> Any:
    return pytest.param(*values, marks=() if quick else pytest.mark.slow)


SORTED = [
    slow_unless(QUICK.get(path) == sort, path, sort) for path, route in ROWS.items() for sort in route.listing.orders
]
FILTERED = [
    slow_unless(name not in WORDY, path, name) for path, route in ROUTES.items() for name in route.listing.filters
]
SEARCHED = [path for path, route in ROUTES.items() if route.listing.searched]
ALL = 100


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
        refused = await ask(client, school, route, **other, cursor=cursor)
        assert problem(refused) == (422, "validation_failed"), other
        assert [error["where"] for error in refused.json()["errors"]] == ["query.cursor"]
    elsewhere = AGENTS if route is not AGENTS else ENVIRONMENTS
    assert problem(await ask(client, school, elsewhere, cursor=cursor)) == (422, "validation_failed")
    for name in made:
        delete_row(admin, school, route, name)


def example(kind: Any) -> str:
    values = values_of(kind)
    if values:
        return values[0]
    return str(new_id()) if kind is UUID else "2026-01-01T00:00:00Z"


def values_of(kind: Any) -> list[str]:
    """All that it may be, where that is known."""
    if get_origin(kind) is Literal:
        return [str(one) for one in get_args(kind)]
    return list(map(str, kind.__members__.values())) if isinstance(kind, EnumType) else []


@pytest.mark.parametrize("cursor", ["", "x", "0197", "{stamp}.x", "{stamp}.{id}", "{stamp}.{id}.6", "{stamp}.{id}.ff"])
async def test_what_is_no_cursor_is_refused(client: httpx.AsyncClient, world: World, cursor: str) -> None:
    stamp = await stamp_of(client, world, INVOICES, "-total")
    sent = cursor.format(stamp=stamp, id=new_id())
    assert problem(await ask(client, world.alpha, INVOICES, sort="-total", cursor=sent)) == (422, "validation_failed")


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
    client: httpx.AsyncClient, world: World, path: str, sort: str, key: str
) -> None:
    stamp = await stamp_of(client, world, ROUTES[path], sort)
    sent = write_cursor(stamp, Place(new_id(), key))
    assert problem(await ask(client, world.alpha, ROUTES[path], sort=sort, cursor=sent)) == (422, "validation_failed")


async def stamp_of(client: httpx.AsyncClient, world: World, route: ListRoute, sort: str) -> str:
    body = await page(client, world.alpha, route, **{"sort": sort, route.listing.limit: 1})
    return str(body["next_cursor"]).partition(".")[0]


@pytest.mark.parametrize(
    ("name", "q"),
    [
        ("50% off", "0%"),
        ("snake_case", "_"),
        ("C:\\worlds", "\\"),
        ("Rocket 🚀 day", "🚀"),
        ("Zürich", "zu\u0308ri"),
        ("Émile", "éMILE"),
        ("МАРС", " марс "),
        ("'; DROP", "'; d"),
    ],
)
async def test_a_search_finds_what_it_says(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection, name: str, q: str
) -> None:
    """`%`, `_` and a backslash mean themselves; case and the way of typing make no difference."""
    made = {route: add_row(admin, world.alpha, route, 200, **{key: name}) for route, key in SEARCHED_BY.items()}
    for route, row in made.items():
        assert await names(client, world.alpha, route, q=q) == [row]
        assert await names(client, world.alpha, route, q=f"{q}x") == []
        delete_row(admin, world.alpha, route, row)


SEARCHED_BY = {
    ENVIRONMENTS: "name",
    AGENTS: "agent_id",
    MEMBERS: "full_name",
}


async def test_members_and_invitations_are_found_by_address(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    assert await names(client, world.alpha, MEMBERS, q="TEACHER@alpha") == [str(teacher.membership_id)]
    invitations = ROUTES["/organizations/current/invitations"]
    assert await names(client, world.alpha, invitations, q="invited@") == [str(world.alpha.invitation_id)]


@pytest.mark.parametrize("path", SEARCHED)
async def test_a_search_is_text_of_some_length(client: httpx.AsyncClient, world: World, path: str) -> None:
    for q in ("", " ", "a\0", "a" * 101):
        assert problem(await ask(client, world.alpha, ROUTES[path], q=q)) == (422, "validation_failed")
    await page(client, world.alpha, ROUTES[path], q="a" * 100)


@pytest.mark.parametrize(("path", "name"), FILTERED)
async def test_a_filter_lets_its_rows_through(client: httpx.AsyncClient, world: World, path: str, name: str) -> None:
    """Each row is let through by one value, and shows it. An unknown value is refused."""
    route, school = ROUTES[path], world.alpha
    values = values_of(route.listing.filters[name].kind)
    if values:
        found = []
        for value in values:
            body = await page(client, school, route, **{name: value, route.listing.limit: ALL})
            assert {item.get(name, value) for item in body["items"]} <= {value}
            found += [str(item[route.name]) for item in body["items"]]
        assert sorted(found) == sorted(await names(client, school, route))
        assert problem(await ask(client, school, route, **{name: values[0].upper()})) == (422, "validation_failed")
    assert problem(await ask(client, school, route, **{name: "a\0"})) == (422, "validation_failed")


@pytest.mark.parametrize("path", ROUTES)
async def test_unknown_orders_are_refused(client: httpx.AsyncClient, world: World, path: str) -> None:
    for sort in ("", "id", "-", "+created_at", "created_at,-created_at", "CREATED_AT"):
        assert problem(await ask(client, world.alpha, ROUTES[path], sort=sort)) == (422, "validation_failed")


async def test_the_trail_is_narrowed_by_what_it_is_about(client: httpx.AsyncClient, world: World) -> None:
    trail, school = ROUTES["/organizations/current/audit"], world.alpha
    (entry,) = (await page(client, school, trail, resource_id=str(school.id)))["items"]
    assert (entry["action"], entry["resource_type"]) == ("organization.created", "organization")
    narrow = {"action": entry["action"], "resource_type": "organization", "actor_id": str(school.owner.id)}
    assert await names(client, school, trail, **narrow, since=entry["at"]) == [entry["id"]]
    assert await names(client, school, trail, **narrow, until=entry["at"]) == []
    assert await names(client, school, trail, resource_id=str(new_id())) == []


async def test_totals_count_what_is_found(client: httpx.AsyncClient, world: World, admin: psycopg.Connection) -> None:
    for number in range(5):
        add_row(admin, world.omega, AGENTS, number, agent_id=f"totalled-{number}")
    query = {"q": "TOTALLED", "sort": "agent_id", "page_size": 2}
    second = await page(client, world.omega, AGENTS, **query, page=2)
    assert [item["agent_id"] for item in second["items"]] == ["totalled-2", "totalled-3"]
    assert (second["total"], second["page"]) == (5, 2)
    third = await page(client, world.omega, AGENTS, **query, cursor=second["next_cursor"])
    assert [item["agent_id"] for item in third["items"]] == ["totalled-4"]
    assert (third["total"], third["page"]) == (5, None)


async def test_organizations_come_page_by_page(client: httpx.AsyncClient, world: World) -> None:
    headers, url = world.alpha.both.headers, f"{PREFIX}/organizations"
    for sort, wanted in (("created_at", [world.alpha.id, world.omega.id]), (None, [world.omega.id, world.alpha.id])):
        query = {"limit": 1} | ({"sort": sort} if sort else {})
        first = (await client.get(url, params=query, headers=headers)).json()
        query |= {"cursor": first["next_cursor"]}
        second = (await client.get(url, params=query, headers=headers)).json()
        assert [item["id"] for item in first["items"] + second["items"]] == [str(one) for one in wanted]
        assert (first["has_more"], second["has_more"], second["next_cursor"]) == (True, False, None)
