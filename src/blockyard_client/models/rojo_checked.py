from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.rojo_info import RojoInfo


T = TypeVar("T", bound="RojoChecked")


@_attrs_define
class RojoChecked:
    """What was found of the Rojo server.

    Attributes:
        ok (bool): Whether it serves this environment
        advice (list[str]): What to do, if anything
        server (None | RojoInfo): Who it is; null: it did not say
    """

    ok: bool
    advice: list[str]
    server: None | RojoInfo
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.rojo_info import RojoInfo  # noqa: PLC0415

        ok = self.ok

        advice = self.advice

        server: dict[str, Any] | None
        if isinstance(self.server, RojoInfo):
            server = self.server.to_dict()
        else:
            server = self.server

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ok": ok,
                "advice": advice,
                "server": server,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.rojo_info import RojoInfo  # noqa: PLC0415

        d = dict(src_dict)
        ok = d.pop("ok")

        advice = cast(list[str], d.pop("advice"))

        def _parse_server(data: object) -> None | RojoInfo:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                server_type_0 = RojoInfo.from_dict(data)

                return server_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RojoInfo, data)

        server = _parse_server(d.pop("server"))

        rojo_checked = cls(
            ok=ok,
            advice=advice,
            server=server,
        )

        rojo_checked.additional_properties = d
        return rojo_checked

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
