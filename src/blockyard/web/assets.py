"""The files that our pages need: style sheets, scripts, pictures. All are installed with Blockyard, none is asked for
elsewhere, so the pages work offline.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from mimetypes import guess_type
from typing import Final

from fastapi import HTTPException, Response

OURS: Final = files("blockyard.web") / "files"
SWAGGER_UI: Final = files("fastapi_offline") / "static"
"""Of that package only Swagger UI's files are used, which it carries as they are."""

NAMES: Final = {
    OURS: ("style.css", "docs.css", "docs.js", "icon.svg"),
    SWAGGER_UI: ("swagger-ui.css", "swagger-ui-bundle.js"),
}


@dataclass(frozen=True, slots=True)
class Asset:
    content: bytes
    media_type: str
    etag: str


@cache
def read_assets() -> dict[str, Asset]:
    """All of them, by name."""
    return {name: read(name, (folder / name).read_bytes()) for folder, names in NAMES.items() for name in names}


def read(name: str, content: bytes) -> Asset:
    media_type = guess_type(name)[0]
    assert media_type is not None, f"{name}: give it an ending that tells what it is"
    return Asset(content, media_type, f'"{hashlib.sha256(content).hexdigest()}"')


def send_asset(assets: Mapping[str, Asset], name: str, advice: str) -> Response:
    """The one of that name. `advice` says where all names stand. Raises HTTPException (404)."""
    found = assets.get(name)
    if found is None:
        raise HTTPException(404, f"There is no such file. {advice}")
    headers = {"ETag": found.etag, "Cache-Control": "public, no-cache"}
    return Response(found.content, media_type=found.media_type, headers=headers)
