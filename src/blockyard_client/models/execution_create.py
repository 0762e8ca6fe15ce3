from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.execution_create_input import ExecutionCreateInput


T = TypeVar("T", bound="ExecutionCreate")


@_attrs_define
class ExecutionCreate:
    """
    Attributes:
        input_ (ExecutionCreateInput): What the agent works on. A quiz_generator takes `text` and, if you like,
            `question_count`, `kinds` and `seed`.
    """

    input_: ExecutionCreateInput

    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "input": input_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.execution_create_input import ExecutionCreateInput  # noqa: PLC0415

        d = dict(src_dict)
        input_ = ExecutionCreateInput.from_dict(d.pop("input"))

        execution_create = cls(
            input_=input_,
        )

        return execution_create
