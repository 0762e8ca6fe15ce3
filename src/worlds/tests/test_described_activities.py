"""Activities as teachers describe them: what is made of each kind, and what is told where it cannot be made."""

import pytest

from worlds.checks.solver import solved
from worlds.design import Design, design
from worlds.lesson.lesson import ChoiceQuestion, OrderQuestion, SortQuestion
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.tree import things_in
from worlds.request import DesignRequest


def made(words: str) -> Design:
    world = design(DesignRequest(name="World", description=words))
    assert solved(world.scene).unfinished == ()
    return world


def done(world: Design, mechanic: Mechanic) -> list[Activity]:
    return [one for one in world.plan.activities if one.mechanic is mechanic]


def prompts(world: Design) -> list[str]:
    return [one.prompt for one in world.lesson.questions]


@pytest.mark.parametrize(
    "bins", ["paper (blue), glass (green), metal (gray)", "blue = paper, green = glass, grey = metal"]
)
def test_things_and_not_colours_are_sorted_into_bins(bins: str) -> None:
    world = made(
        f"Tidy the park with 3 bins: {bins}. They carry things to the right bin, e.g. newspaper, jam jar, drink can."
    )
    (sort,) = (one for one in world.lesson.questions if isinstance(one, SortQuestion))
    assert {one.left.lower(): one.right for one in sort.pairs}.items() >= {
        ("newspaper", "paper"),
        ("jam jar", "glass"),
        ("drink can", "metal"),
    }
    assert [one.color for one in things_in(world.plan.world) if one.noun == "crate"] == ["blue", "green", "gray"]


def test_persons_stand_in_rooms_that_bear_their_names_and_tell_what_they_did() -> None:
    world = made(
        "An escape room with three locked rooms, and in every room they meet a person:\n"
        "Room 1 Ada Brook: built the first mill at the river\nRoom 2 Tom Hale: led the miners in 1852\n"
        "Room 3 Ines Ruiz: painted the town hall\n"
        "Behind the last door a timeline to put in order: 1840 the mill opens, 1852 the miners strike, "
        "1871 the railway comes."
    )
    said = [one.lines for one in done(world, Mechanic.TALK)]
    assert ("Hello, I am Tom Hale.", "I led the miners in 1852.") in said
    assert "Who led the miners in 1852?" in prompts(world)
    (order,) = (one for one in world.lesson.questions if isinstance(one, OrderQuestion))
    assert order.items == ("The mill opens", "The miners strike", "The railway comes")


def test_rooms_are_in_no_order_that_is_taught() -> None:
    world = made(
        "An escape room with three locked rooms. Room 1 - the harbour: ships came. Room 2 - the market: cloth was sold. "
        "Room 3 - the tower: bells rang. Last door: put the events in order."
    )
    assert done(world, Mechanic.ORDER) == []
    assert any("put the events in order" in one.detail for one in world.scene.notices)
    assert not any("harbour" in one for one in prompts(world))


def test_what_is_asked_for_has_the_name_of_its_kind() -> None:
    world = made(
        "Six stations, each about one great river: Nile - flows into a warm sea, Rhine - carries more ships than "
        "others, Ganges - holy water, Congo - crosses the equator twice, Volga - freezes every winter, Indus - a plain."
    )
    assert {"Which river flows into a warm sea?", "Which river is this: holy water?"} <= {*prompts(world)}


def test_a_vote_is_on_what_the_words_say_and_on_nothing_else() -> None:
    halls = (
        "A museum of the winds with three halls:\n- Boreas' hall: cold\n- Notus' hall: rain\n- Eurus' hall: storms\n"
    )
    (vote,) = done(made(halls + "At the end a vote: which wind would you like to meet?"), Mechanic.VOTE)
    assert vote.lines == ("Boreas", "Notus", "Eurus")
    other = made(halls + "At the end a vote: which reason was the best?")
    assert done(other, Mechanic.VOTE) == []
    assert any("which reason was the best" in one.detail for one in other.scene.notices)


