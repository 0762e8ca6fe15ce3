"""Places and persons that a text lists: as many as are said, each with what is said and asked of it."""

import pytest

from worlds.checks.solver import solved
from worlds.design import Design, design
from worlds.lesson.lesson import ChoiceQuestion, SortQuestion
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Zone, ZoneKind
from worlds.plan.tree import things_in, zones_in
from worlds.reading.doing.find import doing_in
from worlds.reading.doing.stops import stops_in
from worlds.request import DesignRequest

CONTINENTS = """A walk with four stations, each about one mountain. At every station a question:

Everest - Asia, the highest above the sea
Kilimanjaro - Africa, a volcano that sleeps
Denali - North America, very cold and icy
Aconcagua - South America, the highest of the Andes
"""
VOLCANIC = (
    "An escape room on volcanoes, grade 4. Three locked rooms. "
    "Room 1 = magma and lava. Room 2 = ash clouds. Room 3 = dormant volcanoes."
)
INVENTORS = (
    "Class 6 should meet three inventors and talk with them: Mary Anderson, Karl Benz and Elisha Otis. "
    "Mary should tell them that she invented the windscreen wiper in 1903, "
    "Benz should explain that he built a car with three wheels, "
    "Otis should say that he showed a safe lift in New York. At the end they vote on who helped people most."
)


def made(text: str) -> Design:
    found = design(DesignRequest(name="World", description=text))
    assert solved(found.scene).unfinished == ()
    return found


def done(world: Design, mechanic: Mechanic) -> list[Activity]:
    return [one for one in world.plan.activities if one.mechanic is mechanic]


def titles(world: Design, kind: ZoneKind | None = None) -> list[str]:
    return [one.title for one in listed(world) if kind is None or one.kind is kind]


def listed(world: Design) -> list[Zone]:
    return [one for one in zones_in(world.plan.world) if one.id.startswith("listed-stop-")]


@pytest.mark.parametrize(
    ("text", "noun", "names"),
    [
        (CONTINENTS, "station", ["Everest", "Kilimanjaro", "Denali", "Aconcagua"]),
        (VOLCANIC, "room", ["magma and lava", "ash clouds", "dormant volcanoes"]),
        (INVENTORS, "inventor", ["Mary Anderson", "Karl Benz", "Elisha Otis"]),
        (
            "Five stations, one each for wheat, rye, oats, maize and rice.",
            "station",
            ["wheat", "rye", "oats", "maize", "rice"],
        ),
        ("A trail: seed -> root -> stem -> leaf -> flower.", "stop", ["seed", "root", "stem", "leaf", "flower"]),
        ("A museum with two halls (bronze, iron).", "hall", ["bronze", "iron"]),
        ("Four stations: a, b and c.", "station", []),
    ],
)
def test_what_is_listed_are_stops(text: str, noun: str, names: list[str]) -> None:
    stops = stops_in(text)
    assert stops is not None
    assert (stops.noun, [one.title for one in stops.stops]) == (noun, names)


@pytest.mark.parametrize(
    "text",
    [
        "Hall 1: three desks and a board. Hall 2: two sofas. A museum.",
        "Six questions: 1. What is ice? 2. What is steam?",
        "Three teams play.",
        "A zoo with four areas: lions, bears, birds and fish.",
    ],
)
def test_what_is_only_built_is_no_stop(text: str) -> None:
    assert stops_in(text) is None


def test_a_station_shows_what_is_said_of_it_and_asks_about_it() -> None:
    world = made(CONTINENTS)
    assert titles(world) == ["Everest", "Kilimanjaro", "Denali", "Aconcagua"]
    assert [len(one.questions) for one in done(world, Mechanic.QUIZ)] == [1, 1, 1, 1]
    for zone, says in zip(listed(world), ("Asia", "Africa", "North America", "South America"), strict=True):
        assert any(says in text for one in zone.things if one.noun == "info board" for text in one.texts)


