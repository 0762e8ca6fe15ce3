"""What answers at a Rojo server's address, as the test wishes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

NEXT: Final[dict[str, Any]] = {
    "sessionId": "0f6ee7f1-4c34-4c0d-93c6-8a8ea5b8b1f5",
    "serverVersion": "7.7.0",
    "protocolVersion": 5,
    "projectName": "Mars Base",
    "expectedPlaceIds": [9, 7],
    "unexpectedPlaceIds": None,
    "gameId": None,
    "placeId": 12,
    "rootInstanceId": "00000000000000000000000000000001",
}
PACKED: Final = "application/msgpack"
JSON: Final = "application/json"


@contextmanager
def server(status: int, content_type: str, body: bytes, headers: dict[str, str] | None = None) -> Iterator[str]:
    """Answers /api/rojo, and everything else with 500."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/api/rojo" else 500)
            for name, value in {"Content-Type": content_type, **(headers or {})}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Not on the test's standard error."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.server_port}"
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()
