"""Weather and sky made visible, and landforms as exhibits."""

import itertools
from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.families.shapes import turned_on_lathe
from worlds.catalogue.solids import DARK_GRAY, WHITE, Paint, ball, beam, block, both, cone, pillar, wedge
from worlds.catalogue.thing import Thing
from worlds.scene import Part

WEATHER: Final = Family("weather", "nature", indoors=False)
LANDFORM: Final = Family("landform", "nature", indoors=False)
CLOUD: Final = (246, 248, 250)
RAIN: Final = Paint((70, 150, 230))
RAINBOW: Final = ((214, 50, 50), (240, 140, 40), (245, 205, 48), (70, 170, 80), (50, 110, 210), (120, 60, 170))
ICE: Final = (214, 236, 246)


def stem(high: float) -> list[Part]:
    """A thin post that holds up what is in the sky."""
    return [
        pillar("Foot", 3, 0.3, (0, 0, 0), DARK_GRAY),
        pillar("Post", 0.4, high, (0, 0.2, 0), Paint((206, 226, 236), "Glass", 0.4)),
    ]


def puffs(y: float, paint: Paint) -> list[Part]:
    return [
        ball("Cloud", 5, (0, y, 0), paint),
        *both(ball("Cloud", 4, (2.8, y, 0.2), paint)),
        *both(ball("Cloud", 2.8, (4.8, y + 0.2, 0), paint)),
        ball("Cloud", 3.4, (1, y + 1.8, 0.4), paint),
        block("Cloud", (8, 1.6, 3), (0, y + 0.2, 0), paint),
    ]


def falling(kind: str) -> list[Part]:
    """Rain, snow, hail under a cloud: each hangs on a thread of glass."""
    thread = Paint((206, 226, 236), "Glass", 0.5)
    parts: list[Part] = []
    for x, z, low in ((-3, 0, 3), (-1.6, 0.8, 1.6), (1.6, 0.6, 2.6), (3, 0, 1.4), (-2.2, -0.8, 4), (2.2, -0.8, 4.4)):
        parts.append(block("Thread", (0.14, 8.6 - low, 0.14), (x, low, z), thread))
        if kind == "rain":
            parts += [ball("Drop", 0.7, (x, low, z), RAIN), pillar("Drop", 0.4, 0.5, (x, low + 0.5, z), RAIN)]
        else:
            parts += [ball("Flake", 0.8, (x, low, z), WHITE), block("Flake", (1.2, 0.2, 0.2), (x, low + 0.3, z), WHITE)]
    return parts


def bolt(base: float) -> list[Part]:
    """A zigzag, from above to the ground."""
    points = ((1.4, base + 8), (-0.6, base + 5), (0.8, base + 4.4), (-0.8, base + 2), (0.3, base + 1.6), (-0.6, base))
    return [
        beam("Bolt", (x0, y0, 0), (x1, y1, 0), 0.9 - 0.1 * i, MAIN)
        for i, ((x0, y0), (x1, y1)) in enumerate(itertools.pairwise(points))
    ]


def rainbow() -> list[Part]:
    """Six bows within each other; the outer is in the thing's own colour."""
    parts: list[Part] = [block("Ground", (24, 0.4, 3), (0, 0, 0), MAIN)]
    corners = ((1.0, 0.0), (0.92, 0.38), (0.71, 0.71), (0.38, 0.92), (0.0, 1.0))
    for i, color in enumerate(RAINBOW):
        r = 11 - 0.9 * i
        paint = MAIN if i == 0 else Paint(color)
        points = [
            *[(r * x, 0.3 + r * y) for x, y in corners],
            *[(-r * x, 0.3 + r * y) for x, y in reversed(corners[:-1])],
        ]
        if i > 0:
            points = points[::2]
        parts += [
            beam("Bow", (x0, y0, 0.02 * i), (x1, y1, 0.02 * i), 1, paint)
            for (x0, y0), (x1, y1) in itertools.pairwise(points)
        ]
    return parts


