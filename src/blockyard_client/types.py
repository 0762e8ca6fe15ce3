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


@frozen
class File:
    """A body that is no JSON, whole in memory. `download` writes one to a file as it comes."""

    payload: BytesIO


FileTypes = BytesIO

T = TypeVar("T")


@frozen
class Response(Generic[T]):
    status_code: int
    headers: Mapping[str, str]
    parsed: T
