from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.piece_read import PieceRead


T = TypeVar("T", bound="ShapeRead")


@_attrs_define
class ShapeRead:
    """
    Attributes:
        noun (str): As the things say it, singular
        pieces (list[PieceRead]): They touch each other; the lowest stands on the ground
    """

    noun: str
    pieces: list[PieceRead]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        noun = self.noun

        pieces = []
        for pieces_item_data in self.pieces:
            pieces_item = pieces_item_data.to_dict()
            pieces.append(pieces_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "noun": noun,
                "pieces": pieces,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.piece_read import PieceRead  # noqa: PLC0415

        d = dict(src_dict)
        noun = d.pop("noun")

        pieces = []
        _pieces = d.pop("pieces")
        for pieces_item_data in _pieces:
            pieces_item = PieceRead.from_dict(pieces_item_data)

            pieces.append(pieces_item)

        shape_read = cls(
            noun=noun,
            pieces=pieces,
        )

        shape_read.additional_properties = d
        return shape_read

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
