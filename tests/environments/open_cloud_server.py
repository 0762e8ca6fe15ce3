"""A small Open Cloud on the loopback."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class OpenCloud:
    """Answers each request with what is set, and keeps what was asked."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b'{"versionNumber": 7}'
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)
    url: str = ""
    by_method: dict[str, int] = field(default_factory=dict)
    """Other statuses for some methods."""


@contextmanager
def listening(cloud: OpenCloud) -> Iterator[OpenCloud]:
    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            cloud.asked.append((self.command, self.path, headers, body))
            self.send_response(cloud.by_method.get(self.command, cloud.status))
            for name, value in cloud.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(cloud.body)))
            self.end_headers()
            self.wfile.write(cloud.body)

        do_POST = do_PATCH = answer

        def log_message(self, format: str, *args: Any) -> None:
            """Not on the test's standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    cloud.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield cloud
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
