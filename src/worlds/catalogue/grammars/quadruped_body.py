"""The body of an animal on four legs: a barrel between two balls, on round legs."""

from worlds.catalogue.grammars.model import Sculpt
from worlds.catalogue.grammars.quadruped import Quadruped, back
from worlds.catalogue.grammars.quadruped_head import head
from worlds.catalogue.grammars.quadruped_hide import hide
from worlds.catalogue.solids import Paint, ball, beam, block, both, drum, pillar
from worlds.catalogue.thing import Look
from worlds.scene import Part


def quadruped(row: Quadruped) -> Sculpt:
    return lambda look: [*trunk(row, look), *head(row, look), *tail(row, look), *hide(row)]


def trunk(row: Quadruped, look: Look) -> list[Part]:
    paint = Paint.of(look)
    girth, middle = row.girth, row.legs + row.girth / 2
    parts = [
        drum("Body", 1 - girth, 0.97 * girth, (0, middle, 0), paint, "z"),
        ball("Chest", girth, (0, row.legs, girth / 2 - 0.5), paint),
        ball("Rump", girth, (0, row.legs, 0.5 - girth / 2), paint),
    ]
    parts += legs(row, Paint(row.feet) if row.feet else paint)
    if row.belly:
        under = (0, row.legs + 0.36 * girth, 0)
        parts.append(drum("Belly", 1.1 - girth, 0.84 * girth, under, Paint(row.belly), "z"))
    if row.crest:
        parts.append(ball("Shoulders", girth + row.crest, (0, row.legs, 0.5 * girth - 0.46), paint))
    for i in range(row.hump):
        z = (i - (row.hump - 1) / 2) * 0.42
        parts.append(ball("Hump", 0.34, (0, back(row) - 0.12, z), paint))
        parts.append(pillar("HumpTop", 0.2, 0.08, (0, back(row) + 0.18, z), Paint(row.ink)))
    return parts


def legs(row: Quadruped, paint: Paint) -> list[Part]:
    across = 1.12 * row.leg
    x = row.girth / 2 - 0.5 * across
    hoof = Paint(row.hoof) if row.hoof else paint
    parts = []
    for z in (-0.5 + 0.26 * row.girth + 0.3 * across, 0.5 - 0.26 * row.girth - 0.3 * across):
        parts += both(pillar("Leg", across, row.legs + 0.4 * row.girth, (x, 0, z), paint))
        if row.hoof:
            parts += both(pillar("Hoof", 1.12 * across, 0.4 * across + 0.02, (x, 0, z), hoof))
        else:
            parts += both(block("Foot", (1.02 * across, 0.06, 1.5 * across), (x, 0, z - 0.25 * across), hoof))
    return parts


def tail(row: Quadruped, look: Look) -> list[Part]:
    paint, ink = Paint.of(look), Paint(row.ink)
    top = back(row) - 0.2 * row.girth
    low = row.legs
    match row.tail:
        case "stub":
            return [ball("Tail", 0.13, (0, top - 0.1, 0.51), paint)]
        case "puff":
            return [ball("Tail", 0.2, (0, top - 0.22, 0.5), Paint(row.belly or look.color))]
        case "thin":
            return [beam("Tail", (0, top, 0.44), (0, 0.6 * low, 0.62), 0.06, paint, rounded=True)]
        case "curl":
            return [
                beam("Tail", (0, top - 0.04, 0.44), (0.07, top + 0.04, 0.58), 0.06, paint, rounded=True),
                beam("Tail", (0.07, top + 0.03, 0.57), (-0.04, top + 0.08, 0.6), 0.05, paint, rounded=True),
            ]
        case "tuft":
            return [
                beam("Tail", (0, top, 0.44), (0, 0.8 * low, 0.62), 0.05, paint, rounded=True),
                beam("TailTuft", (0, 0.84 * low, 0.61), (0, 0.84 * low - 0.2, 0.63), 0.11, ink, rounded=True),
            ]
        case "hair":
            return [beam("Tail", (0, top + 0.02, 0.46), (0, 0.5 * low, 0.66), 0.13, ink, rounded=True)]
        case "bushy":
            return [
                beam("Tail", (0, top - 0.04, 0.42), (0, top - 0.1, 0.86), 0.2, paint, rounded=True),
                beam("TailTip", (0, top - 0.09, 0.82), (0, top - 0.13, 1.02), 0.15, ink, rounded=True),
            ]
        case "long":
            return [
                beam("Tail", (0, top - 0.02, 0.42), (0, top - 0.2, 0.8), 0.1, paint, rounded=True),
                beam("Tail", (0, top - 0.19, 0.77), (0, top - 0.02, 1.1), 0.08, paint, rounded=True),
            ]
        case "up":
            return [beam("Tail", (0, top - 0.04, 0.42), (0, top + 0.34, 0.66), 0.1, paint, rounded=True)]
        case "ring":
            dark = [drum("Ring", 0.08, 0.2, (0, top - 0.1, z), ink, "z") for z in (0.62, 0.78, 0.94)]
            return [beam("Tail", (0, top - 0.1, 0.42), (0, top - 0.1, 1.0), 0.17, paint, rounded=True), *dark]
        case "flat":
            return [block("Tail", (0.3, 0.07, 0.5), (0, low + 0.04, 0.7), ink)]
        case "club":
            return [
                beam("Tail", (0, top - 0.1, 0.4), (0, low + 0.05, 1.0), 0.14, paint, rounded=True),
                ball("Club", 0.26, (0, low - 0.06, 1.0), ink),
            ]
    return []
