from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.agent_type import AgentType, check_agent_type
from ..models.instance_status import InstanceStatus, check_instance_status

T = TypeVar("T", bound="AgentInstanceRead")


@_attrs_define
class AgentInstanceRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        agent_id (str): Unique within the organization; it stands in the addresses
        agent_type (AgentType): More words may come: treat one that you do not know as none of these.
        status (InstanceStatus): More words may come: treat one that you do not know as none of these.
        configuration (Any): As it was given
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        updated_at (datetime.datetime): When it was last changed
    """

    id: UUID
    agent_id: str
    agent_type: AgentType
    status: InstanceStatus
    configuration: Any
    created_by_id: UUID
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        agent_id = self.agent_id

        agent_type: str = self.agent_type

        status: str = self.status

        configuration = self.configuration

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "agent_id": agent_id,
                "agent_type": agent_type,
                "status": status,
                "configuration": configuration,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        agent_id = d.pop("agent_id")

        agent_type = check_agent_type(d.pop("agent_type"))

        status = check_instance_status(d.pop("status"))

        configuration = d.pop("configuration")

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        agent_instance_read = cls(
            id=id,
            agent_id=agent_id,
            agent_type=agent_type,
            status=status,
            configuration=configuration,
            created_by_id=created_by_id,
            created_at=created_at,
            updated_at=updated_at,
        )

        agent_instance_read.additional_properties = d
        return agent_instance_read

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
