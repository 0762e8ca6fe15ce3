"""Do the scripts parse, and do they keep to what is allowed?"""

from collections.abc import Iterable, Iterator
from typing import Final

from worlds.checks.check import Check
from worlds.scripts.forbidden import forbidden_uses
from worlds.scripts.script import Script
from worlds.scripts.syntax import syntax_errors

LONGEST_LINE: Final = 2000
"""Characters. Roblox's moderation dislikes code that hides; a renderer of somebody else warns from here on."""


def scripts_checks(scripts: Iterable[Script]) -> Iterator[Check]:
    for script in scripts:
        faults = syntax_errors(script.source)
        yield Check("scripts_parsed", not faults, f"{script.name} parses", "; ".join(map(str, faults)))
        for use in forbidden_uses(script.source):
            yield Check("forbidden_uses", False, f"{script.name} keeps to what is allowed", str(use))
        yield from long_lines(script)


def long_lines(script: Script) -> Iterator[Check]:
    longest = max(map(len, script.source.splitlines()), default=0)
    seen = f"one of {longest} characters"
    yield Check("long_lines", longest <= LONGEST_LINE, f"{script.name} in lines that one can read", seen)
