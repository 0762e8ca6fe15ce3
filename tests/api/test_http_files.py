"""Files over HTTP: which version came, a part of it, whether one has it already, and how many bytes travel."""

import gzip
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest
import zstandard

from tests.api.steps import problem
from tests.databases import TestDatabase
from tests.world import World
from tests.world_environments import CONTENT, write_files

MARS = "/api/v1/roblox/environment/Mars Base"
PLACE = f"{MARS}/place.rbxlx"
PICTURE = f"{MARS}/picture.png"
LONG = b"<roblox>" + b"<Item class='Part'/>" * 500 + b"</roblox>"
PLAIN = {"Accept-Encoding": "identity"}
REVALIDATED = "private, no-cache"
LASTING = "private, max-age=31536000, immutable"


@pytest.fixture(scope="module")
async def teacher(
    client: httpx.AsyncClient, world: World, admin_of_module: psycopg.Connection, database: TestDatabase
) -> dict[str, str]:
    """Her headers; the place is long, all other files are short."""
    write_files(admin_of_module, database.settings.data_dir)
    for path in (database.settings.data_dir / "files").rglob("place.rbxlx"):
        path.write_bytes(LONG)
    return world.alpha.teacher.headers | PLAIN


@pytest.fixture(scope="module")
async def admin_of_module(database: TestDatabase) -> AsyncIterator[psycopg.Connection]:
    with psycopg.connect(database.admin_url, autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="module")
async def tag(client: httpx.AsyncClient, teacher: dict[str, str]) -> str:
    """Of the place, as it is sent uncompressed."""
    etag: str = (await client.get(PLACE, headers=teacher)).headers["etag"]
    return etag


async def environment_id(client: httpx.AsyncClient, headers: dict[str, str]) -> UUID:
    return UUID((await client.get(MARS, headers=headers)).json()["id"])


async def test_headers(client: httpx.AsyncClient, teacher: dict[str, str]) -> None:
    answer = await client.get(PLACE, headers=teacher)
    assert (answer.status_code, answer.content) == (200, LONG)
    told = ("blockyard-version", "accept-ranges", "cache-control", "vary", "content-disposition")
    assert [answer.headers.get_list(name) for name in told] == [
        ["1"],
        ["bytes"],
        [REVALIDATED],
        ["Accept-Encoding"],
        ["attachment; filename=\"Mars Base v1 place.rbxlx\"; filename*=UTF-8''Mars%20Base%20v1%20place.rbxlx"],
    ]
    assert "vary" not in (await client.get(PICTURE, headers=teacher)).headers, "pixels are always sent as they are"


async def test_a_version_lasts(client: httpx.AsyncClient, teacher: dict[str, str]) -> None:
    """By its name alone it may be another organization's for the same browser; by the id it is this one for good."""
    named = await client.get(PLACE, headers=teacher, params={"version": 1})
    assert (named.headers["cache-control"], named.headers["vary"]) == (LASTING, "Authorization, Accept-Encoding")
    mine = str(await environment_id(client, teacher))
    pinned = await client.get(PLACE, headers=teacher, params={"version": 1, "environment": mine})
    assert (pinned.headers["cache-control"], pinned.headers["vary"]) == (LASTING, "Accept-Encoding")
    other = await client.get(PLACE, headers=teacher, params={"version": 1, "environment": str(uuid4())})
    missing = await client.get(f"{MARS}s/place.rbxlx", headers=teacher)
    assert problem(other) == (404, "not_found")
    assert (other.json(), other.headers["cache-control"]) == (missing.json(), "no-store")


async def test_links_name_one_version(client: httpx.AsyncClient, teacher: dict[str, str]) -> None:
    read = (await client.get(MARS, headers=teacher)).json()
    pin = f"?version=1&environment={read['id']}"
    names = ("place.rbxlx", "project.zip", "picture.svg", "picture.png", "model.glb", "scene")
    own = MARS.replace(" ", "%20")
    assert read["links"] == {
        "status": "/api/v1/roblox/environment/status/Mars%20Base",
        "versions": f"{own}/versions",
        **{name.replace(".", "_"): f"{own}/{name}{pin}" for name in names},
    }
    for name in names:
        answer = await client.get(read["links"][name.replace(".", "_")], headers=teacher)
        assert (answer.status_code, answer.headers["cache-control"]) == (200, LASTING)


