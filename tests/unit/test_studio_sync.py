"""A folder on the teacher's machine follows an environment's project, and nothing else in it is touched."""

import io
import zipfile
from pathlib import Path

import httpx
import pytest

from blockyard.cli.studio_sync import MANIFEST, Project, SignIn, SyncFailed, unpacked, write_project


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return out.getvalue()


class Server:
    """Answers with a project, and with 304 to who has it."""

    def __init__(self) -> None:
        self.files = {"default.project.json": b"{}", "src/a.luau": b"1"}
        self.etag = '"one"'

    def __call__(self, request: httpx.Request) -> httpx.Response:
        assert request.url.raw_path == b"/api/v1/roblox/environment/Mars%20Base/project.zip"
        if request.headers.get("if-none-match") == self.etag:
            return httpx.Response(304)
        return httpx.Response(200, content=zipped(self.files), headers={"etag": self.etag})


def test_a_folder_follows(tmp_path: Path) -> None:
    server = Server()
    with httpx.Client(base_url="http://blockyard.test", transport=httpx.MockTransport(server)) as client:
        project = Project(client, "Mars Base", tmp_path)
        assert project.pull() == ["default.project.json", "src/a.luau"]
        assert project.pull() is None
        (tmp_path / "notes.txt").write_text("the teacher's own")
        server.files, server.etag = {"default.project.json": b"{}", "src/b.luau": b"2"}, '"two"'
        assert project.pull() == ["src/b.luau", "src/a.luau"]
    kept = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert kept == [MANIFEST, "default.project.json", "notes.txt", "src/b.luau"]


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
    transport = httpx.MockTransport(lambda _: httpx.Response(409, json=document))
    expected = pytest.raises(SyncFailed, match="No version of this environment is ready yet")
    with httpx.Client(base_url="http://blockyard.test", transport=transport) as client, expected:
        Project(client, "x", tmp_path).pull()


def test_it_signs_in_again_when_the_token_has_run_out(tmp_path: Path) -> None:
    tokens = iter(["first", "second"])
    valid = {"token": "first"}

    def server(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/api/v1/auth/login":
            valid["token"] = next(tokens)
            return httpx.Response(200, json={"access_token": valid["token"]})
        if request.headers.get("authorization") != f"Bearer {valid['token']}":
            return httpx.Response(401, json={"detail": "The token has expired."})
        return httpx.Response(200, content=zipped({"a": valid["token"].encode()}))

    auth = SignIn("pat@school.example", "secret")
    with httpx.Client(base_url="http://blockyard.test", transport=httpx.MockTransport(server), auth=auth) as client:
        project = Project(client, "x", tmp_path)
        assert project.pull() == ["a"]
        valid["token"] = "another's"
        assert project.pull() == ["a"]
    assert (tmp_path / "a").read_bytes() == b"second"
