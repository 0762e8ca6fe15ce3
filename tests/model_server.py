"""A stand-in for a language model's server: it speaks OpenAI's chat completions over HTTP, and answers what a test says."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[dict[str, Any]], tuple[int, dict[str, Any]]]
"""From the body that was sent to status and document."""


def doubting(*doubts: dict[str, Any]) -> Answer:
    """On a second look."""
    return lambda body: structured(body, {"doubts": [*doubts]})


NOTHING_DOUBTED: Answer = doubting()


@contextmanager
def model_server(answer: Answer, second: Answer = NOTHING_DOUBTED) -> Iterator[tuple[str, list[Any]]]:
    """Its URL, and (authorization, body) of what it was asked; `second` answers on a second look, which is not listed."""
    asked: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            is_second = "doubts" in json.dumps(body.get("tools", []))
            if not is_second:
                asked.append((self.headers["Authorization"], body))
            reply = second if is_second else answer
            status, document = reply(body) if self.path == "/v1/chat/completions" else (404, {})
            content = json.dumps(document).encode()
            try:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("x-should-retry", "false")  # the library would wait before it asks again
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
            except OSError:
                self.close_connection = True  # who asked went away

        def log_message(self, format: str, *args: Any) -> None:
            """Not on the test's standard error."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.server_port}/v1", asked
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()


def completion(message: dict[str, Any], finish_reason: str = "stop") -> tuple[int, dict[str, Any]]:
    choice = {"index": 0, "finish_reason": finish_reason, "message": {"role": "assistant", "content": None} | message}
    return 200, {"id": "1", "object": "chat.completion", "created": 1, "model": "small", "choices": [choice]}


def proposing(*answers: Any) -> Answer:
    """These documents as the structured answer, one after the other, the last one again and again."""
    left = [*answers]

    def answer(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return structured(body, left.pop(0) if len(left) > 1 else left[0])

    return answer


def structured(body: dict[str, Any], document: Any) -> tuple[int, dict[str, Any]]:
    name = body["tools"][0]["function"]["name"]
    function = {"name": name, "arguments": document if isinstance(document, str) else json.dumps(document)}
    return completion({"tool_calls": [{"id": "1", "type": "function", "function": function}]}, "tool_calls")


def world_of(*things: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A plan of one zone."""
    return {"world": {"id": "world", "title": "World", "things": things}, **more}
