"""In a real browser: our own pages, and paying, as a school's admin clicks through Checkout and the portal."""

import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Page, sync_playwright

from tests.lifecycle.processes import Running
from tests.lifecycle.school import Found, settled
from tests.waiting import ANSWER_SECONDS

CHROMIUM = shutil.which("chromium")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on this machine (Debian's package)"),
]


@pytest.fixture
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_default_timeout(ANSWER_SECONDS * 1000)
        yield page
        browser.close()


@pytest.fixture
def faults(page: Page) -> list[str]:
    """What the browser complains about, and what it asks others for. A breach of the policy is told on the console."""
    faults: list[str] = []
    page.on("console", lambda message: faults.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    return faults


@pytest.fixture
def hosts(page: Page) -> set[str]:
    """Everybody whom the page asks."""
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    return hosts


def test_home_leads_to_every_endpoint(running: Running, page: Page, faults: list[str], hosts: set[str]) -> None:
    page.goto(running.url)
    assert page.locator("h1").inner_text().startswith("Blockyard")
    page.get_by_role("link", name="Try every endpoint").click()
    page.locator(".opblock").first.wait_for()
    document = httpx.get(f"{running.url}/openapi.json").json()
    operations = [method for path in [*document["paths"].values(), *document["webhooks"].values()] for method in path]
    assert page.locator(".opblock").count() == len(operations)
    assert faults == []
    assert hosts == {urlsplit(running.url).netloc}


def test_an_endpoint_is_tried(running: Running, page: Page, faults: list[str], hosts: set[str]) -> None:
    page.goto(f"{running.url}/docs")
    page.get_by_role("button", name="/health/live").first.click()
    with page.expect_response(f"{running.url}/health/live") as answer:
        page.get_by_role("button", name="Execute").click()
    assert answer.value.json() == {"status": "ok"}
    page.locator(".live-responses-table").wait_for()
    assert faults == []
    assert hosts == {urlsplit(running.url).netloc}


def test_a_script_in_a_page_does_not_run(running: Running, page: Page, faults: list[str]) -> None:
    """So a silent browser above means something."""
    page.goto(running.url)
    add = "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = true'}))"
    page.evaluate(add)
    assert page.evaluate("window.ran") is None
    assert len(faults) == 1
    assert "Content Security Policy" in faults[0]


def test_subscribe_and_cancel(running: Running, stripe: httpx.Client, found: Found, page: Page) -> None:
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
    assert page.get_by_role("combobox").count() == 0, "plans are changed in the product"
    page.get_by_role("button", name="Cancel at period end").click()
    settled(stripe)
    running.wait_until(lambda: school.subscription()["cancel_at_period_end"], "the end that was asked for")
    page.get_by_role("link", name="Return").click()
    page.wait_for_url(done)
