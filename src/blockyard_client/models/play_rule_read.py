from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.play_action_read import PlayActionRead
    from ..models.play_condition_read import PlayConditionRead
    from ..models.play_event_read import PlayEventRead


T = TypeVar("T", bound="PlayRuleRead")


@_attrs_define
class PlayRuleRead:
    """
    Attributes:
        on (PlayEventRead):
        states (list[str] | Unset): In which it holds; none: in all
        conditions (list[PlayConditionRead] | Unset): All must hold
        actions (list[PlayActionRead] | Unset): Are done in this order
        go (None | str | Unset): The state afterwards; none: the same
    """

    on: PlayEventRead
    states: list[str] | Unset = UNSET
    conditions: list[PlayConditionRead] | Unset = UNSET
    actions: list[PlayActionRead] | Unset = UNSET
    go: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        on = self.on.to_dict()

        states: list[str] | Unset = UNSET
        if not isinstance(self.states, Unset):
            states = self.states

        conditions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.conditions, Unset):
            conditions = []
            for conditions_item_data in self.conditions:
                conditions_item = conditions_item_data.to_dict()
                conditions.append(conditions_item)

        actions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.actions, Unset):
            actions = []
            for actions_item_data in self.actions:
                actions_item = actions_item_data.to_dict()
                actions.append(actions_item)

        go: None | str | Unset
        if isinstance(self.go, Unset):
            go = UNSET
        else:
            go = self.go

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "on": on,
            }
        )
        if states is not UNSET:
            field_dict["states"] = states
        if conditions is not UNSET:
            field_dict["conditions"] = conditions
        if actions is not UNSET:
            field_dict["actions"] = actions
        if go is not UNSET:
            field_dict["go"] = go

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.play_action_read import PlayActionRead  # noqa: PLC0415
        from ..models.play_condition_read import PlayConditionRead  # noqa: PLC0415
        from ..models.play_event_read import PlayEventRead  # noqa: PLC0415

        d = dict(src_dict)
        on = PlayEventRead.from_dict(d.pop("on"))

        states = cast(list[str], d.pop("states", UNSET))

        _conditions = d.pop("conditions", UNSET)
        conditions: list[PlayConditionRead] | Unset = UNSET
        if _conditions is not UNSET:
            conditions = []
            for conditions_item_data in _conditions:
                conditions_item = PlayConditionRead.from_dict(conditions_item_data)

                conditions.append(conditions_item)

        _actions = d.pop("actions", UNSET)
        actions: list[PlayActionRead] | Unset = UNSET
        if _actions is not UNSET:
            actions = []
            for actions_item_data in _actions:
                actions_item = PlayActionRead.from_dict(actions_item_data)

                actions.append(actions_item)

        def _parse_go(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        go = _parse_go(d.pop("go", UNSET))

        play_rule_read = cls(
            on=on,
            states=states,
            conditions=conditions,
            actions=actions,
            go=go,
        )

        play_rule_read.additional_properties = d
        return play_rule_read

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
