from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.row_action import RowAction, check_row_action
from ..models.row_kind import RowKind, check_row_kind

T = TypeVar("T", bound="RosterChangeRead")


@_attrs_define
class RosterChangeRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        kind (RowKind): What a row is about. A teacher is one who teaches a class beside its teacher. More words may
            come: treat one that you do not know as none of these.
        action (RowAction): What becomes of a row. One that comes back is changed. More words may come: treat one that
            you do not know as none of these.
        name (str): What it is called
        line (int | None): The line of the file that says it; null: none does
        target_id (UUID): The id that it has here, or gets
        before (Any): What differs, as it is before the import is applied; empty: it is not here
        after (Any): The same as it is after that
    """

    id: UUID
    kind: RowKind
    action: RowAction
    name: str
    line: int | None
    target_id: UUID
    before: Any
    after: Any
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind: str = self.kind

        action: str = self.action

        name = self.name

        line: int | None
        line = self.line

        target_id = str(self.target_id)

        before = self.before

        after = self.after

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "action": action,
                "name": name,
                "line": line,
                "target_id": target_id,
                "before": before,
                "after": after,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_row_kind(d.pop("kind"))

        action = check_row_action(d.pop("action"))

        name = d.pop("name")

        def _parse_line(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        line = _parse_line(d.pop("line"))

        target_id = UUID(d.pop("target_id"))

        before = d.pop("before")

        after = d.pop("after")

        roster_change_read = cls(
            id=id,
            kind=kind,
            action=action,
            name=name,
            line=line,
            target_id=target_id,
            before=before,
            after=after,
        )

        roster_change_read.additional_properties = d
        return roster_change_read

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
