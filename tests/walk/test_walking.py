"""In a real browser: a pupil opens a world, walks it and plays it."""

import gzip
import json
import math
import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.waiting import ANSWER_SECONDS
from tests.walk.school import TOKEN, School, served
from tests.walk.worlds import EXAMPLES, example

CHROMIUM = shutil.which("chromium")
SOFTWARE = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
"""Draws without a graphics card, so slower than any pupil's computer."""
NO_WEBGL = ["--no-sandbox", "--disable-gpu", "--disable-3d-apis"]
STATIC = files("blockyard.walk") / "static"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine (Debian's package)"),
]

MOST_CALLS, MOST_TRIANGLES = 60, 80_000
MOST_BYTES = 300_000
DRAWN = [name for name in EXAMPLES if name not in ("quiz", "checkpoints")]
MOST_MILLISECONDS = 2000
VISITS = 3
"""The quickest counts: others may keep the processors busy."""


@pytest.fixture(scope="module")
def school() -> Iterator[School]:
    with served(School({name: example(name) for name in EXAMPLES})) as school:
        yield school


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with playwright.chromium.launch(executable_path=CHROMIUM, args=SOFTWARE) as browser:
        yield browser


@pytest.fixture
def faults() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, faults: list[str]) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 640, "height": 400}) as context:
        yield watched(context.new_page(), faults)


def watched(page: Page, faults: list[str]) -> Page:
    """`faults`: what the browser complains about. A breach of the policy is told on the console."""
    page.set_default_timeout(ANSWER_SECONDS * 1000)
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    return page


def opened(page: Page, school: School, world: str) -> Page:
    page.goto(school.address(world))
    page.locator("#hud").wait_for()
    next_picture(page)
    return page


def next_picture(page: Page) -> None:
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def place(page: Page) -> tuple[float, float, float]:
    x, y, z = page.evaluate("walked.at.toArray()")
    return x, y, z


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Picture by picture; of a slow machine, as many as a quick one draws in ten seconds."""
    for _ in range(600):
        if holds():
            return
        next_picture(page)
    raise AssertionError("it did not come about")


@pytest.mark.parametrize("world", DRAWN)
def test_a_world_is_drawn_with_little(page: Page, school: School, faults: list[str], world: str) -> None:
    opened(page, school, world)
    calls, triangles = page.evaluate("[walked.renderer.info.render.calls, walked.renderer.info.render.triangles]")
    assert 3 < calls <= MOST_CALLS
    assert 1000 < triangles <= MOST_TRIANGLES
    assert min(waited(page, school, world) for _ in range(VISITS)) <= MOST_MILLISECONDS
    assert page.url.endswith(f"/walk/{world}"), "the token stays nowhere"
    assert faults == []


def waited(page: Page, school: School, world: str) -> float:
    """Milliseconds from the world's last byte to its first picture."""
    page.goto("about:blank")
    opened(page, school, world)
    drawn, came = page.evaluate(
        "[performance.getEntriesByName('first picture')[0].startTime,"
        " performance.getEntriesByType('resource').find(one => one.name.endsWith('/play')).responseEnd]"
    )
    assert drawn > came
    return float(drawn - came)


@pytest.mark.parametrize("world", DRAWN)
def test_page_and_world_are_small(school: School, world: str) -> None:
    told = json.dumps(school.worlds[world].told).encode()
    sizes = [len(gzip.compress((STATIC / "page.js").read_bytes())), len(gzip.compress(told))]
    assert sum(sizes) <= MOST_BYTES, sizes


