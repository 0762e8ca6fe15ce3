from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="PasswordResetConfirmation")


@_attrs_define
class PasswordResetConfirmation:
    """
    Attributes:
        token (str): From the mail.
        new_password (str): 10 to 128 characters, any of them. What is soon guessed is refused: a common word, a name, a
            date.
    """

    token: str
    new_password: str

    def to_dict(self) -> dict[str, Any]:
        token = self.token

        new_password = self.new_password

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "token": token,
                "new_password": new_password,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        token = d.pop("token")

        new_password = d.pop("new_password")

        password_reset_confirmation = cls(
            token=token,
            new_password=new_password,
        )

        return password_reset_confirmation
