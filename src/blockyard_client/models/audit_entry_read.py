from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audit_entry_read_action import AuditEntryReadAction, check_audit_entry_read_action
from ..models.audit_entry_read_resource_type import AuditEntryReadResourceType, check_audit_entry_read_resource_type

if TYPE_CHECKING:
    from ..models.audit_actor import AuditActor


T = TypeVar("T", bound="AuditEntryRead")


@_attrs_define
class AuditEntryRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        at (datetime.datetime): When it was done
        actor (AuditActor):
        api_key_id (None | UUID): Set if the actor's API key did it.
        action (AuditEntryReadAction): What was done: noun.verb_in_past_tense. More words may come: treat one that you
            do not know as none of these.
        resource_type (AuditEntryReadResourceType): What it was done to. More words may come: treat one that you do not
            know as none of these.
        resource_id (str): Which one; its id here, or at Stripe
        details (Any): More about it; what there is differs by kind
        request_id (None | str): Of the request that did it, as its X-Request-ID said
    """

    id: UUID
    at: datetime.datetime
    actor: AuditActor
    api_key_id: None | UUID
    action: AuditEntryReadAction
    resource_type: AuditEntryReadResourceType
    resource_id: str
    details: Any
    request_id: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        at = self.at.isoformat()

        actor = self.actor.to_dict()

        api_key_id: None | str
        if isinstance(self.api_key_id, UUID):
            api_key_id = str(self.api_key_id)
        else:
            api_key_id = self.api_key_id

        action: str = self.action

        resource_type: str = self.resource_type

        resource_id = self.resource_id

        details = self.details

        request_id: None | str
        request_id = self.request_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "at": at,
                "actor": actor,
                "api_key_id": api_key_id,
                "action": action,
                "resource_type": resource_type,
                "resource_id": resource_id,
                "details": details,
                "request_id": request_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audit_actor import AuditActor  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        actor = AuditActor.from_dict(d.pop("actor"))

        def _parse_api_key_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                api_key_id_type_0 = UUID(data)

                return api_key_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        api_key_id = _parse_api_key_id(d.pop("api_key_id"))

        action = check_audit_entry_read_action(d.pop("action"))

        resource_type = check_audit_entry_read_resource_type(d.pop("resource_type"))

        resource_id = d.pop("resource_id")

        details = d.pop("details")

        def _parse_request_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        request_id = _parse_request_id(d.pop("request_id"))

        audit_entry_read = cls(
            id=id,
            at=at,
            actor=actor,
            api_key_id=api_key_id,
            action=action,
            resource_type=resource_type,
            resource_id=resource_id,
            details=details,
            request_id=request_id,
        )

        audit_entry_read.additional_properties = d
        return audit_entry_read

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
