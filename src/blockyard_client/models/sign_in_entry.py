from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SignInEntry")


@_attrs_define
class SignInEntry:
    """One of your sign-ins.

    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        is_current (bool): Whether it is the one that asks.
        device (str): As its browser tells of itself
        network (str): Where it began, coarsely.
        organization_id (None | UUID): The one it works in; null: none
        created_at (datetime.datetime): When you signed in.
        proved_at (datetime.datetime): When you last proved who you are: by signing in, or at /auth/step-up.
        last_used_at (datetime.datetime): When it was last used; null: never
        expires_at (datetime.datetime): From then on it does not work any more
    """

    id: UUID
    is_current: bool
    device: str
    network: str
    organization_id: None | UUID
    created_at: datetime.datetime
    proved_at: datetime.datetime
    last_used_at: datetime.datetime
    expires_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        is_current = self.is_current

        device = self.device

        network = self.network

        organization_id: None | str
        if isinstance(self.organization_id, UUID):
            organization_id = str(self.organization_id)
        else:
            organization_id = self.organization_id

        created_at = self.created_at.isoformat()

        proved_at = self.proved_at.isoformat()

        last_used_at = self.last_used_at.isoformat()

        expires_at = self.expires_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "is_current": is_current,
                "device": device,
                "network": network,
                "organization_id": organization_id,
                "created_at": created_at,
                "proved_at": proved_at,
                "last_used_at": last_used_at,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        is_current = d.pop("is_current")

        device = d.pop("device")

        network = d.pop("network")

        def _parse_organization_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organization_id_type_0 = UUID(data)

                return organization_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        organization_id = _parse_organization_id(d.pop("organization_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        proved_at = datetime.datetime.fromisoformat(d.pop("proved_at"))

        last_used_at = datetime.datetime.fromisoformat(d.pop("last_used_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        sign_in_entry = cls(
            id=id,
            is_current=is_current,
            device=device,
            network=network,
            organization_id=organization_id,
            created_at=created_at,
            proved_at=proved_at,
            last_used_at=last_used_at,
            expires_at=expires_at,
        )

        sign_in_entry.additional_properties = d
        return sign_in_entry

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
