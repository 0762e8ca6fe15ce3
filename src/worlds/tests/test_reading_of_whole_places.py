"""Where things are in a whole place, how many they are, where one begins: kinds of sentences that outsiders wrote, each with
others of its kind."""

import pytest

from worlds.design import design
from worlds.reading.read import read
from worlds.request import DesignRequest
from worlds.teaching.pasted import pasted_in
from worlds.tests.said import places, things, zones


@pytest.mark.parametrize(
    ("text", "count", "noun"),
    [
        ("Palm trees, nine of them, grow along the shore.", 9, "palm tree"),
        ("Cherry trees in bloom stand along the path, seven of them.", 7, "cherry tree"),
        ("A street with food stalls on both sides, ten in total.", 10, "food stall"),
        ("People with umbrellas (about fifteen of them) walk around.", 15, "person"),
        ("A village of mud-brick houses (let us say nine).", 9, "mud brick house"),
        ("Chickens, like 10, no wait, 12 chickens in the yard.", 12, "chicken"),
        ("Three benches, each with four stools, so twelve stools altogether.", 4, "stool"),
        ("A row of 12 panels, and a tank beside each... no, make it one big tank near the dome.", 12, "panel"),
        ("About forty penguins, make it exactly 40 if you can.", 40, "penguin"),
        ("A queue of ten children waits in front of the carousel.", 10, "child"),
        ("A market hall with five longhouses.", 5, "longhouse"),
        ("Three stone benches around a sundial.", 3, "bench"),
    ],
)
def test_a_number_said_behind_or_taken_back_counts_what_is_meant(text: str, count: int, noun: str) -> None:
    assert [found for found, name, _ in things(text) if name == noun] == [count]


def test_a_number_of_something_else_counts_nothing_before_it() -> None:
    assert things("Trees, a shed, 5 bins and a hen.") == [
        (3, "tree", None), (1, "shed", None), (5, "bin", None), (1, "hen", None)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A wheelbarrow full of apples.", ["apple inside wheelbarrow"]),
        ("A rowing boat with two sailors.", ["sailor inside rowing-boat"]),
        ("A sledge with presents behind the church.", ["sledge behind church", "present inside sledge"]),
        ("A landing pad with a rocket.", ["rocket on landing-pad"]),
        ("A cafe with four tables outside.", ["table in_front_of cafe"]),
        ("A wrecked ship on the beach. Inside the wreck: two barrels.",
             ["barrel inside wrecked-ship", "wrecked ship in beach"]),
        ("A raft with a barrel and a lantern on it.", ["barrel on raft", "lantern on raft"]),
        ("A cafe with six tables goes in the centre.", ["cafe middle", "table in cafe"]),
        ("Six crabs are on the rocks to the east.", ["crab on rock", "rock east"]),
        ("A row of panels on the ridge to the east.", ["ridge east", "panel in ridge"]),
        ("A lake in the east, a village with 7 huts in the west.", ["lake east", "village west", "hut in village"]),
        ("To the north, on a steep hill, stands a tower.", ["hill north", "tower in hill"]),
        ("A terminal. A car park with a barrier behind the terminal.", ["car park behind terminal", "barrier in car-park"]),
        ("On the western beach lies a raft.", ["beach west", "raft in beach"]),
        ("A jungle gym in the corner... sorry, let's say in the northern part.", ["jungle gym north"]),
        ("A guard stands above... sorry, in front of the school.", ["guard in_front_of school"]),
        ("A pool in the middle of the hall, surrounded by six columns.",
         ["column around pool", "pool middle", "pool in hall"]),
        ("A torii gate marks the entrance.", ["torii gate entrance"]),
        ("All around the square stand timber houses.", ["house around square", "house in square"]),
        ("On a board at the airlock it says “HELLO”.", ["board near airlock"]),
        ("A king sits on a throne and in front of him is a chest.", ["king on throne", "chest in_front_of king"]),
        ("Four sheep and a cow are kept in a pen.", ["sheep in pen", "cow in pen"]),
        ("Behind the dragon is a door and the key is on a stand.", ["door behind dragon", "key on stand"]),
        ("A fisherman is mending a net beside a crate.", ["fisherman next_to net", "net next_to crate"]),
        ("A jetty at the lake; three canoes are tied to it and a chair stands beside it.",
         ["jetty near lake", "canoe next_to jetty", "chair next_to jetty"]),
        ("Eight cabins around the campfire. The campfire is in the middle of a clearing and logs lie around it.",
         ["cabin around campfire", "cabin in clearing", "campfire middle", "campfire in clearing",
          "log around campfire", "log in clearing"]),
        ("A museum has three rooms. In the second room is a statue in the centre and a board.",
         ["room 1 in museum", "room 2 in museum", "room 3 in museum",
          "statue middle", "statue in room-2", "board in room-2"]),
        ("Three pens: one for two lions, one with ten penguins and one for a rhino.",
         ["lion in pen", "penguin in pen-2", "rhino in pen-3"]),
        ("Playground:\n1. A lawn in the middle\n2. A slide",
         ["slide in playground", "lawn middle", "lawn in playground"]),
    ],
)  # fmt: skip
def test_things_are_where_a_person_reads_them(text: str, expected: list[str]) -> None:
    assert sorted(places(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A ghost train with a clown.", "ghost train"),
        ("An octopus hides inside the boat.", "octopus"),
        ("A surfboard leans against the tower.", "surfboard"),
        ("A runway with one plane landing, and a tower.", "plane"),
        ("A fire station with a fire engine.", "fire engine"),
        ("In the centre there's a round reading rug.", "reading rug"),
        ("On every bench is a rack of test tubes.", "rack of test tubes"),
    ],
)
def test_a_name_is_neither_cut_nor_swallowed_by_a_verb(text: str, noun: str) -> None:
    assert noun in [name for _, name, _ in things(text)]


