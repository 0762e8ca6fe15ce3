"""What does one organization's request cost when there are many others, and when it has many rows itself?

First 10, 1,000 and 100,000 organizations of 50 rows each (5 million rows in the end): the same 10 organizations' worth
of callers each time, then 1,000 different callers. Then 1,000 organizations with 10, 200 and 5,000 rows each, and one by
name of 50 and of 1,000,000 own rows.
"""

from contextlib import ExitStack
from typing import Any

from bench import contenders, options, report
from bench.cluster import running_cluster
from bench.list import GET, LIST
from bench.load import load_process
from bench.race import Track, requests
from bench.rounds import summary
from bench.rows import Size

OTHERS = (Size(10, 500), Size(1_000, 50_000), Size(100_000, 5_000_000))
OWN = (Size(1_000, 10_000), Size(1_000, 200_000), Size(1_000, 5_000_000))
ONE_OF = (Size(2, 100), Size(2, 2_000_000))
OTHERS_SMOKE = (Size(10, 500), Size(50, 2_500))
OWN_SMOKE = (Size(10, 100), Size(10, 1_000))
ONE_OF_SMOKE = (Size(2, 100), Size(2, 20_000))
TWO, FEW, MANY = 2, 10, 1_000


def main() -> None:
    chosen = options.parse(__doc__, rounds=12, seconds=1.5)
    others, own, one_of = (OTHERS_SMOKE, OWN_SMOKE, ONE_OF_SMOKE) if chosen.smoke else (OTHERS, OWN, ONE_OF)
    results = measure(others, own, one_of, chosen.rounds, chosen.seconds)
    if chosen.json:
        report.print_json(results)
        return
    for title, rows in results.items():
        report.print_summary(title, rows)


def measure(
    others: tuple[Size, ...], own: tuple[Size, ...], one_of: tuple[Size, ...], rounds: int, seconds: float
) -> dict[str, Any]:
    """By question and size, as `summary` has it, against the smallest."""
    questions = {
        f"{FEW} callers, list": (LIST, FEW),
        f"{FEW} callers, get": (GET, FEW),
        f"{MANY} callers, list": (LIST, MANY),
    }
    results = {}
    by_organizations = {f"{size.organizations:,} organizations": size for size in others}
    by_rows = {f"{size.rows_each:,} rows each": size for size in own}
    by_many_rows = {f"{size.rows_each:,} rows": size for size in one_of}
    for sizes, asked in (
        (by_organizations, questions),
        (by_rows, {"own rows, list": (LIST, FEW)}),
        (by_many_rows, {"own rows, one by name": (GET, TWO)}),
    ):
        with ExitStack() as stack:
            cluster = stack.enter_context(running_cluster())
            track = Track(cluster, stack.enter_context(load_process()), rounds, seconds)
            running = {}
            for number, (name, size) in enumerate(sizes.items()):
                report.say(f"making {name}: {size.rows:,} rows")
                running[name] = stack.enter_context(contenders.blockyard(cluster, size, f"size_{number}"))
            for title, (path, callers) in asked.items():
                runners = {name: (each, requests(each, path, callers)) for name, each in running.items()}
                results[title] = summary(track.race(title, runners), next(iter(runners)))
    return results


if __name__ == "__main__":
    main()
