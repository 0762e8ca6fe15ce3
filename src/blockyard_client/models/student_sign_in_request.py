from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="StudentSignInRequest")


@_attrs_define
class StudentSignInRequest:
    """Either a class's code, a user name and the secret, or a badge alone.

    Attributes:
        class_code (None | str | Unset): The code of one of the student's classes
        username (None | str | Unset): What the student types to sign in
        secret (None | str | Unset): The names of the pictures in their order, the words, or the password
        badge (None | str | Unset): What the QR code of the card says
    """

    class_code: None | str | Unset = UNSET
    username: None | str | Unset = UNSET
    secret: None | str | Unset = UNSET
    badge: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        class_code: None | str | Unset
        if isinstance(self.class_code, Unset):
            class_code = UNSET
        else:
            class_code = self.class_code

        username: None | str | Unset
        if isinstance(self.username, Unset):
            username = UNSET
        else:
            username = self.username

        secret: None | str | Unset
        if isinstance(self.secret, Unset):
            secret = UNSET
        else:
            secret = self.secret

        badge: None | str | Unset
        if isinstance(self.badge, Unset):
            badge = UNSET
        else:
            badge = self.badge

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if class_code is not UNSET:
            field_dict["class_code"] = class_code
        if username is not UNSET:
            field_dict["username"] = username
        if secret is not UNSET:
            field_dict["secret"] = secret
        if badge is not UNSET:
            field_dict["badge"] = badge

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_class_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        class_code = _parse_class_code(d.pop("class_code", UNSET))

        def _parse_username(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        username = _parse_username(d.pop("username", UNSET))

        def _parse_secret(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        secret = _parse_secret(d.pop("secret", UNSET))

        def _parse_badge(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        badge = _parse_badge(d.pop("badge", UNSET))

        student_sign_in_request = cls(
            class_code=class_code,
            username=username,
            secret=secret,
            badge=badge,
        )

        return student_sign_in_request
