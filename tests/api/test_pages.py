"""The pages for people, and the security headers of whatever is answered."""

import html
import json
import re
import shlex
from urllib.parse import urljoin

import httpx
import pytest

from blockyard import __version__
from blockyard.web.assets import NAMES

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"
ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "strict-transport-security": "max-age=31536000",
    "cross-origin-resource-policy": "same-origin",
    "ratelimit-policy": '"address";q=6000;w=60',
}
PAGES = ["/", "/docs", "/errors", "/api-policy", "/student"]
ASSETS = [name for names in NAMES.values() for name in names]


def headers_of(answer: httpx.Response) -> dict[str, str]:
    """Each header once, without those that differ from answer to answer."""
    names = [name for name, _ in answer.headers.multi_items()]
    assert len(names) == len(set(names)), f"a header came twice: {names}"
    differing = {"x-request-id", "ratelimit", "content-length", "content-encoding"}
    return {name: value for name, value in answer.headers.items() if name not in differing}


@pytest.mark.parametrize("path", PAGES)
async def test_page(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert answer.status_code == 200
    assert headers_of(answer) == ALWAYS | {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": PAGE_POLICY,
        "cache-control": "no-store",
        "vary": "Accept-Encoding",
    }
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?://(?!blockyard\.test)", answer.text)
    head = await client.head(path)
    assert (head.status_code, head.content, headers_of(head)) == (200, b"", headers_of(answer))
    assert head.headers["content-length"] == answer.headers["content-length"]


@pytest.mark.parametrize("path", PAGES)
async def test_every_link_of_a_page_leads_somewhere(client: httpx.AsyncClient, path: str) -> None:
    links = set(re.findall(r'(?:href|src)="([^"#]+)', (await client.get(path)).text))
    assert len(links) >= 4
    for link in links:
        answer = await client.get(urljoin(f"http://blockyard.test{path}", link))
        assert answer.status_code == 200, link


async def test_home_says_where_one_is(client: httpx.AsyncClient) -> None:
    text = (await client.get("/")).text
    assert f"<h1>Blockyard <small>{__version__}</small></h1>" in text
    assert "The backend with which schools build Roblox learning worlds." in text


async def test_sign_up_as_home_says(client: httpx.AsyncClient) -> None:
    code = re.search(r"<code>(curl.*?)</code>", (await client.get("/")).text, re.DOTALL)
    assert code is not None
    words = shlex.split(html.unescape(code[1]))
    assert words[:4] == ["curl", "-X", "POST", "http://blockyard.test/api/v1/auth/register"]
    answer = await client.post(words[3], json=json.loads(words[words.index("-d") + 1]))
    assert answer.status_code == 201, answer.text
    assert answer.json()["organization"]["name"] == "Your School"


@pytest.mark.parametrize("host", ["<script>alert(1)</script>", "x;reboot", "x'reboot'", "x$(reboot)"])
async def test_the_callers_host_is_text(client: httpx.AsyncClient, host: str) -> None:
    """Neither HTML nor a command of its own."""
    text = (await client.get("/", headers={"Host": host})).text
    assert "<script>" not in text
    code = re.search(r"<code>(curl.*?)</code>", text, re.DOTALL)
    assert code is not None
    command = shlex.shlex(html.unescape(code[1]), posix=True, punctuation_chars=True)
    command.whitespace_split = True
    assert list(command)[3].endswith("/api/v1/auth/register"), "the address is one word to a shell"


@pytest.mark.parametrize("name", ASSETS)
async def test_asset(client: httpx.AsyncClient, name: str) -> None:
    answer = await client.get(f"/assets/{name}")
    assert answer.status_code == 200
    headers = headers_of(answer)
    assert headers.pop("content-type").partition(";")[0] in {"text/css", "text/javascript", "image/svg+xml"}
    assert headers.pop("content-security-policy").startswith("default-src 'none'")
    etag = headers.pop("etag")
    assert headers == ALWAYS | {"cache-control": "public, no-cache", "vary": "Accept-Encoding"}
    again = await client.get(f"/assets/{name}", headers={"If-None-Match": etag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    head = await client.head(f"/assets/{name}")
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", etag)


@pytest.mark.parametrize("name", ["none.js", "..%2Fpages.py", "home.html", "redoc.standalone.js"])
async def test_no_other_file(client: httpx.AsyncClient, name: str) -> None:
    answer = await client.get(f"/assets/{name}")
    assert (answer.status_code, answer.json()["code"]) == (404, "no_such_route")


@pytest.mark.parametrize("path", ["/redoc", "/docs/oauth2-redirect"])
async def test_pages_that_load_scripts_from_elsewhere_are_off(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 404


@pytest.mark.parametrize(
    ("path", "allow"),
    [(path, "GET, HEAD") for path in ("/", "/docs", "/assets/x", "/walk/x", "/student", "/student/x")],
)
async def test_pages_are_only_read(client: httpx.AsyncClient, path: str, allow: str) -> None:
    answer = await client.post(path)
    assert (answer.status_code, answer.headers["Allow"]) == (405, allow)


@pytest.mark.parametrize("path", ["/openapi.json", "/health/live", "/api/v1/auth/me", "/nowhere"])
async def test_data_is_locked_as_well(client: httpx.AsyncClient, path: str) -> None:
    headers = headers_of(await client.get(path))
    assert headers["content-security-policy"] == DATA_POLICY
    assert headers["cache-control"] == ("private, no-cache" if path == "/openapi.json" else "no-store")
    assert ALWAYS.items() <= headers.items()


async def test_pages_are_no_operations_of_the_api(client: httpx.AsyncClient) -> None:
    paths = (await client.get("/openapi.json")).json()["paths"]
    assert {*PAGES, "/assets/{name}"}.isdisjoint(paths)


@pytest.mark.parametrize(("path", "code"), [("/api/v1/auth/me", "not_authenticated"), ("/nowhere", "no_such_route")])
async def test_type_of_a_problem_leads_to_its_words(client: httpx.AsyncClient, path: str, code: str) -> None:
    told = (await client.get(path)).json()
    assert (told["code"], told["type"]) == (code, f"/errors#{code}")
    assert f'<h3 id="{code}">' in (await client.get(told["type"])).text
