"""Example worlds as the API tells the page of them, and the answers to what they ask."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from worlds.catalogue.terrains import TERRAINS
from worlds.color import Color
from worlds.design import design
from worlds.entry import Entry
from worlds.land.build import height_field
from worlds.land.colors import WATER, seen_colors
from worlds.land.field import CELL, MATERIALS
from worlds.model_file.copies import quaternion
from worlds.request import DesignRequest
from worlds.scene import Part, Scene, Shape

Json = dict[str, Any]
EXAMPLES: Final = {
    "trail": "A world about photosynthesis for grade 5",
    "quiz": "A forest with six oak trees. A quiz about photosynthesis.",
    "checkpoints": "A meadow with three checkpoints",
    "village": "A village with a river and a bridge, houses, a market and a farmer",
    "museum": "A museum with three rooms about dinosaurs, with exhibits and a quiz board",
    "obby": "An obby over lava with ten platforms and checkpoints",
    "snow": "A snowy forest at night with a cabin, lanterns and twenty pine trees",
}
SHAPES: Final = [*Shape]
MOST: Final = 96
"""Rows or columns of the ground."""


@dataclass(frozen=True)
class World:
    told: Json
    answers: dict[str, float]


def example(name: str) -> World:
    scene = design(DesignRequest(name=name, description=EXAMPLES[name])).scene
    stage = scene.stage
    told = {
        "name": name,
        "title": name.title(),
        "version": 1,
        "scene": shown(scene),
        "machines": [plain(one) for one in stage.machines],
        "questions": [
            {key: value for key, value in plain(one).items() if key not in ("answer", "tolerance")}
            for one in stage.questions
        ],
        "props": [plain(one) for one in stage.props],
    }
    return World(told, {one.id: one.answer for one in stage.questions})


def plain(entry: Entry) -> Json:
    found: Json = entry.model_dump(mode="json", exclude_none=True)
    return found


def shown(scene: Scene) -> Json:
    owned = [(-1, part) for part in scene.scenery]
    owned += [(number, part) for number, one in enumerate(scene.components) for part in one.parts]
    parts = [part for _, part in owned]
    palette: dict[str, int] = {}
    materials: dict[str, int] = {}

    def color(one: Color) -> int:
        return palette.setdefault(hexadecimal(one), len(palette))

    spawn = next(part for part in parts if part.shape is Shape.SPAWN)
    x, y, z = spawn.position
    columns: Json = {
        "shape": [SHAPES.index(part.shape) for part in parts],
        "size": [value for part in parts for value in part.size],
        "position": [value for part in parts for value in part.position],
        "rotation": [value for part in parts for value in quaternion(part.rotation)],
        "color": [color(part.color) for part in parts],
        "transparency": [part.transparency for part in parts],
        "collides": [int(part.collides) for part in parts],
        "thing": [number for number, _ in owned],
        "material": [materials.setdefault(part.material, len(materials)) for part in parts],
    }
    field = height_field(scene)
    every = max(1, -(-max(field.rows, field.columns) // MOST))
    cut = (slice(None, None, every), slice(None, None, every))
    heights = np.where(field.paved, field.ground - 0.5, field.ground)[cut]
    seen = seen_colors(TERRAINS[scene.terrain])
    ground = {
        "x": float(field.x.ravel()[0]),
        "z": float(field.z.ravel()[0]),
        "step": CELL * every,
        "columns": heights.shape[1],
        "rows": heights.shape[0],
        "heights": heights.ravel().tolist(),
        "colors": [color(seen.get(MATERIALS[one], WATER)) for one in field.material[cut].ravel()],
        "water": float(np.median(field.water[field.wet])) if field.wet.any() else None,
    }
    return {
        "spawn": [x, y + spawn.size[1] / 2, z],
        "hours": scene.time_of_day,
        "weather": scene.weather.kind,
        "width": scene.width,
        "depth": scene.depth,
        "ground": ground,
        "palette": [*palette],
        "parts": columns,
        "shapes": [*SHAPES],
        "materials": [*materials],
        "things": [one.id for one in scene.components],
        "texts": [text_of(number, part) for number, part in enumerate(parts) if part.text is not None],
        "lights": [light_of(number, part) for number, part in enumerate(parts) if part.glow is not None],
    }


def text_of(number: int, part: Part) -> Json:
    assert part.text is not None
    words, color, height = part.text.words, hexadecimal(part.text.color), part.text.height
    return {"part": number, "words": words, "color": color, "height": height}


def light_of(number: int, part: Part) -> Json:
    assert part.glow is not None
    return {"part": number, "color": hexadecimal(part.glow.color), "range": part.glow.range}


def hexadecimal(color: Color) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)
