from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.publication_status import PublicationStatus, check_publication_status

if TYPE_CHECKING:
    from ..models.publication_audience_read import PublicationAudienceRead
    from ..models.version_error import VersionError


T = TypeVar("T", bound="PublicationRead")


@_attrs_define
class PublicationRead:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        version (int): Of the environment: the one that was ready
        universe_id (int): Roblox's id of the experience
        place_id (int): Roblox's id of the place in it
        live (bool): False: saved in Roblox, players do not see it yet. True: those see it whom Roblox lets in
            (`/audience`)
        status (PublicationStatus): More words may come: treat one that you do not know as none of these.
        place_version (int | None): Roblox's number of it
        error (None | VersionError): What Roblox refused; of a published one, what was left undone
        audience (None | PublicationAudienceRead): What publishing does not promise of who can play; null: it is not
            `live`, or failed
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
        finished_at (datetime.datetime | None): When it ended, however it did; null: it has not yet
    """

    id: UUID
    version: int
    universe_id: int
    place_id: int
    live: bool
    status: PublicationStatus
    place_version: int | None
    error: None | VersionError
    audience: None | PublicationAudienceRead
    created_by_id: UUID
    created_at: datetime.datetime
    finished_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.publication_audience_read import PublicationAudienceRead  # noqa: PLC0415
        from ..models.version_error import VersionError  # noqa: PLC0415

        id = str(self.id)

        version = self.version

        universe_id = self.universe_id

        place_id = self.place_id

        live = self.live

        status: str = self.status

        place_version: int | None
        place_version = self.place_version

        error: dict[str, Any] | None
        if isinstance(self.error, VersionError):
            error = self.error.to_dict()
        else:
            error = self.error

        audience: dict[str, Any] | None
        if isinstance(self.audience, PublicationAudienceRead):
            audience = self.audience.to_dict()
        else:
            audience = self.audience

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "version": version,
                "universe_id": universe_id,
                "place_id": place_id,
                "live": live,
                "status": status,
                "place_version": place_version,
                "error": error,
                "audience": audience,
                "created_by_id": created_by_id,
                "created_at": created_at,
                "finished_at": finished_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.publication_audience_read import PublicationAudienceRead  # noqa: PLC0415
        from ..models.version_error import VersionError  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        version = d.pop("version")

        universe_id = d.pop("universe_id")

        place_id = d.pop("place_id")

        live = d.pop("live")

        status = check_publication_status(d.pop("status"))

        def _parse_place_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        place_version = _parse_place_version(d.pop("place_version"))

        def _parse_error(data: object) -> None | VersionError:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = VersionError.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | VersionError, data)

        error = _parse_error(d.pop("error"))

        def _parse_audience(data: object) -> None | PublicationAudienceRead:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                audience_type_0 = PublicationAudienceRead.from_dict(data)

                return audience_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PublicationAudienceRead, data)

        audience = _parse_audience(d.pop("audience"))

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

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

        publication_read = cls(
            id=id,
            version=version,
            universe_id=universe_id,
            place_id=place_id,
            live=live,
            status=status,
            place_version=place_version,
            error=error,
            audience=audience,
            created_by_id=created_by_id,
            created_at=created_at,
            finished_at=finished_at,
        )

        publication_read.additional_properties = d
        return publication_read

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
