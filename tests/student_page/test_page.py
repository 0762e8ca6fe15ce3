"""What `/student` and `/student/{class_code}` answer: the page and its files, the same for everybody."""

import gzip
import re
from html.parser import HTMLParser
from typing import Final

import httpx
import pytest

from blockyard.student_page.pages import FILES, HERE, read_files, read_page
from blockyard.students.secrets.pictures import PICTURES

ADDRESSES: Final = ["/student", "/student/BCDF-GHJK", "/student/anything"]
SCRIPTS: Final = [name for name in FILES if name.endswith(".js")]
MOST_BYTES: Final = 60_000


class Page(HTMLParser):
    """Its ids, what it loads, and the names of its pictures."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.loaded: set[str] = set()
        self.pictures: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if told.get("id"):
            self.ids.append(str(told["id"]))
        if tag in ("link", "script", "img"):
            self.loaded.add(str(told.get("href") or told.get("src")))
        if told.get("data-picture"):
            self.pictures.append(str(told["data-picture"]))


def script(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("address", ADDRESSES)
async def test_the_page_is_locked_and_all_that_it_loads_is_ours(client: httpx.AsyncClient, address: str) -> None:
    answer = await client.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert "script-src 'self'; style-src 'self';" in answer.headers["content-security-policy"]
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=", answer.text)
    assert "://" not in answer.text
    for link in Page(answer.text).loaded:
        assert (await client.get(str(answer.url.join(link)))).status_code == 200, link


async def test_it_says_nothing_of_a_class(client: httpx.AsyncClient) -> None:
    one, other = [(await client.get(address)).text for address in ADDRESSES[1:]]
    assert one == other


@pytest.mark.parametrize("name", FILES)
async def test_a_file_is_asked_for_once(client: httpx.AsyncClient, name: str) -> None:
    answer = await client.get(f"/student/files/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] in ("text/css", "text/javascript")
    assert answer.headers["cache-control"] == "public, no-cache"
    again = await client.get(f"/student/files/{name}", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("name", ["page.html", "none.js", "..%2Fpages.py"])
async def test_no_other_file_is_given(client: httpx.AsyncClient, name: str) -> None:
    assert (await client.get(f"/student/files/{name}")).status_code == 404


def test_the_pictures_stand_in_their_order_and_are_drawn() -> None:
    page = Page(read_page("files", "../assets"))
    assert page.pictures == list(PICTURES)
    assert [name for name in page.ids if name.startswith("picture-")] == [f"picture-{name}" for name in PICTURES]


def test_every_id_that_a_script_asks_for_is_there_once() -> None:
    page = Page(read_page("files", "../assets"))
    found = re.compile(r'(?:byId|onSubmit)\("([\w-]+)"|onClick\("#([\w-]+)"\)')
    asked = {one or other for name in SCRIPTS for one, other in found.findall(script(name))}
    assert len(asked) > 15
    assert asked <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_every_script_that_is_imported_is_given() -> None:
    imported = {found for name in SCRIPTS for found in re.findall(r'from "\./([\w.]+)"', script(name))}
    assert {*imported, "main.js"} == set(SCRIPTS)
    assert {path.name for path in HERE.iterdir()} == {*FILES, "page.html", "picture.html"}


def test_all_of_it_is_small() -> None:
    parts = [read_page("files", "../assets").encode(), *(asset.content for asset in read_files().values())]
    assert 5_000 < sum(len(gzip.compress(part)) for part in parts) <= MOST_BYTES
