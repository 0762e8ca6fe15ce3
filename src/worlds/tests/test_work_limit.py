"""Layout takes no longer than in proportion to what there is, whatever is wished: it counts the spots that it looks at."""

import random
from typing import Any

import pytest

from worlds.design import design, design_plan
from worlds.layout.cluster import SPOTS, SPOTS_EACH, Cluster
from worlds.plan.plan import MAX_STANDING, Plan
from worlds.request import DesignRequest

KINDS = ("near", "next_to", "around", "left_of", "between", "facing", "across_from", "behind")
AT_MOST = 2 * (SPOTS + SPOTS_EACH * MAX_STANDING)
"""For one cluster: to find the best of its arrangements, and to make that again."""
WORDS = (
    "three seven 40 400 houses trees river lake hill near beside between around and with , . : - castle on in".split()
)


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many spots each cluster looked at."""
    found: list[int] = []
    arrange, free = Cluster.arrange, Cluster.free

    def counted(cluster: Cluster) -> None:
        found.append(0)
        arrange(cluster)

    def one_more(*told: Any) -> bool:
        found[-1] += 1
        return free(*told)

    monkeypatch.setattr(Cluster, "arrange", counted)
    monkeypatch.setattr(Cluster, "free", one_more)
    return found


def plan_of(*things: dict[str, Any]) -> Plan:
    return Plan.model_validate({"world": {"id": "world", "title": "World", "things": things}})


@pytest.mark.parametrize("kind", KINDS)
def test_as_many_as_a_world_holds_around_one(kind: str, looked_at: list[int]) -> None:
    many = {"id": "tree", "noun": "tree", "count": 399, "places": [{"kind": kind, "of": ["house"]}]}
    found = design_plan(DesignRequest(name="x", description="x"), plan_of({"id": "house", "noun": "house"}, many)).scene
    assert sum(one.wish == "tree" for one in found.components) == 399
    assert max(looked_at) <= AT_MOST
    boxes = sorted((one.box for one in found.components), key=lambda box: box.low[0])
    for number, box in enumerate(boxes):
        for other in boxes[number + 1 :]:
            if other.low[0] >= box.high[0]:
                break
            assert not box.overlaps(other, 0.05), "what is put aside stands apart, too"


@pytest.mark.parametrize("number", range(3))
def test_tangled_wishes(number: int, looked_at: list[int]) -> None:
    draw = random.Random(number)
    names = [f"thing-{at}" for at in range(40)]
    things = [
        {
            "id": name,
            "noun": draw.choice(("tree", "house", "bench", "camel")),
            "count": draw.randint(1, 12),
            "places": [
                {"kind": draw.choice(KINDS), "of": draw.sample([one for one in names if one != name], 2)}
                for _ in range(4)
            ],
        }
        for name in names
    ]
    design_plan(DesignRequest(name="x", description="x"), plan_of(*things))
    assert max(looked_at) <= AT_MOST


@pytest.mark.parametrize("count", [50, 150])
def test_texts_without_sense(count: int, looked_at: list[int]) -> None:
    draw = random.Random(count)
    design(DesignRequest(name="x", description=" ".join(draw.choices(WORDS, k=count))))
    assert max(looked_at, default=0) <= AT_MOST


def test_copies_of_zones_are_bounded() -> None:
    """And four hundred rivers do not take for ever."""
    inner = {"id": "pond", "title": "pond", "kind": "lake", "count": 40}
    rivers = {"id": "river", "title": "river", "kind": "river", "count": 400, "zones": [inner]}
    plan = Plan.model_validate({"world": {"id": "world", "title": "World", "zones": [rivers]}})
    made = design_plan(DesignRequest(name="x", description="x"), plan)
    assert [notice.code for notice in made.scene.notices] == ["too_many_things", "too_many_things"]
    kinds = [form.kind for form in made.scene.land]
    assert (kinds.count("river"), kinds.count("lake")) == (4, 4 * 13)
