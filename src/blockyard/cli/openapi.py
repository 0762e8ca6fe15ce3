"""`blockyard openapi`."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer


def openapi(
    out: Annotated[Path | None, typer.Option(help="The file to write; else it is printed.")] = None,
) -> None:
    """Write the OpenAPI document, as /openapi.json serves it. It needs no settings and no database."""
    from blockyard.app.api import describe_api

    text = json.dumps(describe_api(), indent=2, ensure_ascii=False) + "\n"
    if out is None:
        sys.stdout.write(text)
    else:
        out.write_text(text, encoding="utf-8")
