"""How long does a world of 5,000 parts take, against `rojo build` of its project?

Ours is a plan's way to the files: layout, project and place. Rojo reads the same project from a folder and writes a
.rbxlx, in a process of its own. They take turns.
"""

import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from tests.environments.rojo import WHY_SKIPPED, rojo_binary

from bench import options, report
from bench.rounds import Spread, ratios
from worlds.design import Design, design, design_plan
from worlds.plan.plan import Plan
from worlds.request import DesignRequest

PARTS: Final = 5_000
TOWN: Final = DesignRequest(
    name="Town", description="A town with 60 houses, 20 schools, 20 labs, 100 trees, 40 cars and 30 benches."
)
VILLAGE: Final = DesignRequest(name="Village", description="A village with 5 houses and 10 trees.")


def main() -> None:
    chosen = options.parse(__doc__, rounds=7, seconds=0)
    request = VILLAGE if chosen.smoke else TOWN
    made = design(request)
    parts = len(made.scene.parts)
    assert chosen.smoke or parts >= PARTS, f"the town has only {parts} parts: ask for more of them"
    results = measure(request, made, chosen.rounds)
    if chosen.json:
        report.print_json({"parts": parts, **results})
    else:
        report.print_rows(f"{parts:,} parts", ["", "ms"], [[name, row] for name, row in results["ms"].items()])
        for name, ratio in results["ratios"].items():
            report.console.print(f"{name} takes {report.shown(ratio)} x as long as rojo build")


def measure(request: DesignRequest, made: Design, rounds: int) -> dict[str, Any]:
    """Milliseconds by step, and the ratios to `rojo build` where there is one."""
    rojo = rojo_binary()
    if rojo is None:
        report.say(WHY_SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), made.project())
        series: dict[str, list[float]] = {}
        for number in range(-1, rounds):
            report.say(f"round {number + 1} of {rounds}")
            taken = our_times(request, made.plan)
            if rojo:
                taken["rojo build"] = milliseconds(lambda: rojo_build(rojo, Path(folder)))
            if number >= 0:
                for name, value in taken.items():
                    series.setdefault(name, []).append(value)
    theirs = series.get("rojo build")
    return {
        "ms": {name: Spread.of(values) for name, values in series.items()},
        "ratios": {name: ratios(series[name], theirs) for name in ("project", "place", "all")} if theirs else {},
    }


def write(folder: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def our_times(request: DesignRequest, plan: Plan) -> dict[str, float]:
    """By step. The tree of instances, which both kinds of files are written from, is the project's share."""
    designs: list[Design] = []
    layout = milliseconds(lambda: designs.append(design_plan(request, plan)))
    project = milliseconds(designs[0].project)
    place = milliseconds(designs[0].place)
    return {"layout": layout, "project": project, "place": place, "all": layout + project + place}


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def rojo_build(rojo: Path, folder: Path) -> None:
    command: list[str | Path] = [rojo, "build", folder / "default.project.json", "-o", folder / "built.rbxlx"]
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
