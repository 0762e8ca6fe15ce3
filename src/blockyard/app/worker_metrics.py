"""A worker's /metrics, at a port of its own: for who has BLOCKYARD_METRICS_TOKEN, as the API's. Off unless a port is set."""

import hmac
import socket
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST

from blockyard.app.scrape import of_build, written
from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from blockyard.tenancy.revisions import read_revisions

NO_METRICS: Final = b"Metrics are at /metrics, for who sends BLOCKYARD_METRICS_TOKEN as Authorization: Bearer.\n"
SLOW_CALLER_SECONDS: Final = 5


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, host: str, port: int, token: str) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.opens = f"Bearer {token}".encode()
        self.build = of_build(read_revisions().head)
        super().__init__((host, port), Handler)


class Handler(BaseHTTPRequestHandler):
    timeout = SLOW_CALLER_SECONDS
    server: Server

    def do_GET(self) -> None:
        given = self.headers.get("Authorization", "")
        opened = hmac.compare_digest(given.encode(), self.server.opens)
        if self.path != "/metrics" or not opened:
            self.answer(404, "text/plain", NO_METRICS)
            return
        self.answer(200, CONTENT_TYPE_LATEST, written(self.server.build))

    def answer(self, status: int, media_type: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        """Nothing: a scrape every few seconds is no news."""


def open_metrics(settings: Settings) -> AbstractContextManager[object]:
    """Takes the port, and serves while it is entered. Raises OSError if the port is in use."""
    if settings.worker_metrics_port is None:
        return nullcontext()
    return serving(Server(settings.worker_metrics_host, settings.worker_metrics_port, reveal(settings.metrics_token)))


@contextmanager
def serving(server: Server) -> Iterator[None]:
    """In a thread: a worker that is busy answers, too."""
    with server:
        threading.Thread(target=server.serve_forever, daemon=True, name="metrics").start()
        try:
            yield
        finally:
            server.shutdown()
