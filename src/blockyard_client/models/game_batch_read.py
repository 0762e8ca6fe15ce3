from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.game_refusal_read import GameRefusalRead


T = TypeVar("T", bound="GameBatchRead")


@_attrs_define
class GameBatchRead:
    """
    Attributes:
        accepted (int): How many are new, and kept
        duplicate (int): How many were kept before
        refused (list[GameRefusalRead]): Those that are not kept. Sent again they would be refused again
    """

    accepted: int
    duplicate: int
    refused: list[GameRefusalRead]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        accepted = self.accepted

        duplicate = self.duplicate

        refused = []
        for refused_item_data in self.refused:
            refused_item = refused_item_data.to_dict()
            refused.append(refused_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accepted": accepted,
                "duplicate": duplicate,
                "refused": refused,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.game_refusal_read import GameRefusalRead  # noqa: PLC0415

        d = dict(src_dict)
        accepted = d.pop("accepted")

        duplicate = d.pop("duplicate")

        refused = []
        _refused = d.pop("refused")
        for refused_item_data in _refused:
            refused_item = GameRefusalRead.from_dict(refused_item_data)

            refused.append(refused_item)

        game_batch_read = cls(
            accepted=accepted,
            duplicate=duplicate,
            refused=refused,
        )

        game_batch_read.additional_properties = d
        return game_batch_read

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
