from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.check_read import CheckRead


T = TypeVar("T", bound="VersionChecked")


@_attrs_define
class VersionChecked:
    """What our own checks say of a version. Nothing is kept.

    Attributes:
        version (int): Which version was checked
        passed (bool): Whether all checks passed
        checks (list[CheckRead]): One of each code, always in the same order
    """

    version: int
    passed: bool
    checks: list[CheckRead]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        passed = self.passed

        checks = []
        for checks_item_data in self.checks:
            checks_item = checks_item_data.to_dict()
            checks.append(checks_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "passed": passed,
                "checks": checks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.check_read import CheckRead  # noqa: PLC0415

        d = dict(src_dict)
        version = d.pop("version")

        passed = d.pop("passed")

        checks = []
        _checks = d.pop("checks")
        for checks_item_data in _checks:
            checks_item = CheckRead.from_dict(checks_item_data)

            checks.append(checks_item)

        version_checked = cls(
            version=version,
            passed=passed,
            checks=checks,
        )

        version_checked.additional_properties = d
        return version_checked

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
