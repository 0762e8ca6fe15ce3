"""Words on the fronts of parts, as they stand there in Roblox: wrapped, and scaled to fit."""

from typing import Final

from worlds.geometry import turned
from worlds.picture.projection import projected
from worlds.picture.solids import axis, placed
from worlds.picture.text import LETTER, escaped
from worlds.scene import Part

LEADING: Final = 1.2
"""Of a line, as a share of its letters' height."""
MOST_LINES: Final = 5


def lettering(part: Part, scale: float, shift: tuple[float, float], least: float) -> str:
    """Empty where the front looks away, or the words would be lower than `least`."""
    if part.text is None or sum(turned(part.rotation, (0.0, 0.0, -1.0))) < 0.1:
        return ""
    lines, height = fitted(part.text.words, part.size[0] * 0.94, part.size[1] * 0.94, part.text.height)
    if height * scale < least:
        return ""
    right, down = projected(axis(part, 0)), projected(axis(part, 1))  # of the part, which is seen from its front
    x, y = projected(placed(part, (0.0, 0.0, -part.size[2] / 2)))
    size = height * scale
    matrix = (-right[0], -right[1], -down[0], -down[1], x * scale + shift[0], y * scale + shift[1])
    places = " ".join(f"{value:.3f}".rstrip("0").rstrip(".") for value in matrix)
    rows = "".join(
        f'<tspan x="0" y="{(row - (len(lines) - 1) / 2) * size * LEADING + size * 0.34:.0f}">{escaped(line)}</tspan>'
        for row, line in enumerate(lines)
    )
    red, green, blue = part.text.color
    return (
        f'<text transform="matrix({places})" font-size="{size:.0f}" text-anchor="middle" '
        f'fill="#{red:02x}{green:02x}{blue:02x}" stroke="none">{rows}</text>'
    )


def fitted(words: str, width: float, height: float, largest: float) -> tuple[list[str], float]:
    """The lines, and the height of letters with which they fit: as large as can be."""
    best: tuple[list[str], float] = ([words], 0.0)
    for count in range(1, MOST_LINES + 1):
        lines = wrapped(words.split(), count)
        longest = max(map(len, lines), default=1)
        fits = min(largest, height / (len(lines) * LEADING), width / (max(longest, 1) * LETTER))
        if fits > best[1] + 1e-6:
            best = (lines, fits)
    return best


def wrapped(words: list[str], count: int) -> list[str]:
    """In about so many lines of about the same length."""
    wanted = len(" ".join(words)) / count
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) / 2 <= wanted:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]
