from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.relation_kind import RelationKind, check_relation_kind
from ..models.size_word import SizeWord, check_size_word

if TYPE_CHECKING:
    from ..models.activity_words import ActivityWords
    from ..models.terrain_words import TerrainWords
    from ..models.theme_words import ThemeWords
    from ..models.thing_words import ThingWords
    from ..models.time_word import TimeWord
    from ..models.weather_words import WeatherWords


T = TypeVar("T", bound="Vocabulary")


@_attrs_define
class Vocabulary:
    """All that is understood. The lists may grow; a name stays what it is.

    Attributes:
        themes (list[ThemeWords]): What a world can be about
        terrains (list[TerrainWords]): What its ground can be
        times (list[TimeWord]): Words for hours, by the hour
        weather (list[WeatherWords]): Its weather
        things (list[ThingWords]): What can stand in it, by name
        activities (list[ActivityWords]): What players do in it, besides looking around
        colors (list[str]): Colours of things
        materials (list[str]): Roblox's materials that a description may name
        sizes (list[SizeWord]): Sizes of things, from the smallest
        relations (list[RelationKind]): How one thing can stand to another
    """

    themes: list[ThemeWords]
    terrains: list[TerrainWords]
    times: list[TimeWord]
    weather: list[WeatherWords]
    things: list[ThingWords]
    activities: list[ActivityWords]
    colors: list[str]
    materials: list[str]
    sizes: list[SizeWord]
    relations: list[RelationKind]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        themes = []
        for themes_item_data in self.themes:
            themes_item = themes_item_data.to_dict()
            themes.append(themes_item)

        terrains = []
        for terrains_item_data in self.terrains:
            terrains_item = terrains_item_data.to_dict()
            terrains.append(terrains_item)

        times = []
        for times_item_data in self.times:
            times_item = times_item_data.to_dict()
            times.append(times_item)

        weather = []
        for weather_item_data in self.weather:
            weather_item = weather_item_data.to_dict()
            weather.append(weather_item)

        things = []
        for things_item_data in self.things:
            things_item = things_item_data.to_dict()
            things.append(things_item)

        activities = []
        for activities_item_data in self.activities:
            activities_item = activities_item_data.to_dict()
            activities.append(activities_item)

        colors = self.colors

        materials = self.materials

        sizes = []
        for sizes_item_data in self.sizes:
            sizes_item: str = sizes_item_data
            sizes.append(sizes_item)

        relations = []
        for relations_item_data in self.relations:
            relations_item: str = relations_item_data
            relations.append(relations_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "themes": themes,
                "terrains": terrains,
                "times": times,
                "weather": weather,
                "things": things,
                "activities": activities,
                "colors": colors,
                "materials": materials,
                "sizes": sizes,
                "relations": relations,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.activity_words import ActivityWords  # noqa: PLC0415
        from ..models.terrain_words import TerrainWords  # noqa: PLC0415
        from ..models.theme_words import ThemeWords  # noqa: PLC0415
        from ..models.thing_words import ThingWords  # noqa: PLC0415
        from ..models.time_word import TimeWord  # noqa: PLC0415
        from ..models.weather_words import WeatherWords  # noqa: PLC0415

        d = dict(src_dict)
        themes = []
        _themes = d.pop("themes")
        for themes_item_data in _themes:
            themes_item = ThemeWords.from_dict(themes_item_data)

            themes.append(themes_item)

        terrains = []
        _terrains = d.pop("terrains")
        for terrains_item_data in _terrains:
            terrains_item = TerrainWords.from_dict(terrains_item_data)

            terrains.append(terrains_item)

        times = []
        _times = d.pop("times")
        for times_item_data in _times:
            times_item = TimeWord.from_dict(times_item_data)

            times.append(times_item)

        weather = []
        _weather = d.pop("weather")
        for weather_item_data in _weather:
            weather_item = WeatherWords.from_dict(weather_item_data)

            weather.append(weather_item)

        things = []
        _things = d.pop("things")
        for things_item_data in _things:
            things_item = ThingWords.from_dict(things_item_data)

            things.append(things_item)

        activities = []
        _activities = d.pop("activities")
        for activities_item_data in _activities:
            activities_item = ActivityWords.from_dict(activities_item_data)

            activities.append(activities_item)

        colors = cast(list[str], d.pop("colors"))

        materials = cast(list[str], d.pop("materials"))

        sizes = []
        _sizes = d.pop("sizes")
        for sizes_item_data in _sizes:
            sizes_item = check_size_word(sizes_item_data)

            sizes.append(sizes_item)

        relations = []
        _relations = d.pop("relations")
        for relations_item_data in _relations:
            relations_item = check_relation_kind(relations_item_data)

            relations.append(relations_item)

        vocabulary = cls(
            themes=themes,
            terrains=terrains,
            times=times,
            weather=weather,
            things=things,
            activities=activities,
            colors=colors,
            materials=materials,
            sizes=sizes,
            relations=relations,
        )

        vocabulary.additional_properties = d
        return vocabulary

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
