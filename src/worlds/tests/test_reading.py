"""What is read out of English sentences. Each case stands for a kind of sentence."""

import pytest

from worlds.plan.plan import Enclosure, LinkKind, ZoneKind
from worlds.plan.tree import things_in, zones_in
from worlds.reading.read import read
from worlds.tests.said import Short, places, plan_of, things, zones


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A house", [(1, "house", None)]),
        ("Three red cars and 12 trees", [(3, "car", "red"), (12, "tree", None)]),
        ("half a dozen rockets", [(6, "rocket", None)]),
        ("3 rows of 4 desks", [(12, "desk", None)]),
        ("a pair of boats", [(2, "boat", None)]),
        ("twenty-five benches", [(25, "bench", None)]),
        ("dark blue bus and a light-green truck", [(1, "bus", "dark blue"), (1, "truck", "light green")]),
        ("A tree. Put a bench beside the tree.", [(1, "tree", None), (1, "bench", None)]),
        ("A tree. Another tree.", [(1, "tree", None), (1, "tree", None)]),
        ("a house without a fence", [(1, "house", None)]),
        ("two houses, no trees", [(2, "house", None)]),
        ("a castle as well as a bridge", [(1, "castle", None), (1, "bridge", None)]),
        ("1. three labs\n2. a quiz board", [(3, "lab", None), (1, "quiz board", None)]),
        ("I'm a music teacher and I need a piano", [(1, "piano", None)]),
        ("3 statues of philosophers", [(3, "statue", None)]),
        ("two zorblaxes", [(2, "zorblax", None)]),
        ("An apple.", [(1, "apple", None)]),
        ("A drum and a tent.", [(1, "drum", None), (1, "tent", None)]),
        ("A sink and a tent.", [(1, "sink", None), (1, "tent", None)]),
        ("A single bed with a night stand.", [(1, "single bed", None), (1, "night stand", None)]),
        ("A heart, lungs and a brain.", [(1, "heart", None), (3, "lung", None), (1, "brain", None)]),
        (
            "A cube, a sphere, a cone and a cylinder.",
            [(1, one, None) for one in ("cube", "sphere", "cone", "cylinder")],
        ),
        ("One of the great pyramids.", [(1, "pyramid", None)]),
        ("Nine statues on pedestals.", [(9, "statue", None), (9, "pedestal", None)]),
        ("Exploration (20 min): a street with six houses.", [(6, "house", None)]),
        ("Work (90 min): a street with four houses.", [(4, "house", None)]),
        ("A museum indoors with nine statues.", [(9, "statue", None)]),
        ("A map split by mountains: a city with ten houses.", [(10, "house", None)]),
        (
            "Twelve platforms with a question on each and a trophy at the end.",
            [(12, "platform", None), (1, "trophy", None)],
        ),
        ("3 cows with a number sign beside every group.", [(3, "cow", None), (1, "number sign", None)]),
        ("A ramp as an inclined plane.", [(1, "ramp", None)]),
        ("Times tables practice", []),
        ("Party balloons", [(3, "party balloon", None)]),
    ],
)
def test_what_stands_there(text: str, expected: list[Short]) -> None:
    assert things(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three houses, no, four", [(4, "house", None)]),
        ("I want two trees. Make that five.", [(5, "tree", None)]),
        ("A castle. Actually a lighthouse instead.", [(1, "lighthouse", None)]),
        ("five goats, no wait, six goats and a dog", [(6, "goat", None), (1, "dog", None)]),
        ("ten red chairs (no, twelve)", [(12, "chair", "red")]),
        ("3 cows... sorry, 5 cows in a barn", [(5, "cow", None), (1, "barn", None)]),
    ],
)
def test_corrections(text: str, expected: list[Short]) -> None:
    reading = read(text)
    assert things(text) == expected
    assert [notice.code for notice in reading.notices][:1] == ["corrected"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three labs around a red rover", ["lab around rover"]),
        ("Behind the school, put two trees", ["tree behind school"]),
        ("Near the spawn there is a quiz board", ["quiz board near spawn"]),
        ("a fountain between a house and a barn", ["fountain between house barn"]),
        ("a bench to the left of the house", ["bench left_of house"]),
        ("a library across from a museum", ["library across_from museum"]),
        ("six chairs facing the stage", ["chair facing stage"]),
        ("a castle in the middle", ["castle middle"]),
        ("A tree north of a house", ["tree north_of house"]),
        ("A table with four chairs.", ["chair around table"]),
        ("Five tables with four stools each.", ["stool around table"]),
        ("A school in the north and a pyramid in the south.", ["school north", "pyramid south"]),
        ("Clouds above a mountain.", ["cloud over mountain"]),
        ("A castle on a hill.", ["castle in hill"]),
        ("A bridge over a river.", ["bridge over river"]),
        ("A street with six houses.", ["house in street"]),
        ("A room with a desk under the window.", ["desk under window", "desk in room", "window in room"]),
        ("A river that runs from a mountain to the sea.", ["river from mountain", "river to sea"]),
        ("A forest on the left and a desert on the right.", ["forest left", "tree in forest", "desert right"]),
        ("A ramp with a trolley on it", ["trolley on ramp"]),
        (
            "a track with eight hurdles along it and a podium at the end",
            ["hurdle in track", "podium at_end_of track", "podium in track"],
        ),
        ("In the middle there is a fountain with benches around it.", ["fountain middle", "bench around fountain"]),
    ],
)
def test_where_it_stands(text: str, expected: list[str]) -> None:
    assert sorted(places(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A house with three rooms: a kitchen, a bedroom and a bathroom.", ["house", "kitchen", "bedroom", "bathroom"]),
        ("A kitchen with a stove, a fridge and a sink.", ["kitchen"]),
        ("Six islands.", ["island"]),
        ("Two zones: a desert with three cacti and an arctic with two penguins.", ["desert", "arctic"]),
        ("A stream.", ["stream"]),
        ("A village with a wall around it.", ["village"]),
        (
            "Three islands linked by bridges. First: a volcano. Second: two camels.",
            ["island 1", "island 2", "island 3"],
        ),
    ],
)
def test_zones(text: str, expected: list[str]) -> None:
    assert [title for _, title in zones(text)] == expected


