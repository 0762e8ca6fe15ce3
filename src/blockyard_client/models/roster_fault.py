from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.roster_fault_kind import RosterFaultKind, check_roster_fault_kind

T = TypeVar("T", bound="RosterFault")


@_attrs_define
class RosterFault:
    """
    Attributes:
        kind (RosterFaultKind): `error`: the row is left out, or the file cannot be read; `notice`: it was taken all the
            same. More words may come: treat one that you do not know as none of these.
        code (str): Stable, for programs
        file (str): Where it stands; empty: the whole
        line (int | None): From 1: where the row begins; null: the whole file
        column (None | str): Its name in the first line; null: the whole row
        says (None | str): What stands there, or its beginning
        detail (str): For people: what it is about, and what to do
        remedy (str): What to do
    """

    kind: RosterFaultKind
    code: str
    file: str
    line: int | None
    column: None | str
    says: None | str
    detail: str
    remedy: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        code = self.code

        file = self.file

        line: int | None
        line = self.line

        column: None | str
        column = self.column

        says: None | str
        says = self.says

        detail = self.detail

        remedy = self.remedy

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "code": code,
                "file": file,
                "line": line,
                "column": column,
                "says": says,
                "detail": detail,
                "remedy": remedy,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_roster_fault_kind(d.pop("kind"))

        code = d.pop("code")

        file = d.pop("file")

        def _parse_line(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        line = _parse_line(d.pop("line"))

        def _parse_column(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        column = _parse_column(d.pop("column"))

        def _parse_says(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        says = _parse_says(d.pop("says"))

        detail = d.pop("detail")

        remedy = d.pop("remedy")

        roster_fault = cls(
            kind=kind,
            code=code,
            file=file,
            line=line,
            column=column,
            says=says,
            detail=detail,
            remedy=remedy,
        )

        roster_fault.additional_properties = d
        return roster_fault

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
