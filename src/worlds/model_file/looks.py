"""What a part's surface looks like, as a material of glTF. Its grain is left out."""

from dataclasses import dataclass
from typing import Any, Final

from worlds.scene import Color, Part

METAL: Final = frozenset({"Metal", "CorrodedMetal", "DiamondPlate", "Foil"})
GLOWING: Final = frozenset({"Neon"})
SMOOTH: Final = frozenset({"Glass", "Ice", "Marble", "SmoothPlastic", "CeramicTiles"})


@dataclass(frozen=True, slots=True, order=True)
class Look:
    color: Color
    transparency: float = 0.0
    metal: bool = False
    glows: bool = False
    smooth: bool = False


def look_of(part: Part) -> Look:
    material = part.material
    return Look(part.color, part.transparency, material in METAL, material in GLOWING, material in SMOOTH)


def material_of(look: Look) -> dict[str, Any]:
    red, green, blue = map(linear, look.color)
    surface: dict[str, Any] = {
        "baseColorFactor": [red, green, blue, round(1 - look.transparency, 4)],
        "metallicFactor": 0.4 if look.metal else 0.0,
        "roughnessFactor": 0.4 if look.metal or look.smooth else 0.9,
    }
    return {
        "pbrMetallicRoughness": surface,
        **({"alphaMode": "BLEND"} if look.transparency else {}),
        **({"emissiveFactor": [red, green, blue]} if look.glows else {}),
    }


def linear(value: int) -> float:
    """Of a channel of sRGB, 0 to 255: the share of light, as glTF counts it."""
    share = value / 255
    return round(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4, 4)