def test_grounds_are_of_their_zones() -> None:
    plan = plan_of("Two zones: a desert with three cacti and an arctic with two penguins, linked by a bridge.")
    assert [(zone.terrain, [(one.count, one.noun) for one in zone.things]) for zone in plan.world.zones] == [
        ("desert", [(3, "cactus")]),
        ("snow", [(2, "penguin")]),
    ]
    assert [(link.kind, link.ends) for link in plan.links] == [(LinkKind.BRIDGE, ("desert", "arctic"))]


def test_a_wall_around_a_village_closes_it() -> None:
    village = next(
        zone for zone in zones_in(plan_of("A village with a wall around it.").world) if zone.title == "village"
    )
    assert (village.enclosure, [(one.count, one.noun) for one in village.things]) == (Enclosure.WALL, [(5, "house")])


def test_a_wall_around_a_castle_closes_its_yard() -> None:
    plan = plan_of("A castle with a wall around it and a moat around the wall.")
    yard, inner = plan.world.zones[0], plan.world.zones[0].zones[0]
    assert (yard.enclosure, inner.enclosure) == (Enclosure.WATER, Enclosure.WALL)
    assert [one.noun for one in inner.things] == ["castle"]


def test_rooms_are_in_their_house() -> None:
    plan = plan_of("A house with three rooms: a kitchen, a bedroom and a bathroom.")
    house = plan.world.zones[0]
    assert (house.kind, [room.kind for room in house.zones]) == (ZoneKind.BUILDING, [ZoneKind.ROOM] * 3)


