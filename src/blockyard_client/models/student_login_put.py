from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.method import Method, check_method
from ..types import UNSET, Unset

T = TypeVar("T", bound="StudentLoginPut")


@_attrs_define
class StudentLoginPut:
    """
    Attributes:
        method (Method): How a student proves who she is. More words may come: treat one that you do not know as none of
            these.
        username (None | str | Unset): What the student types to sign in; by default the one of before, or one made of
            the name
        password (None | str | Unset): With `password` only: which one, of 6 letters or more
    """

    method: Method
    username: None | str | Unset = UNSET
    password: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        method: str = self.method

        username: None | str | Unset
        if isinstance(self.username, Unset):
            username = UNSET
        else:
            username = self.username

        password: None | str | Unset
        if isinstance(self.password, Unset):
            password = UNSET
        else:
            password = self.password

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "method": method,
            }
        )
        if username is not UNSET:
            field_dict["username"] = username
        if password is not UNSET:
            field_dict["password"] = password

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        method = check_method(d.pop("method"))

        def _parse_username(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        username = _parse_username(d.pop("username", UNSET))

        def _parse_password(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        password = _parse_password(d.pop("password", UNSET))

        student_login_put = cls(
            method=method,
            username=username,
            password=password,
        )

        return student_login_put
