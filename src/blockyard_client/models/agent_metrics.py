from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.agent_metrics_by_status import AgentMetricsByStatus
    from ..models.duration_summary import DurationSummary
    from ..models.hour_of_executions import HourOfExecutions


T = TypeVar("T", bound="AgentMetrics")


@_attrs_define
class AgentMetrics:
    """
    Attributes:
        total (int): How many executions it has had
        by_status (AgentMetricsByStatus): How many of them are in each status
        success_rate (float | None): Completed / (completed + failed); null while there are neither.
        duration_ms (DurationSummary): Of completed executions, in milliseconds; null while there are none.
        last_24_hours (list[HourOfExecutions]): By hour of finishing, oldest first, the present hour last.
    """

    total: int
    by_status: AgentMetricsByStatus
    success_rate: float | None
    duration_ms: DurationSummary
    last_24_hours: list[HourOfExecutions]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        by_status = self.by_status.to_dict()

        success_rate: float | None
        success_rate = self.success_rate

        duration_ms = self.duration_ms.to_dict()

        last_24_hours = []
        for last_24_hours_item_data in self.last_24_hours:
            last_24_hours_item = last_24_hours_item_data.to_dict()
            last_24_hours.append(last_24_hours_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "by_status": by_status,
                "success_rate": success_rate,
                "duration_ms": duration_ms,
                "last_24_hours": last_24_hours,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agent_metrics_by_status import AgentMetricsByStatus  # noqa: PLC0415
        from ..models.duration_summary import DurationSummary  # noqa: PLC0415
        from ..models.hour_of_executions import HourOfExecutions  # noqa: PLC0415

        d = dict(src_dict)
        total = d.pop("total")

        by_status = AgentMetricsByStatus.from_dict(d.pop("by_status"))

        def _parse_success_rate(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        success_rate = _parse_success_rate(d.pop("success_rate"))

        duration_ms = DurationSummary.from_dict(d.pop("duration_ms"))

        last_24_hours = []
        _last_24_hours = d.pop("last_24_hours")
        for last_24_hours_item_data in _last_24_hours:
            last_24_hours_item = HourOfExecutions.from_dict(last_24_hours_item_data)

            last_24_hours.append(last_24_hours_item)

        agent_metrics = cls(
            total=total,
            by_status=by_status,
            success_rate=success_rate,
            duration_ms=duration_ms,
            last_24_hours=last_24_hours,
        )

        agent_metrics.additional_properties = d
        return agent_metrics

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
