"""Plans are data of anybody: a model's, a teacher's, a stranger's. Whatever they say, they become a world that has files and
can be finished."""

import random
from typing import Final

import pytest

from worlds.checks.solver import solved
from worlds.design import design_plan
from worlds.lesson.lesson import (
    TEACHER,
    ChoiceQuestion,
    Lesson,
    MatchPair,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    SortQuestion,
)
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import (
    SPAWN,
    Enclosure,
    Link,
    LinkKind,
    Order,
    Place,
    PlaceKind,
    Plan,
    Thing,
    Zone,
    ZoneKind,
)
from worlds.plan.shape import Shape
from worlds.request import DesignRequest
from worlds.sizes import SizeWord

PAIRS: Final = tuple(MatchPair(left=left, right=right) for left, right in (("a", "1"), ("b", "2")))
QUESTIONS: Final[tuple[Question, ...]] = (
    ChoiceQuestion(kind="choice", id="q1", prompt="A?", choices=("x", "y"), answer=0, source=TEACHER),
    NumberQuestion(kind="number", id="q2", prompt="N?", answer=3, source=TEACHER),
    OrderQuestion(kind="order", id="q3", prompt="O?", items=("a", "b", "c"), source=TEACHER),
    MatchQuestion(kind="match", id="q4", prompt="M?", pairs=PAIRS, source=TEACHER),
    SortQuestion(kind="sort", id="q5", prompt="S?", pairs=(*PAIRS, MatchPair(left="c", right="2")), source=TEACHER),
)
NOUNS: Final = (
    *("gizmo", "blob", "tree", "house", "table", "bench", "quiz board", "info board", "keypad", "person", "lava"),
    *("platform", "river", "bridge", "castle", "shelf", "box", "coin", "lamp", "door", "key", "portal", "sign", "boat"),
    *("apple", "conveyor", "bed", "stage", "volcano"),
)
SHAPES: Final = tuple(
    Shape.model_validate({"noun": noun, "pieces": [{"size": [2.0, wide, 3.0]}]})
    for noun, wide in (("gizmo", 1.0), ("blob", 8.0))
)


class Stranger:
    """Says whatever the form allows, of the same seed the same."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.ids = [SPAWN]

    def some(self, most: int) -> tuple[str, ...]:
        return tuple(self.draw.sample(self.ids, min(len(self.ids), self.draw.randint(0, most))))

    def named(self, letter: str) -> str:
        self.ids.append(f"{letter}{len(self.ids)}")
        return self.ids[-1]

    def places(self, most: int) -> tuple[Place, ...]:
        kinds = (self.draw.choice([*PlaceKind]) for _ in range(self.draw.randint(0, most)))
        return tuple(Place(kind=kind, of=self.some(2)) for kind in kinds)

    def thing(self) -> Thing:
        return Thing(
            places=self.places(2),
            id=self.named("t"),
            noun=self.draw.choice(NOUNS),
            count=self.draw.choice([1, 1, 2, 6]),
            texts=("hello", "x" * 150)[: self.draw.randint(0, 2)],
            size=self.draw.choice([*SizeWord]),
        )

    def zone(self, depth: int = 0) -> Zone:
        return Zone(
            id=self.named("z"),
            title=f"zone {len(self.ids)}",
            kind=self.draw.choice([*ZoneKind]),
            count=self.draw.choice([1, 1, 1, 2]),
            is_locked=self.draw.random() < 0.3,
            enclosure=self.draw.choice([None, *Enclosure]),
            order=self.draw.choice([None, *Order]),
            places=self.places(1),
            things=tuple(self.thing() for _ in range(self.draw.randint(0, 3))),
            zones=tuple(self.zone(depth + 1) for _ in range(self.draw.randint(0, 2) if depth < 2 else 0)),
        )

    def activity(self, number: int) -> Activity:
        return Activity(
            id=f"a{number}",
            mechanic=self.draw.choice([*Mechanic]),
            things=self.some(3),
            goals=self.some(2),
            questions=tuple(self.draw.sample([one.id for one in QUESTIONS], self.draw.randint(0, 2))),
            lines=("a", "b", "c")[: self.draw.randint(0, 3)],
            needs=tuple(f"a{before}" for before in range(number) if self.draw.random() < 0.3),
            seconds=self.draw.choice([None, 30]),
        )

    def link(self, number: int) -> Link:
        ends = tuple(self.draw.choices(self.ids, k=2))
        return Link(id=f"l{number}", kind=self.draw.choice([*LinkKind]), ends=ends)

    def plan(self) -> Plan:
        world = self.zone()
        activities = tuple(self.activity(at) for at in range(self.draw.randint(0, 6)))
        links = tuple(self.link(at) for at in range(self.draw.randint(0, 3)))
        return Plan(
            world=world, activities=activities, links=links, shapes=SHAPES, start=self.draw.choice([None, *self.ids])
        )


def finishes(seed: int) -> None:
    plan = Stranger(seed).plan()
    request = DesignRequest(name="World", description="x", plan=plan, lesson=Lesson(questions=QUESTIONS))
    design = design_plan(request, plan)
    scene = design.scene
    assert design.place()
    assert solved(scene).unfinished == ()
    beyond = [
        one.id for one in scene.components if 2 * abs(one.base[0]) > scene.width or 2 * abs(one.base[2]) > scene.depth
    ]
    assert beyond == [], "it stands in the void"


@pytest.mark.parametrize("seed", range(8))
def test_a_plan_of_anybody_becomes_a_world_that_can_be_finished(seed: int) -> None:
    finishes(seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8, 80))
def test_many_plans_of_anybody(seed: int) -> None:
    finishes(seed)
