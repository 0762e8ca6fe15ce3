from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.lesson_source import LessonSource


T = TypeVar("T", bound="LessonFact")


@_attrs_define
class LessonFact:
    """
    Attributes:
        id (str): Unique in the lesson
        source (LessonSource):
        says (str): A sentence that is true without its neighbours
    """

    id: str
    source: LessonSource
    says: str

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        source = self.source.to_dict()

        says = self.says

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "source": source,
                "says": says,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lesson_source import LessonSource  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        source = LessonSource.from_dict(d.pop("source"))

        says = d.pop("says")

        lesson_fact = cls(
            id=id,
            source=source,
            says=says,
        )

        return lesson_fact
