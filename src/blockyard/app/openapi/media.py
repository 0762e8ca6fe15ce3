"""Bodies that are no JSON: clients keep them as bytes."""

from typing import Any


def mark_binaries(operation: dict[str, Any]) -> None:
    """`contentMediaType` is OpenAPI 3.1's word for it; generators of clients read `format: binary`."""
    for answer in operation["responses"].values():
        for media_type, content in answer.get("content", {}).items():
            if content.get("schema") == {"type": "string"} and not media_type.startswith("text/"):
                content["schema"] = {"type": "string", "format": "binary", "contentMediaType": media_type}
