"""Draws the sample and asks what the renderer finds. Exit code 0: all shows something and nothing is found; 1: else.

`--keep FOLDER` keeps larger pictures, with shadows and the grain of materials, from above and from the spawn. It takes
some four times as long.
"""

import argparse
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.environments import rojo

from judges.outside_eye import renderer
from judges.outside_eye.judge import assert_it_sees, faults_of
from judges.outside_eye.sample import SAMPLE

AT_ONCE: Final = 2
"""Half of the renderer's work keeps one processor busy."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m judges.outside_eye", description=__doc__)
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    parser.add_argument("--only", nargs="+", choices=SAMPLE, default=list(SAMPLE))
    chosen = parser.parse_args()
    binary = rojo.rojo_binary()
    if binary is None or not renderer.is_installed():
        print(f"not judged: {rojo.WHY_SKIPPED if binary is None else renderer.WHY_SKIPPED}")
        return 0
    began = time.monotonic()
    with TemporaryDirectory(prefix="blockyard-judge-") as name:
        assert_it_sees(binary, Path(name))
        judge = partial(faults_of, binary, folder=Path(name), keep=chosen.keep)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            faults = [fault for found in pool.map(judge, chosen.only) for fault in found]
    for fault in faults:
        print(fault)
    print(f"outside eye: {len(chosen.only)} places in {time.monotonic() - began:.0f} s, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
