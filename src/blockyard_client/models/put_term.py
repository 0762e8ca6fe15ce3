from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.lesson_term import LessonTerm


T = TypeVar("T", bound="PutTerm")


@_attrs_define
class PutTerm:
    """
    Attributes:
        op (Literal['put_term']): Add a term, or replace the one with its id
        term (LessonTerm):
    """

    op: Literal["put_term"]
    term: LessonTerm

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        term = self.term.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "term": term,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lesson_term import LessonTerm  # noqa: PLC0415

        d = dict(src_dict)
        op = cast(Literal["put_term"], d.pop("op"))
        if op != "put_term":
            raise ValueError(f"op must match const 'put_term', got '{op}'")

        term = LessonTerm.from_dict(d.pop("term"))

        put_term = cls(
            op=op,
            term=term,
        )

        return put_term
