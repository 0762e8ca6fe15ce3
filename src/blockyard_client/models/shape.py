from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.piece import Piece


T = TypeVar("T", bound="Shape")


@_attrs_define
class Shape:
    """What things with this noun look like, where the catalogue has no such thing.

    Attributes:
        noun (str): As the things say it, singular
        pieces (list[Piece]): They touch each other; the lowest stands on the ground
    """

    noun: str
    pieces: list[Piece]

    def to_dict(self) -> dict[str, Any]:
        noun = self.noun

        pieces = []
        for pieces_item_data in self.pieces:
            pieces_item = pieces_item_data.to_dict()
            pieces.append(pieces_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "noun": noun,
                "pieces": pieces,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.piece import Piece  # noqa: PLC0415

        d = dict(src_dict)
        noun = d.pop("noun")

        pieces = []
        _pieces = d.pop("pieces")
        for pieces_item_data in _pieces:
            pieces_item = Piece.from_dict(pieces_item_data)

            pieces.append(pieces_item)

        shape = cls(
            noun=noun,
            pieces=pieces,
        )

        return shape
