from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.named_students_create_method_type_0 import (
    NamedStudentsCreateMethodType0,
    check_named_students_create_method_type_0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="NamedStudentsCreate")


@_attrs_define
class NamedStudentsCreate:
    """
    Attributes:
        names (str): One a line, as from a spreadsheet or a list; behind a comma or a tab may stand the grade
        method (NamedStudentsCreateMethodType0 | None | Unset): What they sign in with, beside their badges; null: they
            have no way to sign in yet
    """

    names: str
    method: NamedStudentsCreateMethodType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        names = self.names

        method: None | str | Unset
        if isinstance(self.method, Unset):
            method = UNSET
        elif isinstance(self.method, str):
            method = self.method
        else:
            method = self.method

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "names": names,
            }
        )
        if method is not UNSET:
            field_dict["method"] = method

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        names = d.pop("names")

        def _parse_method(data: object) -> NamedStudentsCreateMethodType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                method_type_0 = check_named_students_create_method_type_0(data)

                return method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NamedStudentsCreateMethodType0 | None | Unset, data)

        method = _parse_method(d.pop("method", UNSET))

        named_students_create = cls(
            names=names,
            method=method,
        )

        return named_students_create
