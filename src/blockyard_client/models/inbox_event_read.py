from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.game_event_state import GameEventState, check_game_event_state
from ..models.game_event_type import GameEventType, check_game_event_type
from ..models.inbox_event_read_code_type_0 import InboxEventReadCodeType0, check_inbox_event_read_code_type_0

T = TypeVar("T", bound="InboxEventRead")


@_attrs_define
class InboxEventRead:
    """What a place told, as it came.

    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        event_id (UUID): Made by the sender; an event that arrives twice is kept once
        type_ (GameEventType): What the reporter of a world tells (docs/reporter.md). More words may come: treat one
            that you do not know as none of these.
        player (int): To whom: her user id at Roblox
        data (Any): What else is known of it, but for a code that was typed
        happened_at (datetime.datetime): When, by the server's clock
        received_at (datetime.datetime): When we had it
        state (GameEventState): What became of an event. `attached` also of one that nothing is computed of. More words
            may come: treat one that you do not know as none of these.
        code (InboxEventReadCodeType0 | None): Why it is refused; null: it is not
    """

    id: UUID
    event_id: UUID
    type_: GameEventType
    player: int
    data: Any
    happened_at: datetime.datetime
    received_at: datetime.datetime
    state: GameEventState
    code: InboxEventReadCodeType0 | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        event_id = str(self.event_id)

        type_: str = self.type_

        player = self.player

        data = self.data

        happened_at = self.happened_at.isoformat()

        received_at = self.received_at.isoformat()

        state: str = self.state

        code: None | str
        if isinstance(self.code, str):
            code = self.code
        else:
            code = self.code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "event_id": event_id,
                "type": type_,
                "player": player,
                "data": data,
                "happened_at": happened_at,
                "received_at": received_at,
                "state": state,
                "code": code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        event_id = UUID(d.pop("event_id"))

        type_ = check_game_event_type(d.pop("type"))

        player = d.pop("player")

        data = d.pop("data")

        happened_at = datetime.datetime.fromisoformat(d.pop("happened_at"))

        received_at = datetime.datetime.fromisoformat(d.pop("received_at"))

        state = check_game_event_state(d.pop("state"))

        def _parse_code(data: object) -> InboxEventReadCodeType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                code_type_0 = check_inbox_event_read_code_type_0(data)

                return code_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InboxEventReadCodeType0 | None, data)

        code = _parse_code(d.pop("code"))

        inbox_event_read = cls(
            id=id,
            event_id=event_id,
            type_=type_,
            player=player,
            data=data,
            happened_at=happened_at,
            received_at=received_at,
            state=state,
            code=code,
        )

        inbox_event_read.additional_properties = d
        return inbox_event_read

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
