"""Writing what is kept of students into a zip: a README, and of each kind of records a JSON and a CSV file.

Rows come in pages, so that a school of any size takes no more memory than a page of it.
"""

import csv
import io
import json
import shutil
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from decimal import Decimal
from tempfile import TemporaryFile
from typing import IO, Any, Final
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from anyio import to_thread

from blockyard.base.cells import BOM, harmless
from blockyard.student_records import StudentRecords

Rows = Sequence[Sequence[Any]]
Pages = Callable[[StudentRecords], AsyncIterator[Rows]]
"""Of a kind of records the rows, each in the order of its columns."""

README: Final = "README.txt"


async def write_archive(
    sink: IO[bytes], readme: str, records: Sequence[StudentRecords], pages: Pages, written_at: datetime
) -> dict[str, int]:
    """Into `sink`, which can be sought. Returns how many rows there are, by kind."""
    counts: dict[str, int] = {}
    with ZipFile(sink, "w") as archive:
        await to_thread.run_sync(archive.writestr, member(README, written_at), readme)
        for kind in records:
            counts[kind.name] = await write_kind(archive, kind, pages(kind), written_at)
    return counts


def member(name: str, written_at: datetime) -> ZipInfo:
    info = ZipInfo(name, written_at.timetuple()[:6])
    info.compress_type = ZIP_DEFLATED
    return info


async def write_kind(archive: ZipFile, kind: StudentRecords, pages: AsyncIterator[Rows], written_at: datetime) -> int:
    """A zip takes one file at a time, so the JSON waits in a file that has no name and that nobody else can open."""
    count = 0
    names = [*kind.columns]
    with TemporaryFile() as waiting:
        with archive.open(member(f"{kind.name}.csv", written_at), "w", force_zip64=True) as table:
            await to_thread.run_sync(begin_csv, table, names)
            async for rows in pages:
                await to_thread.run_sync(write_rows, table, waiting, names, rows, count)
                count += len(rows)
        await to_thread.run_sync(end_json, archive, member(f"{kind.name}.json", written_at), waiting, count)
    return count


def begin_csv(table: IO[bytes], names: Sequence[str]) -> None:
    table.write((BOM + csv_line(names)).encode())


def write_rows(table: IO[bytes], waiting: IO[bytes], names: Sequence[str], rows: Rows, count: int) -> None:
    for number, row in enumerate(rows, count):
        plain = [plain_value(value) for value in row]
        table.write(csv_line([cell_of(value) for value in plain]).encode())
        waiting.write(b",\n" if number else b"[\n")
        waiting.write(json.dumps(dict(zip(names, plain, strict=True)), ensure_ascii=False).encode())


def end_json(archive: ZipFile, info: ZipInfo, waiting: IO[bytes], count: int) -> None:
    waiting.write(b"\n]\n" if count else b"[]\n")
    waiting.seek(0)
    with archive.open(info, "w", force_zip64=True) as document:
        shutil.copyfileobj(waiting, document)


def plain_value(value: Any) -> Any:
    """As JSON has it."""
    match value:
        case UUID():
            return str(value)
        case datetime():
            return value.isoformat()
        case Decimal():
            return float(value)
        case _:
            return value


def cell_of(value: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return harmless(value)
        case _:  # numbers, true and false, and objects
            return json.dumps(value, ensure_ascii=False)


def csv_line(cells: Sequence[str]) -> str:
    """As RFC 4180 has it."""
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()
