from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.checkout_read_status import CheckoutReadStatus, check_checkout_read_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="CheckoutRead")


@_attrs_define
class CheckoutRead:
    """`open` until somebody has paid there: then `complete`, with the subscription that was made.

    Attributes:
        stripe_id (str): Its id at Stripe
        status (CheckoutReadStatus): As Stripe says it. More words may come: treat one that you do not know as none of
            these.
        url (None | str): Stripe's page; null: it is over
        expires_at (datetime.datetime): From then on it does not work any more
        subscription_id (None | str | Unset): Of the subscription at Stripe; null: there is none
    """

    stripe_id: str
    status: CheckoutReadStatus
    url: None | str
    expires_at: datetime.datetime
    subscription_id: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stripe_id = self.stripe_id

        status: str = self.status

        url: None | str
        url = self.url

        expires_at = self.expires_at.isoformat()

        subscription_id: None | str | Unset
        if isinstance(self.subscription_id, Unset):
            subscription_id = UNSET
        else:
            subscription_id = self.subscription_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stripe_id": stripe_id,
                "status": status,
                "url": url,
                "expires_at": expires_at,
            }
        )
        if subscription_id is not UNSET:
            field_dict["subscription_id"] = subscription_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stripe_id = d.pop("stripe_id")

        status = check_checkout_read_status(d.pop("status"))

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        def _parse_subscription_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        subscription_id = _parse_subscription_id(d.pop("subscription_id", UNSET))

        checkout_read = cls(
            stripe_id=stripe_id,
            status=status,
            url=url,
            expires_at=expires_at,
            subscription_id=subscription_id,
        )

        checkout_read.additional_properties = d
        return checkout_read

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