def test_each_room_of_an_escape_room_is_left_by_a_lock_about_it() -> None:
    world = made(VOLCANIC)
    (building,) = [one for one in zones_in(world.plan.world) if one.kind is ZoneKind.BUILDING]
    assert [one.title for one in building.zones] == ["magma and lava", "ash clouds", "dormant volcanoes", "Exit"]
    assert [one.is_locked for one in building.zones] == [False, True, True, True]
    locks = done(world, Mechanic.LOCK)
    assert [one.goals for one in locks] == [(one.id,) for one in building.zones[1:]]
    asked = {one.id: str(one) for one in world.lesson.questions}
    assert "dormant" in " ".join(asked[one] for one in locks[2].questions).lower()


def test_what_is_asked_of_a_list_in_brackets_stands_on_a_board() -> None:
    world = made(
        "Escape room, grade 5, Norse gods. Two locked rooms.\n"
        "Room 1 Hall - Odin (god of wisdom), Thor (god of thunder), Freya (goddess of love). match god to job\n"
        "Room 2 Ship - longships had square sails"
    )
    asked = {one.id: one.prompt for one in world.lesson.questions}
    assert "Which of these goes with this: god of wisdom?" in {
        asked[one] for one in done(world, Mechanic.LOCK)[0].questions
    }
    assert any("Thor (god of thunder)" in text for one in listed(world)[0].things for text in one.texts)


def test_persons_say_what_other_sentences_tell_and_are_voted_for() -> None:
    world = made(INVENTORS)
    lines = [one.lines for one in done(world, Mechanic.TALK)]
    assert ("Hello, I am Mary Anderson.", "I invented the windscreen wiper in 1903.") in lines
    assert ("Hello, I am Karl Benz.", "I built a car with three wheels.") in lines
    assert [len(one.questions) for one in done(world, Mechanic.QUIZ)] == [1, 1, 1]
    (vote,) = done(world, Mechanic.VOTE)
    assert vote.lines == ("Mary Anderson", "Karl Benz", "Elisha Otis")
    question = next(one for one in world.lesson.questions if "wiper" in one.prompt)
    assert isinstance(question, ChoiceQuestion)
    assert question.choices[question.answer] == "Mary Anderson"


def test_stations_that_are_only_counted_get_the_names_and_facts_of_the_topic() -> None:
    world = made(
        "Six stations about volcanoes, grade 5. At each station pupils collect a badge and answer one question."
    )
    assert len(listed(world)) == 6
    assert [len(one.questions) for one in done(world, Mechanic.QUIZ)] == [1] * 6
    (collect,) = done(world, Mechanic.COLLECT)
    assert len(collect.things) == 6


def test_a_treasure_hunt_has_as_many_chests_as_are_counted() -> None:
    world = made("A treasure hunt about volcanoes with 4 clues, year 4")
    assert len(listed(world)) == 4
    assert all(any(thing.noun == "treasure chest" for thing in one.things) for one in listed(world))
    assert all(one.questions for one in done(world, Mechanic.QUIZ))


@pytest.mark.parametrize(
    ("text", "mechanic", "count"),
    [
        (
            "An obby about volcanoes with 9 platforms. Each platform asks a question, a wrong answer drops you back.",
            Mechanic.OBBY,
            7,
        ),
        ("A race about volcanoes with a question at every hurdle: 5 hurdles on the track.", Mechanic.RACE, 5),
    ],
)
def test_questions_stand_along_a_course(text: str, mechanic: Mechanic, count: int) -> None:
    world = made(text)
    (course,) = done(world, mechanic)
    assert 3 <= len(course.questions) <= count


def test_checkpoints_on_platforms_are_come_to() -> None:
    made("An obby with 6 platforms, a checkpoint and lava below.")


