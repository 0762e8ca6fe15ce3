"""Layouts are judged alike, whoever spotted the things; and a solver is told what the layout's own rules are."""

from typing import Final

import pytest
from bench.solver.cases import Case, Verdict, cases_of, judged
from bench.solver.model import model_of

TEXT: Final = "A castle. A well is next to the castle, a tree is near the castle, a statue is north of the castle."
CASTLE, WELL, TREE, STATUE = range(4)


@pytest.fixture
def case() -> Case:
    (found,) = cases_of([TEXT])
    assert [item.entry_id for item in found.cluster.items] == ["castle", "well", "tree", "statue"]
    return found


def with_one_at(case: Case, number: int, x: float, z: float) -> Verdict:
    spots = [*case.spots]
    spots[number] = (x, z, spots[number][2])
    return judged(case, spots)


def test_what_our_search_found(case: Case) -> None:
    found = judged(case, case.spots)
    assert (found.held, found.broken, case.lost) == (3, 0, 0)
    assert case.seconds > 0


def test_what_is_far_away_is_lost(case: Case) -> None:
    found = with_one_at(case, WELL, 500.0, 0.0)
    assert (found.held, found.broken) == (2, 0)
    found = with_one_at(case, STATUE, 0.0, 36.1)
    assert found.held == 2, "it stands in the south"


def test_what_is_too_near(case: Case) -> None:
    x, z, _ = case.spots[TREE]
    assert with_one_at(case, WELL, x, z).broken == 1, "one stands in the other"
    aside = case.cluster.items[CASTLE].rect()[2] + case.cluster.items[STATUE].extent()[0] / 2
    assert with_one_at(case, STATUE, aside + 4.9, -20.0).broken == 1, "no relation lets it so near"
    assert with_one_at(case, STATUE, aside + 5.0, -20.0).broken == 0
    door = case.cluster.items[CASTLE].clearances()[0]
    assert with_one_at(case, WELL, 0.0, door[3] + 4.6).broken == 0
    assert with_one_at(case, WELL, 0.0, door[3] + 4.4).broken == 1, "it stands before the door"


def test_what_the_solver_is_told(case: Case) -> None:
    told = model_of(case)
    assert [one["fixed"] for one in told["bodies"]] == [(0.0, 0.0), None, None, None]
    assert [one["extent"] for one in told["bodies"]] == [(68.0, 60.0), (9.0, 9.0), (12.0, 12.0), (6.0, 6.0)]
    assert told["pairs"] == [[0, 1, 0.9], [0, 2, 2.9], [0, 3, 5.0], [1, 2, 5.0], [1, 3, 5.0], [2, 3, 5.0]]
    assert told["relations"] == [
        {"subject": WELL, "object": CASTLE, "within": 1.78},
        {"subject": TREE, "object": CASTLE, "within": 5.35},
        {"subject": STATUE, "object": CASTLE, "within": 20.0, "side": {"direction": (0, -1), "sideways": 54.0}},
    ]
