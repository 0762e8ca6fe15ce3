from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.progress_outcome import ProgressOutcome, check_progress_outcome

T = TypeVar("T", bound="ProgressRead")


@_attrs_define
class ProgressRead:
    """
    Attributes:
        event_id (None | UUID): As it was sent; null: it was none
        outcome (ProgressOutcome): What became of an event that was sent. More words may come: treat one that you do not
            know as none of these.
        right (bool | None): Whether the answer is right; null: it is none, or is refused
        code (None | str): Why it is refused; null: it is not
    """

    event_id: None | UUID
    outcome: ProgressOutcome
    right: bool | None
    code: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event_id: None | str
        if isinstance(self.event_id, UUID):
            event_id = str(self.event_id)
        else:
            event_id = self.event_id

        outcome: str = self.outcome

        right: bool | None
        right = self.right

        code: None | str
        code = self.code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event_id": event_id,
                "outcome": outcome,
                "right": right,
                "code": code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_event_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                event_id_type_0 = UUID(data)

                return event_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        event_id = _parse_event_id(d.pop("event_id"))

        outcome = check_progress_outcome(d.pop("outcome"))

        def _parse_right(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        right = _parse_right(d.pop("right"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        progress_read = cls(
            event_id=event_id,
            outcome=outcome,
            right=right,
            code=code,
        )

        progress_read.additional_properties = d
        return progress_read

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
