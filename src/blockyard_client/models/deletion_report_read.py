from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.deletion_report_read_counts import DeletionReportReadCounts


T = TypeVar("T", bound="DeletionReportRead")


@_attrs_define
class DeletionReportRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        at (datetime.datetime): When it was deleted
        rule (str): Why: a rule of the sweep; `student_erased`: an admin erased a student; `roblox_erasure`: Roblox
            asked to forget a user
        counts (DeletionReportReadCounts): How many rows, by kind
        student_data_days (int | None): As the organization had set it; null: no sweep did it
        older_than (datetime.datetime | None): What ended before then went; null: the same
        erased_by_id (None | UUID): The user who erased the student; null: nobody here did it
    """

    id: UUID
    at: datetime.datetime
    rule: str
    counts: DeletionReportReadCounts
    student_data_days: int | None
    older_than: datetime.datetime | None
    erased_by_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        at = self.at.isoformat()

        rule = self.rule

        counts = self.counts.to_dict()

        student_data_days: int | None
        student_data_days = self.student_data_days

        older_than: None | str
        if isinstance(self.older_than, datetime.datetime):
            older_than = self.older_than.isoformat()
        else:
            older_than = self.older_than

        erased_by_id: None | str
        if isinstance(self.erased_by_id, UUID):
            erased_by_id = str(self.erased_by_id)
        else:
            erased_by_id = self.erased_by_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "at": at,
                "rule": rule,
                "counts": counts,
                "student_data_days": student_data_days,
                "older_than": older_than,
                "erased_by_id": erased_by_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deletion_report_read_counts import DeletionReportReadCounts  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        rule = d.pop("rule")

        counts = DeletionReportReadCounts.from_dict(d.pop("counts"))

        def _parse_student_data_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        student_data_days = _parse_student_data_days(d.pop("student_data_days"))

        def _parse_older_than(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                older_than_type_0 = datetime.datetime.fromisoformat(data)

                return older_than_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        older_than = _parse_older_than(d.pop("older_than"))

        def _parse_erased_by_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                erased_by_id_type_0 = UUID(data)

                return erased_by_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        erased_by_id = _parse_erased_by_id(d.pop("erased_by_id"))

        deletion_report_read = cls(
            id=id,
            at=at,
            rule=rule,
            counts=counts,
            student_data_days=student_data_days,
            older_than=older_than,
            erased_by_id=erased_by_id,
        )

        deletion_report_read.additional_properties = d
        return deletion_report_read

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
