"""Tables for people, JSON for machines."""

import dataclasses
import json
import os
import platform
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.rounds import Spread

console = Console(width=None if os.isatty(1) else 140)
notes = Console(stderr=True)


def say(text: str) -> None:
    """Progress, apart from the results."""
    notes.print(f"[dim]{text}[/dim]", highlight=False)


def shown(value: Any, digits: int = 2) -> str:
    if isinstance(value, Spread):
        return f"{value.median:,.{digits}f} ({value.low:,.{digits}f}-{value.high:,.{digits}f})"
    return f"{value:,.{digits}f}" if isinstance(value, float) else str(value)


def print_summary(title: str, rows: dict[str, dict[str, Any]]) -> None:
    """What `rounds.summary` gave, whose first row is what the others are compared with."""
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for heading in (
        "requests/s",
        "the first is x as fast",
        "p50 ms",
        "p99 ms",
        "CPU ms/request",
        "CPU to that of the first",
    ):
        table.add_column(heading, justify="right")
    for name, row in rows.items():
        table.add_row(
            name,
            shown(row["per_second"], 0),
            shown(row["speed"]),
            shown(row["p50_ms"], 1),
            shown(row["p99_ms"], 1),
            shown(row["processor_ms"]),
            shown(row["work"]),
        )
    console.print(table)


def print_rows(title: str, headings: list[str], rows: list[list[Any]]) -> None:
    table = Table(title=title, title_justify="left")
    for number, heading in enumerate(headings):
        table.add_column(heading, justify="right" if number else "left")
    for row in rows:
        table.add_row(*(shown(value) for value in row))
    console.print(table)


def print_json(results: dict[str, Any]) -> None:
    machine = {"python": platform.python_version(), "processors": os.cpu_count(), "system": platform.platform()}
    print(json.dumps({"machine": machine, **results}, default=dataclasses.asdict, indent=2))
