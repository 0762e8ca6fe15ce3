from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.upload_reading_level_band import UploadReadingLevelBand, check_upload_reading_level_band

T = TypeVar("T", bound="UploadReadingLevel")


@_attrs_define
class UploadReadingLevel:
    """By the Flesch-Kincaid formula, of an English text.

    Attributes:
        grade (float): Of a school of the United States
        band (UploadReadingLevelBand): The same as lessons say it. More words may come: treat one that you do not know
            as none of these.
    """

    grade: float
    band: UploadReadingLevelBand
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        grade = self.grade

        band: str = self.band

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "grade": grade,
                "band": band,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        grade = d.pop("grade")

        band = check_upload_reading_level_band(d.pop("band"))

        upload_reading_level = cls(
            grade=grade,
            band=band,
        )

        upload_reading_level.additional_properties = d
        return upload_reading_level

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
