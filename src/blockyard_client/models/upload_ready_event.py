from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.upload_ready_data import UploadReadyData


T = TypeVar("T", bound="UploadReadyEvent")


@_attrs_define
class UploadReadyEvent:
    """Sent when a file was looked at, and can be used.

    Attributes:
        type_ (Literal['upload.ready']): What happened
        timestamp (datetime.datetime): When it happened. When it was sent stands in the header `webhook-timestamp`
        sequence (int): Larger than that of every event of the organization that happened before
        organization_id (UUID): The organization's id
        data (UploadReadyData):
    """

    type_: Literal["upload.ready"]
    timestamp: datetime.datetime
    sequence: int
    organization_id: UUID
    data: UploadReadyData
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        timestamp = self.timestamp.isoformat()

        sequence = self.sequence

        organization_id = str(self.organization_id)

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "timestamp": timestamp,
                "sequence": sequence,
                "organization_id": organization_id,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.upload_ready_data import UploadReadyData  # noqa: PLC0415

        d = dict(src_dict)
        type_ = cast(Literal["upload.ready"], d.pop("type"))
        if type_ != "upload.ready":
            raise ValueError(f"type must match const 'upload.ready', got '{type_}'")

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        sequence = d.pop("sequence")

        organization_id = UUID(d.pop("organization_id"))

        data = UploadReadyData.from_dict(d.pop("data"))

        upload_ready_event = cls(
            type_=type_,
            timestamp=timestamp,
            sequence=sequence,
            organization_id=organization_id,
            data=data,
        )

        upload_ready_event.additional_properties = d
        return upload_ready_event

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
