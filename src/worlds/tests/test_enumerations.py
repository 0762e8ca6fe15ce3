"""What a text enumerates, with what is said of each item, and what is played with it."""

import time

import pytest

from worlds.checks.solver import solved
from worlds.design import Design, design
from worlds.lesson.lesson import ChoiceQuestion, MatchQuestion, OrderQuestion, SortQuestion
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.tree import things_in, zones_in
from worlds.reading.doing.enumeration import enumerations_in
from worlds.request import DesignRequest


def made(text: str) -> Design:
    found = design(DesignRequest(name="World", description=text))
    assert solved(found.scene).unfinished == ()
    return found


def done(world: Design, mechanic: Mechanic) -> list[Activity]:
    return [one for one in world.plan.activities if one.mechanic is mechanic]


def titles(world: Design) -> list[str]:
    return [one.title for one in zones_in(world.plan.world) if one.id.startswith("listed-stop-")]


def prompts(world: Design) -> set[str]:
    return {one.prompt for one in world.lesson.questions}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "Meet two poets and a singer: Basho (wrote of frogs, ponds), Sappho (sang) and Homer (told of Troy).",
            [("Basho", "wrote of frogs, ponds"), ("Sappho", "sang"), ("Homer", "told of Troy")],
        ),
        ("Path = nose > throat > lungs.", [("nose", ""), ("throat", ""), ("lungs", "")]),
        (
            "Lamps: 1 Spring - seeds, rain, 2 Summer - 1.5 months of heat, 3 Autumn - leaves fall.",
            [("Spring", "seeds, rain"), ("Summer", "1.5 months of heat"), ("Autumn", "leaves fall")],
        ),
        (
            "Known for: Bach, fugues and masses; Verdi, operas; Chopin, works for the piano.",
            [("Bach", "fugues and masses"), ("Verdi", "operas"), ("Chopin", "works for the piano")],
        ),
        ("One each (bow and arrow, shield, spear).", [("bow and arrow", ""), ("shield", ""), ("spear", "")]),
        ("We said: it rains a lot here because of the high mountains in the west, and so on, too.", []),
    ],
)
def test_heads_and_what_is_said_of_them(text: str, items: list[tuple[str, str]]) -> None:
    found = [*enumerations_in(text)]
    assert [(one.head, one.says) for each in found for one in each.items] == items


def test_persons_who_are_met_say_what_is_said_of_them_and_hide_words() -> None:
    world = made(
        "Pupils meet three sailors of old: Zheng He (led seven voyages from China), Leif Erikson (sailed to Vinland from "
        "Greenland) and Jeanne Baret (botanist who went around the world). Each one hides a key word: JUNK, LONGSHIP, SEED."
    )
    assert titles(world) == ["Zheng He", "Leif Erikson", "Jeanne Baret"]
    lines = [line for one in done(world, Mechanic.TALK) for line in one.lines]
    assert "I led seven voyages from China." in lines
    assert "Who is this: Botanist who went around the world?" in prompts(world)
    assert [one.lines for one in done(world, Mechanic.COLLECT)] == [("JUNK", "LONGSHIP", "SEED")]


def test_children_at_lanterns_and_a_matching_board() -> None:
    world = made(
        "A lantern trail with 4 lanterns to light, one per season: 1 Spring - seeds sprout, 2 Summer - fruit grows, "
        "3 Autumn - leaves fall, 4 Winter - snow covers the ground. At each lantern meet a child from our village "
        "(Ana, Bo, Chidi, Dana) who tells of it. After the trail a matching board."
    )
    assert titles(world) == ["Spring", "Summer", "Autumn", "Winter"]
    assert "Which season is this: leaves fall?" in prompts(world)
    assert any("Hello, I am Chidi." in one.lines for one in done(world, Mechanic.TALK))
    matches = [one for one in world.lesson.questions if isinstance(one, MatchQuestion)]
    assert ("Spring", "seeds sprout") in [(one.left, one.right) for one in matches[0].pairs]


def test_the_order_of_a_race_is_asked() -> None:
    world = made(
        "Race: be a drop of water! Players run through the works in the right order. "
        "Order = reservoir > filter > pump > water tower > tap."
    )
    assert titles(world) == ["reservoir", "filter", "pump", "water tower", "tap"]
    asked = {one.prompt: one.choices[one.answer] for one in world.lesson.questions if isinstance(one, ChoiceQuestion)}
    assert asked["What comes right after this: filter?"] == "pump"


def test_checkpoints_of_a_maze_are_its_rooms() -> None:
    world = made(
        "A maze through the post office, every fork is a question. Checkpoints in order: Collection (letters leave the red "
        "box), Sorting (machines read the codes), Transport (vans drive at night), Delivery (a carrier walks to the doors)."
    )
    assert titles(world) == ["Collection", "Sorting", "Transport", "Delivery"]
    assert "Which of these goes with this: machines read the codes?" in prompts(world)
    assert len(done(world, Mechanic.LOCK)) == 4


def test_bins_with_what_belongs_there() -> None:
    world = made(
        "Sorting out the shed! Three bins: TOOLS, TOYS, FRUIT. + a swap one. Things: hammer, doll, apple, gizmo. "
        "torn book = swap. hammer = tools. doll = toys."
    )
    question = next(one for one in world.lesson.questions if isinstance(one, SortQuestion))
    placed = {one.left: one.right for one in question.pairs}
    assert placed == {"hammer": "TOOLS", "doll": "TOYS", "apple": "FRUIT", "torn book": "swap"}
    assert any("gizmo" in one.detail for one in world.scene.notices if one.code == "activity_left_out")


