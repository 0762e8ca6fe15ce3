from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.file_sent_status import FileSentStatus, check_file_sent_status

if TYPE_CHECKING:
    from ..models.upload_remark import UploadRemark


T = TypeVar("T", bound="FileSent")


@_attrs_define
class FileSent:
    """A file that has come.

    Attributes:
        file_id (UUID): The same as `upload_id`
        upload_id (UUID): Ask with it how far it is
        filename (str): What the file is called
        file_size (int): In bytes
        mime_type (None | str): What the sender said it is; null: nothing
        storage_path (None | str): Always null: where it is kept is nobody's business
        cdn_url (None | str): Always null: what is in it is read at /uploads/{upload_id}
        thumbnail_url (None | str): Null: none is made before the file was looked at
        status (FileSentStatus): How far it is. More words may come: treat one that you do not know as none of these.
        created_at (datetime.datetime): When it was made
        warnings (list[UploadRemark]): What to know of what was asked
    """

    file_id: UUID
    upload_id: UUID
    filename: str
    file_size: int
    mime_type: None | str
    storage_path: None | str
    cdn_url: None | str
    thumbnail_url: None | str
    status: FileSentStatus
    created_at: datetime.datetime
    warnings: list[UploadRemark]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file_id = str(self.file_id)

        upload_id = str(self.upload_id)

        filename = self.filename

        file_size = self.file_size

        mime_type: None | str
        mime_type = self.mime_type

        storage_path: None | str
        storage_path = self.storage_path

        cdn_url: None | str
        cdn_url = self.cdn_url

        thumbnail_url: None | str
        thumbnail_url = self.thumbnail_url

        status: str = self.status

        created_at = self.created_at.isoformat()

        warnings = []
        for warnings_item_data in self.warnings:
            warnings_item = warnings_item_data.to_dict()
            warnings.append(warnings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file_id": file_id,
                "upload_id": upload_id,
                "filename": filename,
                "file_size": file_size,
                "mime_type": mime_type,
                "storage_path": storage_path,
                "cdn_url": cdn_url,
                "thumbnail_url": thumbnail_url,
                "status": status,
                "created_at": created_at,
                "warnings": warnings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.upload_remark import UploadRemark  # noqa: PLC0415

        d = dict(src_dict)
        file_id = UUID(d.pop("file_id"))

        upload_id = UUID(d.pop("upload_id"))

        filename = d.pop("filename")

        file_size = d.pop("file_size")

        def _parse_mime_type(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        mime_type = _parse_mime_type(d.pop("mime_type"))

        def _parse_storage_path(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        storage_path = _parse_storage_path(d.pop("storage_path"))

        def _parse_cdn_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cdn_url = _parse_cdn_url(d.pop("cdn_url"))

        def _parse_thumbnail_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbnail_url = _parse_thumbnail_url(d.pop("thumbnail_url"))

        status = check_file_sent_status(d.pop("status"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        warnings = []
        _warnings = d.pop("warnings")
        for warnings_item_data in _warnings:
            warnings_item = UploadRemark.from_dict(warnings_item_data)

            warnings.append(warnings_item)

        file_sent = cls(
            file_id=file_id,
            upload_id=upload_id,
            filename=filename,
            file_size=file_size,
            mime_type=mime_type,
            storage_path=storage_path,
            cdn_url=cdn_url,
            thumbnail_url=thumbnail_url,
            status=status,
            created_at=created_at,
            warnings=warnings,
        )

        file_sent.additional_properties = d
        return file_sent

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
