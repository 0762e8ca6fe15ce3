"""Stands between us and a Stripe, passes everything on, and writes down what was sent."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

from tests.waiting import NO_TLS


@dataclass
class Recorder:
    url: str = ""
    sent: list[tuple[str, str, bytes]] = field(default_factory=list)
    """(path, idempotency key, body) of every POST."""


@contextmanager
def recorded(stripe: str) -> Iterator[Recorder]:
    recorder = Recorder()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.0"  # a connection for each request: clients leave none open behind them

        def pass_on(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.command == "POST":
                recorder.sent.append((self.path, self.headers.get("Idempotency-Key", ""), body))
            headers = {
                name: value for name, value in self.headers.items() if name.lower() not in ("host", "connection")
            }
            url = stripe + self.path
            answer = httpx.request(self.command, url, content=body, headers=headers, timeout=30, verify=NO_TLS)
            self.send_response(answer.status_code)
            for name, value in answer.headers.items():
                if name not in ("connection", "date", "server"):
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.content)

        do_GET = do_POST = do_DELETE = pass_on

        def log_message(self, format: str, *args: object) -> None:
            """Not on the test's standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    recorder.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield recorder
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
