"""Edits of a document that cannot be done: what is said then, whatever the document is."""

from collections.abc import Callable, Iterable
from typing import Final, Protocol, TypeVar

LISTED: Final = 40
"""Ids that a refusal lists, at most."""


class EditRefused(ValueError):
    """Its message says which edit, why, and what there is."""


class UnknownIds(EditRefused):
    """The edit names what the document does not have."""


class Edit(Protocol):
    @property
    def op(self) -> str: ...


Document = TypeVar("Document")
Edits = TypeVar("Edits", bound=Edit)


def edited_by(document: Document, edits: Iterable[Edits], applied: Callable[[Document, Edits], Document]) -> Document:
    """One after the other: a later one sees what an earlier one made. Raises UnknownIds, EditRefused."""
    for number, edit in enumerate(edits):
        try:
            document = applied(document, edit)
        except EditRefused as error:
            raise type(error)(f"Edit {number} ({edit.op}): {error}") from error
    return document


def require_known(there: Iterable[str], kind: str, ids: Iterable[str]) -> None:
    """Raises UnknownIds."""
    known = sorted({*there})
    unknown = sorted({*ids} - {*known})
    if unknown:
        more = f" and {len(known) - LISTED} more" if len(known) > LISTED else ""
        listed = ", ".join(known[:LISTED]) or "none"
        raise UnknownIds(f"there is no {kind} {', '.join(unknown)}. There are: {listed}{more}.")
