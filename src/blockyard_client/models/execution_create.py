from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ExecutionCreate")


@_attrs_define
class ExecutionCreate:
    """
    Attributes:
        input_ (Any): What the agent works on. A quiz_generator takes `text`, or the `upload_id` of a lesson and, if you
            like, its `pages` (`3-5,8`); and `question_count`, `kinds` and `seed`. Of an upload the text is taken now, and
            stands in `input` with its `text_source`; each question says its page.
    """

    input_: Any

    def to_dict(self) -> dict[str, Any]:
        input_ = self.input_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "input": input_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        input_ = d.pop("input")

        execution_create = cls(
            input_=input_,
        )

        return execution_create
