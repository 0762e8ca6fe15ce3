"""Files of a school, made by three programs and sent to `blockyard up` over lines that break again and again, become worlds:
what these ask stands on the page that they name, in the words that they name."""

import base64
import random
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest

from tests.lifecycle.processes import Running, up
from tests.lifecycle.school import School
from tests.uploads.school_files import SOFFICE, write_deck, write_document, write_handout
from tests.waiting import ANSWER_SECONDS, wait_until

pytestmark = pytest.mark.slow

UPLOADS: Final = "/api/v1/uploads"
ENVIRONMENTS: Final = "/api/v1/roblox/environment"
SPEAKS: Final = {"Tus-Resumable": "1.0.0"}
FEWEST: Final = 4
"""Questions of three pages."""
BREAKS: Final = 5
WRITERS: Final = {".pptx": write_deck, ".docx": write_document, ".pdf": write_handout}
CASES: Final = [
    ".pptx",
    pytest.param(".docx", marks=pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice")),
    ".pdf",
]


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with up(tmp_path_factory.mktemp("up") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def school(running: Running) -> Iterator[School]:
    school = School(running, "teacher@school.example")
    with school.http:
        yield school


@pytest.mark.parametrize("suffix", CASES)
def test_a_file_becomes_a_world_whose_questions_stand_on_their_pages(
    running: Running, school: School, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"lesson{suffix}"
    WRITERS[suffix](path)
    upload_id = send(school, path)
    url = f"{UPLOADS}/{upload_id}"
    running.wait_until(
        lambda: school.http.get(url).json()["state"] not in ("receiving", "processing"), "the look at it"
    )
    told = school.http.get(url).json()
    assert (told["state"], told["content"]["type"]) == ("ready", suffix.removeprefix(".")), told
    assert school.http.get(f"{url}/content").content == path.read_bytes(), "it has arrived whole"
    made = school.http.post(f"{url}/lesson", json={"make": ["world"], "name": f"Of {suffix.removeprefix('.')}"})
    assert made.status_code == 202, made.text
    environment = made.json()["links"]["environment"]
    running.wait_until(lambda: school.http.get(environment).json()["status"] in ("ready", "failed"), "the world")
    assert school.http.get(environment).json()["error"] is None
    name = made.json()["environment"]["name"]
    lesson = school.http.get(f"{ENVIRONMENTS}/{name}/lesson").json()["lesson"]
    check_questions(lesson["questions"], path.name, pages_of(school, url))
    uses = school.http.get(f"{url}/uses").json()["items"]
    assert [one["environment_id"] for one in uses] == [made.json()["environment"]["id"]]


def send(school: School, path: Path) -> str:
    """By tus, over lines that break at random bytes. The id of its upload."""
    content, chance = path.read_bytes(), random.Random(path.name)
    told = ",".join(f"{name} {encoded(said)}" for name, said in (("filename", path.name), ("purpose", "lesson")))
    begun = school.http.post(
        f"{UPLOADS}/tus", headers=SPEAKS | {"Upload-Length": str(len(content)), "Upload-Metadata": told}
    )
    assert begun.status_code == 201, begun.text
    address = begun.headers["Location"]
    for _ in range(BREAKS):
        left = content[offset_of(school, address) :]
        break_after(school, address, len(content) - len(left), left, chance.randrange(len(left)))
    wait_until(lambda: has_sent_the_rest(school, address, content), "the end of the broken request")
    return str(address.rsplit("/", 1)[1])


def has_sent_the_rest(school: School, address: str, content: bytes) -> bool:
    """A broken request may still write what it got: then the offset has moved, and a client asks again."""
    offset = offset_of(school, address)
    headers = SPEAKS | {"Content-Type": "application/offset+octet-stream", "Upload-Offset": str(offset)}
    status = school.http.patch(address, headers=headers, content=content[offset:]).status_code
    assert status in (204, 409)
    return status == 204


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def offset_of(school: School, address: str) -> int:
    """As soon as the broken request has ended: until then it may go on."""
    answer = school.http.head(address, headers=SPEAKS)
    assert answer.status_code == 200
    return int(answer.headers["Upload-Offset"])


def break_after(school: School, address: str, offset: int, left: bytes, count: int) -> None:
    """A request that promises all that is left, sends `count` bytes of it, and hangs up."""
    server = urlsplit(str(school.http.base_url))
    told = SPEAKS | {
        "Host": server.netloc,
        "Authorization": school.http.headers["Authorization"],
        "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": str(offset),
        "Content-Length": str(len(left)),
    }
    head = "\r\n".join([f"PATCH {address} HTTP/1.1", *(f"{name}: {value}" for name, value in told.items()), "", ""])
    with socket.create_connection((server.hostname or "", server.port or 80), ANSWER_SECONDS) as line:
        line.sendall(head.encode() + left[:count])
        line.shutdown(socket.SHUT_WR)
        with suppress(OSError):
            while line.recv(65_536):  # until the server has hung up, too
                pass


def check_questions(questions: list[dict[str, Any]], name: str, pages: dict[int, str]) -> None:
    assert len(pages) >= 3
    for question in questions:
        source = question["source"]
        assert source["name"] == name
        stands = " ".join(pages[source["page"]][source["start"] : source["end"]].split()).casefold()
        assert stands, question
        for answer in answers_of(question):
            assert " ".join(answer.split()).casefold() in stands, question
    assert len(questions) >= FEWEST, questions
    assert len({one["source"]["page"] for one in questions}) >= 2


def pages_of(school: School, url: str) -> dict[int, str]:
    """As whoever checks a question reads them."""
    answer = school.http.get(f"{url}/text", params={"limit": 100})
    assert answer.status_code == 200, answer.text
    return {page["number"]: page["text"] for page in answer.json()["pages"]}


def answers_of(question: dict[str, Any]) -> list[str]:
    """What its source says; of an order, which is of several, nothing."""
    match question["kind"]:
        case "choice":
            return [question["choices"][question["answer"]]]
        case "match" | "sort":
            return [pair["left"] for pair in question["pairs"]]
        case _:
            return []
