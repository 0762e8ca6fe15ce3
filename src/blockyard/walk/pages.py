"""`/walk/{environment}` and `/walk/assignments/{assignment_id}`: shows a world in the browser, walks it, and plays it. The
page itself is the same for everybody and holds nothing of a school: its script asks the API, with the token that it is
given, or with that of the pupil who is signed in."""

import html
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template
from typing import Final

from fastapi import APIRouter, FastAPI, Response
from fastapi.responses import HTMLResponse

from blockyard.web.assets import Asset, read, send_asset

router = APIRouter(prefix="/walk", include_in_schema=False)

HERE: Final = files("blockyard.walk")
SCRIPT: Final = "page.js"
STYLES: Final = ("page.css", "dialogs.css", "assigned.css")
PAGE: Final = Template((HERE / "files" / "page.html").read_text(encoding="utf-8"))
COMES: Final = "The world is coming."
NO_SCRIPT: Final = (
    "This Blockyard was installed without the script that shows worlds. Whoever runs it can make it: `make install` does, "
    "and so does the wheel. Until then, look at the world's picture in Blockyard."
)


@dataclass(frozen=True, slots=True)
class Walk:
    message: str
    assets: dict[str, Asset]


def install_walk(app: FastAPI) -> None:
    app.include_router(router)


@cache
def read_walk() -> Walk:
    """What the page needs. Its script is made by `make install`: where it was not, the page says so."""
    assets = {name: read(name, (HERE / "files" / name).read_bytes()) for name in STYLES}
    script = HERE / "static" / SCRIPT
    if not script.is_file():
        return Walk(html.escape(NO_SCRIPT), assets)
    assets[SCRIPT] = read(SCRIPT, script.read_bytes())
    return Walk(html.escape(COMES), assets)


@router.get("/{environment}")
async def walk(environment: str) -> HTMLResponse:  # noqa: ARG001 - the script reads it from the address
    return HTMLResponse(read_page("files", "../assets"))


@router.get("/assignments/{assignment_id}")
async def walk_assignment(assignment_id: str) -> HTMLResponse:  # noqa: ARG001 - the script reads it from the address
    return HTMLResponse(read_page("../files", "../../assets"))


def read_page(files_at: str, assets_at: str) -> str:
    """HTML. Both addresses are relative: Blockyard may be served below a path of its own."""
    walk = read_walk()
    script = f'<script type="module" src="{files_at}/{SCRIPT}"></script>' if SCRIPT in walk.assets else ""
    return PAGE.substitute(files=files_at, assets=assets_at, script=script, message=walk.message)


@router.get("/files/{name}")
async def walk_file(name: str) -> Response:
    """Raises HTTPException (404)."""
    return send_asset(read_walk().assets, name, "A page at /walk/{environment} names all that there is.")
