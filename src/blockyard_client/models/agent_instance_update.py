from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.instance_status import InstanceStatus, check_instance_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="AgentInstanceUpdate")


@_attrs_define
class AgentInstanceUpdate:
    """What is left out stays as it is.

    Attributes:
        status (InstanceStatus | None | Unset): Set by people: `idle`, `offline` or `maintenance`
        configuration (Any | None | Unset): Replaces the one before, as a whole
    """

    status: InstanceStatus | None | Unset = UNSET
    configuration: Any | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        configuration: Any | None | Unset
        if isinstance(self.configuration, Unset):
            configuration = UNSET
        else:
            configuration = self.configuration

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if configuration is not UNSET:
            field_dict["configuration"] = configuration

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_status(data: object) -> InstanceStatus | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_instance_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InstanceStatus | None | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_configuration(data: object) -> Any | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(Any | None | Unset, data)

        configuration = _parse_configuration(d.pop("configuration", UNSET))

        agent_instance_update = cls(
            status=status,
            configuration=configuration,
        )

        return agent_instance_update
