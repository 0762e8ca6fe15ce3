"""What a browser is sent of a scene. It knows no scene, so that who serves it loads nothing that designs."""

from pydantic import BaseModel, ConfigDict, Field

from worlds.entry import Point


class Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class Ground(Shown):
    """The land as a grid of points, by rows from north to south, each from west to east."""

    x: float = Field(description="Of the first point")
    z: float = Field(description="Of the first point")
    step: float = Field(description="Studs between two points")
    columns: int = Field(description="Points of a row")
    rows: int = Field(description="How many rows there are")
    heights: list[float] = Field(description="y of each point")
    colors: list[int] = Field(description="Of each point, counted in `palette`")
    water: float | None = Field(description="y of the water's surface, over whatever lies lower; null: there is none")


class Parts(Shown):
    """Solids, one column for each thing to know of them."""

    shape: list[int] = Field(description="Counted in `shapes`")
    size: list[float] = Field(description="Three of each part")
    position: list[float] = Field(description="Of its middle, three of each part")
    rotation: list[float] = Field(description="A quaternion x, y, z, w: four of each part")
    color: list[int] = Field(description="Counted in `palette`")
    transparency: list[float] = Field(description="0 to 1; 1: it is not seen")
    collides: list[int] = Field(description="1: nobody walks through it; else 0")
    thing: list[int] = Field(description="Counted in `things`; -1: it is scenery")
    material: list[int] = Field(description="Counted in `materials`")


class Lettering(Shown):
    """Words on the front of a part, which looks to its own -z."""

    part: int = Field(description="Which part, counted from 0")
    words: str = Field(description="What is written there")
    color: str = Field(description="Of the letters: `#ffffff`")
    height: float = Field(description="Of a line, at most: longer words are set smaller to fit")


class Light(Shown):
    """A point light in the middle of a part."""

    part: int = Field(description="Which part, counted from 0")
    color: str = Field(description="Of the light: `#ffffff`")
    range: float = Field(description="Studs that it reaches")


class BrowserScene(Shown):
    """All that is drawn of a world."""

    spawn: Point = Field(description="Where players arrive: the ground below their feet")
    hours: float = Field(description="The time of day, 0 to 24")
    weather: str = Field(description="`clear`, `cloudy`, `rain`, `snow`, `fog` or `storm`")
    closed: str | None = Field(
        default=None, description="`#rrggbb`: what is seen in place of a sky, inside of something; null: a sky"
    )
    width: float = Field(description="Of the ground where things stand, along x; its middle is the origin")
    depth: float = Field(description="Of the same, along z")
    ground: Ground | None = Field(description="The land; null: parts are all the ground")
    palette: list[str] = Field(description="Colours: `#rrggbb`")
    parts: Parts = Field(description="All solids")
    shapes: list[str] = Field(description="`block`, `ball`, `cylinder` along x, `wedge`, `corner_wedge`")
    materials: list[str] = Field(description="As Roblox calls them: `Wood`")
    things: list[str] = Field(description="Ids of the components")
    texts: list[Lettering] = Field(description="What is written on parts")
    lights: list[Light] = Field(description="What shines")
