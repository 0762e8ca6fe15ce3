"""A folder on the teacher's machine follows an environment's project, and nothing else in it is touched."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest

from blockyard.cli.studio_sync import MANIFEST, Project, SyncFailed, unpacked, write_project
from blockyard.environments.examples import ENVIRONMENT
from blockyard_client import Client, SignIn


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return out.getvalue()


class Server:
    """Has one environment, which is built again now and then."""

    def __init__(self) -> None:
        self.files = {"default.project.json": b"{}", "src/a.luau": b"1"}
        self.shown = environment(1)
        self.asked: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request.url.raw_path.decode())
        if request.url.path.endswith("/project.zip"):
            return httpx.Response(200, content=zipped(self.files))
        return httpx.Response(200, json=self.shown)


def environment(version: int | None, **other: Any) -> dict[str, Any]:
    return {**ENVIRONMENT, "ready_version": version, **other}


def client_of(server: Callable[[httpx.Request], httpx.Response], auth: SignIn | None = None) -> Client:
    return Client("http://blockyard.test", auth=auth, transport=httpx.MockTransport(server))


def test_a_folder_follows(tmp_path: Path) -> None:
    server = Server()
    with client_of(server) as client:
        project = Project(client, "Mars Base", tmp_path)
        assert project.pull() == ["default.project.json", "src/a.luau"]
        assert project.pull() is None
        (tmp_path / "notes.txt").write_text("the teacher's own")
        server.files, server.shown = {"default.project.json": b"{}", "src/b.luau": b"2"}, environment(2)
        assert project.pull() == ["src/b.luau", "src/a.luau"]
    base = "/api/v1/roblox/environment/Mars%20Base"
    pinned = f"environment={server.shown['id']}"
    assert server.asked == [
        base,
        f"{base}/project.zip?version=1&{pinned}",
        base,
        base,
        f"{base}/project.zip?version=2&{pinned}",
    ]
    kept = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert kept == [MANIFEST, "default.project.json", "notes.txt", "src/b.luau"]


def test_another_environment_of_the_name_is_something_new(tmp_path: Path) -> None:
    server = Server()
    with client_of(server) as client:
        project = Project(client, "Mars Base", tmp_path)
        project.pull()
        server.files = {"default.project.json": b"another"}
        assert project.pull() is None
        server.shown = environment(1, id=str(UUID(int=1)))
        assert project.pull() == ["default.project.json", "src/a.luau"]


@pytest.mark.parametrize("path", ["../outside", "/etc/passwd", "a/../../b", "c:\\x", "a\\b"])
def test_no_path_leads_out_of_the_folder(path: str) -> None:
    assert unpacked(zipped({"inside/a": b""})) == {"inside/a": b""}
    with pytest.raises(SyncFailed, match="leads out of its folder"):
        unpacked(zipped({path: b""}))


def test_what_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    write_project(tmp_path, {"a": b"1"})
    before = (tmp_path / "a").stat().st_mtime_ns
    assert write_project(tmp_path, {"a": b"1"}) == []
    assert (tmp_path / "a").stat().st_mtime_ns == before


def test_problems_are_told_in_the_servers_words(tmp_path: Path) -> None:
    document = {"code": "environment_not_ready", "detail": "No version of this environment is ready yet."}

    def server(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/project.zip"):
            return httpx.Response(409, json=document)
        return httpx.Response(200, json=environment(None))

    expected = pytest.raises(SyncFailed, match=r"^No version of this environment is ready yet\.$")
    with client_of(server) as client, expected:
        Project(client, "x", tmp_path).pull()


def test_a_server_that_is_away_is_told(tmp_path: Path) -> None:
    def away(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    client = Client("http://blockyard.test", tries=1, transport=httpx.MockTransport(away))
    with client, pytest.raises(SyncFailed, match=r"^http://blockyard\.test cannot be reached \(ConnectError\)\.$"):
        Project(client, "x", tmp_path).pull()
