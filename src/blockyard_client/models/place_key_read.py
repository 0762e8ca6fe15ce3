from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.place_state import PlaceState, check_place_state
from ..models.road import Road, check_road

if TYPE_CHECKING:
    from ..models.place_trouble import PlaceTrouble


T = TypeVar("T", bound="PlaceKeyRead")


@_attrs_define
class PlaceKeyRead:
    """
    Attributes:
        id (UUID): What the world's reporter calls `place`
        environment_id (UUID): The environment that was put there
        road (Road): More words may come: treat one that you do not know as none of these.
        title (str): What it is called
        prefix (None | str): The beginning of its key, to recognize it by; null: the road needs none
        universe_id (int | None): Of the experience at Roblox; null: not said
        place_id (int | None): Of the place at Roblox; null: not said
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        last_seen_at (datetime.datetime | None): When something was last heard of it, to the minute; null: never
        revoked_at (datetime.datetime | None): When it was revoked: nothing is heard of it since; null: it was not
        state (PlaceState): How it stands with a place, in one word. More words may come: treat one that you do not know
            as none of these.
        installed_at (datetime.datetime | None): When Roblox took the secret that we installed; null: it did not, or
            nobody asked for it
        pulled_at (datetime.datetime | None): When its queue at Roblox was read last; null: never, or on the push road
        trouble (None | PlaceTrouble): Why the last reading of its queue, or installation of its secret, came to
            nothing; null: it did not
    """

    id: UUID
    environment_id: UUID
    road: Road
    title: str
    prefix: None | str
    universe_id: int | None
    place_id: int | None
    created_by_id: UUID
    created_at: datetime.datetime
    last_seen_at: datetime.datetime | None
    revoked_at: datetime.datetime | None
    state: PlaceState
    installed_at: datetime.datetime | None
    pulled_at: datetime.datetime | None
    trouble: None | PlaceTrouble
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.place_trouble import PlaceTrouble  # noqa: PLC0415

        id = str(self.id)

        environment_id = str(self.environment_id)

        road: str = self.road

        title = self.title

        prefix: None | str
        prefix = self.prefix

        universe_id: int | None
        universe_id = self.universe_id

        place_id: int | None
        place_id = self.place_id

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        last_seen_at: None | str
        if isinstance(self.last_seen_at, datetime.datetime):
            last_seen_at = self.last_seen_at.isoformat()
        else:
            last_seen_at = self.last_seen_at

        revoked_at: None | str
        if isinstance(self.revoked_at, datetime.datetime):
            revoked_at = self.revoked_at.isoformat()
        else:
            revoked_at = self.revoked_at

        state: str = self.state

        installed_at: None | str
        if isinstance(self.installed_at, datetime.datetime):
            installed_at = self.installed_at.isoformat()
        else:
            installed_at = self.installed_at

        pulled_at: None | str
        if isinstance(self.pulled_at, datetime.datetime):
            pulled_at = self.pulled_at.isoformat()
        else:
            pulled_at = self.pulled_at

        trouble: dict[str, Any] | None
        if isinstance(self.trouble, PlaceTrouble):
            trouble = self.trouble.to_dict()
        else:
            trouble = self.trouble

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "environment_id": environment_id,
                "road": road,
                "title": title,
                "prefix": prefix,
                "universe_id": universe_id,
                "place_id": place_id,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "last_seen_at": last_seen_at,
                "revoked_at": revoked_at,
                "state": state,
                "installed_at": installed_at,
                "pulled_at": pulled_at,
                "trouble": trouble,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.place_trouble import PlaceTrouble  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        environment_id = UUID(d.pop("environment_id"))

        road = check_road(d.pop("road"))

        title = d.pop("title")

        def _parse_prefix(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefix = _parse_prefix(d.pop("prefix"))

        def _parse_universe_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        universe_id = _parse_universe_id(d.pop("universe_id"))

        def _parse_place_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        place_id = _parse_place_id(d.pop("place_id"))

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_last_seen_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_seen_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_seen_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_seen_at = _parse_last_seen_at(d.pop("last_seen_at"))

        def _parse_revoked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                revoked_at_type_0 = datetime.datetime.fromisoformat(data)

                return revoked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        revoked_at = _parse_revoked_at(d.pop("revoked_at"))

        state = check_place_state(d.pop("state"))

        def _parse_installed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                installed_at_type_0 = datetime.datetime.fromisoformat(data)

                return installed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        installed_at = _parse_installed_at(d.pop("installed_at"))

        def _parse_pulled_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                pulled_at_type_0 = datetime.datetime.fromisoformat(data)

                return pulled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        pulled_at = _parse_pulled_at(d.pop("pulled_at"))

        def _parse_trouble(data: object) -> None | PlaceTrouble:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                trouble_type_0 = PlaceTrouble.from_dict(data)

                return trouble_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PlaceTrouble, data)

        trouble = _parse_trouble(d.pop("trouble"))

        place_key_read = cls(
            id=id,
            environment_id=environment_id,
            road=road,
            title=title,
            prefix=prefix,
            universe_id=universe_id,
            place_id=place_id,
            created_by_id=created_by_id,
            created_at=created_at,
            last_seen_at=last_seen_at,
            revoked_at=revoked_at,
            state=state,
            installed_at=installed_at,
            pulled_at=pulled_at,
            trouble=trouble,
        )

        place_key_read.additional_properties = d
        return place_key_read

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
