"""In a real browser: the network is lost while a pupil plays, the lid is closed, another pupil takes the computer."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.databases import TestDatabase
from tests.student_page.playing import (
    WAITING,
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

EVENTS = "**/attempts/*/events"
SIGNED_OUT = "You are signed out. What you did is kept. Sign in to go on."
IDLE = "You did nothing for a long time, so you were signed out. What you did is kept. Sign in to go on."
# A computer that falls asleep tells its pages nothing, so they send nothing at the last moment. Nor do they while the page
# is being closed: what keeps it offline may be gone a moment before the page is.
ASLEEP = """for (const type of ["pagehide", "visibilitychange", "online"]) {
  window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
}
void (window.fetch = () => new Promise(() => {}))"""


@pytest.fixture(scope="module")
def browser(browser_without_webgl: Browser) -> Browser:
    return browser_without_webgl


@pytest.fixture(scope="module")
def quiz(room: Classroom, database: TestDatabase) -> Given:
    return give(room, database, "quiz")


@pytest.fixture
def card(room: Classroom) -> Card:
    return room.enter("Zoë", method="words")


@pytest.fixture
def other(room: Classroom) -> Card:
    return room.enter("Tom", method="words")


def losing() -> Callable[[Route], None]:
    """Of four calls the second does not arrive, and the answer to the fourth does not."""
    calls = 0

    def handle(route: Route) -> None:
        nonlocal calls
        calls += 1
        if calls % 4 == 0:
            route.fetch()
        if calls % 2 == 0:
            route.abort()
        else:
            route.continue_()

    return handle


def test_with_half_of_the_calls_lost_all_is_counted_once(page: Page, quiz: Given, card: Card) -> None:
    page.route(EVENTS, losing())
    page.route("**/attempts/*/complete", losing())
    begin(page, quiz, card)
    judged(page, quiz, right=False)
    judged(page, quiz)
    judged(page, quiz, right=False)
    for _ in range(5):
        answer(page, quiz)
    assert end_words(page) == "You answered 4 of 6 questions right at the first try. Your teacher sees it."
    assert unsent(page) == []
    cell = quiz.cell(card)
    assert (cell["attempts"], cell["score"], cell["status"]) == (1, 66.67, "fully_graded")
    # begun, 8 answers, the quiz is done, the world is finished, and with it the attempt
    assert quiz.told(card) == 12


def test_an_answer_waits_for_the_network_and_nothing_is_pretended(page: Page, quiz: Given, card: Card) -> None:
    begin(page, quiz, card)
    judged(page, quiz)
    prompt = question(page)
    page.context.set_offline(True)
    answer(page, quiz, right=False)
    page.get_by_text(WAITING).wait_for()
    assert not page.get_by_text("Not yet.").is_visible()
    ask(page)
    page.get_by_text("Wait for the answer to your last question first.").wait_for()
    assert not page.locator("#dialog").is_visible()
    page.context.set_offline(False)
    page.get_by_text("Not yet.").wait_for()
    assert question(page) == prompt
    page.get_by_text(WAITING).wait_for(state="hidden")


def test_a_world_that_was_finished_offline_is_complete_later(page: Page, quiz: Given, card: Card) -> None:
    begin(page, quiz, card)
    for _ in range(5):
        answer(page, quiz)
    question(page)
    page.route("**/attempts/*/complete", lambda route: route.abort())
    answer(page, quiz)
    page.get_by_text(WAITING).wait_for()
    page.unroute("**/attempts/*/complete")
    press(page, "← My worlds")
    row_of(page, quiz).get_by_text("✔ You have finished it!").wait_for()
    assert unsent(page) == []
    assert (quiz.cell(card)["score"], quiz.cell(card)["status"]) == (100, "fully_graded")


def closed_offline(page: Page, quiz: Given, card: Card) -> Page:
    """She has answered two questions, and the lid was closed before the second was sent. Gives the next tab."""
    begin(page, quiz, card)
    judged(page, quiz)
    page.context.set_offline(True)
    answer(page, quiz)
    page.get_by_text(WAITING).wait_for()
    page.evaluate(ASLEEP)
    page.close()
    page.context.set_offline(False)
    later = new_page(page.context)
    later.goto(quiz.room.address)
    assert (len(unsent(later)), later.evaluate("sessionStorage.length")) == (1, 0)
    return later


def test_a_lid_that_is_closed_loses_nothing(page: Page, quiz: Given, card: Card) -> None:
    later = closed_offline(page, quiz, card)
    with later.expect_response(EVENTS) as heard:
        come_home(later, quiz, card)
    assert [one["outcome"] for one in heard.value.json()["events"]] == ["accepted"]
    assert unsent(later) == []
    row_of(later, quiz).get_by_text("You have begun. You have answered 2 of 6 questions.").wait_for()
    assert quiz.told(card) == 3


def test_what_cannot_be_sent_yet_is_told_on_her_page(page: Page, quiz: Given, card: Card) -> None:
    later = closed_offline(page, quiz, card)
    later.route(EVENTS, lambda route: route.abort())
    come_home(later, quiz, card)
    note = later.get_by_text("Some of what you did is not sent yet.")
    note.wait_for()
    later.unroute(EVENTS)
    later.evaluate("window.dispatchEvent(new Event('online'))")
    row_of(later, quiz).get_by_text("You have answered 2 of 6 questions.").wait_for()
    assert not note.is_visible()
    assert unsent(later) == []


def test_another_pupil_sends_nothing_of_hers(page: Page, quiz: Given, card: Card, other: Card) -> None:
    later = closed_offline(page, quiz, card)
    hers = unsent(later)
    sent: list[str] = []
    later.on("request", lambda request: sent.append(str(request.post_data)) if "/events" in request.url else None)
    begin(later, quiz, other)
    judged(later, quiz, right=False)
    question(later)
    later.keyboard.press("Escape")
    press(later, "← My worlds")
    heading(later, "Hello, Tom!").wait_for()
    assert not later.get_by_text("Some of what you did is not sent yet.").is_visible()
    assert unsent(later) == hers
    assert len(sent) > 0
    assert not [body for body in sent if hers[0].split(" ")[-1] in body]
    assert (quiz.cell(other)["score"], quiz.cell(card)["score"]) == (0, 16.67)
    come_home(later, quiz, card)
    assert unsent(later) == []
    assert (quiz.cell(other)["score"], quiz.cell(card)["score"]) == (0, 33.33)


def test_who_is_signed_out_meanwhile_is_told_and_goes_on_later(page: Page, quiz: Given, card: Card) -> None:
    begin(page, quiz, card)
    judged(page, quiz)
    quiz.room.ask("DELETE", f"students/{card.student_id}/login")
    answer(page, quiz)
    page.get_by_text(SIGNED_OUT).wait_for()
    assert len(unsent(page)) == 1
    assert page.evaluate("sessionStorage.length") == 0
    press(page, "Sign in")
    heading(page, "What is the code of your class?").wait_for()
    assert page.url == quiz.room.address
    quiz.room.ask("PUT", f"students/{card.student_id}/login", method="words")
    badge = quiz.room.ask("GET", f"students/{card.student_id}/login/card")["badge"]
    come_home(page, quiz, Card(card.student_id, card.username, "", badge))
    assert unsent(page) == []
    row_of(page, quiz).get_by_text("You have begun. You have answered 2 of 6 questions.").wait_for()


def test_playing_is_no_idleness_and_idleness_signs_out(page: Page, quiz: Given, card: Card) -> None:
    page.clock.install()
    page.reload()
    come_home(page, quiz, card)
    token = page.evaluate("sessionStorage.getItem('student token')")
    open_world(page, quiz)
    page.clock.fast_forward("18:55")
    page.keyboard.press("ArrowUp")
    page.clock.fast_forward("18:55")
    warning = page.get_by_role("dialog", name="Are you still there?")
    assert not warning.is_visible()
    page.clock.fast_forward("00:30")
    warning.wait_for()
    press(page, "I am here")
    ask(page)
    question(page)
    page.clock.fast_forward("19:30")
    warning.wait_for()
    page.clock.fast_forward("00:31")
    page.get_by_text(IDLE).wait_for()
    assert not page.locator("#dialog").is_visible()
    assert page.evaluate("sessionStorage.length") == 0

    wait_until(lambda: who(quiz, token) == 401, "the end of her session at the server")


def who(given: Given, token: str) -> int:
    """Status of what her token is answered."""
    headers = {"Authorization": f"Bearer {token}"}
    return given.room.teacher.get("/api/v1/student/me", headers=headers).status_code


def test_what_nobody_comes_back_for_is_dropped(page: Page, quiz: Given, card: Card) -> None:
    key, old = "unsent a b c ", "2020-01-01T00:00:00Z"
    page.evaluate(
        "([key, old]) => { localStorage.setItem(key + 'old', JSON.stringify({happened_at: old}));"
        " localStorage.setItem(key + 'new', JSON.stringify({happened_at: new Date().toISOString()})) }",
        [key, old],
    )
    come_home(page, quiz, card)
    assert unsent(page) == [f"{key}new"]
