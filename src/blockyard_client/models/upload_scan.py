from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.upload_scan_verdict import UploadScanVerdict, check_upload_scan_verdict

T = TypeVar("T", bound="UploadScan")


@_attrs_define
class UploadScan:
    """What a scanner for viruses says of the file.

    Attributes:
        engine (str): Which one, with its version; `none`: none is configured here
        verdict (UploadScanVerdict): `not_scanned`: there is no scanner here. More words may come: treat one that you do
            not know as none of these.
        at (datetime.datetime | None): When it was asked; null: it was not
    """

    engine: str
    verdict: UploadScanVerdict
    at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        engine = self.engine

        verdict: str = self.verdict

        at: None | str
        if isinstance(self.at, datetime.datetime):
            at = self.at.isoformat()
        else:
            at = self.at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "engine": engine,
                "verdict": verdict,
                "at": at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        engine = d.pop("engine")

        verdict = check_upload_scan_verdict(d.pop("verdict"))

        def _parse_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                at_type_0 = datetime.datetime.fromisoformat(data)

                return at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        at = _parse_at(d.pop("at"))

        upload_scan = cls(
            engine=engine,
            verdict=verdict,
            at=at,
        )

        upload_scan.additional_properties = d
        return upload_scan

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
