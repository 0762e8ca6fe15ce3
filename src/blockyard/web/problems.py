"""Answers for everything that goes wrong: problem documents (RFC 9457), never a stack trace."""

from typing import Any, Final

import psycopg
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from psycopg_pool import PoolTimeout as ReadPoolTimeout
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from blockyard.base.errors import Conflict, NotAMember, Problem, Unavailable, Unprocessable
from blockyard.base.logs import get_logger
from blockyard.base.lost_connection import is_lost
from blockyard.base.seldom import Seldom
from blockyard.jobs.defer import QUEUE_FULL, QueueFull
from blockyard.tenancy.context import BAD_SEAL, NOT_A_MEMBER, RETIRED_KEY, STUDENT_SIGNED_OUT
from blockyard.web.bearer import REPLACED, TokenInvalid
from blockyard.web.faults import refusal_at
from blockyard.web.media_types import refusal_of
from blockyard.web.plain_words import plain_words

log = get_logger(__name__)
SELDOM: Final = Seldom(log)

MOST_ERRORS: Final = 20
"""Of a request that does not validate, are told; the answer stays below 32 KiB."""

CONNECTION_LOST = ("08", "57P", "53")  # SQLSTATE classes: connection, operator intervention, resources
TOO_MANY_CONNECTIONS = "53300"
RETRY_SQLSTATES = ("40001", "40P01", "55P03")  # serialization failure, deadlock, lock not available


def problem_response(problem: Problem) -> JSONResponse:
    return JSONResponse(
        problem.document(), problem.status, headers=problem.headers, media_type="application/problem+json"
    )


def install_problem_handlers(app: FastAPI) -> None:
    app.add_exception_handler(Problem, on_problem)
    app.add_exception_handler(RequestValidationError, on_invalid_request)
    app.add_exception_handler(HTTPException, on_http_exception)
    app.add_exception_handler(DBAPIError, on_database_error)
    app.add_exception_handler(psycopg.Error, on_database_error)
    app.add_exception_handler(PoolTimeout, on_database_error)


async def on_problem(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Problem)
    return problem_response(error)


async def on_invalid_request(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    refusal = refusal_of(error)
    if refusal is not None:
        return problem_response(refusal)
    found = error.errors()
    errors = [
        {"where": shown(".".join(map(str, item["loc"])), 80), "what": words_of(item), "type": item["type"]}
        for item in found[:MOST_ERRORS]
    ]
    first = errors[0]
    problem = Unprocessable(f"{first['where']}: {first['what']}.", errors=errors)
    if len(found) > MOST_ERRORS:
        problem.extra["errors_left_out"] = len(found) - MOST_ERRORS
    return problem_response(problem)


def words_of(item: dict[str, Any]) -> str:
    """Ours without what pydantic puts before them. Those that list what may be said are whole, and hold nothing of the
    caller's."""
    longest = 1_000 if item["type"] in ("enum", "literal_error") else 200
    return shown(plain_words(item["msg"]), longest)


def shown(words: str, longest: int) -> str:
    """What a caller sent may be in it, at any length and with any character."""
    plain = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in words[: longest + 1])
    return plain if len(plain) <= longest else f"{plain[: longest - 1]}…"


async def on_http_exception(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    codes = {404: "no_such_route", 405: "method_not_allowed"}
    problem = Problem(str(error.detail), headers=error.headers)
    if error.status_code == 405:
        problem.headers["Allow"] = ", ".join(methods_of(request))
    problem.status = error.status_code
    problem.code = codes.get(error.status_code, "http_error")
    return problem_response(problem)


def methods_of(request: Request) -> list[str]:
    """All methods of the requested path: `/list` is not `/{name}`. FastAPI itself names those of the first route only."""
    path = request.scope["path"]
    matching = [route for route in iter_route_contexts(request.app.routes) if route.path_regex.match(path)]
    same = [route for route in matching if route.path_regex == matching[0].path_regex]
    methods = {method for route in same for method in route.methods or ()}
    return sorted(methods | {"HEAD"} if "GET" in methods else methods)


async def on_database_error(_request: Request, error: Exception) -> JSONResponse:
    return problem_response(translate(error))


def translate(error: Exception) -> Problem:
    """A database error as a problem. Nothing of the error's own text reaches the user."""
    cause: Any = getattr(error, "orig", None) or error
    sqlstate: str = getattr(cause, "sqlstate", None) or ""
    if sqlstate == NOT_A_MEMBER:
        return NotAMember("You are not a member of this organization. Switch at POST /api/v1/auth/switch.")
    if sqlstate == STUDENT_SIGNED_OUT:
        return TokenInvalid("You are signed out. Sign in again with your card, or ask your teacher.")
    if sqlstate == RETIRED_KEY:
        return TokenInvalid(REPLACED)
    if sqlstate == BAD_SEAL:
        log.error("keys_replaced", hint="start this process again with the current BLOCKYARD_SEAL_KEYS")
        return Unavailable(
            "The keys of this service were replaced, and this server still has the old ones. Try again soon."
        )
    if sqlstate == QUEUE_FULL:
        return QueueFull()
    if isinstance(cause, psycopg.DataError):
        what = "it holds a character or a number that cannot be stored, such as U+0000"
        return refusal_at("request", what, "value_error")
    if isinstance(cause, psycopg.IntegrityError):
        log.warning("integrity_error", sqlstate=sqlstate, constraint=cause.diag.constraint_name)
        return Conflict("Something that this request builds on has just changed. Read it again and retry.")
    if isinstance(cause, PoolTimeout | ReadPoolTimeout) or sqlstate == TOO_MANY_CONNECTIONS:
        return busy(sqlstate)
    if is_lost(cause) or sqlstate.startswith(CONNECTION_LOST) or sqlstate in RETRY_SQLSTATES:
        log.warning("database_unavailable", sqlstate=sqlstate, error=type(cause).__name__)
        problem = Unavailable("The database is busy or restarting. Send the request again in a moment.")
        problem.headers["Retry-After"] = "1"
        return problem
    if isinstance(cause, psycopg.errors.InsufficientPrivilege):
        denied = cause.diag.message_primary  # names a table, never a value
        log.error("right_missing", denied=denied, hint="say in __app_rights__ of the model what the statement does")
    log.error("database_error", sqlstate=sqlstate, exc_info=error)
    return Problem("Something went wrong on our side. It was logged; the X-Request-Id header helps us find it.")


def busy(sqlstate: str) -> Problem:
    """No connection to the database became free in time. The log says so now and then: it is true of many requests."""
    SELDOM.warn("database_connections_exhausted", sqlstate=sqlstate, hint="see `blockyard budget`")
    words = "The service is busy: no connection to the database became free. Send the request again in a moment."
    return Unavailable(words, headers={"Retry-After": "1"})
