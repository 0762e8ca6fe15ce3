from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from ..models.send_file_body_purpose import SendFileBodyPurpose, check_send_file_body_purpose
from ..types import UNSET, File, Unset

T = TypeVar("T", bound="SendFileBody")


@_attrs_define
class SendFileBody:
    """
    Attributes:
        file (File): The file itself
        title (str | Unset): What to call it here
        description (str | Unset): What it is about
        purpose (SendFileBodyPurpose | Unset): What it is sent for. It says which types are taken Default: 'lesson'.
        category (str | Unset): Taken for old clients, and not kept: `purpose` says what a file is for Default:
            'media_resource'.
        retention_days (int | Unset): After so many days it is deleted by itself; left out: never
        virus_scan (bool | Unset): `false` is not heeded: every file is scanned where there is a scanner Default: True.
        generate_thumbnails (bool | Unset): `false` is not heeded: they are made of what has a picture Default: True.
    """

    file: File
    title: str | Unset = UNSET
    description: str | Unset = UNSET
    purpose: SendFileBodyPurpose | Unset = "lesson"
    category: str | Unset = "media_resource"
    retention_days: int | Unset = UNSET
    virus_scan: bool | Unset = True
    generate_thumbnails: bool | Unset = True
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file = self.file.to_tuple()

        title = self.title

        description = self.description

        purpose: str | Unset = UNSET
        if not isinstance(self.purpose, Unset):
            purpose = self.purpose

        category = self.category

        retention_days = self.retention_days

        virus_scan = self.virus_scan

        generate_thumbnails = self.generate_thumbnails

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file": file,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if description is not UNSET:
            field_dict["description"] = description
        if purpose is not UNSET:
            field_dict["purpose"] = purpose
        if category is not UNSET:
            field_dict["category"] = category
        if retention_days is not UNSET:
            field_dict["retention_days"] = retention_days
        if virus_scan is not UNSET:
            field_dict["virus_scan"] = virus_scan
        if generate_thumbnails is not UNSET:
            field_dict["generate_thumbnails"] = generate_thumbnails

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        if not isinstance(self.title, Unset):
            files.append(("title", (None, str(self.title).encode(), "text/plain")))

        if not isinstance(self.description, Unset):
            files.append(("description", (None, str(self.description).encode(), "text/plain")))

        if not isinstance(self.purpose, Unset):
            files.append(("purpose", (None, str(self.purpose).encode(), "text/plain")))

        if not isinstance(self.category, Unset):
            files.append(("category", (None, str(self.category).encode(), "text/plain")))

        if not isinstance(self.retention_days, Unset):
            files.append(("retention_days", (None, str(self.retention_days).encode(), "text/plain")))

        if not isinstance(self.virus_scan, Unset):
            files.append(("virus_scan", (None, str(self.virus_scan).encode(), "text/plain")))

        if not isinstance(self.generate_thumbnails, Unset):
            files.append(("generate_thumbnails", (None, str(self.generate_thumbnails).encode(), "text/plain")))

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = File(payload=BytesIO(d.pop("file")))

        title = d.pop("title", UNSET)

        description = d.pop("description", UNSET)

        _purpose = d.pop("purpose", UNSET)
        purpose: SendFileBodyPurpose | Unset
        if isinstance(_purpose, Unset):
            purpose = UNSET
        else:
            purpose = check_send_file_body_purpose(_purpose)

        category = d.pop("category", UNSET)

        retention_days = d.pop("retention_days", UNSET)

        virus_scan = d.pop("virus_scan", UNSET)

        generate_thumbnails = d.pop("generate_thumbnails", UNSET)

        send_file_body = cls(
            file=file,
            title=title,
            description=description,
            purpose=purpose,
            category=category,
            retention_days=retention_days,
            virus_scan=virus_scan,
            generate_thumbnails=generate_thumbnails,
        )

        send_file_body.additional_properties = d
        return send_file_body

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
