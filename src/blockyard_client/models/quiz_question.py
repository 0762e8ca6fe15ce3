from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="QuizQuestion")


@_attrs_define
class QuizQuestion:
    """
    Attributes:
        prompt (str): What is asked
        choices (list[str]): The answers to choose from
        answer (int): Which of the choices is right, counted from 0
    """

    prompt: str
    choices: list[str]
    answer: int

    def to_dict(self) -> dict[str, Any]:
        prompt = self.prompt

        choices = self.choices

        answer = self.answer

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "prompt": prompt,
                "choices": choices,
                "answer": answer,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        prompt = d.pop("prompt")

        choices = cast(list[str], d.pop("choices"))

        answer = d.pop("answer")

        quiz_question = cls(
            prompt=prompt,
            choices=choices,
            answer=answer,
        )

        return quiz_question
