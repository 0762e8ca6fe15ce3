"""What is put around an endpoint where it is declared, so that it runs in the endpoint's own transaction."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from typing import Annotated, Any, Final, get_args, get_origin

from fastapi import Depends, Request, Response, params
from fastapi.exceptions import RequestValidationError

from blockyard.base.errors import Problem
from blockyard.web import etags
from blockyard.web.etags import Editable, IfMatchNotSupported
from blockyard.web.idempotency import HEADER as KEY_HEADER
from blockyard.web.idempotency import REPLAYED, CallerKey, KeyHeader, key_of
from blockyard.web.keepers import keeper_of, keeps_answers
from blockyard.web.request_keys import RequestKey
from blockyard.web.schemas import RequestModel

Endpoint = Callable[..., Awaitable[Any]]

ASKED: Final = "asked_request"
"""A parameter for what FastAPI hands over at no cost, unless the endpoint has one for it: it takes one alone."""
TWO_KEYS: Final = {
    "type": "repeated",
    "loc": ("header", KEY_HEADER),
    "msg": "it stands here twice; send it once",
    "input": None,
}
"""As pydantic writes it."""


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
    """Raises RequestValidationError if there are two keys: one of them would be passed over."""
    if len(request.headers.getlist(KEY_HEADER)) > 1:
        raise RequestValidationError([TWO_KEYS])
    return KeyedExchange(request, response, idempotency_key)


def refusing_if_match(endpoint: Endpoint) -> Endpoint:
    """And If-None-Match, but of GET: conditional.py answers that."""

    own = next((name for name, told in annotations_of(endpoint).items() if told is Request), None)

    @wraps(endpoint)
    async def call(**values: Any) -> Any:
        request = values.pop(ASKED) if own is None else values[own]
        headers = (etags.HEADER,) if request.method == "GET" else (etags.HEADER, etags.OTHER_HEADER)
        for one in headers:
            if one in request.headers:
                raise IfMatchNotSupported(one)
        return await endpoint(**values)

    return with_parameter(call, endpoint, ASKED, Request) if own is None else call


def telling_version(endpoint: Endpoint) -> Endpoint:
    @wraps(endpoint)
    async def call(*, version_exchange: Exchange, **values: Any) -> Any:
        made = await endpoint(**values)
        if isinstance(made, Editable):
            version_exchange.response.headers["ETag"] = made.tag
        return made

    return with_parameter(call, endpoint, "version_exchange", Annotated[Exchange, Depends(get_exchange)])


def honouring_key(endpoint: Endpoint, status: int, way: Callable[..., Awaitable[Any]]) -> Endpoint:
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
        return await way(
            keeper_of(values),
            said,
            lambda: endpoint(**values),
            lambda: (response.status_code or status, dict(response.headers)),
        )

    return with_parameter(
        call, endpoint, "keyed_exchange", Annotated[KeyedExchange, Depends(get_keyed_exchange)], left_out=own_key
    )


async def with_own_key(endpoint: Endpoint, values: dict[str, Any], said: RequestKey | None, response: Response) -> Any:
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
    """Whether a parameter is the caller's word: a value of path or query, or the body, also as a dependency reads it."""
    if annotation == CallerKey or annotation in (Request, Response):
        return False
    if get_origin(annotation) is not Annotated:
        return True
    kind, *marks = get_args(annotation)
    is_body = isinstance(kind, type) and issubclass(kind, RequestModel)
    return is_body or not any(isinstance(one, params.Depends) for one in marks)


def with_parameter(
    call: Endpoint, endpoint: Endpoint, name: str, annotation: Any, *, left_out: str | None = None
) -> Endpoint:
    """`call` as FastAPI shall read it: the signature of `endpoint`, and one parameter more."""
    signature = inspect.signature(endpoint)
    own = [one for one in signature.parameters.values() if one.name != left_out]
    added = inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation)
    call.__signature__ = signature.replace(parameters=[*own, added])  # type: ignore[attr-defined]
    return call
