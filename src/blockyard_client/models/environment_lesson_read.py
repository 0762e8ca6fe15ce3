from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.version_status import VersionStatus, check_version_status

if TYPE_CHECKING:
    from ..models.lesson_read import LessonRead
    from ..models.notice_read import NoticeRead


T = TypeVar("T", bound="EnvironmentLessonRead")


@_attrs_define
class EnvironmentLessonRead:
    """The lesson of a version, checked and mended.

    Attributes:
        version (int): Whose lesson it is
        status (VersionStatus): More words may come: treat one that you do not know as none of these.
        lesson (LessonRead): What a world teaches.
        notices (list[NoticeRead]): What the teacher should know of it
    """

    version: int
    status: VersionStatus
    lesson: LessonRead
    notices: list[NoticeRead]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        status: str = self.status

        lesson = self.lesson.to_dict()

        notices = []
        for notices_item_data in self.notices:
            notices_item = notices_item_data.to_dict()
            notices.append(notices_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "status": status,
                "lesson": lesson,
                "notices": notices,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lesson_read import LessonRead  # noqa: PLC0415
        from ..models.notice_read import NoticeRead  # noqa: PLC0415

        d = dict(src_dict)
        version = d.pop("version")

        status = check_version_status(d.pop("status"))

        lesson = LessonRead.from_dict(d.pop("lesson"))

        notices = []
        _notices = d.pop("notices")
        for notices_item_data in _notices:
            notices_item = NoticeRead.from_dict(notices_item_data)

            notices.append(notices_item)

        environment_lesson_read = cls(
            version=version,
            status=status,
            lesson=lesson,
            notices=notices,
        )

        environment_lesson_read.additional_properties = d
        return environment_lesson_read

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
