from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.agent_type import AgentType, check_agent_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.agent_instance_create_configuration import AgentInstanceCreateConfiguration


T = TypeVar("T", bound="AgentInstanceCreate")


@_attrs_define
class AgentInstanceCreate:
    """
    Attributes:
        agent_id (str): The name of the instance, unique within the organization.
        agent_type (AgentType): More words may come: treat one that you do not know as none of these.
        configuration (AgentInstanceCreateConfiguration | Unset): For the agent; what it takes is its own affair
    """

    agent_id: str
    agent_type: AgentType
    configuration: AgentInstanceCreateConfiguration | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        agent_id = self.agent_id

        agent_type: str = self.agent_type

        configuration: dict[str, Any] | Unset = UNSET
        if not isinstance(self.configuration, Unset):
            configuration = self.configuration.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "agent_id": agent_id,
                "agent_type": agent_type,
            }
        )
        if configuration is not UNSET:
            field_dict["configuration"] = configuration

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agent_instance_create_configuration import AgentInstanceCreateConfiguration  # noqa: PLC0415

        d = dict(src_dict)
        agent_id = d.pop("agent_id")

        agent_type = check_agent_type(d.pop("agent_type"))

        _configuration = d.pop("configuration", UNSET)
        configuration: AgentInstanceCreateConfiguration | Unset
        if isinstance(_configuration, Unset):
            configuration = UNSET
        else:
            configuration = AgentInstanceCreateConfiguration.from_dict(_configuration)

        agent_instance_create = cls(
            agent_id=agent_id,
            agent_type=agent_type,
            configuration=configuration,
        )

        return agent_instance_create
