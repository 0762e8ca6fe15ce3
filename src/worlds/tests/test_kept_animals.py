"""Animals that are listed for pools, cages and ponds live in these."""

import pytest

from worlds.plan.tree import zones_in
from worlds.reading.read import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A beach. There are seven rock pools between the cliffs and the sea, each with different animals: crabs, starfish, "
         "anemones, mussels.",
         {"crab rock pool": 2, "starfish rock pool": 2, "anemone rock pool": 2, "mussel rock pool": 1}),
        ("A zoo with four cages with different animals: lions, tigers, bears and monkeys.",
         {"lion cage": 1, "tiger cage": 1, "bear cage": 1, "monkey cage": 1}),
        ("A farm with three ponds, each with other animals: frogs, ducks, fish.",
         {"frog pond": 1, "duck pond": 1, "fish pond": 1}),
    ],
)  # fmt: skip
def test_animals_live_in_what_they_are_listed_for(text: str, expected: dict[str, int]) -> None:
    found = [one for one in zones_in(read(text).plan.world) if one.title in expected]
    assert {one.title: one.count for one in found} == expected
    assert all([thing.noun for thing in one.things] == [one.title.split()[0]] for one in found)
    animals = {thing.id for one in found for thing in one.things}
    assert not any(animals.intersection(place.of) for one in found for place in one.places)


def test_pools_that_hold_no_animals_stay_as_they_are() -> None:
    zones = zones_in(
        read("A park with three ponds, two benches and an ice cream stand: ducks, geese, swans.").plan.world
    )
    assert [(one.title, one.count) for one in zones if one.title.endswith("pond")] == [("pond", 3)]
