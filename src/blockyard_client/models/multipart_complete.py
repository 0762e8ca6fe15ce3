from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.part_done import PartDone


T = TypeVar("T", bound="MultipartComplete")


@_attrs_define
class MultipartComplete:
    """
    Attributes:
        upload_id (UUID): As it was answered when the upload began
        parts (list[PartDone]): All of them, in any order
    """

    upload_id: UUID
    parts: list[PartDone]

    def to_dict(self) -> dict[str, Any]:
        upload_id = str(self.upload_id)

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "upload_id": upload_id,
                "parts": parts,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.part_done import PartDone  # noqa: PLC0415

        d = dict(src_dict)
        upload_id = UUID(d.pop("upload_id"))

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = PartDone.from_dict(parts_item_data)

            parts.append(parts_item)

        multipart_complete = cls(
            upload_id=upload_id,
            parts=parts,
        )

        return multipart_complete
