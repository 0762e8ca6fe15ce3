from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.lesson_fact import LessonFact


T = TypeVar("T", bound="PutFact")


@_attrs_define
class PutFact:
    """
    Attributes:
        op (Literal['put_fact']): Add a fact, or replace the one with its id
        fact (LessonFact):
    """

    op: Literal["put_fact"]
    fact: LessonFact

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        fact = self.fact.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "fact": fact,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lesson_fact import LessonFact  # noqa: PLC0415

        d = dict(src_dict)
        op = cast(Literal["put_fact"], d.pop("op"))
        if op != "put_fact":
            raise ValueError(f"op must match const 'put_fact', got '{op}'")

        fact = LessonFact.from_dict(d.pop("fact"))

        put_fact = cls(
            op=op,
            fact=fact,
        )

        return put_fact
