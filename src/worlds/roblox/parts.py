"""A part of the scene as an instance of Roblox."""

from typing import Final

from worlds.geometry import Vector
from worlds.roblox.instance import CFrame, Color3, EnumItem, Instance, UDim2, Value, Vector3
from worlds.scene import CEILING, DOME, NEAR, Color, Effect, Glow, Part, Shape, Text

CLASSES: Final = {
    Shape.WEDGE: "WedgePart",
    Shape.CORNER_WEDGE: "CornerWedgePart",
    Shape.SEAT: "Seat",
    Shape.SPAWN: "SpawnLocation",
}
PART_TYPES: Final = {Shape.BALL: "Ball", Shape.BLOCK: "Block", Shape.CYLINDER: "Cylinder"}
SMOOTH: Final = EnumItem("SurfaceType", "Smooth")
PIXELS_PER_STUD: Final = 40.0
EFFECTS: Final[dict[Effect, str]] = {"fire": "Fire", "smoke": "Smoke", "sparkles": "Sparkles"}


def part(made: Part) -> Instance:
    properties: dict[str, Value] = {
        "Anchored": True,
        "CFrame": CFrame(rounded(made.position), made.rotation),
        "Size": Vector3(rounded(made.size)),
        "Color": color(made.color),
        "Material": EnumItem("Material", made.material),
        "TopSurface": SMOOTH,
        "BottomSurface": SMOOTH,
    }
    if made.transparency:
        properties["Transparency"] = made.transparency
    if not made.collides:
        properties["CanCollide"] = False
    if (made.transparency and not made.collides) or made.name == DOME or made.name.startswith((CEILING, NEAR)):
        properties["CastShadow"] = False
    if made.shape in PART_TYPES:
        properties["Shape"] = EnumItem("PartType", PART_TYPES[made.shape])
    if made.shape is Shape.SPAWN:
        properties |= {"Duration": 0, "Neutral": True}
    children = [
        *([label(made.text)] if made.text else []),
        *([light(made.glow)] if made.glow else []),
        *([Instance(EFFECTS[made.effect], EFFECTS[made.effect])] if made.effect else []),
    ]
    return Instance(CLASSES.get(made.shape, "Part"), made.name, properties, children, tags=made.tags)


def rounded(vector: Vector) -> Vector:
    """To a ten-thousandth of a stud, so that the place file and the project say the same."""
    return (round(vector[0], 4) + 0.0, round(vector[1], 4) + 0.0, round(vector[2], 4) + 0.0)


def color(value: Color) -> Color3:
    return Color3(*value)


def label(text: Text) -> Instance:
    """Words on the front; scaled to fit, never larger than they were meant."""
    words = Instance(
        "TextLabel",
        "Words",
        {
            "BackgroundTransparency": 1.0,
            "Size": UDim2(1.0, 0, 1.0, 0),
            "Text": text.words,
            "TextColor3": color(text.color),
            "TextScaled": True,
            "TextWrapped": True,
        },
        [Instance("UITextSizeConstraint", "Largest", {"MaxTextSize": round(text.height * PIXELS_PER_STUD)})],
    )
    return Instance(
        "SurfaceGui",
        "Words",
        {
            "Face": EnumItem("NormalId", "Front"),
            "PixelsPerStud": PIXELS_PER_STUD,
            "SizingMode": EnumItem("SurfaceGuiSizingMode", "PixelsPerStud"),
            "LightInfluence": 0.0,
        },
        [words],
    )


def light(glow: Glow) -> Instance:
    return Instance(
        "PointLight", "Glow", {"Brightness": glow.brightness, "Color": color(glow.color), "Range": glow.range}
    )
