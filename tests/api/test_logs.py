"""What people send is in no log and in no answer, whatever the database says of it."""

import io
import json
import logging
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from procrastinate.exceptions import ConnectorException
from pydantic import ValidationError
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from blockyard.app.api import create_app
from blockyard.app.worker import open_worker_queue
from blockyard.base.logs import configure_logs, get_logger
from blockyard.base.tracebacks import describe_error
from blockyard.identity.schemas import SignInRequest
from blockyard.tenancy.process import Process
from blockyard.web.problems import problem_response, translate
from tests.api.streams import EVENTS
from tests.databases import TestDatabase
from tests.world import World

SENTINEL = "hunter2-of-ada"
NOT_A_UUID = "SELECT CAST(%(value)s AS uuid)"
QUOTED_IN_DETAIL = "DO $$ BEGIN RAISE SQLSTATE 'P0001' USING DETAIL = 'Key (email)=(hunter2-of-ada) exists.'; END $$"

ENGINES = ("tenant engine", "gate engine", "read pool", "queue")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Reads what the log says."""
    stream = io.StringIO()
    root = logging.getLogger()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", stream)
        handlers, level = root.handlers, root.level
        configure_logs("debug")
    yield stream.getvalue
    configure_logs("warning")
    root.handlers = handlers
    root.setLevel(level)


async def provoke(process: Process, database: TestDatabase, engine: str, statement: str) -> Exception:
    """The error of `statement` on that engine."""
    parameters = {"value": SENTINEL} if statement == NOT_A_UUID else {}
    async with AsyncExitStack() as stack:
        with pytest.raises((DBAPIError, psycopg.Error, ConnectorException)) as error:  # noqa: PT012 - one statement of four
            if engine in ("tenant engine", "gate engine"):
                chosen = process.tenant_sessions.engine if engine == "tenant engine" else process.gate_engine
                connection = await stack.enter_async_context(chosen.connect())
                await connection.execute(text(statement.replace("%(value)s", ":value")), parameters)
            elif engine == "read pool":
                pooled = await stack.enter_async_context(process.tenant_sessions.read_pool.connection())
                await pooled.execute(statement, parameters or None)
            else:
                queue = await stack.enter_async_context(
                    open_worker_queue(database.settings, {"default": 1}).open_async()
                )
                await queue.connector.execute_query_async(statement, **parameters)
    return error.value


@pytest.mark.parametrize("statement", [NOT_A_UUID, QUOTED_IN_DETAIL], ids=["parameter", "detail"])
@pytest.mark.parametrize("engine", ENGINES)
async def test_no_value_reaches_log_or_answer(
    app: FastAPI, database: TestDatabase, log: Any, engine: str, statement: str
) -> None:
    error = await provoke(app.state.process, database, engine, statement)
    said = str(error) + str(error.__cause__)
    assert SENTINEL in said, "else this would test nothing"
    get_logger(__name__).error("request_crashed", exc_info=error)
    logging.getLogger("procrastinate").error("task failed", exc_info=error)
    get_logger(__name__).warning("job_failed", error=describe_error(error))
    answer = problem_response(translate(error)).body
    lines = log()
    assert lines.count("SQLSTATE") >= 2, lines
    assert SENTINEL not in lines
    assert SENTINEL.encode() not in bytes(answer)


@pytest.mark.usefixtures("log")
async def test_a_request_is_told_without_its_query(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ticket stands in it."""
    stream = io.StringIO()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", stream)
        app = create_app(database.settings.model_copy(update={"log_level": "debug"}))
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
            await client.get(EVENTS.format("Mars Base"), params={"ticket": SENTINEL})
    lines = stream.getvalue()
    assert EVENTS.format("Mars Base") in lines
    assert SENTINEL not in lines


async def test_a_query_is_told_without_its_parameters(app: FastAPI) -> None:
    error = await provoke(app.state.process, None, "gate engine", NOT_A_UUID)  # type: ignore[arg-type]  # no queue
    assert isinstance(error, DBAPIError)
    assert error.hide_parameters


def test_input_that_does_not_validate(log: Any) -> None:
    with pytest.raises(ValidationError) as error:
        SignInRequest.model_validate({"email": SENTINEL, "password": [SENTINEL]})
    get_logger(__name__).error("request_crashed", exc_info=error.value)
    lines = log()
    assert "email: value_error, password: string_type" in lines
    assert SENTINEL not in lines


def test_a_crash_of_the_process(log: Any) -> None:
    """The errors that led to it are told, too, and in groups."""
    try:
        try:
            raise psycopg.DataError(SENTINEL)
        except psycopg.DataError as cause:
            raise ExceptionGroup("both", [ValueError("plain words"), cause]) from cause
    except ExceptionGroup as error:
        sys.excepthook(type(error), error, error.__traceback__)
    lines = log()
    assert all(words in lines for words in ("process_crashed", "plain words", "DataError", "test_logs.py"))
    assert SENTINEL not in lines


async def test_a_request_tells_who_asked_for_what_and_how_long_the_database_took(
    database: TestDatabase, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.StringIO()
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", stream)
        app = create_app(database.settings.model_copy(update={"log_level": "info"}))
    try:
        async with app.router.lifespan_context(app):
            transport = httpx.ASGITransport(app=app, client=("192.0.2.7", 50000))
            async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
                await client.get("/api/v1/agents/instances/none-001", headers=world.alpha.teacher.headers)
                await client.get("/health/live")
    finally:
        configure_logs("warning")
        root.handlers = handlers
        root.setLevel(level)
    read, live = [line for line in map(json.loads, stream.getvalue().splitlines()) if line["event"] == "request"]
    assert 0 < read["database_ms"] < read["ms"]
    told = {
        "method": "GET",
        "path": "/api/v1/agents/instances/none-001",
        "route": "/api/v1/agents/instances/{agent_id}",
        "status": 404,
        "organization_id": str(world.alpha.id),
        "user_id": str(world.alpha.teacher.id),
        "client": "192.0.2.7",
    }
    assert {name: read[name] for name in told} == told
    assert (live["route"], live["user_id"], live["database_ms"]) == ("/health/live", None, 0.0)
    assert "organization_id" not in live


def test_libraries_tell_of_a_lost_connection_in_one_line(log: Any) -> None:
    """And of a fault with its traceback."""
    for error in (psycopg.OperationalError("server closed the connection"), KeyError("x")):
        wrapper = ConnectorException()
        wrapper.__cause__ = error
        logging.getLogger("procrastinate.worker").error("poll error", exc_info=wrapper)
    lost, fault = (json.loads(line) for line in log().splitlines())
    assert (lost["level"], "exception" in lost) == ("warning", False)
    assert lost["event"] == "poll error: OperationalError: server closed the connection"
    assert (fault["level"], fault["event"], "exception" in fault) == ("error", "poll error", True)
