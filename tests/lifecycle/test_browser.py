"""Paying in a real browser: Checkout and the portal, as a school's admin clicks through them."""

import shutil
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Page, sync_playwright

from tests.lifecycle.processes import Running
from tests.lifecycle.school import Found, settled
from tests.waiting import ANSWER_SECONDS

CHROMIUM = shutil.which("chromium")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine (Debian's package)")


@pytest.fixture
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(ANSWER_SECONDS * 1000)
        yield page
        browser.close()


def test_subscribe_upgrade_and_cancel(running: Running, stripe: httpx.Client, found: Found, page: Page) -> None:
    """The bank asks once, the first card is declined, the second pays; then the portal."""
    school = found("browser")
    done = f"{running.url}/health/live"
    session = school.post("/checkout/sessions", {"plan": "teacher", "success_url": done, "cancel_url": done})
    page.goto(session["url"])
    page.check("#card-declined")
    page.get_by_role("button", name="Subscribe").click()
    assert "declined" in page.get_by_role("alert").inner_text()
    assert school.plan == "free"
    page.check("#card-3ds")
    page.get_by_role("button", name="Subscribe").click()
    page.get_by_role("button", name="Complete authentication").click()
    page.wait_for_url(done)
    settled(stripe)
    running.wait_until(lambda: school.plan == "teacher", "the plan that was paid for")

    portal = school.post("/portal/sessions", {"return_url": done})
    page.goto(portal["url"])
    page.get_by_role("combobox").select_option(label="Blockyard School, $99.00 / month")
    page.get_by_role("button", name="Change plan").click()
    settled(stripe)
    running.wait_until(lambda: school.plan == "school", "the larger plan")
    page.get_by_role("button", name="Cancel at period end").click()
    settled(stripe)
    running.wait_until(lambda: school.subscription()["cancel_at_period_end"], "the end that was asked for")
    page.get_by_role("link", name="Return").click()
    page.wait_for_url(done)
