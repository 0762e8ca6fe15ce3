"""What the sandbox knows, in one SQLite file. One writer at a time; everything survives a restart."""

import hashlib
import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from stripe_sandbox.errors import StripeError

Body = dict[str, Any]

ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
ID_LENGTH: Final = 18

TABLES: Final = """
    CREATE TABLE IF NOT EXISTS objects (
        kind TEXT, id TEXT, place INTEGER, body TEXT, PRIMARY KEY (kind, id));
    CREATE INDEX IF NOT EXISTS objects_by_place ON objects (kind, place);
    CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER);
    CREATE TABLE IF NOT EXISTS kept_answers (
        key TEXT PRIMARY KEY, endpoint TEXT, params TEXT, status INTEGER, body TEXT, at INTEGER);
    CREATE TABLE IF NOT EXISTS deliveries (
        event_id TEXT, endpoint_id TEXT, attempts INTEGER, due REAL, done INTEGER, PRIMARY KEY (event_id, endpoint_id));
"""

ADD: Final = """
    INSERT INTO counters VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value RETURNING value
"""
OF_KIND: Final = "SELECT body FROM objects WHERE kind = ?"
WITH: Final = " AND json_extract(body, ?) IS ?"
NEWEST_FIRST: Final = " ORDER BY place DESC"
AHEAD: Final = "seconds ahead"
EMBEDDING: Final = {"subscription", "sandbox.checkout"}
"""Kinds that show prices."""


class Store:
    """Objects by kind and id. Bodies handed out are copies: `put` them to keep a change. A price inside of another
    object is the price as it is now, not as it was when that object was stored."""

    def __init__(self, path: Path | str, seed: int) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = NORMAL")  # survives the process, if not a loss of power
        self.connection.executescript(TABLES)
        self.seed = seed
        self.advance(0)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except StripeError as error:
            self.connection.execute("COMMIT" if error.keep else "ROLLBACK")
            raise
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def count(self, name: str) -> int:
        """1, 2, 3 ... for each name."""
        return self._add(name, 1)

    def _add(self, name: str, number: int) -> int:
        row = self.connection.execute(ADD, [name, number]).fetchone()
        return int(row[0])

    def now(self) -> int:
        """Unix seconds. The sandbox's clock may be ahead of this machine's."""
        return int(time.time()) + self._ahead

    def advance(self, seconds: int) -> None:
        self._ahead = self._add(AHEAD, seconds)

    def new_id(self, prefix: str) -> str:
        """The same ids in the same order for the same seed."""
        digest = hashlib.sha256(f"{self.seed} {prefix} {self.count(prefix)}".encode()).digest()
        number = int.from_bytes(digest, "big")
        word = ""
        for _ in range(ID_LENGTH):
            number, place = divmod(number, len(ALPHABET))
            word += ALPHABET[place]
        return f"{prefix}_{word}"

    def put(self, obj: Body) -> Body:
        self.connection.execute(
            "INSERT INTO objects VALUES (?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body",
            [obj["object"], obj["id"], self.count("place"), json.dumps(obj)],
        )
        return obj

    def find(self, kind: str, id: str) -> Body | None:
        row = self.connection.execute("SELECT body FROM objects WHERE kind = ? AND id = ?", [kind, id]).fetchone()
        return self._read(kind, row[0]) if row else None

    def _read(self, kind: str, text: str) -> Body:
        body: Body = json.loads(text, object_hook=self._current if kind in EMBEDDING else None)
        return body

    def _current(self, part: Body) -> Body:
        return self.get("price", part["id"]) if part.get("object") == "price" else part

    def get(self, kind: str, id: str) -> Body:
        found = self.find(kind, id)
        if found is None:
            name = kind.rpartition(".")[2]
            raise StripeError(
                404, "invalid_request_error", f"No such {name}: '{id}'", code="resource_missing", param="id"
            )
        return found

    def all(self, kind: str, **equals: object) -> list[Body]:
        """Newest first."""
        given = [part for name, value in equals.items() for part in (f"$.{name}", value)]
        statement = OF_KIND + WITH * len(equals) + NEWEST_FIRST
        return [self._read(kind, row[0]) for row in self.connection.execute(statement, [kind, *given])]

    def delete(self, kind: str, id: str) -> None:
        self.connection.execute("DELETE FROM objects WHERE kind = ? AND id = ?", [kind, id])
