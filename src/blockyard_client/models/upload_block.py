from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.upload_block_kind import UploadBlockKind, check_upload_block_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="UploadBlock")


@_attrs_define
class UploadBlock:
    """A piece of a page's text.

    Attributes:
        kind (UploadBlockKind): What it is. More words may come: treat one that you do not know as none of these.
        start (int): Where it begins in the page's text, in characters
        end (int): Where it ends, in characters
        level (int | None | Unset): Of a heading or a list's item; 1 is the outermost
    """

    kind: UploadBlockKind
    start: int
    end: int
    level: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        start = self.start

        end = self.end

        level: int | None | Unset
        if isinstance(self.level, Unset):
            level = UNSET
        else:
            level = self.level

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "start": start,
                "end": end,
            }
        )
        if level is not UNSET:
            field_dict["level"] = level

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_upload_block_kind(d.pop("kind"))

        start = d.pop("start")

        end = d.pop("end")

        def _parse_level(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        level = _parse_level(d.pop("level", UNSET))

        upload_block = cls(
            kind=kind,
            start=start,
            end=end,
            level=level,
        )

        upload_block.additional_properties = d
        return upload_block

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
