from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.execution_status import ExecutionStatus, check_execution_status

if TYPE_CHECKING:
    from ..models.execution_error import ExecutionError


T = TypeVar("T", bound="ExecutionRead")


@_attrs_define
class ExecutionRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        status (ExecutionStatus): `pending` waits for its next attempt after a failed one; `queued` waits for a worker.
            More words may come: treat one that you do not know as none of these.
        input_ (Any): What was asked for
        output (Any | None): What came of it; null: nothing yet, or it failed
        error (ExecutionError | None): Why it failed; null: it did not
        attempts (int): How often work on it was begun
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        started_at (datetime.datetime | None): When work on it began; null: it waits still
        finished_at (datetime.datetime | None): When it ended, however it did; null: it has not yet
        duration_ms (int | None): Of the attempt that finished it, in milliseconds
    """

    id: UUID
    status: ExecutionStatus
    input_: Any
    output: Any | None
    error: ExecutionError | None
    attempts: int
    created_by_id: UUID
    created_at: datetime.datetime
    started_at: datetime.datetime | None
    finished_at: datetime.datetime | None
    duration_ms: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.execution_error import ExecutionError  # noqa: PLC0415

        id = str(self.id)

        status: str = self.status

        input_ = self.input_

        output: Any | None
        output = self.output

        error: dict[str, Any] | None
        if isinstance(self.error, ExecutionError):
            error = self.error.to_dict()
        else:
            error = self.error

        attempts = self.attempts

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        started_at: None | str
        if isinstance(self.started_at, datetime.datetime):
            started_at = self.started_at.isoformat()
        else:
            started_at = self.started_at

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        duration_ms: int | None
        duration_ms = self.duration_ms

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "status": status,
                "input": input_,
                "output": output,
                "error": error,
                "attempts": attempts,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "started_at": started_at,
                "finished_at": finished_at,
                "duration_ms": duration_ms,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.execution_error import ExecutionError  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        status = check_execution_status(d.pop("status"))

        input_ = d.pop("input")

        def _parse_output(data: object) -> Any | None:
            if data is None:
                return data
            return cast(Any | None, data)

        output = _parse_output(d.pop("output"))

        def _parse_error(data: object) -> ExecutionError | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = ExecutionError.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExecutionError | None, data)

        error = _parse_error(d.pop("error"))

        attempts = d.pop("attempts")

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_started_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                started_at_type_0 = datetime.datetime.fromisoformat(data)

                return started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        started_at = _parse_started_at(d.pop("started_at"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))

        def _parse_duration_ms(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        duration_ms = _parse_duration_ms(d.pop("duration_ms"))

        execution_read = cls(
            id=id,
            status=status,
            input_=input_,
            output=output,
            error=error,
            attempts=attempts,
            created_by_id=created_by_id,
            created_at=created_at,
            started_at=started_at,
            finished_at=finished_at,
            duration_ms=duration_ms,
        )

        execution_read.additional_properties = d
        return execution_read

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
