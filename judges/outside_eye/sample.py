"""Twelve descriptions as teachers write them, of twelve kinds of world: the same ones each time."""

from typing import Final

SAMPLE: Final = {
    "biomes": (
        "Four biomes in four zones: a desert with five cacti and two camels, a rainforest with eight trees and a parrot, an"
        " arctic with three penguins and an igloo, and a savanna with two lions and an elephant. A path links the zones."
    ),
    "school": (
        "A school with three rooms: a classroom with twelve desks and a whiteboard, a science lab with four lab benches and"
        " a microscope, and a library with six bookshelves and a round table."
    ),
    "islands": (
        "Three islands linked by bridges: a pirate island with a ship and a treasure chest, a volcano island with a volcano,"
        " and a farm island with a barn and four cows."
    ),
    "river": (
        "A river with a stone bridge over it. On one bank a water mill and three houses, on the other bank a forest with ten"
        " trees and two deer."
    ),
    "castle": (
        "A castle on a hill, a village with six houses, a well and a market stall at its foot, and a wall with a gate around"
        " the village. It is a lesson on the Middle Ages for 24 students."
    ),
    "reef": (
        "A coral reef under water with eight corals, six tropical fish, two sea turtles, an octopus, a sunken ship and a"
        " submarine. Four signs labelled coral, fish, turtle and octopus."
    ),
    "city": (
        "A city street with six houses, a school, a hospital, a fire station and a town hall. Trees and street lamps along"
        " the street, three cars and a bus on it."
    ),
    "farm": (
        "A farm at sunrise: a red barn, a farmhouse, a silo, three cows, four sheep in a pen, a tractor, and a field of"
        " wheat with a scarecrow."
    ),
    "zoo": (
        "A zoo with five enclosures: lions, elephants, giraffes, penguins and monkeys. In front of each enclosure stands a"
        " sign. A pond with three flamingos in the middle and a cafe at the entrance."
    ),
    "planets": (
        "The solar system at night: the sun in the middle and Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus and"
        " Neptune in a row, with a sign in front of each planet and a rocket near the spawn."
    ),
    "museum": (
        "A museum of ancient Egypt indoors: a sarcophagus in the middle of the hall, a sphinx, three statues on pedestals,"
        " two vases on a table, and four signs labelled pharaoh, pyramid, mummy and hieroglyphs. A quiz board at the"
        " entrance."
    ),
    "obby": (
        "An obby with ten platforms over lava. A checkpoint halfway, a flag at the finish, and a trophy on the last"
        " platform."
    ),
}
"""Words by the name of the picture."""
