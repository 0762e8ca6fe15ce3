from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audience_way import AudienceWay, check_audience_way
from ..models.audience_where import AudienceWhere, check_audience_where
from ..models.playable import Playable, check_playable

if TYPE_CHECKING:
    from ..models.audience_source_read import AudienceSourceRead
    from ..models.audience_step_read import AudienceStepRead


T = TypeVar("T", bound="AudienceWayRead")


@_attrs_define
class AudienceWayRead:
    """
    Attributes:
        way (AudienceWay): More words may come: treat one that you do not know as none of these.
        where (AudienceWhere): More words may come: treat one that you do not know as none of these.
        playable (Playable): `needs_steps`: there is something to do, or we cannot see whether it was done. More words
            may come: treat one that you do not know as none of these.
        detail (str): For people: what this way is
        source (AudienceSourceRead):
        steps (list[AudienceStepRead]): What it takes, in the order to do it
        link (None | str): The page on this server that plays it; null: it is played in Roblox
    """

    way: AudienceWay
    where: AudienceWhere
    playable: Playable
    detail: str
    source: AudienceSourceRead
    steps: list[AudienceStepRead]
    link: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        way: str = self.way

        where: str = self.where

        playable: str = self.playable

        detail = self.detail

        source = self.source.to_dict()

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        link: None | str
        link = self.link

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "way": way,
                "where": where,
                "playable": playable,
                "detail": detail,
                "source": source,
                "steps": steps,
                "link": link,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audience_source_read import AudienceSourceRead  # noqa: PLC0415
        from ..models.audience_step_read import AudienceStepRead  # noqa: PLC0415

        d = dict(src_dict)
        way = check_audience_way(d.pop("way"))

        where = check_audience_where(d.pop("where"))

        playable = check_playable(d.pop("playable"))

        detail = d.pop("detail")

        source = AudienceSourceRead.from_dict(d.pop("source"))

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = AudienceStepRead.from_dict(steps_item_data)

            steps.append(steps_item)

        def _parse_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        link = _parse_link(d.pop("link"))

        audience_way_read = cls(
            way=way,
            where=where,
            playable=playable,
            detail=detail,
            source=source,
            steps=steps,
            link=link,
        )

        audience_way_read.additional_properties = d
        return audience_way_read

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
