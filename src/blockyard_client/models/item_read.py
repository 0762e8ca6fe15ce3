from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.item_answer_read import ItemAnswerRead


T = TypeVar("T", bound="ItemRead")


@_attrs_define
class ItemRead:
    """A question. First answers in first attempts count. Of fewer than five nothing is said but their number.

    Attributes:
        activity (str): The machine's id
        question (str): The question's id
        prompt (None | str): What is asked; null: the world's file does not say it any more
        n (int): How many answered it
        too_few (bool): Whether they are fewer than five, so that nothing is said of them
        difficulty (float | None): Which part of them was right, from 0 to 1; null: too few
        discrimination (float | None): How being right here goes with being right elsewhere, from -1 to 1; null: too
            few, or all alike
        median_seconds (float | None): From what happened before to the answer; null: too few
        answers (list[ItemAnswerRead]): The ten that were given most; none: too few
    """

    activity: str
    question: str
    prompt: None | str
    n: int
    too_few: bool
    difficulty: float | None
    discrimination: float | None
    median_seconds: float | None
    answers: list[ItemAnswerRead]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        activity = self.activity

        question = self.question

        prompt: None | str
        prompt = self.prompt

        n = self.n

        too_few = self.too_few

        difficulty: float | None
        difficulty = self.difficulty

        discrimination: float | None
        discrimination = self.discrimination

        median_seconds: float | None
        median_seconds = self.median_seconds

        answers = []
        for answers_item_data in self.answers:
            answers_item = answers_item_data.to_dict()
            answers.append(answers_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activity": activity,
                "question": question,
                "prompt": prompt,
                "n": n,
                "too_few": too_few,
                "difficulty": difficulty,
                "discrimination": discrimination,
                "median_seconds": median_seconds,
                "answers": answers,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.item_answer_read import ItemAnswerRead  # noqa: PLC0415

        d = dict(src_dict)
        activity = d.pop("activity")

        question = d.pop("question")

        def _parse_prompt(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prompt = _parse_prompt(d.pop("prompt"))

        n = d.pop("n")

        too_few = d.pop("too_few")

        def _parse_difficulty(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        difficulty = _parse_difficulty(d.pop("difficulty"))

        def _parse_discrimination(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        discrimination = _parse_discrimination(d.pop("discrimination"))

        def _parse_median_seconds(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        median_seconds = _parse_median_seconds(d.pop("median_seconds"))

        answers = []
        _answers = d.pop("answers")
        for answers_item_data in _answers:
            answers_item = ItemAnswerRead.from_dict(answers_item_data)

            answers.append(answers_item)

        item_read = cls(
            activity=activity,
            question=question,
            prompt=prompt,
            n=n,
            too_few=too_few,
            difficulty=difficulty,
            discrimination=discrimination,
            median_seconds=median_seconds,
            answers=answers,
        )

        item_read.additional_properties = d
        return item_read

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
