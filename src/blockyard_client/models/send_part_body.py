from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from ..types import UNSET, File, Unset

T = TypeVar("T", bound="SendPartBody")


@_attrs_define
class SendPartBody:
    """
    Attributes:
        upload_id (UUID): As it was answered when the upload began
        part_number (int): From 1, in the order of the file
        file (File): The file itself
        sha256 (str | Unset): Of the part: it is refused where that is not so
    """

    upload_id: UUID
    part_number: int
    file: File
    sha256: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        upload_id = str(self.upload_id)

        part_number = self.part_number

        file = self.file.to_tuple()

        sha256 = self.sha256

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "upload_id": upload_id,
                "part_number": part_number,
                "file": file,
            }
        )
        if sha256 is not UNSET:
            field_dict["sha256"] = sha256

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("upload_id", (None, str(self.upload_id), "text/plain")))

        files.append(("part_number", (None, str(self.part_number).encode(), "text/plain")))

        files.append(("file", self.file.to_tuple()))

        if not isinstance(self.sha256, Unset):
            files.append(("sha256", (None, str(self.sha256).encode(), "text/plain")))

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        upload_id = UUID(d.pop("upload_id"))

        part_number = d.pop("part_number")

        file = File(payload=BytesIO(d.pop("file")))

        sha256 = d.pop("sha256", UNSET)

        send_part_body = cls(
            upload_id=upload_id,
            part_number=part_number,
            file=file,
            sha256=sha256,
        )

        send_part_body.additional_properties = d
        return send_part_body

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
