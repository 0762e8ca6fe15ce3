"""Keeping a folder on the teacher's machine equal to an environment's Rojo project.

Rojo has no sign-in, so the backend serves none: this side signs in, fetches the project, and writes what has changed,
which a `rojo serve` in the same folder sends on to Studio.
"""

import io
import os
import tempfile
import zipfile
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import quote

import httpx

MANIFEST: Final = ".blockyard-files"
"""Which files of the folder are ours: only they are ever replaced or removed."""
TIMEOUT_SECONDS: Final = 30.0
LOGIN: Final = b"/api/v1/auth/login"


class SyncFailed(Exception):
    """The message says what to do."""


@dataclass(slots=True)
class Project:
    """An environment as this machine sees it. `etag` is of what lies in the folder."""

    client: httpx.Client
    name: str
    folder: Path
    etag: str | None = None

    def pull(self) -> list[str] | None:
        """Paths that were written or removed; None if there is nothing new. Raises SyncFailed."""
        path = f"/api/v1/roblox/environment/{quote(self.name, safe='')}/project.zip"
        headers = {"If-None-Match": self.etag} if self.etag else {}
        try:
            answer = self.client.get(path, headers=headers)
        except httpx.HTTPError as error:
            raise SyncFailed(f"{self.client.base_url} cannot be reached ({type(error).__name__}).") from error
        if answer.status_code == 304:
            return None
        if answer.status_code != 200:
            raise SyncFailed(told(answer))
        changed = write_project(self.folder, unpacked(answer.content))
        self.etag = answer.headers.get("etag")
        return changed


class SignIn(httpx.Auth):
    """Signs in at the first request, and again when the token has run out."""

    requires_response_body = True

    def __init__(self, email: str, password: str) -> None:
        self.credentials = {"email": email, "password": password}
        self.token: str | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Raises SyncFailed when the server does not know the user."""
        if self.token is not None:
            request.headers["Authorization"] = f"Bearer {self.token}"
            answer = yield request
            if answer.status_code != 401:
                return
        login = yield httpx.Request("POST", request.url.copy_with(raw_path=LOGIN), json=self.credentials)
        if login.status_code != 200:
            raise SyncFailed(told(login))
        self.token = login.json()["access_token"]
        request.headers["Authorization"] = f"Bearer {self.token}"
        yield request


def client_for(url: str, auth: httpx.Auth | None, api_key: str | None) -> httpx.Client:
    headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
    return httpx.Client(base_url=url.rstrip("/"), timeout=TIMEOUT_SECONDS, auth=auth, headers=headers)


def told(answer: httpx.Response) -> str:
    """What the problem document says."""
    try:
        detail = answer.json()["detail"]
    except (ValueError, KeyError, TypeError):
        return f"The server answered {answer.status_code}."
    return str(detail)


def unpacked(content: bytes) -> dict[str, bytes]:
    """Files by path. Raises SyncFailed for a path that leads out of the folder."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    for path in files:
        parts = PurePosixPath(path).parts
        if PurePosixPath(path).is_absolute() or ".." in parts or "\\" in path or ":" in path:
            raise SyncFailed(
                f"The project holds the path {path!r}, which leads out of its folder. Nothing was written."
            )
    return files


def write_project(folder: Path, files: dict[str, bytes]) -> list[str]:
    """Make our files of the folder these; what else lies there stays. Each file is replaced as a whole."""
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / MANIFEST
    known = set(manifest.read_text().splitlines()) if manifest.exists() else set()
    changed = []
    for path, content in sorted(files.items()):
        target = folder / path
        if target.is_file() and target.read_bytes() == content:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        replace(target, content)
        changed.append(path)
    for path in sorted(known - files.keys()):
        (folder / path).unlink(missing_ok=True)
        changed.append(path)
    replace(manifest, "".join(f"{path}\n" for path in sorted(files)).encode())
    return changed


def replace(target: Path, content: bytes) -> None:
    """So that Rojo never reads half a file."""
    descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=".blockyard-")
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    os.replace(temporary, target)
