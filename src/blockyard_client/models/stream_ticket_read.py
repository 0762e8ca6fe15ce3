from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StreamTicketRead")


@_attrs_define
class StreamTicketRead:
    """
    Attributes:
        ticket (str): Opens one stream
        url (str): The path of the stream with the ticket, for EventSource
        opens_until (datetime.datetime): It opens the stream within 60 seconds
        ends_at (datetime.datetime): A client that has seen an event goes on until then
    """

    ticket: str
    url: str
    opens_until: datetime.datetime
    ends_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ticket = self.ticket

        url = self.url

        opens_until = self.opens_until.isoformat()

        ends_at = self.ends_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ticket": ticket,
                "url": url,
                "opens_until": opens_until,
                "ends_at": ends_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        ticket = d.pop("ticket")

        url = d.pop("url")

        opens_until = datetime.datetime.fromisoformat(d.pop("opens_until"))

        ends_at = datetime.datetime.fromisoformat(d.pop("ends_at"))

        stream_ticket_read = cls(
            ticket=ticket,
            url=url,
            opens_until=opens_until,
            ends_at=ends_at,
        )

        stream_ticket_read.additional_properties = d
        return stream_ticket_read

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