KNOWN = ["{}", "W/{}", '"x", {}', '"a,b" , W/"c",W/{}', "*"]
UNKNOWN = ['"x"', 'W/"x", "y"', "{unquoted}", '"*"', ""]


@pytest.mark.parametrize("given", KNOWN)
async def test_who_has_it_is_told_so(client: httpx.AsyncClient, teacher: dict[str, str], tag: str, given: str) -> None:
    for version, cache, vary in (
        (None, REVALIDATED, "Accept-Encoding"),
        (1, LASTING, "Authorization, Accept-Encoding"),
    ):
        params = {} if version is None else {"version": version}
        asks = teacher | {"If-None-Match": given.format(tag), "Range": "bytes=0-1"}
        answer = await client.get(PLACE, headers=asks, params=params)
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", tag)
        assert (answer.headers.get_list("cache-control"), answer.headers["vary"]) == ([cache], vary)
        assert "content-type" not in answer.headers


@pytest.mark.parametrize("given", UNKNOWN)
async def test_who_has_another_gets_it(
    client: httpx.AsyncClient, teacher: dict[str, str], tag: str, given: str
) -> None:
    given = given.format(unquoted=tag.strip('"'))
    answer = await client.get(PLACE, headers=teacher | {"If-None-Match": given})
    assert (answer.status_code, answer.content) == (200, LONG)


LAST = len(LONG) - 1
PARTS = [
    ("bytes=0-7", 0, 7),
    ("bytes=8-27", 8, 27),
    (f"bytes={LAST}-", LAST, LAST),
    ("bytes=-9", LAST - 8, LAST),
    ("Bytes=5-999999", 5, LAST),
    ("bytes=-999999", 0, LAST),
    (f"bytes=-{'9' * 5_000}", 0, LAST),
    (f"bytes=5-{'9' * 23}", 5, LAST),
]


@pytest.mark.parametrize(("asked", "first", "last"), PARTS)
async def test_a_part(
    client: httpx.AsyncClient, teacher: dict[str, str], tag: str, asked: str, first: int, last: int
) -> None:
    for headers in ({}, {"If-Range": tag}, {"Accept-Encoding": "gzip"}):
        answer = await client.get(PLACE, headers=teacher | {"Range": asked} | headers)
        assert (answer.status_code, answer.content) == (206, LONG[first : last + 1])
        assert answer.headers["content-range"] == f"bytes {first}-{last}/{len(LONG)}"
        assert (answer.headers["etag"], answer.headers["vary"]) == (tag, "Accept-Encoding")
        assert answer.headers["content-length"] == str(last + 1 - first)


WHOLE: list[dict[str, str]] = [
    {"Range": "bytes=0-1,3-4"},
    {"Range": "bytes=7-3"},
    {"Range": "bytes=-"},
    {"Range": "bytes=a-b"},
    {"Range": "lines=0-1"},
    {"Range": "bytes=0-7", "If-Range": '"another"'},
    {"Range": "bytes=0-7", "If-Range": "Wed, 21 Oct 2026 07:28:00 GMT"},
]


@pytest.mark.parametrize("headers", WHOLE)
async def test_the_whole_instead(client: httpx.AsyncClient, teacher: dict[str, str], headers: dict[str, str]) -> None:
    answer = await client.get(PLACE, headers=teacher | headers)
    assert (answer.status_code, answer.content) == (200, LONG)


async def test_a_weak_tag_continues_nothing(client: httpx.AsyncClient, teacher: dict[str, str], tag: str) -> None:
    for if_range in (f"W/{tag}", f'{tag[:-1]}-gzip"'):
        answer = await client.get(PLACE, headers=teacher | {"Range": "bytes=0-7", "If-Range": if_range})
        assert (answer.status_code, len(answer.content)) == (200, len(LONG))


@pytest.mark.parametrize("asked", [f"bytes={len(LONG)}-", "bytes=99999-100000", "bytes=-0", f"bytes={'9' * 23}-"])
async def test_a_part_behind_the_end(client: httpx.AsyncClient, teacher: dict[str, str], asked: str) -> None:
    answer = await client.get(PLACE, headers=teacher | {"Range": asked})
    assert problem(answer) == (416, "range_not_satisfiable")
    assert answer.headers["content-range"] == f"bytes */{len(LONG)}"


async def test_head_has_no_parts(client: httpx.AsyncClient, teacher: dict[str, str], tag: str) -> None:
    answer = await client.head(PLACE, headers=teacher | {"Range": "bytes=0-7"})
    assert (answer.status_code, answer.content, answer.headers["content-length"]) == (200, b"", str(len(LONG)))
    assert (await client.head(PLACE, headers=teacher | {"If-None-Match": tag})).status_code == 304


