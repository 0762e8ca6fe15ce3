"""What the process that reads a file may do, and what is believed of it."""

import asyncio
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from structlog.testing import capture_logs

from blockyard.tenancy.context import TenantContext
from blockyard.uploads import processing, reading_child
from blockyard.uploads.processing import Claim
from blockyard.uploads.reader_ends import READERS, ReaderEnd, ReaderEnded
from blockyard.uploads.reading.found import Purpose
from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.reading_child import read_in_child
from tests.uploads.zoo_pictures import picture
from tests.uploads.zoo_places import place

Child = Callable[[str], None]
GOOD = json.dumps({"found": {"type": "csv"}})


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Child:
    """Runs this text in the place of the child, after what makes the child small."""

    def replace(text: str) -> None:
        program = tmp_path / "child.py"
        begin = "import os, sys, time\nfrom pathlib import Path\nfolder = Path(sys.argv[2])\n"
        confine = "from blockyard.uploads.reading.confined import confine\nconfine(os.getppid())\n"
        program.write_text(begin + confine + text)
        monkeypatch.setattr(reading_child, "COMMAND", (sys.executable, "-I", str(program)))

    return replace


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "sent"
    path.write_bytes(b"name,class\nAnn,5b\n")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "made"
    path.mkdir()
    return path


async def refusal(source: Path, folder: Path, purpose: Purpose = Purpose.ROSTER) -> str:
    with pytest.raises(UploadRefused) as caught:
        await read_in_child(source, folder, "a.csv", purpose)
    return caught.value.code


async def test_the_real_child_reads_a_roster_a_picture_and_a_place(source: Path, folder: Path) -> None:
    assert (await read_in_child(source, folder, "a.csv", Purpose.ROSTER)).type == "csv"
    lay(source, picture("JPEG"))
    assert (await read_in_child(source, folder, "-x\x00\ud800.csv", Purpose.IMAGE)).type == "jpeg"
    lay(source, place())
    assert (await read_in_child(source, folder, "a", Purpose.PLACE)).type == "rbxlx"


async def test_an_answer_is_taken(child: Child, source: Path, folder: Path) -> None:
    child(f"(folder / 'answer.json').write_text({GOOD!r})")
    assert (await read_in_child(source, folder, "a.csv", Purpose.ROSTER)).type == "csv"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "(folder / 'answer.json').write_text('nonsense')",
        "(folder / 'answer.json').write_text('{}')",
        '(folder / \'answer.json\').write_text(\'{"found": {"type": "pdf"}}\')',
        f"(folder / 'answer.json').write_text({GOOD!r}[:-2] + ', \"key\": 1}}}}')",
        f"(folder / 'other').write_text({GOOD!r}); (folder / 'answer.json').symlink_to(folder / 'other')",
        "os.mkfifo(folder / 'answer.json')",
        "(folder / 'answer.json').mkdir()",
        f"(folder / 'answer.json').write_text({GOOD!r} + ' ' * 40_000_000)",
        f"(folder / 'answer.json').write_text({GOOD!r}); sys.exit(3)",
        f"(folder / 'answer.json').write_text({GOOD!r}); os.kill(os.getpid(), 9)",
        "x = bytearray(400_000_000)",
        "open(folder / 'large', 'wb').write(bytes(1 << 27))",
        "files = [open('/dev/null') for _ in range(100)]",
    ],
    ids=[
        "no answer",
        "nonsense",
        "neither of both",
        "another type than the purpose takes",
        "more than is known",
        "a link",
        "a pipe",
        "a folder",
        "an answer of 40 MB",
        "an error",
        "killed",
        "out of memory",
        "a file of 128 MB",
        "too many files",
    ],
)
async def test_no_answer_is_too_complex(child: Child, source: Path, folder: Path, text: str) -> None:
    child(text)
    assert await refusal(source, folder) == "upload_too_complex"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("x = bytearray(400_000_000)", ReaderEnd("crash", exit_code=1)),
        ("os.kill(os.getpid(), 9)", ReaderEnd("memory", signal="SIGKILL")),
        ("os.kill(os.getpid(), 11)", ReaderEnd("crash", signal="SIGSEGV")),
        ("os.kill(os.getpid(), 24)", ReaderEnd("time", signal="SIGXCPU")),
        ("sys.exit(3)", ReaderEnd("crash", exit_code=3)),
        ("(folder / 'answer.json').write_text('{}')", ReaderEnd("crash", exit_code=0, error="unbelieved")),
        (
            "(folder / 'answer.json').write_text('{\"fault\": \"Pupil Ann\"}'); sys.exit(1)",
            ReaderEnd("crash", exit_code=1),
        ),
    ],
)
async def test_it_is_told_how_it_ended(child: Child, source: Path, folder: Path, text: str, end: ReaderEnd) -> None:
    before = counted(end.how)
    child(text)
    with pytest.raises(ReaderEnded) as caught:
        await read_in_child(source, folder, "a.csv", Purpose.ROSTER)
    assert caught.value.end == end
    assert counted(end.how) == before + 1


