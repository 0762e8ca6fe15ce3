from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TextSourceRead")


@_attrs_define
class TextSourceRead:
    """
    Attributes:
        name (str): What it is called: `volcanoes.pptx`
        pages (list[int]): The number there of each page of the text, in its order
        page_count (int | None | Unset): How many pages it has in all; null: these
        cut_page (int | None | Unset): The page of which the beginning alone is given; null: none
        id (None | str | Unset): Of the upload that it is; null: it is none
    """

    name: str
    pages: list[int]
    page_count: int | None | Unset = UNSET
    cut_page: int | None | Unset = UNSET
    id: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        pages = self.pages

        page_count: int | None | Unset
        if isinstance(self.page_count, Unset):
            page_count = UNSET
        else:
            page_count = self.page_count

        cut_page: int | None | Unset
        if isinstance(self.cut_page, Unset):
            cut_page = UNSET
        else:
            cut_page = self.cut_page

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        else:
            id = self.id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "pages": pages,
            }
        )
        if page_count is not UNSET:
            field_dict["page_count"] = page_count
        if cut_page is not UNSET:
            field_dict["cut_page"] = cut_page
        if id is not UNSET:
            field_dict["id"] = id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        pages = cast(list[int], d.pop("pages"))

        def _parse_page_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        page_count = _parse_page_count(d.pop("page_count", UNSET))

        def _parse_cut_page(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        cut_page = _parse_cut_page(d.pop("cut_page", UNSET))

        def _parse_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        id = _parse_id(d.pop("id", UNSET))

        text_source_read = cls(
            name=name,
            pages=pages,
            page_count=page_count,
            cut_page=cut_page,
            id=id,
        )

        text_source_read.additional_properties = d
        return text_source_read

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
