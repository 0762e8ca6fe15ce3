"""Would a constraint solver grant more wishes than our search, and in what time?

The clusters that the layout arranges for descriptions of bench/layout_texts.py are arranged again by
OR-Tools CP-SAT, as turned by our search, and both are judged alike. Seconds are a processor's. What came of it:
docs/decisions/0011.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from bench import options, report
from bench.layout_texts import HARD, USUAL
from bench.solver.cases import Case, Verdict, cases_of, judged
from bench.solver.model import model_of

PYTHON: Final = Path(".tools/solver/bin/python")
SOLVE: Final = Path("bench/solver/solve.py")
NOT_INSTALLED: Final = "no solver: make .tools/solver/.installed"
LIMITS: Final = (1.0, 5.0)
"""Of CP-SAT's deterministic time, of which a unit is about a second."""
SEARCH: Final = "our search"
Answer = dict[str, Any]
"""To one model: see solve.py."""


def main() -> int:
    chosen = options.parse(__doc__, rounds=1, seconds=0)
    if not PYTHON.exists():
        print(NOT_INSTALLED, file=sys.stderr)
        return 2
    report.say("our search")
    cases = {name: cases_of(texts[-1:] if chosen.smoke else texts) for name, texts in texts_by_set().items()}
    models = [model_of(case) for found in cases.values() for case in found]
    solved = solve(models, LIMITS[:1] if chosen.smoke else LIMITS)
    rows = {name: rows_of(found, answers) for name, found, answers in by_set(cases, solved["answers"])}
    process = {"start_seconds": solved["start_seconds"], "peak_mib": solved["peak_mib"]}
    if chosen.json:
        report.print_json({"layouts": rows, "solver": process})
        return 0
    for name, found in rows.items():
        title = f"{name}: {len(cases[name])} clusters of {min(map(size, cases[name]))} to {max(map(size, cases[name]))}"
        table = [[contender, *figures.values()] for contender, figures in found.items()]
        report.print_rows(title, ["", *found[SEARCH]], table)
    report.print_rows("The solver's process", ["start s", "peak MiB"], [[*process.values()]])
    return 0


def texts_by_set() -> dict[str, tuple[str, ...]]:
    return {"usual": USUAL, "hard": HARD}


def by_set(
    cases: dict[str, list[Case]], answers: dict[str, list[Answer]]
) -> Iterator[tuple[str, list[Case], dict[str, list[Answer]]]]:
    """The answers of each limit are in the order of all cases."""
    at = 0
    for name, found in cases.items():
        yield name, found, {limit: some[at : at + len(found)] for limit, some in answers.items()}
        at += len(found)


def rows_of(cases: list[Case], answers: dict[str, list[Answer]]) -> dict[str, dict[str, Any]]:
    """By contender."""
    ours = [judged(case, case.spots) for case in cases]
    rows = {SEARCH: {**row(cases, ours, ours, [case.seconds for case in cases]), "proved": ""}}
    for limit, some in answers.items():
        theirs = [judged(case, spots_of(case, answer)) for case, answer in zip(cases, some, strict=True)]
        assert all(a.held >= b["held"] for a, b in zip(theirs, some, strict=True)), "the solver was told wrongly"
        figures = row(cases, theirs, ours, [answer["seconds"] for answer in some])
        rows[f"CP-SAT, {limit}"] = {**figures, "proved": sum(answer["proved"] for answer in some)}
    return rows


def size(case: Case) -> int:
    return len(case.cluster.items)


def solve(models: Sequence[dict[str, Any]], limits: Sequence[float]) -> dict[str, Any]:
    asked = json.dumps({"models": models, "limits": limits})
    result = subprocess.run([PYTHON, SOLVE], input=asked, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def spots_of(case: Case, answer: Answer) -> list[tuple[float, float, int]]:
    """Where it found none, ours stay."""
    if answer["spots"] is None:
        return case.spots
    return [(x, z, yaw) for (x, z), (_, _, yaw) in zip(answer["spots"], case.spots, strict=True)]


def row(
    cases: Sequence[Case], verdicts: Sequence[Verdict], ours: Sequence[Verdict], seconds: Sequence[float]
) -> dict[str, Any]:
    pairs = list(zip(verdicts, ours, strict=True))
    return {
        "held": sum(verdict.held for verdict in verdicts),
        "of": sum(len(case.cluster.bonds) for case in cases),
        "more, fewer": f"{sum(a.held > b.held for a, b in pairs)}, {sum(a.held < b.held for a, b in pairs)}",
        "rules broken": sum(verdict.broken for verdict in verdicts),
        "ground, x ours": statistics.median(a.ground / b.ground for a, b in pairs),
        "p50 s": statistics.median(seconds),
        "p95 s": statistics.quantiles(seconds, n=20, method="inclusive")[-1] if seconds[1:] else seconds[0],
    }


if __name__ == "__main__":
    sys.exit(main())
