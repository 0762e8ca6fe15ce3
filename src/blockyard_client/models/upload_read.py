from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.purpose import Purpose, check_purpose
from ..models.upload_state import UploadState, check_upload_state

if TYPE_CHECKING:
    from ..models.upload_content_read import UploadContentRead
    from ..models.upload_remark import UploadRemark


T = TypeVar("T", bound="UploadRead")


@_attrs_define
class UploadRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        name (str): What the file is called
        title (None | str): What it is called here; null: nothing was said
        description (None | str): What it is about; null: nothing was said
        purpose (Purpose): What a file is sent for. It says which types are taken. More words may come: treat one that
            you do not know as none of these.
        state (UploadState): Words that end in -ing are of what goes on. More words may come: treat one that you do not
            know as none of these.
        progress (int): Of what goes on, from 0 to 100
        length (int): In bytes, as it was declared
        received (int): How many bytes have come
        summary (str): In a line, for people
        error (None | UploadRemark): Why it was refused; null: it was not
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        updated_at (datetime.datetime): When it was last changed
        expires_at (datetime.datetime | None): When it is given up unless it goes on; null: it is `ready`, or over
        retention_until (datetime.datetime | None): When it is deleted by itself; null: never
        delete_at (datetime.datetime | None): When what was deleted goes for good; null: it was not deleted
        warnings (list[UploadRemark]): What to know of it
        content (None | UploadContentRead): What is in it; null: that is not known yet, or it was refused
    """

    id: UUID
    name: str
    title: None | str
    description: None | str
    purpose: Purpose
    state: UploadState
    progress: int
    length: int
    received: int
    summary: str
    error: None | UploadRemark
    created_by_id: UUID
    created_at: datetime.datetime
    updated_at: datetime.datetime
    expires_at: datetime.datetime | None
    retention_until: datetime.datetime | None
    delete_at: datetime.datetime | None
    warnings: list[UploadRemark]
    content: None | UploadContentRead
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.upload_content_read import UploadContentRead  # noqa: PLC0415
        from ..models.upload_remark import UploadRemark  # noqa: PLC0415

        id = str(self.id)

        name = self.name

        title: None | str
        title = self.title

        description: None | str
        description = self.description

        purpose: str = self.purpose

        state: str = self.state

        progress = self.progress

        length = self.length

        received = self.received

        summary = self.summary

        error: dict[str, Any] | None
        if isinstance(self.error, UploadRemark):
            error = self.error.to_dict()
        else:
            error = self.error

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        retention_until: None | str
        if isinstance(self.retention_until, datetime.datetime):
            retention_until = self.retention_until.isoformat()
        else:
            retention_until = self.retention_until

        delete_at: None | str
        if isinstance(self.delete_at, datetime.datetime):
            delete_at = self.delete_at.isoformat()
        else:
            delete_at = self.delete_at

        warnings = []
        for warnings_item_data in self.warnings:
            warnings_item = warnings_item_data.to_dict()
            warnings.append(warnings_item)

        content: dict[str, Any] | None
        if isinstance(self.content, UploadContentRead):
            content = self.content.to_dict()
        else:
            content = self.content

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "title": title,
                "description": description,
                "purpose": purpose,
                "state": state,
                "progress": progress,
                "length": length,
                "received": received,
                "summary": summary,
                "error": error,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "updated_at": updated_at,
                "expires_at": expires_at,
                "retention_until": retention_until,
                "delete_at": delete_at,
                "warnings": warnings,
                "content": content,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.upload_content_read import UploadContentRead  # noqa: PLC0415
        from ..models.upload_remark import UploadRemark  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        purpose = check_purpose(d.pop("purpose"))

        state = check_upload_state(d.pop("state"))

        progress = d.pop("progress")

        length = d.pop("length")

        received = d.pop("received")

        summary = d.pop("summary")

        def _parse_error(data: object) -> None | UploadRemark:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = UploadRemark.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UploadRemark, data)

        error = _parse_error(d.pop("error"))

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        def _parse_retention_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                retention_until_type_0 = datetime.datetime.fromisoformat(data)

                return retention_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        retention_until = _parse_retention_until(d.pop("retention_until"))

        def _parse_delete_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                delete_at_type_0 = datetime.datetime.fromisoformat(data)

                return delete_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        delete_at = _parse_delete_at(d.pop("delete_at"))

        warnings = []
        _warnings = d.pop("warnings")
        for warnings_item_data in _warnings:
            warnings_item = UploadRemark.from_dict(warnings_item_data)

            warnings.append(warnings_item)

        def _parse_content(data: object) -> None | UploadContentRead:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                content_type_0 = UploadContentRead.from_dict(data)

                return content_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UploadContentRead, data)

        content = _parse_content(d.pop("content"))

        upload_read = cls(
            id=id,
            name=name,
            title=title,
            description=description,
            purpose=purpose,
            state=state,
            progress=progress,
            length=length,
            received=received,
            summary=summary,
            error=error,
            created_by_id=created_by_id,
            created_at=created_at,
            updated_at=updated_at,
            expires_at=expires_at,
            retention_until=retention_until,
            delete_at=delete_at,
            warnings=warnings,
            content=content,
        )

        upload_read.additional_properties = d
        return upload_read

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
