from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="EmailProof")


@_attrs_define
class EmailProof:
    """Signed in to the account: the token alone. Else new_password too, which ends all that was made before.

    Attributes:
        token (str): From the mail.
        new_password (None | str | Unset): For who is not signed in
    """

    token: str
    new_password: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        token = self.token

        new_password: None | str | Unset
        if isinstance(self.new_password, Unset):
            new_password = UNSET
        else:
            new_password = self.new_password

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "token": token,
            }
        )
        if new_password is not UNSET:
            field_dict["new_password"] = new_password

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        token = d.pop("token")

        def _parse_new_password(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        new_password = _parse_new_password(d.pop("new_password", UNSET))

        email_proof = cls(
            token=token,
            new_password=new_password,
        )

        return email_proof
