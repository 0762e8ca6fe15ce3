from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="GameClaimCreate")


@_attrs_define
class GameClaimCreate:
    """
    Attributes:
        player (int): Who typed it: her user id at Roblox
        code (str): As she typed it
    """

    player: int
    code: str

    def to_dict(self) -> dict[str, Any]:
        player = self.player

        code = self.code

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "player": player,
                "code": code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        player = d.pop("player")

        code = d.pop("code")

        game_claim_create = cls(
            player=player,
            code=code,
        )

        return game_claim_create