@pytest.mark.parametrize(
    "text", ["The map is 60 cm wide.", "It is 3 km long.", "Snowmen stand left and right.", "A well in Asia."]
)
def test_measures_directions_and_continents_are_nothing_to_build(text: str) -> None:
    assert {name for _, name, _ in things(text)} <= {"snowman", "well", "map"}


@pytest.mark.parametrize(
    ("text", "start", "near"),
    [
        ("A meadow. The players begin at a jetty.", "meadow", "jetty"),
        ("A flagpole marks the spot where you arrive.", None, "flagpole"),
        ("A gate marks the entrance; the player begins there.", None, "gate"),
        ("A bus stop. Start: at the ticket booth.", None, "ticket booth"),
        ("On the shore there's a portal with two torches, that's where the hero arrives.", "shore", "portal"),
        ("The players start at the crossroads.", "crossroads", None),
        ("A night market. The player starts at the entrance.", "night-market", None),
    ],
)
def test_players_arrive_where_it_is_said(text: str, start: str | None, near: str | None) -> None:
    at_spawn = [one.removesuffix(" near spawn") for one in places(text) if one.endswith("near spawn")]
    assert (read(text).plan.start, at_spawn) == (start, [near] if near else [])


def test_a_race_that_starts_says_nothing_of_players() -> None:
    assert places("The race starts at the gate.") == []


@pytest.mark.parametrize(
    ("text", "hour", "terrain"),
    [
        ("A night market in the rain.", 22.0, "pavement"),
        ("A night stand.", None, None),
        ("A snowy village square in the evening.", 19.0, "snow"),
        ("A sandy bay with two boats.", None, "desert"),
        ("Lava world! A castle on a hill.", None, "volcanic"),
        ("Alone on a sea of grass, there lies an old railway station.", None, "grassland"),
        ("A meadow with a snowy hill.", None, "grassland"),
    ],
)
def test_hour_and_ground_of_the_place_are_those_of_the_world(
    text: str, hour: float | None, terrain: str | None
) -> None:
    plan = read(text).plan
    assert (plan.mood.time_of_day, plan.world.terrain) == (hour, terrain)


def test_notes_of_a_meeting_that_wish_a_place_are_no_passage_to_teach() -> None:
    told = "Notes: moss\n\nThe moss grows on the north side. A frog sits in the moss. The moss drinks rain and dew."
    wished = " We want a garden with two beds. There should be a pond with a frog."
    assert pasted_in(told) is not None
    assert pasted_in(told + wished) is None


def test_the_sea_is_around_an_island_without_being_put_there() -> None:
    made = design(DesignRequest(name="Island", description="An island with a hut. All around the island there is sea."))
    assert "sea around island" in places("An island with a hut. All around the island there is sea.")
    assert [one for one in made.scene.relations if not one.holds] == []


def test_zones_told_one_by_one_are_as_many() -> None:
    assert zones("Three pens: one for two lions, one with ten penguins and one for a rhino.") == [(1, "pen")] * 3


@pytest.mark.parametrize(
    ("text", "weather"),
    [
        ("A dust storm is blowing over everything. There are three tents.", "storm"),
        ("A storm is coming. A lighthouse stands on a cliff.", "storm"),
        ("Snow was drifting down on the dark firs around a cottage.", "snow"),
        ("Snow falls softly. A bench stands under a lamp.", "snow"),
        ("Two storm clouds above a hill.", None),
        ("Snow lies on the roof of a cottage.", None),
    ],
)
def test_what_blows_and_falls_is_the_weather(text: str, weather: str | None) -> None:
    assert read(text).plan.mood.weather == weather


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("It is already dark, evening. A market with a tree.", 19.0),
        ("Dusk is past; it's night. A windmill in a meadow.", 22.0),
        ("The morning was over. It is noon at the well.", 12.0),
        ("A dark, spooky castle at dusk.", 18.5),
    ],
)
def test_an_hours_name_says_more_than_its_light_and_what_is_over_says_nothing(text: str, hour: float) -> None:
    assert read(text).plan.mood.time_of_day == hour


@pytest.mark.parametrize(
    ("text", "terrain"),
    [
        ("Your settlement lies in the desert beside the Nile. There is one large pyramid.", "desert"),
        ("Mars Base Design. The base has three domes.", "mars"),
        ("A village with four huts. Snow covers the ground.", "snow"),
        ("A park with a sandpit and a lawn. In the park is a pond.", None),
    ],
)
def test_a_place_is_in_what_lies_around_it(text: str, terrain: str | None) -> None:
    assert read(text).plan.world.terrain == terrain


def test_two_places_lie_where_the_compass_says() -> None:
    assert places("A school in the north and a park in the south.") == ["school north", "park south"]
