from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.claim_code_read import ClaimCodeRead


T = TypeVar("T", bound="ClaimCodesRead")


@_attrs_define
class ClaimCodesRead:
    """The sheet of a class.

    Attributes:
        expires_at (datetime.datetime): From then on it does not work any more
        codes (list[ClaimCodeRead]): One of each student who attends, by name. Whoever types one is that student; print
            them by `GET .../claim-codes.pdf`.
    """

    expires_at: datetime.datetime
    codes: list[ClaimCodeRead]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expires_at = self.expires_at.isoformat()

        codes = []
        for codes_item_data in self.codes:
            codes_item = codes_item_data.to_dict()
            codes.append(codes_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "expires_at": expires_at,
                "codes": codes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.claim_code_read import ClaimCodeRead  # noqa: PLC0415

        d = dict(src_dict)
        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        codes = []
        _codes = d.pop("codes")
        for codes_item_data in _codes:
            codes_item = ClaimCodeRead.from_dict(codes_item_data)

            codes.append(codes_item)

        claim_codes_read = cls(
            expires_at=expires_at,
            codes=codes,
        )

        claim_codes_read.additional_properties = d
        return claim_codes_read

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
