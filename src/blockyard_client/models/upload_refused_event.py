from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.upload_refused_data import UploadRefusedData


T = TypeVar("T", bound="UploadRefusedEvent")


@_attrs_define
class UploadRefusedEvent:
    """Sent when a file that had come was refused, or given up.

    Attributes:
        type_ (Literal['upload.refused']): What happened
        timestamp (datetime.datetime): When it happened. When it was sent stands in the header `webhook-timestamp`
        sequence (int): Larger than that of every event of the organization that happened before
        organization_id (UUID): The organization's id
        data (UploadRefusedData):
    """

    type_: Literal["upload.refused"]
    timestamp: datetime.datetime
    sequence: int
    organization_id: UUID
    data: UploadRefusedData
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
        from ..models.upload_refused_data import UploadRefusedData  # noqa: PLC0415

        d = dict(src_dict)
        type_ = cast(Literal["upload.refused"], d.pop("type"))
        if type_ != "upload.refused":
            raise ValueError(f"type must match const 'upload.refused', got '{type_}'")

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        sequence = d.pop("sequence")

        organization_id = UUID(d.pop("organization_id"))

        data = UploadRefusedData.from_dict(d.pop("data"))

        upload_refused_event = cls(
            type_=type_,
            timestamp=timestamp,
            sequence=sequence,
            organization_id=organization_id,
            data=data,
        )

        upload_refused_event.additional_properties = d
        return upload_refused_event

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
