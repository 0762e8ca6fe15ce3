"""A file of a school's becomes a world: what it asks stands on the page that it names, in the words that it names."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from psycopg.types.json import Jsonb

from tests.conftest import RunJobs
from tests.uploads.kept import Kept
from tests.uploads.school_files import SOFFICE, write_deck, write_document, write_handout
from tests.world import World

ENVIRONMENTS: Final = "/api/v1/roblox/environment"
FEWEST: Final = 4
"""Questions of three pages."""
WRITERS: Final = {".pptx": write_deck, ".docx": write_document, ".pdf": write_handout}
Send = Callable[[httpx.AsyncClient, Path], str]


@pytest.fixture
def send(kept: Kept) -> Send:
    """A file to the id of its upload, which is ready. In place of the way in: what looking at it leaves."""

    def send(_client: httpx.AsyncClient, path: Path) -> str:
        kind = path.suffix.removeprefix(".")
        reader = pytest.importorskip(f"blockyard.uploads.reading.{kind}")
        document, _ = getattr(reader, f"read_{kind}")(path)
        data = path.read_bytes()
        content_id = kept.insert(
            "upload_contents",
            sha256=hashlib.sha256(data).hexdigest(),
            type=kind,
            pages=len(document.pages),
            words=document.words,
            facts=Jsonb({"language": document.language}),
        )
        for page in document.pages:
            blocks = Jsonb([one.model_dump() for one in page.blocks])
            kept.insert("upload_pages", content_id=content_id, number=page.number, text=page.text, blocks=blocks)
        return str(kept.upload(content_id, name=path.name))

    return send


@pytest.mark.parametrize(
    "suffix",
    [".pptx", pytest.param(".docx", marks=pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice")), ".pdf"],
)
async def test_a_file_becomes_a_world_whose_questions_stand_on_their_pages(
    client: httpx.AsyncClient, world: World, run_jobs: RunJobs, send: Send, kept: Kept, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"lesson{suffix}"
    WRITERS[suffix](path)
    upload_id = send(client, path)
    headers = world.alpha.teacher.headers
    wish = {"make": ["world"], "name": f"Of {suffix.removeprefix('.')}"}
    made = await client.post(f"/api/v1/uploads/{upload_id}/lesson", json=wish, headers=headers)
    assert made.status_code == 202, made.text
    await run_jobs()
    name = made.json()["environment"]["name"]
    status = (await client.get(made.json()["links"]["environment"], headers=headers)).json()
    assert (status["status"], status["error"]) == ("ready", None)
    lesson = (await client.get(f"{ENVIRONMENTS}/{name}/lesson", headers=headers)).json()["lesson"]
    pages = pages_of(kept, upload_id)
    assert len(pages) >= 3
    for question in lesson["questions"]:
        source = question["source"]
        assert source["name"] == path.name
        stands = " ".join(pages[source["page"]][source["start"] : source["end"]].split()).casefold()
        assert stands, question
        for answer in answers_of(question):
            assert " ".join(answer.split()).casefold() in stands, question
    assert len(lesson["questions"]) >= FEWEST, lesson["questions"]
    assert len({one["source"]["page"] for one in lesson["questions"]}) >= 2


def pages_of(kept: Kept, upload_id: str) -> dict[int, str]:
    query = (
        "SELECT number, text FROM blockyard.upload_pages WHERE content_id ="
        " (SELECT content_id FROM blockyard.uploads WHERE id = %s)"
    )
    return dict(kept.admin.execute(query, [upload_id]).fetchall())


def answers_of(question: dict[str, Any]) -> list[str]:
    """What its source says; of an order, which is of several, nothing."""
    match question["kind"]:
        case "choice":
            return [question["choices"][question["answer"]]]
        case "match" | "sort":
            return [pair["left"] for pair in question["pairs"]]
        case _:
            return []
