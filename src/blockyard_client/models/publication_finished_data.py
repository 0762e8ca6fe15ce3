from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PublicationFinishedData")


@_attrs_define
class PublicationFinishedData:
    """
    Attributes:
        id (UUID): The id of what it is about
        created_by_id (UUID): The user who did it, or in whose name it was done
        object_ (Literal['publication']): What kind of thing it is about
        name (str): The environment's name
        version (int): The version's number
        place_id (int): The place at Roblox
        place_version (int): The place's version at Roblox
        code (None | str | Unset): What Roblox refused after it had taken the version, if anything
    """

    id: UUID
    created_by_id: UUID
    object_: Literal["publication"]
    name: str
    version: int
    place_id: int
    place_version: int
    code: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        created_by_id = str(self.created_by_id)

        object_ = self.object_

        name = self.name

        version = self.version

        place_id = self.place_id

        place_version = self.place_version

        code: None | str | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
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
                "place_version": place_version,
            }
        )
        if code is not UNSET:
            field_dict["code"] = code

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

        place_version = d.pop("place_version")

        def _parse_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        publication_finished_data = cls(
            id=id,
            created_by_id=created_by_id,
            object_=object_,
            name=name,
            version=version,
            place_id=place_id,
            place_version=place_version,
            code=code,
        )

        publication_finished_data.additional_properties = d
        return publication_finished_data

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
