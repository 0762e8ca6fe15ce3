"""What is read out of the ways in which lesson plans and longer descriptions say things."""

import pytest

from worlds.plan.plan import Plan
from worlds.plan.tree import things_in
from worlds.reading.read import read
from worlds.tests.said import Short, places, plan_of, things, zones


def signs(text: str) -> list[tuple[str, ...]]:
    return [one.texts for one in things_in(plan_of(text).world) if one.noun.endswith("sign")]


def ends(plan: Plan) -> list[tuple[str, ...]]:
    return [link.ends for link in plan.links]


LISTED = (
    "Three islands linked by bridges: a pirate island with a ship, a volcano island with a volcano, "
    "and a farm island with a barn."
)
STOPS = "One path with three stops along it:\n1. pond - three frogs\n2. hedge - a hedgehog under it\n3. beach - a crab"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LISTED, [(1, "pirate island"), (1, "volcano island"), (1, "farm island")]),
        ("Three areas: check-in, waiting room, exam room.", [(1, "waiting room"), (1, "exam room"), (1, "check-in")]),
        ("Two galleries. Igneous: a volcano. Sedimentary: a vase.", [(1, "Igneous"), (1, "Sedimentary")]),
        (
            "A zoo with two enclosures: lions and elephants.",
            [(1, "zoo"), (1, "lion enclosure"), (1, "elephant enclosure")],
        ),
        (STOPS, [(1, "path"), (1, "pond"), (1, "hedge"), (1, "beach")]),
        ("The agora is an open square.", [(1, "agora")]),
        ("The island is a square of sand in the sea.", [(1, "sea"), (1, "island")]),
        ("A zoo. South of it runs the River Thames.", [(1, "zoo"), (1, "river thames")]),
        ("A schoolroom with a stove.", [(1, "schoolroom")]),
    ],
)
def test_zones_that_are_counted_and_told_of(text: str, expected: list[tuple[int, str]]) -> None:
    assert sorted(zones(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Materials: 5 foam hurdles, scissors\nA gym. The hurdles stand in a row.", [(5, "hurdle", None)]),
        ("Grade 4: the first colony\nBuild a church beside a river.", [(1, "church", None)]),
        ("10 hoops, 4 planks", [(10, "hoop", None), (4, "plank", None)]),
        ("The captain's ship", [(1, "ship", None)]),
        ("A town to practise directions in German. A bank.", [(1, "bank", None)]),
        ("A desk for my kindergarteners", [(1, "desk", None)]),
        ("6 benches, each w/ a rack of test tubes on it", [(6, "bench", None), (1, "rack of test tubes", None)]),
        (
            "Nucleus: big purple ball. Seven green chloroplasts.",
            [(1, "nucleus", "purple"), (7, "chloroplast", "green")],
        ),
        ("A low blue fence and two shadufs", [(1, "fence", "blue"), (2, "shaduf", None)]),
        ("Bug hotel to the left of the deck", [(1, "bug hotel", None), (1, "deck", None)]),
        ("A maze. Snow on the ground.", []),
        ("Gate B12 with four chairs", [(1, "gate", None), (4, "chair", None)]),
        ("an ink pen and a dozen cushions", [(1, "ink pen", None), (12, "cushion", None)]),
    ],
)
def test_what_stands_there(text: str, expected: list[Short]) -> None:
    assert things(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farm: in the west, near the sea.", ["farm west", "farm near sea"]),
        ("3 benches. On the first a kettle, on the last one a bag.", ["kettle on bench", "bag on bench-3"]),
        ("A bug hotel to the left of the deck, a tree to the right.", ["bug hotel left_of deck", "tree right_of deck"]),
        ("A counter near the door with a bag on top", ["counter near door", "bag on counter"]),
        ("A temple with six columns across the front", ["column in_front_of temple"]),
        ("The Nile; on the west bank three pyramids.", ["pyramid west_of nile", "pyramid next_to nile"]),
        ("An island. Three palm trees along the south shore.", ["palm tree south", "palm tree in island"]),
        ("A sphinx that looks at the river.", ["sphinx facing river"]),
        ("Park behind the town hall, in it a slide.", ["park behind town-hall", "slide in park"]),
        (
            "North of the street, left to right: a bakery, a bank.",
            ["bakery north_of street", "bakery left_of bank", "bank north_of street"],
        ),
        ("Six chairs facing each other.", ["chair facing chair-2", "chair facing chair"]),
        ("Seven huts line the lane.", ["hut in lane"]),
        ("8 chairs, and a whiteboard in front of the chairs.", ["whiteboard in_front_of chair"]),
        ("Two houses and a bird on top of the houses.", ["bird on house"]),
        ("A basket of croissants.", ["croissant inside basket"]),
        ("A village with a well, and a wall with a gate around the village.", ["gate in village", "well in village"]),
    ],
)  # fmt: skip
def test_places(text: str, expected: list[str]) -> None:
    assert sorted(places(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A cow and a pig. Label each animal.", [("Cow",), ("Pig",)]),
        ("A heart and a brain, each labelled.", [("Heart",), ("Brain",)]),
        ("Mercury, Venus and Mars in a row, with a sign in front of each planet.", [("Mercury",), ("Venus",), ("Mars",)]),
        ("Two areas, each with its name on a sign.\n1. Desert: a camel\n2. Tundra: a rock", [("Desert",), ("Tundra",)]),
        (
            "Two enclosures: lions and bears. In front of each enclosure stands a sign.",
            [("Lion enclosure",), ("Bear enclosure",)],
        ),
        ("Write 'Fair is foul' on a sign near the cauldron.", [("Fair is foul",)]),
        ("Four signs numbered 1 to 4", [("1", "2", "3", "4")]),
    ],
)  # fmt: skip
def test_what_signs_say(text: str, expected: list[tuple[str, ...]]) -> None:
    assert sorted(signs(text)) == sorted(expected)


def test_what_is_said_of_each_stands_at_every_one() -> None:
    text = "Two galleries. Igneous: a volcano. Sedimentary: a vase. Two benches in each gallery."
    assert sorted(places(text)) == [
        "bench in igneous",
        "bench in sedimentary",
        "vase in sedimentary",
        "volcano in igneous",
    ]


def test_ways_join_what_was_listed_and_lead_to_each() -> None:
    assert ends(plan_of(LISTED)) == [("pirate-island", "volcano-island"), ("volcano-island", "farm-island")]
    assert plan_of(LISTED).start == "pirate-island", "nobody has to swim"
    three = (
        "A square. Three stops. First: a bank. Second: a shop. Third: a hall. Roads lead from the square to every stop."
    )
    assert ends(plan_of(three)) == [("square", "stop"), ("square", "stop-2"), ("square", "stop-3")]


def test_talk_of_the_lesson_is_understood_and_not_asked_about() -> None:
    plan = "Objectives: pupils describe.\nMaterials: paper, pencils, glue, cards\nA farm with a barn and two cows."
    reading = read(plan)
    assert reading.questions == ()
    assert things(plan) == [(1, "barn", None), (2, "cow", None)]


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("A maze. Snow on the ground.", "snow"),
        ("An icy island and a barn.", "snow"),
        ("A coral reef under water.", "seabed"),
    ],
)
def test_grounds(text: str, ground: str) -> None:
    plan = plan_of(text)
    assert ground in {plan.world.terrain, *(zone.terrain for zone in plan.world.zones)}
