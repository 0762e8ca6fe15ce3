"""How long the database took for the request or job that runs: whoever wants to know begins with `begin_spending`."""

from contextvars import ContextVar
from typing import Final


class Spent:
    """Seconds. Tasks that work for the same request add to the same one."""

    __slots__ = ("database",)

    def __init__(self) -> None:
        self.database = 0.0


SPENT: Final[ContextVar[Spent | None]] = ContextVar("spent", default=None)


def begin_spending() -> Spent:
    spent = Spent()
    SPENT.set(spent)
    return spent
