"""A class of five plays over a network that loses, doubles and delays; all forms of the gradebook say what they did."""

import csv
import io
import random
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Any, Final
from uuid import UUID

import httpx
import openpyxl
import psycopg
import pytest

from blockyard.base import clock
from tests.api.assigning import (
    RIGHT,
    Classroom,
    answered,
    complete,
    event,
    new_classroom,
    put_questions,
    start,
    tell,
)
from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.pupils import Pupil
from tests.rosters.specification import faults_of, read_zip
from tests.world import World

NAMES: Final = ("Ada", "Ben", "=Cleo", "Dan", "Eve")
RIGHT_ANSWERS: Final = {"Gases": (4, 3, 2, 1, 0), "Planets": (0, 4, 4, 2, 1)}
"""How many of four each gets right with the first answer. Eve does not begin Planets; Dan does not finish it."""

Send = Callable[[], Awaitable[httpx.Response]]


class Network:
    """Loses requests, loses answers, and sends twice. Who hears nothing sends again."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.lost = self.doubled = 0

    async def ask(self, send: Send) -> httpx.Response:
        while True:
            fate = self.chance.random()
            if fate < 0.2:
                self.lost += 1
                continue
            answer = await send()
            if fate < 0.4:
                self.lost += 1
                continue
            if fate < 0.6:
                self.doubled += 1
                answer = await send()
            assert answer.status_code == 200, answer.text
            return answer


async def play_badly_connected(
    client: httpx.AsyncClient, network: Network, pupil: Pupil, assignment_id: str, right: int, *, finish: bool
) -> None:
    """Who was wrong answers again, and is right then. What else happened is told later, in no order. Who does not finish
    leaves the last question out."""
    begun = (await network.ask(lambda: start(client, pupil, assignment_id))).json()["id"]
    delayed = [event("session.started"), event("item.found", thing="key"), event("activity.completed", activity="quiz")]
    for place, question in enumerate([*RIGHT][: None if finish else -1]):
        for is_right in [True] if place < right else [False, True]:
            batch = [answered(question, right=is_right)]
            if network.chance.random() < 0.5:
                batch.append(delayed[network.chance.randrange(len(delayed))])
            network.chance.shuffle(batch)
            heard = (await network.ask(partial(tell, client, pupil, assignment_id, begun, *batch))).json()
            verdicts = [one["right"] for one in heard["events"] if one["right"] is not None]
            assert verdicts == [is_right]
    network.chance.shuffle(delayed)
    await network.ask(lambda: tell(client, pupil, assignment_id, begun, *delayed))
    if finish:
        await network.ask(lambda: complete(client, pupil, assignment_id, begun))


@pytest.fixture(scope="module")
async def played(
    client: httpx.AsyncClient, database: TestDatabase, world: World, tmp_path_factory: pytest.TempPathFactory
) -> Classroom:
    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        put_questions(admin, database.settings.data_dir)
        room = await new_classroom(client, admin, world.alpha, *NAMES)
        network, due_at = Network(15), (clock.now() + timedelta(minutes=5)).isoformat()
        gases = await room.assign(title="Gases", max_score=10)
        planets = await room.assign(title="Planets", scoring="last", due_at=due_at)
        for made in (gases, planets):
            for pupil, right in zip(room.pupils, RIGHT_ANSWERS[made["title"]], strict=True):
                if (made, pupil.name) != (planets, "Eve"):
                    finish = (made, pupil.name) != (planets, "Dan")
                    await play_badly_connected(client, network, pupil, made["id"], right, finish=finish)
        assert network.lost > 20
        assert network.doubled > 10
        only_ada = await room.assign(title="+1 for Ada", student_ids=[str(room.pupils[0].id)], max_score=2.5)
        await room.decide(only_ada["id"], room.pupils[0], score=2.5, feedback="@all: look at this!")
        await room.decide(gases["id"], room.pupils[4], status="exempt")
        kept = "SELECT count(*) FROM blockyard.progress_events WHERE class_id = %s"
        tries = sum(8 - right for made in RIGHT_ANSWERS.values() for right in made) - (8 - 1)
        assert admin.execute(kept, [room.id]).fetchone() == (tries - 2 + 9 * 3 + 8,)
    return room


EXPECTED: Final[dict[str, list[Any]]] = {
    "=Cleo": [5.0, "", 100.0, "", None, "not assigned"],
    "Ada": [10.0, "", 0.0, "", 2.5, "overridden"],
    "Ben": [7.5, "", 100.0, "", None, "not assigned"],
    "Dan": [2.5, "", 50.0, "late", None, "not assigned"],
    "Eve": [None, "exempt", None, "missing", None, "not assigned"],
}
"""When Planets is due."""


async def get(room: Classroom, form: str = "") -> httpx.Response:
    answer = await room.client.get(f"/api/v1/classes/{room.id}/gradebook{form}", headers=room.headers)
    assert answer.status_code == 200, answer.text
    return answer


@pytest.fixture
def due(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = clock.now() + timedelta(minutes=6)
    monkeypatch.setattr(clock, "now", lambda: moment)


@pytest.mark.usefixtures("due")
async def test_as_json(played: Classroom) -> None:
    book = (await get(played)).json()
    assert (book["class_id"], book["class_name"]) == (played.id, "Science 6a")
    assert [(one["title"], one["max_score"]) for one in book["assignments"]] == [
        *(("Gases", 10), ("Planets", 100), ("+1 for Ada", 2.5)),
    ]
    ids = [one["id"] for one in book["assignments"]]
    found = {}
    for student in book["students"]:
        cells = {cell["assignment_id"]: cell for cell in student["cells"]}
        found[student["display_name"]] = [part for one in ids for part in told(cells.get(one))]
    assert list(found.items()) == list(EXPECTED.items())
    dan = next(one for one in book["students"] if one["display_name"] == "Dan")
    assert [one["status"] for one in dan["cells"]] == ["fully_graded", "partially_graded"]


def told(cell: dict[str, Any] | None) -> list[Any]:
    if cell is None:
        return [None, "not assigned"]
    return [cell["score"], ", ".join(name for name in ("exempt", "missing", "late", "overridden") if cell[name])]


@pytest.mark.usefixtures("due")
async def test_as_csv(played: Classroom) -> None:
    answer = await get(played, ".csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    name = f"Science 6a gradebook {clock.now():%Y-%m-%d}.csv"
    assert answer.headers["content-disposition"] == (
        f"attachment; filename=\"{name}\"; filename*=UTF-8''{name.replace(' ', '%20')}"
    )
    titles, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert titles == [
        *("student_id", "student", "username", "roster_id", "grade_level", "enrollment"),
        *("Gases (of 10)", "Gases: note", "Planets (of 100)", "Planets: note"),
        *("'+1 for Ada (of 2.5)", "'+1 for Ada: note"),
    ]
    expected = [
        [
            f"'{name}" if name.startswith("=") else name,
            "",
            "",
            "",
            "",
            *("" if cell is None else str(cell) for cell in cells),
        ]
        for name, cells in EXPECTED.items()
    ]
    assert [row[1:] for row in rows] == expected
    assert [UUID(row[0]) for row in rows] == [pupil.id for pupil in sorted(played.pupils, key=lambda one: one.name)]


@pytest.mark.usefixtures("due")
async def test_for_excel(played: Classroom) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO((await get(played, ".xlsx")).content))
    sheet = workbook["Gradebook"]
    titles, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert titles[6:] == [
        *("Gases (of 10)", "Gases: note", "Planets (of 100)", "Planets: note", "+1 for Ada (of 2.5)"),
        "+1 for Ada: note",
    ]
    assert {row[1]: row[6:] for row in rows} == EXPECTED
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s", "n"}, "no cell is a formula"


@pytest.mark.usefixtures("due")
async def test_as_oneroster(played: Classroom) -> None:
    content = (await get(played, ".oneroster.zip")).content
    assert faults_of(content, "1.2") == []
    files = read_zip(content)
    items = {row["sourcedId"]: row for row in files["lineItems"]}
    assert [(row["title"], row["resultValueMax"]) for row in items.values()] == [
        *(("Gases", "10"), ("Planets", "100"), ("+1 for Ada", "2.5")),
    ]
    assert {row["classSourcedId"] for row in items.values()} == {played.id}
    names = {row["sourcedId"]: row["givenName"] for row in files["users"] if not row["email"]}
    found = {}
    for row in files["results"]:
        key = names[row["studentSourcedId"]], items[row["lineItemSourcedId"]]["title"]
        found[key] = (row["scoreStatus"], row["score"], row["late"], row["missing"], row["comment"])
    assert found == {
        ("Ada", "Gases"): ("fully graded", "10", "false", "false", ""),
        ("Ada", "Planets"): ("fully graded", "0", "false", "false", ""),
        ("Ada", "+1 for Ada"): ("fully graded", "2.5", "false", "false", "@all: look at this!"),
        ("Ben", "Gases"): ("fully graded", "7.5", "false", "false", ""),
        ("Ben", "Planets"): ("fully graded", "100", "false", "false", ""),
        ("=Cleo", "Gases"): ("fully graded", "5", "false", "false", ""),
        ("=Cleo", "Planets"): ("fully graded", "100", "false", "false", ""),
        ("Dan", "Gases"): ("fully graded", "2.5", "false", "false", ""),
        ("Dan", "Planets"): ("partially graded", "50", "true", "false", ""),
        ("Eve", "Gases"): ("exempt", "", "false", "false", ""),
        ("Eve", "Planets"): ("not submitted", "", "false", "true", ""),
    }


@pytest.mark.parametrize("form", ["", ".csv", ".xlsx", ".oneroster.zip"])
async def test_for_others_there_is_none(played: Classroom, world: World, form: str) -> None:
    address = f"/api/v1/classes/{played.id}/gradebook{form}"
    for person in (world.alpha.both, world.omega.teacher):
        assert problem(await played.client.get(address, headers=person.headers)) == (404, "not_found")
    refused = await played.client.get(address, headers=played.pupils[0].headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "not_for_students")
    assert (await played.client.get(address, headers=world.alpha.admin.headers)).status_code == 200


async def test_two_of_the_same_name_are_told_apart(
    client: httpx.AsyncClient, admin: psycopg.Connection, world: World
) -> None:
    """In a class whose name no file can have."""
    room = await new_classroom(client, admin, world.alpha, "Anna Schmidt", "Anna Schmidt")
    name = {"name": 'Tübingen 5/6 "a"'}
    assert (await client.put(f"/api/v1/classes/{room.id}", headers=room.headers, json=name)).status_code == 200
    for number, pupil in enumerate(room.pupils):
        admin.execute(
            "UPDATE blockyard.students SET sourced_id = %s, grade_level = %s WHERE id = %s",
            [f"S-{number}", 5 + number, pupil.id],
        )
        made = await client.put(f"/api/v1/students/{pupil.id}/login", headers=room.headers, json={"method": "pictures"})
        assert made.status_code == 200, made.text
    await room.assign()
    answer = await get(room, ".csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert sorted((row["student"], row["roster_id"], row["grade_level"]) for row in rows) == [
        *(("Anna Schmidt", "S-0", "5"), ("Anna Schmidt", "S-1", "6")),
    ]
    assert len({row["username"] for row in rows} - {""}) == 2
    day = f"{clock.now():%Y-%m-%d}"
    assert answer.headers["content-disposition"] == (
        f'attachment; filename="T_bingen 5_6 _a_ gradebook {day}.csv"; '
        f"filename*=UTF-8''T%C3%BCbingen%205_6%20_a_%20gradebook%20{day}.csv"
    )
    told = (await get(room)).json()["students"]
    assert sorted((one["sourced_id"], one["grade_level"]) for one in told) == [("S-0", 5), ("S-1", 6)]
