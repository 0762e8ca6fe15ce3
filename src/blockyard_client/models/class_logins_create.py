from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.class_logins_create_method import ClassLoginsCreateMethod, check_class_logins_create_method

T = TypeVar("T", bound="ClassLoginsCreate")


@_attrs_define
class ClassLoginsCreate:
    """
    Attributes:
        method (ClassLoginsCreateMethod): What the students prove it with, beside their badges
    """

    method: ClassLoginsCreateMethod

    def to_dict(self) -> dict[str, Any]:
        method: str = self.method

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "method": method,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        method = check_class_logins_create_method(d.pop("method"))

        class_logins_create = cls(
            method=method,
        )

        return class_logins_create
