"""In a real browser: who does nothing for 20 minutes is signed out. The browser's clock is moved, nobody waits."""

import pytest
from playwright.sync_api import Locator, Page

from tests.student_page.school import Card, Classroom
from tests.student_page.steps import heading, press, problem

pytestmark = pytest.mark.slow

SIGNED_OUT = "You did nothing for a long time, so you were signed out."


@pytest.fixture(scope="module")
def card(room: Classroom) -> Card:
    return room.enter("Zoë", method="words")


@pytest.fixture
def warning(page: Page, room: Classroom, card: Card) -> Locator:
    """Of a pupil who has just signed in."""
    page.clock.install()
    page.reload()
    page.goto(f"{room.address}#badge={card.badge}")
    heading(page, "Hello, Zoë!").wait_for()
    return page.get_by_role("dialog", name="Are you still there?")


def test_she_is_warned_a_minute_before_and_may_stay(page: Page, warning: Locator) -> None:
    page.clock.fast_forward("18:55")
    assert not warning.is_visible()
    page.clock.fast_forward("00:10")
    warning.wait_for()
    press(page, "I am here")
    warning.wait_for(state="hidden")
    page.clock.fast_forward("18:55")
    assert not warning.is_visible()
    assert heading(page, "Hello, Zoë!").is_visible()


def test_she_is_signed_out_here_and_at_the_server(page: Page, room: Classroom, warning: Locator) -> None:
    token = page.evaluate("sessionStorage.getItem('student token')")
    page.clock.fast_forward("19:30")
    warning.wait_for()
    with page.expect_response("**/student/sign-out") as answered:
        page.clock.fast_forward("00:31")
    assert answered.value.status == 204
    assert problem(page) == SIGNED_OUT
    assert not warning.is_visible()
    assert heading(page, "What is the code of your class?").is_visible()
    me = room.teacher.get("/api/v1/student/me", headers={"Authorization": f"Bearer {token}"})
    assert (me.status_code, page.evaluate("sessionStorage.length")) == (401, 0)


def test_a_computer_that_slept_does_not_come_back_as_her(page: Page, room: Classroom, warning: Locator) -> None:
    page.goto("about:blank")
    page.clock.fast_forward("20:00")
    with page.expect_response("**/student/sign-out"):
        page.goto(room.address)
    assert problem(page) == SIGNED_OUT
    assert heading(page, "What is the code of your class?").is_visible()


def test_who_is_not_signed_in_is_left_alone(page: Page) -> None:
    page.clock.install()
    page.reload()
    page.get_by_label("What is the code of your class?").fill("BC")
    page.clock.fast_forward("45:00")
    assert page.get_by_label("What is the code of your class?").input_value() == "BC"
    assert page.locator("#problem").inner_text() == ""
