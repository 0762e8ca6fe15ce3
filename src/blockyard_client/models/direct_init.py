from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.purpose import Purpose, check_purpose
from ..types import UNSET, Unset

T = TypeVar("T", bound="DirectInit")


@_attrs_define
class DirectInit:
    """
    Attributes:
        filename (str): What the file is called
        file_size (int): In bytes. A file of another size is refused
        sha256 (str): Of the bytes, in hexadecimal digits
        mime_type (None | str | Unset): What the sender says it is. What it is, its bytes say
        purpose (Purpose | Unset): What a file is sent for. It says which types are taken. More words may come: treat
            one that you do not know as none of these.
        title (None | str | Unset): What to call it here
        description (None | str | Unset): What it is about
        retention_days (int | None | Unset): After so many days it is deleted by itself; left out: never
    """

    filename: str
    file_size: int
    sha256: str
    mime_type: None | str | Unset = UNSET
    purpose: Purpose | Unset = UNSET
    title: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    retention_days: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        filename = self.filename

        file_size = self.file_size

        sha256 = self.sha256

        mime_type: None | str | Unset
        if isinstance(self.mime_type, Unset):
            mime_type = UNSET
        else:
            mime_type = self.mime_type

        purpose: str | Unset = UNSET
        if not isinstance(self.purpose, Unset):
            purpose = self.purpose

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        retention_days: int | None | Unset
        if isinstance(self.retention_days, Unset):
            retention_days = UNSET
        else:
            retention_days = self.retention_days

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "filename": filename,
                "file_size": file_size,
                "sha256": sha256,
            }
        )
        if mime_type is not UNSET:
            field_dict["mime_type"] = mime_type
        if purpose is not UNSET:
            field_dict["purpose"] = purpose
        if title is not UNSET:
            field_dict["title"] = title
        if description is not UNSET:
            field_dict["description"] = description
        if retention_days is not UNSET:
            field_dict["retention_days"] = retention_days

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        filename = d.pop("filename")

        file_size = d.pop("file_size")

        sha256 = d.pop("sha256")

        def _parse_mime_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        mime_type = _parse_mime_type(d.pop("mime_type", UNSET))

        _purpose = d.pop("purpose", UNSET)
        purpose: Purpose | Unset
        if isinstance(_purpose, Unset):
            purpose = UNSET
        else:
            purpose = check_purpose(_purpose)

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_retention_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        retention_days = _parse_retention_days(d.pop("retention_days", UNSET))

        direct_init = cls(
            filename=filename,
            file_size=file_size,
            sha256=sha256,
            mime_type=mime_type,
            purpose=purpose,
            title=title,
            description=description,
            retention_days=retention_days,
        )

        return direct_init
