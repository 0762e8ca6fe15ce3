"""How long does a teacher wait for a preview, and how much memory do the processes that compute one and build one take?

`blockyard up` as an operator starts it, with one child for previews. Previews are asked for over HTTP one after another,
each beside a GET /health/live. Then the worker builds lesson plans. Times are printed beside the targets and
gate nothing.
"""

import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import psutil
from tests.lifecycle.processes import Running, up
from tests.lifecycle.school import School

from bench import options, report
from bench.preview_texts import LONG, SHORT, filled

ENVIRONMENT: Final = "/api/v1/roblox/environment"
WARM_UP: Final = 2
SETS: Final = {"60 words": (SHORT, 1_000.0), "200 words": (LONG, 3_000.0)}
"""Pattern, and what 95 of 100 shall take at most, in milliseconds on one core."""
BUILDS: Final = 3
MEMORY_TARGET: Final = 500.0
"""MiB."""


def main() -> None:
    chosen = options.parse(__doc__, rounds=1, seconds=0)
    count = 2 if chosen.smoke else None
    with tempfile.TemporaryDirectory() as folder, up(Path(folder) / "data") as running:
        school = School(running, "previews@school.example")
        for text in filled(SHORT)[:WARM_UP]:
            preview(school, text)
        results = {name: measure(school, filled(pattern)[:count], name) for name, (pattern, _) in SETS.items()}
        builds = build(running, school, filled(LONG)[: 1 if chosen.smoke else BUILDS])
        memory = {"child of previews": peak_of(running, "serve", "multiprocessing.forkserver"), "worker": builds}
    if chosen.json:
        report.print_json({"previews": results, "peak_mib": memory})
        return
    headings = ["", "words", "p50 ms", "p95 ms", "max ms", "target p95", "p50 to that of /health/live"]
    rows = [
        [name, row["words"], row["p50"], row["p95"], row["max"], SETS[name][1], row["ratio"]]
        for name, row in results.items()
    ]
    report.print_rows("Warm previews over HTTP, one after another", headings, rows)
    report.print_rows("Peak memory", ["", "MiB", "target"], [[name, of, MEMORY_TARGET] for name, of in memory.items()])


def preview(school: School, text: str) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    answer = school.http.post(f"{ENVIRONMENT}/preview", json={"name": "Preview", "description": text})
    taken = 1000 * (time.perf_counter() - started)
    assert answer.status_code == 200, answer.text
    return taken


def measure(school: School, texts: Sequence[str], name: str) -> dict[str, Any]:
    taken: list[float] = []
    live: list[float] = []
    for number, text in enumerate(texts):
        report.say(f"{name}: {number + 1} of {len(texts)}")
        started = time.perf_counter()
        assert school.http.get("/health/live").status_code == 200
        live.append(1000 * (time.perf_counter() - started))
        taken.append(preview(school, text))
    return {
        "words": round(statistics.mean(len(text.split()) for text in texts)),
        "p50": statistics.median(taken),
        "p95": statistics.quantiles(taken, n=20, method="inclusive")[-1],
        "max": max(taken),
        "ratio": statistics.median(taken) / statistics.median(live),
    }


def build(running: Running, school: School, texts: Sequence[str]) -> float:
    """Peak MiB of the worker's processes, once it has built all of them."""
    for number, text in enumerate(texts):
        answer = school.http.post(f"{ENVIRONMENT}/create", json={"name": f"Built {number}", "description": text})
        assert answer.status_code in (201, 202), answer.text

        def is_ready(name: str = f"Built {number}") -> bool:
            return bool(school.http.get(f"{ENVIRONMENT}/status/{name}").json()["status"] == "ready")

        running.wait_until(is_ready, "the build")
    return peak_of(running, "worker", "")


def peak_of(running: Running, word: str, marked: str) -> float:
    """MiB that the largest process held at its most: of the child with this word, and below it, those so marked."""
    child = running.child(word)
    assert child is not None, f"there is no {word}"
    family = [child, *child.children(recursive=True)]
    chosen = [one for one in family if marked in " ".join(one.cmdline())]
    assert chosen, f"nothing below {word} runs {marked}"
    return max(peak(one) for one in chosen)


def peak(process: psutil.Process) -> float:
    """MiB, as Linux counted it."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
