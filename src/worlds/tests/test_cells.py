"""What is in the north is north of the rest."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from worlds.layout.body import Rect, gap
from worlds.layout.cells import MIDDLE, Cell, cell_of, composed
from worlds.plan.plan import Place, PlaceKind

CELLS = st.tuples(st.integers(-1, 1), st.integers(-1, 1))
RECTS = st.tuples(*[st.floats(-50, 50)] * 2, *[st.floats(0, 90)] * 2).map(
    lambda four: (four[0], four[1], four[0] + four[2], four[1] + four[3])
)


@given(st.dictionaries(CELLS, RECTS, min_size=1, max_size=9))
def test_columns_and_rows_do_not_meet(cells: dict[Cell, Rect]) -> None:
    placed = composed(cells, 5.0)
    assert placed.keys() == cells.keys()
    for cell, rect in cells.items():
        low_x, low_z, high_x, high_z = placed[cell]
        assert high_x - low_x >= rect[2] - rect[0] - 1e-6
        assert high_z - low_z >= rect[3] - rect[1] - 1e-6
    for one, other in combinations(sorted(placed), 2):
        for axis in (0, 1):
            if one[axis] < other[axis]:
                assert placed[one][axis + 2] + 5.0 <= placed[other][axis] + 1e-6
        assert gap(placed[one], placed[other]) >= 5.0 - 1e-6


def test_the_middle_cell_lies_in_the_origin() -> None:
    placed = composed({MIDDLE: (10.0, 10.0, 30.0, 50.0), (0, -1): (0.0, 0.0, 10.0, 6.0)}, 5.0)
    assert placed == {MIDDLE: (-10.0, -20.0, 10.0, 20.0), (0, -1): (-10.0, -31.0, 10.0, -25.0)}


def places(*kinds: PlaceKind) -> list[Place]:
    return [Place(kind=kind) for kind in kinds]


def test_where_places_put_a_thing() -> None:
    assert cell_of(places(PlaceKind.NORTH), 0) == (0, -1)
    assert cell_of(places(PlaceKind.SOUTH, PlaceKind.EAST), 0) == (1, 1)
    assert cell_of(places(PlaceKind.NORTH, PlaceKind.BACK), 0) == (0, -1)
    assert cell_of(places(PlaceKind.MIDDLE), 0) == MIDDLE
    assert cell_of(places(PlaceKind.WALL), 0) is None
    assert len({cell_of(places(PlaceKind.CORNER), number) for number in range(4)}) == 4
    assert cell_of([Place(kind=PlaceKind.NORTH, of=("house",))], 0) is None, "it is about the house"