@pytest.mark.parametrize(
    ("fault", "end"),
    [
        ("raise KeyError('of a file')", ReaderEnd("crash", exit_code=1, error="KeyError")),
        ("bytearray(400_000_000)", ReaderEnd("memory", exit_code=1, error="MemoryError")),
        ("while True: pass", ReaderEnd("time", signal="SIGXCPU")),
    ],
)
async def test_the_real_child_tells_its_exception_by_name(
    source: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, end: ReaderEnd
) -> None:
    program = tmp_path / "child.py"
    program.write_text(
        "from blockyard.uploads.reading import __main__ as it, confined, read\n"
        "def fails(*told): exec(FAULT)\n"
        f"FAULT, confined.PROCESSOR_SECONDS, read.read = {fault!r}, 3, fails\n"
        "it.main()\n"
    )
    monkeypatch.setattr(reading_child, "COMMAND", (sys.executable, "-I", str(program)))
    with pytest.raises(ReaderEnded) as caught:
        await read_in_child(source, folder, "a.csv", Purpose.ROSTER)
    assert caught.value.end == end


async def test_the_operator_hears_how_it_ended_and_nothing_of_the_file(
    child: Child, source: Path, folder: Path
) -> None:
    job: Any = SimpleNamespace(context=TenantContext(organization_id=UUID(int=1), user_id=UUID(int=2)))
    claim = Claim(UUID(int=3), "Pupil Ann.csv", Purpose.ROSTER, 18, None, [])
    child("os.kill(os.getpid(), 11)")
    with capture_logs() as lines, pytest.raises(ReaderEnded):
        await processing.read(job, claim, source, folder)
    assert lines == [
        {
            "event": "upload_reader_ended",
            "log_level": "warning",
            "upload_id": str(UUID(int=3)),
            "organization_id": str(UUID(int=1)),
            "purpose": "roster",
            "size_bytes": 18,
            "how": "crash",
            "signal": "SIGSEGV",
            "exit_code": None,
            "error": None,
        }
    ]
    child(f"(folder / 'answer.json').write_text({GOOD!r})")
    with capture_logs() as lines:
        assert (await processing.read(job, claim, source, folder)).type == "csv"
    assert lines == []


def counted(how: str) -> float:
    return float(READERS.labels(how)._value.get())


@pytest.mark.parametrize(
    "made",
    [
        "",
        "content.symlink_to('/etc/passwd')",
        "content.mkdir()",
        "content.write_bytes(b'')",
        "other.write_bytes(b'x'); os.link(other, content)",
        "os.truncate(os.open(content, os.O_CREAT | os.O_WRONLY), 101 << 20)",
    ],
)
async def test_a_file_that_was_not_made_is_not_believed(child: Child, source: Path, folder: Path, made: str) -> None:
    derived = {"kind": "content", "name": "content.png", "media_type": "image/png"}
    answer = json.dumps({"found": {"type": "csv", "derived": [derived]}})
    begin = f"(folder / 'answer.json').write_text({answer!r})\ncontent, other = folder / 'content.png', folder / 'o'\n"
    child(begin + made)
    assert await refusal(source, folder) == "upload_too_complex"
    child(begin + "content.unlink(True) if not content.is_dir() else content.rmdir(); content.write_bytes(b'x')")
    found = await read_in_child(source, folder, "a.csv", Purpose.ROSTER)
    assert [one.name for one in found.derived] == ["content.png"]


