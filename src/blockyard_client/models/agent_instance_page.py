from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.agent_instance_read import AgentInstanceRead


T = TypeVar("T", bound="AgentInstancePage")


@_attrs_define
class AgentInstancePage:
    """
    Attributes:
        items (list[AgentInstanceRead]): What the page holds, in the order that was asked for
        next_cursor (None | str): Send it as `cursor`, beside the same parameters, for the next page; null: this is the
            last one
        has_more (bool): Whether there is another page
        page (int | None): As it was asked for, from 1; null with a `cursor`, which counts no pages
        page_size (int): How many items a page holds at most
        total (int): How many there are on all pages
    """

    items: list[AgentInstanceRead]
    next_cursor: None | str
    has_more: bool
    page: int | None
    page_size: int
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        has_more = self.has_more

        page: int | None
        page = self.page

        page_size = self.page_size

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "next_cursor": next_cursor,
                "has_more": has_more,
                "page": page,
                "page_size": page_size,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agent_instance_read import AgentInstanceRead  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = AgentInstanceRead.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        has_more = d.pop("has_more")

        def _parse_page(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        page = _parse_page(d.pop("page"))

        page_size = d.pop("page_size")

        total = d.pop("total")

        agent_instance_page = cls(
            items=items,
            next_cursor=next_cursor,
            has_more=has_more,
            page=page,
            page_size=page_size,
            total=total,
        )

        agent_instance_page.additional_properties = d
        return agent_instance_page

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
