"""What the solver is told of a cluster, as data: rectangles, the gaps between them, and each relation as what is linear.

What is told is on the safe side: whatever keeps a relation as told keeps it by `worlds.layout.relations.holds`, too.
"""

import math
from collections import Counter
from itertools import combinations
from typing import Any, Final

from bench.solver.cases import Case, least_gap
from worlds.layout.beds import bed_of
from worlds.layout.body import Body, moved_by
from worlds.layout.bond import Bond
from worlds.layout.item import FRONTS
from worlds.layout.relations import (
    ACROSS_GAP,
    AROUND_GAP,
    CROWD,
    CROWD_DEGREES,
    FACING_DEGREES,
    NEAR_GAP,
    NEAR_SPAWN_GAP,
    NEXT_TO_GAP,
    SIDE_GAP,
    direction_of,
)
from worlds.plan.plan import PlaceKind

Kind = PlaceKind
ROOM: Final = 60.0
"""Studs that a cluster may be wider than all its items in one row."""


def model_of(case: Case) -> dict[str, Any]:
    """Lengths are studs. The items look where the layout turned them."""
    cluster = case.cluster
    number = {body: at for at, body in enumerate(cluster.items)}
    company = Counter((bond.kind, bond.object) for bond in cluster.bonds)
    bodies = []
    for body, spot in zip(cluster.items, case.spots, strict=True):
        body.x, body.z, body.yaw = spot
        bodies.append(body_of(body, spot[:2] if case.fixed(body) else None))
    return {
        "bodies": bodies,
        "pairs": [
            [number[one], number[other], least_gap(one, other, cluster.bonds)]
            for one, other in combinations(cluster.items, 2)
        ],
        "relations": [
            {"subject": number[bond.subject], "object": number[bond.object], **relation}
            for bond in cluster.bonds
            if (relation := relation_of(bond, company[bond.kind, bond.object])) is not None
        ],
        "reach": ROOM + sum(max(body.extent()) for body in cluster.items),
    }


def body_of(body: Body, fixed: tuple[float, float] | None) -> dict[str, Any]:
    """`free`: where nothing else stands, from its middle."""
    bed = bed_of(body)
    zones = [*body.clearances(), *([bed] if bed else [])]
    return {
        "extent": body.extent(),
        "free": [moved_by(zone, -body.x, -body.z) for zone in zones],
        "fixed": fixed,
    }


def relation_of(bond: Bond, company: int) -> dict[str, Any] | None:
    """`within`: the gap at most; `side`: where the subject is; `looks`: who looks at the other. None: it is not linear."""
    crowd = company >= CROWD
    to_spawn = bond.subject.is_spawn or bond.object.is_spawn
    match bond.kind:
        case Kind.NEXT_TO | Kind.NEAR if to_spawn:
            return {"within": NEAR_SPAWN_GAP}
        case Kind.NEXT_TO:
            return {"within": NEAR_GAP if crowd else NEXT_TO_GAP}
        case Kind.NEAR:
            return {"within": 2 * NEAR_GAP if crowd else NEAR_GAP}
        case Kind.AROUND:
            return {"within": NEAR_GAP if company == 1 else 16.0 if company == 2 else AROUND_GAP}
        case Kind.FACING:
            return {"looks": [looks(bond.subject, 1, CROWD_DEGREES if crowd else FACING_DEGREES)]}
        case Kind.ACROSS_FROM:
            both = [looks(bond.subject, 1, FACING_DEGREES), looks(bond.object, -1, FACING_DEGREES)]
            return {"within": ACROSS_GAP, "looks": both}
        case Kind.BETWEEN:
            return None
    direction = direction_of(bond.kind, bond.object)
    assert direction is not None, bond.kind
    across = 1 if direction[0] else 0
    width, own = bond.object.extent()[across], bond.subject.extent()[across]
    sideways = width * 0.75 + own / 2 + (own * company / 2 if crowd else 0.0)
    return {"within": (2 if crowd else 1) * SIDE_GAP, "side": {"direction": direction, "sideways": sideways}}


def looks(who: Body, sign: int, degrees: float) -> dict[str, Any]:
    """`sign`: 1, if from the subject to the object, else -1."""
    x, z = FRONTS[who.yaw]
    return {"direction": (sign * x, sign * z), "slope": math.tan(math.radians(degrees))}
