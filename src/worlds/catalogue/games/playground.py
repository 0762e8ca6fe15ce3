"""What stands on a playground."""

from typing import Final

from worlds.catalogue.solids import (
    DARK_GRAY,
    METAL,
    PLANKS,
    RED,
    RUBBER,
    TIMBER,
    Paint,
    beam,
    block,
    both,
    pillar,
    plank,
    solid,
)
from worlds.catalogue.thing import Built, Look, Thing
from worlds.scene import Shape


def trampoline(look: Look) -> Built:
    w, h, _ = look.size
    low = 0.7 * h
    parts = [
        pillar("Rim", w, h - low - 0.06 * h, (0, low, 0), Paint.of(look)),
        pillar("Mat", 0.8 * w, 0.06 * h, (0, h - 0.06 * h, 0), RUBBER),
    ]
    for side in (-1, 1):
        parts += both(pillar("Leg", 0.07 * w, low, (0.3 * w, 0, side * 0.3 * w), METAL))
        parts += both(block("Foot", (0.2 * w, 0.06 * h, 0.07 * w), (0.3 * w, 0, side * 0.3 * w), METAL))
    return Built(parts)


def slide(look: Look) -> Built:
    """Up the ladder at the back, down the chute to the front."""
    w, h, d = look.size
    paint = Paint.of(look)
    deck, thick = 0.66 * h, 0.05 * h
    top, bottom = (0, deck, 0.2 * d), (0, 0.1 * h, -0.4 * d)
    parts = [
        block("Deck", (0.86 * w, thick, 0.26 * d), (0, deck, 0.345 * d), PLANKS),
        *both(block("Post", (0.07 * w, h, 0.04 * d), (0.465 * w, 0, 0.21 * d), TIMBER)),
        *both(block("Post", (0.07 * w, h, 0.04 * d), (0.465 * w, 0, 0.48 * d), TIMBER)),
        *both(block("Guard", (0.04 * w, 0.05 * h, 0.23 * d), (0.465 * w, 0.88 * h, 0.345 * d), paint)),
        plank("Chute", top, bottom, 0.7 * w, thick, paint),
        *both(
            plank(
                "Rim",
                (0.38 * w, deck + thick, 0.2 * d),
                (0.38 * w, 0.1 * h + thick, -0.4 * d),
                0.08 * w,
                3 * thick,
                paint,
            )
        ),
        block("End", (0.82 * w, 0.12 * h, 0.13 * d), (0, 0, -0.435 * d), paint),
        *(block("Rung", (0.86 * w, 0.03 * h, 0.02 * d), (0, step * 0.14 * h, 0.48 * d), METAL) for step in range(1, 5)),
    ]
    return Built(parts)


def swing(look: Look) -> Built:
    """Two seats on chains under a beam."""
    w, h, d = look.size
    paint = Paint.of(look)
    thick = 0.07 * h
    top = h - 1.4 * thick
    parts = [block("Beam", (w, 1.4 * thick, 1.4 * thick), (0, top, 0), paint)]
    for side in (-1, 1):
        foot = (0.46 * w, thick / 2, side * 0.44 * d)
        parts += both(beam("Leg", foot, (0.46 * w, top + 0.4 * thick, 0), thick, paint))
        parts += both(block("Foot", (0.08 * w, 0.03 * h, 0.1 * d), (0.46 * w, 0, side * 0.45 * d), DARK_GRAY))
    parts += both(block("Brace", (0.6 * thick, 0.6 * thick, 0.5 * d), (0.46 * w, 0.42 * h, 0), paint))
    seat, low = (0.2 * w, 0.04 * h, 0.2 * d), 0.24 * h
    parts += both(solid("Seat", seat, (0.2 * w, low + 0.02 * h, 0), RUBBER, shape=Shape.SEAT))
    for x in (0.12, 0.28):
        parts += both(block("Chain", (0.02 * w, top - low - 0.04 * h, 0.02 * d), (x * w, low + 0.04 * h, 0), METAL))
    return Built(parts)


