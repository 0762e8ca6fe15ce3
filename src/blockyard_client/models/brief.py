from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.brief_terrain_type_0 import BriefTerrainType0, check_brief_terrain_type_0
from ..models.brief_theme_type_0 import BriefThemeType0, check_brief_theme_type_0
from ..models.brief_weather_type_0 import BriefWeatherType0, check_brief_weather_type_0
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.doubt import Doubt
    from ..models.relation import Relation
    from ..models.wish import Wish


T = TypeVar("T", bound="Brief")


@_attrs_define
class Brief:
    """
    Attributes:
        theme (BriefThemeType0 | None | Unset): A name of the themes. None: from subject, or plain
        terrain (BriefTerrainType0 | None | Unset): A name of the terrains. None: the theme's
        time_of_day (float | None | Unset): Hours
        weather (BriefWeatherType0 | None | Unset): None: the theme's
        players (int | None | Unset): How many play at once, if the words say it
        audience (None | str | Unset): `grade 5`, `first graders`
        wishes (list[Wish] | Unset): What is to be built
        relations (list[Relation] | Unset): How the wishes stand to each other
        doubts (list[Doubt] | Unset): What the teacher should know of the reading
    """

    theme: BriefThemeType0 | None | Unset = UNSET
    terrain: BriefTerrainType0 | None | Unset = UNSET
    time_of_day: float | None | Unset = UNSET
    weather: BriefWeatherType0 | None | Unset = UNSET
    players: int | None | Unset = UNSET
    audience: None | str | Unset = UNSET
    wishes: list[Wish] | Unset = UNSET
    relations: list[Relation] | Unset = UNSET
    doubts: list[Doubt] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        theme: None | str | Unset
        if isinstance(self.theme, Unset):
            theme = UNSET
        elif isinstance(self.theme, str):
            theme = self.theme
        else:
            theme = self.theme

        terrain: None | str | Unset
        if isinstance(self.terrain, Unset):
            terrain = UNSET
        elif isinstance(self.terrain, str):
            terrain = self.terrain
        else:
            terrain = self.terrain

        time_of_day: float | None | Unset
        if isinstance(self.time_of_day, Unset):
            time_of_day = UNSET
        else:
            time_of_day = self.time_of_day

        weather: None | str | Unset
        if isinstance(self.weather, Unset):
            weather = UNSET
        elif isinstance(self.weather, str):
            weather = self.weather
        else:
            weather = self.weather

        players: int | None | Unset
        if isinstance(self.players, Unset):
            players = UNSET
        else:
            players = self.players

        audience: None | str | Unset
        if isinstance(self.audience, Unset):
            audience = UNSET
        else:
            audience = self.audience

        wishes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.wishes, Unset):
            wishes = []
            for wishes_item_data in self.wishes:
                wishes_item = wishes_item_data.to_dict()
                wishes.append(wishes_item)

        relations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.relations, Unset):
            relations = []
            for relations_item_data in self.relations:
                relations_item = relations_item_data.to_dict()
                relations.append(relations_item)

        doubts: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.doubts, Unset):
            doubts = []
            for doubts_item_data in self.doubts:
                doubts_item = doubts_item_data.to_dict()
                doubts.append(doubts_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if theme is not UNSET:
            field_dict["theme"] = theme
        if terrain is not UNSET:
            field_dict["terrain"] = terrain
        if time_of_day is not UNSET:
            field_dict["time_of_day"] = time_of_day
        if weather is not UNSET:
            field_dict["weather"] = weather
        if players is not UNSET:
            field_dict["players"] = players
        if audience is not UNSET:
            field_dict["audience"] = audience
        if wishes is not UNSET:
            field_dict["wishes"] = wishes
        if relations is not UNSET:
            field_dict["relations"] = relations
        if doubts is not UNSET:
            field_dict["doubts"] = doubts

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.doubt import Doubt  # noqa: PLC0415
        from ..models.relation import Relation  # noqa: PLC0415
        from ..models.wish import Wish  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_theme(data: object) -> BriefThemeType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                theme_type_0 = check_brief_theme_type_0(data)

                return theme_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BriefThemeType0 | None | Unset, data)

        theme = _parse_theme(d.pop("theme", UNSET))

        def _parse_terrain(data: object) -> BriefTerrainType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                terrain_type_0 = check_brief_terrain_type_0(data)

                return terrain_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BriefTerrainType0 | None | Unset, data)

        terrain = _parse_terrain(d.pop("terrain", UNSET))

        def _parse_time_of_day(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        time_of_day = _parse_time_of_day(d.pop("time_of_day", UNSET))

        def _parse_weather(data: object) -> BriefWeatherType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                weather_type_0 = check_brief_weather_type_0(data)

                return weather_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BriefWeatherType0 | None | Unset, data)

        weather = _parse_weather(d.pop("weather", UNSET))

        def _parse_players(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        players = _parse_players(d.pop("players", UNSET))

        def _parse_audience(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        audience = _parse_audience(d.pop("audience", UNSET))

        _wishes = d.pop("wishes", UNSET)
        wishes: list[Wish] | Unset = UNSET
        if _wishes is not UNSET:
            wishes = []
            for wishes_item_data in _wishes:
                wishes_item = Wish.from_dict(wishes_item_data)

                wishes.append(wishes_item)

        _relations = d.pop("relations", UNSET)
        relations: list[Relation] | Unset = UNSET
        if _relations is not UNSET:
            relations = []
            for relations_item_data in _relations:
                relations_item = Relation.from_dict(relations_item_data)

                relations.append(relations_item)

        _doubts = d.pop("doubts", UNSET)
        doubts: list[Doubt] | Unset = UNSET
        if _doubts is not UNSET:
            doubts = []
            for doubts_item_data in _doubts:
                doubts_item = Doubt.from_dict(doubts_item_data)

                doubts.append(doubts_item)

        brief = cls(
            theme=theme,
            terrain=terrain,
            time_of_day=time_of_day,
            weather=weather,
            players=players,
            audience=audience,
            wishes=wishes,
            relations=relations,
            doubts=doubts,
        )

        brief.additional_properties = d
        return brief

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