def snowflake() -> list[Part]:
    parts = [
        pillar("Foot", 3, 0.3, (0, 0, 0), DARK_GRAY),
        pillar("Post", 0.4, 2.4, (0, 0.2, 0), MAIN),
        block("Arm", (0.4, 6, 0.4), (0, 2, 0), MAIN),
    ]
    for sign in (-1, 1):
        parts.append(beam("Arm", (-2.6 * sign, 3.5, 0), (2.6 * sign, 6.5, 0), 0.4, MAIN))
        for x, y in ((0, 3), (1.7, 4), (-1.7, 4), (0, -3), (1.7, -4), (-1.7, -4)):
            parts.append(
                beam(
                    "Twig",
                    (0.7 * x, 5 + 0.5 * y, 0),
                    (0.7 * x + 0.8 * sign, 5 + 0.5 * y + (0.6 if y > 0 else -0.6), 0),
                    0.3,
                    MAIN,
                )
            )
    return parts


def raindrop() -> list[Part]:
    return [
        pillar("Foot", 2, 0.3, (0, 0, 0), DARK_GRAY),
        ball("Drop", 3, (0, 0.2, 0), MAIN),
        *turned_on_lathe("Drop", ((2.4, 0.5), (1.8, 0.5), (1.2, 0.5), (0.6, 0.5), (0.3, 0.4)), MAIN, (0, 2.3, 0)),
        ball("Glint", 0.7, (-0.6, 2, -1), WHITE),
    ]


def tornado() -> list[Part]:
    """A funnel that widens upwards and sways, over whirled dust."""
    wreck = Paint((121, 85, 58), "Wood")
    sways = ((0.45, 0.5), (-0.45, 0.5), (0.45, -0.5))
    funnel = [
        pillar(
            "Funnel", 1.6 + 0.1 * i * i, 2.1, (sways[i % 3][0], 0.5 + 2 * i, sways[i % 3][1]), MAIN if i % 3 else LIGHT
        )
        for i in range(11)
    ]
    return [
        pillar("Dust", 5, 0.6, (0, 0, 0), Paint((170, 140, 100), "Sand")),
        *funnel,
        block("Debris", (1.2, 0.3, 0.8), (1.3, 5.2, -0.6), wreck),
        block("Debris", (2.4, 0.3, 0.3), (1.4, 8.4, 0.6), wreck),
    ]


def wave() -> list[Part]:
    foam = Paint((240, 248, 252))
    return [
        block("Water", (20, 2, 12), (0, 0, 0), MAIN),
        block("Swell", (20, 3, 6), (0, 1.9, 2), MAIN),
        block("Crest", (20, 3.4, 3), (0, 4.7, 1.4), MAIN),
        block("Curl", (20, 1.8, 3), (0, 7, -0.6), MAIN),
        block("Lip", (19.4, 1.8, 1.4), (0, 5.9, -2.4), MAIN),
        *[ball("Foam", 2, (x, 5.4, -2.8), foam) for x in (-8, -4, 0, 4, 8)],
        *[ball("Foam", 1.6, (x, 8, -0.4), foam) for x in (-6, -2, 2, 6)],
    ]


def sun_model() -> list[Part]:
    shine = Paint((255, 214, 60)).lit(30)
    rays = ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.71, 0.71), (-0.71, 0.71), (0.71, -0.71), (-0.71, -0.71))
    return [
        *stem(4),
        ball("Sun", 6, (0, 4, 0), MAIN),
        *[beam("Ray", (2.8 * x, 7 + 2.8 * y, 0), (4.6 * x, 7 + 4.6 * y, 0), 0.6, shine) for x, y in rays],
    ]


def block_of_land(tops: list[Part]) -> list[Part]:
    """A model on a slab that shows layers of earth."""
    return [
        block("Rock", (16, 1, 12), (0, 0, 0), SHADE),
        block("Earth", (15.8, 1, 11.8), (0, 0.95, 0), Paint((130, 92, 60), "Ground")),
        *tops,
    ]


