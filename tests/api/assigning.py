"""Steps with assignments: a class, a world with questions, and pupils who play it."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import httpx
import psycopg
from psycopg.types.json import Jsonb

from blockyard.base import clock
from tests.pupils import Pupil, add_pupil
from tests.world import Person, School
from tests.world_environments import write_files

ASSIGNMENTS: Final = "/api/v1/assignments"
STUDENT: Final = "/api/v1/student/assignments"
RIGHT: Final = {"gas": 1, "planet": 2, "moon": 0, "code": 4711}
"""What is right in the world's quiz."""
JUDGES: Final = {
    "quiz": {
        name: {"answer": right, "tolerance": 0, "choices": 0 if name == "code" else 4} for name, right in RIGHT.items()
    }
}


@dataclass
class Classroom:
    """A class of a school's teacher."""

    client: httpx.AsyncClient
    admin: psycopg.Connection
    school: School
    id: str
    headers: dict[str, str]
    """The teacher's, with a token that is good for some minutes, whatever the clock says later."""
    pupils: list[Pupil] = field(default_factory=list)

    @property
    def teacher(self) -> Person:
        return self.school.teacher

    async def assign(self, *, publish: bool = True, **fields: Any) -> dict[str, Any]:
        body = {"environment": "Mars Base", "title": "Gases"} | fields
        made = await self.client.post(f"/api/v1/classes/{self.id}/assignments", headers=self.headers, json=body)
        assert made.status_code == 201, made.text
        assert made.headers["Location"] == f"{ASSIGNMENTS}/{made.json()['id']}"
        if not publish:
            return dict(made.json())
        return await self.tell(made.json()["id"], "publish")

    async def tell(self, assignment_id: str, verb: str) -> dict[str, Any]:
        told = await self.client.post(f"{ASSIGNMENTS}/{assignment_id}/{verb}", headers=self.headers)
        assert told.status_code == 200, told.text
        return dict(told.json())

    async def change(self, assignment_id: str, **fields: Any) -> httpx.Response:
        return await self.client.put(f"{ASSIGNMENTS}/{assignment_id}", headers=self.headers, json=fields)

    async def decide(self, assignment_id: str, pupil: Pupil, **fields: Any) -> httpx.Response:
        return await self.client.put(
            f"{ASSIGNMENTS}/{assignment_id}/results/{pupil.id}", headers=self.headers, json=fields
        )

    async def results(self, assignment_id: str) -> dict[str, dict[str, Any]]:
        """By the name of the pupil."""
        found = await self.client.get(f"{ASSIGNMENTS}/{assignment_id}/results", headers=self.headers)
        assert found.status_code == 200, found.text
        return {row["display_name"]: row for row in found.json()["items"]}

    async def told(self, assignment_id: str, who: str, *names: str) -> list[Any]:
        """Of the pupil's result."""
        return [(await self.results(assignment_id))[who][name] for name in names]


async def new_classroom(client: httpx.AsyncClient, admin: psycopg.Connection, school: School, *names: str) -> Classroom:
    """With a pupil of each name."""
    made = await client.post(
        "/api/v1/classes", headers=school.teacher.headers, json={"name": "Science 6a", "subject": "Science"}
    )
    room = Classroom(client, admin, school, made.json()["id"], school.teacher.headers)
    room.pupils = [add_pupil(admin, school, room.id, name) for name in names]
    return room


def put_questions(admin: psycopg.Connection, data_dir: Path) -> None:
    """Into the world of both schools, whose files are written, too."""
    admin.execute("UPDATE blockyard.environment_versions SET play_answers = %s", [Jsonb(JUDGES)])
    write_files(admin, data_dir)


def event(kind: str, at: datetime | None = None, event_id: UUID | None = None, **fields: Any) -> dict[str, Any]:
    moment = (at or clock.now()).isoformat()
    return {"event_id": str(event_id or uuid4()), "type": kind, "happened_at": moment, **fields}


def answered(question: str, *, right: bool, at: datetime | None = None) -> dict[str, Any]:
    answer = RIGHT[question] if right else (RIGHT[question] + 1) % 4
    return event("question.answered", at, activity="quiz", question=question, answer=answer)


async def start(client: httpx.AsyncClient, pupil: Pupil, assignment_id: str) -> httpx.Response:
    return await client.post(f"{STUDENT}/{assignment_id}/attempts", headers=pupil.headers)


async def tell(
    client: httpx.AsyncClient, pupil: Pupil, assignment_id: str, attempt_id: str, *events: dict[str, Any]
) -> httpx.Response:
    return await client.post(
        f"{STUDENT}/{assignment_id}/attempts/{attempt_id}/events",
        headers=pupil.headers,
        json={"events": events},
    )


async def complete(client: httpx.AsyncClient, pupil: Pupil, assignment_id: str, attempt_id: str) -> httpx.Response:
    return await client.post(f"{STUDENT}/{assignment_id}/attempts/{attempt_id}/complete", headers=pupil.headers)


async def play(
    client: httpx.AsyncClient, pupil: Pupil, assignment_id: str, right: int, *, finish: bool = True
) -> dict[str, Any]:
    """An attempt with so many right answers of four. Returns it."""
    attempt = (await start(client, pupil, assignment_id)).json()
    told = [answered(question, right=place < right) for place, question in enumerate(RIGHT)]
    sent = await tell(client, pupil, assignment_id, attempt["id"], *told)
    assert [one["right"] for one in sent.json()["events"]] == [place < right for place in range(4)], sent.text
    if not finish:
        return dict(sent.json()["attempt"])
    return dict((await complete(client, pupil, assignment_id, attempt["id"])).json())
