"""What may be said of a world, as tables for who builds a form: read from the catalogue and from the reader's words."""

from typing import Annotated, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from worlds.activities.usual import CHECKPOINT, COLLECTIBLE, QUIZ_BOARD
from worlds.brief.brief import RelationKind, WeatherWord
from worlds.catalogue.colors import PALETTE
from worlds.catalogue.materials import MATERIALS
from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.catalogue.themes import THEMES, ThemeName
from worlds.catalogue.thing import Category, Look, Thing
from worlds.catalogue.things import NOT_ASKED_FOR, THINGS
from worlds.reading.moods import HOURS, WEATHER
from worlds.sizes import SizeWord

ActivityName = Literal["quiz", "checkpoints", "collecting"]
ACTIVITIES: Final[dict[str, ActivityName]] = {QUIZ_BOARD: "quiz", CHECKPOINT: "checkpoints", COLLECTIBLE: "collecting"}
"""What players do without a word of the plan, by the tag of the parts where they do it."""
Words = Annotated[tuple[str, ...], Field(description="What of a description means it, besides its title")]
Title = Annotated[str, Field(description="As a teacher reads it")]


class Table(BaseModel):
    model_config = ConfigDict(frozen=True)


class ThemeWords(Table):
    name: ThemeName = Field(description="For `settings.theme`")
    title: Title
    words: Words
    terrain: TerrainName = Field(description="Its terrain, if nothing else is said")
    time_of_day: float = Field(description="Its hour, if nothing else is said")
    weather: WeatherWord = Field(description="Its weather, if nothing else is said")


class TerrainWords(Table):
    name: TerrainName = Field(description="For `settings.terrain`")
    title: Title
    words: Words


class TimeWord(Table):
    word: str = Field(description="As a description says it", examples=["sunset"])
    hour: float = Field(description="What `settings.time_of_day` would be, in hours", examples=[18.0])


class WeatherWords(Table):
    name: WeatherWord = Field(description="For `settings.weather`")
    words: Words


class ThingWords(Table):
    name: str = Field(description="Stable, as `thing` of a component", examples=["quiz_board"])
    title: Title
    category: Category = Field(description="What kind of thing it is; a `game` is played with")
    words: Words


class ActivityWords(Table):
    name: ActivityName = Field(description="What players do")
    things: tuple[str, ...] = Field(description="Names of the things they do it at: a world has it if one stands in it")


class Vocabulary(Table):
    """All that is understood. The lists may grow; a name stays what it is."""

    themes: tuple[ThemeWords, ...] = Field(description="What a world can be about")
    terrains: tuple[TerrainWords, ...] = Field(description="What its ground can be")
    times: tuple[TimeWord, ...] = Field(description="Words for hours, by the hour")
    weather: tuple[WeatherWords, ...] = Field(description="Its weather")
    things: tuple[ThingWords, ...] = Field(description="What can stand in it, by name")
    activities: tuple[ActivityWords, ...] = Field(description="What players do in it, besides looking around")
    colors: tuple[str, ...] = Field(description="Colours of things", examples=[["red", "dark red"]])
    materials: tuple[str, ...] = Field(description="Roblox's materials that a description may name")
    sizes: tuple[SizeWord, ...] = Field(description="Sizes of things, from the smallest")
    relations: tuple[RelationKind, ...] = Field(description="How one thing can stand to another")


def make_vocabulary() -> Vocabulary:
    return Vocabulary(
        themes=tuple(
            ThemeWords(
                name=one.name,
                title=one.title,
                words=one.words,
                terrain=one.terrain,
                time_of_day=one.time_of_day,
                weather=one.weather,
            )
            for one in THEMES.values()
        ),
        terrains=tuple(TerrainWords(name=one.name, title=one.title, words=one.words) for one in TERRAINS.values()),
        times=tuple(TimeWord(word=word, hour=hour) for word, hour in sorted(HOURS.items(), key=lambda item: item[1])),
        weather=tuple(
            WeatherWords(name=name, words=tuple(word for word, kind in WEATHER.items() if kind == name))
            for name in get_args(WeatherWord)
        ),
        things=tuple(
            ThingWords(name=one.name, title=one.title, category=one.category, words=one.words) for one in asked_for()
        ),
        activities=tuple(
            ActivityWords(name=name, things=tuple(one.name for one in asked_for() if tag in tags_of(one)))
            for tag, name in ACTIVITIES.items()
        ),
        colors=tuple(PALETTE),
        materials=tuple(sorted(MATERIALS)),
        sizes=tuple(SizeWord),
        relations=tuple(RelationKind),
    )


def asked_for() -> list[Thing]:
    """By name."""
    return [one for name, one in sorted(THINGS.items()) if name not in NOT_ASKED_FOR]


def tags_of(thing: Thing) -> set[str]:
    look = Look(thing.scaled(SizeWord.MEDIUM), thing.color, thing.material)
    return {tag for part in thing.build(look).parts for tag in part.tags}
