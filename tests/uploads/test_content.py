"""What one gets back of an upload: its file whole and in parts, its text, its small picture."""

import re
from urllib.parse import unquote
from uuid import UUID

import httpx
import pytest

from blockyard.tenancy import storage
from blockyard.tenancy.storage import Files
from tests.api.steps import problem
from tests.uploads.kept import SMALL, UPLOADS, Kept, url
from tests.world import World

DATA = bytes(range(256)) * 40
PLAIN = {"Accept-Encoding": "identity"}


@pytest.fixture
def teacher(world: World) -> dict[str, str]:
    return world.alpha.teacher.headers | PLAIN


async def test_whole(client: httpx.AsyncClient, kept: Kept, teacher: dict[str, str]) -> None:
    answer = await client.get(url(kept.ready(DATA), "/content"), headers=teacher)
    assert (answer.status_code, answer.content) == (200, DATA)
    told = {name: answer.headers.get_list(name) for name in answer.headers}
    assert told["content-type"] == ["text/plain"]
    assert told["content-length"] == [str(len(DATA))]
    assert told["accept-ranges"] == ["bytes"]
    assert told["cache-control"] == ["private, no-cache"]
    assert told["x-content-type-options"] == ["nosniff"]
    assert told["cross-origin-resource-policy"] == ["same-origin"]
    assert told["content-security-policy"] == ["default-src 'none'; frame-ancestors 'none'; sandbox"]
    assert told["content-disposition"][0].startswith('attachment; filename="volcanoes.txt"')


async def test_parts_of_it(client: httpx.AsyncClient, kept: Kept, teacher: dict[str, str]) -> None:
    address = url(kept.ready(DATA), "/content")
    tag = (await client.get(address, headers=teacher)).headers["etag"]
    size = len(DATA)
    for asked, part, told in (
        ("bytes=0-0", DATA[:1], f"bytes 0-0/{size}"),
        ("bytes=100-", DATA[100:], f"bytes 100-{size - 1}/{size}"),
        ("bytes=-7", DATA[-7:], f"bytes {size - 7}-{size - 1}/{size}"),
        ("bytes=9-99999999", DATA[9:], f"bytes 9-{size - 1}/{size}"),
    ):
        answer = await client.get(address, headers=teacher | {"Range": asked, "If-Range": tag})
        assert (answer.status_code, answer.content) == (206, part), asked
        assert (answer.headers["content-length"], answer.headers["content-range"]) == (str(len(part)), told)
    for asked in ("bytes=0-1,3-4", "lines=1-2", "bytes=5-4"):
        answer = await client.get(address, headers=teacher | {"Range": asked})
        assert (answer.status_code, answer.content) == (200, DATA), asked
    other = await client.get(address, headers=teacher | {"Range": "bytes=0-0", "If-Range": '"other"'})
    assert (other.status_code, other.content) == (200, DATA)
    behind = await client.get(address, headers=teacher | {"Range": f"bytes={len(DATA)}-"})
    assert problem(behind) == (416, "range_not_satisfiable")
    assert behind.headers["content-range"] == f"bytes */{len(DATA)}"


async def test_who_has_it_and_who_asks_for_head(client: httpx.AsyncClient, kept: Kept, teacher: dict[str, str]) -> None:
    address = url(kept.ready(DATA), "/content")
    whole = await client.get(address, headers=teacher)
    known = await client.get(address, headers=teacher | {"If-None-Match": whole.headers["etag"]})
    assert (known.status_code, known.content, known.headers["etag"]) == (304, b"", whole.headers["etag"])
    head = await client.head(address, headers=teacher | {"Range": "bytes=0-3"})
    assert (head.status_code, head.content) == (200, b"")
    same = ("content-type", "content-length", "etag", "content-disposition", "accept-ranges", "cache-control")
    assert [head.headers.get(name) for name in same] == [whole.headers.get(name) for name in same]


async def test_never_more_than_a_portion_is_asked_for(
    client: httpx.AsyncClient, kept: Kept, teacher: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "PORTION", 1000)
    asked: list[range] = []
    read_part = Files.read_part

    async def watched(files: Files, path: str, part: range) -> bytes:
        asked.append(part)
        return await read_part(files, path, part)

    monkeypatch.setattr(Files, "read_part", watched)
    answer = await client.get(url(kept.ready(DATA), "/content"), headers=teacher | {"Range": "bytes=50-2549"})
    assert (answer.status_code, answer.content) == (206, DATA[50:2550])
    assert asked == [range(50, 1050), range(1050, 2050), range(2050, 2550)]


