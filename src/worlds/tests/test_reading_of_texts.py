"""What is written on things: numbers, sums, lists of signs."""

import pytest

from worlds.plan.tree import things_in
from worlds.tests.said import plan_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Put six number signs (1 to 6) along the wall.", ("1", "2", "3", "4", "5", "6")),
        ("A chalkboard with 9 - 4 = 5.", ("9 - 4 = 5",)),
        ("A price board on the wall with 1/2, 1/4.", ("1/2", "1/4")),
        ("Signs for roots, stem and leaf.", ("roots", "stem", "leaf")),
        ("Label roots, stem and leaf.", ("roots", "stem", "leaf")),
        ("A scoreboard LIONS 3 BEARS 2 over the gate.", ("LIONS 3 BEARS 2",)),
        ("Three numbered crates.", ("1", "2", "3")),
        ("Two labelled boxes saying odd and even.", ("odd", "even")),
        ("A labelled map of Rome.", ()),
    ],
)
def test_what_is_written(text: str, expected: tuple[str, ...]) -> None:
    written = [one.texts for one in things_in(plan_of(text).world)]
    assert [one for one in written if one] == ([expected] if expected else [])
