"""The load process of the benchmarks, against a server that answers as told."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from bench.load import Load, Order, WrongAnswer, load_process

OK = [b"HTTP/1.1 200 OK\r\nContent-", b"Length: 5\r\n\r\nhe", b"llo"]


class Counter:
    def __init__(self) -> None:
        self.paths: list[str] = []
        self.connections = 0


@contextmanager
def server(pieces: list[bytes]) -> Iterator[tuple[int, Counter]]:
    """Answers every request with these pieces, each sent on its own; with none, it hangs up."""
    counter = Counter()

    class Handler(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def handle(self) -> None:
            counter.connections += 1
            while line := self.rfile.readline():
                counter.paths.append(line.split()[1].decode())
                while self.rfile.readline() != b"\r\n":
                    pass
                if not pieces:
                    return
                for piece in pieces:
                    self.wfile.write(piece)
                    self.wfile.flush()

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        try:
            yield listening.server_address[1], counter
        finally:
            listening.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def load() -> Iterator[Load]:
    with load_process() as load:
        yield load


def order(port: int) -> Order:
    requests = tuple(f"GET /{name} HTTP/1.1\r\nHost: x\r\n\r\n" for name in "ab")
    return Order(port, requests, seconds=0.1, connections=3)


def test_every_answer_is_counted_and_requests_take_turns(load: Load) -> None:
    with server(OK) as (port, counter):
        result = load.run(order(port))

    assert counter.connections == 3
    assert result.count == len(counter.paths) > 3
    assert abs(counter.paths.count("/a") - counter.paths.count("/b")) <= 1
    assert result.seconds >= 0.1
    assert all(0 < latency <= result.seconds * 1e6 for latency in result.latencies_us)


NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize("head", [NOT_FOUND, CHUNKED])
def test_another_answer_ends_the_order_with_what_was_said(load: Load, head: bytes) -> None:
    with server([head + b"hello"]) as (port, _), pytest.raises(WrongAnswer, match="hello"):
        load.run(order(port))


def test_a_server_that_hangs_up_is_an_error(load: Load) -> None:
    with server([]) as (port, _), pytest.raises(WrongAnswer, match="closed the connection"):
        load.run(order(port))


def test_the_process_goes_on_after_an_error(load: Load) -> None:
    with server([]) as (port, _), pytest.raises(WrongAnswer):
        load.run(order(port))
    with server(OK) as (port, _):
        assert load.run(order(port)).count > 0
