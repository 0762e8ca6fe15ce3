from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.lesson_source_read import LessonSourceRead


T = TypeVar("T", bound="LessonTermRead")


@_attrs_define
class LessonTermRead:
    """
    Attributes:
        id (str): Unique in the lesson
        source (LessonSourceRead):
        term (str): The word
        means (str): What it means
    """

    id: str
    source: LessonSourceRead
    term: str
    means: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        source = self.source.to_dict()

        term = self.term

        means = self.means

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
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
        from ..models.lesson_source_read import LessonSourceRead  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        source = LessonSourceRead.from_dict(d.pop("source"))

        term = d.pop("term")

        means = d.pop("means")

        lesson_term_read = cls(
            id=id,
            source=source,
            term=term,
            means=means,
        )

        lesson_term_read.additional_properties = d
        return lesson_term_read

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
