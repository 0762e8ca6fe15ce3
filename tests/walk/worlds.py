"""Example worlds as the API tells the page of them, and the answers to what they ask."""

import json
from dataclasses import dataclass
from typing import Any, Final

from blockyard.environments.play import play_answers, play_file
from worlds.design import design
from worlds.request import DesignRequest

Json = dict[str, Any]
EXAMPLES: Final = {
    "trail": "A world about photosynthesis for grade 5",
    "quiz": "A forest with six oak trees. A quiz about photosynthesis.",
    "checkpoints": "A meadow with three checkpoints",
    "village": "A village with a river and a bridge, houses, a market and a farmer",
    "museum": "A museum with three rooms about dinosaurs, with exhibits and a quiz board",
    "obby": "An obby over lava with ten platforms and checkpoints",
    "snow": "A snowy forest at night with a cabin, lanterns and twenty pine trees",
}


@dataclass(frozen=True)
class World:
    told: Json
    judges: Json
    """As a version keeps them."""
    answers: dict[str, float]


def example(name: str) -> World:
    made = design(DesignRequest(name=name, description=EXAMPLES[name]))
    judges = play_answers(made)
    answers = {one: judge["answer"] for asked in judges.values() for one, judge in asked.items()}
    return World(json.loads(play_file(made, 1)), judges, answers)
