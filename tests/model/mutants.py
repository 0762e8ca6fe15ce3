"""Puts defects back that outsiders found once, one at a time, and shows that the model notices each.

`python -m tests.model.mutants` does the steps that lead to each defect; `python -m tests.model.mutants "second trial" ...`
to those alone. With `--chance` the machine has to find them: how many steps that takes depends on the seed. A defect that
is not noticed ends it with exit code 1.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from typing import Final

from rich.console import Console
from rich.table import Table

from tests.attack.mutants import Mutant, mutated_sources
from tests.model.defects import DEFECTS, Defect

BY_CHANCE: Final = ("--steps", "1000", "--seconds", "150", "--seed", "1", "--no-shrink")


def notice(defect: Defect, *, by_chance: bool) -> tuple[int, str]:
    """Steps until the model failed, and why it did; empty if it did not."""
    command = [sys.executable, "-m", "tests.model", *(BY_CHANCE if by_chance else ("--replay", "-"))]
    hole = Mutant("billing", (), source=(f"blockyard/billing/{defect.file}", defect.old, defect.new))
    with mutated_sources(hole) as path:
        steps = json.dumps(defect.steps)
        ran = subprocess.run(command, env=os.environ | path, input=steps, capture_output=True, text=True, check=False)
    failed = re.search(r"^FAILED: (.*)", ran.stdout, re.MULTILINE)
    if not failed and "Nothing fails" not in ran.stdout and not by_chance:
        raise RuntimeError(f"the defect breaks the model itself:\n{ran.stdout}{ran.stderr}")
    taken = re.search(r"(\d+) steps", ran.stdout)
    return int(taken[1]) if taken else 0, failed[1] if failed else ""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.model.mutants", description=__doc__)
    parser.add_argument("names", nargs="*", default=list(DEFECTS))
    parser.add_argument("--chance", action="store_true")
    options = parser.parse_args()
    table = Table("defect", "steps", "noticed by")
    survivors = []
    for name in options.names or DEFECTS:
        steps, why = notice(DEFECTS[name], by_chance=options.chance)
        table.add_row(name, str(steps), why or "NOTHING")
        print(f"{name}: {steps} steps: {why or 'NOTHING'}", flush=True)
        survivors += [] if why else [name]
    Console(width=160).print(table)
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
