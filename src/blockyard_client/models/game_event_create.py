from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.game_event_type import GameEventType, check_game_event_type

if TYPE_CHECKING:
    from ..models.game_event_data import GameEventData


T = TypeVar("T", bound="GameEventCreate")


@_attrs_define
class GameEventCreate:
    """
    Attributes:
        id (UUID): Made by the sender; an event that arrives twice is kept once
        type_ (GameEventType): What the reporter of a world tells (docs/reporter.md). More words may come: treat one
            that you do not know as none of these.
        player (int): To whom: her user id at Roblox
        at (datetime.datetime): When, by the server's clock
        data (GameEventData): Which of the fields there are depends on the event's type.
    """

    id: UUID
    type_: GameEventType
    player: int
    at: datetime.datetime
    data: GameEventData

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        type_: str = self.type_

        player = self.player

        at = self.at.isoformat()

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "type": type_,
                "player": player,
                "at": at,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.game_event_data import GameEventData  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        type_ = check_game_event_type(d.pop("type"))

        player = d.pop("player")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        data = GameEventData.from_dict(d.pop("data"))

        game_event_create = cls(
            id=id,
            type_=type_,
            player=player,
            at=at,
            data=data,
        )

        return game_event_create