def glacier() -> list[Part]:
    rock = Paint((120, 118, 114), "Rock")
    return [
        *both(wedge("Slope", (4, 9, 26), (8.4, 0, 0), rock, "left")),
        *[block("Ice", (13 - 0.5 * i, 3 + 1.7 * i, 4.5), (0, 0, -10.6 + 4.4 * i), MAIN) for i in range(6)],
        *[
            block("Crevasse", (8, 0.4, 0.4), (0, 3 + 1.7 * i - 0.1, -10 + 4.4 * i), Paint((90, 150, 190)))
            for i in range(4)
        ],
        block("Moraine", (14, 0.8, 2), (0, 0, -13.6), rock),
        block("Ice", (11, 2.4, 2.4), (0, 0, -12.6), LIGHT),
    ]


def geyser() -> list[Part]:
    water = Paint((190, 226, 244), "Glass", 0.3)
    return [
        *turned_on_lathe("Mound", ((11, 0.8), (8, 0.8), (5, 0.8)), MAIN),
        pillar("Pool", 3.4, 0.2, (0, 2.3, 0), Paint((80, 180, 220))),
        *turned_on_lathe("Jet", ((1.6, 4), (1.3, 4), (1, 3)), water, (0, 2.3, 0)),
        ball("Spray", 4, (0, 11.6, 0), water),
        *both(ball("Spray", 2.6, (1.8, 11, 0), water)),
    ]


def spikes(hanging: bool) -> list[Part]:
    """Stalagmites on the ground; stalactites from a slab over them."""
    parts = [block("Ground", (12, 0.8, 9), (0, 0, 0), MAIN)]
    for x, z, wide, high in ((-3.6, 0, 2.6, 6), (0.6, 1.6, 3, 8), (3.6, -1.4, 2.2, 5), (-1, -2.4, 1.8, 3.6)):
        parts += cone("Spike", wide, high, (x, 0.7, z), MAIN, steps=5)
    if hanging:
        parts += [block("Back", (11.6, 13, 1.6), (0, 0, 4.4), SHADE), block("Roof", (12, 1.2, 9), (0, 12.4, 0.1), MAIN)]
        for x, z in ((-2.2, 0), (2.4, 0.6)):
            parts += [pillar("Stalactite", 0.5 + 0.5 * i, 1, (x, 8.6 + i, z), MAIN) for i in range(4)]
    return parts


