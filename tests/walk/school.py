"""A Blockyard that has example worlds and nothing else: the page, and the two addresses that it asks."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from fastapi import APIRouter, FastAPI, HTTPException, Request, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from blockyard.walk.pages import install_walk
from blockyard.web.pages import install_pages
from blockyard.web.security_headers import with_security_headers
from tests.walk.worlds import World

TOKEN = "a-token"  # of nobody
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f6178d55"
    "0000000049454e44ae426082"
)
"""One pixel, black."""


@dataclass
class School:
    worlds: dict[str, World]
    url: str = ""
    answered: list[tuple[str, str, float]] = field(default_factory=list)
    """World, question, answer."""

    def address(self, world: str) -> str:
        return f"{self.url}/walk/{world}#token={TOKEN}"


class SecurityHeaders:
    """Those of every answer, which the browser obeys."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_locked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = with_security_headers(list(message["headers"]))
            await send(message)

        await self.app(scope, receive, send_locked if scope["type"] == "http" else send)


def school_app(school: School) -> FastAPI:
    app = FastAPI(title="Blockyard", docs_url=None, redoc_url=None)
    app.add_middleware(SecurityHeaders)
    install_pages(app)
    install_walk(app)
    api = APIRouter(prefix="/api/v1/roblox/environment/{name}")

    def world_of(name: str, request: Request) -> World:
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            raise HTTPException(401)
        if name not in school.worlds:
            raise HTTPException(404)
        return school.worlds[name]

    @api.get("/play")
    def get_play(name: str, request: Request) -> dict[str, Any]:
        return world_of(name, request).told

    @api.post("/play/{activity}")
    async def answer(name: str, activity: str, request: Request) -> dict[str, bool]:
        given = await request.json()
        school.answered.append((name, given["question"], given["answer"]))
        if given["version"] != 1 or not activity:
            raise HTTPException(422)
        return {"right": given["answer"] == world_of(name, request).answers[given["question"]]}

    @api.get("/picture.png")
    def get_picture(name: str, request: Request) -> Response:
        world_of(name, request)
        return Response(PICTURE, media_type="image/png")

    app.include_router(api)
    return app


@contextmanager
def served(school: School) -> Iterator[School]:
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(school_app(school), log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    school.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    yield school
    server.should_exit = True
    thread.join()
    listener.close()
