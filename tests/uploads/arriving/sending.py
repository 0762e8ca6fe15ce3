"""Steps of who sends files."""

import base64
import hashlib
import random
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import httpx
import psycopg

from blockyard.tenancy.process import Process
from blockyard.tenancy.storage import Files
from tests.databases import TestDatabase

UPLOADS: Final = "/api/v1/uploads"
TUS: Final = f"{UPLOADS}/tus"
MULTIPART: Final = f"{UPLOADS}/multipart"
SPEAKS: Final = {"Tus-Resumable": "1.0.0"}
STREAM: Final = {"Content-Type": "application/offset+octet-stream"}
MIB: Final = 1024 * 1024
MOST_BYTES: Final = 20 * MIB


def some_bytes(count: int, seed: int = 1) -> bytes:
    """The same for the same seed, and like no others."""
    return random.Random(seed).randbytes(count)


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def metadata(**said: str) -> dict[str, str]:
    pairs = [f"{name} {base64.b64encode(value.encode()).decode()}" for name, value in said.items()]
    return {"Upload-Metadata": ",".join(pairs)}


def checksum(content: bytes, algorithm: str = "sha256") -> dict[str, str]:
    digest = base64.b64encode(hashlib.new(algorithm, content, usedforsecurity=False).digest()).decode()
    return {"Upload-Checksum": f"{algorithm} {digest}"}


@dataclass(frozen=True, slots=True)
class Sender:
    client: httpx.AsyncClient
    headers: dict[str, str]
    process: Process
    database: TestDatabase
    organization_id: UUID

    async def begin(self, length: int, **more: Any) -> httpx.Response:
        """By tus. `more`: headers, in place of or beside those that a client sends."""
        told = self.headers | SPEAKS | metadata(filename="volcanoes.pdf") | {"Upload-Length": str(length)}
        return await self.client.post(TUS, headers=told | more.pop("headers", {}), **more)

    async def begun(self, length: int) -> str:
        """The address of one."""
        answer = await self.begin(length)
        assert answer.status_code == 201, answer.text
        return answer.headers["Location"]

    async def patch(self, address: str, offset: int, content: Any, **headers: str) -> httpx.Response:
        told = self.headers | SPEAKS | STREAM | {"Upload-Offset": str(offset)} | headers
        return await self.client.patch(address, content=content, headers=told)

    async def offset(self, address: str) -> int:
        answer = await self.client.head(address, headers=self.headers | SPEAKS)
        assert answer.status_code == 200
        return int(answer.headers["Upload-Offset"])

    async def form(self, path: str, file: tuple[str, bytes, str], **fields: str) -> httpx.Response:
        return await self.client.post(f"{UPLOADS}/{path}", data=fields, files={"file": file}, headers=self.headers)

    async def post(self, path: str, body: dict[str, Any]) -> httpx.Response:
        return await self.client.post(f"{UPLOADS}/{path}", json=body, headers=self.headers)

    def rows(self, statement: str, *values: object) -> list[Any]:
        with psycopg.connect(self.database.admin_url, autocommit=True) as admin:
            found = admin.execute(statement.encode(), values)
            return found.fetchall() if found.description else []

    def state(self, upload_id: str) -> str:
        return str(self.rows("SELECT state FROM blockyard.uploads WHERE id = %s", upload_id)[0][0])

    def parts(self, upload_id: str) -> list[tuple[UUID, int, int]]:
        """Ids, where they begin, and how long they are."""
        statement = "SELECT id, begins_at, length FROM blockyard.upload_parts WHERE upload_id = %s ORDER BY begins_at"
        return self.rows(statement, upload_id)

    def kept(self, upload_id: str) -> bytes:
        """The parts, joined."""
        content, store = b"", self.process.storage.store
        for part_id, begins_at, length in self.parts(upload_id):
            assert begins_at == len(content)
            one = bytes(store.get(f"{self.folder(upload_id)}/{part_id}").bytes())
            assert len(one) == length
            content += one
        return content

    def files(self, upload_id: str) -> set[str]:
        """What lies in the storage, by the last of its path."""
        pages = self.process.storage.store.list(self.folder(upload_id))
        return {found["path"].rpartition("/")[2] for page in pages for found in page}

    def jobs(self, upload_id: str) -> list[str]:
        statement = "SELECT task_name FROM queue.procrastinate_jobs WHERE args ->> 'upload_id' = %s ORDER BY id"
        return [name for (name,) in self.rows(statement, upload_id)]

    def folder(self, upload_id: str) -> str:
        return Files(self.process.storage.store, f"organizations/{self.organization_id}").key(
            f"uploads/parts/{upload_id}"
        )


def id_of(address: str) -> str:
    return address.rpartition("/")[2]
