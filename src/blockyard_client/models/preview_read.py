from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.preview_read_terrain import PreviewReadTerrain, check_preview_read_terrain
from ..models.preview_read_theme import PreviewReadTheme, check_preview_read_theme
from ..models.preview_read_weather import PreviewReadWeather, check_preview_read_weather

if TYPE_CHECKING:
    from ..models.brief import Brief
    from ..models.component_read import ComponentRead
    from ..models.coverage import Coverage
    from ..models.lesson_read import LessonRead
    from ..models.notice_read import NoticeRead
    from ..models.question_back import QuestionBack
    from ..models.relation_read import RelationRead
    from ..models.world_plan_read import WorldPlanRead


T = TypeVar("T", bound="PreviewRead")


@_attrs_define
class PreviewRead:
    """What a description would become. Nothing is kept.

    Attributes:
        brief (Brief):
        plan (WorldPlanRead): A world as a tree of zones with things in them.
        lesson (LessonRead): What a world teaches.
        questions_back (list[QuestionBack]): Where guessing would build the wrong world: send the choices as `answers`
        coverage (Coverage): Counts of words. `lost` is 0 for every text.
        designer (str): Who read it: `parser`, `plan` where one was given, or the model's name
        theme (PreviewReadTheme): What the world is about. More words may come: treat one that you do not know as none
            of these.
        terrain (PreviewReadTerrain): What its ground is made of. More words may come: treat one that you do not know as
            none of these.
        time_of_day (float): Hours, 0 to 24
        weather (PreviewReadWeather): Its weather. More words may come: treat one that you do not know as none of these.
        max_players (int): How many play at once
        width (float): Of the ground, along x, in studs
        depth (float): Of the ground, along z, in studs
        components (list[ComponentRead]): What stands in it
        part_count (int): Of how many parts of Roblox's it is made
        question_count (int): How many questions its quiz asks
        relations (list[RelationRead]): What became of the relations that were wished for
        notices (list[NoticeRead]): What the teacher should know of it
        picture (str): A data: link to the picture, SVG
    """

    brief: Brief
    plan: WorldPlanRead
    lesson: LessonRead
    questions_back: list[QuestionBack]
    coverage: Coverage
    designer: str
    theme: PreviewReadTheme
    terrain: PreviewReadTerrain
    time_of_day: float
    weather: PreviewReadWeather
    max_players: int
    width: float
    depth: float
    components: list[ComponentRead]
    part_count: int
    question_count: int
    relations: list[RelationRead]
    notices: list[NoticeRead]
    picture: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        brief = self.brief.to_dict()

        plan = self.plan.to_dict()

        lesson = self.lesson.to_dict()

        questions_back = []
        for questions_back_item_data in self.questions_back:
            questions_back_item = questions_back_item_data.to_dict()
            questions_back.append(questions_back_item)

        coverage = self.coverage.to_dict()

        designer = self.designer

        theme: str = self.theme

        terrain: str = self.terrain

        time_of_day = self.time_of_day

        weather: str = self.weather

        max_players = self.max_players

        width = self.width

        depth = self.depth

        components = []
        for components_item_data in self.components:
            components_item = components_item_data.to_dict()
            components.append(components_item)

        part_count = self.part_count

        question_count = self.question_count

        relations = []
        for relations_item_data in self.relations:
            relations_item = relations_item_data.to_dict()
            relations.append(relations_item)

        notices = []
        for notices_item_data in self.notices:
            notices_item = notices_item_data.to_dict()
            notices.append(notices_item)

        picture = self.picture

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "brief": brief,
                "plan": plan,
                "lesson": lesson,
                "questions_back": questions_back,
                "coverage": coverage,
                "designer": designer,
                "theme": theme,
                "terrain": terrain,
                "time_of_day": time_of_day,
                "weather": weather,
                "max_players": max_players,
                "width": width,
                "depth": depth,
                "components": components,
                "part_count": part_count,
                "question_count": question_count,
                "relations": relations,
                "notices": notices,
                "picture": picture,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.brief import Brief  # noqa: PLC0415
        from ..models.component_read import ComponentRead  # noqa: PLC0415
        from ..models.coverage import Coverage  # noqa: PLC0415
        from ..models.lesson_read import LessonRead  # noqa: PLC0415
        from ..models.notice_read import NoticeRead  # noqa: PLC0415
        from ..models.question_back import QuestionBack  # noqa: PLC0415
        from ..models.relation_read import RelationRead  # noqa: PLC0415
        from ..models.world_plan_read import WorldPlanRead  # noqa: PLC0415

        d = dict(src_dict)
        brief = Brief.from_dict(d.pop("brief"))

        plan = WorldPlanRead.from_dict(d.pop("plan"))

        lesson = LessonRead.from_dict(d.pop("lesson"))

        questions_back = []
        _questions_back = d.pop("questions_back")
        for questions_back_item_data in _questions_back:
            questions_back_item = QuestionBack.from_dict(questions_back_item_data)

            questions_back.append(questions_back_item)

        coverage = Coverage.from_dict(d.pop("coverage"))

        designer = d.pop("designer")

        theme = check_preview_read_theme(d.pop("theme"))

        terrain = check_preview_read_terrain(d.pop("terrain"))

        time_of_day = d.pop("time_of_day")

        weather = check_preview_read_weather(d.pop("weather"))

        max_players = d.pop("max_players")

        width = d.pop("width")

        depth = d.pop("depth")

        components = []
        _components = d.pop("components")
        for components_item_data in _components:
            components_item = ComponentRead.from_dict(components_item_data)

            components.append(components_item)

        part_count = d.pop("part_count")

        question_count = d.pop("question_count")

        relations = []
        _relations = d.pop("relations")
        for relations_item_data in _relations:
            relations_item = RelationRead.from_dict(relations_item_data)

            relations.append(relations_item)

        notices = []
        _notices = d.pop("notices")
        for notices_item_data in _notices:
            notices_item = NoticeRead.from_dict(notices_item_data)

            notices.append(notices_item)

        picture = d.pop("picture")

        preview_read = cls(
            brief=brief,
            plan=plan,
            lesson=lesson,
            questions_back=questions_back,
            coverage=coverage,
            designer=designer,
            theme=theme,
            terrain=terrain,
            time_of_day=time_of_day,
            weather=weather,
            max_players=max_players,
            width=width,
            depth=depth,
            components=components,
            part_count=part_count,
            question_count=question_count,
            relations=relations,
            notices=notices,
            picture=picture,
        )

        preview_read.additional_properties = d
        return preview_read

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
