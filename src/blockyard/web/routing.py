"""Routes of the API. Whoever writes one gets without asking what all of them do:

- a route that writes honours `Idempotency-Key`, or says why not: `dependencies=[without_key("...")]`;
- an answer that is Editable carries its ETag; a route that names no IfMatch refuses the header If-Match.
"""

import inspect
import re
from collections.abc import Awaitable, Callable
from typing import Any, ClassVar, Final

import fastapi
from fastapi import Depends, Request, Response
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.types import Scope

from blockyard.base.errors import BadRequest
from blockyard.web.addresses import AddressSpellings, check_address
from blockyard.web.body_limit import DOCUMENT
from blockyard.web.endpoints import Endpoint, annotations_of, honouring_key, refusing_if_match, telling_version
from blockyard.web.etags import Editable
from blockyard.web.idempotency import HEADER, REPLAYED, once, once_kept
from blockyard.web.if_match import IfMatch
from blockyard.web.list_parameters import read_by_lists

API: Final = "/api/v1"

WRITES: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})
CHANGES: Final = WRITES - {"POST"}


class KeyNotSupported(BadRequest):
    code = "idempotency_not_supported"


VERSION: Final = {
    "ETag": {
        "description": "The version of what is shown, for If-Match and If-None-Match.",
        "schema": {"type": "string"},
    }
}
REPLAY: Final = {
    REPLAYED: {
        "description": "`true`: this is the answer of an earlier request with the same Idempotency-Key.",
        "schema": {"type": "string", "enum": ["true"]},
    }
}


def without_key(reason: str) -> Any:
    """For `dependencies` of a route or a router that does not honour Idempotency-Key. The caller is told why."""

    async def refuse_key(request: Request) -> None:
        if HEADER in request.headers and request.method in WRITES:
            raise KeyNotSupported(f"There is no Idempotency-Key here: {reason} Leave the header out.")

    refuse_key.reason = reason  # type: ignore[attr-defined]  # read by is_without_key
    return Depends(refuse_key)


def is_without_key(call: Any) -> bool:
    return hasattr(call, "reason")


def enters(dependency: Any) -> None:
    """Marks a dependency that opens a tenant session, so that a route knows whether it has one: `Route.enters`."""
    dependency.enters = True


def has_entering(dependant: Dependant) -> bool:
    return hasattr(dependant.call, "enters") or any(map(has_entering, dependant.dependencies))


async def state_end() -> None:
    """It is looked for where the route is declared."""


ends_transaction: Final = Depends(state_end)
"""For `dependencies` of a route that commits before it answers, and may be done twice without harm: its answer is kept
afterwards."""


class Route(APIRoute):
    root: ClassVar[str] = API
    """Before the paths of routers. A room whose addresses have a version of their own says another one."""

    gives_way_to: tuple[re.Pattern[str], ...] = ()
    """Paths of others, whose addresses are not its own: names_first.py finds them."""

    def __init__(self, path: str, endpoint: Endpoint, **options: Any) -> None:
        methods = set(options.get("methods") or {"GET"})
        status = options.get("status_code") or 200
        told: dict[str, Any] = {}
        if IfMatch in annotations_of(endpoint).values():
            options["openapi_extra"] = with_problem(options.get("openapi_extra"), 412)
        else:
            endpoint = refusing_if_match(endpoint)
        if tells_version(endpoint, options.get("response_model")):
            endpoint = telling_version(endpoint)
            told |= VERSION
        named = [one.dependency for one in options.get("dependencies") or ()]
        if methods & WRITES and not any(map(is_without_key, named)):
            endpoint = honouring_key(endpoint, status, once_kept if state_end in named else once)
            told |= REPLAY
        if told:
            options["responses"] = with_headers(options.get("responses"), status, told)
        super().__init__(self.root + path, endpoint, **options)
        self.spellings = AddressSpellings.of(self.dependant)
        self.enters = has_entering(self.dependant)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        match, found = super().matches(scope)
        if match is Match.NONE or not any(path.match(scope["path"]) for path in self.gives_way_to):
            return match, found
        return Match.NONE, {}

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]  # no coroutine
        described = self.dependant  # of which the OpenAPI document is made
        self.dependant = read_by_lists(described)
        handle = super().get_route_handler()
        self.dependant = described

        async def check_and_handle(request: Request) -> Response:
            check_address(request)
            return await handle(ParsedRequest(request.scope, request.receive))

        return check_and_handle


class ParsedRequest(Request):
    """Its JSON was parsed where its size was checked."""

    async def json(self) -> Any:
        state = self.scope["state"]
        return state[DOCUMENT] if DOCUMENT in state else await super().json()


def operation_id(route: APIRoute) -> str:
    """For FastAPI's `generate_unique_id_function`: the name of the route's function, or the route's own `name`."""
    return route.name


class APIRouter(fastapi.APIRouter):
    """In place of FastAPI's, in every room. The application takes its routes as they are, so no router is in another."""

    def __init__(self, route_class: type[Route] = Route, **options: Any) -> None:
        super().__init__(**options, route_class=route_class, generate_unique_id_function=operation_id)

    def include_router(self, *_: Any, **__: Any) -> None:
        """Raises TypeError."""
        raise TypeError(
            "FastAPI matches the routes of a router in a router twice: list both in the room's `load_routers`"
        )


def with_problem(extra: dict[str, Any] | None, status: int) -> dict[str, Any]:
    known = extra or {}
    return {**known, "x-problems": [*known.get("x-problems", ()), status]}


def with_headers(responses: dict[int | str, Any] | None, status: int, headers: dict[str, Any]) -> dict[int | str, Any]:
    """On every answer that is no error."""
    known = responses or {}
    return {**known, **{one: {**known.get(one, {}), "headers": headers} for one in {status, *known}}}


def tells_version(endpoint: Endpoint, response_model: Any) -> bool:
    answers = (inspect.signature(endpoint).return_annotation, response_model)
    return any(isinstance(answer, type) and issubclass(answer, Editable) for answer in answers)
