"""An address that is the name of a route is that route's, and no other's that takes an id there."""

from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from starlette.routing import Match

from blockyard.web.names_first import has_name_for, put_names_first
from blockyard.web.routing import WRITES, APIRouter, Route, without_key
from tests.unserved import APP

METHODS = WRITES | {"GET"}


def owners(app: FastAPI, path: str) -> set[str]:
    """The paths of routes that take an address, whatever the method."""
    scopes: list[dict[str, Any]] = [{"type": "http", "path": path, "method": method} for method in METHODS]
    routes = [route for route in app.routes if isinstance(route, Route)]
    return {route.path for route in routes for scope in scopes if route.matches(scope)[0] is not Match.NONE}


async def get_thing(thing_id: UUID) -> None: ...


async def add_thing() -> None: ...


def things(*, names_first: bool) -> FastAPI:
    app, router = FastAPI(), APIRouter()
    router.get("/things/{thing_id}")(get_thing)
    router.post("/things/file", dependencies=[without_key("Nothing is kept.")])(add_thing)
    app.routes.extend(router.routes)
    if names_first:
        put_names_first(app.routes)
    return app


def test_a_name_is_no_id() -> None:
    both = {"/api/v1/things/file", "/api/v1/things/{thing_id}"}
    assert owners(things(names_first=False), "/api/v1/things/file") == both
    app = things(names_first=True)
    assert owners(app, "/api/v1/things/file") == {"/api/v1/things/file"}
    assert owners(app, "/api/v1/things/files") == {"/api/v1/things/{thing_id}"}


@pytest.mark.parametrize(
    ("other", "path", "goes_first"),
    [
        ("/a/file", "/a/{id}", True),
        ("/a/{id}", "/a/file", False),
        ("/a/{id}", "/a/{id}", False),
        ("/a/{other}/file", "/a/{id}/{id}", True),
        ("/a/tus/{id}", "/a/{id}/text", True),
        ("/a/{id}/text", "/a/tus/{id}", False),
        ("/a/file/x", "/a/{id}", False),
        ("/b/file", "/a/{id}", False),
        ("/a/file", "/a/{name}", False),
    ],
)
def test_the_first_difference_decides(other: str, path: str, goes_first: bool) -> None:
    assert has_name_for(other, path, {"{id}"}) is goes_first


def test_no_name_of_ours_is_taken_for_an_id() -> None:
    names = {route.path for route in APP.routes if isinstance(route, Route) and "{" not in route.path}
    ids = {route.path for route in APP.routes if isinstance(route, Route) and route.gives_way_to}
    assert "/api/v1/uploads/{upload_id}" in ids
    assert {name: owners(APP, name) & ids for name in names if owners(APP, name) & ids} == {}
