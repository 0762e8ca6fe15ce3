"""`python -m tests.model --steps 2000`: a long run, with a summary. `--replay FILE` does the steps of a failure again."""

import argparse
import json
import math
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.model.machine import play
from tests.model.run import run
from tests.model.world import open_world


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.model", description=__doc__)
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--seconds", type=float, default=math.inf, help="begin no other school after that")
    parser.add_argument("--replay", type=argparse.FileType(), help="a trace as a failure prints it; - reads it here")
    parser.add_argument("--no-shrink", action="store_true")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="blockyard-model-") as folder, open_world(Path(folder)) as world:
        if options.replay:
            trace = json.load(options.replay)
            failure = play(world, trace)
            print(f"{len(trace)} steps", f"FAILED: {failure}" if failure else "Nothing fails.", sep="\n")
            return 1 if failure else 0
        print(f"seed {options.seed}", flush=True)
        report = run(world, options.steps, options.seed, seconds=options.seconds, shrinks=not options.no_shrink)
    print(report.summary())
    return 1 if report.failure else 0


if __name__ == "__main__":
    sys.exit(main())
