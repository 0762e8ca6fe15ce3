"""Words that say what is done become activities; words that only describe become none."""

import time

import pytest

from worlds.design import design
from worlds.lesson.lesson import MatchQuestion, OrderQuestion, SortQuestion
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Thing, Zone, ZoneKind
from worlds.plan.tree import things_in, zones_in
from worlds.reading.doing.find import doing_in
from worlds.reading.doing.known import MEMBERS
from worlds.reading.read import read
from worlds.request import DesignRequest

MOON = "A teleporter that takes players to the moon."


def done(text: str) -> list[Mechanic]:
    return [one.mechanic for one in read(text).plan.activities]


def only(text: str) -> tuple[Activity, dict[str, Thing], dict[str, Zone]]:
    reading = read(text)
    (activity,) = reading.plan.activities
    things = {one.id: one for one in things_in(reading.plan.world)}
    return activity, things, {one.id: one for one in zones_in(reading.plan.world)}


@pytest.mark.parametrize(
    ("text", "who", "lines"),
    [
        ("A scientist who says hello.", "scientist", ("hello",)),
        ("a wizard that tells you: Find the key!", "wizard", ("Find the key!",)),
        ('A farmer says "Water the plants".', "farmer", ("Water the plants",)),
        ("There is a wizard in the forest. He says: Find the key!", "wizard", ("Find the key!",)),
        ('When players talk to the king, he says "Bring me my crown."', "king", ("Bring me my crown.",)),
        ('"Welcome to my shop!" says the baker. A bakery.', "baker", ("Welcome to my shop!",)),
        ('Two robots who say "Beep" and "Boop" next to a rocket.', "robot", ("Beep", "Boop")),
        ("A museum with a guide who welcomes visitors.", "guide", ("Hello, and welcome!",)),
        ("A zoo with a parrot that says hello to everyone, and a lion.", "parrot", ("hello",)),
        ('A diver who tells visitors "Do not tap the glass" at an aquarium.', "diver", ("Do not tap the glass",)),
        ("A statue and Ada Lovelace who says numbers are fun.", "person", ("numbers are fun",)),
    ],
)
def test_somebody_says_something(text: str, who: str, lines: tuple[str, ...]) -> None:
    activity, things, _ = only(text)
    assert activity.mechanic is Mechanic.TALK
    assert ([things[one].noun for one in activity.things], activity.lines) == ([who], lines)


@pytest.mark.parametrize(
    ("text", "gate", "zone"),
    [
        (MOON, "teleporter", "moon"),
        ("A portal to the castle", "portal", "castle"),
        ("A beach with a portal that leads to an underwater city.", "portal", "underwater city"),
        ("Players can teleport to the jungle.", "portal", "jungle"),
        ("The rocket takes you to Mars.", "rocket", "mars"),
        ("A door in the barn that takes you to outer space.", "door", "outer space"),
        ("A village with a portal to the castle. The castle has a king.", "portal", "castle"),
    ],
)
def test_a_portal_leads_to_a_place_that_is_there(text: str, gate: str, zone: str) -> None:
    activity, things, zones = only(text)
    assert activity.mechanic is Mechanic.TELEPORT
    assert [things[one].noun for one in activity.things] == [gate]
    (goal,) = activity.goals
    assert things[goal].noun == "portal"
    (home,) = [one for one in zones.values() if any(thing.id == goal for thing in one.things)]
    assert home.title == zone


def test_the_moon_has_the_ground_of_the_moon_and_the_world_has_not() -> None:
    world = read(MOON).plan.world
    (moon,) = world.zones
    assert (moon.terrain, moon.theme, world.terrain) == ("moon", "space", None)


def test_a_link_by_a_portal_has_a_portal_at_each_end() -> None:
    text = "A volcano island and a desert island. A portal from the volcano island to the desert island."
    activity, things, _ = only(text)
    assert [things[one].noun for one in (*activity.things, *activity.goals)] == ["portal", "portal"]


