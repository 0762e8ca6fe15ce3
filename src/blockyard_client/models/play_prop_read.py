from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.play_prop_read_reach import PlayPropReadReach, check_play_prop_read_reach

T = TypeVar("T", bound="PlayPropRead")


@_attrs_define
class PlayPropRead:
    """
    Attributes:
        thing (str): Id of the component
        label (str): What it is called: `chemist`
        verb (str): What one does with it: `Talk`
        reach (PlayPropReadReach): By a key or a tap, by walking against it, or not at all. More words may come: treat
            one that you do not know as none of these.
        spot (list[float]): Where a player stands who uses it, in studs
    """

    thing: str
    label: str
    verb: str
    reach: PlayPropReadReach
    spot: list[float]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        thing = self.thing

        label = self.label

        verb = self.verb

        reach: str = self.reach

        spot = self.spot

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "thing": thing,
                "label": label,
                "verb": verb,
                "reach": reach,
                "spot": spot,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        thing = d.pop("thing")

        label = d.pop("label")

        verb = d.pop("verb")

        reach = check_play_prop_read_reach(d.pop("reach"))

        spot = cast(list[float], d.pop("spot"))

        play_prop_read = cls(
            thing=thing,
            label=label,
            verb=verb,
            reach=reach,
            spot=spot,
        )

        play_prop_read.additional_properties = d
        return play_prop_read

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
