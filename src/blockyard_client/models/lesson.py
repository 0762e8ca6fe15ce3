from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.band import Band, check_band
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.choice_question import ChoiceQuestion
    from ..models.lesson_fact import LessonFact
    from ..models.lesson_term import LessonTerm
    from ..models.match_question import MatchQuestion
    from ..models.number_question import NumberQuestion
    from ..models.order_question import OrderQuestion
    from ..models.sort_question import SortQuestion
    from ..models.true_false_question import TrueFalseQuestion


T = TypeVar("T", bound="Lesson")


@_attrs_define
class Lesson:
    """
    Attributes:
        title (None | str | Unset): What it is about: `Photosynthesis`
        goal (None | str | Unset): What pupils can do afterwards
        subject (None | str | Unset): As the teacher says it
        band (Band | None | Unset): Grades that it is for
        topic (None | str | Unset): Id of the topic pack that it draws on
        facts (list[LessonFact] | Unset): That are shown and said
        terms (list[LessonTerm] | Unset): Words with their meanings
        questions (list[ChoiceQuestion | MatchQuestion | NumberQuestion | OrderQuestion | SortQuestion |
            TrueFalseQuestion] | Unset): With their answers
    """

    title: None | str | Unset = UNSET
    goal: None | str | Unset = UNSET
    subject: None | str | Unset = UNSET
    band: Band | None | Unset = UNSET
    topic: None | str | Unset = UNSET
    facts: list[LessonFact] | Unset = UNSET
    terms: list[LessonTerm] | Unset = UNSET
    questions: (
        list[ChoiceQuestion | MatchQuestion | NumberQuestion | OrderQuestion | SortQuestion | TrueFalseQuestion] | Unset
    ) = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.choice_question import ChoiceQuestion  # noqa: PLC0415
        from ..models.match_question import MatchQuestion  # noqa: PLC0415
        from ..models.order_question import OrderQuestion  # noqa: PLC0415
        from ..models.sort_question import SortQuestion  # noqa: PLC0415
        from ..models.true_false_question import TrueFalseQuestion  # noqa: PLC0415

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
                if isinstance(questions_item_data, ChoiceQuestion):
                    questions_item = questions_item_data.to_dict()
                elif isinstance(questions_item_data, TrueFalseQuestion):
                    questions_item = questions_item_data.to_dict()
                elif isinstance(questions_item_data, OrderQuestion):
                    questions_item = questions_item_data.to_dict()
                elif isinstance(questions_item_data, MatchQuestion):
                    questions_item = questions_item_data.to_dict()
                elif isinstance(questions_item_data, SortQuestion):
                    questions_item = questions_item_data.to_dict()
                else:
                    questions_item = questions_item_data.to_dict()

                questions.append(questions_item)

        field_dict: dict[str, Any] = {}

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
        from ..models.choice_question import ChoiceQuestion  # noqa: PLC0415
        from ..models.lesson_fact import LessonFact  # noqa: PLC0415
        from ..models.lesson_term import LessonTerm  # noqa: PLC0415
        from ..models.match_question import MatchQuestion  # noqa: PLC0415
        from ..models.number_question import NumberQuestion  # noqa: PLC0415
        from ..models.order_question import OrderQuestion  # noqa: PLC0415
        from ..models.sort_question import SortQuestion  # noqa: PLC0415
        from ..models.true_false_question import TrueFalseQuestion  # noqa: PLC0415

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
        facts: list[LessonFact] | Unset = UNSET
        if _facts is not UNSET:
            facts = []
            for facts_item_data in _facts:
                facts_item = LessonFact.from_dict(facts_item_data)

                facts.append(facts_item)

        _terms = d.pop("terms", UNSET)
        terms: list[LessonTerm] | Unset = UNSET
        if _terms is not UNSET:
            terms = []
            for terms_item_data in _terms:
                terms_item = LessonTerm.from_dict(terms_item_data)

                terms.append(terms_item)

        _questions = d.pop("questions", UNSET)
        questions: (
            list[ChoiceQuestion | MatchQuestion | NumberQuestion | OrderQuestion | SortQuestion | TrueFalseQuestion]
            | Unset
        ) = UNSET
        if _questions is not UNSET:
            questions = []
            for questions_item_data in _questions:

                def _parse_questions_item(
                    data: object,
                ) -> ChoiceQuestion | MatchQuestion | NumberQuestion | OrderQuestion | SortQuestion | TrueFalseQuestion:
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        questions_item_type_0 = ChoiceQuestion.from_dict(data)

                        return questions_item_type_0
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        questions_item_type_1 = TrueFalseQuestion.from_dict(data)

                        return questions_item_type_1
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        questions_item_type_2 = OrderQuestion.from_dict(data)

                        return questions_item_type_2
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        questions_item_type_3 = MatchQuestion.from_dict(data)

                        return questions_item_type_3
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    try:
                        if not isinstance(data, dict):
                            raise TypeError()
                        questions_item_type_4 = SortQuestion.from_dict(data)

                        return questions_item_type_4
                    except (TypeError, ValueError, AttributeError, KeyError):
                        pass
                    if not isinstance(data, dict):
                        raise TypeError()
                    questions_item_type_5 = NumberQuestion.from_dict(data)

                    return questions_item_type_5

                questions_item = _parse_questions_item(questions_item_data)

                questions.append(questions_item)

        lesson = cls(
            title=title,
            goal=goal,
            subject=subject,
            band=band,
            topic=topic,
            facts=facts,
            terms=terms,
            questions=questions,
        )

        return lesson
