"""Whether a zip is what OneRoster's tables of columns say (specification.toml)."""

import csv
import io
import re
import tomllib
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

SPECIFICATION: Final = tomllib.loads((Path(__file__).parent / "specification.toml").read_text())
ID: Final = re.compile(r"[0-9A-Za-z./@_-]{1,255}")
NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
YEAR: Final = re.compile(r"\d{4}")

Rows = list[dict[str, str]]


def read_zip(content: bytes) -> dict[str, Rows]:
    """By the file's name without .csv."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(archive.read(name).decode(), newline="")))
        for name in archive.namelist()
    }


def faults_of(content: bytes, version: str) -> list[str]:
    """What is not as the tables of this version say."""
    return [*faults(zipfile.ZipFile(io.BytesIO(content)), read_zip(content), SPECIFICATION[version], version)]


def faults(archive: zipfile.ZipFile, files: dict[str, Rows], wanted: dict[str, Any], version: str) -> Iterator[str]:
    told = {row["propertyName"]: row["value"] for row in files["manifest"]}
    modes = {f"file.{name}": "bulk" if name in files else "absent" for name in wanted["manifest"].split()}
    source = {"source.systemName": "Blockyard", "source.systemCode": "blockyard"}
    if told != {"manifest.version": "1.0", "oneroster.version": version, **modes, **source}:
        yield f"manifest: {told}"
    yield from (f"{name}: there is no row" for name, rows in files.items() if not rows)
    ids = {name: {row["sourcedId"] for row in rows} for name, rows in files.items() if name != "manifest"}
    for name in ids:
        kinds = dict(column.split(": ", 1) for column in wanted["files"][name])
        header = archive.read(f"{name}.csv").decode().split("\r\n")[0]
        if header != ",".join(column.rstrip("!") for column in kinds):
            yield f"{name}: {header}"
        if len(ids[name]) != len(files[name]):
            yield f"{name}: an id is there twice"
        for number, row in enumerate(files[name], 2):
            for column, kind in kinds.items():
                value = row[column.rstrip("!")]
                if (column.endswith("!") and not value) or (value and not fits(value, kind, ids)):
                    yield f"{name}, line {number}: {column} is {value!r} and must be {kind}"


def fits(value: str, kind: str, ids: dict[str, set[str]]) -> bool:
    if kind.startswith("-> "):
        return value in ids.get(kind.removeprefix("-> "), set())
    if kind == "date":
        return date.fromisoformat(value).isoformat() == value
    patterns = {"id": ID, "number": NUMBER, "year": YEAR}
    if kind in patterns:
        return patterns[kind].fullmatch(value) is not None
    return kind == "text" or value in kind.split("|")
