"""The class, and a browser at its address."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.databases import TestDatabase
from tests.student_page.school import Classroom, classroom, served
from tests.waiting import ANSWER_SECONDS
from tests.world import World

CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")
def room(database: TestDatabase, world: World) -> Iterator[Classroom]:
    with served(database.settings) as url, classroom(url, world.alpha.teacher) as room:
        yield room


@contextmanager
def launched(*switches: str) -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no chromium on this machine (Debian's package)")
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *switches]) as browser,
    ):
        yield browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture(scope="module")
def browser_without_webgl() -> Iterator[Browser]:
    """Which draws no world, so that it is played from the list, and quickly."""
    with launched("--disable-gpu", "--disable-3d-apis") as browser:
        yield browser


@pytest.fixture
def faults() -> list[str]:
    """What the browser complains about. A breach of the page's policy is told on the console."""
    return []


@pytest.fixture
def page(browser: Browser, room: Classroom, faults: list[str]) -> Iterator[Page]:
    """A Chromebook's, at the address of the class."""
    with browser.new_context(viewport={"width": 1366, "height": 768}) as context:
        page = context.new_page()
        page.set_default_timeout(ANSWER_SECONDS * 1000)
        page.on("console", lambda message: faults.append(message.text) if is_fault(message.text) else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(room.address)
        yield page


def is_fault(words: str) -> bool:
    """An answer that refuses is none: the page tells it. Nor is a world that cannot be drawn."""
    return "Failed to load resource" not in words and "WebGL" not in words
