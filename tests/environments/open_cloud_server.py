"""A small Open Cloud on the loopback."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

from tests.environments import open_cloud_queues, open_cloud_secrets
from tests.environments.open_cloud_queues import Queues
from tests.environments.open_cloud_secrets import Secrets

Fate = int | Literal["kept", "lost", "held", "unheard"]
"""A status that is answered, and nothing done; or it is done, and answered (`kept`), or not (`lost`). Or it is never
answered while the connection stays open: nothing is done (`held`), or it is done (`unheard`)."""
Answer = tuple[int, dict[str, str], bytes]


@dataclass
class OpenCloud:
    """Answers each request for a place with what is set, plays queues and secrets, and keeps what was asked."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b'{"versionNumber": 7}'
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)
    url: str = ""
    by_method: dict[str, int] = field(default_factory=dict)
    """Other statuses for some methods, of places."""
    queues: Queues = field(default_factory=Queues)
    secrets: Secrets = field(default_factory=Secrets)
    fates: list[Fate] = field(default_factory=list)
    """Of the next requests to queues and secrets; then all are kept."""
    scopes: set[str] | None = None
    """What every key may do with queues and secrets. None: all."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    ended: threading.Event = field(default_factory=threading.Event)

    def answer(self, method: str, path: str, body: bytes) -> Answer | None:
        """Status, headers and body. None: the connection ends without one."""
        split = urlsplit(path)
        queue = open_cloud_queues.PATH.fullmatch(split.path)
        secret = open_cloud_secrets.PATH.fullmatch(split.path)
        if queue is None and secret is None:
            return self.by_method.get(method, self.status), self.headers, self.body
        fate = self.fates.pop(0) if self.fates else "kept"
        if fate == "held":
            self.ended.wait()
            return None
        if isinstance(fate, int):
            return fate, self.headers, b'{"code": "UNAVAILABLE"}'
        with self.lock:
            scope = open_cloud_queues.SCOPES[queue[3]] if queue is not None else open_cloud_secrets.scope_of(method)
            if self.scopes is not None and scope not in self.scopes:
                return 403, {}, b'{"code": "PERMISSION_DENIED"}'
            if queue is not None:
                asked = dict(parse_qsl(split.query))
                found = self.queues.answer(int(queue[1]), queue[2], queue[3], asked, body)
            else:
                assert secret is not None
                found = self.secrets.answer(int(secret[1]), method, secret[2], body)
        if fate == "unheard":
            self.ended.wait()
        return None if fate in ("lost", "unheard") else (found[0], found[1], json.dumps(found[2]).encode())


@contextmanager
def listening(cloud: OpenCloud) -> Iterator[OpenCloud]:
    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            sent = {name.lower(): value for name, value in self.headers.items()}
            cloud.asked.append((self.command, self.path, sent, body))
            answer = cloud.answer(self.command, self.path, body)
            if answer is None:
                self.close_connection = True
                return
            status, headers, content = answer
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PATCH = do_DELETE = answer

        def log_message(self, format: str, *args: Any) -> None:
            """Not on the test's standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    cloud.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield cloud
    finally:
        cloud.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()
