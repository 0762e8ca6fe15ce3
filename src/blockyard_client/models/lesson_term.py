from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.lesson_source import LessonSource


T = TypeVar("T", bound="LessonTerm")


@_attrs_define
class LessonTerm:
    """
    Attributes:
        id (str): Unique in the lesson
        source (LessonSource):
        term (str): The word
        means (str): What it means
    """

    id: str
    source: LessonSource
    term: str
    means: str

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        source = self.source.to_dict()

        term = self.term

        means = self.means

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "source": source,
                "term": term,
                "means": means,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lesson_source import LessonSource  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        source = LessonSource.from_dict(d.pop("source"))

        term = d.pop("term")

        means = d.pop("means")

        lesson_term = cls(
            id=id,
            source=source,
            term=term,
            means=means,
        )

        return lesson_term
