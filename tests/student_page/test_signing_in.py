"""In a real browser, against a real Blockyard: a pupil signs in."""

import json
import re

import pytest
from playwright.sync_api import Page

from tests.student_page.school import Card, Classroom
from tests.student_page.steps import (
    choose,
    come_to_secret,
    heading,
    press,
    problem,
    sign_in_by_pictures,
    sign_in_by_words,
)

pytestmark = pytest.mark.slow

WRONG = "The class code, the user name or the secret is wrong. Try again, or ask your teacher for a new card."


@pytest.fixture(scope="module")
def zoe(room: Classroom) -> Card:
    return room.enter("Zoë B.", method="pictures")


@pytest.fixture(scope="module")
def tom(room: Classroom) -> Card:
    return room.enter("Tom", method="words")


def other_pictures(card: Card) -> list[str]:
    """The same four, in another order."""
    return card.secret.split("-")[::-1]


def test_by_pictures_and_out_again(page: Page, room: Classroom, zoe: Card, faults: list[str]) -> None:
    with page.expect_request("**/student/sign-in") as sent:
        sign_in_by_pictures(page, zoe)
    assert set(json.loads(str(sent.value.post_data))) == {"class_code", "username", "secret"}
    heading(page, "Hello, Zoë B.!").wait_for()
    assert page.get_by_text("Your teacher has no world for you yet.").is_visible()
    token = page.evaluate("sessionStorage.getItem('student token')")
    with page.expect_response("**/student/sign-out") as answered:
        press(page, "Sign out")
    assert answered.value.status == 204
    heading(page, "What is the code of your class?").wait_for()
    assert not {"Zoë", zoe.username} & set(re.findall(r"\w+", page.content())), "nothing of her is left in the page"
    me = room.teacher.get("/api/v1/student/me", headers={"Authorization": f"Bearer {token}"})
    assert (me.status_code, page.evaluate("sessionStorage.length"), page.evaluate("localStorage.length")) == (401, 0, 0)
    assert faults == []


def test_by_words_as_a_child_types_them(page: Page, tom: Card, faults: list[str]) -> None:
    sign_in_by_words(page, tom, tom.secret.upper().replace(" ", " - "))
    heading(page, "Hello, Tom!").wait_for()
    assert faults == []


def test_by_a_password_that_is_shown(page: Page, room: Classroom) -> None:
    card = room.enter("Anna 2", method="password", password="Six Seals!")
    come_to_secret(page, card.username)
    press(page, "Words")
    field = page.get_by_label("Your three words, or your password")
    assert field.get_attribute("type") == "password"
    press(page, "Show")
    assert field.get_attribute("type") == "text"
    field.fill("Six Seals!")
    field.press("Enter")
    heading(page, "Hello, Anna 2!").wait_for()


def test_a_wrong_secret_shows_the_sentence_and_a_right_one_comes_in(page: Page, zoe: Card) -> None:
    come_to_secret(page, zoe.username)
    choose(page, other_pictures(zoe))
    press(page, "Sign in")
    assert problem(page) == WRONG
    assert page.locator("#chosen svg").count() == 0
    choose(page, zoe.secret.split("-"))
    press(page, "Sign in")
    heading(page, "Hello, Zoë B.!").wait_for()


@pytest.mark.parametrize("kind", ["pictures", "words"])
def test_who_is_unknown_is_told_the_same(page: Page, kind: str) -> None:
    """Whichever kind of secret is tried, and whether there is such a pupil or class."""
    page.get_by_label("What is the code of your class?").fill("ZZZZ ZZZZ")
    come_to_secret(page, "nobody")
    if kind == "pictures":
        choose(page, ["sun", "cat", "boat", "key"])
    else:
        press(page, "Words")
        page.get_by_label("Your three words, or your password").fill("tiger river lamp")
    press(page, "Sign in")
    assert problem(page) == WRONG


