"""What all operations share."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final, Generic, Literal, TypeVar

from attrs import frozen


class Unset:
    """What is not said, which is something else than null."""

    def __bool__(self) -> Literal[False]:
        return False


UNSET: Final = Unset()


FilePart = tuple[str | None, bytes | str, str | None]
"""Of a form: what the file is called, what is in it, its media type."""
RequestFiles = list[tuple[str, FilePart]]


@frozen
class File:
    """A body that is no JSON, or a file of a form, whole in memory. `download` writes one to a file as it comes."""

    payload: BytesIO
    file_name: str | None = None
    mime_type: str | None = None

    def to_tuple(self) -> FilePart:
        """All of it, as often as it is sent."""
        return self.file_name, self.payload.getvalue(), self.mime_type


FileTypes = BytesIO

T = TypeVar("T")


@frozen
class Response(Generic[T]):
    status_code: int
    headers: Mapping[str, str]
    parsed: T
