from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.version_status import VersionStatus, check_version_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.file_read import FileRead
    from ..models.notice_read import NoticeRead
    from ..models.text_source_read import TextSourceRead
    from ..models.version_error import VersionError


T = TypeVar("T", bound="VersionRead")


@_attrs_define
class VersionRead:
    """
    Attributes:
        number (int): 1 for the first; send it as `version` to get its files
        status (VersionStatus): More words may come: treat one that you do not know as none of these.
        progress (int): 0 to 100
        designer (None | str): `parser`, `plan` where one was given, or the model that proposed the plan
        notices (list[NoticeRead]): What the teacher should know of it
        component_count (int | None): How many things stand in it; null until it is ready
        part_count (int | None): Of how many parts of Roblox's; null until it is ready
        max_players (int | None): As the request or its description says; null until it is ready
        error (None | VersionError): Why nothing came of it
        description (str): The words it was made from; empty: from a plan alone
        files (list[FileRead]): What can be downloaded of it
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        started_at (datetime.datetime | None): When work on it began; null: it waits still
        finished_at (datetime.datetime | None): When it ended, however it did; null: it has not yet
        text_source (None | TextSourceRead | Unset): Of what the text is that it was made from; null: of none, or it
            stands for itself
    """

    number: int
    status: VersionStatus
    progress: int
    designer: None | str
    notices: list[NoticeRead]
    component_count: int | None
    part_count: int | None
    max_players: int | None
    error: None | VersionError
    description: str
    files: list[FileRead]
    created_by_id: UUID
    created_at: datetime.datetime
    started_at: datetime.datetime | None
    finished_at: datetime.datetime | None
    text_source: None | TextSourceRead | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_source_read import TextSourceRead  # noqa: PLC0415
        from ..models.version_error import VersionError  # noqa: PLC0415

        number = self.number

        status: str = self.status

        progress = self.progress

        designer: None | str
        designer = self.designer

        notices = []
        for notices_item_data in self.notices:
            notices_item = notices_item_data.to_dict()
            notices.append(notices_item)

        component_count: int | None
        component_count = self.component_count

        part_count: int | None
        part_count = self.part_count

        max_players: int | None
        max_players = self.max_players

        error: dict[str, Any] | None
        if isinstance(self.error, VersionError):
            error = self.error.to_dict()
        else:
            error = self.error

        description = self.description

        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        started_at: None | str
        if isinstance(self.started_at, datetime.datetime):
            started_at = self.started_at.isoformat()
        else:
            started_at = self.started_at

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        text_source: dict[str, Any] | None | Unset
        if isinstance(self.text_source, Unset):
            text_source = UNSET
        elif isinstance(self.text_source, TextSourceRead):
            text_source = self.text_source.to_dict()
        else:
            text_source = self.text_source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "status": status,
                "progress": progress,
                "designer": designer,
                "notices": notices,
                "component_count": component_count,
                "part_count": part_count,
                "max_players": max_players,
                "error": error,
                "description": description,
                "files": files,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "started_at": started_at,
                "finished_at": finished_at,
            }
        )
        if text_source is not UNSET:
            field_dict["text_source"] = text_source

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.file_read import FileRead  # noqa: PLC0415
        from ..models.notice_read import NoticeRead  # noqa: PLC0415
        from ..models.text_source_read import TextSourceRead  # noqa: PLC0415
        from ..models.version_error import VersionError  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number")

        status = check_version_status(d.pop("status"))

        progress = d.pop("progress")

        def _parse_designer(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        designer = _parse_designer(d.pop("designer"))

        notices = []
        _notices = d.pop("notices")
        for notices_item_data in _notices:
            notices_item = NoticeRead.from_dict(notices_item_data)

            notices.append(notices_item)

        def _parse_component_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        component_count = _parse_component_count(d.pop("component_count"))

        def _parse_part_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        part_count = _parse_part_count(d.pop("part_count"))

        def _parse_max_players(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        max_players = _parse_max_players(d.pop("max_players"))

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

        description = d.pop("description")

        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = FileRead.from_dict(files_item_data)

            files.append(files_item)

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_started_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                started_at_type_0 = datetime.datetime.fromisoformat(data)

                return started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        started_at = _parse_started_at(d.pop("started_at"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))

        def _parse_text_source(data: object) -> None | TextSourceRead | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                text_source_type_0 = TextSourceRead.from_dict(data)

                return text_source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextSourceRead | Unset, data)

        text_source = _parse_text_source(d.pop("text_source", UNSET))

        version_read = cls(
            number=number,
            status=status,
            progress=progress,
            designer=designer,
            notices=notices,
            component_count=component_count,
            part_count=part_count,
            max_players=max_players,
            error=error,
            description=description,
            files=files,
            created_by_id=created_by_id,
            created_at=created_at,
            started_at=started_at,
            finished_at=finished_at,
            text_source=text_source,
        )

        version_read.additional_properties = d
        return version_read

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
