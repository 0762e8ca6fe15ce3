"""Do the scripts parse, and do they keep to what is allowed?"""

from collections.abc import Iterable, Iterator

from bench.scene_metrics.check import Check
from worlds.scripts.forbidden import forbidden_uses
from worlds.scripts.script import Script
from worlds.scripts.syntax import syntax_errors


def scripts_checks(scripts: Iterable[Script]) -> Iterator[Check]:
    for script in scripts:
        faults = syntax_errors(script.source)
        yield Check("scripts parsed", not faults, f"{script.name} parses", "; ".join(map(str, faults)))
        for use in forbidden_uses(script.source):
            yield Check("forbidden uses", False, f"{script.name} keeps to what is allowed", str(use))