def test_offices_and_persons_stand_there_as_persons_who_speak() -> None:
    world = made("A village. Characters: the Speaker, a senator. They meet Auntie Bo the cleaner who says: Well done!")
    persons = {one.texts[0]: one.id for one in things_in(world.plan.world) if one.noun == "person"}
    assert [*persons] == ["Speaker", "Auntie Bo"]
    said = {one.things[0]: one.lines for one in done(world, Mechanic.TALK)}
    assert said[persons["Auntie Bo"]] == ("Well done!",)
    assert said[persons["Speaker"]] == ("Hello, I am Speaker.",)


def test_answers_are_platforms_to_jump_on() -> None:
    world = made(
        "An obby for the 8 times table: every platform has a sum, they jump on the right answer. A trophy at the end."
    )
    (obby,) = done(world, Mechanic.OBBY)
    asked = {one.id: one for one in world.lesson.questions}
    platforms = [one for one in world.scene.components if one.wish == obby.things[0]]
    first = asked[obby.questions[0]]
    assert isinstance(first, ChoiceQuestion)
    assert [one.label for one in platforms[:4]] == [first.prompt, *first.choices]
    assert len({one.base[2] for one in platforms[1:4]}) == 1
    assert not [one for one in world.scene.notices if one.code in ("unreachable", "wish_not_granted")]


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("A park. They collect five shells. With 5 shells the back gate opens.", "back gate"),
        (
            "Sort the animals into mammals (cow, dog) and birds (hen, owl). When all are sorted the barn gate opens.",
            "barn gate",
        ),
    ],
)
def test_a_door_opens_when_all_is_found_or_sorted(words: str, goal: str) -> None:
    world = made(words)
    (lock,) = done(world, Mechanic.LOCK)
    assert (lock.title, lock.questions) == (f"Open the {goal}", ())
    assert lock.needs


def test_no_quiz_where_none_is_wanted_and_a_short_one_instead_of_a_long_one() -> None:
    words = "I teach the water cycle. A castle with a knight and a well. "
    assert prompts(made(words + "No quiz please.")) == []
    short = made(words + "No long quiz please.")
    bound = {name for one in short.plan.activities for name in one.questions}
    assert len([one for one in short.lesson.questions if one.id not in bound]) == 3


def test_who_asks_for_a_timer_is_told_and_asked_nothing() -> None:
    world = made("A farm with a cow. Could there be a timer, say 15 min? If that's not possible, never mind.")
    assert prompts(world) == []
    assert any("timer" in one.detail for one in world.scene.notices if one.code == "activity_left_out")


def test_clues_of_a_hunt_lead_from_place_to_place() -> None:
    world = made(
        "A treasure hunt with three chests in the garden. They need: (1) soil (holds water), (2) light (gives energy), "
        "(3) bees (carry pollen)."
    )
    clues = [one.texts[0] for one in things_in(world.plan.world) if one.id.startswith("clue")]
    assert clues == [
        "Clue: the next chest stands at number 2, light.",
        "Clue: the next chest stands at number 3, bees.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "A walk with stops.\nStops:\n- Pond: frogs lay eggs\n- Meadow: bees collect nectar\n- Hedge: hedgehogs sleep",
        "Stop | Place | What\n1 | Pond | frogs lay eggs\n2 | Meadow | bees collect nectar\n3 | Hedge | hedgehogs sleep",
        "Three stops. Stop one: Pond: frogs lay eggs. Stop two: Meadow: bees collect nectar. Stop three: Hedge: hedgehogs "
        "sleep.",
    ],
)
def test_lists_of_any_form_become_places_with_what_is_said_of_each(words: str) -> None:
    world = made(words)
    boards = [one.texts[0] for one in things_in(world.plan.world) if one.noun == "info board"]
    assert boards == ["Pond: frogs lay eggs.", "Meadow: bees collect nectar.", "Hedge: hedgehogs sleep."]


def test_listed_persons_say_what_stands_beside_their_names() -> None:
    world = made(
        'Meet the characters:\n- Rosa the baker: "Yeast lifts the dough."\n- Tom the miller: "I grind the wheat."'
    )
    said = [one.lines for one in done(world, Mechanic.TALK)]
    assert ("Hello, I am Tom the miller.", "I grind the wheat.") in said
    assert "Who says: I grind the wheat?" in prompts(world)
