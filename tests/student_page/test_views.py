"""In a real browser: every view, on a Chromebook and on a telephone, as a judge of accessibility sees it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from tests.student_page.school import Card, Classroom
from tests.student_page.steps import choose, heading, press, problem
from tests.waiting import ANSWER_SECONDS

pytestmark = pytest.mark.slow

WORLD: dict[str, Any] = {
    "id": "01900000-0000-7000-8000-000000000001",
    "class_name": "Science 6a",
    "title": "Gases <of> the air",
    "instructions": "Answer all questions.",
    "due_at": "2026-12-04T10:00:00Z",
    "state": "published",
    "max_score": 100,
    "question_count": 6,
    "attempts_allowed": 3,
    "attempts": [{"completed_at": "2026-12-01T10:00:00Z", "answered": 6}],
    "result": {"score": 75, "feedback": "Well done!", "missing": False, "exempt": False},
}
NOTHING: dict[str, Any] = WORLD["result"] | {"score": None, "feedback": None}
BEGUN: dict[str, Any] = {"completed_at": None, "answered": 2}
DONE: dict[str, Any] = WORLD | {"title": "Mars", "state": "closed", "attempts": [], "result": NOTHING}
LEAST_TARGET = 44
"""CSS pixels: what a finger hits."""


@pytest.fixture(scope="module")
def card(room: Classroom) -> Card:
    room.change(joining="direct")
    return room.enter("Zoë", method="pictures")


@pytest.fixture(params=[(1366, 768), (390, 844), (320, 568)], ids=["Chromebook", "telephone", "small telephone"])
def touched(request: pytest.FixtureRequest, browser: Browser, room: Classroom) -> Iterator[Page]:
    """A page under a finger."""
    width, height = request.param
    with browser.new_context(viewport={"width": width, "height": height}, has_touch=True, timezone_id="UTC") as context:
        page = context.new_page()
        page.set_default_timeout(ANSWER_SECONDS * 1000)
        page.goto(room.address)
        yield page


def look(page: Page) -> None:
    """No violation, nothing beyond the edge, and everything large enough for a finger."""
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    wide, inner = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= inner
    for control in page.locator("button:visible, input:visible, a:visible").all():
        box = control.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= inner
        assert min(box["width"], box["height"]) >= LEAST_TARGET, control.inner_text()


def tap(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).tap()


def test_every_step_of_signing_in(touched: Page, card: Card) -> None:
    page = touched
    look(page)
    tap(page, "Next")
    look(page)
    page.get_by_label("What is your user name?").fill(card.username)
    tap(page, "Next")
    look(page)
    names = card.secret.split("-")
    for name in names[:3]:
        tap(page, name)
    look(page)
    tap(page, "Sign in")
    problem(page)
    look(page)
    tap(page, "Words")
    look(page)
    tap(page, "Pictures")
    tap(page, names[3])
    tap(page, "Sign in")
    heading(page, "Hello, Zoë!").wait_for()
    look(page)
    page.evaluate("sessionStorage.setItem('student seen', Date.now() - 19.5 * 60_000)")
    page.get_by_role("dialog", name="Are you still there?").wait_for()
    look(page)


def test_every_step_of_joining(touched: Page, room: Classroom) -> None:
    page = touched
    for joining, title, name in (("direct", "Write this down!", "Finn"), ("request", "Your teacher was asked", "Ole")):
        room.change(joining=joining)
        page.goto(room.address)
        tap(page, "I have no card")
        look(page)
        page.get_by_label("What is your name?").fill(name)
        tap(page, "Join the class")
        heading(page, title).wait_for()
        look(page)
        if joining == "direct":
            tap(page, "I wrote it down. Sign in")
            heading(page, "Hello, Finn!").wait_for()
            tap(page, "Sign out")
            heading(page, "What is the code of your class?").wait_for()


def test_her_worlds(touched: Page, room: Classroom, card: Card) -> None:
    """The test answers for the server: it has the list in two pages, and looks at how it is shown."""
    page = touched
    pages = iter(
        [
            {"items": [WORLD], "has_more": True, "next_cursor": "a b"},
            {"items": [DONE], "has_more": False, "next_cursor": None},
        ]
    )
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url.rpartition("?")[2])
        route.fulfill(content_type="application/json", body=json.dumps(next(pages)))

    page.route("**/student/assignments?*", answer)
    page.goto(f"{room.address}#badge={card.badge}")
    heading(page, "Hello, Zoë!").wait_for()
    assert asked == ["limit=100", "limit=100&cursor=a+b"]
    shown = [" | ".join(text.split("\n\n")) for text in page.locator("#worlds li").all_inner_texts()]
    assert [text.replace("\u202f", " ") for text in shown] == [
        "Gases <of> the air | Science 6a | Answer all questions. | Until Friday, December 4, 2026 at 10:00 AM"
        " | ✔ You have finished it! You can play it 2 more times. | ★ 75 of 100 | Your teacher says: Well done!"
        " | Play again",
        "Mars | Science 6a | Answer all questions. | Closed",
    ]
    assert not page.get_by_text("Your teacher has no world for you yet.").is_visible()
    look(page)


@pytest.mark.parametrize(
    ("fields", "way", "words"),
    [
        ({"attempts": []}, "Play", ""),
        ({"attempts": [], "result": NOTHING | {"missing": True}}, "Play", "The time is over. You can still play it."),
        ({"attempts": [], "result": NOTHING | {"exempt": True}}, "Play", "You need not do this."),
        ({"attempts": [BEGUN]}, "Go on", "You have begun. You have answered 2 of 6 questions."),
        ({"attempts": [BEGUN], "question_count": 0}, "Go on", "You have begun. "),
        ({"attempts": [BEGUN], "state": "closed"}, None, "You have begun. You have answered 2 of 6 questions."),
        ({"attempts_allowed": None}, "Play again", "✔ You have finished it! "),
        ({"attempts_allowed": 2}, "Play again", "✔ You have finished it! You can play it once more."),
        ({"attempts_allowed": 1}, None, "✔ You have finished it! You have played it as often as you may."),
    ],
)
def test_what_a_world_says_and_how_it_is_opened(
    page: Page, fields: dict[str, Any], way: str | None, words: str
) -> None:
    told = page.evaluate(
        """async (world) => {
            const { stateWords, wayInto } = await import("/student/files/world_words.js");
            return [wayInto(world), stateWords(world)];
        }""",
        WORLD | fields,
    )
    assert told == [way, words]


def test_a_list_that_fails_can_be_asked_for_again(page: Page, room: Classroom, card: Card) -> None:
    page.route("**/student/me", lambda route: route.abort())
    page.goto(f"{room.address}#badge={card.badge}")
    assert problem(page) == "Blockyard does not answer. Look whether you are online, and try again."
    look(page)
    page.unroute_all()
    press(page, "Try again")
    heading(page, "Hello, Zoë!").wait_for()


def test_who_asks_for_less_motion_or_more_contrast_sees_the_same(page: Page, card: Card) -> None:
    """Colours that the system forces leave what is chosen visible: by its number."""
    page.emulate_media(forced_colors="active")
    press(page, "Next")
    page.get_by_label("What is your user name?").fill(card.username)
    press(page, "Next")
    choose(page, ["sun"])
    assert page.locator("[data-picture=sun]").get_attribute("data-place") == "1"
    look(page)
