"""Asking Rojo who it is: the real one, one of the next protocol, and what else may answer at its address."""

import json
import os
import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from uuid import UUID

import httpx
import msgpack
import pytest

from blockyard.environments.rojo import client as rojo_client
from blockyard.environments.rojo.check import compare_with_rojo
from blockyard.environments.rojo.client import MAX_BYTES, RojoUnexpected, RojoUnreachable, get_info
from tests.environments.rojo import WHY_SKIPPED, rojo_binary
from tests.environments.rojo_server import JSON, NEXT, PACKED, server
from tests.lifecycle.processes import free_port

ROJO: Final = rojo_binary()


async def asked(url: str) -> rojo_client.RojoInfo:
    async with httpx.AsyncClient() as client:
        return await get_info(client, url)


async def refused(url: str) -> tuple[int, str, str]:
    with pytest.raises((RojoUnexpected, RojoUnreachable)) as caught:
        await asked(url)
    return caught.value.status, caught.value.code, caught.value.detail


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The real Rojo, serving a project for place 4711."""
    assert ROJO is not None
    tree = {"$className": "DataModel"}
    project = {"name": "Mars Base", "servePlaceIds": [4711], "tree": tree}
    (tmp_path / "default.project.json").write_text(json.dumps(project))
    port = str(free_port())
    command: list[str | Path] = [ROJO, "--color", "never", "serve", tmp_path, "--address", "127.0.0.1", "--port", port]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "HOME": str(tmp_path)})
    try:
        assert process.stdout is not None
        assert any(port in line for line in process.stdout), "it ended before it listened"
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()  # type: ignore[union-attr]  # it is a pipe, as the assert says


@pytest.mark.skipif(ROJO is None, reason=WHY_SKIPPED)
async def test_the_real_rojo_says_who_it_is(served: str) -> None:
    found = await asked(served)
    assert UUID(found.session_id)
    assert (found.server_version, found.protocol_version, found.project_name) == ("7.6.1", 4, "Mars Base")
    assert found.expected_place_ids == [4711]
    assert found.plugin == "the Rojo plugin 7.0 to 7.6"


@pytest.mark.skipif(ROJO is None, reason=WHY_SKIPPED)
async def test_a_check_of_the_real_rojo_tells_the_right_project_from_another(served: str) -> None:
    async with httpx.AsyncClient() as client:
        right, wrong = (
            await compare_with_rojo(client, served, "Mars Base"),
            await compare_with_rojo(client, served, "Farm"),
        )
    assert (right.ok, right.advice) == (True, [])
    assert not wrong.ok
    assert wrong.advice[0].startswith("The server serves Mars Base, not Farm. Run `blockyard studio sync`")
    assert wrong.server is not None


@pytest.mark.parametrize("slash", ["", "/"])
async def test_the_next_protocol_answers_in_message_pack(slash: str) -> None:
    with server(200, PACKED, msgpack.packb(NEXT)) as url:
        found = await asked(url + slash)
    assert found.model_dump() == {
        "session_id": "0f6ee7f1-4c34-4c0d-93c6-8a8ea5b8b1f5",
        "server_version": "7.7.0",
        "protocol_version": 5,
        "project_name": "Mars Base",
        "expected_place_ids": [7, 9],
        "place_id": 12,
        "game_id": None,
        "plugin": "the Rojo plugin 7.7",
    }


async def test_an_unknown_protocol_is_named_with_what_goes_together() -> None:
    with server(200, JSON, json.dumps({**NEXT, "serverVersion": "6.2.0", "protocolVersion": 3}).encode()) as url:
        status, code, detail = await refused(url)
    assert (status, code) == (502, "rojo_unexpected_answer")
    assert detail == (
        "Rojo 6.2.0 speaks protocol 3; Blockyard knows 4 (Rojo 7.0 to 7.6) and 5 (Rojo 7.7). Use one of these, and the "
        "plugin of the same version in Studio."
    )


@pytest.mark.parametrize(
    ("status", "content_type", "body", "says"),
    [
        (200, "text/html", b"<html>", "speaks text/html; Rojo speaks JSON or MessagePack"),
        (200, "", b"", "speaks nothing known"),
        (200, JSON, b'{"hello": 1}', "is no Rojo server"),
        (200, JSON, b"[]", "is no Rojo server"),
        (200, JSON, b"{", "is damaged"),
        (200, JSON, b"[" * 100_000, "is damaged"),
        (200, PACKED, b"\x91" * 100_000, "is damaged"),
        (200, PACKED, b"\xc1", "is damaged"),
        (200, PACKED, msgpack.packb(NEXT)[:-3], "is damaged"),
        (200, JSON, json.dumps(NEXT).encode() + b" " * MAX_BYTES, f"is over {MAX_BYTES} bytes"),
        (404, JSON, json.dumps(NEXT).encode(), "serveAllowedHosts"),
        (500, JSON, json.dumps(NEXT).encode(), "said 500"),
    ],
)
async def test_what_is_no_rojo_server_is_told_in_plain_words(
    status: int, content_type: str, body: bytes, says: str
) -> None:
    with server(status, content_type, body) as url:
        answer = await refused(url)
    assert answer[:2] == (502, "rojo_unexpected_answer")
    assert says in answer[2]


async def test_a_redirect_is_not_followed() -> None:
    with server(200, PACKED, msgpack.packb(NEXT)) as rojo:
        assert (await asked(rojo)).server_version == "7.7.0"
        with server(302, PACKED, b"", {"Location": f"{rojo}/api/rojo"}) as url:
            assert (await refused(url))[2] == f"What answers at {url}/api/rojo said 302; a Rojo server says 200."


@pytest.mark.parametrize("url", ["http://127.0.0.1:{port}", "ftp://127.0.0.1", "http://[::1", ""])
async def test_where_nothing_listens_the_teacher_is_told_to_start_rojo(url: str) -> None:
    url = url.format(port=free_port())
    status, code, detail = await refused(url)
    assert (status, code) == (503, "rojo_unreachable")
    assert detail == f"No Rojo server can be reached at {url}/api/rojo. Start one with `rojo serve`."


async def test_a_server_that_keeps_silent_or_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rojo_client, "TIMEOUT_SECONDS", 0.2)
    ended = threading.Event()

    def drip(listening: socket.socket) -> None:
        connection, _ = listening.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
            while not ended.wait(0.05):  # each byte comes well within the limit, the whole does not
                try:
                    connection.sendall(b" ")
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        silent = await refused(url)
        listening.accept()[0].close()
        thread = threading.Thread(target=drip, args=(listening,))
        thread.start()
        try:
            dripping = await refused(url)
        finally:
            ended.set()
            thread.join()
    assert silent == dripping
    assert silent[:2] == (503, "rojo_unreachable")
    assert "answered" in silent[2]


async def test_a_check_never_raises() -> None:
    async with httpx.AsyncClient() as client:
        nothing = await compare_with_rojo(client, f"http://127.0.0.1:{free_port()}", "Mars Base")
        with server(200, "text/html", b"<html>") as url:
            other = await compare_with_rojo(client, url, "Mars Base")
    assert (nothing.ok, nothing.server, other.ok, other.server) == (False, None, False, None)
    assert "Start one with `rojo serve`" in nothing.advice[0]
    assert "text/html" in other.advice[0]
