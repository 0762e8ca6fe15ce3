"""What players play with, and where they arrive."""

from typing import Final

from blockyard.environments.catalogue.lettering import ink
from blockyard.environments.catalogue.solids import (
    BLACK,
    DARK_GRAY,
    METAL,
    PLANKS,
    RED,
    RUBBER,
    TIMBER,
    WHITE,
    Paint,
    beam,
    block,
    both,
    pillar,
    solid,
)
from blockyard.environments.catalogue.thing import Built, Look, Thing
from blockyard.environments.geometry import UPRIGHT, Box, yawed
from blockyard.environments.scene import Glow, Part, Shape, Text


def quiz_board(look: Look) -> Built:
    w, h, d = look.size
    words = look.text if look.text and look.text not in ("quiz board", "quiz") else "Quiz: come closer!"
    face = Part(
        "Board",
        (0.94 * w, 0.62 * h, 0.5 * d),
        (0, 0.65 * h, -0.15 * d),
        look.color,
        look.material,
        text=Text(words, ink(look.color), 1.6),
        tags=("QuizBoard",),
    )
    parts = [
        *both(block("Post", (0.06 * w, 0.98 * h, 0.5 * d), (0.44 * w, 0, 0.2 * d), METAL)),
        block("Frame", (w, 0.72 * h, 0.4 * d), (0, 0.28 * h, 0.15 * d), Paint.of(look)),
        face,
        block("Foot", (0.96 * w, 0.06 * h, d), (0, 0, 0), DARK_GRAY),
        block(
            "Lamp",
            (0.3 * w, 0.05 * h, 0.3 * d),
            (0, 0.94 * h, -0.3 * d),
            Paint((255, 236, 179), "Neon", 0, Glow((255, 236, 179), 14)),
        ),
    ]
    return Built(parts)


def quiz_station(look: Look) -> Built:
    w, h, d = look.size
    face = Part(
        "Screen",
        (0.8 * w, 0.4 * h, 0.2 * d),
        (0, 0.74 * h, -0.2 * d),
        (40, 60, 110),
        "SmoothPlastic",
        text=Text("Quiz", (255, 255, 255), 1.0),
        tags=("QuizBoard",),
    )
    parts = [
        block("Column", (0.7 * w, 0.7 * h, 0.7 * d), (0, 0, 0.05 * d), Paint.of(look)),
        block("Head", (w, 0.5 * h, 0.5 * d), (0, 0.5 * h, 0.1 * d), Paint.of(look)),
        face,
        block("Foot", (0.96 * w, 0.08 * h, d), (0, 0, 0), DARK_GRAY),
    ]
    return Built(parts)


def checkpoint(look: Look) -> Built:
    w, h, d = look.size
    pad = Part("Checkpoint", (w, 0.06 * h, d), (0, 0.03 * h, 0), look.color, look.material, tags=("Checkpoint",))
    paint = Paint.of(look)
    parts = [
        pad,
        *both(pillar("Post", 0.12 * w, 0.9 * h, (0.42 * w, 0.02 * h, 0), METAL)),
        block("Flag", (0.9 * w, 0.26 * h, 0.06 * d), (0, 0.74 * h, 0), paint),
    ]
    return Built(parts)


def finish_line(look: Look) -> Built:
    w, h, d = look.size
    parts: list[Part] = [
        *both(block("Post", (0.05 * w, h, 0.4 * d), (0.475 * w, 0, 0), Paint.of(look))),
        block(
            "Beam",
            (0.98 * w, 0.3 * h, 0.5 * d),
            (0, 0.68 * h, 0),
            Paint.of(look),
            text=Text(look.text or "FINISH", ink(look.color), 2.5),
        ),
    ]
    for number in range(6):
        paint = BLACK if number % 2 else WHITE
        parts.append(block("Check", (0.155 * w, 0.02 * h, d), ((number - 2.5) * 0.155 * w, 0, 0), paint))
    return Built(parts)


