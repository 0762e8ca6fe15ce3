"""Scanning for viruses. A file is never passed because its scanner could not be reached."""

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final, Literal, Protocol

from blockyard.base.errors import Unavailable
from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.settings import UploadSettings

NO_SCANNER: Final = "none"
"""What the engine is called where there is none."""
PART_BYTES: Final = 1 << 18
CONNECT_SECONDS: Final = 5.0
SCAN_SECONDS: Final = 120.0
LONGEST_REPLY: Final = 4_096
WHEN: Final = "%a %b %d %H:%M:%S %Y"
"""As clamd writes when its signatures were made."""

Result = Literal["clean", "infected", "not_scanned"]


@dataclass(frozen=True, slots=True)
class Verdict:
    engine: str
    """`ClamAV 1.4.3`, or `none`."""
    verdict: Result
    signature: str | None
    """What was found in it."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Engine:
    engine: str
    signatures_at: datetime | None
    """None: it has none, and finds nothing."""
    age_days: int | None


class Scanner(Protocol):
    async def scan(self, path: Path) -> Verdict:
        """Raises Unavailable: the file waits."""

    async def describe(self) -> Engine:
        """Raises Unavailable."""


class NoScanner:
    async def scan(self, path: Path) -> Verdict:  # noqa: ARG002 - as the others are asked
        return Verdict(NO_SCANNER, "not_scanned", None, datetime.now(UTC))

    async def describe(self) -> Engine:
        return Engine(NO_SCANNER, None, None)


class Clamd:
    """By its protocol: a word that ends with a zero byte, and an answer that does."""

    def __init__(self, address: str) -> None:
        """As in the setting BLOCKYARD_CLAMD."""
        self.kind, _, self.place = address.partition(":")

    async def scan(self, path: Path) -> Verdict:
        engine = (await self.describe()).engine
        with opened(path) as file:
            answer = await self.ask(file)
        now = datetime.now(UTC)
        if answer == "stream: OK":
            return Verdict(engine, "clean", None, now)
        if answer.endswith(" FOUND"):
            return Verdict(engine, "infected", answer.removeprefix("stream: ").removesuffix(" FOUND")[:200], now)
        raise unreachable()

    async def ask(self, file: IO[bytes]) -> str:
        async with self.connected() as (reader, writer):
            writer.write(b"zINSTREAM\x00")
            sending = asyncio.create_task(send(file, writer))
            try:
                return await read_reply(reader)  # which may come early: it takes no more than its StreamMaxLength
            finally:
                sending.cancel()
                await asyncio.gather(sending, return_exceptions=True)

    async def describe(self) -> Engine:
        async with self.connected() as (reader, writer):
            writer.write(b"zVERSION\x00")
            said = await read_reply(reader)
        engine, _, rest = said.partition("/")
        try:
            made_at = datetime.strptime(rest.partition("/")[2].strip(), WHEN).replace(tzinfo=UTC)
        except ValueError:
            return Engine(engine[:60], None, None)
        return Engine(engine[:60], made_at, max((datetime.now(UTC) - made_at).days, 0))

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        """Raises Unavailable."""
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                if self.kind == "unix":
                    reader, writer = await asyncio.open_unix_connection(self.place, limit=LONGEST_REPLY)
                else:
                    host, _, port = self.place.rpartition(":")
                    reader, writer = await asyncio.open_connection(host.strip("[]"), int(port), limit=LONGEST_REPLY)
        except (OSError, TimeoutError) as error:
            raise unreachable() from error
        try:
            async with asyncio.timeout(SCAN_SECONDS):
                yield reader, writer
        except (OSError, EOFError, TimeoutError, asyncio.LimitOverrunError) as error:
            raise unreachable() from error
        finally:
            writer.transport.abort()


def opened(path: Path) -> IO[bytes]:
    return path.open("rb")


async def send(file: IO[bytes], writer: asyncio.StreamWriter) -> None:
    """In pieces, each after its length; one without length is the end."""
    while part := await asyncio.to_thread(file.read, PART_BYTES):
        writer.write(struct.pack("!I", len(part)) + part)
        await writer.drain()
    writer.write(struct.pack("!I", 0))
    await writer.drain()


async def read_reply(reader: asyncio.StreamReader) -> str:
    return (await reader.readuntil(b"\x00")).rstrip(b"\x00").decode("utf-8", "replace").strip()


def refuse_infected(verdict: Verdict) -> None:
    """Raises UploadRefused."""
    if verdict.verdict == "infected":
        raise UploadRefused(
            "upload_infected",
            f"The virus scanner found {verdict.signature} in it. Have the machine that it comes from looked at, "
            "and send a copy that is clean.",
        )


def unreachable() -> Unavailable:
    return Unavailable("The virus scanner does not answer. The file waits, and is looked at as soon as it does.")


@dataclass(frozen=True, slots=True)
class Scanning:
    """A part of every process."""

    scanner: Scanner


def create_scanning(settings: UploadSettings) -> Scanning:
    return Scanning(scanner_at(settings.clamd))


def scanner_at(address: str | None) -> Scanner:
    """`address` is the setting BLOCKYARD_CLAMD."""
    return NoScanner() if address is None else Clamd(address)
