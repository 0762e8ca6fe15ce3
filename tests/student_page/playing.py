"""A world that a class is given, and what a pupil does in it. Where a browser draws nothing, she plays it from the list."""

from dataclasses import dataclass
from typing import Any, Final

import psycopg
from playwright.sync_api import BrowserContext, Locator, Page
from psycopg.types.json import Jsonb

from tests.databases import TestDatabase
from tests.student_page.school import Card, Classroom
from tests.student_page.steps import heading
from tests.waiting import ANSWER_SECONDS
from tests.walk.worlds import World, example
from tests.world_environments import NAME, write_files

DONE: Final = "★ You have done it all! ★"
WAITING: Final = "Waiting for the network … What you did is kept."


@dataclass(frozen=True, slots=True)
class Given:
    """An assignment of a class."""

    room: Classroom
    world: World
    id: str
    title: str

    def cell(self, card: Card) -> dict[str, Any]:
        """Of the class's gradebook."""
        book = self.room.ask("GET", f"classes/{self.room.id}/gradebook")
        (row,) = (one for one in book["students"] if one["student_id"] == card.student_id)
        return next(cell for cell in row["cells"] if cell["assignment_id"] == self.id)

    def told(self, card: Card) -> int:
        """How many statements tell of her: each event, and each attempt that is complete."""
        told = self.room.ask("GET", f"classes/{self.room.id}/statements?limit=100")["items"]
        return sum(one["actor"]["account"]["name"] == card.student_id for one in told)

    def right(self, prompt: str) -> int:
        """Which choice is right, counted from 0."""
        (question,) = (one["id"] for one in self.world.told["questions"] if one["prompt"] == prompt)
        return int(self.world.answers[question])


def give(room: Classroom, database: TestDatabase, name: str, **fields: Any) -> Given:
    """The example of that name, in the place of what the school's world was."""
    world = example(name)
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        admin.execute("UPDATE blockyard.environment_versions SET play_answers = %s", [Jsonb(world.judges)])
        write_files(admin, database.settings.data_dir, world.told)
    title = fields.setdefault("title", f"All about a {name}")
    made = room.ask("POST", f"classes/{room.id}/assignments", environment=NAME, **fields)
    room.ask("POST", f"assignments/{made['id']}/publish")
    return Given(room, world, made["id"], title)


def new_page(context: BrowserContext) -> Page:
    page = context.new_page()
    page.set_default_timeout(ANSWER_SECONDS * 1000)
    return page


def come_home(page: Page, given: Given, card: Card) -> None:
    page.goto("about:blank")
    page.goto(f"{given.room.address}#badge={card.badge}")
    heading(page, "Hello, ").wait_for()


def row_of(page: Page, given: Given) -> Locator:
    return page.locator("#worlds li").filter(has=page.get_by_role("heading", name=given.title, exact=True))


def open_world(page: Page, given: Given, way: str = "Play") -> None:
    row_of(page, given).get_by_role("link", name=f"{way}: {given.title}").click()
    page.locator("#hud").wait_for()


def begin(page: Page, given: Given, card: Card) -> None:
    """The first question is asked then, where the world has one."""
    come_home(page, given, card)
    open_world(page, given)
    if given.world.answers:
        ask(page)


def ask(page: Page) -> None:
    """For the first question. Each next one comes by itself."""
    page.locator("#tasks-list button").first.click()


def question(page: Page) -> str:
    """The prompt of the question that is asked, once one is."""
    dialog = page.locator("#dialog")
    dialog.locator(".option").first.wait_for()
    return dialog.locator(".words").inner_text()


def answer(page: Page, given: Given, *, right: bool = True) -> str:
    """Gives the prompt."""
    prompt = question(page)
    chosen = given.right(prompt) if right else (given.right(prompt) + 1) % 2
    page.locator("#dialog .option").nth(chosen).click()
    return prompt


def judged(page: Page, given: Given, *, right: bool = True) -> str:
    """The same, and what the page says of it."""
    answer(page, given, right=right)
    said = page.locator("#speech-words").filter(has_text="Right!" if right else "Not yet.")
    said.wait_for()
    words = said.inner_text()
    page.locator("#speech-close").evaluate("button => button.click()")
    return words


def end_words(page: Page) -> str:
    dialog = page.locator("#dialog")
    dialog.get_by_role("heading", name=DONE).wait_for()
    return dialog.locator(".words").inner_text()


def unsent(page: Page) -> list[str]:
    """Keys of what the browser keeps."""
    keys: list[str] = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('unsent '))")
    return keys
