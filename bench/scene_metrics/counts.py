"""Is there as much of everything as was asked for, and nothing else?"""

from collections.abc import Iterator

from bench.descriptions.expected import Expected
from bench.scene_metrics.matching import Match
from worlds.checks.check import Check

PLACEHOLDER = "placeholder"


def counts(expected: Expected, match: Match) -> Iterator[Check]:
    for each in expected.objects:
        number = len(match.found[each.id])
        yield Check("counts", number == each.count, f"{each.count} {each.id}", f"{number}")
    extras = sorted(body.component.label for body in match.extras)
    yield Check("extras", not extras, "nothing else", ", ".join(extras))
    whole = not extras and all(len(match.found[each.id]) == each.count for each in expected.objects)
    yield Check("whole inventory", whole, "every count right and nothing else")


def known(expected: Expected, match: Match) -> Iterator[Check]:
    """Of what a school's catalogue ought to know: is it more than a labelled box?"""
    for each in expected.objects if expected.known else ():
        boxes = [body for body in match.found[each.id] if body.component.thing == PLACEHOLDER]
        yield Check("known", not boxes, f"a built {each.noun}", "a placeholder" if boxes else "")
