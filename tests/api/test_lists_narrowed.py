"""All lists, found in the routes: searched, and narrowed."""

from datetime import UTC, datetime

import httpx
import psycopg
import pytest

from blockyard.base.ids import new_id
from tests.api.listing import AGENTS, ALL, ENVIRONMENTS, MEMBERS, ask, names, page, slow_unless, values_of
from tests.api.steps import problem
from tests.listed import BASE, ROUTES, add_row, delete_row
from tests.world import World

WORDY = ("action", "resource_type", "event_type")
FILTERED = [
    slow_unless(name not in WORDY, path, name) for path, route in ROUTES.items() for name in route.listing.filters
]
SEARCHED = [path for path, route in ROUTES.items() if route.listing.searched]


SEARCHED_BY = {
    ENVIRONMENTS: "name",
    AGENTS: "agent_id",
    MEMBERS: "full_name",
}


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


@pytest.mark.parametrize(
    ("path", "going", "ended"),
    [
        (
            "/organizations/current/invitations",
            "open",
            {"accepted": {"accepted_at": BASE}, "revoked": {"revoked_at": BASE}},
        ),
        ("/organizations/current/api-keys", "active", {"revoked": {"revoked_at": BASE}}),
    ],
)
async def test_what_has_ended_is_told_apart(
    client: httpx.AsyncClient,
    world: World,
    admin: psycopg.Connection,
    path: str,
    going: str,
    ended: dict[str, dict[str, datetime]],
) -> None:
    """What was accepted or revoked has not expired, too, whenever it would have."""
    route, school = ROUTES[path], world.omega
    made: dict[str, set[str]] = {}
    for status, values in {**ended, "expired": {}}.items():
        made[status] = {add_row(admin, school, route, 0, **values, expires_at=BASE)}
    for status, values in {**ended, going: {}}.items():
        row = add_row(admin, school, route, 0, **values, expires_at=datetime(2100, 1, 1, tzinfo=UTC))
        made.setdefault(status, set()).add(row)
    rows = set().union(*made.values())
    found = {status: set(await names(client, school, route, status=status)) & rows for status in made}
    assert found == made


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
