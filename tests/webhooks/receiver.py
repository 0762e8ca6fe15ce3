"""A school's own application on the loopback, and the check of a signature as Standard Webhooks says it."""

import base64
import hashlib
import hmac
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Received:
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def message(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self.body)
        return message


@dataclass
class Receiver:
    """Answers each request with what is set, and keeps what came."""

    status: int = 204
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    missing: int = 0
    """So many bytes fewer are sent than are said."""
    holds_on: threading.Event = field(default_factory=threading.Event)
    """While it is set, the connection stays open when the body has ended."""
    stalled: threading.Event = field(default_factory=threading.Event)
    """While it is set, no answer is sent."""
    got: list[Received] = field(default_factory=list)
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def told(self, path: str) -> list[Received]:
        return [one for one in self.got if one.path == path]


@contextmanager
def receiving(tls: ssl.SSLContext | None = None) -> Iterator[Receiver]:
    receiver = Receiver()
    free = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            receiver.got.append(Received(self.path, headers, body))
            if receiver.stalled.is_set():
                free.wait()
            self.send_response(receiver.status)
            for name, value in receiver.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(receiver.body) + receiver.missing))
            self.end_headers()
            try:
                self.wfile.write(receiver.body)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # who asked has read enough
            if receiver.holds_on.is_set():
                free.wait()

        def log_message(self, format: str, *args: Any) -> None:
            """Not on the test's standard error."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """Nor that somebody hung up."""

    server = Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    receiver.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield receiver
    finally:
        free.set()
        server.shutdown()
        server.server_close()
        thread.join()


def is_signed(received: Received, secret: str) -> bool:
    """Standard Webhooks 1.0, "Verifying webhook authenticity": v1 is base64 of HMAC-SHA256 over `id.timestamp.payload`,
    under the key that stands in base64 behind `whsec_`; of several signatures one must fit.
    """
    signed = b".".join([received.headers[f"webhook-{name}"].encode() for name in ("id", "timestamp")] + [received.body])
    key = base64.b64decode(secret.split("_", 1)[1])
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    versions = [one.split(",", 1) for one in received.headers["webhook-signature"].split(" ")]
    return any(version == "v1" and hmac.compare_digest(text, expected) for version, text in versions)