def unpacked(coding: str, body: bytes) -> bytes:
    return gzip.decompress(body) if coding == "gzip" else zstandard.ZstdDecompressor().decompress(body)


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "zstd"),
        ("zstd;q=0.5, gzip", "gzip"),
        ("*", "zstd"),
        ("GZIP;q=0.1", "gzip"),
    ],
)
async def test_compressed(
    client: httpx.AsyncClient, teacher: dict[str, str], tag: str, accepted: str, coding: str
) -> None:
    """The tag is the bytes' own; who has these bytes is told so, and who has others of the same version, too."""
    headers = teacher | {"Accept-Encoding": accepted}
    async with client.stream("GET", PLACE, headers=headers) as answer:
        raw = b"".join([part async for part in answer.aiter_raw()])
    assert unpacked(coding, raw) == LONG
    assert len(raw) < len(LONG) / 20
    own = f'{tag[:-1]}-{coding}"'
    told = ("content-encoding", "content-length", "etag", "vary", "accept-ranges", "cache-control")
    assert [answer.headers.get(name) for name in told] == [
        coding,
        str(len(raw)),
        own,
        "Accept-Encoding",
        "bytes",
        REVALIDATED,
    ]
    for known in (own, f'"x", W/{own}', f'"x-zstd", {tag}, {own}', tag, f'"x-{coding}", {tag}'):
        again = await client.get(PLACE, headers=headers | {"If-None-Match": known})
        assert (again.status_code, again.headers["etag"]) == (304, own if own in known else tag)


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
async def test_a_compressed_download_goes_on(
    client: httpx.AsyncClient, teacher: dict[str, str], tag: str, coding: str
) -> None:
    """Of the compressed bytes if their tag is named, and of no others."""
    headers = teacher | {"Accept-Encoding": coding}
    own = f'{tag[:-1]}-{coding}"'

    async def get(**more: str) -> tuple[httpx.Response, bytes]:
        async with client.stream("GET", PLACE, headers=headers | more) as answer:
            return answer, b"".join([part async for part in answer.aiter_raw()])

    _, whole = await get()
    half = len(whole) // 2
    first, begun = await get(**{"Range": f"bytes=0-{half - 1}", "If-Range": own})
    rest, ended = await get(**{"Range": f"bytes={half}-", "If-Range": own})
    assert unpacked(coding, begun + ended) == LONG
    for answer, part, places in ((first, begun, f"0-{half - 1}"), (rest, ended, f"{half}-{len(whole) - 1}")):
        told = ("content-encoding", "content-range", "content-length", "etag", "vary")
        expected = [coding, f"bytes {places}/{len(whole)}", str(len(part)), own, "Accept-Encoding"]
        assert (answer.status_code, [answer.headers[name] for name in told]) == (206, expected)
    for if_range in (f'"x-{coding}"', f"W/{own}"):
        other, body = await get(**{"Range": f"bytes={half}-", "If-Range": if_range})
        assert (other.status_code, len(body)) in ((200, len(whole)), (200, len(LONG)))
    behind, _ = await get(**{"Range": f"bytes={len(whole)}-", "If-Range": own})
    assert (behind.status_code, behind.headers["content-range"]) == (416, f"bytes */{len(whole)}")


@pytest.mark.parametrize(
    "accepted",
    ["identity", "", "br", "gzip;q=0", "gzip;q=0, zstd;q=0.000", "*;q=0", "identity, gzip;q=0.5", "gzip;q=x"],
)
async def test_as_it_is(client: httpx.AsyncClient, teacher: dict[str, str], tag: str, accepted: str) -> None:
    answer = await client.get(PLACE, headers=teacher | {"Accept-Encoding": accepted})
    assert (answer.content, answer.headers["etag"], answer.headers["vary"]) == (LONG, tag, "Accept-Encoding")
    assert "content-encoding" not in answer.headers


async def test_short_and_packed_files_stay_as_they_are(client: httpx.AsyncClient, teacher: dict[str, str]) -> None:
    for path in (f"{MARS}/scene", PICTURE, f"{MARS}/project.zip"):
        answer: Any = await client.get(path, headers=teacher | {"Accept-Encoding": "gzip, zstd"})
        assert (answer.content, "content-encoding" in answer.headers) == (CONTENT, False)
