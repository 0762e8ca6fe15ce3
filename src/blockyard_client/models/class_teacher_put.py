from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.helper import Helper, check_helper

T = TypeVar("T", bound="ClassTeacherPut")


@_attrs_define
class ClassTeacherPut:
    """
    Attributes:
        helps_as (Helper): Who teaches a class beside its teacher. More words may come: treat one that you do not know
            as none of these.
    """

    helps_as: Helper

    def to_dict(self) -> dict[str, Any]:
        helps_as: str = self.helps_as

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "helps_as": helps_as,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        helps_as = check_helper(d.pop("helps_as"))

        class_teacher_put = cls(
            helps_as=helps_as,
        )

        return class_teacher_put
