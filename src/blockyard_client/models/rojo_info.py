from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RojoInfo")


@_attrs_define
class RojoInfo:
    """
    Attributes:
        session_id (str): Another one after each start
        server_version (str): Of Rojo
        protocol_version (int): 4: Rojo 7.0 to 7.6; 5: Rojo 7.7
        project_name (str): What it serves
        expected_place_ids (list[int] | None | Unset): Places it may be synced to; null: any
        place_id (int | None | Unset): The place that its project names
        game_id (int | None | Unset): The experience that its project names
        plugin (str | Unset): What must be installed in Studio to talk to this server Default: ''.
    """

    session_id: str
    server_version: str
    protocol_version: int
    project_name: str
    expected_place_ids: list[int] | None | Unset = UNSET
    place_id: int | None | Unset = UNSET
    game_id: int | None | Unset = UNSET
    plugin: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        session_id = self.session_id

        server_version = self.server_version

        protocol_version = self.protocol_version

        project_name = self.project_name

        expected_place_ids: list[int] | None | Unset
        if isinstance(self.expected_place_ids, Unset):
            expected_place_ids = UNSET
        elif isinstance(self.expected_place_ids, list):
            expected_place_ids = self.expected_place_ids

        else:
            expected_place_ids = self.expected_place_ids

        place_id: int | None | Unset
        if isinstance(self.place_id, Unset):
            place_id = UNSET
        else:
            place_id = self.place_id

        game_id: int | None | Unset
        if isinstance(self.game_id, Unset):
            game_id = UNSET
        else:
            game_id = self.game_id

        plugin = self.plugin

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sessionId": session_id,
                "serverVersion": server_version,
                "protocolVersion": protocol_version,
                "projectName": project_name,
            }
        )
        if expected_place_ids is not UNSET:
            field_dict["expectedPlaceIds"] = expected_place_ids
        if place_id is not UNSET:
            field_dict["placeId"] = place_id
        if game_id is not UNSET:
            field_dict["gameId"] = game_id
        if plugin is not UNSET:
            field_dict["plugin"] = plugin

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        session_id = d.pop("sessionId")

        server_version = d.pop("serverVersion")

        protocol_version = d.pop("protocolVersion")

        project_name = d.pop("projectName")

        def _parse_expected_place_ids(data: object) -> list[int] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                expected_place_ids_type_0 = cast(list[int], data)

                return expected_place_ids_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[int] | None | Unset, data)

        expected_place_ids = _parse_expected_place_ids(d.pop("expectedPlaceIds", UNSET))

        def _parse_place_id(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        place_id = _parse_place_id(d.pop("placeId", UNSET))

        def _parse_game_id(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        game_id = _parse_game_id(d.pop("gameId", UNSET))

        plugin = d.pop("plugin", UNSET)

        rojo_info = cls(
            session_id=session_id,
            server_version=server_version,
            protocol_version=protocol_version,
            project_name=project_name,
            expected_place_ids=expected_place_ids,
            place_id=place_id,
            game_id=game_id,
            plugin=plugin,
        )

        rojo_info.additional_properties = d
        return rojo_info

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
