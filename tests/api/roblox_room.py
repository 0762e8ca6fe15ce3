"""A class whose pupils play at Roblox, and what its place tells of them."""

from datetime import datetime, timedelta
from typing import Any, Final

import httpx
import psycopg

from blockyard.base import clock
from blockyard.base.ids import new_id
from tests.api.assigning import RIGHT, Classroom, new_classroom
from tests.api.gaming import told
from tests.pupils import Pupil
from tests.world import School

LINK: Final = """
    INSERT INTO blockyard.roblox_links (organization_id, id, student_id, roblox_user_id, method, created_by_id)
    VALUES (%s, %s, %s, %s, 'teacher', %s)
"""
ATTEMPTS: Final = """
    SELECT number, via, answered, answered_right, score::float, seconds_active, place,
           started_at, last_seen_at, completed_at, over_at,
           ARRAY(SELECT event_id::text FROM blockyard.progress_events
                 WHERE attempt_id = attempt.id AND type <> 'attempt.completed' ORDER BY 1)
    FROM blockyard.attempts AS attempt WHERE student_id = %s ORDER BY number
"""
INBOX: Final = "SELECT event_id::text, state, code FROM blockyard.game_events WHERE organization_id = %s"
ADA, BEN = 7_000_001, 7_000_002


def empty_inbox(admin: psycopg.Connection) -> None:
    """Nothing is given, nobody's account is known, and nothing waits."""
    for table in ("assignments", "game_events", "roblox_links"):
        admin.execute(f"DELETE FROM blockyard.{table}".encode())
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")


def link(admin: psycopg.Connection, school: School, pupil: Pupil, player: int) -> None:
    admin.execute(LINK.encode(), [school.id, new_id(), pupil.id, player, school.teacher.id])


async def room_of(client: httpx.AsyncClient, admin: psycopg.Connection, school: School) -> Classroom:
    """Of Ada and Ben, whose players are known."""
    room = await new_classroom(client, admin, school, "Ada", "Ben")
    for pupil, player in zip(room.pupils, (ADA, BEN), strict=True):
        link(admin, school, pupil, player)
    return room


async def given(room: Classroom, **fields: Any) -> dict[str, Any]:
    """An assignment that was published two hours ago."""
    made = await room.assign(**fields)
    earlier = "UPDATE blockyard.assignments SET published_at = now() - interval '2 hours' WHERE id = %s"
    room.admin.execute(earlier.encode(), [made["id"]])
    return made


def ago(minutes: float) -> datetime:
    """To the second, as a game's clock shows it."""
    return (clock.now() - timedelta(minutes=minutes)).replace(microsecond=0)


def answer(question: str, at: datetime, *, right: bool, player: int = ADA) -> Any:
    choice = RIGHT[question] + (0 if right else 1)
    return told(
        "question.answered", at, player=player, activity="quiz", question_id=question, choice=choice, correct=right
    )


def session(at: datetime, *, player: int = ADA, right: int = 4, finish: bool = True) -> list[Any]:
    """So many of four questions rightly at once; a wrong one is answered again."""

    def after(seconds: int) -> datetime:
        return at + timedelta(seconds=seconds)

    events = [told("session.started", at, player=player)]
    for place, question in enumerate(RIGHT):
        if place >= right:
            events.append(answer(question, after(10 * place + 1), right=False, player=player))
        events.append(answer(question, after(10 * place + 5), right=True, player=player))
    if finish:
        events.append(told("quiz.finished", after(50), player=player, activity="quiz", score=99, max=99))
        events.append(told("activity.completed", after(50), player=player, activity="quiz"))
        events.append(told("world.finished", after(51), player=player))
    return [*events, told("session.ended", after(55), player=player, seconds=55)]


def attempts_of(admin: psycopg.Connection, pupil: Pupil) -> list[Any]:
    return admin.execute(ATTEMPTS.encode(), [pupil.id]).fetchall()


def inbox(admin: psycopg.Connection, school: School) -> dict[str, tuple[str, str | None]]:
    return {row[0]: (row[1], row[2]) for row in admin.execute(INBOX.encode(), [school.id])}
