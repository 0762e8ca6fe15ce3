from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.passkey_answer import PasskeyAnswer


T = TypeVar("T", bound="StepUp")


@_attrs_define
class StepUp:
    """`passkey` if you have one, or `code` if you have an authenticator app, else `password`.

    Attributes:
        password (None | str | Unset): For who has neither
        code (None | str | Unset): Of the authenticator app, or a recovery code.
        passkey (None | PasskeyAnswer | Unset): To options of /auth/passkey/options.
    """

    password: None | str | Unset = UNSET
    code: None | str | Unset = UNSET
    passkey: None | PasskeyAnswer | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.passkey_answer import PasskeyAnswer  # noqa: PLC0415

        password: None | str | Unset
        if isinstance(self.password, Unset):
            password = UNSET
        else:
            password = self.password

        code: None | str | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        passkey: dict[str, Any] | None | Unset
        if isinstance(self.passkey, Unset):
            passkey = UNSET
        elif isinstance(self.passkey, PasskeyAnswer):
            passkey = self.passkey.to_dict()
        else:
            passkey = self.passkey

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if password is not UNSET:
            field_dict["password"] = password
        if code is not UNSET:
            field_dict["code"] = code
        if passkey is not UNSET:
            field_dict["passkey"] = passkey

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.passkey_answer import PasskeyAnswer  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_password(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        password = _parse_password(d.pop("password", UNSET))

        def _parse_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        def _parse_passkey(data: object) -> None | PasskeyAnswer | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                passkey_type_0 = PasskeyAnswer.from_dict(data)

                return passkey_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PasskeyAnswer | Unset, data)

        passkey = _parse_passkey(d.pop("passkey", UNSET))

        step_up = cls(
            password=password,
            code=code,
            passkey=passkey,
        )

        return step_up
