from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.statement_result_extensions_type_0 import StatementResultExtensionsType0
    from ..models.statement_score import StatementScore


T = TypeVar("T", bound="StatementResult")


@_attrs_define
class StatementResult:
    """
    Attributes:
        score (None | StatementScore | Unset): What the attempt came to
        success (bool | None | Unset): Whether an answer is right
        completion (bool | None | Unset): Whether it is done
        response (None | str | Unset): The answer
        duration (None | str | Unset): How long was played, without the pauses, as ISO 8601 has it
        extensions (None | StatementResultExtensionsType0 | Unset): `.../xapi/counts`: whether an answer is the first to
            its question, which counts
    """

    score: None | StatementScore | Unset = UNSET
    success: bool | None | Unset = UNSET
    completion: bool | None | Unset = UNSET
    response: None | str | Unset = UNSET
    duration: None | str | Unset = UNSET
    extensions: None | StatementResultExtensionsType0 | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.statement_result_extensions_type_0 import StatementResultExtensionsType0  # noqa: PLC0415
        from ..models.statement_score import StatementScore  # noqa: PLC0415

        score: dict[str, Any] | None | Unset
        if isinstance(self.score, Unset):
            score = UNSET
        elif isinstance(self.score, StatementScore):
            score = self.score.to_dict()
        else:
            score = self.score

        success: bool | None | Unset
        if isinstance(self.success, Unset):
            success = UNSET
        else:
            success = self.success

        completion: bool | None | Unset
        if isinstance(self.completion, Unset):
            completion = UNSET
        else:
            completion = self.completion

        response: None | str | Unset
        if isinstance(self.response, Unset):
            response = UNSET
        else:
            response = self.response

        duration: None | str | Unset
        if isinstance(self.duration, Unset):
            duration = UNSET
        else:
            duration = self.duration

        extensions: dict[str, Any] | None | Unset
        if isinstance(self.extensions, Unset):
            extensions = UNSET
        elif isinstance(self.extensions, StatementResultExtensionsType0):
            extensions = self.extensions.to_dict()
        else:
            extensions = self.extensions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if score is not UNSET:
            field_dict["score"] = score
        if success is not UNSET:
            field_dict["success"] = success
        if completion is not UNSET:
            field_dict["completion"] = completion
        if response is not UNSET:
            field_dict["response"] = response
        if duration is not UNSET:
            field_dict["duration"] = duration
        if extensions is not UNSET:
            field_dict["extensions"] = extensions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statement_result_extensions_type_0 import StatementResultExtensionsType0  # noqa: PLC0415
        from ..models.statement_score import StatementScore  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_score(data: object) -> None | StatementScore | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                score_type_0 = StatementScore.from_dict(data)

                return score_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StatementScore | Unset, data)

        score = _parse_score(d.pop("score", UNSET))

        def _parse_success(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        success = _parse_success(d.pop("success", UNSET))

        def _parse_completion(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        completion = _parse_completion(d.pop("completion", UNSET))

        def _parse_response(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        response = _parse_response(d.pop("response", UNSET))

        def _parse_duration(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        duration = _parse_duration(d.pop("duration", UNSET))

        def _parse_extensions(data: object) -> None | StatementResultExtensionsType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                extensions_type_0 = StatementResultExtensionsType0.from_dict(data)

                return extensions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StatementResultExtensionsType0 | Unset, data)

        extensions = _parse_extensions(d.pop("extensions", UNSET))

        statement_result = cls(
            score=score,
            success=success,
            completion=completion,
            response=response,
            duration=duration,
            extensions=extensions,
        )

        statement_result.additional_properties = d
        return statement_result

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
