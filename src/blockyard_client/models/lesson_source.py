from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.source_kind import SourceKind, check_source_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="LessonSource")


@_attrs_define
class LessonSource:
    """
    Attributes:
        kind (SourceKind): More words may come: treat one that you do not know as none of these.
        name (None | str | Unset): Of the topic, rule, text or model
        page (int | None | Unset): Of the text, counted from 1
        start (int | None | Unset): Of what it rests on: a character of the page
        end (int | None | Unset): The first character after it
        is_read (bool | Unset): False: a model asserts it, and no teacher has looked at it yet. If it is left out:
            `true`.
    """

    kind: SourceKind
    name: None | str | Unset = UNSET
    page: int | None | Unset = UNSET
    start: int | None | Unset = UNSET
    end: int | None | Unset = UNSET
    is_read: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        page: int | None | Unset
        if isinstance(self.page, Unset):
            page = UNSET
        else:
            page = self.page

        start: int | None | Unset
        if isinstance(self.start, Unset):
            start = UNSET
        else:
            start = self.start

        end: int | None | Unset
        if isinstance(self.end, Unset):
            end = UNSET
        else:
            end = self.end

        is_read = self.is_read

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if page is not UNSET:
            field_dict["page"] = page
        if start is not UNSET:
            field_dict["start"] = start
        if end is not UNSET:
            field_dict["end"] = end
        if is_read is not UNSET:
            field_dict["is_read"] = is_read

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_source_kind(d.pop("kind"))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_page(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        page = _parse_page(d.pop("page", UNSET))

        def _parse_start(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        start = _parse_start(d.pop("start", UNSET))

        def _parse_end(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        end = _parse_end(d.pop("end", UNSET))

        is_read = d.pop("is_read", UNSET)

        lesson_source = cls(
            kind=kind,
            name=name,
            page=page,
            start=start,
            end=end,
            is_read=is_read,
        )

        return lesson_source
