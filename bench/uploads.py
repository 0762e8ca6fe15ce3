"""What do others feel while ten uploads of a school are looked at, and how much memory does a child take that reads one?

`blockyard up` runs API, worker and PostgreSQL, as on an operator's machine. One school lists its uploads twenty times a
second; meanwhile another one has ten heavy files looked at: long documents, large pictures, and some that are meant to do
harm. A round is idle, busy, idle; what counts is the 99th percentile of the busy time to that of the idle times beside it.
"""

import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import psutil
from fpdf import FPDF
from PIL import Image
from pptx import Presentation
from tests.lifecycle.processes import Running, up
from tests.lifecycle.school import School

from bench import options, report

UPLOADS: Final = "/api/v1/uploads"
EVERY_SECONDS: Final = 0.05
TARGET: Final = 2.0
MEMORY_TARGET: Final = 300.0
"""MiB."""
CHILD: Final = "blockyard.uploads.reading"
SENTENCE: Final = "Plants take in water through their roots and carbon dioxide through small holes in their leaves. "
WITHOUT_LIMITS: Final = {
    f"BLOCKYARD_REQUESTS_PER_MINUTE_PER_{whom}": "1000000000" for whom in ("ORGANIZATION", "ADDRESS")
}
UNSETTLED: Final = ("receiving", "processing")


def main() -> None:
    chosen = options.parse(__doc__, rounds=3, seconds=5)
    files = ten_files(small=chosen.smoke)
    with tempfile.TemporaryDirectory() as folder, up(Path(folder) / "data", settings=WITHOUT_LIMITS) as running:
        quiet, busy = School(running, "quiet@school.example"), School(running, "busy@school.example")
        with watched(running) as peaks:
            results = [one_round(quiet, busy, files, number, chosen.seconds) for number in range(chosen.rounds)]
    ratios = [one["p99_busy"] / one["p99_idle"] for one in results]
    summary = {"ratio_p99": statistics.median(ratios), "rounds": results, "child_peak_mib": peaks.highest}
    if chosen.json:
        report.print_json(summary)
        return
    headings = ["round", "p99 idle ms", "p99 busy ms", "ratio", f"target {TARGET}", "looked at in s", "refused"]
    rows = [
        [number, one["p99_idle"], one["p99_busy"], ratio, ratio <= TARGET, one["seconds"], one["refused"]]
        for number, (one, ratio) in enumerate(zip(results, ratios, strict=True))
    ]
    report.print_rows("Others' requests while ten uploads are looked at", headings, rows)
    report.print_rows("Peak memory of a child", ["MiB", "target"], [[peaks.highest, MEMORY_TARGET]])


def one_round(quiet: School, busy: School, files: dict[str, bytes], number: int, seconds: float) -> dict[str, Any]:
    before = idle(quiet, seconds)
    sent = [send(busy, f"{number}-{name}", content + b"\n" * number) for name, content in files.items()]
    started = time.perf_counter()
    with asking(quiet) as taken:
        states = [settled(busy, one) for one in sent]
    lasted = time.perf_counter() - started
    for one in sent:
        busy.http.delete(f"{UPLOADS}/{one}", params={"permanent": True})
    return {
        "p99_idle": p99(before + idle(quiet, seconds)),
        "p50_busy": statistics.median(taken),
        "p99_busy": p99(taken),
        "seconds": lasted,
        "refused": states.count("refused"),
    }


def idle(school: School, seconds: float) -> list[float]:
    with asking(school) as taken:
        time.sleep(seconds)
    return taken


@contextmanager
def asking(school: School) -> Iterator[list[float]]:
    """Milliseconds that each list takes, from when it was due: who waits behind a slow one waits, too."""
    taken: list[float] = []
    stop = threading.Event()

    def ask() -> None:
        due = time.perf_counter()
        while not stop.is_set():
            answer = school.http.get(UPLOADS)
            assert answer.status_code == 200, answer.text
            taken.append(1000 * (time.perf_counter() - due))
            due = max(due + EVERY_SECONDS, time.perf_counter() - 1.0)
            stop.wait(max(0.0, due - time.perf_counter()))

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        yield taken
    finally:
        stop.set()
        thread.join()


def p99(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=100, method="inclusive")[98]


def send(school: School, name: str, content: bytes) -> str:
    purpose = "image" if name.endswith(("png", "jpg")) else "lesson"
    answer = school.http.post(f"{UPLOADS}/file", files={"file": (name, content)}, data={"purpose": purpose})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["upload_id"])


def settled(school: School, upload_id: str) -> str:
    while True:
        state = str(school.http.get(f"{UPLOADS}/{upload_id}").json()["state"])
        if state not in UNSETTLED:
            return state
        time.sleep(0.1)


@dataclass
class Peaks:
    """MiB that a child which reads an upload held at its most."""

    highest: float = 0.0
    stop: threading.Event = field(default_factory=threading.Event)


@contextmanager
def watched(running: Running) -> Iterator[Peaks]:
    peaks = Peaks()

    def watch() -> None:
        while not peaks.stop.wait(0.02):
            worker = running.child("worker")
            for child in worker.children(recursive=True) if worker else []:
                with suppress(psutil.Error, OSError, StopIteration):
                    if CHILD in " ".join(child.cmdline()):
                        status = Path(f"/proc/{child.pid}/status").read_text()
                        line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
                        peaks.highest = max(peaks.highest, int(line.split()[1]) / 1024)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield peaks
    finally:
        peaks.stop.set()
        thread.join()


def ten_files(*, small: bool) -> dict[str, bytes]:
    """Four documents, three pictures, and three that are meant to do harm."""
    size = 20 if small else 400
    side = 500 if small else 5_000
    noise = Image.effect_noise((side, side), 60)
    return {
        "a.pdf": pdf(size),
        "b.pdf": pdf(size + 1),
        "c.pptx": pptx(size // 4),
        "d.txt": (SENTENCE * 10 * size).encode(),
        "e.jpg": saved(noise.convert("RGB"), "JPEG"),
        "f.png": saved(noise.resize((side // 2, side // 2)), "PNG"),
        "g.png": saved(Image.new("RGB", (side, side), "green"), "PNG"),
        "bomb.docx": bomb(),
        "huge.png": saved(Image.new("1", (20_000, 20_000)), "PNG"),
        "broken.pdf": pdf(size + 2)[:-2_000],
    }


def pdf(pages: int) -> bytes:
    made = FPDF()
    made.set_font("helvetica", size=11)
    for number in range(pages):
        made.add_page()
        made.multi_cell(0, 6, f"Page {number}. {SENTENCE * 20}")
    return bytes(made.output())


def pptx(slides: int) -> bytes:
    deck = Presentation()
    for number in range(slides):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = f"Slide {number}"
        slide.placeholders[1].text = SENTENCE * 3
    target = BytesIO()
    deck.save(target)
    return target.getvalue()


def saved(image: Image.Image, format: str) -> bytes:
    target = BytesIO()
    image.save(target, format)
    return target.getvalue()


def bomb() -> bytes:
    """A document that becomes a hundred times as large."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 200_000_000)
    return target.getvalue()


if __name__ == "__main__":
    main()
