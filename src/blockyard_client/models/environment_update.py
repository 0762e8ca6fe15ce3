from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.design_settings import DesignSettings
    from ..models.environment_update_answers_type_0 import EnvironmentUpdateAnswersType0
    from ..models.lesson import Lesson
    from ..models.plan import Plan


T = TypeVar("T", bound="EnvironmentUpdate")


@_attrs_define
class EnvironmentUpdate:
    """What is left out stays as it is, also within the settings; null puts it back to its default, where it has one.
    Each change makes a new version.

        Attributes:
            name (str | Unset): Another name, unique within the organization. Letters of any alphabet, digits and signs,
                beginning with a letter or a digit; no slashes, nothing that is not seen, and not written like an id. The one
                before finds nothing then
            description (str | Unset): The world in a teacher's words. Where it is another one, a plan is given up for it
            plan (None | Plan | Unset): The world as data, all of it, in place of the words; null: as the description says
            lesson (Lesson | None | Unset): What the world teaches, all of it; null: as the words and the subject say
            answers (EnvironmentUpdateAnswersType0 | None | Unset): Of the preview's `questions_back`: the id of each to the
                choice; null: none
            grade_level (None | str | Unset): Whom it is for
            subject (None | str | Unset): What is taught
            max_players (int | None | Unset): How many play at once; null: as the description says
            settings (DesignSettings | None | Unset): What the description shall not decide
    """

    name: str | Unset = UNSET
    description: str | Unset = UNSET
    plan: None | Plan | Unset = UNSET
    lesson: Lesson | None | Unset = UNSET
    answers: EnvironmentUpdateAnswersType0 | None | Unset = UNSET
    grade_level: None | str | Unset = UNSET
    subject: None | str | Unset = UNSET
    max_players: int | None | Unset = UNSET
    settings: DesignSettings | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.design_settings import DesignSettings  # noqa: PLC0415
        from ..models.environment_update_answers_type_0 import EnvironmentUpdateAnswersType0  # noqa: PLC0415
        from ..models.lesson import Lesson  # noqa: PLC0415
        from ..models.plan import Plan  # noqa: PLC0415

        name = self.name

        description = self.description

        plan: dict[str, Any] | None | Unset
        if isinstance(self.plan, Unset):
            plan = UNSET
        elif isinstance(self.plan, Plan):
            plan = self.plan.to_dict()
        else:
            plan = self.plan

        lesson: dict[str, Any] | None | Unset
        if isinstance(self.lesson, Unset):
            lesson = UNSET
        elif isinstance(self.lesson, Lesson):
            lesson = self.lesson.to_dict()
        else:
            lesson = self.lesson

        answers: dict[str, Any] | None | Unset
        if isinstance(self.answers, Unset):
            answers = UNSET
        elif isinstance(self.answers, EnvironmentUpdateAnswersType0):
            answers = self.answers.to_dict()
        else:
            answers = self.answers

        grade_level: None | str | Unset
        if isinstance(self.grade_level, Unset):
            grade_level = UNSET
        else:
            grade_level = self.grade_level

        subject: None | str | Unset
        if isinstance(self.subject, Unset):
            subject = UNSET
        else:
            subject = self.subject

        max_players: int | None | Unset
        if isinstance(self.max_players, Unset):
            max_players = UNSET
        else:
            max_players = self.max_players

        settings: dict[str, Any] | None | Unset
        if isinstance(self.settings, Unset):
            settings = UNSET
        elif isinstance(self.settings, DesignSettings):
            settings = self.settings.to_dict()
        else:
            settings = self.settings

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if description is not UNSET:
            field_dict["description"] = description
        if plan is not UNSET:
            field_dict["plan"] = plan
        if lesson is not UNSET:
            field_dict["lesson"] = lesson
        if answers is not UNSET:
            field_dict["answers"] = answers
        if grade_level is not UNSET:
            field_dict["grade_level"] = grade_level
        if subject is not UNSET:
            field_dict["subject"] = subject
        if max_players is not UNSET:
            field_dict["max_players"] = max_players
        if settings is not UNSET:
            field_dict["settings"] = settings

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.design_settings import DesignSettings  # noqa: PLC0415
        from ..models.environment_update_answers_type_0 import EnvironmentUpdateAnswersType0  # noqa: PLC0415
        from ..models.lesson import Lesson  # noqa: PLC0415
        from ..models.plan import Plan  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name", UNSET)

        description = d.pop("description", UNSET)

        def _parse_plan(data: object) -> None | Plan | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                plan_type_0 = Plan.from_dict(data)

                return plan_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Plan | Unset, data)

        plan = _parse_plan(d.pop("plan", UNSET))

        def _parse_lesson(data: object) -> Lesson | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                lesson_type_0 = Lesson.from_dict(data)

                return lesson_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Lesson | None | Unset, data)

        lesson = _parse_lesson(d.pop("lesson", UNSET))

        def _parse_answers(data: object) -> EnvironmentUpdateAnswersType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                answers_type_0 = EnvironmentUpdateAnswersType0.from_dict(data)

                return answers_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnvironmentUpdateAnswersType0 | None | Unset, data)

        answers = _parse_answers(d.pop("answers", UNSET))

        def _parse_grade_level(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        grade_level = _parse_grade_level(d.pop("grade_level", UNSET))

        def _parse_subject(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        subject = _parse_subject(d.pop("subject", UNSET))

        def _parse_max_players(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_players = _parse_max_players(d.pop("max_players", UNSET))

        def _parse_settings(data: object) -> DesignSettings | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                settings_type_0 = DesignSettings.from_dict(data)

                return settings_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DesignSettings | None | Unset, data)

        settings = _parse_settings(d.pop("settings", UNSET))

        environment_update = cls(
            name=name,
            description=description,
            plan=plan,
            lesson=lesson,
            answers=answers,
            grade_level=grade_level,
            subject=subject,
            max_players=max_players,
            settings=settings,
        )

        return environment_update
