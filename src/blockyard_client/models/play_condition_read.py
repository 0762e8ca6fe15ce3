from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.if_ import If, check_if
from ..types import UNSET, Unset

T = TypeVar("T", bound="PlayConditionRead")


@_attrs_define
class PlayConditionRead:
    """
    Attributes:
        when (If): More words may come: treat one that you do not know as none of these.
        thing (None | str | Unset): A component of the scene
        question (None | str | Unset): Of the play
        name (None | str | Unset): Of a count, an item, a timer or a machine
        amount (float | None | Unset): A number: points, seconds, hours, so many
        choice (int | None | Unset): Which answer or option, counted from 0
        state (None | str | Unset): Of the other machine
    """

    when: If
    thing: None | str | Unset = UNSET
    question: None | str | Unset = UNSET
    name: None | str | Unset = UNSET
    amount: float | None | Unset = UNSET
    choice: int | None | Unset = UNSET
    state: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        when: str = self.when

        thing: None | str | Unset
        if isinstance(self.thing, Unset):
            thing = UNSET
        else:
            thing = self.thing

        question: None | str | Unset
        if isinstance(self.question, Unset):
            question = UNSET
        else:
            question = self.question

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        amount: float | None | Unset
        if isinstance(self.amount, Unset):
            amount = UNSET
        else:
            amount = self.amount

        choice: int | None | Unset
        if isinstance(self.choice, Unset):
            choice = UNSET
        else:
            choice = self.choice

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        else:
            state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "when": when,
            }
        )
        if thing is not UNSET:
            field_dict["thing"] = thing
        if question is not UNSET:
            field_dict["question"] = question
        if name is not UNSET:
            field_dict["name"] = name
        if amount is not UNSET:
            field_dict["amount"] = amount
        if choice is not UNSET:
            field_dict["choice"] = choice
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        when = check_if(d.pop("when"))

        def _parse_thing(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        thing = _parse_thing(d.pop("thing", UNSET))

        def _parse_question(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        question = _parse_question(d.pop("question", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_amount(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        amount = _parse_amount(d.pop("amount", UNSET))

        def _parse_choice(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        choice = _parse_choice(d.pop("choice", UNSET))

        def _parse_state(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        state = _parse_state(d.pop("state", UNSET))

        play_condition_read = cls(
            when=when,
            thing=thing,
            question=question,
            name=name,
            amount=amount,
            choice=choice,
            state=state,
        )

        play_condition_read.additional_properties = d
        return play_condition_read

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
