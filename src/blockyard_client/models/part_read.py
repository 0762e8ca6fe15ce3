from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PartRead")


@_attrs_define
class PartRead:
    """
    Attributes:
        upload_id (UUID): Which upload it is a part of
        part_number (int): From 1, in the order of the file
        etag (str): Its SHA-256 in hexadecimal digits. Send it when you complete
        bytes_uploaded (int): Of the whole upload, how many bytes are kept
    """

    upload_id: UUID
    part_number: int
    etag: str
    bytes_uploaded: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        upload_id = str(self.upload_id)

        part_number = self.part_number

        etag = self.etag

        bytes_uploaded = self.bytes_uploaded

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "upload_id": upload_id,
                "part_number": part_number,
                "etag": etag,
                "bytes_uploaded": bytes_uploaded,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        upload_id = UUID(d.pop("upload_id"))

        part_number = d.pop("part_number")

        etag = d.pop("etag")

        bytes_uploaded = d.pop("bytes_uploaded")

        part_read = cls(
            upload_id=upload_id,
            part_number=part_number,
            etag=etag,
            bytes_uploaded=bytes_uploaded,
        )

        part_read.additional_properties = d
        return part_read

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