THINGS: Final[tuple[Thing, ...]] = (
    WEATHER.row("cloud", "white cloud, cumulus, cumulus cloud, fog bank, cumulus model", CLOUD, "SmoothPlastic", [*stem(9), *puffs(8.6, MAIN)]),
    WEATHER.row("rain_cloud", "raincloud, shower of rain, drizzle, nimbus", (150, 158, 170), "SmoothPlastic", [*stem(9), *puffs(8.6, MAIN), *falling("rain")]),
    WEATHER.row("snow_cloud", "snowfall, snow shower, hail, sleet", (226, 232, 240), "SmoothPlastic", [*stem(9), *puffs(8.6, MAIN), *falling("snow")]),
    WEATHER.row("thundercloud", "storm cloud, cumulonimbus, thunder cloud", (96, 102, 116), "SmoothPlastic", [*stem(9), *puffs(8.6, MAIN), *[beam("Bolt", start, end, 0.6, Paint((255, 226, 60)).lit(16)) for start, end in (((1.4, 9, -0.6), (0.4, 6, -0.6)), ((0.4, 6.2, -0.6), (1.6, 5.6, -0.6)), ((1.6, 5.8, -0.6), (0.6, 2, -0.6)))]]),
    WEATHER.row("lightning_bolt", "lightning, bolt of lightning, flash of lightning, thunderbolt", (255, 220, 50), "SmoothPlastic", [pillar("Foot", 3, 0.5, (0, 0, 0), SHADE), *bolt(0.4)]),
    WEATHER.row("rainbow", "rain bow, arc of colors, arc of colours", RAINBOW[0], "SmoothPlastic", rainbow()),
    WEATHER.row("snowflake", "snow flake, snow crystal, ice crystal", (200, 230, 250), "Ice", snowflake()),
    WEATHER.row("raindrop", "water drop, droplet, drop of water, water droplet, teardrop", (60, 140, 230), "SmoothPlastic", raindrop()),
    WEATHER.row("icicle", "ice spike", ICE, "Ice", [block("Beam", (5, 0.6, 0.8), (0, 5.6, 0), MAIN), *both(block("Post", (0.4, 6, 0.6), (2.6, 0, 0), Paint((121, 85, 58), "Wood"))), *[pillar("Icicle", 0.24 + 0.2 * k, 0.9, (x, low + 0.86 * k, 0), MAIN) for x, low in ((-1.6, 3), (-0.5, 2.3), (0.6, 3), (1.6, 2.3)) for k in range(4 if low < 3 else 3)]]),
    WEATHER.row("tornado", "twister, whirlwind, cyclone, hurricane, waterspout", (130, 136, 144), "SmoothPlastic", tornado()),
    WEATHER.row("sun_model", "sun with rays, paper sun", (255, 200, 40), "SmoothPlastic", sun_model()),
    WEATHER.row("wave", "ocean wave, tsunami, tidal wave, sea wave, big wave", (40, 130, 190), "SmoothPlastic", wave()),
    LANDFORM.row("landform", "landform model, relief model, terrain model, land form, model of the land", (96, 160, 80), "Grass", block_of_land([block("Grass", (15.6, 0.6, 11.6), (0, 1.9, 0), MAIN), *cone("Hill", 6, 5, (-3.6, 2.4, 1.6), MAIN, steps=5), block("River", (2, 0.3, 11.8), (2.4, 2.3, 0), Paint((70, 150, 220))), *cone("Peak", 4, 6, (5.4, 2.4, 3), Paint((150, 148, 142), "Rock"), steps=5)])),
    LANDFORM.row("glacier", "ice sheet, glacier model, ice tongue", ICE, "Glacier", glacier()),
    LANDFORM.row("geyser", "hot spring, thermal spring, old faithful", (206, 190, 160), "Limestone", geyser()),
    LANDFORM.row("stalagmite", "dripstone, rock spike", (190, 164, 130), "Limestone", spikes(hanging=False)),
    LANDFORM.row("stalactite", "dripstone cave, cave formation, stalactite and stalagmite", (190, 164, 130), "Limestone", spikes(hanging=True)),
    LANDFORM.row("cliff", "rock face, sea cliff, rock wall, crag, precipice", (150, 140, 126), "Rock", [block("Cliff", (24, 8, 12), (0, 0, 2), MAIN), block("Cliff", (22, 6, 9), (0, 7.9, 3.4), MAIN), block("Cliff", (19, 5, 7), (1, 13.8, 4.2), MAIN), block("Ledge", (10, 4, 4), (-6, 0, -5), SHADE), block("Grass", (18.6, 0.6, 6.6), (1, 18.7, 4.2), Paint((96, 160, 80), "Grass")), *[block("Boulder", (2.4, 1.8, 2.2), (x, 0, -5), SHADE) for x in (4, 8)], block("Ledge", (6, 5, 3), (7, 7.8, -2), MAIN)]),
    LANDFORM.row("rock_arch", "natural arch, natural bridge, sandstone arch", (196, 120, 76), "Sandstone", [*both(block("Leg", (5, 8, 6), (8, 0, 0), MAIN)), *both(block("Shoulder", (5, 4, 5.4), (6.4, 7.8, 0), MAIN)), block("Span", (15, 3.4, 5), (0, 10.6, 0), MAIN), block("Cap", (10, 1.4, 4), (0, 13.8, 0), LIGHT), *both(block("Rubble", (6.4, 1.6, 7.4), (8.4, 0, 0.2), SHADE))]),
    LANDFORM.row("dune", "sand dune, sand hill model, desert dune", (226, 196, 140), "Sand", [wedge("Dune", (22, 6, 14), (0, 0, -3), MAIN, "front"), wedge("Dune", (22, 6, 7), (0, 0, 7.4), MAIN, "back"), wedge("Drift", (10, 3, 8), (-8, 0, -8), LIGHT, "front"), wedge("Drift", (10, 3, 4), (-8, 0, -2.2), LIGHT, "back"), *[block("Ripple", (16, 0.3, 0.4), (0, 1 + 1.6 * i, -7.2 + 3.7 * i), SHADE) for i in range(3)]]),
)  # fmt: skip
