from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.activity_read import ActivityRead
    from ..models.link_read import LinkRead
    from ..models.mood_read import MoodRead
    from ..models.shape_read import ShapeRead
    from ..models.zone_read import ZoneRead


T = TypeVar("T", bound="WorldPlanRead")


@_attrs_define
class WorldPlanRead:
    """A world as a tree of zones with things in them.

    Attributes:
        world (ZoneRead):
        mood (MoodRead | Unset):
        links (list[LinkRead] | Unset): Between zones, besides walking over open ground
        activities (list[ActivityRead] | Unset): What players do, besides reading and the quiz
        start (None | str | Unset): The zone in which players arrive; none: the world's front
        players (int | None | Unset): How many play at once, if the words say it
        audience (None | str | Unset): `grade 5`, if the words say it
        shapes (list[ShapeRead] | Unset): Of nouns that the catalogue lacks, in place of a plinth
    """

    world: ZoneRead
    mood: MoodRead | Unset = UNSET
    links: list[LinkRead] | Unset = UNSET
    activities: list[ActivityRead] | Unset = UNSET
    start: None | str | Unset = UNSET
    players: int | None | Unset = UNSET
    audience: None | str | Unset = UNSET
    shapes: list[ShapeRead] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        world = self.world.to_dict()

        mood: dict[str, Any] | Unset = UNSET
        if not isinstance(self.mood, Unset):
            mood = self.mood.to_dict()

        links: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.links, Unset):
            links = []
            for links_item_data in self.links:
                links_item = links_item_data.to_dict()
                links.append(links_item)

        activities: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.activities, Unset):
            activities = []
            for activities_item_data in self.activities:
                activities_item = activities_item_data.to_dict()
                activities.append(activities_item)

        start: None | str | Unset
        if isinstance(self.start, Unset):
            start = UNSET
        else:
            start = self.start

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

        shapes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.shapes, Unset):
            shapes = []
            for shapes_item_data in self.shapes:
                shapes_item = shapes_item_data.to_dict()
                shapes.append(shapes_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "world": world,
            }
        )
        if mood is not UNSET:
            field_dict["mood"] = mood
        if links is not UNSET:
            field_dict["links"] = links
        if activities is not UNSET:
            field_dict["activities"] = activities
        if start is not UNSET:
            field_dict["start"] = start
        if players is not UNSET:
            field_dict["players"] = players
        if audience is not UNSET:
            field_dict["audience"] = audience
        if shapes is not UNSET:
            field_dict["shapes"] = shapes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.activity_read import ActivityRead  # noqa: PLC0415
        from ..models.link_read import LinkRead  # noqa: PLC0415
        from ..models.mood_read import MoodRead  # noqa: PLC0415
        from ..models.shape_read import ShapeRead  # noqa: PLC0415
        from ..models.zone_read import ZoneRead  # noqa: PLC0415

        d = dict(src_dict)
        world = ZoneRead.from_dict(d.pop("world"))

        _mood = d.pop("mood", UNSET)
        mood: MoodRead | Unset
        if isinstance(_mood, Unset):
            mood = UNSET
        else:
            mood = MoodRead.from_dict(_mood)

        _links = d.pop("links", UNSET)
        links: list[LinkRead] | Unset = UNSET
        if _links is not UNSET:
            links = []
            for links_item_data in _links:
                links_item = LinkRead.from_dict(links_item_data)

                links.append(links_item)

        _activities = d.pop("activities", UNSET)
        activities: list[ActivityRead] | Unset = UNSET
        if _activities is not UNSET:
            activities = []
            for activities_item_data in _activities:
                activities_item = ActivityRead.from_dict(activities_item_data)

                activities.append(activities_item)

        def _parse_start(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        start = _parse_start(d.pop("start", UNSET))

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

        _shapes = d.pop("shapes", UNSET)
        shapes: list[ShapeRead] | Unset = UNSET
        if _shapes is not UNSET:
            shapes = []
            for shapes_item_data in _shapes:
                shapes_item = ShapeRead.from_dict(shapes_item_data)

                shapes.append(shapes_item)

        world_plan_read = cls(
            world=world,
            mood=mood,
            links=links,
            activities=activities,
            start=start,
            players=players,
            audience=audience,
            shapes=shapes,
        )

        world_plan_read.additional_properties = d
        return world_plan_read

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
