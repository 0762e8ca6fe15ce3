"""A conversation with the database that broke off is 503 "send it again", whatever psycopg calls it."""

import psycopg
import pytest
from sqlalchemy.exc import InternalError

from blockyard.web.problems import translate

LOST = [
    psycopg.OperationalError("server closed the connection unexpectedly"),
    psycopg.InterfaceError("the connection is closed"),
    InternalError("COMMIT", {}, psycopg.InternalError("received 2 results from command 'COMMIT'")),
]
ANSWERED = [psycopg.errors.InFailedSqlTransaction(), psycopg.errors.UndefinedColumn(), psycopg.ProgrammingError("ours")]


@pytest.mark.parametrize("error", LOST, ids=lambda error: type(error).__name__)
def test_lost(error: Exception) -> None:
    problem = translate(error)
    assert (problem.status, problem.code, problem.headers["Retry-After"]) == (503, "unavailable", "1")


@pytest.mark.parametrize("error", ANSWERED, ids=lambda error: type(error).__name__)
def test_what_the_server_said_is_a_fault_of_ours(error: Exception) -> None:
    assert translate(error).status == 500
