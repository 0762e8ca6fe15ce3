"""What routes say that answer sheets to print."""

from typing import Annotated, Any, Final, Literal

from fastapi import Query, Response

MEDIA_TYPE: Final = "application/pdf"
PDF: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}}
}
PaperName = Annotated[
    Literal["a4", "letter"], Query(description="The paper that is printed on: A4, or US Letter", alias="paper")
]
PRIVATE: Final = {"Cache-Control": "private, no-store"}
"""Nobody keeps it on the way: who has a sheet has what is on it."""


def pdf_headers(name: str) -> dict[str, str]:
    return {**PRIVATE, "Content-Disposition": f'inline; filename="{name}"'}


def pdf_response(content: bytes, name: str) -> Response:
    return Response(content, media_type=MEDIA_TYPE, headers=pdf_headers(name))
