from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PaymentMethodAttach")


@_attrs_define
class PaymentMethodAttach:
    """
    Attributes:
        payment_method (str): Its id at Stripe, from Stripe.js
        make_default (bool | Unset): Whether it pays from now on what names no other. If it is left out: `true`.
    """

    payment_method: str
    make_default: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        payment_method = self.payment_method

        make_default = self.make_default

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "payment_method": payment_method,
            }
        )
        if make_default is not UNSET:
            field_dict["make_default"] = make_default

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        payment_method = d.pop("payment_method")

        make_default = d.pop("make_default", UNSET)

        payment_method_attach = cls(
            payment_method=payment_method,
            make_default=make_default,
        )

        return payment_method_attach
