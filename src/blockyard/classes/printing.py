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


def pdf_response(content: bytes, name: str) -> Response:
    """Nobody keeps it on the way: who has a sheet has what is on it."""
    headers = {"Cache-Control": "private, no-store", "Content-Disposition": f'inline; filename="{name}"'}
    return Response(content, media_type=MEDIA_TYPE, headers=headers)
