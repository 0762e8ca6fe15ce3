"""What every route of the API does without being asked for it."""

import inspect
import re
from collections.abc import Iterator
from inspect import isasyncgenfunction, iscoroutinefunction
from typing import Annotated

import pytest
from fastapi import APIRouter as PlainRouter
from fastapi import Depends, FastAPI
from fastapi.routing import RouteContext
from pydantic import BaseModel

from blockyard.app.openapi import api_routes, dependencies_of
from blockyard.web.endpoints import get_keyed_exchange
from blockyard.web.etags import Editable
from blockyard.web.if_match import get_expected
from blockyard.web.routing import CHANGES, WRITES, APIRouter, is_without_key, without_key
from blockyard.web.schemas import RequestModel
from blockyard.web.shown_once import SHOWN_ONCE, secrets_of
from tests.unserved import APP

SECRET_NAMES = frozenset({"client_secret", "codes", "key", "otpauth_uri", "password", "secret", "token"})
NOT_EDITED = {
    "PATCH /api/v1/uploads/tus/{upload_id}": "bytes are added where the last ones ended: Upload-Offset says it",
    "DELETE /api/v1/uploads/tus/{upload_id}": "an upload is ended, not edited",
    "DELETE /api/v1/classes/{class_id}/teachers/{teacher_id}": "who teaches is named again, not edited",
    "PUT /api/v1/classes/{class_id}/teachers/{teacher_id}": "the same; what is said twice is said once",
    "DELETE /api/v1/classes/{class_id}/students/{student_id}": "who attends is named again, not edited",
    "PUT /api/v1/classes/{class_id}/students/{student_id}": "a row of a list that teachers fill in together, field by field",
    "DELETE /api/v1/classes/{class_id}/join-requests": "the same, of all",
    "DELETE /api/v1/classes/{class_id}/join-requests/{join_request_id}": "who asked is let in or refused, not edited",
    "DELETE /api/v1/classes/{class_id}/code": "a code is made anew or closed, not edited",
    "DELETE /api/v1/students/{student_id}/login": "a card is replaced whole",
    "PUT /api/v1/students/{student_id}/login": "the same",
    "DELETE /api/v1/students/{student_id}/roblox-links/{roblox_link_id}": "a link is made and removed, not edited",
    "DELETE /api/v1/auth/sign-ins": "it ends all but one's own",
    "DELETE /api/v1/auth/sign-ins/{sign_in_id}": "a sign-in is ended, not edited",
    "DELETE /api/v1/auth/me": "it wants the password, and says what stands in its way",
    "DELETE /api/v1/auth/factors/{factor_id}": "a factor is made and removed, not edited",
    "DELETE /api/v1/organizations/current/invitations/{invitation_id}": "an invitation is made and revoked, not edited",
    "DELETE /api/v1/payments/payment-methods/{payment_method_id}": "it is Stripe's",
    "DELETE /api/v1/payments/subscriptions/{subscription_id}": "it is Stripe's",
    "PATCH /api/v1/payments/subscriptions/{subscription_id}": "it is Stripe's",
    "DELETE /api/v1/roblox/open-cloud-key": "it is replaced whole, and nobody reads it",
    "PUT /api/v1/roblox/open-cloud-key": "it is replaced whole, and nobody reads it",
    "DELETE /api/v1/organizations/current/student-exports/{export_id}": "an export is made and deleted, not edited",
    "DELETE /api/v1/rosters/imports/{import_id}": "an import is sent and deleted, not edited",
}
"""Changes without If-Match, and why. They refuse the header."""


def silent_about_keys(app: FastAPI) -> Iterator[str]:
    for route in api_routes(app):
        calls = list(dependencies_of(route.dependant))
        if (
            set(route.methods or ()) & WRITES
            and get_keyed_exchange not in calls
            and not any(map(is_without_key, calls))
        ):
            yield (
                f"{name_of(route)} writes and honours no Idempotency-Key: take APIRouter from blockyard.web.routing, or say"
                " why not with without_key(...)"
            )


def secrets_in_clear(app: FastAPI) -> Iterator[str]:
    for route in api_routes(app):
        model = route.response_model
        if get_keyed_exchange in dependencies_of(route.dependant) and isinstance(model, type):
            kept = issubclass(model, BaseModel) and SECRET_NAMES & (model.model_fields.keys() - secrets_of(model))
            if kept and not asks_stripe(route):
                yield f"{name_of(route)} would keep {', '.join(sorted(kept))}: mark it, Annotated[str, SHOWN_ONCE]"


