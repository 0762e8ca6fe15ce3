from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.game_event_create import GameEventCreate


T = TypeVar("T", bound="GameBatchCreate")


@_attrs_define
class GameBatchCreate:
    """
    Attributes:
        server_id (str): Of the game's server
        sent_at (datetime.datetime): When the server sent it
        events (list[Any | GameEventCreate]): In any order. What is no event is refused by itself, and the others are
            kept
        lost (int | Unset): How many events the server had to drop since its last batch. If it is left out: `0`.
        place (None | str | Unset): Which place it is of, on the pull road; on the push road its key says it
    """

    server_id: str
    sent_at: datetime.datetime
    events: list[Any | GameEventCreate]
    lost: int | Unset = UNSET
    place: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.game_event_create import GameEventCreate  # noqa: PLC0415

        server_id = self.server_id

        sent_at = self.sent_at.isoformat()

        events = []
        for events_item_data in self.events:
            events_item: Any | dict[str, Any]
            if isinstance(events_item_data, GameEventCreate):
                events_item = events_item_data.to_dict()
            else:
                events_item = events_item_data
            events.append(events_item)

        lost = self.lost

        place: None | str | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        else:
            place = self.place

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "server_id": server_id,
                "sent_at": sent_at,
                "events": events,
            }
        )
        if lost is not UNSET:
            field_dict["lost"] = lost
        if place is not UNSET:
            field_dict["place"] = place

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.game_event_create import GameEventCreate  # noqa: PLC0415

        d = dict(src_dict)
        server_id = d.pop("server_id")

        sent_at = datetime.datetime.fromisoformat(d.pop("sent_at"))

        events = []
        _events = d.pop("events")
        for events_item_data in _events:

            def _parse_events_item(data: object) -> Any | GameEventCreate:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    events_item_type_0 = GameEventCreate.from_dict(data)

                    return events_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(Any | GameEventCreate, data)

            events_item = _parse_events_item(events_item_data)

            events.append(events_item)

        lost = d.pop("lost", UNSET)

        def _parse_place(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        place = _parse_place(d.pop("place", UNSET))

        game_batch_create = cls(
            server_id=server_id,
            sent_at=sent_at,
            events=events,
            lost=lost,
            place=place,
        )

        return game_batch_create
