from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.method import Method, check_method

T = TypeVar("T", bound="StudentCardRead")


@_attrs_define
class StudentCardRead:
    """What the printed card shows. Whoever has it signs in as the student.

    Attributes:
        username (str): What the student types to sign in
        method (Method): How a student proves who she is. More words may come: treat one that you do not know as none of
            these.
        secret (None | str): The pictures' names or the words; null: a password is known to nobody
        badge (str): What the QR code says
    """

    username: str
    method: Method
    secret: None | str
    badge: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        username = self.username

        method: str = self.method

        secret: None | str
        secret = self.secret

        badge = self.badge

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "username": username,
                "method": method,
                "secret": secret,
                "badge": badge,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        username = d.pop("username")

        method = check_method(d.pop("method"))

        def _parse_secret(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        secret = _parse_secret(d.pop("secret"))

        badge = d.pop("badge")

        student_card_read = cls(
            username=username,
            method=method,
            secret=secret,
            badge=badge,
        )

        student_card_read.additional_properties = d
        return student_card_read

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
