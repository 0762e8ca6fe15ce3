from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.audience_notice_read import AudienceNoticeRead
    from ..models.audience_read import AudienceRead


T = TypeVar("T", bound="EnvironmentAudienceRead")


@_attrs_define
class EnvironmentAudienceRead:
    """
    Attributes:
        name (str): Of the environment
        ready_version (int | None): What is played in a browser; null: none is ready yet
        published_version (int | None): What was last sent to Roblox from here for players to see; null: none was
        facts_as_of (datetime.date): The day of Roblox's documents from which this is known
        notices (list[AudienceNoticeRead]): What to know before you rely on the rest
        audiences (list[AudienceRead]): Each of the four
    """

    name: str
    ready_version: int | None
    published_version: int | None
    facts_as_of: datetime.date
    notices: list[AudienceNoticeRead]
    audiences: list[AudienceRead]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        ready_version: int | None
        ready_version = self.ready_version

        published_version: int | None
        published_version = self.published_version

        facts_as_of = self.facts_as_of.isoformat()

        notices = []
        for notices_item_data in self.notices:
            notices_item = notices_item_data.to_dict()
            notices.append(notices_item)

        audiences = []
        for audiences_item_data in self.audiences:
            audiences_item = audiences_item_data.to_dict()
            audiences.append(audiences_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "ready_version": ready_version,
                "published_version": published_version,
                "facts_as_of": facts_as_of,
                "notices": notices,
                "audiences": audiences,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audience_notice_read import AudienceNoticeRead  # noqa: PLC0415
        from ..models.audience_read import AudienceRead  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        def _parse_ready_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        ready_version = _parse_ready_version(d.pop("ready_version"))

        def _parse_published_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        published_version = _parse_published_version(d.pop("published_version"))

        facts_as_of = datetime.date.fromisoformat(d.pop("facts_as_of"))

        notices = []
        _notices = d.pop("notices")
        for notices_item_data in _notices:
            notices_item = AudienceNoticeRead.from_dict(notices_item_data)

            notices.append(notices_item)

        audiences = []
        _audiences = d.pop("audiences")
        for audiences_item_data in _audiences:
            audiences_item = AudienceRead.from_dict(audiences_item_data)

            audiences.append(audiences_item)

        environment_audience_read = cls(
            name=name,
            ready_version=ready_version,
            published_version=published_version,
            facts_as_of=facts_as_of,
            notices=notices,
            audiences=audiences,
        )

        environment_audience_read.additional_properties = d
        return environment_audience_read

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
