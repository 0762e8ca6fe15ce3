"""What an error came from, in whatever libraries wrap it."""

from collections.abc import Iterator


def causes(error: BaseException) -> Iterator[BaseException]:
    """It, then what it came from."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        members = one.exceptions if isinstance(one, BaseExceptionGroup) else ()
        waiting += [*members, one.__cause__, getattr(one, "orig", None)]
