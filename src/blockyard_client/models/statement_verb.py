from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.statement_verb_display import StatementVerbDisplay


T = TypeVar("T", bound="StatementVerb")


@_attrs_define
class StatementVerb:
    """
    Attributes:
        id (str): An IRI of the ADL's vocabulary
        display (StatementVerbDisplay): The verb, by language
    """

    id: str
    display: StatementVerbDisplay
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        display = self.display.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "display": display,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statement_verb_display import StatementVerbDisplay  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        display = StatementVerbDisplay.from_dict(d.pop("display"))

        statement_verb = cls(
            id=id,
            display=display,
        )

        statement_verb.additional_properties = d
        return statement_verb

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
