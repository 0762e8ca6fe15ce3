"""Worlds that are no open country: the words that say so, what is around, and what does not belong there."""

from functools import cache

import pytest

from worlds.catalogue.growth import FOLIAGE
from worlds.catalogue.terrains import SETTINGS, TERRAINS, TerrainName
from worlds.design import Design, design
from worlds.layout.forecourt import INNER_COURTS, INNER_WAYS
from worlds.reading.settings import LONGEST, setting_of
from worlds.request import DesignRequest, DesignSettings
from worlds.roblox.instance import Instance
from worlds.scene import DOME, Shape

SAID = (
    ("cell", "Inside a giant plant cell. A nucleus in the middle, ten green chloroplasts and two signs."),
    ("cell", "A walk-through animal cell with a nucleus and six mitochondria."),
    ("tissue", "We are the size of a blood cell inside a beating human heart. Four chambers and two signs."),
    ("tissue", "Follow a sandwich through the digestive system, with three signs and a pool."),
    ("circuit", "Inside a computer. We are tiny and the motherboard is a green city with four towers."),
    ("machine", "Inside a clock with five gears and a pendulum."),
    ("cave", "A coal mine in 1842 with rails, five coal carts and two ponies."),
    ("cave", "Deep under the ground there is a city of dwarves with six houses."),
    ("space", "A space station circling the Earth with a laboratory, a gym and two solar panels."),
    ("space", "Aboard a spaceship on its way to Mars: a control room and six seats."),
    ("sky", "A castle in the clouds with four towers and a harp."),
    ("mud", "A First World War trench with sandbags and barbed wire."),
    ("salt", "A salt flat in Bolivia with a train and five flamingos."),
    ("paper", "A giant coordinate grid on the floor with ten treasure chests."),
    ("candy", "Candyland with a house and six lollipops."),
    ("cave", "Can you make a limestone cave deep under a mountain? A path leads to a hall with three stalactites."),
    ("cave", "Could we have a dark cave inside a hill for my class, please? There are six stalactites and a lake."),
    ("cave", "My pupils learn about rocks. I would like them to be in a large cave with a waterfall and a lantern."),
    ("cell", "I'd like my students to walk around in an animal cell. They find the nucleus and three mitochondria."),
    ("tissue", "Would you make a beating heart for us? The pupils walk through four chambers."),
    ("space", "Can I have a space station for my Year 4s? There are three modules and a treadmill."),
    ("paper", "A fairy-tale land inside an open book, where the ground is made of paper pages. A castle and a forest."),
    ("paper", "Can you make a story land made of paper, with a castle, six paper trees and a dragon?"),
    ("desert", "A market square in a Moroccan town with nine stalls and a fountain."),
    ("savanna", "A camp in the Serengeti with two tents and five zebras."),
    ("snow", "A ski village in the Alps in winter, with five chalets."),
    ("grassland", "A meadow in the Alps with four cows and a hut."),
    ("grassland", "A farm with four horses. Pupils learn about the food of Morocco."),
)
BESIDE = (
    "A village with a mine, a farm and a river.",
    "A school with a computer room and ten computers.",
    "A museum with a model of the heart, a skeleton and six signs.",
    "A heart, lungs and a brain.",
    "A forest with a cave and a dragon in it.",
    "An island with a volcano. Inside the volcano is a lab.",
    "A Mars base with three labs around a red rover and a space ship.",
    "A prison with six cells.",
    "Inside a museum are 2 computers.",
    "A city with six houses and a subway under the ground.",
    "A farm with a barn. Up in the sky are three hot air balloons.",
    "A battlefield in 1066 with knights.",
    "Could you make a village with a cave in the hill, please? Four houses and a well.",
    "A library with a giant book and six tables. Three keys are hidden inside a book.",
    "A beach with a cave in the cliff and a rowing boat.",
)


@cache
def built(text: str) -> Design:
    return design(DesignRequest(name="x", description=text))


@pytest.mark.parametrize(("terrain", "text"), SAID)
def test_a_world_lies_where_the_words_say_that_all_of_it_is(terrain: str, text: str) -> None:
    assert built(text).scene.terrain == terrain


@pytest.mark.parametrize("text", BESIDE)
def test_a_place_beside_others_and_a_thing_make_no_world(text: str) -> None:
    assert built(text).scene.terrain not in SETTINGS


def test_what_all_are_inside_of_stands_there_no_more() -> None:
    for text, noun in ((SAID[2][1], "heart"), (SAID[4][1], "computer"), (SAID[6][1], "mine"), (SAID[8][1], "Earth")):
        labels = " ".join(one.label for one in built(text).scene.components)
        assert noun.lower() not in labels.lower(), text
    planets = built("We walk among the planets: Venus, Earth and Mars, with three signs.").scene.components
    assert "earth" in {one.label.lower() for one in planets}


@pytest.mark.parametrize("terrain", sorted(SETTINGS))
def test_nothing_of_a_garden_is_in_a_world_that_is_none(terrain: TerrainName) -> None:
    settings = DesignSettings(terrain=terrain)
    scene = design(DesignRequest(name="x", description="A statue, two towers and a house", settings=settings)).scene
    green = {leaves.color for leaves in FOLIAGE}
    assert not [part.name for part in scene.scenery if part.color in green]
    assert not {"Hedge", "Lawn"} & {part.name for part in scene.scenery}
    assert {*INNER_WAYS} == {*INNER_COURTS} == SETTINGS


def test_a_dome_is_seen_from_within_alone_and_throws_no_shadow() -> None:
    made = built(SAID[2][1])
    dome = [part for part in made.scene.scenery if part.name == DOME]
    assert len(dome) == 17
    assert not any(part.collides for part in dome)
    drawn = [one for one in instances(made.tree) if one.name == DOME]
    assert [one.properties["CastShadow"] for one in drawn] == [False] * 17
    assert not [part for part in built("A house and a tree.").scene.scenery if part.name == DOME]


def instances(root: Instance) -> list[Instance]:
    return [root, *(inner for one in root.children for inner in instances(one))]


def test_the_earth_is_seen_from_space_unless_planets_are_asked_for() -> None:
    def balls(text: str) -> int:
        seen = TERRAINS["space"].shell
        parts = [part for part in built(text).scene.scenery if part.name == DOME and part.shape is Shape.BALL]
        assert seen is not None
        return sum(part.size[0] > 40 for part in parts)

    assert balls(SAID[8][1]) == 7
    assert balls("We walk among the planets: Venus, Earth and Mars, with three signs.") == 0


def test_long_and_strange_words_are_looked_at_quickly() -> None:
    for text in ("1" * 5_000, "a very " * 5_000, "inside the " * 5_000, "x " * LONGEST + "inside a cell"):
        assert setting_of(text) is None
