"""Giving a game a secret, at a small Open Cloud on the loopback that opens what was sealed."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from blockyard.base.errors import Problem
from blockyard.environments.open_cloud_secrets import Universe, put_secret
from tests.environments.open_cloud_secrets import Kept
from tests.environments.open_cloud_server import Fate, OpenCloud, listening

KEY = "rbx-key-that-nobody-may-see-0123456789"
SECRET = "a secret that is never sent as it is"
NAME, DOMAIN = "blockyard_place_key", "blockyard.example"


@pytest.fixture
def cloud() -> Iterator[OpenCloud]:
    with listening(OpenCloud()) as found:
        yield found


async def put(cloud: OpenCloud, secret: str = SECRET, universe_id: int = 77) -> None:
    universe = Universe(base_url=cloud.url, api_key=KEY, universe_id=universe_id)
    async with httpx.AsyncClient() as client:
        await put_secret(client, universe, NAME, secret, DOMAIN)


async def refused(cloud: OpenCloud) -> Problem:
    with pytest.raises(Problem) as caught:
        await put(cloud)
    told = json.dumps([caught.value.document(), caught.value.headers])
    assert KEY not in told
    assert SECRET not in told
    return caught.value


async def test_a_secret_is_created_and_then_replaced(cloud: OpenCloud) -> None:
    await put(cloud)
    assert cloud.secrets.kept == {(77, NAME): Kept(SECRET, DOMAIN)}
    await put(cloud, "another one")
    await put(cloud, "of another universe", 78)
    assert cloud.secrets.kept == {
        (77, NAME): Kept("another one", DOMAIN),
        (78, NAME): Kept("of another universe", DOMAIN),
    }
    base = "/cloud/v2/universes/77/secrets"
    asked = [(method, path) for method, path, _, _ in cloud.asked]
    assert asked[:5] == [
        ("GET", f"{base}/public-key"),
        ("PATCH", f"{base}/{NAME}"),
        ("POST", base),
        ("GET", f"{base}/public-key"),
        ("PATCH", f"{base}/{NAME}"),
    ]
    assert {headers["x-api-key"] for _, _, headers, _ in cloud.asked} == {KEY}
    assert not [body for _, _, _, body in cloud.asked if SECRET.encode() in body]


async def test_a_public_key_of_today_is_asked_for(cloud: OpenCloud) -> None:
    await put(cloud)
    cloud.secrets.rotate()
    await put(cloud, "another one")
    assert cloud.secrets.kept == {(77, NAME): Kept("another one", DOMAIN)}


@pytest.mark.parametrize(
    ("scopes", "missing"),
    [({"universe.secret:write"}, "universe.secret:read"), ({"universe.secret:read"}, "universe.secret:write")],
)
async def test_a_key_without_the_right_is_told_which_it_needs(cloud: OpenCloud, scopes: set[str], missing: str) -> None:
    cloud.scopes = scopes
    problem = await refused(cloud)
    assert (problem.status, problem.code, problem.extra) == (422, "secret_refused", {"roblox_status": 403})
    assert f"needs the access {missing} for this experience" in problem.detail
    assert cloud.secrets.kept == {}


@pytest.mark.parametrize(
    ("fates", "code", "kept"),
    [
        ([429], "roblox_busy", False),
        ([503], "roblox_unavailable", False),
        (["kept", 500], "roblox_unavailable", False),
        (["kept", "kept", 409], "secret_refused", False),
        (["kept", "kept", "lost"], "roblox_unavailable", True),
    ],
)
async def test_a_failure_says_whether_trying_again_helps(
    cloud: OpenCloud, fates: list[Fate], code: str, kept: bool
) -> None:
    """And again is the same: whether the first try came to something or not."""
    cloud.fates = fates
    assert (await refused(cloud)).code == code
    assert bool(cloud.secrets.kept) is kept
    await put(cloud)
    assert cloud.secrets.kept == {(77, NAME): Kept(SECRET, DOMAIN)}


@pytest.mark.parametrize("answer", [{}, {"secret": "!", "key_id": "1"}, {"secret": "AAAA", "key_id": "1"}])
async def test_another_answer_is_no_key(
    cloud: OpenCloud, monkeypatch: pytest.MonkeyPatch, answer: dict[str, Any]
) -> None:
    monkeypatch.setattr(cloud.secrets, "answer", lambda *_: (200, {}, answer))
    assert (await refused(cloud)).code == "roblox_unavailable"
