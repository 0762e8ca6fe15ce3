"""A real `blockyard serve` that is killed, and lines that break, at any byte: the sender asks how far it is, and goes on."""

import random
import signal
import socket
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

import httpx
import psycopg
import pytest
from obstore.store import LocalStore

from tests.databases import TestDatabase
from tests.lifecycle.serving import Server, serving
from tests.uploads.arriving.sending import MIB, SPEAKS, STREAM, TUS, metadata, some_bytes
from tests.waiting import ANSWER_SECONDS, wait_until
from tests.world import Person, World

pytestmark = pytest.mark.slow

CONTENT: Final = some_bytes(40 * MIB, 7)
PIECE: Final = 64 * 1024


@pytest.fixture
def teacher(world: World) -> Person:
    return world.alpha.teacher


def begin(server: Server, teacher: Person, length: int = len(CONTENT)) -> str:
    about = SPEAKS | metadata(filename="a.pdf") | {"Upload-Length": str(length)}
    answer = httpx.post(f"{server.url}{TUS}", headers=teacher.headers | about, timeout=ANSWER_SECONDS)
    assert answer.status_code == 201, answer.text
    return str(answer.headers["Location"])


def offset_of(server: Server, teacher: Person, address: str) -> int:
    answer = httpx.head(f"{server.url}{address}", headers=teacher.headers | SPEAKS, timeout=ANSWER_SECONDS)
    assert answer.status_code == 200
    return int(answer.headers["Upload-Offset"])


def is_at(server: Server, teacher: Person, address: str, offset: int) -> bool:
    return offset_of(server, teacher, address) >= offset


def head_of(teacher: Person, address: str, offset: int, length: int) -> bytes:
    told = teacher.headers | SPEAKS | STREAM
    told |= {"Host": "blockyard.test", "Upload-Offset": str(offset), "Content-Length": str(length)}
    lines = [f"PATCH {address} HTTP/1.1", *(f"{name}: {value}" for name, value in told.items()), "", ""]
    return "\r\n".join(lines).encode()


def send_some(server: Server, teacher: Person, address: str, offset: int, count: int) -> socket.socket:
    """The head of a request that promises all that is left, and `count` bytes of it."""
    line = socket.create_connection(("127.0.0.1", server.port), ANSWER_SECONDS)
    line.sendall(head_of(teacher, address, offset, len(CONTENT) - offset))
    for begin in range(offset, offset + count, PIECE):
        line.sendall(CONTENT[begin : min(begin + PIECE, offset + count)])
    return line


def finish(server: Server, teacher: Person, address: str) -> None:
    offset = offset_of(server, teacher, address)
    told = teacher.headers | SPEAKS | STREAM | {"Upload-Offset": str(offset)}
    answer = httpx.patch(f"{server.url}{address}", headers=told, content=CONTENT[offset:], timeout=ANSWER_SECONDS)
    assert (answer.status_code, answer.headers["Upload-Offset"]) == (204, str(len(CONTENT)))


def kept(database: TestDatabase, world: World, address: str) -> bytes:
    """The parts of alpha's upload, joined."""
    upload_id = address.rpartition("/")[2]
    store = LocalStore(prefix=database.settings.data_dir / "files")
    with psycopg.connect(database.admin_url) as admin:
        rows = admin.execute(
            "SELECT id, begins_at, length FROM blockyard.upload_parts WHERE upload_id = %s ORDER BY begins_at",
            [upload_id],
        ).fetchall()
    content = b""
    for part_id, begins_at, length in rows:
        one = bytes(store.get(f"organizations/{world.alpha.id}/uploads/parts/{upload_id}/{part_id}").bytes())
        assert (begins_at, length) == (len(content), len(one)), "nothing is lost, and nothing is there twice"
        content += one
    return content


def test_killed_at_any_byte(database: TestDatabase, world: World, teacher: Person, tmp_path: Path) -> None:
    chance = random.Random(16)
    address, offset = "", 0
    for number in range(4):
        folder = tmp_path / str(number)
        folder.mkdir()
        with serving(database.settings, folder) as server:
            address = address or begin(server, teacher)
            assert offset_of(server, teacher, address) >= offset, "what was kept stays"
            offset = offset_of(server, teacher, address)
            assert kept(database, world, address) == CONTENT[:offset]
            count = chance.randrange(5 * MIB, 12 * MIB)
            with send_some(server, teacher, address, offset, min(count, len(CONTENT) - offset - 1)):
                wait_until(partial(is_at, server, teacher, address, offset + 1), "a portion to be kept")
                server.process.send_signal(signal.SIGKILL)
                server.process.wait()
    folder = tmp_path / "last"
    folder.mkdir()
    with serving(database.settings, folder) as server:
        assert offset_of(server, teacher, address) > 0
        finish(server, teacher, address)
    assert kept(database, world, address) == CONTENT


@pytest.fixture(scope="module")
def server(database: TestDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    quick = partial(serving, BODY_SECONDS="3", GAP_SECONDS="3")
    with quick(database.settings, tmp_path_factory.mktemp("serve")) as server:
        yield server


def test_lines_that_break(server: Server, database: TestDatabase, world: World, teacher: Person) -> None:
    """What came is kept, also what was no whole portion."""
    chance = random.Random(17)
    address, sent = begin(server, teacher), 0
    for _ in range(6):
        count = chance.randrange(1, 6 * MIB)
        send_some(server, teacher, address, sent, count).close()
        sent += count
        wait_until(partial(is_at, server, teacher, address, sent), "all that came to be kept")
        assert kept(database, world, address) == CONTENT[:sent]
    finish(server, teacher, address)
    assert kept(database, world, address) == CONTENT


def test_a_slow_line(server: Server, teacher: Person) -> None:
    """It takes longer than any other body may, and each gap less than a floor of progress: it ends well."""
    address, piece = begin(server, teacher, 10 * PIECE), CONTENT[: 10 * PIECE]
    with socket.create_connection(("127.0.0.1", server.port), ANSWER_SECONDS) as line:
        line.sendall(head_of(teacher, address, 0, len(piece)))
        line.settimeout(0.5)
        heard = b""
        for begin_at in range(0, len(piece), PIECE):
            line.sendall(piece[begin_at : begin_at + PIECE])
            with suppress(TimeoutError):
                heard = line.recv(65536)
    assert heard.startswith(b"HTTP/1.1 204 ")
    assert offset_of(server, teacher, address) == len(piece)


def test_a_line_that_drips(server: Server, teacher: Person) -> None:
    """Bytes come, and too few: the answer says so, and what came is kept."""
    address = begin(server, teacher)
    with socket.create_connection(("127.0.0.1", server.port), ANSWER_SECONDS) as line:
        line.sendall(head_of(teacher, address, 0, len(CONTENT)))
        line.settimeout(0.3)
        heard, sent = b"", 0
        while not heard:
            line.sendall(CONTENT[sent : sent + 1])
            sent += 1
            try:
                heard = line.recv(65536)
            except TimeoutError:
                continue
    assert heard.startswith(b"HTTP/1.1 408 ")
    assert 0 < offset_of(server, teacher, address) <= sent
