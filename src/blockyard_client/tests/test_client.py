"""Problems, words that came later, pages, waiting, and files."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from blockyard_client import (
    BuildFailed,
    ProblemError,
    UnexpectedAnswer,
    download,
    every,
    every_async,
    wait_until_ready,
    wait_until_ready_async,
)
from blockyard_client.api.environments import delete_environment, get_environment, list_environments
from blockyard_client.tests.answers import environment, status
from blockyard_client.tests.conftest import Script, client_of, problem

NEXT = "01936d5e-0000-7000-8000-000000000002"
LINK = "/api/v1/roblox/environment/Mars%20Base/place.rbxlx?version=1"


def test_a_problem_says_all_that_the_document_says() -> None:
    headers = {"X-Request-ID": "req-1", "Retry-After": "894"}
    with client_of(Script([problem(429, "rate_limited", headers)])) as client, pytest.raises(ProblemError) as told:
        get_environment.sync("Mars Base", client=client)
    found = told.value
    assert (found.status, found.code, found.request_id, found.retry_after) == (429, "rate_limited", "req-1", 894.0)
    assert found.document == {"code": "rate_limited", "detail": "In words: rate_limited."}
    assert str(found) == "In words: rate_limited. (429 rate_limited, request req-1)"


def test_something_else_than_blockyard_answers() -> None:
    with (
        client_of(Script([httpx.Response(404, text="<h1>Nothing</h1>")])) as client,
        pytest.raises(ProblemError) as told,
    ):
        get_environment.sync("Mars Base", client=client)
    assert (told.value.code, told.value.document, told.value.detail) == ("", {}, "The server answered 404.")
    with client_of(Script([httpx.Response(302)])) as client, pytest.raises(UnexpectedAnswer):
        get_environment.sync("Mars Base", client=client)


def test_words_and_fields_that_came_later_are_kept() -> None:
    later = environment(status="paused", mood="sunny")
    with client_of(Script([httpx.Response(200, json=later)])) as client:
        found = get_environment.sync("Mars Base", client=client)
    assert found.status == "paused"
    assert found.additional_properties == {"mood": "sunny"}
    assert found.to_dict()["status"] == "paused"


def test_an_answer_without_a_body() -> None:
    with client_of(Script([httpx.Response(204)])) as client:
        answer = delete_environment.sync_detailed("Mars Base", client=client)
    assert (answer.status_code, answer.parsed) == (204, None)


def pages() -> Script:
    def page(name: str, cursor: str | None) -> httpx.Response:
        body: dict[str, Any] = {
            "items": [environment(name=name)],
            "next_cursor": cursor,
            "has_more": cursor is not None,
        }
        return httpx.Response(200, json=body)

    return Script([page("one", NEXT), page("two", None)])


async def test_a_list_to_its_end() -> None:
    server, first = pages(), {"sort": "-created_at", "limit": "1"}
    with client_of(server) as client:
        assert [one.name for one in every(list_environments.sync, client=client, limit=1)] == ["one", "two"]
    assert [dict(request.url.params) for request in server.asked] == [first, first | {"cursor": NEXT}]
    async with client_of(pages()) as client:
        assert [one.name async for one in every_async(list_environments.asyncio, client=client)] == ["one", "two"]


async def test_waiting_until_it_is_ready(slept: list[float]) -> None:
    with client_of(Script([status("queued"), status("building"), status("ready")])) as client:
        assert wait_until_ready(client, "Mars Base").status == "ready"
    async with client_of(Script([status("paused"), status("ready")])) as client:
        assert (await wait_until_ready_async(client, "Mars Base")).status == "ready"
    assert slept == [1.0, 1.0, 1.0]


def test_waiting_for_what_never_comes() -> None:
    refused = {"code": "world_refused", "detail": "The gate refused it."}
    with client_of(Script([status("failed", refused)])) as client, pytest.raises(BuildFailed) as told:
        wait_until_ready(client, "Mars Base")
    assert (told.value.code, str(told.value)) == ("world_refused", "The gate refused it.")
    with client_of(Script([status("queued")])) as client, pytest.raises(TimeoutError, match="queued, 50 %"):
        wait_until_ready(client, "Mars Base", seconds=-1)


class Breaks(httpx.SyncByteStream):
    """A body whose connection breaks."""

    def __iter__(self) -> Any:
        yield b"half of"
        raise httpx.ReadError("reset")


def test_a_file_comes_whole(tmp_path: Path, slept: list[float]) -> None:
    server = Script([httpx.Response(200, stream=Breaks()), httpx.Response(200, content=b"the place")])
    with client_of(server) as client:
        assert download(client, LINK, tmp_path / "mars.rbxlx") == 9
    assert (tmp_path / "mars.rbxlx").read_bytes() == b"the place"
    assert [request.url.raw_path.decode() for request in server.asked] == [LINK, LINK]
    assert len(slept) == 1


def test_a_file_that_does_not_come_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "mars.rbxlx"
    target.write_bytes(b"before")
    with client_of(Script([problem(404, "not_found")])) as client, pytest.raises(ProblemError) as told:
        download(client, LINK, target)
    assert told.value.code == "not_found"
    assert [path.name for path in tmp_path.iterdir()] == ["mars.rbxlx"]
    assert target.read_bytes() == b"before"
