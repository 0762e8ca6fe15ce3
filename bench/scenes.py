"""Does a scene hold what its description says, and could one walk in it?

Every description is designed with the offline parser; the scene is judged by its parts against what a colleague reads out
of the words. Where a Rojo binary is found, our place file is compared with Rojo's build of our project, value by value.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import mean, median
from typing import Any, Final

from tests.environments.rojo import WHY_SKIPPED, build, rojo_binary

from bench import report
from bench.descriptions.expected import Expected
from bench.descriptions.teachers import TEACHERS
from bench.descriptions.templates import SEED, generated
from bench.scene_metrics.judge import judged
from blockyard.environments.rojo.differences import differences
from worlds.checks.check import Check
from worlds.checks.navigation import open_walk
from worlds.checks.scripts import scripts_checks
from worlds.design import Design, design
from worlds.request import DesignRequest

SHARES: Final = {
    "counts": 0.90,
    "whole inventory": 0.70,
    "known": 0.95,
    "attributes": 0.85,
    "relations": 0.60,
    "players": 0.95,
    "time of day": 0.95,
    "reachability": 1.0,
    "spawns": 1.0,
    "terrain": 1.0,
    "scripts_parsed": 1.0,
    "long_lines": 1.0,
    "same bytes": 1.0,
    "like Rojo's": 1.0,
}
"""How much of it must be right: a little below what it is, so that what gets worse is seen. The descriptions are of the
catalogue's own words, and their judge knows no zones (a pond that is water in the land counts as missing), so they say
nothing of how well the product does: bench/outside does."""
FAULTS: Final = ("collisions", "stuck", "floating", "links", "out_of_bounds", "blocked_openings", "forbidden_uses")
"""None may be found."""
SMOKE: Final = 12


@dataclass(frozen=True, slots=True)
class Trial:
    expected: Expected
    checks: list[Check]
    design_ms: float
    files_ms: float
    parts: int
    navigability: float
    """The largest connected free area to all free area."""


@dataclass(frozen=True, slots=True)
class Row:
    metric: str
    right: int
    of: int
    target: float | None
    """A share. None: no fault may be found."""

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 1.0

    @property
    def held(self) -> bool:
        return self.right == self.of if self.target is None else self.share >= self.target


def main() -> int:
    chosen = options()
    rojo = rojo_binary()
    if rojo is None:
        report.say(WHY_SKIPPED)
    trials = []
    descriptions = selected(chosen.only, chosen.smoke, chosen.seed)
    for number, expected in enumerate(descriptions, 1):
        report.say(f"{number} of {len(descriptions)}: {expected.source}")
        trials.append(tried(expected, rojo))
    rows = summary(trials)
    if chosen.json:
        report.print_json({"metrics": [asdict(row) for row in rows], "times": times(trials), "misses": misses(trials)})
    else:
        print_tables(rows, trials)
    if chosen.failures:
        print_misses(trials)
    return 0 if all(row.held for row in rows) else 1


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smoke", action="store_true", help=f"{SMOKE} descriptions: does everything work?")
    parser.add_argument("--only", choices=("teachers", "templates"), help="one half of the descriptions")
    parser.add_argument("--seed", type=int, default=SEED, help="another draws other words for the templates")
    parser.add_argument("--failures", action="store_true", help="what was missed, by description")
    parser.add_argument("--json", action="store_true", help="results as JSON on standard output")
    return parser.parse_args()


def selected(only: str | None, smoke: bool, seed: int = SEED) -> list[Expected]:
    known = {"teachers": TEACHERS, "templates": tuple(generated(seed=seed))}
    chosen = known[only] if only else (*known["teachers"], *known["templates"])
    return list(chosen[:: -(-len(chosen) // SMOKE)] if smoke else chosen)


def tried(expected: Expected, rojo: Path | None) -> Trial:
    request = DesignRequest(name="Learning world", description=expected.description)
    started = time.perf_counter()
    made = design(request)
    designed = time.perf_counter()
    place, project = made.place(), made.project()
    written = time.perf_counter()
    checks = judged(expected, made.scene) + list(scripts_checks(made.scripts)) + [same_bytes(request, place, project)]
    if rojo:
        found = differences(place, build(rojo, project))
        checks.append(Check("like Rojo's", not found, "the same instances and values", "; ".join(found[:3])))
    return Trial(
        expected,
        checks,
        design_ms=1000 * (designed - started),
        files_ms=1000 * (written - designed),
        parts=len(made.scene.parts),
        navigability=open_walk(made.scene).largest_share,
    )


def same_bytes(request: DesignRequest, place: bytes, project: dict[str, bytes]) -> Check:
    again: Design = design(request)
    same = again.place() == place and again.project() == project
    return Check("same bytes", same, "the same files from the same words", "" if same else "others")


def summary(trials: Sequence[Trial]) -> list[Row]:
    by_metric: dict[str, list[bool]] = {metric: [] for metric in (*SHARES, *FAULTS)}
    for trial in trials:
        for check in trial.checks:
            if check.metric in by_metric:
                by_metric[check.metric].append(check.holds)
    return [
        Row(metric, sum(held), len(held), SHARES.get(metric))
        for metric, held in by_metric.items()
        if held or metric in FAULTS
    ]


def times(trials: Sequence[Trial]) -> dict[str, Any]:
    return {
        name: {
            "median": median(getattr(trial, name) for trial in trials),
            "most": max(getattr(trial, name) for trial in trials),
        }
        for name in ("design_ms", "files_ms", "parts")
    } | {"navigability": {"mean": mean(trial.navigability for trial in trials)}}


def print_tables(rows: Sequence[Row], trials: Sequence[Trial]) -> None:
    title = f"{len(trials)} descriptions"
    cells = [
        [
            row.metric,
            f"{row.right} of {row.of}",
            f"{row.share:.1%}",
            f">= {row.target:.0%}",
            "yes" if row.held else "NO",
        ]
        if row.target is not None
        else [row.metric, f"{row.of - row.right} found", "", "none", "yes" if row.held else "NO"]
        for row in rows
    ]
    report.print_rows(title, ["", "right", "share", "target", "held"], cells)
    measured = times(trials)
    navigability = measured.pop("navigability")["mean"]
    report.print_rows(
        "A description", ["", "median", "most"], [[name, *row.values()] for name, row in measured.items()]
    )
    report.console.print(f"Of the free ground of a world, {navigability:.1%} hangs together (mean).")


def misses(trials: Sequence[Trial]) -> list[dict[str, Any]]:
    return [
        {"source": trial.expected.source, "description": trial.expected.description, "misses": found}
        for trial in trials
        if (found := list(missed(trial)))
    ]


def missed(trial: Trial) -> Iterator[dict[str, str]]:
    for check in trial.checks:
        if not check.holds and check.metric != "whole inventory":
            yield {"metric": check.metric, "expected": check.expected, "seen": check.seen}


def print_misses(trials: Sequence[Trial]) -> None:
    for each in misses(trials):
        report.console.print(f"\n[bold]{each['source']}[/bold]: {each['description']}", highlight=False, markup=True)
        for miss in each["misses"]:
            line = f"  {miss['metric']}: {miss['expected']}" + (f" -- seen: {miss['seen']}" if miss["seen"] else "")
            report.console.print(line, highlight=False, markup=False)


if __name__ == "__main__":
    sys.exit(main())
