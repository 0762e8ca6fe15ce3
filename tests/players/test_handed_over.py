"""One account, several pupils: since when, and until when, it is whose."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import permutations
from typing import Any
from uuid import UUID

import psycopg
import pytest

from blockyard.base import clock
from tests.databases import TestDatabase
from tests.players.claiming import PLAYERS, Connection, as_owner, claim, pupil_with_code
from tests.world import World

HELD = """
    SELECT student_id, linked_at, begins_at, ended_at FROM blockyard.roblox_links
    WHERE organization_id = %s AND roblox_user_id = %s ORDER BY linked_at
"""
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def forgotten_guesses(admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM identity.attempts")


@pytest.fixture
def owner(database: TestDatabase) -> Iterator[Connection]:
    with as_owner(database) as connection:
        yield connection


def held(admin: Connection, world: World, player: int) -> list[tuple[Any, ...]]:
    """Student, when linked, from when, until when; the earliest first."""
    return admin.execute(HELD.encode(), [world.alpha.id, player]).fetchall()


def end_by_hand(admin: Connection, student: UUID, at: datetime) -> None:
    admin.execute("UPDATE blockyard.roblox_links SET ended_at = %s WHERE student_id = %s", [at, student])


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_whatever_order_their_codes_come_in(
    owner: Connection, admin: Connection, world: World, order: tuple[int, ...]
) -> None:
    """Each link ends where the next was made, and the first reaches back for a day."""
    pupils = [pupil_with_code(admin, world.alpha) for _ in range(3)]
    now, player = clock.now(), next(PLAYERS)
    typed = [now - timedelta(minutes=minutes) for minutes in (30, 20, 10)]
    for one in order:
        assert claim(owner, world.alpha.id, player, pupils[one][1], now, typed_at=typed[one]) == "claimed"
    (zoe, _), (mohamed, _), (ada, _) = pupils
    assert held(admin, world, player) == [
        (zoe, typed[0], typed[0] - DAY, typed[1]),
        (mohamed, typed[1], typed[1], typed[2]),
        (ada, typed[2], typed[2], None),
    ]


def test_a_used_code_moves_nobody_back(owner: Connection, admin: Connection, world: World) -> None:
    """It is answered as before. Who wants the account back needs a new one."""
    (zoe, hers), (mohamed, his) = (pupil_with_code(admin, world.alpha) for _ in range(2))
    player = next(PLAYERS)
    assert [claim(owner, world.alpha.id, player, code) for code in (hers, his, hers, his, hers)] == ["claimed"] * 5
    assert [(row[0], row[3] is None) for row in held(admin, world, player)] == [(zoe, False), (mohamed, True)]
    end_by_hand(admin, mohamed, clock.now())
    assert claim(owner, world.alpha.id, player, his) == "claimed"
    assert [row[3] is None for row in held(admin, world, player)] == [False, False], "what a teacher ended is over"


def test_who_ends_a_link_by_hand_hands_over_nothing(owner: Connection, admin: Connection, world: World) -> None:
    """What was played between is nobody's: it is neither of who had the account nor reached back to."""
    (zoe, hers), (mohamed, his) = (pupil_with_code(admin, world.alpha) for _ in range(2))
    now, player = clock.now(), next(PLAYERS)
    long_ago, ended = now - timedelta(hours=40), now - timedelta(hours=30)
    assert claim(owner, world.alpha.id, player, hers, long_ago) == "claimed"
    end_by_hand(admin, zoe, ended)
    assert claim(owner, world.alpha.id, player, his, now) == "claimed"
    assert held(admin, world, player) == [(zoe, long_ago, long_ago - DAY, ended), (mohamed, now, now - DAY, None)]


def test_a_code_typed_before_a_link_was_ended_by_hand(owner: Connection, admin: Connection, world: World) -> None:
    """It is heard of later. It was given to him, so the account is his, and hers until then."""
    (zoe, hers), (mohamed, his) = (pupil_with_code(admin, world.alpha) for _ in range(2))
    now, player = clock.now(), next(PLAYERS)
    first, second, ended = [now - timedelta(minutes=minutes) for minutes in (30, 20, 10)]
    assert claim(owner, world.alpha.id, player, hers, now, typed_at=first) == "claimed"
    end_by_hand(admin, zoe, ended)
    assert claim(owner, world.alpha.id, player, his, now, typed_at=second) == "claimed"
    assert held(admin, world, player) == [(zoe, first, first - DAY, second), (mohamed, second, second, None)]


@pytest.mark.parametrize(("typed", "counts_from"), [(timedelta(minutes=5), timedelta()), (-3 * DAY, -DAY)])
def test_a_clock_that_is_wrong(
    owner: Connection, admin: Connection, world: World, typed: timedelta, counts_from: timedelta
) -> None:
    """A code was typed within the last 24 hours, whatever a game's server says."""
    zoe, code = pupil_with_code(admin, world.alpha)
    now, player = clock.now(), next(PLAYERS)
    assert claim(owner, world.alpha.id, player, code, now, typed_at=now + typed) == "claimed"
    assert held(admin, world, player) == [(zoe, now + counts_from, now + counts_from - DAY, None)]


def test_a_code_counts_that_was_good_when_it_was_typed(owner: Connection, admin: Connection, world: World) -> None:
    zoe, code = pupil_with_code(admin, world.alpha)
    over = clock.now() + timedelta(days=1, minutes=1)
    player = next(PLAYERS)
    assert claim(owner, world.alpha.id, player, code, over) == "unknown"
    assert claim(owner, world.alpha.id, player, code, over, typed_at=over - timedelta(minutes=2)) == "claimed"
    assert [row[0] for row in held(admin, world, player)] == [zoe]


def test_links_that_no_event_can_need_are_forgotten(
    database: TestDatabase, owner: Connection, admin: Connection, world: World
) -> None:
    pupils = [pupil_with_code(admin, world.alpha) for _ in range(3)]
    now, player = clock.now(), next(PLAYERS)
    ended = [now - timedelta(days=7, seconds=1), now - timedelta(days=6, hours=23), None]
    for (student, code), end in zip(pupils, ended, strict=True):
        assert claim(owner, world.alpha.id, player, code, now) == "claimed"
        if end is not None:
            end_by_hand(admin, student, end)
    forget = "SELECT players.forget_ended_links(%s)"
    assert admin.execute(forget.encode(), [now]).fetchone() == (1,)
    assert [row[0] for row in held(admin, world, player)] == [pupils[1][0], pupils[2][0]]


def test_who_is_erased_leaves_no_ended_link(owner: Connection, admin: Connection, world: World) -> None:
    (zoe, hers), (mohamed, his) = (pupil_with_code(admin, world.alpha) for _ in range(2))
    player = next(PLAYERS)
    assert [claim(owner, world.alpha.id, player, code) for code in (hers, his)] == ["claimed", "claimed"]
    begins = held(admin, world, player)[1][2]
    admin.execute("DELETE FROM blockyard.students WHERE id = %s", [zoe])
    assert [(row[0], row[2]) for row in held(admin, world, player)] == [(mohamed, begins)], "it reaches no further back"
