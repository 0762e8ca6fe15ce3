"""Trying something without doing it: reads go to the store, writes stay here, nobody is told."""

from typing import Any, cast

from stripe_sandbox.operations import Call
from stripe_sandbox.store import Store

Body = dict[str, Any]


class RehearsalStore:
    """What the operations use of a Store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._written: dict[tuple[str, str], Body | None] = {}
        self._made = 0

    def new_id(self, prefix: str) -> str:
        self._made += 1
        return f"{prefix}_tmp_{self._made:014}"

    def now(self) -> int:
        return self._store.now()

    def put(self, obj: Body) -> Body:
        self._written[obj["object"], obj["id"]] = obj
        return obj

    def find(self, kind: str, id: str) -> Body | None:
        return self._written[kind, id] if (kind, id) in self._written else self._store.find(kind, id)

    def get(self, kind: str, id: str) -> Body:
        return self.find(kind, id) or self._store.get(kind, id)

    def all(self, kind: str, **equals: object) -> list[Body]:
        fresh = {id: obj for (of, id), obj in self._written.items() if of == kind}
        kept = [obj for obj in self._store.all(kind) if obj["id"] not in fresh]
        written = [obj for obj in reversed(fresh.values()) if obj is not None]
        wanted = written + kept
        return [obj for obj in wanted if all(obj.get(name) == value for name, value in equals.items())]

    def delete(self, kind: str, id: str) -> None:
        self._written[kind, id] = None


class Rehearsal(Call):
    """A call nothing comes of."""

    def emit(self, type: str, obj: Body, previous: Body | None = None) -> Body:  # noqa: ARG002 # as Call has it
        return {}


def rehearsal_of(call: Call) -> Rehearsal:
    store = cast(Store, RehearsalStore(call.store))
    return Rehearsal(store=store, params=call.params, path=call.path, base_url=call.base_url)
