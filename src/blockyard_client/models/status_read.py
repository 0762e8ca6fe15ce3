from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.version_status import VersionStatus, check_version_status

if TYPE_CHECKING:
    from ..models.notice_read import NoticeRead
    from ..models.version_error import VersionError


T = TypeVar("T", bound="StatusRead")


@_attrs_define
class StatusRead:
    """
    Attributes:
        name (str): Of the environment
        version (int): The latest one, which the rest is about
        status (VersionStatus): More words may come: treat one that you do not know as none of these.
        progress (int): 0 to 100
        error (None | VersionError): Why nothing came of it
        notices (list[NoticeRead]): What the teacher should know of it
        ready_version (int | None): What is shown and downloaded meanwhile; null: none is ready yet
    """

    name: str
    version: int
    status: VersionStatus
    progress: int
    error: None | VersionError
    notices: list[NoticeRead]
    ready_version: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.version_error import VersionError  # noqa: PLC0415

        name = self.name

        version = self.version

        status: str = self.status

        progress = self.progress

        error: dict[str, Any] | None
        if isinstance(self.error, VersionError):
            error = self.error.to_dict()
        else:
            error = self.error

        notices = []
        for notices_item_data in self.notices:
            notices_item = notices_item_data.to_dict()
            notices.append(notices_item)

        ready_version: int | None
        ready_version = self.ready_version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "version": version,
                "status": status,
                "progress": progress,
                "error": error,
                "notices": notices,
                "ready_version": ready_version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.notice_read import NoticeRead  # noqa: PLC0415
        from ..models.version_error import VersionError  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        version = d.pop("version")

        status = check_version_status(d.pop("status"))

        progress = d.pop("progress")

        def _parse_error(data: object) -> None | VersionError:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = VersionError.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | VersionError, data)

        error = _parse_error(d.pop("error"))

        notices = []
        _notices = d.pop("notices")
        for notices_item_data in _notices:
            notices_item = NoticeRead.from_dict(notices_item_data)

            notices.append(notices_item)

        def _parse_ready_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        ready_version = _parse_ready_version(d.pop("ready_version"))

        status_read = cls(
            name=name,
            version=version,
            status=status,
            progress=progress,
            error=error,
            notices=notices,
            ready_version=ready_version,
        )

        status_read.additional_properties = d
        return status_read

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
