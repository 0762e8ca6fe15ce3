"""A pupil who plays in a browser: what its page asks, one call after the other, again and again until it is answered."""

import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

import httpx

from tests.lifecycle.week.network import Network
from tests.lifecycle.week.script import RIGHT, Play, choice_of

ASSIGNMENTS: Final = "/api/v1/student/assignments"
ACTIVITY: Final = "usual-quiz"
Step = Iterator[None]
"""Goes on whenever it is asked to."""


def play_in_browser(
    pupil: httpx.Client, network: Network, play: Play, assignment_id: str, number: int, wait_for_api: Callable[[], None]
) -> Step:
    """One attempt, the `number`th of hers. A browser shows choices in an order of its own."""
    attempts = f"{ASSIGNMENTS}/{assignment_id}/attempts"

    def ask(path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        return asked(network, partial(pupil.post, f"{attempts}{path}", json=body), wait_for_api)

    told = asked(network, partial(pupil.get, f"{ASSIGNMENTS}/{assignment_id}/play"), wait_for_api)
    shown = {question["id"]: question["choices"] for question in told["questions"]}
    attempt = ask("")
    assert attempt["number"] == number
    tell = f"/{attempt['id']}/events"
    yield
    ask(tell, {"events": [event("session.started")]})
    for question, chosen in enumerate(play.choices):
        for answer in chosen:
            yield
            place = shown[f"quiz/{question}"].index(choice_of(question, answer))
            named = {"activity": ACTIVITY, "question": f"quiz/{question}", "answer": place}
            (heard,) = ask(tell, {"events": [event("question.answered", **named)]})["events"]
            assert (heard["right"], heard["code"]) == (answer == RIGHT[question], None)
    if play.finishes:
        yield
        ask(tell, {"events": [event("activity.completed", activity=ACTIVITY), event("world.finished")]})
        yield
        assert ask(f"/{attempt['id']}/complete")["completed_at"] is not None


def event(kind: str, **fields: Any) -> dict[str, Any]:
    moment = datetime.now(UTC).isoformat()
    return {"event_id": str(uuid.uuid4()), "type": kind, "happened_at": moment, **fields}


def asked(network: Network, send: Callable[[], httpx.Response], wait_for_api: Callable[[], None]) -> dict[str, Any]:
    """Who hears nothing sends the same again."""
    while True:
        answer = network.carry(send)
        if answer is None or answer.status_code == 503:
            wait_for_api()
            continue
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        return body
