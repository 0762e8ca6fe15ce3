from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audience import Audience, check_audience
from ..models.playable import Playable, check_playable

if TYPE_CHECKING:
    from ..models.audience_way_read import AudienceWayRead


T = TypeVar("T", bound="AudienceRead")


@_attrs_define
class AudienceRead:
    """
    Attributes:
        audience (Audience): Who is to play. `my_class`: pupils under 16. More words may come: treat one that you do not
            know as none of these.
        roblox (Playable): `needs_steps`: there is something to do, or we cannot see whether it was done. More words may
            come: treat one that you do not know as none of these.
        browser (Playable): `needs_steps`: there is something to do, or we cannot see whether it was done. More words
            may come: treat one that you do not know as none of these.
        ways (list[AudienceWayRead]): All that there are, also those that are not possible
    """

    audience: Audience
    roblox: Playable
    browser: Playable
    ways: list[AudienceWayRead]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        audience: str = self.audience

        roblox: str = self.roblox

        browser: str = self.browser

        ways = []
        for ways_item_data in self.ways:
            ways_item = ways_item_data.to_dict()
            ways.append(ways_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "audience": audience,
                "roblox": roblox,
                "browser": browser,
                "ways": ways,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audience_way_read import AudienceWayRead  # noqa: PLC0415

        d = dict(src_dict)
        audience = check_audience(d.pop("audience"))

        roblox = check_playable(d.pop("roblox"))

        browser = check_playable(d.pop("browser"))

        ways = []
        _ways = d.pop("ways")
        for ways_item_data in _ways:
            ways_item = AudienceWayRead.from_dict(ways_item_data)

            ways.append(ways_item)

        audience_read = cls(
            audience=audience,
            roblox=roblox,
            browser=browser,
            ways=ways,
        )

        audience_read.additional_properties = d
        return audience_read

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