def asks_stripe(route: RouteContext) -> bool:
    """Billing keeps those answers: a payment's client_secret is for the browser, and pays nothing but that payment."""
    return name_of(route) == "POST /api/v1/payments/payment-intents"


def name_of(route: RouteContext) -> str:
    return f"{' '.join(sorted(route.methods or ()))} {route.path_format}"


def test_every_route_that_writes_honours_a_key_or_says_why_not() -> None:
    assert list(silent_about_keys(APP)) == []


def test_no_kept_answer_holds_a_secret() -> None:
    assert list(secrets_in_clear(APP)) == []


def test_every_change_takes_if_match_or_is_told_of_here() -> None:
    changes = {
        name_of(route): get_expected in dependencies_of(route.dependant)
        for route in api_routes(APP)
        if set(route.methods or ()) & CHANGES
    }
    assert {name for name, takes in changes.items() if not takes} == NOT_EDITED.keys()


def test_operations_have_names_of_their_own() -> None:
    """A key's fingerprint names the operation."""
    names = [route.name for route in api_routes(APP) if get_keyed_exchange in dependencies_of(route.dependant)]
    assert len(names) == len(set(names))


def in_a_thread(app: FastAPI) -> dict[str, str]:
    """By operation, the dependency that FastAPI runs in a thread since it is no coroutine."""
    return {
        name_of(route): call.__name__
        for route in api_routes(app)
        for call in dependencies_of(route.dependant)
        if inspect.isfunction(call) and not (iscoroutinefunction(call) or isasyncgenfunction(call))
    }


def test_no_dependency_takes_a_thread() -> None:
    assert in_a_thread(APP) == {}, "write `async def`: FastAPI runs others in a thread, which costs more than most"


def test_a_dependency_that_takes_a_thread_is_found_out() -> None:
    def get_language() -> str:
        return "en"

    app = FastAPI()
    router = APIRouter()

    @router.get("/words")
    async def list_words(language: Annotated[str, Depends(get_language)]) -> str:
        return language

    app.routes.extend(router.routes)
    assert in_a_thread(app) == {"GET /api/v1/words": "get_language"}


def test_openapi_tells_of_both_headers() -> None:
    operation = APP.openapi()["paths"]["/api/v1/roblox/environment/{name}"]["patch"]
    told = {one["name"]: one["description"] for one in operation["parameters"] if one["in"] == "header"}
    assert told.keys() == {"Idempotency-Key", "If-Match"}
    assert "For 24 hours" in told["Idempotency-Key"]
    for status in ("200", "202"):
        assert operation["responses"][status]["headers"].keys() >= {"ETag", "Idempotent-Replayed"}
    assert "412" in operation["responses"]
    assert "Idempotency-Key" not in str(APP.openapi()["paths"]["/api/v1/auth/login"])


async def plain() -> None: ...


class Made(RequestModel):
    secret: str


class Marked(RequestModel):
    secret: Annotated[str, SHOWN_ONCE]


async def make(db: int) -> Made:
    return Made(secret=str(db))


async def make_marked(db: int) -> Marked:
    return Marked(secret=str(db))


def app_with(router: PlainRouter) -> FastAPI:
    app = FastAPI()
    app.include_router(router)
    return app


def test_a_router_of_fastapis_own_is_found_out() -> None:
    silent, told = PlainRouter(), APIRouter()
    silent.post("/things")(plain)
    told.post("/things", dependencies=[without_key("nothing is made.")])(plain)
    assert len(list(silent_about_keys(app_with(silent)))) == 1
    assert list(silent_about_keys(app_with(told))) == []


def test_a_secret_that_is_not_marked_is_found_out() -> None:
    clear, marked = APIRouter(), APIRouter()
    clear.post("/things")(make)
    marked.post("/things")(make_marked)
    assert len(list(secrets_in_clear(app_with(clear)))) == 1
    assert list(secrets_in_clear(app_with(marked))) == []


def test_a_route_with_nowhere_to_keep_an_answer_says_so_at_once() -> None:
    with pytest.raises(TypeError, match=r"plain: no `db: Session` to keep an answer in"):
        APIRouter().post("/things")(plain)


class Shown(Editable):
    changes_by_itself = frozenset({"progress"})

    name: str
    progress: int


def test_a_tag_tells_edits_from_what_changes_by_itself() -> None:
    one, later, other = (Shown(name=name, progress=n).tag for name, n in (("a", 1), ("a", 2), ("b", 1)))
    assert len({one, later, other}) == 3
    assert one.partition(".")[0] == later.partition(".")[0] != other.partition(".")[0]
    assert re.fullmatch(r'"[0-9a-f]{16}\.[0-9a-f]{16}"', one)
