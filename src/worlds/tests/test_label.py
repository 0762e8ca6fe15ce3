"""What shall say something says it, whatever it is."""

import pytest

from worlds.catalogue.label import labelled
from worlds.catalogue.thing import Built, Look
from worlds.catalogue.things import THINGS
from worlds.design import design
from worlds.request import DesignRequest


def plain(name: str) -> Built:
    thing = THINGS[name]
    return thing.build(Look(thing.size, thing.color, thing.material))


def written(built: Built) -> list[tuple[str, str]]:
    return [(part.name, part.text.words) for part in built.parts if part.text]


def test_a_crate_bears_its_plate_on_its_front() -> None:
    crate = plain("crate")
    front = min(part.box.low[2] for part in crate.parts)
    plate = labelled(crate, "Evidence A").parts[-1]
    assert (plate.name, plate.text and plate.text.words) == ("Label", "Evidence A")
    assert plate.box.low[2] < front < plate.box.high[2]
    assert plate.box.low[1] > 0.5


@pytest.mark.parametrize("name", ["egg", "tree", "fox"])
def test_what_has_no_flat_front_has_a_card_at_its_feet(name: str) -> None:
    built = plain(name)
    card = labelled(built, "A").parts[-1]
    assert card.name == "Label"
    assert card.box.low[1] == pytest.approx(min(part.box.low[1] for part in built.parts))
    assert card.box.low[2] < min(part.box.low[2] for part in built.parts)


def test_what_has_a_place_to_write_on_gets_no_second() -> None:
    sign = plain("sign")
    assert labelled(sign, "Exit") is sign


def test_in_a_world() -> None:
    world = design(DesignRequest(name="Lab", description="A crate labelled 'Evidence A' and a crate."))
    texts = [
        [part.text.words for part in one.parts if part.text]
        for one in world.scene.components
        if one.id.startswith("crate")
    ]
    assert texts == [["Evidence A"], []]
