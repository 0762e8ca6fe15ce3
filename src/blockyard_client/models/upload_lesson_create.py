from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.upload_lesson_create_make_item import UploadLessonCreateMakeItem, check_upload_lesson_create_make_item
from ..types import UNSET, Unset

T = TypeVar("T", bound="UploadLessonCreate")


@_attrs_define
class UploadLessonCreate:
    """
    Attributes:
        make (list[UploadLessonCreateMakeItem]): What to make of it
        name (None | str | Unset): Of the world; left out or null: what the upload is called, or nearly so
        description (None | str | Unset): How the world shall be, in a teacher's words; left out or null: a place for
            the lesson alone
        agent_id (None | str | Unset): Who makes the quiz; left out or null: the oldest quiz_generator that takes work,
            or a new one
        pages (None | str | Unset): Which pages of the upload: numbers and spans of them; left out or null: as many as
            fit, from the first
        question_count (int | Unset): Of the quiz. If it is left out: `10`.
    """

    make: list[UploadLessonCreateMakeItem]
    name: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    agent_id: None | str | Unset = UNSET
    pages: None | str | Unset = UNSET
    question_count: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        make = []
        for make_item_data in self.make:
            make_item: str = make_item_data
            make.append(make_item)

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        agent_id: None | str | Unset
        if isinstance(self.agent_id, Unset):
            agent_id = UNSET
        else:
            agent_id = self.agent_id

        pages: None | str | Unset
        if isinstance(self.pages, Unset):
            pages = UNSET
        else:
            pages = self.pages

        question_count = self.question_count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "make": make,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if description is not UNSET:
            field_dict["description"] = description
        if agent_id is not UNSET:
            field_dict["agent_id"] = agent_id
        if pages is not UNSET:
            field_dict["pages"] = pages
        if question_count is not UNSET:
            field_dict["question_count"] = question_count

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        make = []
        _make = d.pop("make")
        for make_item_data in _make:
            make_item = check_upload_lesson_create_make_item(make_item_data)

            make.append(make_item)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_agent_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agent_id = _parse_agent_id(d.pop("agent_id", UNSET))

        def _parse_pages(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        pages = _parse_pages(d.pop("pages", UNSET))

        question_count = d.pop("question_count", UNSET)

        upload_lesson_create = cls(
            make=make,
            name=name,
            description=description,
            agent_id=agent_id,
            pages=pages,
            question_count=question_count,
        )

        return upload_lesson_create
