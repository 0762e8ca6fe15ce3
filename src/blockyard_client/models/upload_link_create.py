from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.upload_link_create_file import UploadLinkCreateFile, check_upload_link_create_file
from ..types import UNSET, Unset

T = TypeVar("T", bound="UploadLinkCreate")


@_attrs_define
class UploadLinkCreate:
    """
    Attributes:
        file (UploadLinkCreateFile | Unset): What the link opens. If it is left out: `"content"`.
    """

    file: UploadLinkCreateFile | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        file: str | Unset = UNSET
        if not isinstance(self.file, Unset):
            file = self.file

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if file is not UNSET:
            field_dict["file"] = file

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _file = d.pop("file", UNSET)
        file: UploadLinkCreateFile | Unset
        if isinstance(_file, Unset):
            file = UNSET
        else:
            file = check_upload_link_create_file(_file)

        upload_link_create = cls(
            file=file,
        )

        return upload_link_create
