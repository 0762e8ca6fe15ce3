"""What an animal on four legs wears: stripes, spots, patches, plates, quills, wool."""

from typing import Final

from worlds.catalogue.grammars.quadruped import Quadruped, around, back, middle_of_head, stud
from worlds.catalogue.solids import Paint, ball, beam, both, drum, wedge
from worlds.scene import Part

SPOTS: Final = ((-0.3, 62), (-0.24, 108), (-0.1, 78), (0.02, 46), (0.06, 112), (0.16, 74), (0.3, 56), (0.28, 104))
"""Along the body, and degrees from the top down its side."""
DAPPLES: Final = ((-0.32, 70), (-0.18, 34), (-0.13, 92), (0.02, 64), (0.17, 30), (0.17, 94), (0.32, 64))
"""The same, for large ones that nearly touch."""


def hide(row: Quadruped) -> list[Part]:
    girth, low, ink = row.girth, row.legs, Paint(row.ink)
    middle = low + girth / 2
    match row.mark:
        case "stripes":
            return [
                *(drum("Stripe", 0.055, 1.02 * girth, (0, middle, z), ink, "z") for z in (-0.3, -0.16, -0.02, 0.12, 0.26)),
                *neck_rings(row, ink),
            ]  # fmt: skip
        case "bands":
            return [drum("Band", 0.06, 1.07 * girth, (0, middle, z), ink, "z") for z in (-0.3, -0.15, 0, 0.15, 0.3)]
        case "spots":
            return [part for z, down in SPOTS for part in both(on_side(row, "Spot", z, down, 0.09, ink))]
        case "dapples":
            return [
                part for z, down in DAPPLES for part in both(on_side(row, "Patch", z, down, 0.15, ink))
            ] + neck_rings(row, ink)
        case "patches":
            return [
                drum("Patch", 0.3, 0.9 * girth, (0.07 * girth, middle + 0.04 * girth, -0.1), ink, "z"),
                drum("Patch", 0.26, 0.9 * girth, (-0.07 * girth, middle + 0.03 * girth, 0.12), ink, "z"),
                ball("Patch", 0.92 * girth, (0.03 * girth, low + 0.11 * girth, 0.5 - 0.48 * girth), ink),
                ball("Patch", 0.9 * girth, (-0.04 * girth, low + 0.1 * girth, 0.48 * girth - 0.5), ink),
            ]
        case "belt":
            return [drum("Belt", 0.36, 1.03 * girth, (0, middle, 0), ink, "z")]
        case "streak":
            _, y, z = middle_of_head(row)
            return [
                drum("Streak", 1.04 - girth, 0.5 * girth, (0, back(row) - 0.22 * girth, 0), ink, "z"),
                drum("Streak", 0.9 * row.skull, 0.3 * row.skull, (0, y + 0.38 * row.skull, z), ink, "z"),
            ]
        case "plates":
            sizes = ((-0.4, 0.16), (-0.22, 0.26), (-0.02, 0.32), (0.18, 0.28), (0.36, 0.18))
            return [wedge("Plate", (0.07, s, 0.2), (0, back(row) - 0.06, z), ink, "back") for z, s in sizes]
        case "quills":
            return [
                beam("Quill", (x * girth, back(row) - 0.2, z), (1.3 * x * girth, back(row) + 0.06, z + 0.14), 0.05, ink)
                for z in (-0.3, -0.06, 0.18, 0.4)
                for x in (-0.4, -0.14, 0.14, 0.4)
            ]
        case "wool":
            return [
                *both(ball("Wool", 0.6 * girth, (0.26 * girth, low + 0.3 * girth, -0.12), ink)),
                *both(ball("Wool", 0.6 * girth, (0.26 * girth, low + 0.3 * girth, 0.16), ink)),
                ball("Wool", 0.6 * girth, (0, low + 0.56 * girth, 0.02), ink),
            ]
        case "fleece":
            _, y, z = middle_of_head(row)
            return [
                *both(ball("Fleece", 0.76 * girth, (0.2 * girth, low + 0.22 * girth, -0.04), ink)),
                ball("Fleece", 0.8 * girth, (0, low + 0.36 * girth, 0.14), ink),
                drum(
                    "Cap", 0.7 * row.skull, 0.62 * row.skull, (0, y + 0.34 * row.skull, z + 0.1 * row.skull), ink, "z"
                ),
            ]
    return []


def neck_rings(row: Quadruped, ink: Paint) -> list[Part]:
    """Around a neck that is long enough to be seen."""
    if row.neck[0] < 0.3:
        return []
    _, y, z = middle_of_head(row)
    start, wide = (back(row) - 0.5 * row.girth, -0.36), 0.82 * min(row.girth, row.skull * 1.2)
    rings = []
    for share in (0.42, 0.58, 0.74):
        low, high = (
            (0.0, start[0] + at * (y - start[0]), start[1] + at * (z - start[1])) for at in (share - 0.03, share + 0.03)
        )
        rings.append(beam("Stripe", low, high, wide, ink, rounded=True))
    return rings


def on_side(row: Quadruped, name: str, z: float, down: float, across: float, ink: Paint) -> Part:
    """A flat round piece on the barrel, `down` degrees from its top."""
    rise = around(down)
    toward = (rise[0], -rise[2], 0.0)
    return stud(name, (0, row.legs + row.girth / 2, z), row.girth / 2, toward, across, ink)
