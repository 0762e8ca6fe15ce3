from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.lesson_source import LessonSource


T = TypeVar("T", bound="OrderQuestion")


@_attrs_define
class OrderQuestion:
    """
    Attributes:
        id (str): Unique in the lesson
        source (LessonSource):
        prompt (str): What is asked
        kind (Literal['order']): How it is asked
        items (list[str]): In the right order
        fact (None | str | Unset): The fact that answers it, which players meet before
    """

    id: str
    source: LessonSource
    prompt: str
    kind: Literal["order"]
    items: list[str]
    fact: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        source = self.source.to_dict()

        prompt = self.prompt

        kind = self.kind

        items = self.items

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
                "items": items,
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

        kind = cast(Literal["order"], d.pop("kind"))
        if kind != "order":
            raise ValueError(f"kind must match const 'order', got '{kind}'")

        items = cast(list[str], d.pop("items"))

        def _parse_fact(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        fact = _parse_fact(d.pop("fact", UNSET))

        order_question = cls(
            id=id,
            source=source,
            prompt=prompt,
            kind=kind,
            items=items,
            fact=fact,
        )

        return order_question
