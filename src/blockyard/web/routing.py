"""Routes of the API. Whoever writes one gets without asking what all of them do:

- a route that writes honours `Idempotency-Key`, or says why not: `dependencies=[without_key("...")]`;
- an answer that is Editable carries its ETag; a change that names no IfMatch refuses the header If-Match.

An endpoint is wrapped where it is declared, so that what it does runs in its own transaction.
"""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from typing import Annotated, Any, Final, get_args, get_origin

import fastapi
from fastapi import Depends, Request, Response, params
from fastapi.routing import APIRoute

from blockyard.base.errors import BadRequest, Problem
from blockyard.web import etags, idempotency
from blockyard.web.etags import Editable, IfMatch, IfMatchNotSupported
from blockyard.web.idempotency import REPLAYED, CallerKey, KeyHeader, key_of, once
from blockyard.web.keepers import keeper_of, keeps_answers

Endpoint = Callable[..., Awaitable[Any]]

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
        if idempotency.HEADER in request.headers and request.method in WRITES:
            raise KeyNotSupported(f"There is no Idempotency-Key here: {reason} Leave the header out.")

    refuse_key.reason = reason  # type: ignore[attr-defined]  # read by is_without_key
    return Depends(refuse_key)


def is_without_key(call: Any) -> bool:
    return hasattr(call, "reason")


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request, and what will be said beside its answer."""

    request: Request
    response: Response


async def get_exchange(request: Request, response: Response) -> Exchange:
    return Exchange(request, response)


@dataclass(frozen=True, slots=True)
class KeyedExchange(Exchange):
    key: str | None


async def get_keyed_exchange(request: Request, response: Response, idempotency_key: KeyHeader = None) -> KeyedExchange:
    return KeyedExchange(request, response, idempotency_key)


class Route(APIRoute):
    def __init__(self, path: str, endpoint: Endpoint, **options: Any) -> None:
        methods = set(options.get("methods") or {"GET"})
        status = options.get("status_code") or 200
        told: dict[str, Any] = {}
        if IfMatch in annotations_of(endpoint).values():
            options["openapi_extra"] = with_problem(options.get("openapi_extra"), 412)
        elif methods & CHANGES:
            endpoint = refusing_if_match(endpoint)
        if tells_version(endpoint, options.get("response_model")):
            endpoint = telling_version(endpoint)
            told |= VERSION
        if methods & WRITES and not any(is_without_key(one.dependency) for one in options.get("dependencies") or ()):
            endpoint = honouring_key(endpoint, status)
            told |= REPLAY
        if told:
            options["responses"] = with_headers(options.get("responses"), status, told)
        super().__init__(path, endpoint, **options)


class APIRouter(fastapi.APIRouter):
    """In place of FastAPI's, in every room."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, route_class=Route)


def with_problem(extra: dict[str, Any] | None, status: int) -> dict[str, Any]:
    known = extra or {}
    return {**known, "x-problems": [*known.get("x-problems", ()), status]}


def with_headers(responses: dict[int | str, Any] | None, status: int, headers: dict[str, Any]) -> dict[int | str, Any]:
    """On every answer that is no error."""
    known = responses or {}
    return {**known, **{one: {**known.get(one, {}), "headers": headers} for one in {status, *known}}}


def refusing_if_match(endpoint: Endpoint) -> Endpoint:
    @wraps(endpoint)
    async def call(*, exchange: Exchange, **values: Any) -> Any:
        if etags.HEADER in exchange.request.headers:
            raise IfMatchNotSupported
        return await endpoint(**values)

    return with_parameter(call, endpoint, "exchange", Annotated[Exchange, Depends(get_exchange)])


def tells_version(endpoint: Endpoint, response_model: Any) -> bool:
    answers = (inspect.signature(endpoint).return_annotation, response_model)
    return any(isinstance(answer, type) and issubclass(answer, Editable) for answer in answers)


def telling_version(endpoint: Endpoint) -> Endpoint:
    @wraps(endpoint)
    async def call(*, version_exchange: Exchange, **values: Any) -> Any:
        made = await endpoint(**values)
        if isinstance(made, Editable):
            version_exchange.response.headers["ETag"] = made.tag
        return made

    return with_parameter(call, endpoint, "version_exchange", Annotated[Exchange, Depends(get_exchange)])


def honouring_key(endpoint: Endpoint, status: int) -> Endpoint:
    """Answers `status`, unless the endpoint sets another one."""
    annotations = annotations_of(endpoint)
    own_key = next((name for name, told in annotations.items() if told == CallerKey), None)
    told_names = [name for name, told in annotations.items() if is_told(told)]
    if own_key is None and not keeps_answers(annotations):
        raise TypeError(f"{endpoint.__name__}: no `db: Session` to keep an answer in. Say why: without_key('...')")

    @wraps(endpoint)
    async def call(*, keyed_exchange: KeyedExchange, **values: Any) -> Any:
        request, response, key = keyed_exchange.request, keyed_exchange.response, keyed_exchange.key
        said = None
        if key is not None:
            told = {**request.path_params, **{name: values[name] for name in told_names}}
            said = await key_of(request, key, endpoint.__name__, told)
        if own_key is not None:
            return await with_own_key(endpoint, values | {own_key: said}, said, response)
        if said is None:
            return await endpoint(**values)
        return await once(
            keeper_of(values),
            said,
            lambda: endpoint(**values),
            lambda: (response.status_code or status, dict(response.headers)),
        )

    return with_parameter(
        call, endpoint, "keyed_exchange", Annotated[KeyedExchange, Depends(get_keyed_exchange)], left_out=own_key
    )


async def with_own_key(
    endpoint: Endpoint, values: dict[str, Any], said: idempotency.RequestKey | None, response: Response
) -> Any:
    """An endpoint that keeps its answers itself, and says of the key whether it found one."""
    try:
        made = await endpoint(**values)
    except Problem as problem:
        if said is not None and said.replayed:
            problem.headers[REPLAYED] = "true"
        raise
    if said is not None and said.replayed:
        response.headers[REPLAYED] = "true"
    return made


def annotations_of(endpoint: Endpoint) -> dict[str, Any]:
    return {name: one.annotation for name, one in inspect.signature(endpoint).parameters.items()}


def is_told(annotation: Any) -> bool:
    """Whether a parameter is the caller's word: a value of path or query, or the body."""
    if annotation == CallerKey or annotation in (Request, Response):
        return False
    return not (
        get_origin(annotation) is Annotated and any(isinstance(one, params.Depends) for one in get_args(annotation)[1:])
    )


def with_parameter(
    call: Endpoint, endpoint: Endpoint, name: str, annotation: Any, *, left_out: str | None = None
) -> Endpoint:
    """`call` as FastAPI shall read it: the signature of `endpoint`, and one parameter more."""
    signature = inspect.signature(endpoint)
    own = [one for one in signature.parameters.values() if one.name != left_out]
    added = inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation)
    call.__signature__ = signature.replace(parameters=[*own, added])  # type: ignore[attr-defined]
    return call
