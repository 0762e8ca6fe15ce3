from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.version_status import VersionStatus, check_version_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.environment_read_answers import EnvironmentReadAnswers
    from ..models.environment_read_links import EnvironmentReadLinks
    from ..models.settings_read import SettingsRead
    from ..models.text_source_read import TextSourceRead


T = TypeVar("T", bound="EnvironmentRead")


@_attrs_define
class EnvironmentRead:
    """A school's world, as it was asked for last.

    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        name (str): Unique within the organization; it stands in the addresses, where the id does, too
        description (str): The world in a teacher's words; empty: a plan alone says it
        grade_level (None | str): Whom it is for
        subject (None | str): What is taught
        max_players (int | None): As it was given; null: the description decides
        settings (SettingsRead): What the teacher has fixed herself; null: the description decides.
        ready_version (int | None): What is shown and downloaded; null until the first is ready
        latest_version (int): What was asked for last
        status (VersionStatus): More words may come: treat one that you do not know as none of these.
        progress (int): 0 to 100
        links (EnvironmentReadLinks): Where its files and its status are
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        updated_at (datetime.datetime): When it was last changed
        answers (EnvironmentReadAnswers | Unset): What was answered to `questions_back`, by id of a question
        text_source (None | TextSourceRead | Unset): Of what the text is that it teaches; null: of none, or of one that
            stands for itself
        effective_max_players (int | None | Unset): In the latest version: as given, or as its description says. Null
            until that is known
    """

    id: UUID
    name: str
    description: str
    grade_level: None | str
    subject: None | str
    max_players: int | None
    settings: SettingsRead
    ready_version: int | None
    latest_version: int
    status: VersionStatus
    progress: int
    links: EnvironmentReadLinks
    created_by_id: UUID
    created_at: datetime.datetime
    updated_at: datetime.datetime
    answers: EnvironmentReadAnswers | Unset = UNSET
    text_source: None | TextSourceRead | Unset = UNSET
    effective_max_players: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_source_read import TextSourceRead  # noqa: PLC0415

        id = str(self.id)

        name = self.name

        description = self.description

        grade_level: None | str
        grade_level = self.grade_level

        subject: None | str
        subject = self.subject

        max_players: int | None
        max_players = self.max_players

        settings = self.settings.to_dict()

        ready_version: int | None
        ready_version = self.ready_version

        latest_version = self.latest_version

        status: str = self.status

        progress = self.progress

        links = self.links.to_dict()

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        answers: dict[str, Any] | Unset = UNSET
        if not isinstance(self.answers, Unset):
            answers = self.answers.to_dict()

        text_source: dict[str, Any] | None | Unset
        if isinstance(self.text_source, Unset):
            text_source = UNSET
        elif isinstance(self.text_source, TextSourceRead):
            text_source = self.text_source.to_dict()
        else:
            text_source = self.text_source

        effective_max_players: int | None | Unset
        if isinstance(self.effective_max_players, Unset):
            effective_max_players = UNSET
        else:
            effective_max_players = self.effective_max_players

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "description": description,
                "grade_level": grade_level,
                "subject": subject,
                "max_players": max_players,
                "settings": settings,
                "ready_version": ready_version,
                "latest_version": latest_version,
                "status": status,
                "progress": progress,
                "links": links,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if answers is not UNSET:
            field_dict["answers"] = answers
        if text_source is not UNSET:
            field_dict["text_source"] = text_source
        if effective_max_players is not UNSET:
            field_dict["effective_max_players"] = effective_max_players

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.environment_read_answers import EnvironmentReadAnswers  # noqa: PLC0415
        from ..models.environment_read_links import EnvironmentReadLinks  # noqa: PLC0415
        from ..models.settings_read import SettingsRead  # noqa: PLC0415
        from ..models.text_source_read import TextSourceRead  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        description = d.pop("description")

        def _parse_grade_level(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        grade_level = _parse_grade_level(d.pop("grade_level"))

        def _parse_subject(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        subject = _parse_subject(d.pop("subject"))

        def _parse_max_players(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        max_players = _parse_max_players(d.pop("max_players"))

        settings = SettingsRead.from_dict(d.pop("settings"))

        def _parse_ready_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        ready_version = _parse_ready_version(d.pop("ready_version"))

        latest_version = d.pop("latest_version")

        status = check_version_status(d.pop("status"))

        progress = d.pop("progress")

        links = EnvironmentReadLinks.from_dict(d.pop("links"))

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        _answers = d.pop("answers", UNSET)
        answers: EnvironmentReadAnswers | Unset
        if isinstance(_answers, Unset):
            answers = UNSET
        else:
            answers = EnvironmentReadAnswers.from_dict(_answers)

        def _parse_text_source(data: object) -> None | TextSourceRead | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                text_source_type_0 = TextSourceRead.from_dict(data)

                return text_source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextSourceRead | Unset, data)

        text_source = _parse_text_source(d.pop("text_source", UNSET))

        def _parse_effective_max_players(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        effective_max_players = _parse_effective_max_players(d.pop("effective_max_players", UNSET))

        environment_read = cls(
            id=id,
            name=name,
            description=description,
            grade_level=grade_level,
            subject=subject,
            max_players=max_players,
            settings=settings,
            ready_version=ready_version,
            latest_version=latest_version,
            status=status,
            progress=progress,
            links=links,
            created_by_id=created_by_id,
            created_at=created_at,
            updated_at=updated_at,
            answers=answers,
            text_source=text_source,
            effective_max_players=effective_max_players,
        )

        environment_read.additional_properties = d
        return environment_read

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
