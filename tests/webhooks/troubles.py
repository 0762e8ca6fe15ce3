"""Applications of schools as they are on bad days: by the path of a request, what happens to it."""

import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

from tests.webhooks.receiver import Received

RUBBISH: Final = bytes(range(256)) * 8


@dataclass
class Application:
    port: int
    troubles: dict[str, Callable[["Handler"], None]] = field(default_factory=dict)
    """By path; on any other all is well."""
    got: list[Received] = field(default_factory=list)
    taken: set[tuple[str, str]] = field(default_factory=set)
    """Path and webhook-id of those that were answered by a 2xx."""
    free: threading.Event = field(default_factory=threading.Event)
    """Set when it ends: nothing hangs any more."""

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


class Handler(BaseHTTPRequestHandler):
    application: Application
    received: Received

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length:
            return  # who was sending it was killed
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.received = Received(self.path, headers, body)
        self.application.got.append(self.received)
        with suppress(ConnectionError):
            self.application.troubles.get(self.path, well)(self)

    def say(self, status: int, **headers: str) -> None:
        """The head of an answer, sent; behind it anything may come."""
        self.close_connection = True
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.flush()
        if 200 <= status < 300:
            self.application.taken.add((self.path, self.received.headers["webhook-id"]))

    def log_message(self, format: str, *args: Any) -> None:
        """Not on the test's standard error."""


def well(handler: Handler) -> None:
    handler.say(204)


def slow(handler: Handler) -> None:
    handler.application.free.wait(2)
    handler.say(202)


def hanging(handler: Handler) -> None:
    handler.close_connection = True
    handler.application.free.wait()


def failing(handler: Handler) -> None:
    handler.say(503)


def redirecting(to: str) -> Callable[[Handler], None]:
    return lambda handler: handler.say(307, Location=to)


def dropping(handler: Handler) -> None:
    """It has the request, and nobody hears of that."""
    handler.close_connection = True


def speaking_otherwise(handler: Handler) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.9\r\n")
    handler.close_connection = True


def saying_wait(handler: Handler) -> None:
    """For ever, and as fast as it is heard."""
    handler.close_connection = True
    while not handler.application.free.is_set():
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)


def rubbish(handler: Handler) -> None:
    """Not what its head says, and shorter."""
    handler.say(200, Content_Type="image/png", Content_Encoding="gzip", Content_Length="5000")
    handler.wfile.write(RUBBISH)


def endless(handler: Handler) -> None:
    handler.say(200, Content_Type="application/json")
    while not handler.application.free.is_set():
        handler.wfile.write(RUBBISH)


def dripping(handler: Handler) -> None:
    handler.say(201, Content_Type="text/event-stream")
    while not handler.application.free.wait(0.3):
        handler.wfile.write(b".")


def in_turn(*troubles: Callable[[Handler], None]) -> Callable[[Handler], None]:
    order = itertools.cycle(troubles)
    return lambda handler: next(order)(handler)


class Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """That somebody hung up is no news."""


@contextmanager
def serving_troubles(port: int = 0) -> Iterator[Application]:
    class Own(Handler):
        application = Application(port)

    server = Server(("127.0.0.1", port), Own)
    Own.application.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield Own.application
    finally:
        Own.application.free.set()
        server.shutdown()
        server.server_close()
        thread.join()
