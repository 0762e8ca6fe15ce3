"""Templates x vocabulary: the same descriptions in every run."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Final

from bench.descriptions.expected import Expected
from bench.descriptions.templates.attributes import ATTRIBUTES
from bench.descriptions.templates.draw import Draw
from bench.descriptions.templates.objects import OBJECTS
from bench.descriptions.templates.relations import RELATIONS
from bench.descriptions.templates.stories import STORIES

TEMPLATES: Final = (*OBJECTS, *ATTRIBUTES, *RELATIONS, *STORIES)
EACH: Final = 4
SEED: Final = 20261124


def generated(each: int = EACH, seed: int = SEED) -> Iterator[Expected]:
    """So many of each template. Another seed, other words."""
    for number in range(each):
        for template in TEMPLATES:
            draw = Draw(Random(f"{seed} {template.__name__} {number}"))
            yield replace(template(draw), source=f"{template.__name__} {number + 1}")
