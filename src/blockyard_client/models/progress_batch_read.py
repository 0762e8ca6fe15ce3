from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.attempt_read import AttemptRead
    from ..models.progress_read import ProgressRead


T = TypeVar("T", bound="ProgressBatchRead")


@_attrs_define
class ProgressBatchRead:
    """
    Attributes:
        events (list[ProgressRead]): In the order in which they were sent
        attempt (AttemptRead):
    """

    events: list[ProgressRead]
    attempt: AttemptRead
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        events = []
        for events_item_data in self.events:
            events_item = events_item_data.to_dict()
            events.append(events_item)

        attempt = self.attempt.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "events": events,
                "attempt": attempt,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attempt_read import AttemptRead  # noqa: PLC0415
        from ..models.progress_read import ProgressRead  # noqa: PLC0415

        d = dict(src_dict)
        events = []
        _events = d.pop("events")
        for events_item_data in _events:
            events_item = ProgressRead.from_dict(events_item_data)

            events.append(events_item)

        attempt = AttemptRead.from_dict(d.pop("attempt"))

        progress_batch_read = cls(
            events=events,
            attempt=attempt,
        )

        progress_batch_read.additional_properties = d
        return progress_batch_read

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
