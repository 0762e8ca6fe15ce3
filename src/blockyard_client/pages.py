"""Lists, from their first page to their last."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
Item = TypeVar("Item", covariant=True)


class Page(Protocol[Item]):
    @property
    def items(self) -> Sequence[Item]: ...

    @property
    def next_cursor(self) -> str | None: ...


def every(list_page: Callable[..., Page[T]], *path: str, **options: Any) -> Iterator[T]:
    """Each item of a list: `every(list_environments.sync, client=client, limit=100)`."""
    page = list_page(*path, **options)
    yield from page.items
    while page.next_cursor is not None:
        page = list_page(*path, **options | {"cursor": page.next_cursor})
        yield from page.items


async def every_async(list_page: Callable[..., Awaitable[Page[T]]], *path: str, **options: Any) -> AsyncIterator[T]:
    """As `every`: `every_async(list_environments.asyncio, client=client)`."""
    page = await list_page(*path, **options)
    while True:
        for item in page.items:
            yield item
        if page.next_cursor is None:
            return
        page = await list_page(*path, **options | {"cursor": page.next_cursor})
