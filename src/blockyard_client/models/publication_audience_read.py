from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.audience_source_read import AudienceSourceRead


T = TypeVar("T", bound="PublicationAudienceRead")


@_attrs_define
class PublicationAudienceRead:
    """
    Attributes:
        detail (str): For people: what publishing does not promise
        source (AudienceSourceRead):
        facts_as_of (datetime.date): The day of Roblox's documents from which this is known
        link (str): Where to ask who can play the environment
    """

    detail: str
    source: AudienceSourceRead
    facts_as_of: datetime.date
    link: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        detail = self.detail

        source = self.source.to_dict()

        facts_as_of = self.facts_as_of.isoformat()

        link = self.link

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "detail": detail,
                "source": source,
                "facts_as_of": facts_as_of,
                "link": link,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audience_source_read import AudienceSourceRead  # noqa: PLC0415

        d = dict(src_dict)
        detail = d.pop("detail")

        source = AudienceSourceRead.from_dict(d.pop("source"))

        facts_as_of = datetime.date.fromisoformat(d.pop("facts_as_of"))

        link = d.pop("link")

        publication_audience_read = cls(
            detail=detail,
            source=source,
            facts_as_of=facts_as_of,
            link=link,
        )

        publication_audience_read.additional_properties = d
        return publication_audience_read

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
