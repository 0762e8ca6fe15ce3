from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.choice_question import ChoiceQuestion
    from ..models.match_question import MatchQuestion
    from ..models.number_question import NumberQuestion
    from ..models.order_question import OrderQuestion
    from ..models.sort_question import SortQuestion
    from ..models.true_false_question import TrueFalseQuestion


T = TypeVar("T", bound="PutQuestion")


@_attrs_define
class PutQuestion:
    """
    Attributes:
        op (Literal['put_question']): Add a question as the last one, or replace the one with its id
        question (ChoiceQuestion | MatchQuestion | NumberQuestion | OrderQuestion | SortQuestion | TrueFalseQuestion):
            The whole question
    """

    op: Literal["put_question"]
    question: ChoiceQuestion | MatchQuestion | NumberQuestion | OrderQuestion | SortQuestion | TrueFalseQuestion

    def to_dict(self) -> dict[str, Any]:
        from ..models.choice_question import ChoiceQuestion  # noqa: PLC0415
        from ..models.match_question import MatchQuestion  # noqa: PLC0415
        from ..models.order_question import OrderQuestion  # noqa: PLC0415
        from ..models.sort_question import SortQuestion  # noqa: PLC0415
        from ..models.true_false_question import TrueFalseQuestion  # noqa: PLC0415

        op = self.op

        question: dict[str, Any]
        if isinstance(self.question, ChoiceQuestion):
            question = self.question.to_dict()
        elif isinstance(self.question, TrueFalseQuestion):
            question = self.question.to_dict()
        elif isinstance(self.question, OrderQuestion):
            question = self.question.to_dict()
        elif isinstance(self.question, MatchQuestion):
            question = self.question.to_dict()
        elif isinstance(self.question, SortQuestion):
            question = self.question.to_dict()
        else:
            question = self.question.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "question": question,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.choice_question import ChoiceQuestion  # noqa: PLC0415
        from ..models.match_question import MatchQuestion  # noqa: PLC0415
        from ..models.number_question import NumberQuestion  # noqa: PLC0415
        from ..models.order_question import OrderQuestion  # noqa: PLC0415
        from ..models.sort_question import SortQuestion  # noqa: PLC0415
        from ..models.true_false_question import TrueFalseQuestion  # noqa: PLC0415

        d = dict(src_dict)
        op = cast(Literal["put_question"], d.pop("op"))
        if op != "put_question":
            raise ValueError(f"op must match const 'put_question', got '{op}'")

        def _parse_question(
            data: object,
        ) -> ChoiceQuestion | MatchQuestion | NumberQuestion | OrderQuestion | SortQuestion | TrueFalseQuestion:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                question_type_0 = ChoiceQuestion.from_dict(data)

                return question_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                question_type_1 = TrueFalseQuestion.from_dict(data)

                return question_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                question_type_2 = OrderQuestion.from_dict(data)

                return question_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                question_type_3 = MatchQuestion.from_dict(data)

                return question_type_3
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                question_type_4 = SortQuestion.from_dict(data)

                return question_type_4
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            question_type_5 = NumberQuestion.from_dict(data)

            return question_type_5

        question = _parse_question(d.pop("question"))

        put_question = cls(
            op=op,
            question=question,
        )

        return put_question
