"""What the inside of a building can look like: its walls, windows, roof and lamps."""

from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.solids import GLASS, Paint

RoofShape = Literal["flat", "gable", "vault"]
Light = Literal["pendant", "panel", "lantern", "chandelier", "strip", "star", "none"]
WindowShape = Literal["plain", "arched", "round"]


@dataclass(frozen=True, slots=True)
class Windows:
    """Along a wall."""

    wide: float = 6.0
    sill: float = 5.0
    head: float = 12.0
    every: float = 15.0
    shape: WindowShape = "plain"
    pane: Paint = GLASS
    bars: tuple[int, int] = (1, 1)
    """Upright and level ones in each."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Of walls: strips and posts that stand out of them."""

    dado: float = 3.4
    """Studs from the floor to the top of the panelling; 0: none."""
    rails: tuple[float, ...] = ()
    """Studs from the floor to level strips, besides the one on the panelling."""
    posts: float = 0.0
    """Studs from one upright post to the next; 0: none."""
    post: float = 0.8
    """Studs across a post."""
    out: float = 0.25
    """Studs that posts and rails stand out of the wall: things along it have 0.35."""
    is_low: bool = False
    """Posts end at the top of the panelling."""


@dataclass(frozen=True, slots=True)
class Roof:
    shape: RoofShape
    paint: Paint
    beams: float = 18.0
    """Studs from one beam or rib to the next; 0: none."""
    rise: float = 0.3
    """Of its width, how much higher its middle is than its sides."""


NONE: Final = Windows(0, 0, 0, 0)
SASH: Final = Windows()
WIDE: Final = Windows(9.0, 3.6, 11.0, 16.0, bars=(2, 0))
HIGH: Final = Windows(8.0, 9.0, 14.0, 14.0, bars=(3, 0))
"""Over what stands along the walls."""
ARCHED: Final = Windows(4.4, 5.0, 11.5, 13.0, "arched", bars=(1, 2))
STAINED: Final = Windows(4.6, 6.0, 15.0, 13.0, "arched", Paint((120, 120, 220), "Glass", 0.25), (1, 3))
SLITS: Final = Windows(1.6, 6.0, 11.0, 14.0, "arched", bars=(0, 0))
SMALL: Final = Windows(3.4, 5.0, 8.6, 14.0, bars=(1, 1))
PORTHOLES: Final = Windows(3.2, 5.2, 8.4, 9.0, "round", Paint((70, 140, 170), "Glass", 0.2))
SPACE_PORTS: Final = Windows(4.2, 5.0, 9.2, 12.0, "round", Paint((10, 14, 40), "Glass", 0.1))
SEATED: Final = Windows(5.0, 4.2, 8.8, 6.4, bars=(0, 1))
"""Of what rides: one beside the other."""
ALL_GLASS: Final = Windows(10.0, 2.2, 13.0, 11.0, bars=(2, 2))
PAPER: Final = Windows(8.0, 1.0, 9.0, 9.5, "plain", Paint((244, 238, 222), "SmoothPlastic"), (3, 3))

PLAIN: Final = Pattern()
WAINSCOT: Final = Pattern(5.0, posts=5.0, post=0.5, is_low=True)
FULL_WOOD: Final = Pattern(9.0, (2.0,), 5.0, 0.5, is_low=True)
TILED: Final = Pattern(6.5, (2.2, 4.4), 0.0)
COURSES: Final = Pattern(0.0, (2.8, 5.6, 8.4, 11.2), 0.0, out=0.1)
PLANKED: Final = Pattern(0.0, (1.8, 3.6, 5.4, 7.2, 9.0, 10.8), 14.0, 1.4, 0.3)
FRAMED: Final = Pattern(0.0, (0.2, 7.0), 9.0, 0.9, 0.3)
PILASTERS: Final = Pattern(2.4, (), 13.0, 1.8, 0.34)
METAL_PANELS: Final = Pattern(3.0, (9.0,), 7.0, 0.5, 0.3)
BANDS: Final = Pattern(0.6, (4.2, 5.0), 0.0)
"""A coloured band along a painted wall."""
SHOJI: Final = Pattern(0.0, (0.2, 9.6), 9.5, 0.7, 0.3)
BARE: Final = Pattern(0.0, (), 0.0)
STRIPED: Final = Pattern(0.0, (), 6.0, 3.0, 0.1)
DRAPED: Final = Pattern(2.4, (), 4.0, 2.0, 0.3)
