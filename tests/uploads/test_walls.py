"""What the process cannot do, once a file has taken it over. Each beside what it can."""

import asyncio
import sys
from pathlib import Path

import pytest

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
