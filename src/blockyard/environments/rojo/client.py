"""A Rojo server, asked who it is. Rojo 7.0 to 7.6 answers in JSON (protocol 4), 7.7 in MessagePack (protocol 5)."""

import asyncio
import json
from typing import Annotated, Any, Final

import httpx
import msgpack
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from blockyard.base.errors import Problem, Unavailable

TIMEOUT_SECONDS: Final = 3.0
"""For the whole answer, however slowly it comes."""
MAX_BYTES: Final = 5 * 1024 * 1024
PLUGINS: Final = {4: "the Rojo plugin 7.0 to 7.6", 5: "the Rojo plugin 7.7"}
"""The plugin in Studio must speak the very protocol of the server."""

PlaceIds = Annotated[list[int], AfterValidator(sorted)]
"""Rojo names them in another order at every start."""


class RojoUnreachable(Unavailable):
    code = "rojo_unreachable"


class RojoUnexpected(Problem):
    status, code = 502, "rojo_unexpected_answer"


class RojoInfo(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, validate_by_name=True, serialize_by_alias=False)

    """Who a Rojo server says it is."""

    session_id: str = Field(max_length=100, description="Another one after each start")
    server_version: str = Field(max_length=100, description="Of Rojo")
    protocol_version: int = Field(description="4: Rojo 7.0 to 7.6; 5: Rojo 7.7")
    project_name: str = Field(max_length=1000, description="What it serves")
    expected_place_ids: PlaceIds | None = Field(default=None, description="Places it may be synced to; null: any")
    place_id: int | None = Field(default=None, description="The place that its project names")
    game_id: int | None = Field(default=None, description="The experience that its project names")
    plugin: str = Field(default="", description="What must be installed in Studio to talk to this server")


async def get_info(client: httpx.AsyncClient, url: str) -> RojoInfo:
    """Raises RojoUnreachable, RojoUnexpected."""
    answer = await read(client, f"{url.rstrip('/')}/api/rojo")
    try:
        found = RojoInfo.model_validate(answer)
    except ValidationError as error:
        raise RojoUnexpected(f"What answers at {url} is no Rojo server. Start one with `rojo serve`.") from error
    known = PLUGINS.get(found.protocol_version)
    if known is None:
        raise RojoUnexpected(
            f"Rojo {found.server_version} speaks protocol {found.protocol_version}; Blockyard knows 4 (Rojo 7.0 to 7.6) "
            "and 5 (Rojo 7.7). Use one of these, and the plugin of the same version in Studio."
        )
    return found.model_copy(update={"plugin": known})


async def read(client: httpx.AsyncClient, url: str) -> Any:
    body = bytearray()
    try:
        async with (
            asyncio.timeout(TIMEOUT_SECONDS),
            client.stream("GET", url, timeout=TIMEOUT_SECONDS, follow_redirects=False) as answer,
        ):
            async for piece in answer.aiter_bytes():
                body += piece
                if len(body) > MAX_BYTES:
                    raise RojoUnexpected(f"The answer of {url} is over {MAX_BYTES} bytes; that is no Rojo server.")
    except (TimeoutError, httpx.TimeoutException) as error:
        raise RojoUnreachable(f"No Rojo server answered at {url} within {TIMEOUT_SECONDS:.0f} s.") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise RojoUnreachable(f"No Rojo server can be reached at {url}. Start one with `rojo serve`.") from error
    if answer.status_code == 404:
        raise RojoUnexpected(
            f"What answers at {url} said 404: no Rojo server, or Rojo 7.7 that does not know itself by this host name "
            "(serveAllowedHosts in its project)."
        )
    if answer.status_code != 200:
        raise RojoUnexpected(f"What answers at {url} said {answer.status_code}; a Rojo server says 200.")
    return decoded(answer.headers.get("content-type", ""), bytes(body), url)


def decoded(content_type: str, body: bytes, url: str) -> Any:
    kind = content_type.partition(";")[0].strip().lower()
    try:
        if kind == "application/json":
            return json.loads(body)
        if kind == "application/msgpack":
            return msgpack.unpackb(body, raw=False, strict_map_key=False)
    except (ValueError, RecursionError) as error:
        raise RojoUnexpected(f"The answer of {url} is damaged.") from error
    raise RojoUnexpected(
        f"What answers at {url} speaks {kind[:100] or 'nothing known'}; Rojo speaks JSON or MessagePack."
    )
