from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.design_settings import DesignSettings
    from ..models.environment_create_answers import EnvironmentCreateAnswers
    from ..models.lesson import Lesson
    from ..models.plan import Plan
    from ..models.text_source import TextSource


T = TypeVar("T", bound="EnvironmentCreate")


@_attrs_define
class EnvironmentCreate:
    """
    Attributes:
        name (str): Unique within the organization. Letters of any alphabet, digits and signs, beginning with a letter
            or a digit; no slashes, nothing that is not seen, and not written like an id.
        description (str | Unset): The world in a teacher's words: what stands where, how many of it, for whom. It is
            left out where a `plan` is given. If it is left out: `""`.
        plan (None | Plan | Unset): The world as data, in place of the words: they are not read then, but kept beside it
        text (None | str | Unset): A text that is taught: it stands on boards and is asked about. Form feeds part its
            pages
        text_source (None | TextSource | Unset): Of what the `text` is; null: it stands for itself, its pages counted
            from 1
        lesson (Lesson | None | Unset): What the world teaches, as data; left out: what the words, the settings and the
            subject say
        answers (EnvironmentCreateAnswers | Unset): Of the preview's `questions_back`: the id of each to the choice
        grade_level (None | str | Unset): Whom it is for
        subject (None | str | Unset): What is taught; it may tell the theme
        max_players (int | Unset): How many play at once; left out: as the description says, else this default. If it is
            left out: `20`.
        settings (DesignSettings | Unset): What the teacher fixes herself. Each wins over the words of the description.
        upload_id (None | Unset | UUID): An upload whose text is taught, in place of `text`: a lesson that is `ready`
        upload_pages (None | str | Unset): Which pages of the upload: numbers and spans of them; left out or null: as
            many as fit, from the first
    """

    name: str
    description: str | Unset = UNSET
    plan: None | Plan | Unset = UNSET
    text: None | str | Unset = UNSET
    text_source: None | TextSource | Unset = UNSET
    lesson: Lesson | None | Unset = UNSET
    answers: EnvironmentCreateAnswers | Unset = UNSET
    grade_level: None | str | Unset = UNSET
    subject: None | str | Unset = UNSET
    max_players: int | Unset = UNSET
    settings: DesignSettings | Unset = UNSET
    upload_id: None | Unset | UUID = UNSET
    upload_pages: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.lesson import Lesson  # noqa: PLC0415
        from ..models.plan import Plan  # noqa: PLC0415
        from ..models.text_source import TextSource  # noqa: PLC0415

        name = self.name

        description = self.description

        plan: dict[str, Any] | None | Unset
        if isinstance(self.plan, Unset):
            plan = UNSET
        elif isinstance(self.plan, Plan):
            plan = self.plan.to_dict()
        else:
            plan = self.plan

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        text_source: dict[str, Any] | None | Unset
        if isinstance(self.text_source, Unset):
            text_source = UNSET
        elif isinstance(self.text_source, TextSource):
            text_source = self.text_source.to_dict()
        else:
            text_source = self.text_source

        lesson: dict[str, Any] | None | Unset
        if isinstance(self.lesson, Unset):
            lesson = UNSET
        elif isinstance(self.lesson, Lesson):
            lesson = self.lesson.to_dict()
        else:
            lesson = self.lesson

        answers: dict[str, Any] | Unset = UNSET
        if not isinstance(self.answers, Unset):
            answers = self.answers.to_dict()

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

        max_players = self.max_players

        settings: dict[str, Any] | Unset = UNSET
        if not isinstance(self.settings, Unset):
            settings = self.settings.to_dict()

        upload_id: None | str | Unset
        if isinstance(self.upload_id, Unset):
            upload_id = UNSET
        elif isinstance(self.upload_id, UUID):
            upload_id = str(self.upload_id)
        else:
            upload_id = self.upload_id

        upload_pages: None | str | Unset
        if isinstance(self.upload_pages, Unset):
            upload_pages = UNSET
        else:
            upload_pages = self.upload_pages

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if plan is not UNSET:
            field_dict["plan"] = plan
        if text is not UNSET:
            field_dict["text"] = text
        if text_source is not UNSET:
            field_dict["text_source"] = text_source
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
        if upload_id is not UNSET:
            field_dict["upload_id"] = upload_id
        if upload_pages is not UNSET:
            field_dict["upload_pages"] = upload_pages

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.design_settings import DesignSettings  # noqa: PLC0415
        from ..models.environment_create_answers import EnvironmentCreateAnswers  # noqa: PLC0415
        from ..models.lesson import Lesson  # noqa: PLC0415
        from ..models.plan import Plan  # noqa: PLC0415
        from ..models.text_source import TextSource  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

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

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        def _parse_text_source(data: object) -> None | TextSource | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                text_source_type_0 = TextSource.from_dict(data)

                return text_source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextSource | Unset, data)

        text_source = _parse_text_source(d.pop("text_source", UNSET))

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

        _answers = d.pop("answers", UNSET)
        answers: EnvironmentCreateAnswers | Unset
        if isinstance(_answers, Unset):
            answers = UNSET
        else:
            answers = EnvironmentCreateAnswers.from_dict(_answers)

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

        max_players = d.pop("max_players", UNSET)

        _settings = d.pop("settings", UNSET)
        settings: DesignSettings | Unset
        if isinstance(_settings, Unset):
            settings = UNSET
        else:
            settings = DesignSettings.from_dict(_settings)

        def _parse_upload_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                upload_id_type_0 = UUID(data)

                return upload_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        upload_id = _parse_upload_id(d.pop("upload_id", UNSET))

        def _parse_upload_pages(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        upload_pages = _parse_upload_pages(d.pop("upload_pages", UNSET))

        environment_create = cls(
            name=name,
            description=description,
            plan=plan,
            text=text,
            text_source=text_source,
            lesson=lesson,
            answers=answers,
            grade_level=grade_level,
            subject=subject,
            max_players=max_players,
            settings=settings,
            upload_id=upload_id,
            upload_pages=upload_pages,
        )

        return environment_create
