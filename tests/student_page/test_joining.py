"""In a real browser, against a real Blockyard: a pupil without a card joins a class."""

import pytest
from playwright.sync_api import Dialog, Page

from tests.student_page.school import CLASS_NAME, Classroom
from tests.student_page.steps import heading, press, problem

pytestmark = pytest.mark.slow

CLOSED = "No class takes anybody in with this code. Look at it again, or ask your teacher."


def join(page: Page, name: str) -> None:
    press(page, "I have no card")
    page.get_by_label("What is your name?").fill(name)
    press(page, "Join the class")


def test_her_teacher_is_asked(page: Page, room: Classroom, faults: list[str]) -> None:
    room.change(joining="request")
    join(page, "Sam S.")
    heading(page, "Your teacher was asked").wait_for()
    assert page.get_by_text(f"You want to join {CLASS_NAME}.").is_visible()
    assert room.who_asks() == ["Sam S."]
    press(page, "OK")
    heading(page, "What is the code of your class?").wait_for()
    assert page.locator("#problem").inner_text() == ""
    assert faults == []


def test_she_gets_a_card_and_signs_in_with_it(page: Page, room: Classroom, faults: list[str]) -> None:
    room.change(joining="direct")
    with page.expect_response("**/api/v1/join") as answered:
        join(page, "Łukasz")
    heading(page, "Write this down!").wait_for()
    card = answered.value.json()["card"]
    shown = page.locator("section:visible dd").all_inner_texts()
    assert shown[:2] == [room.code, "lukasz"] == [room.code, card["username"]]
    pictures = card["secret"].split("-")
    assert page.locator("#card-pictures span").all_inner_texts() == pictures
    uses = page.locator("#card-pictures use")
    assert [use.get_attribute("href") for use in uses.all()] == [f"#picture-{name}" for name in pictures]
    page.go_back()
    assert heading(page, "Write this down!").is_visible(), "it is shown once, so it stays until she says so"
    press(page, "I wrote it down. Sign in")
    heading(page, "Hello, Łukasz!").wait_for()
    assert card["badge"] not in page.content()
    assert faults == []


def test_a_reload_of_the_card_is_asked_about(page: Page, room: Classroom) -> None:
    room.change(joining="direct")
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    join(page, "Ada")
    heading(page, "Write this down!").wait_for()
    page.reload()
    assert asked == ["beforeunload"]


def test_a_class_that_takes_nobody_in_is_as_one_that_is_none(page: Page, room: Classroom) -> None:
    room.change(joining="closed")
    join(page, "Sam")
    assert problem(page) == CLOSED
    press(page, "Back")
    page.get_by_label("What is the code of your class?").fill("ZZZZZZZZ")
    join(page, "Sam")
    assert problem(page) == CLOSED


def test_a_name_that_is_refused_is_told_without_the_names_of_fields(page: Page, room: Classroom) -> None:
    room.change(joining="request")
    join(page, "www.example.org")
    assert problem(page) == "A full stop stands only after an initial, as in J. Smith; take it out."
    page.get_by_label("What is your name?").fill("Noa")
    press(page, "Join the class")
    heading(page, "Your teacher was asked").wait_for()


def test_without_a_code_it_asks_for_that_first(page: Page, room: Classroom) -> None:
    page.goto(room.page)
    press(page, "I have no card")
    assert problem(page) == "Type the code of your class first. It stands on your card."
