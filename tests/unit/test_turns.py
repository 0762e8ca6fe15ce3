"""Fair turns: nobody's many requests stand before another's first."""

import asyncio
from uuid import UUID, uuid4

import pytest

from blockyard.base.errors import TooManyRequests
from blockyard.web.turns import Turns

BUSY, QUIET, OTHER = uuid4(), uuid4(), uuid4()


class Work:
    """Requests that hold their turn until they are told to end, in the order in which they got it."""

    def __init__(self, turns: Turns) -> None:
        self.turns = turns
        self.got: list[str] = []
        self.ends: dict[str, asyncio.Event] = {}
        self.tasks: dict[str, asyncio.Task[None]] = {}

    async def ask(self, name: str, organization_id: UUID) -> None:
        self.ends[name] = asyncio.Event()
        self.tasks[name] = asyncio.create_task(self.hold(name, organization_id))
        await settled()

    async def hold(self, name: str, organization_id: UUID) -> None:
        async with self.turns.turn(organization_id):
            self.got.append(name)
            await self.ends[name].wait()

    async def end(self, name: str) -> None:
        self.ends[name].set()
        await self.tasks[name]
        await settled()


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_organizations_take_turns() -> None:
    work = Work(Turns(at_once=1, waiting_of_one=3, waiting_of_all=10))
    for name, organization_id in [
        ("a1", BUSY),
        ("a2", BUSY),
        ("a3", BUSY),
        ("b1", QUIET),
        ("c1", OTHER),
        ("b2", QUIET),
    ]:
        await work.ask(name, organization_id)
    order = ["a1", "b1", "c1", "a2", "b2", "a3"]
    for number, name in enumerate(order, 1):
        assert work.got == order[:number]
        await work.end(name)
    assert (work.turns.having, work.turns.waiting) == (set(), {})


async def test_an_organization_has_one_turn() -> None:
    """Also where more are free: the rest is for others."""
    work = Work(Turns(at_once=2, waiting_of_one=3, waiting_of_all=10))
    for name in ("a1", "a2"):
        await work.ask(name, BUSY)
    assert work.got == ["a1"]
    await work.ask("b1", QUIET)
    assert work.got == ["a1", "b1"]
    for name in ("a1", "b1", "a2"):
        await work.end(name)


async def test_few_may_wait() -> None:
    work = Work(Turns(at_once=1, waiting_of_one=2, waiting_of_all=3))
    for name in ("a1", "a2", "a3"):
        await work.ask(name, BUSY)
    await work.ask("a4", BUSY)
    with pytest.raises(TooManyRequests, match="2 requests of this organization wait") as refused:
        await work.tasks["a4"]
    assert refused.value.headers["Retry-After"] == "5"
    await work.ask("b1", QUIET)
    await work.ask("c1", OTHER)
    with pytest.raises(TooManyRequests, match="Too many wait"):
        await work.tasks["c1"]
    for name in ("a1", "b1", "a2", "a3"):
        await work.end(name)
    assert (work.turns.having, work.turns.waiting) == (set(), {})


async def test_who_goes_away_leaves_the_place_to_others() -> None:
    """While waiting, while having a turn, and in the moment of getting it."""
    work = Work(Turns(at_once=1, waiting_of_one=3, waiting_of_all=10))
    for name, organization_id in [("a1", BUSY), ("a2", BUSY), ("b1", QUIET), ("c1", OTHER)]:
        await work.ask(name, organization_id)
    work.tasks["a2"].cancel()
    await settled()
    work.tasks["a1"].cancel()
    await settled()
    assert work.got == ["a1", "b1"]
    work.ends["b1"].set()
    await work.tasks["b1"]  # c1 has been called, and has not run since
    work.tasks["c1"].cancel()
    await settled()
    assert (work.turns.having, work.turns.waiting) == (set(), {})
