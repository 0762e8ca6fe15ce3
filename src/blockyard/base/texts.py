"""Texts that the database can keep: PostgreSQL refuses U+0000 and halves of surrogate pairs, which JSON may hold."""

import re
from typing import Any, Final, TypeVar

UNKEEPABLE: Final = re.compile("[\0\ud800-\udfff]")
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

Document = TypeVar("Document")


def keepable(document: Any) -> Any:
    """The JSON document as it can be kept: U+FFFD stands for each character that cannot, also in names of members."""
    if isinstance(document, str):
        return UNKEEPABLE.sub(REPLACEMENT, document)
    if isinstance(document, list):
        return [keepable(one) for one in document]
    if isinstance(document, dict):
        return {keepable(name): keepable(value) for name, value in document.items()}
    return document


def check_keepable(document: Document) -> Document:
    """The text or JSON document itself. Raises ValueError if it cannot be kept."""
    if keepable(document) != document:
        raise ValueError("it holds a character that cannot be stored, such as U+0000; take it out")
    return document
