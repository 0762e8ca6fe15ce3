from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.address_read import AddressRead


T = TypeVar("T", bound="BillingDetailsRead")


@_attrs_define
class BillingDetailsRead:
    """What was said, and what comes of it.

    Attributes:
        name (None | str): As it was said; null: the organization's name
        address (AddressRead | None): Where invoices go
        purchase_order (None | str): Stands on every invoice
        contacts (list[str]): Who was named to hear about bills
        billed_name (str): Whom invoices are made out to
        notified (list[str]): Who hears about bills
        pending (bool): Whether Stripe has still to be told of the last change
    """

    name: None | str
    address: AddressRead | None
    purchase_order: None | str
    contacts: list[str]
    billed_name: str
    notified: list[str]
    pending: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.address_read import AddressRead  # noqa: PLC0415

        name: None | str
        name = self.name

        address: dict[str, Any] | None
        if isinstance(self.address, AddressRead):
            address = self.address.to_dict()
        else:
            address = self.address

        purchase_order: None | str
        purchase_order = self.purchase_order

        contacts = self.contacts

        billed_name = self.billed_name

        notified = self.notified

        pending = self.pending

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "address": address,
                "purchase_order": purchase_order,
                "contacts": contacts,
                "billed_name": billed_name,
                "notified": notified,
                "pending": pending,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.address_read import AddressRead  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        def _parse_address(data: object) -> AddressRead | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                address_type_0 = AddressRead.from_dict(data)

                return address_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AddressRead | None, data)

        address = _parse_address(d.pop("address"))

        def _parse_purchase_order(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        purchase_order = _parse_purchase_order(d.pop("purchase_order"))

        contacts = cast(list[str], d.pop("contacts"))

        billed_name = d.pop("billed_name")

        notified = cast(list[str], d.pop("notified"))

        pending = d.pop("pending")

        billing_details_read = cls(
            name=name,
            address=address,
            purchase_order=purchase_order,
            contacts=contacts,
            billed_name=billed_name,
            notified=notified,
            pending=pending,
        )

        billing_details_read.additional_properties = d
        return billing_details_read

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
