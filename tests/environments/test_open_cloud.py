"""Publishing to Roblox, played against a small Open Cloud on the loopback."""

import json
import logging
from collections.abc import Iterator
from typing import Final

import httpx
import pytest

from blockyard.base.errors import Problem
from blockyard.environments.open_cloud import MAX_BYTES, Place, publish_place, set_max_players
from tests.environments.open_cloud_server import OpenCloud, listening

KEY: Final = "rbx-key-that-nobody-may-see-0123456789"


def place_at(url: str) -> Place:
    return Place(base_url=url, api_key=KEY, universe_id=77, place_id=4711)


@pytest.fixture
def cloud() -> Iterator[OpenCloud]:
    with listening(OpenCloud()) as found:
        yield found


async def sent(url: str, content: bytes = b"<roblox/>", *, live: bool = True) -> int:
    async with httpx.AsyncClient() as client:
        return await publish_place(client, place_at(url), content, live=live)


async def refused(url: str, content: bytes = b"<roblox/>") -> Problem:
    with pytest.raises(Problem) as caught:
        await sent(url, content)
    assert KEY not in json.dumps([caught.value.document(), caught.value.headers])
    return caught.value


@pytest.mark.parametrize(("live", "version_type"), [(True, "Published"), (False, "Saved")])
async def test_a_place_is_sent_as_a_new_version(cloud: OpenCloud, live: bool, version_type: str) -> None:
    assert await sent(cloud.url, b"a place", live=live) == 7
    [(method, path, headers, body)] = cloud.asked
    assert (method, path) == ("POST", f"/universes/v1/77/places/4711/versions?versionType={version_type}")
    assert (headers["x-api-key"], headers["content-type"], body) == (KEY, "application/xml", b"a place")


async def test_the_server_size_is_set_alone(cloud: OpenCloud) -> None:
    async with httpx.AsyncClient() as client:
        await set_max_players(client, place_at(cloud.url), 24)
    [(method, path, headers, body)] = cloud.asked
    assert (method, path) == ("PATCH", "/cloud/v2/universes/77/places/4711?updateMask=serverSize")
    assert (headers["x-api-key"], headers["content-type"]) == (KEY, "application/json")
    assert json.loads(body) == {"serverSize": 24}


async def test_a_place_that_roblox_would_not_take_is_not_sent(cloud: OpenCloud) -> None:
    assert await sent(cloud.url, b" " * MAX_BYTES) == 7
    problem = await refused(cloud.url, b" " * (MAX_BYTES + 1))
    assert (problem.status, problem.code) == (413, "place_too_large")
    assert problem.detail == "The place has 10.0 MB; Roblox takes 10 MB at most. Ask for fewer things."
    assert len(cloud.asked) == 1


@pytest.mark.parametrize("status", [401, 403])
async def test_a_key_without_the_right_is_told_which_it_needs(cloud: OpenCloud, status: int) -> None:
    cloud.status = status
    problem = await refused(cloud.url)
    assert (problem.status, problem.code, problem.extra) == (422, "publishing_refused", {"roblox_status": status})
    assert "needs the access universe-places:write for this experience" in problem.detail
    async with httpx.AsyncClient() as client:
        with pytest.raises(Problem, match=r"needs the access universe\.place:write for this experience"):
            await set_max_players(client, place_at(cloud.url), 24)


async def test_a_place_that_is_not_there_is_named(cloud: OpenCloud) -> None:
    cloud.status = 404
    problem = await refused(cloud.url)
    assert (problem.status, problem.code) == (422, "publishing_refused")
    assert problem.detail == "Roblox knows no such place in that universe. Check universe_id and place_id."
    assert problem.extra == {"roblox_status": 404}


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("12", 12), (None, 60), ("Wed, 21 Oct 2026 07:28:00 GMT", 60), ("-1", 60), ("\xb2", 60), ("999999", 3600)],
)
async def test_a_busy_roblox_says_when_to_come_back(cloud: OpenCloud, header: str | None, seconds: int) -> None:
    cloud.status, cloud.headers = 429, {} if header is None else {"Retry-After": header}
    problem = await refused(cloud.url)
    assert (problem.status, problem.code) == (429, "roblox_busy")
    assert (problem.headers, problem.extra) == ({"Retry-After": str(seconds)}, {"retry_after": seconds})


@pytest.mark.parametrize(("status", "answer"), [(500, 503), (503, 503), (400, 422), (409, 422), (302, 422)])
async def test_other_refusals_say_whether_trying_again_helps(cloud: OpenCloud, status: int, answer: int) -> None:
    cloud.status, cloud.headers = status, {"Location": f"{cloud.url}/elsewhere"}
    problem = await refused(cloud.url)
    assert problem.status == answer
    assert problem.detail.startswith(f"Roblox answered {status}")
    assert len(cloud.asked) == 1, "a redirect would carry the key elsewhere"


@pytest.mark.parametrize("body", [b"<html>", b"[7]", b"", b'"7"'])
async def test_something_else_that_answers_is_told(cloud: OpenCloud, body: bytes) -> None:
    cloud.body = body
    problem = await refused(cloud.url)
    assert (problem.status, problem.code) == (503, "roblox_unavailable")
    assert problem.detail == "Something that is not Roblox answered. Check BLOCKYARD_OPEN_CLOUD_URL."


@pytest.mark.parametrize("body", [b"{}", b'{"versionNumber": "7"}', b'{"versionNumber": null}'])
async def test_an_answer_without_a_version_is_no_success(cloud: OpenCloud, body: bytes) -> None:
    cloud.body = body
    problem = await refused(cloud.url)
    assert problem.status == 503
    assert problem.detail.startswith("Roblox took the place but named no version.")


async def test_a_roblox_that_is_away_is_unavailable() -> None:
    with listening(OpenCloud()) as gone:
        url = gone.url
    problem = await refused(url)
    assert (problem.status, problem.code) == (503, "roblox_unavailable")
    assert problem.detail == "Roblox could not be reached (ConnectError). Try again later."


async def test_the_key_is_in_no_log(cloud: OpenCloud, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await sent(cloud.url)
    cloud.status = 403
    await refused(cloud.url)
    assert "POST" in caplog.text, "httpx says at least what it asks"
    assert KEY not in caplog.text
