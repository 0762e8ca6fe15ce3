from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.role import Role, check_role

T = TypeVar("T", bound="MemberData")


@_attrs_define
class MemberData:
    """
    Attributes:
        id (UUID): The id of what it is about
        created_by_id (UUID): The user who did it, or in whose name it was done
        object_ (Literal['membership']): What kind of thing it is about
        user_id (UUID): The person's id
        role (Role): From the strongest to the weakest. More words may come: treat one that you do not know as none of
            these.
    """

    id: UUID
    created_by_id: UUID
    object_: Literal["membership"]
    user_id: UUID
    role: Role
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        created_by_id = str(self.created_by_id)

        object_ = self.object_

        user_id = str(self.user_id)

        role: str = self.role

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "created_by_id": created_by_id,
                "object": object_,
                "user_id": user_id,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        created_by_id = UUID(d.pop("created_by_id"))

        object_ = cast(Literal["membership"], d.pop("object"))
        if object_ != "membership":
            raise ValueError(f"object must match const 'membership', got '{object_}'")

        user_id = UUID(d.pop("user_id"))

        role = check_role(d.pop("role"))

        member_data = cls(
            id=id,
            created_by_id=created_by_id,
            object_=object_,
            user_id=user_id,
            role=role,
        )

        member_data.additional_properties = d
        return member_data

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