def seesaw(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    deck, thick = 0.5 * h, 0.12 * h
    seat = (0.12 * w, 0.08 * h, 0.96 * d)
    parts = [
        block("Base", (0.3 * w, 0.06 * h, d), (0, 0, 0), DARK_GRAY),
        *(block("Bearing", (0.1 * w, deck, 0.1 * d), (0, 0.06 * h, side * 0.36 * d), DARK_GRAY) for side in (-1, 1)),
        beam("Axle", (0, deck + 0.02 * h, -0.4 * d), (0, deck + 0.02 * h, 0.4 * d), 0.1 * h, METAL, rounded=True),
        block("Plank", (w, thick, 0.5 * d), (0, deck, 0), paint),
        *both(solid("Seat", seat, (0.43 * w, deck + thick + 0.04 * h, 0), paint, shape=Shape.SEAT)),
        *both(block("Grip", (0.025 * w, h - deck - thick - 0.06 * h, 0.08 * d), (0.3 * w, deck + thick, 0), RED)),
        *both(block("Grip", (0.03 * w, 0.06 * h, 0.46 * d), (0.3 * w, 0.94 * h, 0), RED)),
    ]
    return Built(parts)


def climbing_frame(look: Look) -> Built:
    """Posts and bars, with a deck on top."""
    w, h, d = look.size
    paint = Paint.of(look)
    thick = 0.05 * w
    x, z, deck = (w - thick) / 2, (d - thick) / 2, 0.62 * h
    parts = [block("Deck", (w - 2 * thick, 0.05 * h, d - 2 * thick), (0, deck, 0), PLANKS)]
    for side in (-1, 1):
        parts += both(block("Post", (thick, h, thick), (x, 0, side * z), paint))
        parts += [
            block("Bar", (w - 2 * thick, 0.7 * thick, 0.7 * thick), (0, share * h, side * z), paint)
            for share in (0.2, 0.41, 0.62, 0.93)
        ]
        parts += [
            block("Bar", (0.7 * thick, 0.7 * thick, d - 2 * thick), (side * x, share * h, 0), paint)
            for share in (0.2, 0.41, 0.62, 0.93)
        ]
    return Built(parts)


def sandbox(look: Look) -> Built:
    """With a heap and a bucket."""
    w, h, d = look.size
    edge, level = 0.05 * min(w, d), 0.5 * h
    parts = [
        block("Sand", (w - 2 * edge, level, d - 2 * edge), (0, 0, 0), Paint.of(look)),
        *both(block("Edge", (edge, 0.8 * h, d), ((w - edge) / 2, 0, 0), PLANKS)),
        *(block("Edge", (w - 2 * edge, 0.8 * h, edge), (0, 0, side * (d - edge) / 2), PLANKS) for side in (-1, 1)),
        pillar("Heap", 0.24 * d, 0.25 * h, (-0.2 * w, level, 0.12 * d), Paint.of(look)),
        pillar("Heap", 0.14 * d, 0.25 * h, (-0.2 * w, level + 0.25 * h, 0.12 * d), Paint.of(look)),
        pillar("Bucket", 0.1 * d, 0.45 * h, (0.2 * w, level, -0.12 * d), RED),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("trampoline", "trampoline", "game", ("jump pad", "bounce pad"), (10, 3, 10), (40, 100, 200), "SmoothPlastic", trampoline),
    Thing("slide", "slide", "game", ("playground slide",), (6, 11, 20), (230, 180, 50), "SmoothPlastic", slide),
    Thing("swing", "swing", "game", ("swing set", "swingset"), (16, 11, 9), (196, 60, 40), "Metal", swing),
    Thing("seesaw", "seesaw", "game", ("see-saw", "teeter-totter", "teeter totter", "see saw"), (14, 4, 3), (70, 150, 80), "WoodPlanks", seesaw),
    Thing("climbing_frame", "climbing frame", "game", ("jungle gym", "monkey bar", "climbing tower", "climbing structure", "play structure", "play equipment", "climbing net", "rope climbing net", "play climbing frame", "play panel",), (12, 13, 12), (60, 130, 200), "Metal", climbing_frame),
    Thing("sandbox", "sandbox", "game", ("sand pit", "sandpit", "dig site", "digging pit"), (16, 1.4, 12), (226, 204, 150), "Sand", sandbox),
)  # fmt: skip
