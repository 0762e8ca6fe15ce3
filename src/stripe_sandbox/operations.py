"""Operations: what the sandbox can be asked, each registered by its method and path."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from stripe_sandbox import events
from stripe_sandbox.store import Store

Body = dict[str, Any]


@dataclass
class Call:
    """One request, inside one transaction of the store."""

    store: Store
    params: Body
    path: dict[str, str]
    base_url: str
    request_id: str | None = None
    idempotency_key: str | None = None
    version: str | None = None
    """Of the API, as the request says; the command line says none and still means an older one."""

    @property
    def is_older(self) -> bool:
        """Whether this request may send what the API has since dropped."""
        return self.version is None or self.version[:10] < events.API_VERSION[:10]

    def now(self, clock: str | None = None) -> int:
        """Unix seconds; those of a test clock, which stands still until it is advanced."""
        if clock is not None:
            return int(self.store.get("test_helpers.test_clock", clock)["frozen_time"])
        return self.store.now()

    def emit(self, type: str, obj: Body, previous: Body | None = None) -> Body:
        """Store an event; it is delivered once the call is committed."""
        request = {"id": self.request_id, "idempotency_key": self.idempotency_key}
        return events.emit(self.store, type, obj, previous, request)


Function = Callable[[Call], Body]


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    pattern: re.Pattern[str]
    function: Function


OPERATIONS: Final[list[Operation]] = []


def operation(method: str, path: str) -> Callable[[Function], Function]:
    """Registers a function for `/v1/things/{id}`."""
    pattern = re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", path))

    def register(function: Function) -> Function:
        OPERATIONS.append(Operation(method, path, pattern, function))
        return function

    return register


def find(method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
    """Fixed words win over placeholders."""
    matches = [(one, match) for one in OPERATIONS if one.method == method and (match := one.pattern.fullmatch(path))]
    if not matches:
        return None
    best, match = min(matches, key=lambda found: found[0].path.count("{"))
    return best, match.groupdict()
