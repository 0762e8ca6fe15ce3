"""A school in the fleet: an owner with a confirmed address, a key for its programs, and an agent."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import psycopg
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from tests.api.steps import KEYS, VERIFY, bearer, mails_to, token_in
from tests.fleet.fleet import Fleet
from tests.lifecycle.test_up import register
from tests.waiting import ANSWER_SECONDS, wait_until
from tests.world_billing import add_billing

INSTANCES = "/api/v1/agents/instances"
WORLDS = "/api/v1/roblox/environment"
SPARE = f"{WORLDS}/Spare"
"""A world that is built, and can be deleted with its files."""


@dataclass
class School:
    id: str
    person: dict[str, Any]
    """What the sign-in answered, with both tokens."""
    key: str
    """Of an API key that may do what an admin may."""


def found_school(fleet: Fleet, name: str) -> School:
    email = f"{name}@school.example"
    person = register(fleet.url, email)
    wait_until(lambda: bool(mails_to(fleet.mail.folder, email)), "the mail that confirms the address")
    with httpx.Client(base_url=fleet.url, headers=bearer(person), timeout=ANSWER_SECONDS) as owner:
        made(owner.post(VERIFY, json={"token": token_in(mails_to(fleet.mail.folder, email)[0])}))
        key = made(owner.post(KEYS, json={"name": "Programs", "role": "admin"})).json()["key"]
        made(owner.post(INSTANCES, json={"agent_id": "quiz-1", "agent_type": "quiz_generator"}))
        made(owner.post(f"{WORLDS}/create", json={"name": "Spare", "description": "A tree"}))
        wait_until(
            lambda: made(owner.get(SPARE)).json()["status"] == "ready",
            "a world",
            progress=fleet.building_seconds,
            logs=[fleet.logs["worker_1"], fleet.logs["worker_2"]],
        )
    school = School(person["organization"]["id"], person, key)
    pay(fleet, school, name)
    return school


def pay(fleet: Fleet, school: School, name: str) -> None:
    """For more pupils than are free, as if Stripe had told of it."""
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(fleet.admin_conninfo))
    with Session(engine) as session:
        add_billing(session, name, UUID(school.id), UUID(school.person["user"]["id"]))
        session.commit()
    engine.dispose()


def made(answer: httpx.Response) -> httpx.Response:
    assert answer.is_success, answer.text
    return answer