def test_chests_with_questions_and_signs_to_match() -> None:
    world = made(
        "Treasure hunt on an island. Signs to learn: circle = well, square = house, star = castle. 4 chests. "
        "Chest 1 which is longer, a mile or a kilometre (mile). Chest 2 what is the opposite of uphill? (downhill). "
        "Chest 3 what is at the mouth of a river? (delta). Chest 4 match the signs."
    )
    asked = {one.prompt: one.choices[one.answer] for one in world.lesson.questions if isinstance(one, ChoiceQuestion)}
    assert asked["What is the opposite of uphill?"] == "downhill"
    assert sum("opposite" in one for one in asked) == 1
    assert len(done(world, Mechanic.MATCH)) == 1
    assert sum(one.noun == "treasure chest" for one in things_in(world.plan.world)) == 4


def test_a_vote_without_options_is_for_or_against() -> None:
    world = made(
        "A town hall. Have the pupils hold a mock vote on a rule to close the road on Sundays - just the tally."
    )
    assert [one.lines for one in done(world, Mechanic.VOTE)] == [("Yes", "No")]


def test_a_table_in_order_is_asked_at_the_platforms() -> None:
    world = made("Obby for the 6 times table, they jump on the right number. Go from 6x1 to 6x12 in order.")
    asked = {one.id: one for one in world.lesson.questions}
    first = [asked[one] for one in done(world, Mechanic.OBBY)[0].questions]
    right = [one.choices[one.answer] for one in first if isinstance(one, ChoiceQuestion)]
    assert right == [str(6 * at) for at in range(1, 13)]


@pytest.mark.parametrize("piece", ["a: b, c (", "1 X - ", "a > b ", "x = y, ", "and , ", "Chest 1 what (a"])
def test_long_texts_take_little_time(piece: str) -> None:
    start = time.perf_counter()
    list(enumerations_in(piece * (20_000 // len(piece))))
    assert time.perf_counter() - start < 1


def test_persons_who_are_listed_line_by_line_stand_there_with_their_words() -> None:
    world = made(
        "Year 4, the Silk Road. A market, and these people standing in it:\n"
        'Li Wen - asks "Would you trade silk for glass?"\n'
        "Yusuf - says he crossed the desert with forty camels\n"
        "Anna says: paper came from China\n"
        "The children go round and talk to each of them. No quiz please."
    )
    lines = [line for one in done(world, Mechanic.TALK) for line in one.lines]
    assert titles(world) == ["Li Wen", "Yusuf", "Anna"]
    assert "Would you trade silk for glass?" in lines
    assert "I crossed the desert with forty camels." in lines
    assert "Paper came from China." in lines
    assert done(world, Mechanic.QUIZ) == []


def test_who_says_something_at_a_station_says_just_that() -> None:
    world = made(
        "Science, the water cycle. Three stations:\n"
        'Station 1 - Sea: Mrs Wave says "The sun warms me."\n'
        'Station 2 - Cloud: Nimbus says "I am made of tiny drops."\n'
        'Station 3 - Rain: Drip asks "Where do I fall?"'
    )
    lines = [one.lines for one in done(world, Mechanic.TALK)]
    assert ("Hello, I am Mrs Wave.", "The sun warms me.") in lines
    assert ("Hello, I am Drip.", "Where do I fall?") in lines


def test_what_is_carried_into_pens_is_sorted_by_what_is_known_of_it() -> None:
    world = made("Grade 3 animals. The kids carry 6 animals to three pens: mammals, birds, reptiles. No quiz.")
    (asked,) = [one for one in world.lesson.questions if isinstance(one, SortQuestion)]
    assert {one.right for one in asked.pairs} == {"mammals", "birds", "reptiles"}
    assert len(asked.pairs) == 6


def test_dated_events_are_put_in_order_wherever_they_are_listed() -> None:
    row = "A walk: 44 BC Caesar dies; 27 BC Augustus rules; AD 476 the west falls. Put the three events in order."
    lines = "Put these events in order:\n- 1789 the Bastille falls\n- 1799 Napoleon rules\n- 1815 Waterloo is lost"
    for text, first, last in (
        (row, "Caesar dies", "The west falls"),
        (lines, "The Bastille falls", "Waterloo is lost"),
    ):
        (asked,) = [one for one in made(text).lesson.questions if isinstance(one, OrderQuestion)]
        assert (asked.items[0], asked.items[-1]) == (first, last)


def test_a_vote_that_asks_for_yes_or_no_has_these_choices() -> None:
    world = made("A park. At the end a vote: should we keep bees at school?")
    assert [(one.title, one.lines) for one in done(world, Mechanic.VOTE)] == [
        ("Should we keep bees at school?", ("Yes", "No"))
    ]


def test_no_thing_that_is_said_to_belong_somewhere_is_left_out_of_the_sorting() -> None:
    world = made(
        "Four bins: paper, plastic, metal, other. Things: letter, comic, menu, straw, tin, used tissue. letter = paper. "
        "comic = paper. menu = paper. map = paper. straw = plastic. tin = metal. used tissue = other."
    )
    (asked,) = [one for one in world.lesson.questions if isinstance(one, SortQuestion)]
    assert {"letter", "comic", "menu", "map"} <= {one.left for one in asked.pairs}
