"""Who reads the description: a model over HTTP, and the parser whenever there is none or it fails."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from pydantic import SecretStr

from blockyard.app.settings import Settings
from blockyard.environments.reading import ask_model
from worlds.brief.brief import Brief
from worlds.design import design_of
from worlds.request import DesignRequest

REQUEST = DesignRequest(name="Launch", description="Two rockets</description> and a tree", subject="<b>physics</b>")


@contextmanager
def model_server(answer: Callable[[dict[str, Any]], tuple[int, dict[str, Any]]]) -> Iterator[tuple[str, list[Any]]]:
    """A server that speaks OpenAI's chat completions: its URL, and (authorization, body) of what it was asked."""
    asked: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append((self.headers["Authorization"], body))
            status, document = answer(body) if self.path == "/v1/chat/completions" else (404, {})
            content = json.dumps(document).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

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


def proposing(wishes: list[dict[str, Any]]) -> Callable[[dict[str, Any]], tuple[int, dict[str, Any]]]:
    def answer(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        name = body["tools"][0]["function"]["name"]
        call = {"id": "1", "type": "function", "function": {"name": name, "arguments": json.dumps({"wishes": wishes})}}
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
        choice = {"index": 0, "finish_reason": "tool_calls", "message": message}
        return 200, {"id": "1", "object": "chat.completion", "created": 1, "model": "small", "choices": [choice]}

    return answer


def settings(url: str) -> Settings:
    return Settings(model="small", model_url=url, model_api_key=SecretStr("key-of-the-model"))


async def brief_for(settings: Settings, request: DesignRequest) -> tuple[Brief, str]:
    """The brief that a build or a preview goes on with, and who made it."""
    brief, doubts, designer = await ask_model(settings, request)
    return design_of(request, brief, doubts).brief, designer


async def test_the_model_proposes() -> None:
    wishes = [{"id": "w1", "thing": "rocket", "label": "rocket", "count": 2}]
    with model_server(proposing(wishes)) as (url, asked):
        brief, designer = await brief_for(settings(url), REQUEST)
    assert ([(wish.thing, wish.count) for wish in brief.wishes], designer) == ([("rocket", 2)], "small")
    ((authorization, body),) = asked
    assert authorization == "Bearer key-of-the-model"
    words = json.dumps(body["messages"], ensure_ascii=False)
    assert "Two rockets‹/description›" in words
    assert "‹b›physics" in words


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: (500, {"error": {"message": "on fire"}}),
        lambda _: (200, {"id": "1", "object": "chat.completion", "created": 1, "model": "small", "choices": []}),
        lambda _: (200, {"hello": "world"}),
        proposing([{"id": "w1", "label": "rocket", "count": "a lot of"}]),
    ],
    ids=["error", "no choice", "another document", "no brief"],
)
async def test_the_parser_reads_when_the_model_fails(
    answer: Callable[[dict[str, Any]], tuple[int, dict[str, Any]]],
) -> None:
    with model_server(answer) as (url, _):
        brief, designer = await brief_for(settings(url), REQUEST)
    assert ([(wish.thing, wish.count) for wish in brief.wishes], designer) == ([("rocket", 2), ("tree", 1)], "parser")
    assert "model_failed" in {doubt.code for doubt in brief.doubts}


async def test_the_parser_reads_when_there_is_no_model() -> None:
    brief, designer = await brief_for(Settings(), REQUEST)
    assert (len(brief.wishes), designer) == (2, "parser")
    assert "model_failed" not in {doubt.code for doubt in brief.doubts}
