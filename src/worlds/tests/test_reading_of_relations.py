"""Relations whose ends are apart, or said from the other end; and what is written without quotes."""

import pytest

from worlds.plan.tree import things_in
from worlds.reading.read import read
from worlds.tests.said import places, things, zones


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two rows of pews: on the left of the altar 6 candles, on the right a harp.",
         ["candle left_of altar", "harp right_of altar", "pew facing altar"]),
        ("A fountain is left of the gate, and a kiosk right of it.", ["fountain left_of gate", "kiosk right_of gate"]),
        ("On the left side of the gate is the bakery, on the right the stable.",
         ["bakery left_of gate", "stable right_of gate"]),
        ("Seven barrels in a row. At the left end of the row a lantern, at the right end an anvil.",
         ["lantern left_of barrel", "anvil right_of barrel"]),
        ("The lamp is flanked by two statues.", ["statue next_to lamp"]),
        ("A cake topped with candles. The tower is crowned with a bell.", ["candle on cake", "bell on tower"]),
        ("Palm trees along both banks of the Nile.", ["palm tree along nile"]),
        ("A pond. On the bank a goose and two ducks.", ["goose next_to pond", "duck next_to pond"]),
        ("An island with a lava pool. On the east coast there's a tent.", ["tent east", "tent in island",
         "lava pool in island"]),
        ("A river. A stone bridge crosses the river.", ["stone bridge across river"]),
        ("A ditch separates the castle from the farm. A pond.", ["ditch between castle farm"]),
        ("A big tree fills the left side.", ["tree left"]),
        ("A helicopter hovers over the ship.", ["helicopter over ship"]),
        ("The bakery is across the street from the bank.", ["bakery across_from bank"]),
        ("At the very back two drums and a piano.", ["drum back", "piano back"]),
        ("On the left there's a mill, next to it a barn, then a well.",
         ["mill left", "barn next_to mill", "well next_to barn"]),
        ("Behind the tables a railing and then four benches.", ["railing behind table", "bench behind railing"]),
        ("A tower with a flag on it, a shed beside it.", ["flag on tower", "shed next_to tower"]),
        ("On top of the hill, there is a castle, and at its foot a mill.", ["mill near hill", "castle in hill"]),
        ("A dig site. Next to the dig, a tent.", ["tent next_to dig-site", "tent in dig-site"]),
        ("A path with lamps from the station up to the museum. A lake.",
         ["path from station", "path to museum", "lamp in path"]),
        ("On the ground behind the hut: a garden with 2 swings. A lake.", ["garden behind hut", "swing in garden"]),
        ("A valley. On the north rim, where there's a tent, stands nobody.", ["tent north_of valley",
         "tent next_to valley"]),
        ("A drum kit. Right after the drum kit comes a harp.", ["harp next_to drum-kit"]),
    ],
)  # fmt: skip
def test_where_things_are(text: str, expected: list[str]) -> None:
    assert sorted(places(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A road. On the north side a bakery, a garage with one pump and a cinema.",
         ["bakery north", "bakery in road", "garage north", "garage in road", "cinema north", "cinema in road",
          "pump in garage"]),
        ("Along the road: a farm with a barn and six horses, a quarry with two trucks, a mill.",
         ["farm along road", "quarry along road", "mill in road", "barn in farm", "horse in farm", "truck in quarry"]),
        ("East of the lake is the town: a square with 3 stalls, a theatre with two flags and a school.",
         ["town east_of lake", "square in town", "stall in square", "theatre in town", "flag in theatre",
          "school in town"]),
        ("Next to the barn, a tent with a table: two lamps, cups, a radio.",
         ["tent next_to barn", "table inside tent", "lamp on table", "cup on table", "radio on table"]),
        ("North-west: three tents and a well.\nSouth-east: a windmill.",
         ["tent north", "tent west", "well north", "well west", "windmill south", "windmill east"]),
        ("A lake.\n- north-east = 3 kiosks in a row\n- south-west = a park with a slide",
         ["kiosk north", "kiosk east", "park south", "park west", "slide in park"]),
        ("A lake.\nNorth-west: herb area - three benches and a well.",
         ["herb area north", "herb area west", "bench in herb-area", "well in herb-area"]),
        ("Everything is inside a barn. Three sheep. Two cows and a trough.",
         ["sheep in barn", "cow in barn", "trough in barn"]),
        ("A hut and four palms. It all takes place on an island.", ["hut in island", "palm in island"]),
        ("A tower. Ground floor: a shop with a counter. Upper floor: a bedroom with two beds. Right at the top: a bell.",
         ["shop in tower", "counter in shop", "bedroom in tower", "bed in bedroom", "Top floor in tower",
          "bell in top-floor"]),
        ("Three stalls. Stall 1 shells 4 coins, stall 2 bananas 2 coins, stall 3 cups.",
         ["shell on stall", "price tag on stall", "banana on stall-2", "price tag on stall-2", "cup on stall-3"]),
        ("3 chests. A bell in the second.", ["bell inside chest-2"]),
        ("A park with a hut. A bench beside the hut. A lake.", ["hut in park", "bench next_to hut", "bench in park"]),
        ("A lounge with a sofa and two lamps.", ["sofa in lounge", "lamp in lounge"]),
    ],
)  # fmt: skip
def test_what_is_in_what(text: str, expected: list[str]) -> None:
    assert sorted(places(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four doors, numbered 1, 2, 3, 4.", ("1", "2", "3", "4")),
        ("Signs say 2/3, 1/5 and 1/6.", ("2/3", "1/5", "1/6")),
        ("Three stones: slate, flint, chalk (labelled).", ("slate", "flint", "chalk")),
        ("On a door hangs a card with a colour word: happy, tired, shy.", ("happy", "tired", "shy")),
        ("A board that says WHO, WHEN, HOW MUCH.", ("WHO", "WHEN", "HOW MUCH")),
        ('A big screen says: "Hello, friends. Bring a bag."', ("Hello, friends. Bring a bag.",)),
        ("Poster: 3/4 = 6/8.", ("3/4 = 6/8",)),
        ("Menu board above the bar: 1/3 = 2 pieces.", ("1/3 = 2 pieces",)),
        ("A gate. Above the gate: 'Only the brave may enter.'", ("Only the brave may enter.",)),
        ("Chalkboard next to the oven: muffin 2 €, tea 1 €.", ("muffin 2 €", "tea 1 €")),
        ("A price list: soup 4 dollars, bread 1 dollar.", ("soup 4 dollars", "bread 1 dollar")),
        ("Three crates, each with another fabric: silk, wool, felt.", ("silk", "wool", "felt")),
        ("Six platforms with a number, 6, 12, 18 and so on up to 36.", ("6", "12", "18", "24", "30", "36")),
    ],
)
def test_what_is_written(text: str, expected: tuple[str, ...]) -> None:
    assert expected in [one.texts for one in things_in(read(text).plan.world)]


def test_zones_bear_what_is_told_of_them_one_by_one() -> None:
    assert zones("Three rooms, one per subject: Maths, History of Rome, Art.") == [
        (1, "Maths"),
        (1, "History of Rome"),
        (1, "Art"),
    ]


def test_each_pen_is_closed_by_its_fence() -> None:
    plan = read("Three pens, each with a fence around it and a pig inside.").plan
    pen = plan.world if plan.world.id == "pen" else plan.world.zones[0]
    assert (pen.count, pen.enclosure) == (3, "fence")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Players arrive in an open square with four shops. A lake.", "square"),
        ("You are locked in the library of an old mansion. A lake.", "library"),
        ("A lake with ducks. Kids wake up in a cave.", "cave"),
    ],
)
def test_where_players_start(text: str, start: str) -> None:
    assert read(text).plan.start == start


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three billy goats gruff and a troll.", [(3, "billy goat", None), (1, "troll", None)]),
        ("A rickety wooden bridge.", [(1, "wooden bridge", None)]),
        ("Practice of the times table at each of three desks.", [(3, "desk", None)]),
    ],
)
def test_what_is_no_thing(text: str, expected: list[tuple[int, str, str | None]]) -> None:
    assert things(text) == expected
