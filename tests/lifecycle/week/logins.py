"""Cards of a class, printed and read back, and the four ways in which its pupils sign in with them."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import cycle
from typing import Any, Final

import httpx
import pypdfium2
import zxingcpp

from tests.lifecycle.week.school import School, body_of
from tests.waiting import ANSWER_SECONDS

SIGN_IN: Final = "/api/v1/student/sign-in"
WAYS: Final = ("pictures", "words", "password", "badge")
PASSWORD: Final = "blue kite"


def give_logins(school: School, students: dict[str, str]) -> dict[str, dict[str, Any]]:
    """A card for each, by name; `way` says how she will sign in."""
    ways = dict(zip(students, cycle(WAYS), strict=False))
    for name, student_id in students.items():
        if ways[name] != "pictures":
            method = {"badge": "pictures"}.get(ways[name], ways[name])
            body = {"method": method} | ({"password": PASSWORD} if method == "password" else {})
            body_of(school.teacher.put(f"/api/v1/students/{student_id}/login", json=body))
    rest = body_of(school.teacher.post(f"{school.class_path}/logins", json={"method": "pictures"}), 201)
    assert set(rest["made_for"]) == {students[name] for name in students if ways[name] == "pictures"}
    cards = {}
    for name, student_id in students.items():
        card = body_of(school.teacher.get(f"/api/v1/students/{student_id}/login/card"))
        cards[name] = card | {"way": ways[name]}
    return cards


def printed(school: School) -> tuple[str, list[str]]:
    """The words on all cards, and what their QR codes say."""
    answer = school.teacher.get(f"{school.class_path}/login-cards.pdf?paper=a4")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    text, codes = "", list[str]()
    for page in pypdfium2.PdfDocument(answer.content):
        text += page.get_textpage().get_text_range()
        codes += [one.text for one in zxingcpp.read_barcodes(page.render(scale=3).to_pil())]
    return text, codes


@contextmanager
def signed_in(
    url: str, code: str, cards: dict[str, dict[str, Any]], badges: set[str]
) -> Iterator[dict[str, httpx.Client]]:
    """A browser for each pupil, by name. `badges` are those that were read from the print."""
    with ExitStack() as clients:
        pupils: dict[str, httpx.Client] = {}
        for name, card in cards.items():
            pupil = clients.enter_context(httpx.Client(base_url=url, timeout=ANSWER_SECONDS))
            typed = {"class_code": code, "username": card["username"], "secret": card["secret"] or PASSWORD}
            if card["way"] == "badge":
                assert card["badge"] in badges
                typed = {"badge": card["badge"]}
            token = body_of(pupil.post(SIGN_IN, json=typed))["access_token"]
            pupil.headers["Authorization"] = f"Bearer {token}"
            assert body_of(pupil.get("/api/v1/student/me"))["display_name"] == name
            pupils[name] = pupil
        yield pupils
