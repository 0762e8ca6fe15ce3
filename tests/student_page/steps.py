"""What a pupil does at the page."""

from playwright.sync_api import Locator, Page

from tests.student_page.school import Card


def heading(page: Page, words: str) -> Locator:
    return page.get_by_role("heading", level=1, name=words)


def press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()


def problem(page: Page) -> str:
    """What the page tells, once it tells something."""
    alert = page.locator("#problem:not(:empty)")
    alert.wait_for()
    return alert.inner_text()


def come_to_secret(page: Page, username: str) -> None:
    """From the step of the class's code, which is there."""
    press(page, "Next")
    page.get_by_label("What is your user name?").fill(username)
    press(page, "Next")
    heading(page, f"Hello {username}, what is your secret?").wait_for()


def choose(page: Page, pictures: list[str]) -> None:
    for name in pictures:
        page.get_by_role("group", name="All pictures").get_by_role("button", name=name, exact=True).click()


def sign_in_by_pictures(page: Page, card: Card) -> None:
    come_to_secret(page, card.username)
    choose(page, card.secret.split("-"))
    press(page, "Sign in")


def sign_in_by_words(page: Page, card: Card, typed: str) -> None:
    come_to_secret(page, card.username)
    press(page, "Words")
    page.get_by_label("Your three words, or your password").fill(typed)
    press(page, "Sign in")
