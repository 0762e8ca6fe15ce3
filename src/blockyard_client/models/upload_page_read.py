from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.upload_block import UploadBlock


T = TypeVar("T", bound="UploadPageRead")


@_attrs_define
class UploadPageRead:
    """A page, or a slide.

    Attributes:
        number (int): From 1
        text (str): All that is written on it
        blocks (list[UploadBlock]): What its text is made of, as places in it
    """

    number: int
    text: str
    blocks: list[UploadBlock]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        text = self.text

        blocks = []
        for blocks_item_data in self.blocks:
            blocks_item = blocks_item_data.to_dict()
            blocks.append(blocks_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "text": text,
                "blocks": blocks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.upload_block import UploadBlock  # noqa: PLC0415

        d = dict(src_dict)
        number = d.pop("number")

        text = d.pop("text")

        blocks = []
        _blocks = d.pop("blocks")
        for blocks_item_data in _blocks:
            blocks_item = UploadBlock.from_dict(blocks_item_data)

            blocks.append(blocks_item)

        upload_page_read = cls(
            number=number,
            text=text,
            blocks=blocks,
        )

        upload_page_read.additional_properties = d
        return upload_page_read

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
