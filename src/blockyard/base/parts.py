"""The parts of a process, found by their type: settings, clients, keys, limits, hooks."""

from collections.abc import Iterable
from typing import TypeVar

Part = TypeVar("Part")


class PartMissing(LookupError):
    """Nobody brought this part. A programming error: the message says where to mend it."""

    def __init__(self, kind: type) -> None:
        super().__init__(
            f"this process holds no {kind.__module__}.{kind.__qualname__}. Its room belongs into ROOMS (app/rooms.py), "
            "its maker into `parts` of the room, and what the maker needs into the settings"
        )


class Parts:
    """One part of each type. A part is also found by the types it inherits from, as long as only one part does."""

    def __init__(self, parts: Iterable[object]) -> None:
        """Raises ValueError if two parts have the same type."""
        self._by_type: dict[type, object] = {}
        self._own: list[object] = []
        ambiguous: set[type] = set()
        for part in parts:
            if any(type(part) is type(other) for other in self._own):
                raise ValueError(f"two parts are a {type(part).__qualname__}: bring one")
            self._own.append(part)
            for kind in type(part).__mro__:
                if kind in self._by_type:
                    ambiguous.add(kind)
                self._by_type[kind] = part
        for kind in ambiguous - {type(part) for part in self._own}:
            del self._by_type[kind]

    def get(self, kind: type[Part]) -> Part:
        """Raises PartMissing."""
        try:
            part = self._by_type[kind]
        except KeyError:
            raise PartMissing(kind) from None
        assert isinstance(part, kind)
        return part

    def names(self) -> list[str]:
        """The types that were brought, sorted."""
        return sorted(type(part).__name__ for part in self._own)

    def warm_up(self) -> None:
        """Lets those that take their time to start begin with it, beside what goes on."""
        for part in self._own:
            warm_up = getattr(part, "warm_up", None)
            if warm_up is not None:
                warm_up()

    async def close(self) -> None:
        """Close what can be closed, the last first."""
        for part in reversed(self._own):
            close = getattr(part, "close", None)
            if close is not None:
                await close()
