"""Every content word of any text is used, told of or asked about, and no text takes long."""

import time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from worlds.plan.tree import things_in
from worlds.reading.read import read

WORDS = (
    "a an the three 12 some each of with in on under around and , . : ; ( ) - ? ! no not house houses river idea lesson "
    "min red big sign labelled Mars tree trees she it them everywhere zorblax 20,000 half dozen row rows kitchen it's "
    "\n - 1. Objectives: students learn about volcanoes linked by bridges north left corner wall make that five"
).split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@settings(max_examples=80)
@example("´")  # a letter that without its accent is a space
@given(TEXTS | st.text(max_size=200))
def test_no_word_is_lost(text: str) -> None:
    coverage = read(text).coverage
    assert coverage.lost == 0
    assert coverage.content_words == coverage.used + coverage.told + coverage.asked


def test_what_is_not_built_is_named() -> None:
    notices = read("A happy tree thinks about freedom").notices
    told = next(notice.detail for notice in notices if notice.code == "left_out")
    assert "freedom" in told


def test_the_longest_text_is_read_in_bounded_time() -> None:
    text = ("three red houses next to a river, and four trees around each house; " * 300)[:20_000]
    begin = time.process_time()
    read(text)
    assert time.process_time() - begin < 20


LITTLE: str = (
    "Our unit compares the economics of caravans, salt and merchants with the wealth that empires owed to taxes"
)


def test_where_little_is_understood_it_is_asked_and_the_answer_counts() -> None:
    reading = read(LITTLE)
    asked = {one.id: one for one in reading.questions}
    assert {*asked} == {"what-stands-there", "where-it-is"}
    assert reading.coverage.asked > 0
    choice = asked["what-stands-there"].choices[0]
    again = read(LITTLE, answers={"what-stands-there": choice, "where-it-is": "ancient Egypt"})
    assert again.questions == ()
    assert choice in {one.noun for one in things_in(again.plan.world)}
    assert again.plan.world.theme == "egypt"


def test_what_is_understood_is_not_asked_about() -> None:
    assert read("Three houses next to a river").questions == ()