@pytest.mark.parametrize(
    ("name", "type", "media_type", "saved_as"),
    [
        ("Volcanoes.PDF", "pdf", "application/pdf", "Volcanoes.PDF"),
        ("virus.exe", "pdf", "application/pdf", "virus.exe.pdf"),
        ("page.html", "txt", "text/plain", "page.html.txt"),
        ("notes.markdown", "md", "text/markdown", "notes.markdown"),
        ("photo.jpeg", "jpeg", "image/jpeg", "photo.jpeg"),
        ("photo.jpg", "jpeg", "image/webp", "photo.jpg.webp"),
        ("classes", "roster_zip", "application/zip", "classes.zip"),
        ('a/b\\c"d.txt', "txt", "text/plain", "a_b_c_d.txt"),
        (
            "vulcão.docx",
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "vulcão.docx",
        ),
        ("tower", "rbxmx", "application/xml", "tower.rbxmx"),
    ],
)
async def test_its_name_says_what_it_is(
    client: httpx.AsyncClient,
    kept: Kept,
    teacher: dict[str, str],
    name: str,
    type: str,
    media_type: str,
    saved_as: str,
) -> None:
    upload_id = kept.upload(kept.content(DATA, type, media_type), name=name)
    answer = await client.get(url(upload_id, "/content"), headers=teacher)
    assert (answer.status_code, answer.headers["content-type"]) == (200, media_type)
    found = re.fullmatch(
        r"attachment; filename=\"[ -~]+\"; filename\*=UTF-8''(\S+)", answer.headers["content-disposition"]
    )
    assert found is not None
    assert unquote(found[1]) == saved_as


@pytest.mark.parametrize("state", ["receiving", "processing", "refused", "expired", "deleted"])
async def test_what_is_not_ready(client: httpx.AsyncClient, kept: Kept, teacher: dict[str, str], state: str) -> None:
    upload_id = kept.ready(DATA, state=state)
    answers = [await client.get(url(upload_id, rest), headers=teacher) for rest in ("/content", "/text", "/thumbnail")]
    answers.append(await client.post(url(upload_id, "/link"), headers=teacher, json={}))
    for answer in answers:
        assert problem(answer) == (409, "upload_not_ready")
    assert len({answer.json()["detail"] for answer in answers}) == 1
    kept.admin.execute("UPDATE blockyard.uploads SET state = 'ready' WHERE id = %s", [upload_id])
    assert (await client.get(url(upload_id, "/content"), headers=teacher)).status_code == 200


async def test_a_file_that_the_storage_has_lost(client: httpx.AsyncClient, kept: Kept, teacher: dict[str, str]) -> None:
    upload_id = kept.ready(DATA)
    for path in kept.folder.rglob("content"):
        path.unlink()
    assert problem(await client.get(url(upload_id, "/content"), headers=teacher)) == (404, "not_found")
    assert (await client.get(url(upload_id, "/thumbnail"), headers=teacher)).status_code == 200


async def test_a_small_picture(client: httpx.AsyncClient, kept: Kept, teacher: dict[str, str]) -> None:
    address = url(kept.ready(DATA), "/thumbnail")
    answer = await client.get(address, headers=teacher)
    assert (answer.status_code, answer.content, answer.headers["content-type"]) == (200, SMALL, "image/webp")
    assert answer.headers["content-disposition"].startswith('inline; filename="volcanoes.txt-256.webp"')
    assert answer.headers["content-security-policy"].endswith("; sandbox")
    known = await client.get(address, headers=teacher | {"If-None-Match": answer.headers["etag"]})
    assert known.status_code == 304
    assert problem(await client.get(address, headers=teacher, params={"size": "1024"})) == (404, "not_found")
    assert problem(await client.get(address, headers=teacher, params={"size": "5"})) == (422, "validation_failed")


PAGES = tuple(f"Page {number} of them." for number in range(1, 31))


