from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.student_card_read import StudentCardRead


T = TypeVar("T", bound="JoinRead")


@_attrs_define
class JoinRead:
    """
    Attributes:
        class_name (str): The class's name
        is_in (bool): Whether you attend it now. If not, your teacher was asked
        card (None | StudentCardRead): How you sign in: write it down; null: your teacher gives you a card
    """

    class_name: str
    is_in: bool
    card: None | StudentCardRead
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.student_card_read import StudentCardRead  # noqa: PLC0415

        class_name = self.class_name

        is_in = self.is_in

        card: dict[str, Any] | None
        if isinstance(self.card, StudentCardRead):
            card = self.card.to_dict()
        else:
            card = self.card

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "class_name": class_name,
                "is_in": is_in,
                "card": card,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.student_card_read import StudentCardRead  # noqa: PLC0415

        d = dict(src_dict)
        class_name = d.pop("class_name")

        is_in = d.pop("is_in")

        def _parse_card(data: object) -> None | StudentCardRead:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                card_type_0 = StudentCardRead.from_dict(data)

                return card_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StudentCardRead, data)

        card = _parse_card(d.pop("card"))

        join_read = cls(
            class_name=class_name,
            is_in=is_in,
            card=card,
        )

        join_read.additional_properties = d
        return join_read

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
