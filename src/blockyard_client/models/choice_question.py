from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.lesson_source import LessonSource


T = TypeVar("T", bound="ChoiceQuestion")


@_attrs_define
class ChoiceQuestion:
    """
    Attributes:
        id (str): Unique in the lesson
        source (LessonSource):
        prompt (str): What is asked
        kind (Literal['choice']): How it is asked
        choices (list[str]): The answers to choose from
        answer (int): Which of the choices is right, counted from 0
        fact (None | str | Unset): The fact that answers it, which players meet before
    """

    id: str
    source: LessonSource
    prompt: str
    kind: Literal["choice"]
    choices: list[str]
    answer: int
    fact: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        source = self.source.to_dict()

        prompt = self.prompt

        kind = self.kind

        choices = self.choices

        answer = self.answer

        fact: None | str | Unset
        if isinstance(self.fact, Unset):
            fact = UNSET
        else:
            fact = self.fact

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "source": source,
                "prompt": prompt,
                "kind": kind,
                "choices": choices,
                "answer": answer,
            }
        )
        if fact is not UNSET:
            field_dict["fact"] = fact

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lesson_source import LessonSource  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        source = LessonSource.from_dict(d.pop("source"))

        prompt = d.pop("prompt")

        kind = cast(Literal["choice"], d.pop("kind"))
        if kind != "choice":
            raise ValueError(f"kind must match const 'choice', got '{kind}'")

        choices = cast(list[str], d.pop("choices"))

        answer = d.pop("answer")

        def _parse_fact(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        fact = _parse_fact(d.pop("fact", UNSET))

        choice_question = cls(
            id=id,
            source=source,
            prompt=prompt,
            kind=kind,
            choices=choices,
            answer=answer,
            fact=fact,
        )

        return choice_question
