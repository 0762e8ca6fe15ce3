"""An Idempotency-Key is of what a request says: all that a route is told, by its dependencies too, is in its fingerprint."""

import inspect
import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args

import pytest
from fastapi import Body, Depends, FastAPI, Query, Request, params
from fastapi.dependencies.models import Dependant

from blockyard.app.openapi import dependencies_of
from blockyard.tenancy.session import TenantSession
from blockyard.web.endpoints import annotations_of, get_keyed_exchange, is_told
from blockyard.web.routing import APIRouter, Route
from blockyard.web.schemas import RequestModel
from tests.unserved import APP

READS_BODY = re.compile(r"\.(body|json|form|stream)\(\)")


def keyed_routes(app: FastAPI) -> Iterator[Route]:
    for route in app.routes:
        if isinstance(route, Route) and get_keyed_exchange in dependencies_of(route.dependant):
            yield route


def unheard(app: FastAPI) -> Iterator[str]:
    """Of routes that honour keys, what of a request is not in its fingerprint."""
    for route in keyed_routes(app):
        annotations = annotations_of(route.endpoint)
        told = [annotation for annotation in annotations.values() if is_told(annotation)]
        heard = [
            one.dependency for annotation in told for one in get_args(annotation) if isinstance(one, params.Depends)
        ]
        for name in sorted(field.name for field in route.dependant.body_params):
            if not is_told(annotations[name]):
                yield f"{route.path}: {name}"
        for dependency in route.dependant.dependencies:
            if dependency.call not in heard and (words := [*words_of(dependency)]):
                yield (
                    f"{route.path}: {getattr(dependency.call, '__name__', dependency.call)} reads {', '.join(words)}: let it"
                    " return one RequestModel, and no union of some"
                )


def words_of(dependant: Dependant) -> Iterator[str]:
    """What a dependency takes of the query or the body. Values of the path are in each fingerprint."""
    yield from (field.name for field in (*dependant.query_params, *dependant.body_params))
    if dependant.call is not None and reads_body(dependant.call):
        yield "the body"
    for inner in dependant.dependencies:
        yield from words_of(inner)


def reads_body(call: Any) -> bool:
    return inspect.isfunction(call) and READS_BODY.search(inspect.getsource(call)) is not None


def test_keys_hear_all_that_is_said() -> None:
    assert sum(bool(route.dependant.body_params) for route in keyed_routes(APP)) > 50
    assert list(unheard(APP)) == []


class Text(RequestModel):
    text: str


class Number(RequestModel):
    number: int


async def get_db() -> TenantSession:
    raise NotImplementedError


async def get_text(request: Request) -> Text:
    return Text.model_validate(await request.json())


async def get_either(request: Request) -> Text | Number:
    return Text.model_validate(await request.json())


async def get_number(number: Annotated[int, Query()]) -> int:
    return number


async def get_part(number: Annotated[int, Depends(get_number)]) -> int:
    return number


async def get_piece(text: Annotated[str, Body(embed=True)]) -> str:
    return text


Db = Annotated[TenantSession, Depends(get_db)]


async def take_union(db: Db, body: Text | Number) -> None: ...


async def take_text(db: Db, body: Annotated[Text, Depends(get_text)]) -> None: ...


async def take_either(db: Db, body: Annotated[Text | Number, Depends(get_either)]) -> None: ...


async def take_number(db: Db, body: Text, number: Annotated[int, Depends(get_part)]) -> None: ...


async def take_piece(db: Db, piece: Annotated[str, Depends(get_piece)]) -> None: ...


@pytest.mark.parametrize(
    ("endpoint", "what"),
    [
        (take_union, None),
        (take_text, None),
        (take_either, "get_either reads the body"),
        (take_number, "get_part reads number"),
        (take_piece, "get_piece reads text"),
    ],
)
def test_what_a_key_does_not_hear_is_found_out(endpoint: Any, what: str | None) -> None:
    app, router = FastAPI(), APIRouter()
    router.post("/things")(endpoint)
    app.routes.extend(router.routes)
    found = list(unheard(app))
    assert [one.partition(": let it")[0] for one in found] == ([] if what is None else [f"/api/v1/things: {what}"])