def test_a_maze_in_which_something_is_asked_is_rooms_behind_doors() -> None:
    world = made("A maze about volcanoes for grade 5. At every fork a question.")
    assert len(done(world, Mechanic.LOCK)) >= 3
    assert sum("fork" in one.detail for one in world.scene.notices) == 1


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Sorting bins - FRUIT and VEGETABLES\nfruit: apple, pear\nvegetables: carrot, leek, potato",
            {"apple": "FRUIT", "pear": "FRUIT", "carrot": "VEGETABLES", "leek": "VEGETABLES", "potato": "VEGETABLES"},
        ),
        (
            "Three sorting bins: birds, insects, trees. Things: owl, bee, oak, ant.",
            {"owl": "birds", "bee": "insects", "oak": "trees", "ant": "insects"},
        ),
    ],
)
def test_what_belongs_into_bins_is_said_elsewhere(text: str, pairs: dict[str, str]) -> None:
    world = made(text)
    (question,) = [one for one in world.lesson.questions if isinstance(one, SortQuestion)]
    assert {one.left: one.right for one in question.pairs} == pairs
    assert done(world, Mechanic.SORT)[0].questions == (question.id,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A farm with two cows. The kids play a sorting game.", "sorting game"),
        ("A park with a bench. Everybody votes.", "votes"),
        ("A farm with a cow and a timer.", "timer"),
        ("A school with a leaderboard and fireworks.", "leaderboard"),
    ],
)
def test_a_wish_that_is_not_granted_is_told(text: str, said: str) -> None:
    told = [one.detail for one in made(text).scene.notices if one.code in ("activity_left_out", "not_played")]
    assert any(said in one for one in told)


def test_what_is_not_wanted_is_not_told() -> None:
    told = [one.code for one in made("A farm with two cows. There is no time limit.").scene.notices]
    assert not {"activity_left_out", "not_played"} & {*told}


def test_a_lesson_plan_wishes_nothing_of_what_is_done_in_class() -> None:
    plan = (
        "Topic: volcanoes, grade 5\nObjectives: name the parts of a volcano\nMaterials: clay, cards\n"
        "Starter: pupils vote on the best picture\nMain: three stations (ash, lava, magma), sort cards into groups of two\n"
        "Homework: read page 4\n\nThe world: an escape room with two locked rooms."
    )
    world = made(plan)
    assert len(done(world, Mechanic.LOCK)) == 2
    assert listed(world) == []
    assert not [one for one in world.scene.notices if one.code in ("activity_left_out", "not_played")]


def test_a_text_of_any_length_is_read_in_time() -> None:
    for text in (
        "Room 1 = a, b. " * 1300,
        "a -> b " * 2800,
        "six stations: " * 1400,
        "x tells them that " * 1100,
        "bins: a and b " * 1400,
    ):
        doing_in(text[:20_000])


def test_things_of_a_listed_place_stand_in_it() -> None:
    world = made(
        "Music, grade 7: a museum with two halls:\n"
        "- Strings hall - violin and harp, played with a bow or fingers\n"
        "- Brass hall - trumpet and tuba, blown with the lips"
    )
    assert titles(world, ZoneKind.ROOM) == ["Strings hall", "Brass hall"]
    assert {"violin", "trumpet"} <= {one.noun for one in things_in(world.plan.world)}


@pytest.mark.parametrize(
    "text",
    [
        "The heart has four chambers: right atrium, right ventricle, left atrium and left ventricle.",
        "Three kings: Alfred, Harold and William. Each ruled England.",
        "A food chain: grass -> rabbit -> fox -> eagle. Energy is lost in each step.",
        "A butterfly has four stages:\n"
        "- egg - it is laid on a leaf\n- larva - it eats\n- pupa - it rests\n- adult - it flies",
    ],
)
def test_what_is_stated_is_no_stop(text: str) -> None:
    assert stops_in(text) is None


def test_what_is_stated_is_no_wish() -> None:
    text = "Suffrage\n\nIn 1918 some women got the vote. Voting was secret. Chinese inventors lit fireworks."
    assert not [one for one in made(text).scene.notices if one.code in ("activity_left_out", "not_played")]


@pytest.mark.parametrize("text", [VOLCANIC, INVENTORS, "A maze about volcanoes for grade 5. At every fork a question."])
def test_a_world_of_stops_is_built_again_of_its_plan_and_its_lesson(text: str) -> None:
    request = DesignRequest(name="World", description=text)
    first = design(request)
    assert design(request.model_copy(update={"plan": first.plan})).scene.stage == first.scene.stage
    assert design(request.model_copy(update={"lesson": first.lesson})).plan == first.plan


