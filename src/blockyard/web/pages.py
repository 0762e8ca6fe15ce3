"""Pages for people: `/` says where one is, `/docs` shows every endpoint and lets one try it."""

import html
import shlex
from string import Template
from typing import Final

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.responses import HTMLResponse

from blockyard.web.assets import OURS, read_assets, send_asset

router = APIRouter(include_in_schema=False)

HOME: Final = Template((OURS / "home.html").read_text(encoding="utf-8"))
DOCS: Final = Template((OURS / "docs.html").read_text(encoding="utf-8"))


def install_pages(app: FastAPI) -> None:
    """Adds the pages to `app`, whose own ones (`docs_url`, `redoc_url`) load scripts from elsewhere: set them to None."""
    app.include_router(router)


@router.get("/")
async def home(request: Request) -> HTMLResponse:
    return page(HOME, request, sign_up_url=shlex.quote(f"{request.base_url}api/v1/auth/register"))


@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    return page(DOCS, request)


def page(template: Template, request: Request, **values: str) -> HTMLResponse:
    """`template` with the application's title, version and description, and `values`, all as text, never as HTML."""
    app: FastAPI = request.app
    values |= {"title": app.title, "version": app.version, "description": app.description}
    return HTMLResponse(template.substitute({name: html.escape(value) for name, value in values.items()}))


@router.get("/assets/{name}")
async def asset(name: str) -> Response:
    """A file of the pages. Raises HTTPException (404)."""
    return send_asset(read_assets(), name, "The page at / links to all that there is.")
