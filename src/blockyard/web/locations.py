"""Location of what was made (RFC 9110, 10.2.2), and Retry-After where one asks how far it is.

A route says nothing: what a POST to a collection makes is read by the GET of one of it. Where that is not so, `x-location`
in the route's openapi_extra names the address.
"""

import json
import re
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PARAMETER: Final = re.compile(r"\{(\w+)\}")
IDS: Final = ("id", "stripe_id")
"""What answers call the thing that they are of."""
ASK_AGAIN_SECONDS: Final = "1"


class Locations:
    def __init__(self, app: ASGIApp, template_of: Callable[[Any], str | None]) -> None:
        """`template_of` a route: the address of what it makes, with parameters."""
        self.app = app
        self.template_of = template_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] == "GET":
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        template: str | None = None

        async def send_located(message: Message) -> None:
            nonlocal start, template
            if message["type"] == "http.response.start" and message["status"] in (201, 202):
                template = self.template_of(scope.get("route"))
                if template is not None:
                    start = message
                    return
            elif start is not None:
                assert template is not None
                headers = MutableHeaders(raw=start["headers"])
                headers["Location"] = located(template, scope["path_params"], json.loads(message["body"]))
                if start["status"] == 202:
                    headers["Retry-After"] = ASK_AGAIN_SECONDS
                await send(start)
                start = None
            await send(message)

        await self.app(scope, receive, send_located)


def located(template: str, path: dict[str, Any], made: dict[str, Any]) -> str:
    """`template` with what the answer calls its parameters, since it may be called otherwise now; else with those of the
    request's path, or with the answer's id."""
    known = path | made

    def value_of(found: re.Match[str]) -> str:
        name = found[1]
        value = known[name] if name in known else next(made[key] for key in IDS if key in made)
        return quote(str(value), safe="")

    return PARAMETER.sub(value_of, template)
