from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.import_state import ImportState, check_import_state
from ..models.roster_format import RosterFormat, check_roster_format

if TYPE_CHECKING:
    from ..models.roster_counts import RosterCounts
    from ..models.roster_failure import RosterFailure


T = TypeVar("T", bound="RosterImportRead")


@_attrs_define
class RosterImportRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        name (str): What to call it here
        format_ (RosterFormat): What the file is. More words may come: treat one that you do not know as none of these.
        state (ImportState): Words that end in -ing are of work that goes on. More words may come: treat one that you do
            not know as none of these.
        progress (int): Of the step that goes on, from 0 to 100
        size_bytes (int): Of the file, which is forgotten once it is read
        counts (RosterCounts):
        error_count (int): How many errors there are; `faults` has the first 200, and `/faults` the rest
        notice_count (int): How many notices there are; `faults` has the first 200, and `/faults` the rest
        error (None | RosterFailure): Why its last step failed; null: it did not
        kept_count (int): How many rows the undo left as they are, since somebody had changed them
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        staged_at (datetime.datetime | None): When it was read; null: not yet
        applied_at (datetime.datetime | None): When it was applied; null: not yet
        undone_at (datetime.datetime | None): When it was undone; null: it was not
    """

    id: UUID
    name: str
    format_: RosterFormat
    state: ImportState
    progress: int
    size_bytes: int
    counts: RosterCounts
    error_count: int
    notice_count: int
    error: None | RosterFailure
    kept_count: int
    created_by_id: UUID
    created_at: datetime.datetime
    staged_at: datetime.datetime | None
    applied_at: datetime.datetime | None
    undone_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.roster_failure import RosterFailure  # noqa: PLC0415

        id = str(self.id)

        name = self.name

        format_: str = self.format_

        state: str = self.state

        progress = self.progress

        size_bytes = self.size_bytes

        counts = self.counts.to_dict()

        error_count = self.error_count

        notice_count = self.notice_count

        error: dict[str, Any] | None
        if isinstance(self.error, RosterFailure):
            error = self.error.to_dict()
        else:
            error = self.error

        kept_count = self.kept_count

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        staged_at: None | str
        if isinstance(self.staged_at, datetime.datetime):
            staged_at = self.staged_at.isoformat()
        else:
            staged_at = self.staged_at

        applied_at: None | str
        if isinstance(self.applied_at, datetime.datetime):
            applied_at = self.applied_at.isoformat()
        else:
            applied_at = self.applied_at

        undone_at: None | str
        if isinstance(self.undone_at, datetime.datetime):
            undone_at = self.undone_at.isoformat()
        else:
            undone_at = self.undone_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "format": format_,
                "state": state,
                "progress": progress,
                "size_bytes": size_bytes,
                "counts": counts,
                "error_count": error_count,
                "notice_count": notice_count,
                "error": error,
                "kept_count": kept_count,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "staged_at": staged_at,
                "applied_at": applied_at,
                "undone_at": undone_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.roster_counts import RosterCounts  # noqa: PLC0415
        from ..models.roster_failure import RosterFailure  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        format_ = check_roster_format(d.pop("format"))

        state = check_import_state(d.pop("state"))

        progress = d.pop("progress")

        size_bytes = d.pop("size_bytes")

        counts = RosterCounts.from_dict(d.pop("counts"))

        error_count = d.pop("error_count")

        notice_count = d.pop("notice_count")

        def _parse_error(data: object) -> None | RosterFailure:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = RosterFailure.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RosterFailure, data)

        error = _parse_error(d.pop("error"))

        kept_count = d.pop("kept_count")

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_staged_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                staged_at_type_0 = datetime.datetime.fromisoformat(data)

                return staged_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        staged_at = _parse_staged_at(d.pop("staged_at"))

        def _parse_applied_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                applied_at_type_0 = datetime.datetime.fromisoformat(data)

                return applied_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        applied_at = _parse_applied_at(d.pop("applied_at"))

        def _parse_undone_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                undone_at_type_0 = datetime.datetime.fromisoformat(data)

                return undone_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        undone_at = _parse_undone_at(d.pop("undone_at"))

        roster_import_read = cls(
            id=id,
            name=name,
            format_=format_,
            state=state,
            progress=progress,
            size_bytes=size_bytes,
            counts=counts,
            error_count=error_count,
            notice_count=notice_count,
            error=error,
            kept_count=kept_count,
            created_by_id=created_by_id,
            created_at=created_at,
            staged_at=staged_at,
            applied_at=applied_at,
            undone_at=undone_at,
        )

        roster_import_read.additional_properties = d
        return roster_import_read

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
