"""In a real browser, against a real Blockyard: a pupil plays the world that she was given, and it becomes her attempt."""

import pytest
from playwright.sync_api import Browser, Page

from tests.databases import TestDatabase
from tests.student_page.playing import (
    Given,
    answer,
    ask,
    begin,
    come_home,
    end_words,
    give,
    judged,
    new_page,
    open_world,
    question,
    row_of,
    unsent,
)
from tests.student_page.school import Card, Classroom
from tests.student_page.steps import heading, press
from tests.waiting import wait_until

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def browser(browser_without_webgl: Browser) -> Browser:
    return browser_without_webgl


@pytest.fixture(scope="module")
def quiz(room: Classroom, database: TestDatabase) -> Given:
    return give(room, database, "quiz", attempts_allowed=2)


@pytest.fixture
def card(room: Classroom) -> Card:
    return room.enter("Zoë", method="words")


def test_from_her_list_through_the_world_to_the_gradebook(
    page: Page, quiz: Given, card: Card, faults: list[str]
) -> None:
    come_home(page, quiz, card)
    token = page.evaluate("sessionStorage.getItem('student token')")
    open_world(page, quiz)
    assert page.url == f"{quiz.room.page.removesuffix('/student')}/walk/assignments/{quiz.id}"
    assert page.title() == f"{quiz.title} · Blockyard"
    ask(page)
    judged(page, quiz, right=False)
    for _ in quiz.world.answers:
        answer(page, quiz)
    assert end_words(page) == "You answered 5 of 6 questions right at the first try. Your teacher sees it."
    press(page, "Back to my worlds")
    heading(page, "Hello, Zoë!").wait_for()
    assert page.url == quiz.room.address
    assert row_of(page, quiz).inner_text().split("\n\n")[2:] == [
        *("✔ You have finished it! You can play it once more.", "★ 83.33 of 100", "Play again"),
    ]
    cell = quiz.cell(card)
    assert {name: cell[name] for name in ("attempts", "score", "status")} == {
        **{"attempts": 1, "score": 83.33, "status": "fully_graded"},
    }
    assert unsent(page) == []
    assert token not in page.content()
    assert faults == []


def test_a_second_try_is_another_attempt_and_then_there_is_none(page: Page, quiz: Given, card: Card) -> None:
    begin(page, quiz, card)
    for _ in quiz.world.answers:
        answer(page, quiz)
    assert end_words(page) == "You answered all 6 questions right at the first try. Your teacher sees it."
    press(page, "Back to my worlds")
    open_world(page, quiz, "Play again")
    ask(page)
    for _ in quiz.world.answers:
        answer(page, quiz)
    end_words(page)
    press(page, "Back to my worlds")
    told = "✔ You have finished it! You have played it as often as you may."
    row_of(page, quiz).get_by_text(told).wait_for()
    assert row_of(page, quiz).get_by_role("link").count() == 0
    page.goto(f"{quiz.room.page}/../walk/assignments/{quiz.id}")
    page.get_by_text("You have made all 2 attempts. Ask your teacher for another one.").wait_for()
    press(page, "Back to my worlds")
    heading(page, "Hello, Zoë!").wait_for()


def test_another_computer_goes_on_where_this_one_stopped(page: Page, browser: Browser, quiz: Given, card: Card) -> None:
    begin(page, quiz, card)
    asked = [answer(page, quiz) for _ in range(2)]
    third = question(page)
    page.keyboard.press("Escape")
    press(page, "← My worlds")
    row_of(page, quiz).get_by_text("You have begun. You have answered 2 of 6 questions.").wait_for()
    with browser.new_context() as context:
        other = new_page(context)
        come_home(other, quiz, card)
        open_world(other, quiz, "Go on")
        ask(other)
        assert question(other) == third
        assert third not in asked
        for _ in range(4):
            answer(other, quiz)
        assert end_words(other) == "You answered all 6 questions right at the first try. Your teacher sees it."
    assert quiz.cell(card)["score"] == 100


def test_a_page_that_is_closed_tells_the_rest(page: Page, quiz: Given, card: Card) -> None:
    begin(page, quiz, card)
    assert len(unsent(page)) == 1, "that she has begun is told soon, not at once"
    assert quiz.told(card) == 0
    page.goto("about:blank")
    wait_until(lambda: quiz.told(card) == 1, "what the closed page told")


def test_who_is_not_signed_in_is_sent_to_the_page_where_she_can(page: Page, quiz: Given) -> None:
    page.goto(f"{quiz.room.page}/../walk/assignments/{quiz.id}")
    page.get_by_text("You are not signed in.").wait_for()
    press(page, "Sign in")
    heading(page, "What is the code of your class?").wait_for()


def test_a_world_that_is_closed_meanwhile_says_so(
    page: Page, room: Classroom, database: TestDatabase, card: Card
) -> None:
    given = give(room, database, "quiz", title="Until noon")
    begin(page, given, card)
    judged(page, given)
    room.ask("POST", f"assignments/{given.id}/close")
    answer(page, given)
    page.get_by_text("This assignment is closed: nobody plays it any more.").wait_for()
    assert unsent(page) == [], "nobody will ever take it"
    press(page, "Back to my worlds")
    row_of(page, given).get_by_text("Closed").wait_for()
    assert row_of(page, given).get_by_role("link").count() == 0


def test_a_world_without_anything_to_do_ends_when_she_says_so(
    page: Page, room: Classroom, database: TestDatabase, card: Card
) -> None:
    given = give(room, database, "village")
    begin(page, given, card)
    press(page, "I am done")
    press(page, "No, I want to look around")
    press(page, "I am done")
    press(page, "Yes, I am done")
    assert end_words(page) == "Your teacher sees it."
    assert given.cell(card)["score"] == 100
