"""No text breaks a world, none loses a word, and none takes more than work in proportion to what may stand in one."""

import random
from typing import Any, Final

import pytest

from worlds.design import Design, design
from worlds.layout import layout
from worlds.layout.cluster import Cluster
from worlds.layout.lattice import CELL
from worlds.layout.ways import Ways
from worlds.plan.plan import MAX_STANDING
from worlds.reading.read import read
from worlds.request import MAX_DESCRIPTION, DesignRequest

NUMBERS: Final = ("two", "three", "17", "half a dozen", "400", "1,000,000", "٣", "½", "no", "a few")
NOUNS: Final = (
    "houses", "pine trees", "rivers", "islands", "hills", "red benches", "kitchens", "pyramids", "mountains", "signs",
    "lanterns", "zorblaxes", "farms", "lakes", "statues", "rooms", "streets", "camels", "museums", "castles",
)  # fmt: skip
RELATIONS: Final = ("beside", "around", "between", "north of", "inside", "on", "under", "across", "along", "far from")
FRAMES: Final = (
    "There are {number} {noun} {relation} the {other}.",
    "In the {other} stand {number} {noun}, and the {noun} are {relation} the {third}.",
    "- {number} {noun}\n- {number} {other}",
    "{noun}: {number} {other}, {number} {third}",
    "Put {number} {noun} around the {other} and around the {other}.",
    "Objective (20 min): pupils compare {noun} with {other}.",
    "No, {number} {noun} instead; make that {number} {other}!",
    "# {noun}\n1. {other} {relation} {third}",
    "“{noun}”\u200b… {relation} 🏠🏠 \u202e{other}\u0301 {third}\u2028",
    "{noun} {relation} {noun} {relation} {noun}",
)
WIDEST: Final = 24_000_000
"""Square studs of a world at most: the cells of its grids."""
SPOTS: Final = 40_000
"""Looked at for all clusters of one text, at most, in one arrangement."""


def text_of(draw: random.Random, words: int) -> str:
    parts: list[str] = []
    count = 0
    while count < words:
        noun, other, third = draw.sample(NOUNS, 3)
        frame = draw.choice(FRAMES)
        part = frame.format(
            number=draw.choice(NUMBERS), noun=noun, other=other, third=third, relation=draw.choice(RELATIONS)
        )
        parts.append(part)
        count += len(part.split())
    return draw.choice((" ", "\n")).join(parts)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """(spots looked at since the one before, cells of the grid), of every arrangement."""
    found: list[tuple[int, int]] = []
    spots = [0]
    free = Cluster.free

    def counted(*told: Any) -> bool:
        spots[0] += 1
        return free(*told)

    class Counted(Ways):
        def __init__(self, *told: Any) -> None:
            super().__init__(*told)
            found.append((spots[0], self.rows * self.columns))
            spots[0] = 0

    monkeypatch.setattr(Cluster, "free", counted)
    monkeypatch.setattr(layout, "Ways", Counted)
    return found


def designed(text: str) -> Design:
    return design(DesignRequest(name="Long", description=text[:MAX_DESCRIPTION]))


def check(made: Design, work: list[tuple[int, int]]) -> None:
    scene = made.scene
    assert made.coverage.lost == 0
    assert len(scene.components) <= MAX_STANDING + scene.max_players
    assert max(spots for spots, _ in work) <= SPOTS
    assert max(cells for _, cells in work) <= WIDEST
    outside = [
        one.id
        for one in scene.components
        if abs(one.base[0]) > scene.width / 2 + CELL or abs(one.base[2]) > scene.depth / 2 + CELL
    ]
    assert outside == [], "what stands outside of the world was moved twice"


@pytest.mark.parametrize(("seed", "words"), [(1, 60), (2, 60), (3, 200)])
def test_texts_of_any_kind(seed: int, words: int, work: list[tuple[int, int]]) -> None:
    check(designed(text_of(random.Random(seed), words)), work)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4, 14))
def test_as_long_as_a_request_may_be(seed: int, work: list[tuple[int, int]]) -> None:
    check(designed(text_of(random.Random(seed), 4_000)), work)


@pytest.mark.slow
def test_twenty_thousand_words_are_read() -> None:
    """More than a request may hold: whoever reads with the package alone may bring them."""
    assert read(text_of(random.Random(20), 20_000)).coverage.lost == 0
