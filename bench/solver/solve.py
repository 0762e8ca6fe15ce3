"""OR-Tools CP-SAT on clusters that bench/solver/model.py told: reads JSON, writes JSON. It runs in an environment of its
own, and imports nothing of Blockyard."""

import json
import math
import resource
import sys
import time
from typing import Any, Final

from ortools.sat.python import cp_model

UNITS: Final = 10
"""Of the grid, a stud."""
SLOPES: Final = 1_000
SEED: Final = 1


class Layout:
    """The model of one cluster. All coordinates are whole tenths of a stud."""

    def __init__(self, told: dict[str, Any]) -> None:
        self.model = cp_model.CpModel()
        self.bodies = told["bodies"]
        reach = round(told["reach"] * UNITS)
        names = range(len(self.bodies))
        self.x = [self.model.new_int_var(-reach, reach, f"x{at}") for at in names]
        self.z = [self.model.new_int_var(-reach, reach, f"z{at}") for at in names]
        for at, body in enumerate(self.bodies):
            if body["fixed"] is not None:
                self.model.add(self.x[at] == round(body["fixed"][0] * UNITS))
                self.model.add(self.z[at] == round(body["fixed"][1] * UNITS))
        for one, other, gap in told["pairs"]:
            self.apart(one, self.footprint(one), other, self.footprint(other), gap)
            for zone in self.bodies[one]["free"]:
                self.apart(one, zone, other, self.footprint(other), 0)
            for zone in self.bodies[other]["free"]:
                self.apart(one, self.footprint(one), other, zone, 0)
        self.held = [self.relation(relation) for relation in told["relations"]]
        self.model.maximize(sum(self.held))

    def footprint(self, at: int) -> list[float]:
        """From its middle."""
        wide, deep = self.bodies[at]["extent"]
        return [-wide / 2, -deep / 2, wide / 2, deep / 2]

    def apart(self, one: int, rect: list[float], other: int, zone: list[float], gap: float) -> None:
        """One of four sides is free."""
        x, z = self.x[other] - self.x[one], self.z[other] - self.z[one]
        sides = [
            (x, rect[2] - zone[0]),
            (-x, zone[2] - rect[0]),
            (z, rect[3] - zone[1]),
            (-z, zone[3] - rect[1]),
        ]
        chosen = [self.model.new_bool_var("") for _ in sides]
        for side, (distance, least) in zip(chosen, sides, strict=True):
            self.model.add(distance >= up(least + gap)).only_enforce_if(side)
        self.model.add_bool_or(chosen)

    def relation(self, told: dict[str, Any]) -> cp_model.IntVar:
        """Whether it is held; if so, all that it asks for is so."""
        held = self.model.new_bool_var("")
        subject, anchor = told["subject"], told["object"]
        x, z = self.x[subject] - self.x[anchor], self.z[subject] - self.z[anchor]
        if "within" in told:
            self.within(held, subject, anchor, told["within"])
        if "side" in told:
            dx, dz = told["side"]["direction"]
            self.model.add((dx * x if dx else dz * z) >= 1).only_enforce_if(held)
            limit = down(told["side"]["sideways"])
            self.model.add_linear_constraint(x if dz else z, -limit, limit).only_enforce_if(held)
        for look in told.get("looks", ()):
            dx, dz = look["direction"]
            forward, sideways = -(dx * x if dx else dz * z), x if dz else z
            slope = math.floor(look["slope"] * SLOPES)
            self.model.add(forward >= 1).only_enforce_if(held)
            self.model.add(SLOPES * sideways <= slope * forward).only_enforce_if(held)
            self.model.add(-SLOPES * sideways <= slope * forward).only_enforce_if(held)
        return held

    def within(self, held: cp_model.IntVar, subject: int, anchor: int, gap: float) -> None:
        """Three rectangles within the rounded one that the gap means: straight beside it, before it, and at its corners."""
        wide, deep = (sum(self.bodies[at]["extent"][axis] for at in (subject, anchor)) / 2 for axis in (0, 1))
        diagonal = gap / math.sqrt(2)
        choices = []
        for along_x, along_z in ((gap, 0.0), (0.0, gap), (diagonal, diagonal)):
            chosen = self.model.new_bool_var("")
            for distance, most in (
                (self.x[subject] - self.x[anchor], down(wide + along_x)),
                (self.z[subject] - self.z[anchor], down(deep + along_z)),
            ):
                self.model.add_linear_constraint(distance, -most, most).only_enforce_if(chosen)
            choices.append(chosen)
        self.model.add_bool_or(choices).only_enforce_if(held)


def up(studs: float) -> int:
    return math.ceil(studs * UNITS - 1e-6)


def down(studs: float) -> int:
    return math.floor(studs * UNITS + 1e-6)


def solved(told: dict[str, Any], limit: float) -> dict[str, Any]:
    """`limit`: of deterministic time. `spots`: None, if it found none. `held`: at least so many of the relations are."""
    began = time.process_time()
    layout = Layout(told)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = SEED
    solver.parameters.max_deterministic_time = limit
    status = solver.solve(layout.model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    spots = (
        [[solver.value(x) / UNITS, solver.value(z) / UNITS] for x, z in zip(layout.x, layout.z, strict=True)]
        if found
        else None
    )
    return {
        "spots": spots,
        "held": sum(solver.value(held) for held in layout.held) if found else 0,
        "proved": status == cp_model.OPTIMAL,
        "seconds": time.process_time() - began,
    }


def main() -> None:
    asked = json.load(sys.stdin)
    starting = time.process_time()
    answers: dict[str, list[dict[str, Any]]] = {}
    for limit in asked["limits"]:
        answers[str(limit)] = []
        for number, told in enumerate(asked["models"]):
            print(f"limit {limit:g}: {number + 1} of {len(asked['models'])}", file=sys.stderr)
            answers[str(limit)].append(solved(told, limit))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump({"answers": answers, "start_seconds": starting, "peak_mib": peak}, sys.stdout)


if __name__ == "__main__":
    main()
