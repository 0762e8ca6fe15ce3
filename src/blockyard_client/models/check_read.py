from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.check_read_code import CheckReadCode, check_check_read_code

T = TypeVar("T", bound="CheckRead")


@_attrs_define
class CheckRead:
    """What one kind of check says.

    Attributes:
        code (CheckReadCode): What was looked at. More words may come: treat one that you do not know as none of these.
        passed (bool): Whether nothing is wrong
        detail (str): What is so, or the first things that are not
        components (list[str]): Ids of the components at fault; none where nothing is, or no thing is
    """

    code: CheckReadCode
    passed: bool
    detail: str
    components: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code: str = self.code

        passed = self.passed

        detail = self.detail

        components = self.components

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "passed": passed,
                "detail": detail,
                "components": components,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = check_check_read_code(d.pop("code"))

        passed = d.pop("passed")

        detail = d.pop("detail")

        components = cast(list[str], d.pop("components"))

        check_read = cls(
            code=code,
            passed=passed,
            detail=detail,
            components=components,
        )

        check_read.additional_properties = d
        return check_read

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
