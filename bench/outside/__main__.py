"""What a set of descriptions by somebody outside becomes: `python -m bench.outside SET.json`.

A set says how well the product does only once: at first sight. Afterwards it is spent, and serves to find faults.
"""

import argparse
import json
import sys
import time
from pathlib import Path

from bench.outside.expected import read_set
from bench.outside.judge import Score, Scores, judge
from worlds.design import design
from worlds.request import DesignRequest


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.outside", description=__doc__)
    parser.add_argument("set", type=Path)
    parser.add_argument("--missed", action="store_true", help="list what is not as expected; the set is spent then")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", nargs="*")
    chosen = parser.parse_args()
    scores, seconds = Scores(), []
    design(DesignRequest(name="First", description="A tree"))
    for expected in read_set(chosen.set):
        if chosen.only and expected.id not in chosen.only:
            continue
        begin = time.process_time()
        made = design(DesignRequest(name="Outside", description=expected.text))
        seconds.append(time.process_time() - begin)
        judge(expected, made, scores)
    seconds.sort()
    figures = {
        "things": share(scores.things),
        "zones": share(scores.zones),
        "relations": share(scores.relations),
        "mood": share(scores.mood),
        "texts": share(scores.texts),
        "not built what is not to be": share(scores.unwanted),
        "plinths": f"{scores.plinths} of {scores.standing} ({scores.plinths / max(1, scores.standing):.1%})",
        "words lost": f"{scores.lost} of {scores.words}",
        "processor seconds p50, p95": f"{seconds[len(seconds) // 2]:.2f}, {seconds[int(len(seconds) * 0.95)]:.2f}",
    }
    if chosen.json:
        print(json.dumps(figures, indent=1))
    else:
        for name, figure in figures.items():
            print(f"{name:28} {figure}")
    if chosen.missed:
        for name in ("things", "zones", "relations", "mood", "texts", "unwanted"):
            for line in getattr(scores, name).missed:
                print(f"  {name}: {line}")
    return 0


def share(score: Score) -> str:
    return f"{score.right} of {score.of} ({score.right / max(1, score.of):.1%})"


if __name__ == "__main__":
    sys.exit(main())
