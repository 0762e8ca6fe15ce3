"""What a preview shows. Apart from schemas.py, as the child process that makes it loads this and nothing of the service."""

from typing import Literal

from pydantic import Field

from blockyard.environments.lesson_schemas import LessonRead
from blockyard.environments.notice_schemas import NoticeRead
from blockyard.environments.plan_schemas import WorldPlanRead
from blockyard.web.schemas import ResponseModel
from worlds.brief.brief import Brief, WeatherWord
from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.plan.plan import PlaceKind
from worlds.reading.coverage import Coverage
from worlds.reading.question import QuestionBack
from worlds.resolve.resolution import ResolvedBy


class ComponentRead(ResponseModel):
    """One thing that stands in the world. Lengths are in studs; the middle of the ground is the origin."""

    id: str = Field(description="Within this world: `rover-1`")
    thing: str = Field(
        description="Its name in the vocabulary; `shape`: the plan brings its own, `placeholder`: a plinth"
    )
    label: str = Field(description="What the description calls it")
    x: float = Field(description="Of the middle of its bottom, to the east")
    y: float = Field(description="Of its bottom, upwards")
    z: float = Field(description="Of the middle of its bottom, to the south")
    yaw: Literal[0, 90, 180, 270] = Field(description="Degrees: it looks north, west, south or east")
    width: float = Field(description="Along x, before it is turned")
    height: float = Field(description="Along y")
    depth: float = Field(description="Along z, before it is turned")
    parent: str | None = Field(description="Id of the component in or on which it stands; null: on the ground")
    held: Literal["inside", "on"] | None = Field(description="How the parent holds it")
    resolved_by: ResolvedBy | None = Field(
        description="How its noun became a thing of the vocabulary; null: nobody asked for it, as for the place of arrival"
    )
    runners_up: list[str] = Field(
        description="Names of the vocabulary that could stand there instead, the likeliest first"
    )


class RelationRead(ResponseModel):
    """What became of a relation that was wished for."""

    relation: PlaceKind = Field(description="How the subject was to stand to the objects")
    subject: str = Field(description="Id of a component")
    objects: list[str] = Field(description="Ids of components, or `spawn`")
    holds: bool = Field(description="Whether it does")


class PreviewRead(ResponseModel):
    """What a description would become. Nothing is kept."""

    brief: Brief = Field(
        description="The plan's things without its zones, for older clients; empty where a plan was given"
    )
    plan: WorldPlanRead = Field(description="The world as data, checked and mended: edit it and send it as `plan`")
    lesson: LessonRead = Field(
        description="What it teaches, with the answers, checked and mended: edit it and send it as `lesson`"
    )
    questions_back: list[QuestionBack] = Field(
        description="Where guessing would build the wrong world: send the choices as `answers`"
    )
    coverage: Coverage = Field(description="What became of the words; all 0 where a plan was given")
    designer: str = Field(description="Who read it: `parser`, `plan` where one was given, or the model's name")
    theme: ThemeName = Field(description="What the world is about")
    terrain: TerrainName = Field(description="What its ground is made of")
    time_of_day: float = Field(description="Hours, 0 to 24")
    weather: WeatherWord = Field(description="Its weather")
    max_players: int = Field(description="How many play at once")
    width: float = Field(description="Of the ground, along x, in studs")
    depth: float = Field(description="Of the ground, along z, in studs")
    components: list[ComponentRead] = Field(description="What stands in it")
    part_count: int = Field(description="Of how many parts of Roblox's it is made")
    question_count: int = Field(description="How many questions its quiz asks")
    relations: list[RelationRead] = Field(description="What became of the relations that were wished for")
    notices: list[NoticeRead] = Field(description="What the teacher should know of it")
    picture: str = Field(description="A data: link to the picture, SVG")