def coin(look: Look) -> Built:
    w, h, d = look.size
    size = min(w, 0.7 * h)
    coin = Part(
        "Coin",
        (d, size, size),
        (0, h - size / 2, 0),
        look.color,
        look.material,
        Shape.CYLINDER,
        yawed(90),
        collides=False,
        glow=Glow(look.color, 8),
        tags=("Collectible",),
    )
    return Built(
        [
            coin,
            pillar("Post", 0.16 * w, h - size + 0.1, (0, 0, 0), METAL),
            pillar("Foot", min(d, 0.5 * w), 0.06 * h, (0, 0, 0), DARK_GRAY),
        ]
    )


def trampoline(look: Look) -> Built:
    w, h, _ = look.size
    parts = [
        pillar("Rim", w, 0.3 * h, (0, 0.66 * h, 0), Paint.of(look)),
        pillar("Mat", 0.8 * w, 0.3 * h, (0, 0.7 * h, 0), RUBBER),
    ]
    for x, z in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        parts.append(pillar("Leg", 0.08 * w, 0.8 * h, (x * 0.3 * w, 0, z * 0.3 * w), METAL))
    return Built(parts)


def slide(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Tower", (0.9 * w, 0.1 * h, 0.26 * d), (0, 0.7 * h, 0.36 * d), PLANKS),
        *(
            block("Leg", (0.1 * w, h, 0.05 * d), (x * 0.45 * w, 0, z * d), TIMBER)
            for x in (-1, 1)
            for z in (0.25, 0.47)
        ),
        beam("Chute", (0, 0.7 * h, 0.26 * d), (0, 0.12 * h, -0.42 * d), 0.6 * w, paint),
        block("End", (0.66 * w, 0.2 * h, 0.14 * d), (0, 0, -0.43 * d), paint),
        *both(beam("Rail", (0.34 * w, 0.82 * h, 0.26 * d), (0.34 * w, 0.26 * h, -0.42 * d), 0.1 * w, paint)),
        *(
            block("Rung", (0.84 * w, 0.04 * h, 0.04 * d), (0, step * 0.14 * h, 0.465 * d), METAL)
            for step in range(1, 5)
        ),
    ]
    return Built(parts)


def swing(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        beam("Beam", (-w / 2, 0.95 * h, 0), (w / 2, 0.95 * h, 0), 0.1 * h, paint),
        *(
            beam("Leg", (x * 0.46 * w, 0, z * 0.47 * d), (x * 0.46 * w, 0.95 * h, 0), 0.07 * h, paint)
            for x in (-1, 1)
            for z in (-1, 1)
        ),
    ]
    for x in (-0.22, 0.22):
        parts.append(
            Part("Seat", (0.2 * w, 0.05 * h, 0.24 * d), (x * w, 0.25 * h, 0), (60, 60, 66), "Rubber", Shape.SEAT)
        )
        parts += [
            block("Chain", (0.02 * w, 0.7 * h, 0.03 * d), (x * w + side * 0.08 * w, 0.24 * h, 0), METAL)
            for side in (-1, 1)
        ]
    parts += [block("Foot", (0.09 * w, 0.04 * h, d), (x * 0.455 * w, 0, 0), paint) for x in (-1, 1)]
    return Built(parts)


def seesaw(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Foot", (0.16 * w, 0.55 * h, 0.8 * d), (0, 0, 0), DARK_GRAY),
        block("Plank", (w, 0.16 * h, 0.9 * d), (0, 0.5 * h, 0), paint),
        *(
            Part("Seat", (0.12 * w, 0.1 * h, d), (x * 0.42 * w, 0.69 * h, 0), look.color, look.material, Shape.SEAT)
            for x in (-1, 1)
        ),
        *both(block("Handle", (0.03 * w, 0.4 * h, 0.5 * d), (0.3 * w, 0.6 * h, 0), RED)),
    ]
    return Built(parts)


