"""Where the quiz is played, and where its scores are shown."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.lettering import panel, shown
from worlds.catalogue.solids import DARK_GRAY, LAMP, METAL, WHITE, YELLOW, Paint, block, both, pillar
from worlds.catalogue.thing import Built, Look, Thing

QUIZ_TAG: Final = "QuizBoard"
SCREEN: Final = Paint((40, 60, 110))


def quiz_board(look: Look) -> Built:
    """A board in a yellow frame under a question mark. Players answer before it."""
    w, h, d = look.size
    words = shown(look, "Quiz: come closer!", "quiz board", "quiz", "quizboard", "question board", "quiz wall")
    low, high, edge = 0.2 * h, 0.66 * h, 0.04 * h
    board = panel(
        "Board", (w - 2 * edge, high - 2 * edge, 0.24 * d), (0, low + edge, 0), Paint.of(look), words, 0.16 * h
    )
    parts = [
        replace(board, tags=(QUIZ_TAG,)),
        *both(block("Frame", (edge, high, 0.36 * d), ((w - edge) / 2, low, 0), YELLOW)),
        *(block("Frame", (w - 2 * edge, edge, 0.36 * d), (0, y, 0), YELLOW) for y in (low, low + high - edge)),
        panel("Mark", (0.16 * w, h - low - high, 0.3 * d), (0, low + high, 0), YELLOW, "?", 0.13 * h),
        *both(block("Lamp", (0.1 * w, 0.04 * h, 0.2 * d), (0.3 * w, low + high, 0), LAMP)),
        *both(block("Post", (0.05 * w, low - 0.04 * h, 0.24 * d), (0.4 * w, 0.04 * h, 0), METAL)),
        *both(block("Foot", (0.09 * w, 0.04 * h, d), (0.4 * w, 0, 0), DARK_GRAY)),
    ]
    return Built(parts)


def quiz_station(look: Look) -> Built:
    """A column with a screen and four buttons."""
    w, h, d = look.size
    paint = Paint.of(look)
    low = 0.5 * h
    face = -0.3 * d
    screen = panel(
        "Screen", (0.8 * w, 0.32 * h, 0.06 * d), (0, low + 0.06 * h, face - 0.03 * d), SCREEN, "Quiz", 0.14 * h
    )
    parts = [
        block("Foot", (w, 0.06 * h, d), (0, 0, 0), DARK_GRAY),
        block("Column", (0.56 * w, low - 0.06 * h, 0.5 * d), (0, 0.06 * h, 0.04 * d), paint),
        block("Head", (0.96 * w, 0.44 * h, 0.6 * d), (0, low, 0), paint),
        replace(screen, tags=(QUIZ_TAG,)),
        block("Desk", (0.9 * w, 0.05 * h, 0.18 * d), (0, low - 0.08 * h, -0.3 * d), paint),
        block("Lamp", (0.3 * w, 0.06 * h, 0.3 * d), (0, low + 0.44 * h, 0), LAMP),
    ]
    for place, color in enumerate(((196, 40, 28), (13, 105, 172), (245, 205, 48), (75, 151, 75))):
        x = (1.5 - place) * 0.2 * w
        parts.append(
            block("Button", (0.13 * w, 0.025 * h, 0.1 * d), (x, low - 0.03 * h, -0.34 * d), Paint(color, "Neon"))
        )
    return Built(parts)


def scoreboard(look: Look) -> Built:
    w, h, d = look.size
    words = shown(look, "SCORE", "scoreboard", "score board", "leaderboard", "leader board")
    low = 0.36 * h
    parts = [
        panel("Board", (w, 0.56 * h, 0.4 * d), (0, low, -0.1 * d), Paint.of(look), words, 0.2 * h),
        block("Cap", (0.96 * w, 0.05 * h, 0.5 * d), (0, low + 0.56 * h, -0.1 * d), YELLOW),
        *(
            block("Lamp", (0.06 * w, h - low - 0.61 * h, 0.2 * d), (place * 0.2 * w, low + 0.61 * h, -0.1 * d), LAMP)
            for place in (-2, -1, 0, 1, 2)
        ),
        *both(pillar("Post", 0.4 * d, 0.86 * h, (0.36 * w, 0.04 * h, 0.3 * d), METAL)),
        *both(block("Foot", (0.12 * w, 0.04 * h, d), (0.36 * w, 0, 0), DARK_GRAY)),
        block("Line", (0.9 * w, 0.02 * h, 0.08 * d), (0, low + 0.04 * h, -0.34 * d), WHITE),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("quiz_board", "quiz board", "game", ("quiz", "quizboard", "question board", "quiz wall", "quiz panel", "trivia board", "quiz screen"), (14, 10, 3), (30, 70, 130), "SmoothPlastic", quiz_board, indoors=True, visited=True),
    Thing("quiz_station", "quiz station", "game", ("quiz terminal", "quiz booth", "question station"), (4, 7, 3), (230, 150, 50), "SmoothPlastic", quiz_station, indoors=True, visited=True),
    Thing("scoreboard", "scoreboard", "game", ("score board", "leaderboard", "leader board"), (16, 12, 2), (36, 38, 44), "SmoothPlastic", scoreboard, visited=True),
)  # fmt: skip