@pytest.mark.parametrize(
    ("text", "count", "floor", "seconds"),
    [
        ("An obby with ten platforms over lava", 10, "lava floor", None),
        ("parkour over water with 6 jumps", 6, "water floor", None),
        ("A parkour course with 12 stone blocks above lava, and a trophy at the end.", 12, "lava floor", None),
        ("Make a lava obby with twenty jumps and three checkpoints.", 20, "lava floor", None),
        ("Players jump across eight platforms over water.", 8, "water floor", None),
        ("A timed obby with 10 platforms. Don't fall into the lava!", 10, "lava floor", 120),
        ("An obstacle course over a pool of water in 90 seconds.", 8, "water floor", 90),
        ("Ten floating platforms over lava with a chest at the end.", 10, "lava floor", None),
        ("An obby with nine platforms", 9, None, None),
    ],
)
def test_jumps_with_a_floor_that_must_not_be_touched(
    text: str, count: int, floor: str | None, seconds: int | None
) -> None:
    activity, things, zones = only(text)
    assert (activity.mechanic, activity.seconds) == (Mechanic.OBBY, seconds)
    assert [(things[one].noun, things[one].count) for one in activity.things] == [("platform", count)]
    assert [things[one].noun for one in activity.goals] == ([floor] if floor else [])
    (track,) = [one for one in zones.values() if one.kind is ZoneKind.TRACK]
    assert {*activity.things, *activity.goals} <= {one.id for one in track.things}


@pytest.mark.parametrize(
    ("text", "noun", "count", "who"),
    [
        ("Players collect five apples and bring them to the farmer.", "apple", 5, "farmer"),
        ("Find 6 hidden shells on the beach.", "shell", 6, None),
        ("Gather the ten stars.", "star", 10, None),
        ("Collect 8 gears in the factory and take them to the mechanic.", "gear", 8, "mechanic"),
        ("A beach with 10 shells to find.", "shell", 10, None),
        ("A treasure hunt for seven fossils in the desert.", "fossil", 7, None),
        ("Hide five eggs in the garden.", "egg", 5, None),
        ("The students look for 4 lost sheep and bring them back to the shepherd.", "sheep", 4, "shepherd"),
        ("Collect all 10 coins before the time runs out.", "coin", 10, None),
    ],
)
def test_things_are_found_and_brought(text: str, noun: str, count: int, who: str | None) -> None:
    activity, things, _ = only(text)
    assert activity.mechanic is Mechanic.COLLECT
    assert [(things[one].noun, things[one].count) for one in activity.things] == [(noun, count)]
    assert [things[one].noun for one in activity.goals] == ([who] if who else [])


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("A castle with a gate. A key that opens the castle gate.", "gate"),
        ("Players need the key to open the door.", "door"),
        ("A chest that opens with a golden key.", "chest"),
        ("A locked tower and a hidden key.", "gate"),
        ("Find the golden key to open the treasure chest.", "treasure chest"),
        ("A castle gate that needs a key. A key hidden in the forest.", "castle gate"),
    ],
)
def test_a_key_opens_something(text: str, goal: str) -> None:
    activity, things, _ = only(text)
    assert activity.mechanic is Mechanic.KEY
    assert (
        [things[one].noun.split()[-1] for one in activity.things],
        [things[one].noun for one in activity.goals],
    ) == (
        ["key"],
        [goal],
    )


def test_a_key_locks_the_room_that_it_opens() -> None:
    activity, _, zones = only("A house with a kitchen and a bedroom. A key that opens the bedroom.")
    assert [zones[one].is_locked for one in activity.goals] == [True]
    assert not any(one.noun == "key" for one in zones[activity.goals[0]].things)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("A race around the track in 60 seconds", 60),
        ("Race to the lighthouse in 45 seconds.", 45),
        ("Students race along the river against the clock.", 60),
        ("Players must run around the lake in under 2 minutes.", 120),
    ],
)
def test_a_race_has_a_start_a_finish_and_a_time(text: str, seconds: int) -> None:
    activity, things, _ = only(text)
    assert (activity.mechanic, activity.seconds) == (Mechanic.RACE, seconds)
    assert [things[one].texts for one in (*activity.things, *activity.goals)] == [("Start",), ("Finish",)]


