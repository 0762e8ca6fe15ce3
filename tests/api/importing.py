"""Steps of an admin who imports rosters; the worker does the work."""

from typing import Any, Final

import httpx
import psycopg

from tests.conftest import RunJobs
from tests.world import Person

IMPORTS: Final = "/api/v1/rosters/imports"
ZIP: Final = {"Content-Type": "application/zip"}
CSV: Final = {"Content-Type": "text/csv; charset=utf-8"}


def forget_rosters(admin: psycopg.Connection) -> None:
    """No roster of any school, and no import."""
    for table in ("roster_imports", "enrollments", "students"):
        admin.execute(f"DELETE FROM blockyard.{table}".encode())
    admin.execute("DELETE FROM blockyard.classes WHERE sourced_id IS NOT NULL OR name = 'By hand'")
    admin.execute("DELETE FROM blockyard.terms")


class Office:
    """An admin who imports rosters."""

    def __init__(self, client: httpx.AsyncClient, person: Person, run_jobs: RunJobs) -> None:
        self.client, self.person, self.run_jobs = client, person, run_jobs

    async def ask(self, method: str, path: str = "", **more: Any) -> httpx.Response:
        headers = self.person.headers | more.pop("headers", {})
        return await self.client.request(method, f"{IMPORTS}{path}", headers=headers, **more)

    async def send(self, content: bytes, media_type: dict[str, str] = ZIP, **query: str) -> dict[str, Any]:
        """The import, read."""
        answer = await self.ask("POST", headers=media_type, content=content, params=query)
        assert answer.status_code == 202, answer.text
        await self.run_jobs()
        return await self.look(answer.json()["id"])

    async def look(self, import_id: str) -> dict[str, Any]:
        answer = await self.ask("GET", f"/{import_id}")
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        return body

    async def step(self, import_id: str, step: str, **body: Any) -> dict[str, Any]:
        """Apply or undo it."""
        told = {"json": body} if step == "apply" else {}
        answer = await self.ask("POST", f"/{import_id}/{step}", **told)
        assert answer.status_code == 202, answer.text
        await self.run_jobs()
        return await self.look(import_id)

    async def bring(self, content: bytes, media_type: dict[str, str] = ZIP, **query: str) -> dict[str, Any]:
        """The import, applied."""
        sent = await self.send(content, media_type, **query)
        assert sent["state"] == "staged", sent
        applied = await self.step(sent["id"], "apply", confirm_removals=True)
        assert (applied["state"], applied["error"]) == ("applied", None)
        return applied

    async def changes(self, import_id: str, **query: str) -> list[tuple[str, str, str]]:
        answer = await self.ask("GET", f"/{import_id}/changes", params={"sort": "created_at", **query})
        return [(one["kind"], one["action"], one["name"]) for one in answer.json()["items"]]
