"""What tus asks of every request at its addresses, whatever becomes of it."""

from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from blockyard.uploads.tus_headers import VERSION
from blockyard.web.routing import API

PATH: Final = f"{API}/uploads/tus"
OVERRIDE: Final = b"x-http-method-override"
OVERRIDDEN: Final = frozenset({"DELETE", "PATCH"})
"""Not HEAD: the server has to know before us that an answer has no body, or the next one on the line is taken for it."""


class TusDoor:
    """Answers say Tus-Resumable, and a POST may ask for another method: there are networks that let no PATCH through.
    Who may do what is asked afterwards, of the method that is meant."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(PATH):
            await self.app(scope, receive, send)
            return
        meant = dict(scope["headers"]).get(OVERRIDE, b"").decode("latin-1").upper()
        if scope["method"] == "POST" and meant in OVERRIDDEN:
            scope["method"] = meant

        async def send_with_version(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), (b"tus-resumable", VERSION.encode())]
            await send(message)

        await self.app(scope, receive, send_with_version)
