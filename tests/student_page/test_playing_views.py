"""In a real browser that draws: every view of a world that a pupil plays, on a Chromebook and on a telephone, as a judge of
accessibility sees it."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.databases import TestDatabase
from tests.student_page.conftest import launched
from tests.student_page.playing import WAITING, Given, come_home, end_words, give, new_page, open_world, question
from tests.student_page.school import Card, Classroom
from tests.student_page.steps import heading
from tests.student_page.test_views import look

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Without a graphics card."""
    with launched("--use-angle=swiftshader", "--enable-unsafe-swiftshader") as browser:
        yield browser


@pytest.fixture(scope="module")
def quiz(room: Classroom, database: TestDatabase) -> Given:
    return give(room, database, "quiz", instructions="Answer the questions on the board.")


@pytest.fixture
def card(room: Classroom) -> Card:
    return room.enter("Zoë", method="words")


@pytest.fixture(params=[(1366, 768), (390, 844)], ids=["Chromebook", "telephone"])
def touched(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, height = request.param
    with browser.new_context(
        viewport={"width": width, "height": height}, has_touch=True, is_mobile=width < 600, reduced_motion="reduce"
    ) as context:
        yield new_page(context)


def judge(page: Page, name: str) -> None:
    shots = os.environ.get("SHOTS")
    if shots:
        assert page.viewport_size is not None
        page.screenshot(path=f"{shots}/{name}-{page.viewport_size['width']}.png")
    look(page)


def test_every_view_of_a_play(touched: Page, quiz: Given, card: Card) -> None:
    page = touched
    come_home(page, quiz, card)
    judge(page, "1-list")
    open_world(page, quiz)
    judge(page, "2-world")
    page.get_by_text("What there is to do here").tap()
    judge(page, "3-tasks")
    page.get_by_role("button", name="Go there").first.tap()
    page.locator("#use").tap()
    question(page)
    judge(page, "4-question")
    page.context.set_offline(True)
    page.locator("#dialog .option").nth(quiz.right(question(page))).tap()
    page.get_by_text(WAITING).wait_for()
    judge(page, "5-waiting")
    page.context.set_offline(False)
    for _ in range(5):
        page.locator("#dialog .option").nth(quiz.right(question(page))).tap()
    end_words(page)
    judge(page, "6-end")
    page.get_by_role("button", name="Back to my worlds").tap()
    heading(page, "Hello, Zoë!").wait_for()
    judge(page, "7-list-after")
    open_world(page, quiz, "Play again")
    page.evaluate("sessionStorage.setItem('student seen', Date.now() - 19.5 * 60_000)")
    page.get_by_role("dialog", name="Are you still there?").wait_for()
    judge(page, "8-idle")
    page.evaluate("sessionStorage.setItem('student seen', Date.now() - 21 * 60_000)")
    page.get_by_role("button", name="Sign in").wait_for()
    judge(page, "9-signed-out")
