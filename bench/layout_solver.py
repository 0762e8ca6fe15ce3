"""Would a constraint solver grant more wishes than our search, and in what time?

Clusters that the layout arranges for descriptions of bench/layout_texts.py are arranged again by OR-Tools CP-SAT, as turned
by our search, and both are judged alike. Seconds are a processor's. docs/decisions/0011 says what came of it.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from bench import options, report
from bench.layout_texts import TEXTS
from bench.solver.cases import Case, Verdict, cases_of, judged
from bench.solver.model import model_of

PYTHON: Final = Path(".tools/solver/bin/python")
SOLVE: Final = Path("bench/solver/solve.py")
NOT_INSTALLED: Final = "no solver: make .tools/solver/.installed"
LIMITS: Final = (1.0, 5.0)
"""Of CP-SAT's deterministic time, of which a unit is about a second."""
SEARCH: Final = "our search"


def main() -> int:
    chosen = options.parse(__doc__, rounds=1, seconds=0)
    if not PYTHON.exists():
        print(NOT_INSTALLED, file=sys.stderr)
        return 2
    report.say("our search")
    cases = cases_of(TEXTS[-1:] if chosen.smoke else TEXTS)
    models = [model_of(case) for case in cases]
    solved = solve(models, LIMITS[:1] if chosen.smoke else LIMITS)
    ours = [judged(case, case.spots) for case in cases]
    rows = {SEARCH: row(cases, ours, ours, [case.seconds for case in cases])}
    for limit, answers in solved["answers"].items():
        theirs = [judged(case, spots_of(case, answer)) for case, answer in zip(cases, answers, strict=True)]
        assert all(verdict.held >= answer["held"] for verdict, answer in zip(theirs, answers, strict=True)), (
            "told wrongly"
        )
        rows[f"CP-SAT, {limit}"] = {
            **row(cases, theirs, ours, [answer["seconds"] for answer in answers]),
            "proved": sum(answer["proved"] for answer in answers),
        }
    process = {"start_seconds": solved["start_seconds"], "peak_mib": solved["peak_mib"]}
    if chosen.json:
        report.print_json({"layouts": rows, "solver": process})
        return 0
    headings = list(rows[f"CP-SAT, {LIMITS[0]}"])
    title = f"{len(cases)} clusters of {min(map(size, cases))} to {max(map(size, cases))} things"
    report.print_rows(
        title, ["", *headings], [[name, *(one.get(key, "") for key in headings)] for name, one in rows.items()]
    )
    report.print_rows("The solver's process", ["start s", "peak MiB"], [list(process.values())])
    return 0


def size(case: Case) -> int:
    return len(case.cluster.items)


def solve(models: Sequence[dict[str, Any]], limits: Sequence[float]) -> dict[str, Any]:
    asked = json.dumps({"models": models, "limits": limits})
    result = subprocess.run([PYTHON, SOLVE], input=asked, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def spots_of(case: Case, answer: dict[str, Any]) -> list[tuple[float, float, int]]:
    """Where it found none, ours stay."""
    if answer["spots"] is None:
        return case.spots
    return [(x, z, yaw) for (x, z), (_, _, yaw) in zip(answer["spots"], case.spots, strict=True)]


def row(
    cases: Sequence[Case], verdicts: Sequence[Verdict], ours: Sequence[Verdict], seconds: Sequence[float]
) -> dict[str, Any]:
    hard = [verdict.held for case, verdict in zip(cases, verdicts, strict=True) if case.lost]
    pairs = list(zip(verdicts, ours, strict=True))
    return {
        "held": sum(verdict.held for verdict in verdicts),
        "of": sum(len(case.cluster.bonds) for case in cases),
        "held where ours lose": sum(hard),
        "of them": sum(len(case.cluster.bonds) for case in cases if case.lost),
        "more, fewer": f"{sum(a.held > b.held for a, b in pairs)}, {sum(a.held < b.held for a, b in pairs)}",
        "rules broken": sum(verdict.broken for verdict in verdicts),
        "ground, x ours": statistics.median(a.ground / b.ground for a, b in pairs),
        "p50 s": statistics.median(seconds),
        "p95 s": statistics.quantiles(seconds, n=20, method="inclusive")[-1] if seconds[1:] else seconds[0],
    }


if __name__ == "__main__":
    sys.exit(main())
