"""Where things are: kinds of sentences that outsiders wrote, each with others of its kind."""

import pytest

from worlds.tests.said import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bedroom: a bed in the corner. On the bed is a cat. A lamp stands on the floor.",
            ["bed corner", "bed in bedroom", "cat on bed", "cat in bedroom", "lamp in bedroom"],
        ),
        ("The centre is a statue. A park with two trees.", ["tree in park", "statue in park"]),
        ("Two hills. A castle on the first, a windmill on the second.", ["castle in hill", "windmill in hill-2"]),
        ("Two islands. On one there is a tent, on the other a well.", ["tent in island", "well in island-2"]),
        (
            "A river. On one bank stands a barn, on the other a shed.",
            ["barn north_of river", "barn next_to river", "shed south_of river", "shed next_to river"],
        ),
        (
            "Two fields: corn and potatoes, each with a scarecrow in it.",
            ["corn in corn-field", "scarecrow in corn-field", "potato in potato-field", "scarecrow in potato-field"],
        ),
        (
            "A market with a stall in each corner, two crates per stall.",
            ["stall corner", "stall in market", "crate next_to stall", "crate in market"],
        ),
        ("A boathouse. Next to the house is a tree.", ["tree next_to boathouse"]),
        ("A hotel with two towers. On the roof stands a flag.", ["tower next_to hotel", "flag on hotel"]),
        (
            "The shed is to the left of the house and the well to the right of it.",
            ["shed left_of house", "well right_of house"],
        ),
        (
            "A classroom. A bookcase with six boxes along the left wall.",
            ["bookcase left", "bookcase in classroom", "box on bookcase", "box in classroom"],
        ),
        ("At the end of the street you see the church.", ["church at_end_of street", "church in street"]),
        ("A garden. In the left corner is a bench.", ["bench corner", "bench left", "bench in garden"]),
        (
            "A school in the north-west and a park in the south-east.",
            ["school north", "school west", "park south", "park east"],
        ),
        ("Three shelves with books on them.", ["book on shelf"]),
        ("Two canoes tied to the pier.", ["canoe next_to pier"]),
        ("On the desk a lamp, a globe and two pens.", ["lamp on desk", "globe on desk", "pen on desk"]),
        (
            "A sundial in the middle of the square with two benches.",
            ["sundial middle", "sundial in square", "bench next_to sundial", "bench in square"],
        ),
        ("Cafe: three tables. Next to it a bank.", ["bank next_to cafe", "table in cafe"]),
        (
            "A playground with a sandpit in it (one slide, two swings).",
            ["sandpit in playground", "slide in sandpit", "swing in sandpit"],
        ),
        ("Harbour in the south: two boats.", ["harbour south", "boat in harbour"]),
        ("A lake with a cabin on its shore.", ["cabin next_to lake"]),
        (
            "Two castles facing each other, the red one in the west and the blue one in the east.",
            ["castle west", "castle facing castle-2", "castle east", "castle facing castle"],
        ),
        ("Two benches, one beside a pond, the other under a tree.", ["bench next_to pond", "bench under tree"]),
        ("A meadow. Each corner has a tree.", ["tree corner", "tree in meadow"]),
        ("A group of penguins on an iceberg far from the ship.", ["penguin on iceberg", "iceberg far_from ship"]),
        (
            "A small shop. Inside, a counter faces a shelf. On the counter stands a till.",
            [
                "counter facing shelf",
                "counter in small-shop",
                "shelf in small-shop",
                "till on counter",
                "till in small-shop",
            ],
        ),
        ("Left wall: two portraits.", ["portrait left"]),
        ("Park behind the school, in it a pond and a slide.", ["park behind school", "slide in park", "pond in park"]),
        (
            "A stream with a mill on one bank and a farm on the other, a bridge between them.",
            [
                "mill north_of stream",
                "mill next_to stream",
                "bridge between mill farm",
                "farm south_of stream",
                "farm next_to stream",
            ],
        ),
        ("A fort on a hilltop.", ["fort in hill"]),
        ("Three tents in a circle around a campfire.", ["tent around campfire"]),
        (
            "Right side: library (two lions in front), school with a bus, theatre",
            [
                "library right",
                "lion in_front_of library",
                "lion right",
                "theatre right",
                "school right",
                "bus in school",
            ],
        ),
        (
            "A town.\n* south-east = play: a slide and a swing\n* north = work: a factory",
            [
                "slide south",
                "slide east",
                "slide in town",
                "swing south",
                "swing east",
                "swing in town",
                "factory north",
                "factory in town",
            ],
        ),
        ("A plain with a canyon. On the west rim stands a hut.", ["hut west_of canyon", "hut next_to canyon"]),
        ("A tower. On the top floor are two beds.", ["Top floor in tower", "bed in top-floor"]),
        ("A gate. A lion sits on each side of it.", ["lion next_to gate"]),
        ("A volcano on an island, smoke at the top.", ["volcano in island"]),
        (
            "A castle with two yards. In the outer yard is a well, in the inner yard a chapel.",
            ["well in yard", "chapel in yard-2"],
        ),
        (
            "Four stalls: cheese, flowers, bread and fish. A bench behind each one.",
            ["cheese on stall", "flower on stall", "bread on stall", "fish on stall", "bench behind stall"],
        ),
        ("Each booth = a table with a lamp. Three booths.", ["table next_to booth", "lamp on table"]),
    ],
)
def test_where_things_are(text: str, expected: list[str]) -> None:
    assert sorted(places(text)) == sorted(expected)