def test_keys_walk_turn_and_jump(page: Page, school: School, faults: list[str]) -> None:
    opened(page, school, "checkpoints")
    x, y, z = place(page)
    page.keyboard.down("ArrowUp")
    until(page, lambda: place(page)[2] < z - 5)
    page.keyboard.up("ArrowUp")
    assert place(page)[0] == pytest.approx(x)
    page.keyboard.down("Space")
    until(page, lambda: place(page)[1] > y + 2)
    page.keyboard.up("Space")
    page.keyboard.down("ArrowLeft")
    until(page, lambda: bool(page.evaluate("walked.eye.yaw > 0.5")))
    page.keyboard.up("ArrowLeft")
    # On a slow machine she has turned on until the key came up, and stands elsewhere: to her right is where it is now.
    next_picture(page)
    yaw, (x, _, z) = page.evaluate("walked.eye.yaw"), place(page)

    def to_the_right() -> float:
        now = place(page)
        return (now[0] - x) * math.cos(yaw) - (now[2] - z) * math.sin(yaw)

    page.keyboard.down("d")
    until(page, lambda: to_the_right() > 2)
    page.keyboard.up("d")
    assert faults == []


def test_walls_hold_and_steps_do_not(page: Page, school: School) -> None:
    """Whoever walks on and on leaves neither the world nor goes through a wall."""
    opened(page, school, "museum")
    ended = page.evaluate(
        "() => { for (let n = 0; n < 3000; n++) walked.walker.walk({x: 0, z: 1}, true, 0.02); return walked.at.toArray() }"
    )
    assert abs(ended[2]) < school.worlds["museum"].told["scene"]["depth"] / 2 + 2
    assert ended[1] > -1


def test_a_finger_walks_looks_and_jumps(browser: Browser, school: School, faults: list[str]) -> None:
    with browser.new_context(viewport={"width": 800, "height": 500}, has_touch=True, is_mobile=True) as context:
        page = opened(watched(context.new_page(), faults), school, "trail")
        _, y, z = place(page)
        fingers = context.new_cdp_session(page)

        def touch(kind: str, *at: float) -> None:
            points = [{"x": at[0], "y": at[1]}] if at else []
            fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

        def middle(selector: str) -> tuple[float, float]:
            box = page.locator(selector).bounding_box()
            assert box is not None
            return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

        right, down = middle("#stick")
        touch("touchStart", right, down)
        touch("touchMove", right, down - 60)
        until(page, lambda: place(page)[2] < z - 5)
        touch("touchEnd")
        touch("touchStart", *middle("#jump"))
        until(page, lambda: place(page)[1] > y + 2)
        touch("touchEnd")
        touch("touchStart", 400, 200)
        touch("touchMove", 300, 200)
        touch("touchMove", 200, 200)
        until(page, lambda: bool(page.evaluate("Math.abs(walked.eye.yaw) > 0.3")))
        touch("touchEnd")
        assert faults == []


def test_the_quiz_is_reached_by_go_there_and_finished(page: Page, school: School, faults: list[str]) -> None:
    opened(page, school, "quiz")
    world = school.worlds["quiz"]
    before = len(school.answered)
    page.get_by_text("What there is to do here").click()
    page.get_by_role("button", name="Go there").first.click()
    until(page, page.locator("#use").is_visible)
    play_to_the_end(page, world.told["questions"], world.answers, lambda: page.keyboard.press("e"))
    asked = {question for _, question, _ in school.answered[before:]}
    assert asked == set(world.answers)
    assert faults == []


def play_to_the_end(
    page: Page, questions: list[dict[str, object]], answers: dict[str, float], use: Callable[[], None]
) -> None:
    """The first answer is wrong, every further one right, by keys; until all that must be done is."""
    dialog = page.locator("#dialog")
    by_prompt = {str(one["prompt"]): answers[str(one["id"])] for one in questions}
    is_first = True
    for _ in range(4 * len(questions) + 4):
        if not dialog.is_visible():
            use()
        dialog.wait_for()
        words = dialog.locator(".words").inner_text()
        if dialog.get_by_role("heading", name="You have done it all!").is_visible():
            assert page.locator("#tasks-list .done").count() == page.locator("#tasks-list li").count() > 0
            return
        if words in by_prompt:
            right = int(by_prompt[words])
            given = (right + 1) % 2 if is_first else right
            is_first = False
            with page.expect_response("**/play/*"):
                page.keyboard.press(str(given + 1))
        else:
            page.keyboard.press("Enter")
        next_picture(page)
    raise AssertionError("it was not finished")