def test_each_is_said() -> None:
    tables, stools = things_in(plan_of("Five tables with four stools each.").world)
    assert (tables.count, stools.count, stools.each) == (5, 4, tables.id)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Four signs labelled evaporation, condensation, precipitation and collection.",
            ("evaporation", "condensation", "precipitation", "collection"),
        ),
        ("a sign 'VOTE HERE' at the entrance", ("VOTE HERE",)),
        ("a sign that says Fractions & Fun, and two trees", ("Fractions & Fun",)),
        ('a banner that reads "Go left" next to a tree', ("Go left",)),
        ("Four signs along the river: source, waterfall, meander, mouth", ("source", "waterfall", "meander", "mouth")),
    ],
)
def test_what_a_sign_says(text: str, expected: tuple[str, ...]) -> None:
    assert next(one for one in things_in(plan_of(text).world) if one.texts).texts == expected


@pytest.mark.parametrize(
    ("text", "hour", "weather", "terrain"),
    [
        ("A house at sunset", 18.0, None, None),
        ("A house at 3:30 pm", 15.5, None, None),
        ("A house. It rains.", None, "rain", None),
        ("A house in the snow", None, None, "snow"),
        ("A snowman and a rain barrel", None, None, None),
        ("A single bed with a night stand.", None, None, None),
        ("It's night, fog everywhere. A house.", 22.0, "fog", None),
    ],
)
def test_mood(text: str, hour: float | None, weather: str | None, terrain: str | None) -> None:
    plan = plan_of(text)
    assert (plan.mood.time_of_day, plan.mood.weather, plan.world.terrain) == (hour, weather, terrain)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("A Mars base with two rovers", "mars"),
        ("A medieval castle", "medieval"),
        ("Planets Mercury, Venus, Earth and Mars around the sun.", None),
        ("A pyramid in ancient Egypt", "egypt"),
    ],
)
def test_a_theme_is_of_a_place_and_not_of_a_thing(text: str, theme: str | None) -> None:
    assert plan_of(text).world.theme == theme


def test_planets_are_told_apart() -> None:
    found = places("Planets Mercury, Venus, Earth and Mars around the sun.")
    assert found == [f"{name} around sun" for name in ("mercury", "venus", "earth", "mars")]


def test_a_lesson_plan_builds_what_is_in_the_world() -> None:
    text = """Lesson: Rivers (50 min)
Objectives: students describe a meander
Materials: scissors, glue, a globe
Main (30 min)
- a river with three boats on it
- two cows next to the river
Homework: draw a map"""
    assert sorted(things(text)) == [(2, "cow", None), (3, "boat", None)]
    assert zones(text) == [(1, "river")]


def test_a_place_without_things_gets_what_is_usual_there() -> None:
    reading = read("Mars at night")
    assert {one.noun for one in things_in(reading.plan.world)} >= {"habitat", "lab", "rover"}
    assert "usual_things" in {notice.code for notice in reading.notices}
    assert "nothing_found" in {notice.code for notice in read("Happiness").notices}


@pytest.mark.parametrize(
    "text",
    [
        "Una escuela con dos árboles.",
        "Trois maisons et un arbre.",
        "Ein Haus mit zwei Bäumen und einem Teich.",
        "三つの島と橋",
    ],
)
def test_another_language_is_refused(text: str) -> None:
    reading = read(text)
    assert [notice.code for notice in reading.notices] == ["not_english"]
    assert [*things_in(reading.plan.world)] == []
    assert reading.coverage.lost == 0


@pytest.mark.parametrize(
    ("text", "players", "audience"),
    [
        ("A house for 24 students", 24, None),
        ("A house for a class of thirty", 30, None),
        ("A house for my students (22 of them)", 22, None),
        ("A house with a garden for grade 5", None, "grade 5"),
    ],
)
def test_for_whom(text: str, players: int | None, audience: str | None) -> None:
    plan = plan_of(text)
    assert (plan.players, plan.audience) == (players, audience)
