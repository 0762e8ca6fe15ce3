from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.passkey_registration import PasskeyRegistration


T = TypeVar("T", bound="PasskeyCreate")


@_attrs_define
class PasskeyCreate:
    """
    Attributes:
        name (str): What to recognize it by.
        credential (PasskeyRegistration):
    """

    name: str
    credential: PasskeyRegistration

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        credential = self.credential.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "credential": credential,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.passkey_registration import PasskeyRegistration  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        credential = PasskeyRegistration.from_dict(d.pop("credential"))

        passkey_create = cls(
            name=name,
            credential=credential,
        )

        return passkey_create
