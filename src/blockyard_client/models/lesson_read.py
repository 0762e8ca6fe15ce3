from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.band import Band, check_band
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.choice_question_read import ChoiceQuestionRead
    from ..models.lesson_fact_read import LessonFactRead
    from ..models.lesson_term_read import LessonTermRead
    from ..models.match_question_read import MatchQuestionRead
    from ..models.number_question_read import NumberQuestionRead
    from ..models.order_question_read import OrderQuestionRead
    from ..models.sort_question_read import SortQuestionRead
    from ..models.true_false_question_read import TrueFalseQuestionRead


T = TypeVar("T", bound="LessonRead")


@_attrs_define
class LessonRead:
    """What a world teaches.

    Attributes:
        title (None | str | Unset): What it is about: `Photosynthesis`
        goal (None | str | Unset): What pupils can do afterwards
        subject (None | str | Unset): As the teacher says it
        band (Band | None | Unset): Grades that it is for
        topic (None | str | Unset): Id of the topic pack that it draws on
        facts (list[LessonFactRead] | Unset): That are shown and said
        terms (list[LessonTermRead] | Unset): Words with their meanings
        questions (list[ChoiceQuestionRead | MatchQuestionRead | NumberQuestionRead | OrderQuestionRead |
            SortQuestionRead | TrueFalseQuestionRead] | Unset): With their answers
    """

    title: None | str | Unset = UNSET
    goal: None | str | Unset = UNSET
    subject: None | str | Unset = UNSET
    band: Band | None | Unset = UNSET
    topic: None | str | Unset = UNSET
    facts: list[LessonFactRead] | Unset = UNSET
    terms: list[LessonTermRead] | Unset = UNSET
    questions: (
        list[
            ChoiceQuestionRead
            | MatchQuestionRead
            | NumberQuestionRead
            | OrderQuestionRead
            | SortQuestionRead
            | TrueFalseQuestionRead
        ]
        | Unset
    ) = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.choice_question_read import ChoiceQuestionRead  # noqa: PLC0415
        from ..models.match_question_read import MatchQuestionRead  # noqa: PLC0415
        from ..models.order_question_read import OrderQuestionRead  # noqa: PLC0415
        from ..models.sort_question_read import SortQuestionRead  # noqa: PLC0415
        from ..models.true_false_question_read import TrueFalseQuestionRead  # noqa: PLC0415

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        goal: None | str | Unset
        if isinstance(self.goal, Unset):
            goal = UNSET
        else:
            goal = self.goal

        subject: None | str | Unset
        if isinstance(self.subject, Unset):
            subject = UNSET
        else:
            subject = self.subject

        band: None | str | Unset
        if isinstance(self.band, Unset):
            band = UNSET
        elif isinstance(self.band, str):
            band = self.band
        else:
            band = self.band

        topic: None | str | Unset
        if isinstance(self.topic, Unset):
            topic = UNSET
        else:
            topic = self.topic

        facts: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.facts, Unset):
            facts = []
            for facts_item_data in self.facts:
                facts_item = facts_item_data.to_dict()
                facts.append(facts_item)

        terms: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.terms, Unset):
            terms = []
            for terms_item_data in self.terms:
                terms_item = terms_item_data.to_dict()
                terms.append(terms_item)

        questions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.questions, Unset):
            questions = []
            for questions_item_data in self.questions:
                questions_item: dict[str, Any]
                if isinstance(questions_item_data, ChoiceQuestionRead):
                    questions_item = questions_item_data.to_dict()
                elif isinstance(questions_item_data, TrueFalseQuestionRead):
                    questions_item = questions_item_data.to_dict()
                elif isinstance(questions_item_data, OrderQuestionRead):
                    questions_item = questions_item_data.to_dict()
                elif isinstance(questions_item_data, MatchQuestionRead):
                    questions_item = questions_item_data.to_dict()
                elif isinstance(questions_item_data, SortQuestionRead):
                    questions_item = questions_item_data.to_dict()
                else:
                    questions_item = questions_item_data.to_dict()

                questions.append(questions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if goal is not UNSET:
            field_dict["goal"] = goal
        if subject is not UNSET:
            field_dict["subject"] = subject
        if band is not UNSET:
            field_dict["band"] = band
        if topic is not UNSET:
            field_dict["topic"] = topic
        if facts is not UNSET:
            field_dict["facts"] = facts
        if terms is not UNSET:
            field_dict["terms"] = terms
        if questions is not UNSET:
            field_dict["questions"] = questions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.choice_question_read import ChoiceQuestionRead  # noqa: PLC0415
        from ..models.lesson_fact_read import LessonFactRead  # noqa: PLC0415
        from ..models.lesson_term_read import LessonTermRead  # noqa: PLC0415
        from ..models.match_question_read import MatchQuestionRead  # noqa: PLC0415
        from ..models.number_question_read import NumberQuestionRead  # noqa: PLC0415
        from ..models.order_question_read import OrderQuestionRead  # noqa: PLC0415
        from ..models.sort_question_read import SortQuestionRead  # noqa: PLC0415
        from ..models.true_false_question_read import TrueFalseQuestionRead  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_goal(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        goal = _parse_goal(d.pop("goal", UNSET))

        def _parse_subject(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        subject = _parse_subject(d.pop("subject", UNSET))

        def _parse_band(data: object) -> Band | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                band_type_0 = check_band(data)

                return band_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Band | None | Unset, data)

        band = _parse_band(d.pop("band", UNSET))

        def _parse_topic(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        topic = _parse_topic(d.pop("topic", UNSET))

        _facts = d.pop("facts", UNSET)
        facts: list[LessonFactRead] | Unset = UNSET
        if _facts is not UNSET:
            facts = []
            for facts_item_data in _facts:
                facts_item = LessonFactRead.from_dict(facts_item_data)

                facts.append(facts_item)

        _terms = d.pop("terms", UNSET)
        terms: list[LessonTermRead] | Unset = UNSET
        if _terms is not UNSET:
            terms = []
            for terms_item_data in _terms:
                terms_item = LessonTermRead.from_dict(terms_item_data)

                terms.append(terms_item)

        _questions = d.pop("questions", UNSET)
        questions: (
            list[
                ChoiceQuestionRead
                | MatchQuestionRead
                | NumberQuestionRead
                | OrderQuestionRead
                | SortQuestionRead
                | TrueFalseQuestionRead
            ]
            | Unset
        ) = UNSET
        if _questions is not UNSET:
            questions = []
            for questions_item_data in _questions:

                def _parse_questions_item(
                    data: object,
                ) -> (
                    ChoiceQuestionRead
                    | MatchQuestionRead
                    | NumberQuestionRead
                    | OrderQuestionRead
                    | SortQuestionRead
                    | TrueFalseQuestionRead
                ):
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        questions_item_type_0 = ChoiceQuestionRead.from_dict(data)

                        return questions_item_type_0
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        questions_item_type_1 = TrueFalseQuestionRead.from_dict(data)

                        return questions_item_type_1
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        questions_item_type_2 = OrderQuestionRead.from_dict(data)

                        return questions_item_type_2
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        questions_item_type_3 = MatchQuestionRead.from_dict(data)

                        return questions_item_type_3
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        questions_item_type_4 = SortQuestionRead.from_dict(data)

                        return questions_item_type_4
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    if not isinstance(data, dict):
                        raise TypeError()
                    questions_item_type_5 = NumberQuestionRead.from_dict(data)

                    return questions_item_type_5

                questions_item = _parse_questions_item(questions_item_data)

                questions.append(questions_item)

        lesson_read = cls(
            title=title,
            goal=goal,
            subject=subject,
            band=band,
            topic=topic,
            facts=facts,
            terms=terms,
            questions=questions,
        )

        lesson_read.additional_properties = d
        return lesson_read

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