@pytest.mark.parametrize(
    ("text", "noun", "count"),
    [
        ("A track with five checkpoints. Follow the checkpoints in order.", "checkpoint", 5),
        ("Visit the five statues in order.", "statue", 5),
        ("Reach all the checkpoints. A mountain trail with 4 checkpoints.", "checkpoint", 4),
    ],
)
def test_a_trail_leads_from_one_to_the_next(text: str, noun: str, count: int) -> None:
    activity, things, _ = only(text)
    assert activity.mechanic is Mechanic.TRAIL
    assert [(things[one].noun, things[one].count) for one in activity.things] == [(noun, count)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "A farm with a cow, a hen, a dog and an eagle. Sort the animals into mammals and birds: cow, dog / hen, eagle.",
            {"cow": "mammals", "dog": "mammals", "hen": "birds", "eagle": "birds"},
        ),
        (
            "Students sort the food into fruits (apple, banana) and vegetables (carrot, potato).",
            {"apple": "fruits", "banana": "fruits", "carrot": "vegetables", "potato": "vegetables"},
        ),
        (
            "Classify the objects as living and nonliving.",
            dict.fromkeys(MEMBERS["living"], "living") | dict.fromkeys(MEMBERS["nonliving"], "nonliving"),
        ),
        (
            "Match the animals to their homes: cow - barn, bee - hive, dog - kennel.",
            {"cow": "barn", "bee": "hive", "dog": "kennel"},
        ),
    ],
)
def test_things_go_where_they_belong(text: str, pairs: dict[str, str]) -> None:
    reading = read(text)
    (activity,) = reading.plan.activities
    (question,) = reading.asked
    assert isinstance(question, MatchQuestion | SortQuestion)
    assert {one.left: one.right for one in question.pairs} == pairs
    assert (activity.questions, len(activity.things)) == ((question.id,), len(pairs))
    made = design(DesignRequest(name="World", description=text))
    assert [one.id for one in made.scene.stage.machines] == [activity.id]


def test_no_member_of_a_bin_stands_in_a_bin_that_goes_with_it() -> None:
    for one, other in (
        ("mammal", "bird"),
        ("fruit", "vegetable"),
        ("solid", "gas"),
        ("even", "odd"),
        ("living", "nonliving"),
    ):
        assert not {*MEMBERS[one]} & {*MEMBERS[other]}


def test_what_belongs_where_is_asked_for_if_nobody_says_it() -> None:
    reading = read("Students sort the cards into heroes and villains.")
    assert reading.plan.activities == ()
    assert [one.code for one in reading.notices if one.code == "activity_left_out"] == ["activity_left_out"]


def test_planets_are_matched_to_their_names() -> None:
    activity, things, _ = only("Match each planet to its name")
    assert activity.mechanic is Mechanic.MATCH
    assert [things[one].noun for one in activity.goals] == ["mercury", "venus", "earth", "mars", "jupiter", "saturn"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Put the steps in order: seed, sprout, leaf, flower.", ("seed", "sprout", "leaf", "flower")),
        (
            "Put the stages of the butterfly in order: egg, caterpillar, chrysalis and butterfly.",
            ("egg", "caterpillar", "chrysalis", "butterfly"),
        ),
        ("Put these words in order: ant, bee, cat.", ("ant", "bee", "cat")),
        ("Arrange the planets in order.", ("Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn")),
    ],
)
def test_steps_are_put_in_order_and_do_not_stand_in_it(text: str, items: tuple[str, ...]) -> None:
    reading = read(text)
    (activity,) = reading.plan.activities
    (question,) = reading.asked
    assert isinstance(question, OrderQuestion)
    assert (activity.mechanic, question.items) == (Mechanic.ORDER, items)
    assert sorted(activity.lines) == sorted(items)
    assert activity.lines != items


@pytest.mark.parametrize(
    ("text", "title", "options"),
    [
        ("Vote for the best idea: parks, pools or shops", "Vote for the best idea", ("parks", "pools", "shops")),
        ("Vote for parks, pools or shops.", "Which one do you vote for?", ("parks", "pools", "shops")),
        (
            "An exit ticket: how do you feel? happy, unsure, confused",
            "How do you feel?",
            ("happy", "unsure", "confused"),
        ),
        ("A class vote on the best pet (cat, dog, rabbit).", "Vote for the best pet", ("cat", "dog", "rabbit")),
        (
            "A survey: What should we learn next? volcanoes / dinosaurs / space",
            "What should we learn next?",
            ("volcanoes", "dinosaurs", "space"),
        ),
    ],
)
def test_a_vote_has_options(text: str, title: str, options: tuple[str, ...]) -> None:
    activity, _, _ = only(text)
    assert (activity.mechanic, activity.title, activity.lines) == (Mechanic.VOTE, title, options)
    made = design(DesignRequest(name="World", description=text))
    assert [one.mechanic for one in made.plan.activities] == [Mechanic.VOTE]
    assert made.lesson.questions == ()