LEVELS = (
    "Walk down through an ocean with three layers, going down: sunlight zone, twilight zone, midnight zone. In every layer "
    "they meet one animal that tells them something (dolphin in the sunlight zone, octopus in the twilight zone, shark at "
    "the bottom). Then a sorting game: put 5 animals in the right layer."
)
PAINTERS = (
    "A museum for art, grade 9. Three galleries - Żofia Stryjeńska, Ōkyo Maruyama, Émile Bernard. "
    "Each gallery needs a guide who talks about one picture: Stryjeńska's Slavic Gods, "
    "Maruyama's Pine Trees in Snow, Bernard's Breton Women. "
    "Find four hidden pencils, each with a fact about woodcuts: what is cut away stays white. "
    "A door which only opens if they know who taught Bernard."
)
HALL = (
    "A town hall they visit in any order: Mayor's Office, Council Chamber, Archive. Outside they follow a request: first "
    "talk, written form, debate, then vote -- as a trail with signs in this order."
)


def test_layers_are_stops_at_each_of_which_somebody_is_met() -> None:
    world = made(LEVELS)
    assert titles(world) == ["sunlight zone", "twilight zone", "midnight zone"]
    met = [next(thing.noun for thing in zone.things if thing.id.endswith("person-1")) for zone in listed(world)]
    assert met == ["dolphin", "octopus", "shark"]
    (sort,) = [one for one in world.lesson.questions if isinstance(one, SortQuestion)]
    assert {one.left: one.right for one in sort.pairs} == dict(zip(met, titles(world), strict=True))
    told = " ".join(one.detail for one in world.scene.notices)
    assert "going down" in told
    assert "sorting 5 animals" in told


def test_layers_that_are_only_stated_are_no_stops() -> None:
    assert stops_in("The Earth has three layers: crust, mantle and core.") is None


def test_a_list_says_what_the_guide_of_each_gallery_tells() -> None:
    world = made(PAINTERS)
    names = ["Żofia Stryjeńska", "Ōkyo Maruyama", "Émile Bernard"]
    assert titles(world) == names
    said = [" ".join(one.lines) for one in done(world, Mechanic.TALK)]
    for name, picture in zip(names, ("Slavic Gods", "Pine Trees in Snow", "Breton Women"), strict=True):
        assert any(name in line and picture in line for line in said)
    boards = [text for one in things_in(world.plan.world) for text in one.texts]
    assert "Woodcuts: what is cut away stays white." in boards
    assert any("door which only opens" in one.detail for one in world.scene.notices)


def test_a_list_that_names_no_stop_is_not_shared_out() -> None:
    text = "A walk with two stations: Rome, Athens. At each station they see one thing: a wall, a stone."
    found = stops_in(text)
    assert found is not None
    assert [one.says for one in found.stops] == ["", ""]


def test_rooms_of_a_house_are_built_by_their_names_and_signs_in_their_order() -> None:
    world = made(HALL)
    assert titles(world, ZoneKind.ROOM) == ["Mayor's Office", "Council Chamber", "Archive"]
    house = next(one for one in zones_in(world.plan.world) if any(x.id == "listed-stop-1" for x in one.zones))
    assert (house.title, house.order) == ("town hall", None)
    (trail,) = done(world, Mechanic.TRAIL)
    texts = {one.id: one.texts for one in things_in(world.plan.world)}
    assert [texts[name][0] for name in trail.things] == ["1 first talk", "2 written form", "3 debate", "4 vote"]


def test_each_door_asks_one_of_her_questions() -> None:
    world = made(
        "Grade 8 rivers. Ask my questions at the doors. Three doors altogether.\n"
        "1. What is the start of a river called? Answer: source\n"
        "2. What is the end of a river called? Answer: mouth\n"
        "3. What is a bend of a river called? Answer: meander\n"
    )
    locks = done(world, Mechanic.LOCK)
    prompts = {one.id: one.prompt for one in world.lesson.questions}
    assert [[prompts[name] for name in one.questions] for one in locks] == [
        ["What is the start of a river called?"],
        ["What is the end of a river called?"],
        ["What is a bend of a river called?"],
    ]
