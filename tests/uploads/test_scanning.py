"""Files are scanned by a clamd, here one of ours that speaks its protocol. What cannot be scanned waits."""

import asyncio
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from blockyard.app.checks import scanner_is_fresh
from blockyard.base.errors import Unavailable
from blockyard.uploads import scanning
from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.scanning import Engine, refuse_infected, scanner_at
from blockyard.uploads.settings import UploadSettings

EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*"
MADE = datetime.now(UTC).replace(microsecond=0) - timedelta(days=3, hours=1)
VERSION = f"ClamAV 1.4.3/27500/{MADE:%a %b %d %H:%M:%S %Y}"
LIMIT = 3_000_000

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def clamd(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Finds the test file of EICAR, and takes no more than its limit."""
    command = await reader.readuntil(b"\x00")
    if command == b"zVERSION\x00":
        writer.write(VERSION.encode() + b"\x00")
    else:
        assert command == b"zINSTREAM\x00"
        writer.write(await scanned(reader) + b"\x00")
    await writer.drain()
    writer.close()


async def scanned(reader: asyncio.StreamReader) -> bytes:
    content = b""
    while length := struct.unpack("!I", await reader.readexactly(4))[0]:
        content += await reader.readexactly(length)
        if len(content) > LIMIT:
            return b"INSTREAM size limit exceeded. ERROR"
    return b"stream: Eicar-Signature FOUND" if EICAR.encode() in content else b"stream: OK"


@asynccontextmanager
async def served(serve: Serve, folder: Path) -> AsyncIterator[str]:
    path = folder / "clamd.ctl"
    async with await asyncio.start_unix_server(serve, path):
        yield f"unix:{path}"


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    path = tmp_path / "sent"
    path.write_bytes(b"Water is wet. " * 100_000)
    return path


def lay(path: Path, content: bytes) -> None:
    path.write_bytes(content)


async def test_a_clean_file_and_one_with_a_virus(sent: Path, tmp_path: Path) -> None:
    async with served(clamd, tmp_path) as address:
        scanner = scanner_at(address)
        clean = await scanner.scan(sent)
        lay(sent, b"x" * 300_000 + EICAR.encode() + b"x" * 300_000)
        infected = await scanner.scan(sent)
    assert (clean.engine, clean.verdict, clean.signature) == ("ClamAV 1.4.3", "clean", None)
    refuse_infected(clean)
    with pytest.raises(UploadRefused) as refused:
        refuse_infected(infected)
    assert refused.value.code == "upload_infected"
    assert (infected.engine, infected.verdict, infected.signature) == ("ClamAV 1.4.3", "infected", "Eicar-Signature")


async def test_over_tcp(sent: Path) -> None:
    async with await asyncio.start_server(clamd, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        assert (await scanner_at(f"tcp:127.0.0.1:{port}").scan(sent)).verdict == "clean"


async def test_an_empty_file(sent: Path, tmp_path: Path) -> None:
    lay(sent, b"")
    async with served(clamd, tmp_path) as address:
        assert (await scanner_at(address).scan(sent)).verdict == "clean"


async def test_how_old_its_signatures_are(tmp_path: Path) -> None:
    async with served(clamd, tmp_path) as address:
        assert await scanner_at(address).describe() == Engine("ClamAV 1.4.3", MADE, 3)


async def test_a_clamd_without_signatures_says_so(tmp_path: Path) -> None:
    async with served(answering(b"ClamAV 1.4.3\x00"), tmp_path) as address:
        assert await scanner_at(address).describe() == Engine("ClamAV 1.4.3", None, None)


async def test_without_a_scanner_nothing_is_called_clean(sent: Path) -> None:
    verdict = await scanner_at(None).scan(sent)
    assert (verdict.engine, verdict.verdict, verdict.signature) == ("none", "not_scanned", None)
    assert await scanner_at(None).describe() == Engine("none", None, None)


def answering(reply: bytes) -> Serve:
    """It says its version, and to a file this."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        command = await reader.readuntil(b"\x00")
        writer.write(VERSION.encode() + b"\x00" if command == b"zVERSION\x00" and b"/" in reply else reply)
        await writer.drain()
        writer.close()

    return serve


@pytest.mark.parametrize(
    "reply",
    [
        b"",
        b"stream: OK",
        b"/ stream: OK and more\x00",
        b"/INSTREAM size limit exceeded. ERROR\x00",
        b"/" + b"x" * 100_000,
        b"/UNKNOWN COMMAND\x00",
        b"/\xff\xfe\x00",
    ],
    ids=["nothing", "no end", "no answer of a clamd", "over its limit", "no end ever", "another program", "no text"],
)
async def test_what_is_no_answer_passes_nothing(sent: Path, tmp_path: Path, reply: bytes) -> None:
    async with served(answering(reply), tmp_path) as address:
        with pytest.raises(Unavailable):
            await scanner_at(address).scan(sent)


async def test_a_file_over_its_limit_waits(sent: Path, tmp_path: Path) -> None:
    lay(sent, bytes(LIMIT + 5_000_000))
    async with served(clamd, tmp_path) as address:
        with pytest.raises(Unavailable):
            await scanner_at(address).scan(sent)


async def test_nobody_there(sent: Path, tmp_path: Path) -> None:
    scanner = scanner_at(f"unix:{tmp_path / 'nobody'}")
    with pytest.raises(Unavailable):
        await scanner.scan(sent)
    with pytest.raises(Unavailable):
        await scanner.describe()


async def test_one_that_does_not_answer(sent: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    never = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await never.wait()
        writer.close()

    monkeypatch.setattr(scanning, "SCAN_SECONDS", 0.2)
    async with served(serve, tmp_path) as address:
        with pytest.raises(Unavailable):
            await scanner_at(address).scan(sent)
        never.set()


@pytest.mark.parametrize("address", ["unix:/run/clamav/clamd.ctl", "tcp:127.0.0.1:3310", "tcp:[::1]:3310", None])
def test_addresses(address: str | None) -> None:
    assert UploadSettings(clamd=address).clamd == address


@pytest.mark.parametrize(
    "address",
    ["clamd", "unix:clamd.ctl", "tcp:localhost", "http://127.0.0.1:3310", "tcp:10.0.0.7:3310", "tcp:127.0.0.1:99999"],
)
def test_other_addresses(address: str) -> None:
    with pytest.raises(ValidationError, match="must be unix:"):
        UploadSettings(clamd=address)


@pytest.mark.parametrize(
    ("engine", "told"),
    [
        (Engine("none", None, None), "ok"),
        (Engine("ClamAV 1.4.6", MADE, 3), "ok"),
        (
            Engine("ClamAV 1.4.6", MADE, 4),
            "the signatures of ClamAV 1.4.6 are 4 days old: see why freshclam brings none",
        ),
        (Engine("ClamAV 1.4.6", None, None), "ClamAV 1.4.6 has no signatures, so it finds nothing: run freshclam"),
        (None, "the virus scanner (BLOCKYARD_CLAMD) does not answer: uploads wait until it does"),
    ],
)
def test_what_the_operator_is_told_of_it(engine: Engine | None, told: str) -> None:
    found = scanner_is_fresh(engine)
    assert (found.words, found.fatal) == (told, False)