def test_a_trail_is_gone_by_walking_against_its_checkpoints(page: Page, school: School, faults: list[str]) -> None:
    opened(page, school, "checkpoints")
    tasks, done = page.locator("#tasks"), page.get_by_role("heading", name="You have done it all!")
    for number in range(1, 4):
        tasks.locator("summary").click()
        tasks.get_by_role("button", name="Go there").click()
        page.keyboard.down("w")
        told = page.get_by_text(f"{number} of 3") if number < 3 else done
        until(page, told.is_visible)
        page.keyboard.up("w")
    assert page.locator("#score").inner_text() == "★ 3"
    assert faults == []


def test_what_is_hidden_or_opened_lets_her_through(page: Page, school: School) -> None:
    opened(page, school, "museum")
    met = page.evaluate(
        """() => {
            const {walker, spawn, reach} = walked, thing = reach.props[0].prop.thing;
            const box = reach.boxOf(thing), walk = () => {
                walker.stand(spawn.clone().set((box.min.x + box.max.x) / 2, 0.6, box.max.z + 6));
                for (let n = 0; n < 60; n++) walker.walk({x: 0, z: -1}, false, 0.02);
                return walker.at.z < box.max.z;
            };
            const shut = walk();
            walked.setOpen(thing, true);
            const opened = walk();
            walked.setOpen(thing, false);
            const again = walk();
            walked.setHidden(thing, true);
            return [shut, opened, again, walk()];
        }"""
    )
    assert met == [False, True, False, True]


def test_escape_closes_a_dialog_and_the_world_has_the_focus(page: Page, school: School) -> None:
    opened(page, school, "quiz")
    page.get_by_text("What there is to do here").click()
    page.get_by_role("button", name="Go there").first.click()
    until(page, page.locator("#use").is_visible)
    page.keyboard.press("e")
    dialog = page.locator("#dialog")
    dialog.wait_for()
    assert page.evaluate("document.querySelector('#dialog').contains(document.activeElement)")
    at = place(page)
    page.keyboard.press("w")
    next_picture(page)
    assert place(page) == at, "behind a dialog nobody walks"
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.id") == "canvas"


def test_without_webgl_it_is_played_from_the_list(playwright: Playwright, school: School, faults: list[str]) -> None:
    with playwright.chromium.launch(executable_path=CHROMIUM, args=NO_WEBGL) as browser:
        page = browser.new_page()
        page.set_default_timeout(ANSWER_SECONDS * 1000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(school.address("quiz"))
        page.locator("#picture").wait_for()
        assert str(page.locator("#picture").get_attribute("src")).startswith("data:image/png")
        world = school.worlds["quiz"]
        start = page.locator("#tasks-list button").first
        play_to_the_end(page, world.told["questions"], world.answers, start.click)
    assert faults == []


def test_without_a_token_it_says_where_to_come_from(page: Page, school: School) -> None:
    page.goto(f"{school.url}/walk/trail")
    assert page.locator("#message").inner_text() == "Open this world from Blockyard."
    page.evaluate(f"window.postMessage({{token: '{TOKEN}'}}, location.origin)")
    page.locator("#hud").wait_for()


@pytest.mark.parametrize(
    ("world", "token", "says"),
    [
        ("none", TOKEN, "This world is not here. Ask your teacher for the right link."),
        ("trail", "old", "You are not signed in any more. Open this world from Blockyard again."),
    ],
)
def test_errors_are_sentences(page: Page, school: School, world: str, token: str, says: str) -> None:
    page.goto(f"{school.url}/walk/{world}#token={token}")
    page.get_by_text(says).wait_for()
