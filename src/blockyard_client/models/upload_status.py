from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.upload_state import UploadState, check_upload_state
from ..models.upload_status_status import UploadStatusStatus, check_upload_status_status

T = TypeVar("T", bound="UploadStatus")


@_attrs_define
class UploadStatus:
    """
    Attributes:
        upload_id (UUID): The upload's id
        status (UploadStatusStatus): How far it is, in six words. More words may come: treat one that you do not know as
            none of these.
        state (UploadState): Words that end in -ing are of what goes on. More words may come: treat one that you do not
            know as none of these.
        progress_percentage (int): While bytes come, of them; then of what goes on
        bytes_uploaded (int): How many bytes have come
        total_bytes (int): In bytes, as it was declared
        error_message (None | str): Why it was refused, or ended; null: it was not
        created_at (datetime.datetime): When it was made
        updated_at (datetime.datetime): When it was last changed
    """

    upload_id: UUID
    status: UploadStatusStatus
    state: UploadState
    progress_percentage: int
    bytes_uploaded: int
    total_bytes: int
    error_message: None | str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        upload_id = str(self.upload_id)

        status: str = self.status

        state: str = self.state

        progress_percentage = self.progress_percentage

        bytes_uploaded = self.bytes_uploaded

        total_bytes = self.total_bytes

        error_message: None | str
        error_message = self.error_message

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "upload_id": upload_id,
                "status": status,
                "state": state,
                "progress_percentage": progress_percentage,
                "bytes_uploaded": bytes_uploaded,
                "total_bytes": total_bytes,
                "error_message": error_message,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        upload_id = UUID(d.pop("upload_id"))

        status = check_upload_status_status(d.pop("status"))

        state = check_upload_state(d.pop("state"))

        progress_percentage = d.pop("progress_percentage")

        bytes_uploaded = d.pop("bytes_uploaded")

        total_bytes = d.pop("total_bytes")

        def _parse_error_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error_message = _parse_error_message(d.pop("error_message"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        upload_status = cls(
            upload_id=upload_id,
            status=status,
            state=state,
            progress_percentage=progress_percentage,
            bytes_uploaded=bytes_uploaded,
            total_bytes=total_bytes,
            error_message=error_message,
            created_at=created_at,
            updated_at=updated_at,
        )

        upload_status.additional_properties = d
        return upload_status

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
