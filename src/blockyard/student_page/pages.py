"""`/student` and `/student/{class_code}`: where pupils sign in. The page is the same for everybody and holds nothing of a
school: its scripts ask the API."""

from functools import cache
from importlib.resources import files
from string import Template
from typing import Final

from fastapi import APIRouter, FastAPI, Response
from fastapi.responses import HTMLResponse

from blockyard.students.secrets.codes import LETTERS
from blockyard.students.secrets.pictures import PICTURES, drawing_of
from blockyard.web.assets import Asset, read, send_asset

router = APIRouter(prefix="/student", include_in_schema=False)

HERE: Final = files("blockyard.student_page") / "files"
PAGE: Final = Template((HERE / "page.html").read_text(encoding="utf-8"))
BUTTON: Final = Template((HERE / "picture.html").read_text(encoding="utf-8"))
FILES: Final = (
    "page.css",
    "pictures.css",
    "worlds.css",
    "main.js",
    "address.js",
    "api.js",
    "class_code.js",
    "delivery.js",
    "idle.js",
    "pictures.js",
    "secret.js",
    "session.js",
    "unsent.js",
    "views.js",
    "world_words.js",
    "worlds.js",
)
DRAWING_BEGINS: Final = '<svg xmlns="http://www.w3.org/2000/svg" '


def install_student_page(app: FastAPI) -> None:
    app.include_router(router)


@cache
def read_page(files_at: str, assets_at: str) -> str:
    """HTML. Both addresses are relative: Blockyard may be served below a path of its own."""
    buttons = "\n".join(BUTTON.substitute(name=name) for name in PICTURES)
    symbols = "".join(map(read_symbol, PICTURES))
    return PAGE.substitute(files=files_at, assets=assets_at, letters=LETTERS, buttons=buttons, symbols=symbols)


def read_symbol(picture: str) -> str:
    """Its drawing, as a part of the page: what is chosen is drawn without asking for it."""
    drawing = drawing_of(picture).decode()
    return drawing.replace(DRAWING_BEGINS, f'<symbol id="picture-{picture}" ').replace("</svg>", "</symbol>")


@cache
def read_files() -> dict[str, Asset]:
    """All of them, by name."""
    return {name: read(name, (HERE / name).read_bytes()) for name in FILES}


@router.get("")
async def student_page() -> HTMLResponse:
    return HTMLResponse(read_page("student/files", "assets"))


@router.get("/{class_code}")
async def student_page_of_class(class_code: str) -> HTMLResponse:  # noqa: ARG001 - a script reads it from the address
    return HTMLResponse(read_page("files", "../assets"))


@router.get("/files/{name}")
async def student_page_file(name: str) -> Response:
    """Raises HTTPException (404)."""
    return send_asset(read_files(), name, "The page at /student names all that there is.")
