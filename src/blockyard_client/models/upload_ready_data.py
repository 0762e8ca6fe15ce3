from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UploadReadyData")


@_attrs_define
class UploadReadyData:
    """
    Attributes:
        id (UUID): The id of what it is about
        created_by_id (UUID): The user who did it, or in whose name it was done
        object_ (Literal['upload']): What kind of thing it is about
        purpose (str): What it was sent for
        type_ (str): What it is, by its bytes
    """

    id: UUID
    created_by_id: UUID
    object_: Literal["upload"]
    purpose: str
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        created_by_id = str(self.created_by_id)

        object_ = self.object_

        purpose = self.purpose

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "created_by_id": created_by_id,
                "object": object_,
                "purpose": purpose,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        created_by_id = UUID(d.pop("created_by_id"))

        object_ = cast(Literal["upload"], d.pop("object"))
        if object_ != "upload":
            raise ValueError(f"object must match const 'upload', got '{object_}'")

        purpose = d.pop("purpose")

        type_ = d.pop("type")

        upload_ready_data = cls(
            id=id,
            created_by_id=created_by_id,
            object_=object_,
            purpose=purpose,
            type_=type_,
        )

        upload_ready_data.additional_properties = d
        return upload_ready_data

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
