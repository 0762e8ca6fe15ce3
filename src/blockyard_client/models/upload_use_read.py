from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.upload_use_read_links import UploadUseReadLinks


T = TypeVar("T", bound="UploadUseRead")


@_attrs_define
class UploadUseRead:
    """What an upload was used for.

    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        environment_id (None | UUID): A world that teaches it; null: it was used for something else
        execution_id (None | UUID): An agent's work on it; null: it was used for something else
        roster_import_id (None | UUID): An import that read it; null: it was used for something else
        pages (list[int] | None): Which of its pages; null: all of it
        links (UploadUseReadLinks): Where these are: `environment`, `execution`, `roster_import`
        created_by_id (UUID): The user who made it
        created_at (datetime.datetime): When it was made
    """

    id: UUID
    environment_id: None | UUID
    execution_id: None | UUID
    roster_import_id: None | UUID
    pages: list[int] | None
    links: UploadUseReadLinks
    created_by_id: UUID
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        environment_id: None | str
        if isinstance(self.environment_id, UUID):
            environment_id = str(self.environment_id)
        else:
            environment_id = self.environment_id

        execution_id: None | str
        if isinstance(self.execution_id, UUID):
            execution_id = str(self.execution_id)
        else:
            execution_id = self.execution_id

        roster_import_id: None | str
        if isinstance(self.roster_import_id, UUID):
            roster_import_id = str(self.roster_import_id)
        else:
            roster_import_id = self.roster_import_id

        pages: list[int] | None
        if isinstance(self.pages, list):
            pages = self.pages

        else:
            pages = self.pages

        links = self.links.to_dict()

        created_by_id = str(self.created_by_id)

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "environment_id": environment_id,
                "execution_id": execution_id,
                "roster_import_id": roster_import_id,
                "pages": pages,
                "links": links,
                "created_by_id": created_by_id,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.upload_use_read_links import UploadUseReadLinks  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_environment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                environment_id_type_0 = UUID(data)

                return environment_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        environment_id = _parse_environment_id(d.pop("environment_id"))

        def _parse_execution_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                execution_id_type_0 = UUID(data)

                return execution_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        execution_id = _parse_execution_id(d.pop("execution_id"))

        def _parse_roster_import_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                roster_import_id_type_0 = UUID(data)

                return roster_import_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        roster_import_id = _parse_roster_import_id(d.pop("roster_import_id"))

        def _parse_pages(data: object) -> list[int] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                pages_type_0 = cast(list[int], data)

                return pages_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[int] | None, data)

        pages = _parse_pages(d.pop("pages"))

        links = UploadUseReadLinks.from_dict(d.pop("links"))

        created_by_id = UUID(d.pop("created_by_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        upload_use_read = cls(
            id=id,
            environment_id=environment_id,
            execution_id=execution_id,
            roster_import_id=roster_import_id,
            pages=pages,
            links=links,
            created_by_id=created_by_id,
            created_at=created_at,
        )

        upload_use_read.additional_properties = d
        return upload_use_read

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
