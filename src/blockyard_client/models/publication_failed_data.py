from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PublicationFailedData")


@_attrs_define
class PublicationFailedData:
    """
    Attributes:
        id (UUID): The id of what it is about
        created_by_id (UUID): The user who did it, or in whose name it was done
        object_ (Literal['publication']): What kind of thing it is about
        name (str): The environment's name
        version (int): The version's number
        place_id (int): The place at Roblox
        code (str): Why, stable, for programs
    """

    id: UUID
    created_by_id: UUID
    object_: Literal["publication"]
    name: str
    version: int
    place_id: int
    code: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        created_by_id = str(self.created_by_id)

        object_ = self.object_

        name = self.name

        version = self.version

        place_id = self.place_id

        code = self.code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "created_by_id": created_by_id,
                "object": object_,
                "name": name,
                "version": version,
                "place_id": place_id,
                "code": code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        created_by_id = UUID(d.pop("created_by_id"))

        object_ = cast(Literal["publication"], d.pop("object"))
        if object_ != "publication":
            raise ValueError(f"object must match const 'publication', got '{object_}'")

        name = d.pop("name")

        version = d.pop("version")

        place_id = d.pop("place_id")

        code = d.pop("code")

        publication_failed_data = cls(
            id=id,
            created_by_id=created_by_id,
            object_=object_,
            name=name,
            version=version,
            place_id=place_id,
            code=code,
        )

        publication_failed_data.additional_properties = d
        return publication_failed_data

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