@pytest.mark.parametrize("name", ["../content.png", "/etc/passwd", ".hidden", "a/b"])
async def test_a_name_that_leads_out_is_not_believed(child: Child, source: Path, folder: Path, name: str) -> None:
    derived = {"kind": "content", "name": name, "media_type": "image/png"}
    child(f"(folder / 'answer.json').write_text({json.dumps({'found': {'type': 'csv', 'derived': [derived]}})!r})")
    assert await refusal(source, folder) == "upload_too_complex"


async def test_over_time_it_is_killed(
    child: Child, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child("(folder / 'pid').write_text(str(os.getpid())); time.sleep(100)")
    monkeypatch.setattr(reading_child, "WALL_SECONDS", 2.0)
    begun = time.monotonic()
    with pytest.raises(ReaderEnded) as caught:
        await read_in_child(source, folder, "a.csv", Purpose.ROSTER)
    assert caught.value.end == ReaderEnd("time")
    assert time.monotonic() - begun < 20
    assert not is_alive(int((folder / "pid").read_text()))


async def test_cancelled_it_is_killed(child: Child, source: Path, folder: Path) -> None:
    os.mkfifo(folder / "started")
    child("(folder / 'started').write_text(str(os.getpid())); time.sleep(100)")
    reading = asyncio.create_task(read_in_child(source, folder, "a.csv", Purpose.ROSTER))
    pid = int(await asyncio.to_thread((folder / "started").read_text))
    assert is_alive(pid)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert not is_alive(pid)


async def test_it_knows_nothing_of_the_service(
    child: Child, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BLOCKYARD_SEAL_KEYS", "secret")
    child(
        f"(folder / 'answer.json').write_text({GOOD!r})\n"
        "(folder / 'told').write_text('\\n'.join([*os.environ, *os.listdir('/proc/self/fd')]))\n"
        "(folder / 'rest').write_text(f'{os.getcwd()} {os.getsid(0) == os.getpid()} {os.nice(0) >= 15}')"
    )
    await read_in_child(source, folder, "a.csv", Purpose.ROSTER)
    told = (folder / "told").read_text().split()
    assert not any("BLOCKYARD" in one or one in ("PATH", "HOME") for one in told)
    assert (
        len([one for one in told if one.isdigit()]) <= 5
    )  # its three, the file that it writes, the folder that it reads
    assert (folder / "rest").read_text() == f"{folder} True True"


async def test_it_dies_with_who_started_it(source: Path, folder: Path, tmp_path: Path) -> None:
    """Who started it is killed, and can end nothing itself."""
    os.mkfifo(folder / "started")
    sleeper, starter = tmp_path / "sleeper.py", tmp_path / "starter.py"
    sleeper.write_text(
        "import os, sys, time\nfrom blockyard.uploads.reading.confined import confine\n"
        "confine(int(sys.argv[-1].partition('=')[2]))\n"
        f"open({str(folder / 'started')!r}, 'w').write(str(os.getpid()))\ntime.sleep(100)\n"
    )
    starter.write_text(
        "import asyncio, sys\nfrom pathlib import Path\nfrom blockyard.uploads import reading_child as it\n"
        f"it.COMMAND = (sys.executable, '-I', {str(sleeper)!r})\n"
        f"source, folder = Path({str(source)!r}), Path({str(folder)!r})\n"
        "asyncio.run(it.read_in_child(source, folder, 'a', it.Purpose.ROSTER))\n"
    )
    process = await asyncio.create_subprocess_exec(sys.executable, str(starter))
    pid = int(await asyncio.to_thread((folder / "started").read_text))
    process.kill()
    await process.wait()
    async with asyncio.timeout(20):
        while is_alive(pid):
            await asyncio.to_thread(os.sched_yield)


async def test_two_at_once(child: Child, source: Path, tmp_path: Path) -> None:
    counter = tmp_path / "running"
    counter.mkdir()
    child(
        f"running = Path({str(counter)!r})\nmine = running / str(os.getpid())\nmine.touch()\n"
        "(folder / 'saw').write_text(str(len(os.listdir(running))))\n"
        f"time.sleep(0.2)\nmine.unlink()\n(folder / 'answer.json').write_text({GOOD!r})"
    )
    folders = [tmp_path / f"f{number}" for number in range(5)]
    for one in folders:
        one.mkdir()
    await asyncio.gather(*(read_in_child(source, one, "a.csv", Purpose.ROSTER) for one in folders))
    assert max(int((one / "saw").read_text()) for one in folders) <= 2


def lay(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
