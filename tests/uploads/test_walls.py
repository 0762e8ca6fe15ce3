"""What the process cannot do, once a file has taken it over. Each beside what it can."""

import asyncio
import ctypes
import errno
import platform
import sys
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from blockyard.app.settings import Settings
from blockyard.uploads import walled
from blockyard.uploads.reading import walls
from tests.databases import TestDatabase

BEGIN = """
import os, socket, sys
from pathlib import Path
from blockyard.uploads.reading.confined import confine
from blockyard.uploads.reading.walls import put_up_walls
source, folder, elsewhere = map(Path, sys.argv[1:])
confine(os.getppid())
put_up_walls(source, folder)
"""


async def ended(tmp_path: Path, text: str) -> tuple[int, str]:
    source, folder, elsewhere = tmp_path / "sent", tmp_path / "made", tmp_path / "elsewhere"
    for one in (folder, elsewhere):
        one.mkdir()
    for path in (source, elsewhere / "secrets.env"):
        path.write_text("text")
    command = (sys.executable, "-I", "-c", BEGIN + text, str(source), str(folder), str(elsewhere))
    process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE, env={}, cwd=folder)
    _, told = await process.communicate()
    last = told.decode().strip().rpartition("\n")[2]
    return process.returncode or 0, last.partition(":")[0]


@pytest.mark.parametrize(
    "text",
    [
        "assert source.read_text() == 'text'",
        "(folder / 'made').write_text('x'); (folder / 'made').unlink()",
        "import PIL.Image, pypdfium2, tree_sitter_luau, defusedxml.sax, PIL.WebPImagePlugin, PIL.ImageCms",
        "Path('relative').write_text('x')",
    ],
)
async def test_what_it_needs_it_can(tmp_path: Path, text: str) -> None:
    assert await ended(tmp_path, text) == (0, "")


@pytest.mark.parametrize(
    "text",
    [
        "(elsewhere / 'secrets.env').read_text()",
        "os.listdir(elsewhere)",
        "Path('/etc/passwd').read_text()",
        "Path(f'/proc/{os.getppid()}/environ').read_text()",
        "source.write_text('x')",
        "(elsewhere / 'x').write_text('x')",
        "(folder / 'x').mkdir()",
        "os.symlink('/etc/passwd', folder / 'x')",
        "os.mkfifo(folder / 'x')",
        "socket.socket()",
        "socket.socketpair()",
        "os.fork()",
        "os.kill(os.getppid(), 0)",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "os.execv(sys.executable, ['python'])",
    ],
)
async def test_what_it_does_not_need_it_cannot(tmp_path: Path, text: str) -> None:
    code, error = await ended(tmp_path, text)
    assert (code, error) == (1, "PermissionError")


def test_this_kernel_has_both() -> None:
    assert walls.find_missing() == ()


@pytest.mark.parametrize(
    ("landlock", "seccomp", "machine", "missing"),
    [
        (1, errno.EFAULT, "x86_64", ()),
        (-1, errno.EFAULT, "x86_64", ("landlock",)),
        (3, errno.EINVAL, "aarch64", ("seccomp",)),
        (-1, errno.EFAULT, "riscv64", ("landlock", "seccomp")),
    ],
)
def test_what_other_kernels_have(
    monkeypatch: pytest.MonkeyPatch, landlock: int, seccomp: int, machine: str, missing: tuple[str, ...]
) -> None:
    class Kernel:
        """Its C library, as far as it is asked."""

        def syscall(self, *_told: Any) -> int:
            return landlock

        def prctl(self, *_told: Any) -> int:
            return -1

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Kernel())
    monkeypatch.setattr(ctypes, "get_errno", lambda: seccomp)
    monkeypatch.setattr(platform, "machine", lambda: machine)
    assert walls.find_missing() == missing


def test_what_is_missing_is_told_and_may_be_required(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    required = database.settings.model_copy(update={"upload_walls_required": True})
    in_production = database.settings.model_copy(update={"environment": "production"})
    assert told(required) == []
    assert walled.examine_walls(in_production) == []
    monkeypatch.setattr(walled, "find_missing", lambda: ("landlock", "seccomp"))
    with capture_logs() as lines:
        walled.tell_missing()
    event = {"event": "upload_walls_missing", "missing": ["landlock", "seccomp"], "log_level": "warning"}
    assert lines == [event]
    assert told(database.settings) == []
    assert told(required) == ["this system has no landlock and no seccomp, and the setting asks for both"]
    assert [(one.code, one.object) for one in walled.examine_walls(in_production)] == [
        ("upload_wall_missing", "landlock"),
        ("upload_wall_missing", "seccomp"),
    ]
    assert walled.examine_walls(database.settings) == []


def told(settings: Settings) -> list[str]:
    missing = dict(settings.missing_for("worker"))
    assert "BLOCKYARD_UPLOAD_WALLS_REQUIRED" not in dict(settings.missing_for("serve"))
    return [why for name, why in missing.items() if name == "BLOCKYARD_UPLOAD_WALLS_REQUIRED"]
