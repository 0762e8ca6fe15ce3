from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.progress_create import ProgressCreate


T = TypeVar("T", bound="ProgressBatchCreate")


@_attrs_define
class ProgressBatchCreate:
    """
    Attributes:
        events (list[Any | ProgressCreate]): In any order; `happened_at` says theirs. What is no event is refused by
            itself, and the others are kept
    """

    events: list[Any | ProgressCreate]

    def to_dict(self) -> dict[str, Any]:
        from ..models.progress_create import ProgressCreate  # noqa: PLC0415

        events = []
        for events_item_data in self.events:
            events_item: Any | dict[str, Any]
            if isinstance(events_item_data, ProgressCreate):
                events_item = events_item_data.to_dict()
            else:
                events_item = events_item_data
            events.append(events_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "events": events,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.progress_create import ProgressCreate  # noqa: PLC0415

        d = dict(src_dict)
        events = []
        _events = d.pop("events")
        for events_item_data in _events:

            def _parse_events_item(data: object) -> Any | ProgressCreate:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    events_item_type_0 = ProgressCreate.from_dict(data)

                    return events_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(Any | ProgressCreate, data)

            events_item = _parse_events_item(events_item_data)

            events.append(events_item)

        progress_batch_create = cls(
            events=events,
        )

        return progress_batch_create