@pytest.mark.parametrize(
    ("text", "mechanic", "noun"),
    [
        ("A photo spot at the beach.", Mechanic.PHOTO, "camera"),
        ("A selfie spot in front of the castle.", Mechanic.PHOTO, "camera"),
        ("A switch for day and night.", Mechanic.LIGHT, "lever"),
        ("A school with a day/night switch.", Mechanic.LIGHT, "lever"),
    ],
)
def test_what_is_done_at_one_thing(text: str, mechanic: Mechanic, noun: str) -> None:
    activity, things, _ = only(text)
    assert (activity.mechanic, [things[one].noun for one in activity.things]) == (mechanic, [noun])


def test_a_team_is_asked_what_the_lesson_asks() -> None:
    made = design(DesignRequest(name="World", description="A quiz about photosynthesis. The class answers together."))
    team = next(one for one in made.plan.activities if one.mechanic is Mechanic.TEAM)
    sorted_there = next(one for one in made.plan.activities if one.mechanic is Mechanic.SORT)
    assert {*team.questions} == {one.id for one in made.lesson.questions} - {*sorted_there.questions}
    assert {one.mechanic for one in made.scene.stage.machines} >= {Mechanic.TEAM, Mechanic.TALK}


@pytest.mark.parametrize(
    "text",
    [
        "A race track with six cars.",
        "A horse race track with six horses.",
        "A lesson about the space race.",
        "A key signature poster. A piano key.",
        "A map with a key.",
        "A sign that says Welcome to the farm.",
        "A poster that says 'Sort your trash'.",
        "A volcano with lava and a hill.",
        "Students find the area of each rectangle.",
        "Students collect data about the weather.",
        "Divide the classroom into a reading area and a lab.",
        "A group of students divided into teams.",
        "A shooting star in the sky.",
        "A picture frame on the wall. A photo of the moon.",
        "A light switch on the wall.",
        "A computer that tells the time.",
        "A tour with ten platforms at the station.",
        "A portal. A door. A locked safe.",
        "Students learn to put fractions in order.",
        "A king who says nothing.",
        'Five apples and a board "Players collect five apples".',
    ],
)
def test_what_only_describes_is_no_wish(text: str) -> None:
    assert done(text) == []


@pytest.mark.parametrize(
    "text", ["Players shoot at zombies.", "Students type their answer.", "Students buy items in the shop."]
)
def test_what_nobody_can_do_is_told(text: str) -> None:
    assert "not_played" in {one.code for one in read(text).notices}


@pytest.mark.parametrize("text", ["A shooting star in the sky.", "A market where students buy fruit."])
def test_what_only_sounds_like_it_is_not_told(text: str) -> None:
    assert "not_played" not in {one.code for one in read(text).notices}


def test_words_that_are_played_are_used() -> None:
    for text in (MOON, "An escape room with three locked doors and a code for each", "A scientist who says hello."):
        coverage = read(text).coverage
        assert (coverage.used, coverage.told, coverage.lost) == (coverage.content_words, 0, 0)


@pytest.mark.parametrize(
    "piece", ["a b ", "1 ", "sort the ", "a key that opens the ", "who says ", '"', "escape room. "]
)
def test_long_texts_take_little_time(piece: str) -> None:
    begin = time.process_time()
    doing_in((piece * 20_000)[:20_000])
    assert time.process_time() - begin < 5


def test_steps_that_are_listed_elsewhere_are_put_in_order() -> None:
    text = "Life cycle of the frog: spawn, tadpole, froglet, frog. Two teams race to put the four stages in order."
    activity, _, _ = only(text)
    assert activity.mechanic is Mechanic.ORDER
    question = design(DesignRequest(name="World", description=text)).lesson.questions[0]
    assert isinstance(question, OrderQuestion)
    assert question.items == ("spawn", "tadpole", "froglet", "frog")


@pytest.mark.parametrize(
    "text",
    [
        "A treasure hunt around a farm finding 3 places where mice hide - haystack, old barrel, boot.",
        "They find three places where mice hide: haystack, old barrel, boot.",
    ],
)
def test_what_is_found_is_listed(text: str) -> None:
    activity, _, _ = only(text)
    assert activity.mechanic is Mechanic.COLLECT
    assert activity.lines == ("haystack", "old barrel", "boot")
    assert len(activity.things) == 3


def test_a_person_with_a_name_behind_it_says_what_she_explains() -> None:
    activity, things, _ = only("A village. A doctor, Şeyma Öztürk, explains malaria: only female mosquitoes bite.")
    assert activity.lines == ("Only female mosquitoes bite.",)
    person = things[activity.things[0]]
    assert (person.noun, person.names) == ("doctor", ("Şeyma Öztürk",))