def test_nothing_is_asked_before_the_secret(page: Page, zoe: Card) -> None:
    """So the page cannot tell which codes, names or kinds of secret there are."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/api/" in request.url else None)
    come_to_secret(page, zoe.username)
    press(page, "Words")
    press(page, "Pictures")
    choose(page, other_pictures(zoe))
    assert asked == []
    press(page, "Sign in")
    problem(page)
    assert [url.rpartition("/api/")[2] for url in asked] == ["v1/student/sign-in"]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Type the code of your class first. It stands on your card."),
        ("bcdf gh", "A class code has 8 letters and numbers. You typed 6. Look again."),
        ("BCDF-GHJO", "There is no O in a class code. Look again."),
    ],
)
def test_what_can_be_no_code_is_told_at_once(page: Page, typed: str, says: str) -> None:
    page.get_by_label("What is the code of your class?").fill(typed)
    press(page, "Next")
    assert problem(page) == says


def test_a_code_is_grouped_while_it_is_typed(page: Page) -> None:
    field = page.get_by_label("What is the code of your class?")
    field.fill("")
    field.press_sequentially("bcd f.ghjkxx")
    assert field.input_value() == "BCDF-GHJK"
    for _ in range(4):
        field.press("Backspace")
    assert field.input_value() == "BCDF"
    field.press("Home")
    field.press_sequentially("z")
    field.press_sequentially("2")
    assert field.input_value() == "Z2BC-DF"


def test_a_code_in_the_path_is_there(page: Page, room: Classroom) -> None:
    assert page.get_by_label("What is the code of your class?").input_value() == room.code
    page.goto(room.address.replace("-", "").lower())
    assert page.get_by_label("What is the code of your class?").input_value() == room.code


def test_a_picture_is_chosen_once_and_undone(page: Page, zoe: Card) -> None:
    come_to_secret(page, zoe.username)
    page.get_by_role("button", name="sun", exact=True).dblclick()
    choose(page, ["cat"])
    chosen = page.locator("#chosen svg use")
    assert [use.get_attribute("href") for use in chosen.all()] == ["#picture-sun", "#picture-cat"]
    assert page.get_by_role("button", name="cat", exact=True).get_attribute("aria-pressed") == "true"
    press(page, "Sign in")
    assert problem(page) == "Choose 4 pictures first."
    press(page, "Undo")
    assert page.get_by_role("button", name="cat", exact=True).get_attribute("aria-pressed") == "false"
    choose(page, ["key", "boat", "moon"])
    assert chosen.count() == 4
    assert page.locator("#chosen").inner_text().split() == ["1", "sun", "2", "key", "3", "boat", "4", "moon"]


def test_a_badge_signs_in_and_leaves_the_address(page: Page, room: Classroom, zoe: Card, faults: list[str]) -> None:
    page.goto("about:blank")
    page.goto(f"{room.page}#badge={zoe.badge}")
    heading(page, "Hello, Zoë B.!").wait_for()
    assert page.url == room.page
    assert page.evaluate("JSON.stringify(history.state)") == "null"
    assert faults == []


def test_another_badge_takes_the_place_of_the_first(page: Page, room: Classroom, zoe: Card, tom: Card) -> None:
    page.goto(f"{room.address}#badge={zoe.badge}")
    heading(page, "Hello, Zoë B.!").wait_for()
    before = page.evaluate("sessionStorage.getItem('student token')")
    with page.expect_response("**/student/sign-out") as answered:
        page.goto(f"{room.address}#badge={tom.badge}")
    assert answered.value.status == 204
    heading(page, "Hello, Tom!").wait_for()
    assert page.evaluate("sessionStorage.getItem('student token')") != before
    assert page.url == room.address


def test_a_void_badge_is_told(page: Page, room: Classroom) -> None:
    card = room.enter("Mia", method="words")
    room.ask("DELETE", f"students/{card.student_id}/login")
    page.goto(f"{room.address}#badge={card.badge}")
    assert problem(page) == "This card is not good any more. Ask your teacher for a new one."
    assert heading(page, "What is the code of your class?").is_visible()
    assert page.url == room.address


def test_who_is_signed_out_elsewhere_comes_to_the_first_step(page: Page, room: Classroom) -> None:
    card = room.enter("Max", method="words")
    page.goto(f"{room.address}#badge={card.badge}")
    heading(page, "Hello, Max!").wait_for()
    room.ask("DELETE", f"students/{card.student_id}/login")
    with page.expect_response("**/student/me") as answered:
        page.reload()
    assert answered.value.status == 401
    assert problem(page) == answered.value.json()["detail"]
    assert heading(page, "What is the code of your class?").is_visible()
    assert page.evaluate("sessionStorage.length") == 0


def test_back_and_reload(page: Page, room: Classroom, zoe: Card) -> None:
    come_to_secret(page, zoe.username)
    page.reload()
    heading(page, "What is your user name?").wait_for()
    assert page.get_by_label("What is your user name?").input_value() == ""
    page.go_back()
    page.go_back()
    heading(page, "What is the code of your class?").wait_for()
    assert page.get_by_label("What is the code of your class?").input_value() == room.code
    sign_in_by_pictures(page, zoe)
    heading(page, "Hello, Zoë B.!").wait_for()
    page.reload()
    heading(page, "Hello, Zoë B.!").wait_for()
    page.go_back()
    heading(page, "Hello, Zoë B.!").wait_for()
    press(page, "Sign out")
    heading(page, "What is the code of your class?").wait_for()
    page.go_forward()
    heading(page, "What is your user name?").wait_for()
    assert zoe.username not in page.content()


def test_without_a_network_it_says_so_and_goes_on_later(page: Page, zoe: Card) -> None:
    come_to_secret(page, zoe.username)
    page.context.set_offline(True)
    choose(page, zoe.secret.split("-"))
    press(page, "Sign in")
    assert problem(page) == "Blockyard does not answer. Look whether you are online, and try again."
    page.context.set_offline(False)
    choose(page, zoe.secret.split("-"))
    press(page, "Sign in")
    heading(page, "Hello, Zoë B.!").wait_for()


def test_by_keys_alone(page: Page, zoe: Card, faults: list[str]) -> None:
    """Arrows walk the pictures as they lie; nothing is clicked."""
    page.keyboard.press("Enter")
    heading(page, "What is your user name?").wait_for()
    page.keyboard.type(zoe.username)
    page.keyboard.press("Enter")
    heading(page, "what is your secret?").wait_for()
    for _ in range(3):
        page.keyboard.press("Tab")
    focused = "document.activeElement.dataset.picture"
    assert page.evaluate(focused) == "apple"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focused) == "apple"
    names = page.locator("#pictures span").all_inner_texts()
    at = 0
    for name in zoe.secret.split("-"):
        while at != names.index(name):
            step = 1 if at < names.index(name) else -1
            page.keyboard.press("ArrowRight" if step > 0 else "ArrowLeft")
            at += step
        page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.id") == "sign-in"
    page.keyboard.press("Enter")
    heading(page, "Hello, Zoë B.!").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    heading(page, "What is the code of your class?").wait_for()
    assert faults == []
