from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="JoinCreate")


@_attrs_define
class JoinCreate:
    """
    Attributes:
        class_code (str): The class's code
        display_name (str): How the class shall call you; a nickname will do
    """

    class_code: str
    display_name: str

    def to_dict(self) -> dict[str, Any]:
        class_code = self.class_code

        display_name = self.display_name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "class_code": class_code,
                "display_name": display_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        class_code = d.pop("class_code")

        display_name = d.pop("display_name")

        join_create = cls(
            class_code=class_code,
            display_name=display_name,
        )

        return join_create
