"""Previews in their child processes: stopped when they take too long, when nobody waits, and when all else is gone."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any
from uuid import uuid4

import psutil
import pytest

from blockyard.base.children import ChildDied, end_idle_children, run_in_child
from blockyard.base.errors import Unavailable
from blockyard.environments.preview_child import NICE, load, make_preview
from blockyard.environments.previews import Previews, PreviewTooSlow, run_again_in_child
from blockyard.environments.reading import PARSER
from blockyard.environments.settings import EnvironmentSettings
from tests.model_server import model_server, proposing, world_of
from tests.waiting import has_ended, wait_until_async
from worlds.brief.brief import MAX_THINGS
from worlds.checks.codes import CHECK_CODES
from worlds.plan.plan import Plan, Thing, Zone
from worlds.request import DesignRequest

LARGE = DesignRequest(name="Large", description="a million trees, a billion houses, 999999999999 castles")
SMALL = DesignRequest(name="Small", description="A tree")
A_TREE = Plan(world=Zone(id="world", title="World", things=(Thing(id="tree", noun="tree"),)))


def children() -> set[psutil.Process]:
    """That compute previews, or wait for one."""
    found = set()
    for server in psutil.Process().children():
        with suppress(psutil.Error):
            if any("multiprocessing.forkserver" in one for one in server.cmdline()):
                found.update(server.children())
    return found


async def end_all_children() -> None:
    """That tests before have left."""
    end_idle_children()
    await wait_until_async(lambda: not children(), "the end of all children")


@asynccontextmanager
async def previews_within(seconds: float) -> AsyncIterator[tuple[Previews, psutil.Process]]:
    """With a child that waits."""
    previews = Previews(EnvironmentSettings(preview_seconds=seconds))
    await end_all_children()
    await previews.make_first()
    (child,) = children()
    yield previews, child
    await previews.close()


async def test_a_preview_is_made_elsewhere() -> None:
    async with previews_within(60) as (previews, child):
        made = json.loads(await previews.preview(uuid4(), SMALL))
        assert [one["thing"] for one in made["components"] if one["thing"] == "tree"] == ["tree"]
        assert children() == {child}, "it is there for the next"


@pytest.mark.slow
async def test_loading_takes_no_time_from_a_preview() -> None:
    """A child reads a model of English first, which takes longer than that, and steps back behind nobody meanwhile."""
    async with previews_within(1.5) as (previews, warm):
        warm.kill()
        await wait_until_async(lambda: has_ended(warm), "the end of the child")
        assert json.loads(await previews.preview(uuid4(), SMALL))["part_count"] > 0
        (child,) = children()
        assert child.nice() == psutil.Process().nice() + NICE
        child.kill()
        await wait_until_async(lambda: has_ended(child), "the end of the child")
        await run_again_in_child(load)
        (child,) = children()
        assert child.nice() == psutil.Process().nice()


async def test_a_check_is_made_by_the_same_children() -> None:
    async with previews_within(60) as (previews, child):
        made = json.loads(await previews.check(uuid4(), 7, SMALL, A_TREE))
        assert (made["version"], made["passed"], len(made["checks"])) == (7, True, len(CHECK_CODES))
        assert children() == {child}


@pytest.mark.slow
async def test_a_check_that_takes_too_long_is_killed() -> None:
    async with previews_within(60) as (previews, child):
        previews.settings = EnvironmentSettings(preview_seconds=0.01)
        with pytest.raises(PreviewTooSlow, match="Ask for fewer things"):
            await previews.check(uuid4(), 1, SMALL, A_TREE)
        await wait_until_async(lambda: has_ended(child), "the end of the child")


@pytest.mark.slow
async def test_words_cost_no_more_than_things() -> None:
    async with previews_within(60) as (previews, _):
        patient = {"preview_seconds": 600.0}  # what counts is what it makes, also on a machine that does much else
        previews.settings = previews.settings.model_copy(update=patient)
        made = json.loads(await previews.preview(uuid4(), LARGE))
    things = [one for one in made["components"] if one["thing"] != "spawn_pad"]
    assert len(things) == MAX_THINGS
    assert "too_many_things" in {notice["code"] for notice in made["notices"]}


async def test_who_waits_for_a_model_holds_up_nobody() -> None:
    """One turn at a time: another organization has it, while a model thinks."""
    asked, may_answer = threading.Event(), threading.Event()

    def answer(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        asked.set()
        assert may_answer.wait(60)
        return proposing(world_of({"id": "rocket", "noun": "rocket"}))(body)

    with model_server(answer) as (url, _):
        previews = Previews(EnvironmentSettings(model="small", model_url=url, previews_at_once=1))
        waiting = asyncio.create_task(previews.preview(uuid4(), SMALL))
        try:
            await asyncio.to_thread(asked.wait, 60)
            made = json.loads(await previews.preview(uuid4(), DesignRequest(name="Mine", plan=A_TREE)))
            assert (made["designer"], waiting.done()) == ("plan", False)
        finally:
            may_answer.set()
        assert json.loads(await waiting)["designer"] == "small"
        await previews.close()


async def test_what_takes_too_long_is_killed() -> None:
    async with previews_within(0.5) as (previews, child):
        with pytest.raises(PreviewTooSlow, match="Ask for fewer things"):
            await previews.preview(uuid4(), LARGE)
        await wait_until_async(lambda: has_ended(child), "the end of the child")
        await asyncio.gather(*previews.warming)
        (another,) = children()
        assert another != child, "one is warm again"
        previews.settings = EnvironmentSettings()
        assert json.loads(await previews.preview(uuid4(), SMALL))["part_count"] > 0
        assert children() == {another}


async def test_who_goes_away_stops_the_computation() -> None:
    async with previews_within(60) as (previews, child):
        spent = child.cpu_times().user
        working = asyncio.create_task(previews.preview(uuid4(), LARGE))
        await wait_until_async(lambda: child.cpu_times().user > spent + 0.2, "the child to compute")
        working.cancel()
        with pytest.raises(asyncio.CancelledError):
            await working
        await wait_until_async(lambda: has_ended(child), "the end of the child")
        assert previews.turns.having == set()


@pytest.mark.parametrize("deaths", [1, 2])
@pytest.mark.slow
async def test_a_child_that_dies_is_replaced_once(deaths: int) -> None:
    """Who made it die, by what it is to make, is told."""
    async with previews_within(60) as (previews, child):
        working = asyncio.create_task(previews.preview(uuid4(), LARGE))
        for _ in range(deaths):
            spent = child.cpu_times().user
            await wait_until_async(lambda: child.cpu_times().user > spent + 0.2, "the child to compute")  # noqa: B023
            child.kill()
            await wait_until_async(lambda: working.done() or bool(children() - {child}), "another child")  # noqa: B023
            child = next(iter(children() - {child}), child)
        if deaths == 1:
            assert json.loads(await working)["part_count"] > 0
        else:
            with pytest.raises(Unavailable, match="Send the request again"):
                await working


@pytest.mark.slow
async def test_a_child_does_not_outlive_its_limit() -> None:
    """Also when the process that would have killed it is gone."""
    with pytest.raises(ChildDied):
        await run_in_child(partial(make_preview, LARGE, None, [], PARSER, ends_after=0.2))
