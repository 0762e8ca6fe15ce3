from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.statement_actor import StatementActor
    from ..models.statement_context import StatementContext
    from ..models.statement_object import StatementObject
    from ..models.statement_result import StatementResult
    from ..models.statement_verb import StatementVerb


T = TypeVar("T", bound="StatementRead")


@_attrs_define
class StatementRead:
    """
    Attributes:
        id (UUID): The statement's id
        actor (StatementActor):
        verb (StatementVerb):
        object_ (StatementObject):
        context (StatementContext):
        timestamp (datetime.datetime): When it happened
        stored (datetime.datetime): When we heard of it
        result (None | StatementResult | Unset): What came of it
        version (str | Unset): Of the statement's form, as xAPI 1.0.3 asks Default: '1.0.0'.
    """

    id: UUID
    actor: StatementActor
    verb: StatementVerb
    object_: StatementObject
    context: StatementContext
    timestamp: datetime.datetime
    stored: datetime.datetime
    result: None | StatementResult | Unset = UNSET
    version: str | Unset = "1.0.0"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.statement_result import StatementResult  # noqa: PLC0415

        id = str(self.id)

        actor = self.actor.to_dict()

        verb = self.verb.to_dict()

        object_ = self.object_.to_dict()

        context = self.context.to_dict()

        timestamp = self.timestamp.isoformat()

        stored = self.stored.isoformat()

        result: dict[str, Any] | None | Unset
        if isinstance(self.result, Unset):
            result = UNSET
        elif isinstance(self.result, StatementResult):
            result = self.result.to_dict()
        else:
            result = self.result

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "actor": actor,
                "verb": verb,
                "object": object_,
                "context": context,
                "timestamp": timestamp,
                "stored": stored,
            }
        )
        if result is not UNSET:
            field_dict["result"] = result
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statement_actor import StatementActor  # noqa: PLC0415
        from ..models.statement_context import StatementContext  # noqa: PLC0415
        from ..models.statement_object import StatementObject  # noqa: PLC0415
        from ..models.statement_result import StatementResult  # noqa: PLC0415
        from ..models.statement_verb import StatementVerb  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        actor = StatementActor.from_dict(d.pop("actor"))

        verb = StatementVerb.from_dict(d.pop("verb"))

        object_ = StatementObject.from_dict(d.pop("object"))

        context = StatementContext.from_dict(d.pop("context"))

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        stored = datetime.datetime.fromisoformat(d.pop("stored"))

        def _parse_result(data: object) -> None | StatementResult | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                result_type_0 = StatementResult.from_dict(data)

                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StatementResult | Unset, data)

        result = _parse_result(d.pop("result", UNSET))

        version = d.pop("version", UNSET)

        statement_read = cls(
            id=id,
            actor=actor,
            verb=verb,
            object_=object_,
            context=context,
            timestamp=timestamp,
            stored=stored,
            result=result,
            version=version,
        )

        statement_read.additional_properties = d
        return statement_read

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
