from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.event_status import EventStatus, check_event_status

T = TypeVar("T", bound="StripeEventRead")


@_attrs_define
class StripeEventRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        event_id (str): Its id at Stripe
        type_ (str): As Stripe calls it, such as `invoice.paid`
        object_id (None | str): Id of what it tells of
        status (EventStatus): What became of an event. `received`, `parked` and `failed` may still change; the others
            are the end. More words may come: treat one that you do not know as none of these.
        attempts (int): How often work on it was begun
        error (None | str): Why the last attempt failed
        created_at (datetime.datetime): When it was made
        updated_at (datetime.datetime): When it was last changed
    """

    id: UUID
    event_id: str
    type_: str
    object_id: None | str
    status: EventStatus
    attempts: int
    error: None | str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        event_id = self.event_id

        type_ = self.type_

        object_id: None | str
        object_id = self.object_id

        status: str = self.status

        attempts = self.attempts

        error: None | str
        error = self.error

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "event_id": event_id,
                "type": type_,
                "object_id": object_id,
                "status": status,
                "attempts": attempts,
                "error": error,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        event_id = d.pop("event_id")

        type_ = d.pop("type")

        def _parse_object_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        object_id = _parse_object_id(d.pop("object_id"))

        status = check_event_status(d.pop("status"))

        attempts = d.pop("attempts")

        def _parse_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error = _parse_error(d.pop("error"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        stripe_event_read = cls(
            id=id,
            event_id=event_id,
            type_=type_,
            object_id=object_id,
            status=status,
            attempts=attempts,
            error=error,
            created_at=created_at,
            updated_at=updated_at,
        )

        stripe_event_read.additional_properties = d
        return stripe_event_read

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
