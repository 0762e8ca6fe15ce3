from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.purpose import Purpose, check_purpose
from ..types import UNSET, Unset

T = TypeVar("T", bound="MultipartInit")


@_attrs_define
class MultipartInit:
    """
    Attributes:
        filename (str): What the file is called
        file_size (int): In bytes. A file of another size is refused
        mime_type (None | str | Unset): What the sender says it is. What it is, its bytes say
        purpose (Purpose | Unset): What a file is sent for. It says which types are taken. More words may come: treat
            one that you do not know as none of these.
        title (None | str | Unset): What to call it here
        description (None | str | Unset): What it is about
        retention_days (int | None | Unset): After so many days it is deleted by itself; left out: never
        sha256 (None | str | Unset): Of the whole: it is refused where that is not so
        part_size (int | Unset): In bytes, of each part but the last. If it is left out: `5242880`.
        category (str | Unset): Taken for old clients, and not kept: `purpose` says what a file is for. If it is left
            out: `"media_resource"`.
    """

    filename: str
    file_size: int
    mime_type: None | str | Unset = UNSET
    purpose: Purpose | Unset = UNSET
    title: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    retention_days: int | None | Unset = UNSET
    sha256: None | str | Unset = UNSET
    part_size: int | Unset = UNSET
    category: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        filename = self.filename

        file_size = self.file_size

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

        sha256: None | str | Unset
        if isinstance(self.sha256, Unset):
            sha256 = UNSET
        else:
            sha256 = self.sha256

        part_size = self.part_size

        category = self.category

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "filename": filename,
                "file_size": file_size,
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
        if sha256 is not UNSET:
            field_dict["sha256"] = sha256
        if part_size is not UNSET:
            field_dict["part_size"] = part_size
        if category is not UNSET:
            field_dict["category"] = category

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        filename = d.pop("filename")

        file_size = d.pop("file_size")

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

        def _parse_sha256(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sha256 = _parse_sha256(d.pop("sha256", UNSET))

        part_size = d.pop("part_size", UNSET)

        category = d.pop("category", UNSET)

        multipart_init = cls(
            filename=filename,
            file_size=file_size,
            mime_type=mime_type,
            purpose=purpose,
            title=title,
            description=description,
            retention_days=retention_days,
            sha256=sha256,
            part_size=part_size,
            category=category,
        )

        return multipart_init