def maze(look: Look) -> Built:
    """Rings of hedge, each open on another side: the way leads to the middle."""
    w, h, d = look.size
    hedge = Paint.of(look)
    gap, thick = 7.0, 1.2
    parts: list[Part] = []
    rings = max(2, int((min(w, d) / 2 - 3) // (gap + thick)))
    for ring in range(rings):
        half_x, half_z = w / 2 - ring * (gap + thick), d / 2 - ring * (gap + thick)
        open_front = ring % 2 == 0
        for side in (-1, 1):
            parts.append(block("Hedge", (thick, h, 2 * half_z), (side * (half_x - thick / 2), 0, 0), hedge))
            z = side * (half_z - thick / 2)
            if (side == -1) == open_front:
                reach = half_x - thick - gap / 2
                middles = [(end * (gap / 2 + reach / 2), 0, z) for end in (-1, 1)]
                parts += [block("Hedge", (reach, h * 0.99, thick), middle, hedge) for middle in middles]
            else:
                parts.append(block("Hedge", (2 * half_x - 2 * thick, h * 0.99, thick), (0, 0, z), hedge))
    opening = Box((-gap / 2, 0, -d / 2 - 5), (gap / 2, 8, -d / 2 + gap))
    parts.append(block("Floor", (w - 0.1, 0.1, d - 0.1), (0, 0, 0), Paint((150, 130, 96), "Ground"), collides=False))
    return Built(parts, openings=[opening])


def obstacle_course(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts: list[Part] = [block("Ground", (w, 0.06 * h, d), (0, 0, 0), Paint((120, 122, 128)))]
    heights = (0.25, 0.5, 0.4, 0.7, 0.55, 0.94)
    for number, height in enumerate(heights):
        z = -d / 2 + (number + 0.5) * d / len(heights)
        x = (0.2 if number % 2 else -0.2) * w
        parts.append(block("Platform", (0.5 * w, height * h, 0.6 * d / len(heights)), (x, 0.05 * h, z), paint))
    return Built(parts)


def portal(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    shine = Paint((120, 90, 240), "Neon", 0.4, Glow((150, 120, 255), 20))
    parts = [
        *both(block("Pillar", (0.16 * w, 0.98 * h, d), (0.42 * w, 0, 0), paint)),
        block("Lintel", (0.98 * w, 0.16 * h, 0.98 * d), (0, 0.84 * h, 0), paint),
        block("Sill", (0.96 * w, 0.05 * h, 0.96 * d), (0, 0.001, 0), paint),
        block("Shine", (0.72 * w, 0.84 * h, 0.1 * d), (0, 0.02 * h, 0), shine, collides=False),
    ]
    return Built(parts)


def scoreboard(look: Look) -> Built:
    w, h, d = look.size
    words = Text(look.text if look.text and look.text != "scoreboard" else "SCORE", (255, 220, 90), 1.6)
    parts = [
        *both(pillar("Post", 0.5 * d, 0.5 * h, (0.36 * w, 0, 0), METAL)),
        block("Board", (w, 0.56 * h, 0.8 * d), (0, 0.44 * h, 0.1 * d), Paint.of(look), text=words),
        *both(block("Foot", (0.12 * w, 0.04 * h, d), (0.36 * w, 0, 0), DARK_GRAY)),
    ]
    return Built(parts)


def sandbox(look: Look) -> Built:
    w, h, d = look.size
    parts = [block("Sand", (0.94 * w, 0.7 * h, 0.94 * d), (0, 0, 0), Paint.of(look))]
    parts += [block("Edge", (w, h, 0.06 * d), (0, 0, z * 0.47 * d), PLANKS) for z in (-1, 1)]
    parts += [block("Edge", (0.06 * w, 0.96 * h, 0.9 * d), (x * 0.47 * w, 0, 0), PLANKS) for x in (-1, 1)]
    return Built(parts)


def hoop(look: Look) -> Built:
    """A basket on a pole."""
    w, h, d = look.size
    parts = [
        block("Foot", (0.7 * w, 0.04 * h, 0.4 * d), (0, 0, 0.3 * d), DARK_GRAY),
        block("Pole", (0.1 * w, 0.9 * h, 0.1 * d), (0, 0.02 * h, 0.3 * d), METAL),
        block("Backboard", (w, 0.32 * h, 0.1 * d), (0, 0.68 * h, 0.2 * d), Paint.of(look)),
        solid(
            "Ring",
            (0.05 * h, 0.5 * d, 0.5 * d),
            (0, 0.74 * h, -0.08 * d),
            Paint((230, 100, 40), "Metal"),
            shape=Shape.CYLINDER,
            rotation=UPRIGHT,
        ),
        block("Lip", (0.1 * w, 0.04 * h, 0.2 * d), (0, 0.72 * h, -0.4 * d), RED),
    ]
    return Built(parts)


def spawn_pad(look: Look) -> Built:
    w, h, d = look.size
    pad = Part("Spawn", (0.8 * w, 0.5 * h, 0.8 * d), (0, 0.75 * h, 0), (245, 246, 248), "SmoothPlastic", Shape.SPAWN)
    return Built([block("Base", (w, 0.7 * h, d), (0, 0, 0), Paint.of(look)), pad])


THINGS: Final[tuple[Thing, ...]] = (
    Thing("quiz_board", "quiz board", "game", ("quiz", "quizboard", "question board", "quiz wall", "quiz panel", "trivia board", "quiz screen"), (14, 10, 3), (30, 70, 130), "SmoothPlastic", quiz_board, indoors=True, visited=True),
    Thing("quiz_station", "quiz station", "game", ("quiz terminal", "quiz booth", "question station"), (4, 7, 3), (230, 150, 50), "SmoothPlastic", quiz_station, indoors=True, visited=True),
    Thing("checkpoint", "checkpoint", "game", ("check point", "waypoint", "save point"), (8, 10, 8), (60, 200, 110), "SmoothPlastic", checkpoint, visited=True),
    Thing("finish_line", "finish line", "game", ("finish", "goal line", "finishing line", "start line"), (24, 14, 6), (230, 60, 60), "SmoothPlastic", finish_line),
    Thing("coin", "coin", "game", ("collectible", "token", "gold coin", "collectable", "trophy", "prize"), (3, 4, 1.2), (245, 200, 60), "Metal", coin, indoors=True),
    Thing("trampoline", "trampoline", "game", ("jump pad", "bounce pad"), (10, 3, 10), (40, 100, 200), "SmoothPlastic", trampoline),
    Thing("slide", "slide", "game", ("playground slide",), (6, 11, 20), (230, 180, 50), "SmoothPlastic", slide),
    Thing("swing", "swing", "game", ("swing set", "swingset"), (16, 11, 9), (196, 60, 40), "Metal", swing),
    Thing("seesaw", "seesaw", "game", ("see-saw", "teeter-totter"), (14, 4, 3), (70, 150, 80), "WoodPlanks", seesaw),
    Thing("maze", "maze", "game", ("labyrinth", "hedge maze"), (60, 10, 60), (60, 120, 60), "LeafyGrass", maze),
    Thing("obstacle_course", "obstacle course", "game", ("obby", "parkour", "obstacle", "parkour course", "climbing frame", "jungle gym"), (14, 7, 48), (230, 120, 50), "SmoothPlastic", obstacle_course),
    Thing("portal", "portal", "game", ("teleporter", "magic door", "stargate"), (10, 13, 3), (110, 112, 120), "Slate", portal),
    Thing("scoreboard", "scoreboard", "game", ("score board", "leaderboard", "leader board"), (16, 12, 2), (36, 38, 44), "SmoothPlastic", scoreboard, visited=True),
    Thing("sandbox", "sandbox", "game", ("sand pit", "sandpit", "dig site", "digging pit"), (16, 1, 12), (226, 204, 150), "Sand", sandbox),
    Thing("basketball_hoop", "basketball hoop", "game", ("hoop", "basketball net", "basket", "goal", "soccer goal", "football goal"), (7, 13, 6), (240, 240, 240), "SmoothPlastic", hoop),
    Thing("spawn_pad", "spawn pad", "game", (), (12, 1, 12), (70, 150, 220), "SmoothPlastic", spawn_pad),
)  # fmt: skip
