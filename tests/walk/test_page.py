"""What `/walk/{environment}` answers: the page and its files, with or without the script that `make install` makes."""

import re
from collections.abc import AsyncIterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import httpx
import pytest

from blockyard.walk import pages
from tests.walk.school import School, school_app

LOCK: Final = Path(pages.__file__).parent / "package-lock.json"


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    pages.read_walk.cache_clear()
    transport = httpx.ASGITransport(school_app(School({})))
    async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as client:
        yield client
    pages.read_walk.cache_clear()


class Ids(HTMLParser):
    """The ids in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its name is HTMLParser's
        self.found += [value or "" for name, value in attrs if name == "id"]


async def test_the_page_is_the_same_for_every_world_and_locked(client: httpx.AsyncClient) -> None:
    one, other = await client.get("/walk/Mars%20Base"), await client.get("/walk/x")
    assert one.status_code == 200
    assert one.text == other.text
    assert one.headers["content-type"] == "text/html; charset=utf-8"
    assert "script-src 'self';" in one.headers["content-security-policy"]
    assert one.headers["cache-control"] == "no-store"
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?://", one.text)


async def test_every_id_that_a_script_asks_for_is_there_once(client: httpx.AsyncClient) -> None:
    page = Ids()
    page.feed((await client.get("/walk/x")).text)
    asked = {
        name
        for script in (LOCK.parent / "js").glob("*.js")
        for name in re.findall(r'byId\("([\w-]+)"\)', script.read_text(encoding="utf-8"))
    }
    assert len(asked) > 15
    assert asked <= set(page.found)
    assert len(page.found) == len(set(page.found))


@pytest.mark.parametrize("name", ["page.css", "dialogs.css", "page.js"])
async def test_a_file_is_asked_for_once(client: httpx.AsyncClient, name: str) -> None:
    if name not in pages.read_walk().assets:
        pytest.skip("`make install` has made no script here")
    assert f"files/{name}" in (await client.get("/walk/x")).text
    answer = await client.get(f"/walk/files/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] in ("text/css", "text/javascript")
    assert answer.headers["cache-control"] == "public, no-cache"
    assert re.fullmatch(r'"[0-9a-f]{64}"', answer.headers["etag"])


@pytest.mark.parametrize("name", ["page.html", "main.js", "..%2Fpages.py"])
async def test_no_other_file_is_given(client: httpx.AsyncClient, name: str) -> None:
    assert (await client.get(f"/walk/files/{name}")).status_code == 404


async def test_without_the_script_the_page_says_how_to_make_it(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "files").symlink_to(LOCK.parent / "files")
    monkeypatch.setattr(pages, "HERE", tmp_path)
    text = (await client.get("/walk/x")).text
    assert "was installed without the script that shows worlds" in text
    assert "<script" not in text
    assert (await client.get("/walk/files/page.js")).status_code == 404
    assert (await client.get("/walk/files/page.css")).status_code == 200


def test_what_is_installed_is_exactly_what_was_chosen() -> None:
    """Each package by its hash; and the lock names no registry, so any may bring it."""
    text = LOCK.read_text(encoding="utf-8")
    versions = len(re.findall(r'^    "node_modules/', text, re.MULTILINE))
    assert text.count('"integrity": "sha512-') == versions > 1
    assert "://" not in text
    assert '"resolved"' not in text
