"""What is done before anybody plays: roster, cards, a world, an assignment until Friday, a place at Roblox, codes."""

import dataclasses
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx

from tests.lifecycle.week.logins import give_logins, printed
from tests.lifecycle.week.school import School, body_of
from tests.lifecycle.week.script import MAX_SCORE, QUESTIONS
from worlds.design import design
from worlds.reporting import Reporting, Road
from worlds.request import DesignRequest
from worlds.scene import Scene

DESCRIPTION: Final = "A quiz board, two gold coins and a checkpoint"
TITLE: Final = "The gases of leaves"
JOINED: Final = "Piotr"
"""Who has no card, and types the class's code. He plays nothing."""
FRIDAY: Final = 4


@dataclass(frozen=True, slots=True)
class Ready:
    class_code: str
    cards: dict[str, dict[str, Any]]
    """By the pupil's name."""
    printed_badges: set[str]
    claim_codes: dict[str, str]
    place_key: str
    place_file: bytes
    scene: Scene
    """What stands in the place file."""


def set_up(school: School) -> Ready:
    school.bring_roster()
    class_code = str(body_of(school.teacher.post(f"{school.class_path}/code"), 201)["code"])
    cards = give_logins(school, school.students())
    text, codes = printed(school)
    assert [name for name in cards if name not in text or cards[name]["username"] not in text] == []
    assert {address.partition("/student/")[2].partition("#")[0] for address in codes} == {class_code}
    badges = {address.partition("#badge=")[2] for address in codes}
    assert badges == {card["badge"] for card in cards.values()}
    cards[JOINED] = join(school, class_code)
    asked = school.make_world(DESCRIPTION, QUESTIONS)
    school.assign(TITLE, next_friday(), MAX_SCORE)
    place_key = school.make_place()
    made = design(DesignRequest.model_validate(asked))
    place_file = place_of(school)
    reporting = Reporting(Road.PUSH, school.ids["place"], school.running.url)
    assert place_file == dataclasses.replace(made, reporting=reporting).place()
    sheet = body_of(school.teacher.post(f"{school.class_path}/claim-codes"), 201)["codes"]
    claim_codes = {one["display_name"]: one["code"] for one in sheet}
    return Ready(class_code, cards, badges, claim_codes, place_key, place_file, made.scene)


def join(school: School, class_code: str) -> dict[str, Any]:
    """The card that he is shown."""
    wish = {"class_code": class_code, "display_name": JOINED}
    joining = f"{school.running.url}/api/v1/join"
    assert httpx.post(joining, json=wish).json()["code"] == "code_closed"
    body_of(school.teacher.put(school.class_path, json={"joining": "direct", "max_students": 31}))
    joined = body_of(httpx.post(joining, json=wish))
    assert joined["is_in"]
    return {**joined["card"], "way": "pictures"}


def next_friday() -> str:
    """The first one that does not begin today."""
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    friday = tomorrow + timedelta(days=(FRIDAY - tomorrow.weekday()) % 7)
    return friday.replace(hour=14, minute=0, second=0, microsecond=0).isoformat()


def place_of(school: School) -> bytes:
    """The file with the reporter, as who publishes by hand downloads it."""
    answer = school.teacher.get(f"{school.places_path}/{school.ids['place']}/place.rbxlx")
    assert answer.status_code == 200, answer.text
    return answer.content
