from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.play_rule_read import PlayRuleRead


T = TypeVar("T", bound="PlayMachineRead")


@_attrs_define
class PlayMachineRead:
    """An activity: states, and rules that say what happens on which event. The first rule that fits is followed.

    Attributes:
        id (str): Unique in the play
        mechanic (str): What it was made from: `quiz`, `key`
        title (str): For people: `Sort the animals`
        start (str): The state at the beginning
        rules (list[PlayRuleRead]): The first that fits is followed
        is_shared (bool | Unset): All players have one state; else each has her own Default: False.
        must (bool | Unset): The world is finished when all of these are Default: True.
    """

    id: str
    mechanic: str
    title: str
    start: str
    rules: list[PlayRuleRead]
    is_shared: bool | Unset = False
    must: bool | Unset = True
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        mechanic = self.mechanic

        title = self.title

        start = self.start

        rules = []
        for rules_item_data in self.rules:
            rules_item = rules_item_data.to_dict()
            rules.append(rules_item)

        is_shared = self.is_shared

        must = self.must

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "mechanic": mechanic,
                "title": title,
                "start": start,
                "rules": rules,
            }
        )
        if is_shared is not UNSET:
            field_dict["is_shared"] = is_shared
        if must is not UNSET:
            field_dict["must"] = must

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.play_rule_read import PlayRuleRead  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        mechanic = d.pop("mechanic")

        title = d.pop("title")

        start = d.pop("start")

        rules = []
        _rules = d.pop("rules")
        for rules_item_data in _rules:
            rules_item = PlayRuleRead.from_dict(rules_item_data)

            rules.append(rules_item)

        is_shared = d.pop("is_shared", UNSET)

        must = d.pop("must", UNSET)

        play_machine_read = cls(
            id=id,
            mechanic=mechanic,
            title=title,
            start=start,
            rules=rules,
            is_shared=is_shared,
            must=must,
        )

        play_machine_read.additional_properties = d
        return play_machine_read

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
