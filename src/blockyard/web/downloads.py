"""What a file is called that a browser keeps."""

import re
from typing import Final, Literal
from urllib.parse import quote

FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|]')
"""In the name of a file, on one system or another."""


def attachment(file_name: str) -> str:
    return disposition("attachment", file_name)


def disposition(way: Literal["attachment", "inline"], file_name: str) -> str:
    """With a plain name for those who do not read the exact one (RFC 6266)."""
    exact = FORBIDDEN.sub("_", file_name)
    plain = re.sub(r"[^A-Za-z0-9 ._()-]", "_", exact)
    return f"{way}; filename=\"{plain}\"; filename*=UTF-8''{quote(exact, safe='')}"
