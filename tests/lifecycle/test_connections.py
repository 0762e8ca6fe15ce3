"""Callers who take their time, by the hundred, at a real `blockyard serve`: each is let go, and others are answered."""

import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import pairwise

import httpx
import psutil
import pytest

from tests.databases import TestDatabase
from tests.lifecycle.serving import Server, serving
from tests.waiting import ANSWER_SECONDS, wait_until
from tests.world import World

pytestmark = pytest.mark.slow

MANY = 300
LOGIN = b"POST /api/v1/auth/login HTTP/1.1\r\nHost: blockyard.test\r\nContent-Type: application/json\r\n"
BODY = b'{"email": "nobody@school.example", "password": "three or four unrelated words"}'


@pytest.fixture(scope="module")
def server(database: TestDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    quick = partial(serving, HEAD_SECONDS="2", BODY_SECONDS="4", GAP_SECONDS="2", IDLE_SECONDS="2")
    with quick(database.settings, tmp_path_factory.mktemp("serve")) as server:
        yield server


@contextmanager
def connected(server: Server, count: int, first: bytes = b"") -> Iterator[list[socket.socket]]:
    """So many connections that have sent `first`."""
    with ExitStack() as stack:
        callers = [
            stack.enter_context(socket.create_connection(("127.0.0.1", server.port), ANSWER_SECONDS))
            for _ in range(count)
        ]
        for caller in callers:
            caller.sendall(first)
        yield callers


def rest_of(caller: socket.socket) -> bytes:
    """All that it hears until the server ends the connection."""
    heard = b""
    while piece := receive(caller):
        heard += piece
    return heard


def receive(caller: socket.socket) -> bytes:
    try:
        return caller.recv(65536)
    except ConnectionResetError:
        return b""


def code_of(answer: bytes) -> tuple[bytes, str]:
    """The status line and the code of a problem."""
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b"application/problem+json" in head, answer
    assert b"connection: close" in head.lower(), answer
    return head.split(b"\r\n")[0], json.loads(body)["code"]


TOO_LATE = (b"HTTP/1.1 408 Request Timeout", "request_timeout")


def test_slow_headers(server: Server) -> None:
    with connected(server, MANY, LOGIN[:20]) as callers:
        assert server.is_live()
        assert {code_of(rest_of(caller)) for caller in callers} == {TOO_LATE}


def test_who_says_nothing(server: Server) -> None:
    with connected(server, MANY) as callers:
        assert {rest_of(caller) for caller in callers} == {b""}


def test_a_body_that_does_not_come(server: Server) -> None:
    with connected(server, MANY, LOGIN + b"Content-Length: 500\r\n\r\n{") as callers:
        assert server.is_live()
        assert {code_of(rest_of(caller)) for caller in callers} == {TOO_LATE}


def test_a_body_that_drips(server: Server) -> None:
    """Each gap is short, and the whole too long. Who sends the same at once is answered."""
    with connected(server, 1, LOGIN + b"Content-Length: %d\r\n\r\n" % len(BODY)) as [caller]:
        caller.settimeout(0.3)
        for one, _ in pairwise(BODY):
            caller.sendall(bytes([one]))
            try:
                heard = caller.recv(65536)
                break
            except TimeoutError:
                continue
        caller.settimeout(ANSWER_SECONDS)
        assert code_of(heard + rest_of(caller)) == TOO_LATE
    answer = httpx.post(
        f"{server.url}/api/v1/auth/login", content=BODY, headers={"Content-Type": "application/json"}, timeout=60
    )
    assert (answer.status_code, answer.json()["code"]) == (401, "bad_credentials")


def test_a_body_that_nobody_waits_for(server: Server) -> None:
    """The answer is there before the body, and the caller goes on dripping: also then it ends."""
    head = LOGIN.replace(b"/api/v1/auth/login", b"/nothing").replace(b"application/json", b"text/plain")
    with connected(server, 1, head + b"Content-Length: 100000\r\n\r\n") as [caller]:
        assert caller.recv(65536).startswith(b"HTTP/1.1 ")
        caller.settimeout(0.3)
        for _ in range(MANY):
            try:
                caller.sendall(b".")
                if not caller.recv(65536):
                    return
            except TimeoutError:
                continue
            except (ConnectionResetError, BrokenPipeError):
                return
    raise AssertionError("it went on for ever")


@pytest.mark.parametrize("then", [b"", b"\r\n"], ids=["silence", "an empty line"])
def test_idle_connections(server: Server, then: bytes) -> None:
    with connected(server, MANY, b"GET /health/live HTTP/1.1\r\nHost: blockyard.test\r\n\r\n") as callers:
        for caller in callers:
            assert caller.recv(65536).startswith(b"HTTP/1.1 200 ")
            caller.sendall(then)
        assert {rest_of(caller) for caller in callers} == {b""}


def test_who_reads_nothing(server: Server) -> None:
    """What the kernel takes off our hands is no answer that waits; the rest ends with its connection."""
    before = connections_of(server)
    get = b"GET /openapi.json HTTP/1.1\r\nHost: blockyard.test\r\n\r\n"
    with ExitStack() as stack:
        for _ in range(20):
            caller = stack.enter_context(socket.socket())
            caller.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            caller.connect(("127.0.0.1", server.port))
            caller.sendall(get * 20)
        wait_until(lambda: connections_of(server) <= before, "the end of who reads nothing")
        assert server.is_live()


def connections_of(server: Server) -> int:
    mine = psutil.Process(server.process.pid).net_connections("tcp")
    return sum(one.status == psutil.CONN_ESTABLISHED and one.laddr.port == server.port for one in mine)


def test_more_than_the_process_may_open(
    database: TestDatabase, world: World, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """400 idle connections and 300 files (ulimit -n): others are answered, and the log says what to raise."""
    with serving(database.settings, tmp_path_factory.mktemp("few"), files=300) as server:
        with connected(server, 400) as callers:
            for _ in range(5):
                answer = httpx.get(
                    f"{server.url}/api/v1/agents/instances", headers=world.alpha.owner.headers, timeout=ANSWER_SECONDS
                )
                assert answer.status_code == 200
            assert rest_of(callers[0]) == b"", "the longest idle one went"
        assert server.wait_for("connections_limited")["files"] == 300
        assert "BLOCKYARD_CONNECTIONS" in server.wait_for("connections_full")["hint"]


def test_one_too_many(database: TestDatabase, tmp_path_factory: pytest.TempPathFactory) -> None:
    """When all connections are busy, one more is told so."""
    with serving(database.settings, tmp_path_factory.mktemp("full"), CONNECTIONS="8") as server:
        with connected(server, 8, LOGIN + b"Content-Length: 500\r\n\r\n{"):
            wait_until(lambda: connections_of(server) == 8, "eight busy connections")
            answer = httpx.get(f"{server.url}/health/live", timeout=ANSWER_SECONDS)
            assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
            assert answer.headers["Retry-After"] == "1"
        wait_until(server.is_live, "room again")