async def numbers(client: httpx.AsyncClient, upload_id: UUID, headers: dict[str, str], **asked: object) -> list[int]:
    answer = await client.get(url(upload_id, "/text"), headers=headers, params={k: str(v) for k, v in asked.items()})
    assert answer.status_code == 200, answer.text
    return [page["number"] for page in answer.json()["pages"]]


async def test_text(client: httpx.AsyncClient, kept: Kept, teacher: dict[str, str]) -> None:
    upload_id = kept.upload(kept.content(DATA, pages=PAGES))
    first = (await client.get(url(upload_id, "/text"), headers=teacher)).json()
    blocks = [{"kind": "heading", "start": 0, "end": len(PAGES[0]), "level": 1}]
    assert first["pages"][0] == {"number": 1, "text": PAGES[0], "blocks": blocks}
    assert (len(first["pages"]), first["next_page"]) == (20, 21)
    assert await numbers(client, upload_id, teacher, from_page=21) == [*range(21, 31)]
    assert await numbers(client, upload_id, teacher, pages="3-5,8") == [3, 4, 5, 8]
    assert await numbers(client, upload_id, teacher, pages="8, 3-5,4") == [3, 4, 5, 8]
    assert await numbers(client, upload_id, teacher, pages="29-1000") == [29, 30]
    assert await numbers(client, upload_id, teacher, pages="400") == []
    some = await client.get(url(upload_id, "/text"), headers=teacher, params={"pages": "3-5,8", "limit": "2"})
    assert ([page["number"] for page in some.json()["pages"]], some.json()["next_page"]) == ([3, 4], 5)
    assert await numbers(client, upload_id, teacher, pages="3-5,8", from_page=5) == [5, 8]


async def test_plain_text(client: httpx.AsyncClient, kept: Kept, teacher: dict[str, str]) -> None:
    upload_id = kept.upload(kept.content(DATA, pages=PAGES))
    answer = await client.get(url(upload_id, "/text"), headers=teacher, params={"format": "plain", "pages": "1,2"})
    assert (answer.status_code, answer.text) == (200, f"{PAGES[0]}\f{PAGES[1]}")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    picture = kept.upload(kept.content(b"other", "png", "image/png"))
    nothing = await client.get(url(picture, "/text"), headers=teacher)
    assert nothing.json() == {"pages": [], "next_page": None}


@pytest.mark.parametrize("pages", ["0", "5-3", "1-1001", "a", "", "1,,2", "1-", "-3", "1-2-3", "99999", "٣"])
async def test_what_names_no_pages(client: httpx.AsyncClient, kept: Kept, teacher: dict[str, str], pages: str) -> None:
    upload_id = kept.upload(kept.content(DATA, pages=PAGES))
    answer = await client.get(url(upload_id, "/text"), headers=teacher, params={"pages": pages})
    assert problem(answer) == (422, "pages_unreadable")


async def test_a_roster_is_admins(client: httpx.AsyncClient, kept: Kept, world: World) -> None:
    content_id = kept.content(b"name,class", "csv", "text/csv", for_admins=True)
    upload_id = kept.upload(content_id, world.alpha.admin, purpose="roster", for_admins=True, name="all.csv")
    for rest in ("/content", "/text", "/thumbnail"):
        hidden = await client.get(url(upload_id, rest), headers=world.alpha.teacher.headers)
        assert problem(hidden) == (404, "not_found")
        assert (await client.get(url(upload_id, rest), headers=world.alpha.admin.headers)).status_code == 200


async def test_the_name_of_another_route_is_no_id(client: httpx.AsyncClient, world: World) -> None:
    headers = world.alpha.teacher.headers
    refused = await client.patch(f"{UPLOADS}/file", json={}, headers=headers)
    assert problem(refused) == (405, "method_not_allowed")
    assert refused.headers["Allow"] == "POST"
    assert problem(await client.patch(f"{UPLOADS}/files", json={}, headers=headers)) == (422, "validation_failed")
    for method, name, allowed in (("GET", "direct", "POST"), ("DELETE", "tus", "OPTIONS, POST")):
        refused = await client.request(method, f"{UPLOADS}/{name}", headers=headers)
        assert problem(refused) == (405, "method_not_allowed")
        assert refused.headers["Allow"] == allowed
