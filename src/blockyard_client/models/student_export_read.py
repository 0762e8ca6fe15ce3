from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.export_state import ExportState, check_export_state

if TYPE_CHECKING:
    from ..models.export_failure import ExportFailure


T = TypeVar("T", bound="StudentExportRead")


@_attrs_define
class StudentExportRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        state (ExportState): How far an export is. More words may come: treat one that you do not know as none of these.
        progress (int): From 0 to 100
        size_bytes (int | None): Of the file; null: there is none yet
        error (ExportFailure | None): Why it failed; null: it did not
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        finished_at (datetime.datetime | None): When it ended, however it did; null: it has not yet
        expires_at (datetime.datetime | None): From then on it is gone, with its file; null: it is at work
    """

    id: UUID
    state: ExportState
    progress: int
    size_bytes: int | None
    error: ExportFailure | None
    created_by_id: UUID
    created_at: datetime.datetime
    finished_at: datetime.datetime | None
    expires_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.export_failure import ExportFailure  # noqa: PLC0415

        id = str(self.id)

        state: str = self.state

        progress = self.progress

        size_bytes: int | None
        size_bytes = self.size_bytes

        error: dict[str, Any] | None
        if isinstance(self.error, ExportFailure):
            error = self.error.to_dict()
        else:
            error = self.error

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
                "progress": progress,
                "size_bytes": size_bytes,
                "error": error,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "finished_at": finished_at,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.export_failure import ExportFailure  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_export_state(d.pop("state"))

        progress = d.pop("progress")

        def _parse_size_bytes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        size_bytes = _parse_size_bytes(d.pop("size_bytes"))

        def _parse_error(data: object) -> ExportFailure | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = ExportFailure.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExportFailure | None, data)

        error = _parse_error(d.pop("error"))

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

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

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        student_export_read = cls(
            id=id,
            state=state,
            progress=progress,
            size_bytes=size_bytes,
            error=error,
            created_by_id=created_by_id,
            created_at=created_at,
            finished_at=finished_at,
            expires_at=expires_at,
        )

        student_export_read.additional_properties = d
        return student_export_read

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
