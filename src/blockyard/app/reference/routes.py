"""/errors and /api-policy. `type` of every problem leads to the first."""

import html
from collections.abc import Sequence
from string import Template
from typing import Final

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from blockyard.app.reference import errors, policy
from blockyard.app.reference.sections import Section, to_html
from blockyard.web.assets import OURS

router = APIRouter(include_in_schema=False)

PAGE: Final = Template((OURS / "reference.html").read_text(encoding="utf-8"))


@router.get("/errors")
async def show_errors() -> HTMLResponse:
    return page(errors.TITLE, errors.WORDS, list(errors.error_sections()))


@router.get("/api-policy")
async def show_policy() -> HTMLResponse:
    return page(policy.TITLE, policy.WORDS, policy.SECTIONS)


def page(title: str, words: str, sections: Sequence[Section]) -> HTMLResponse:
    return HTMLResponse(PAGE.substitute(title=html.escape(title), body=to_html(words, sections)))
