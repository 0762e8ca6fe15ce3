"""When a delivery is tried again."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from blockyard.webhooks.schedule import GIVEN_UP_AFTER, next_try

BEGUN = datetime(2026, 1, 1, tzinfo=UTC)


def tries(jitter: float, monkeypatch: pytest.MonkeyPatch) -> list[timedelta]:
    """Of an endpoint that never answers, since the first."""
    monkeypatch.setattr(random, "random", lambda: jitter)
    made = [BEGUN]
    while (following := next_try(BEGUN, made[-1], len(made))) is not None:
        made.append(following)
    return [at - BEGUN for at in made]


def test_tries_of_three_days(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = [0, 5, 300, 1_800, 7_200, 18_000, *[36_000] * 6]
    expected = [timedelta(seconds=sum(seconds[: count + 1])) for count in range(len(seconds))]
    assert tries(0.0, monkeypatch) == [*expected, GIVEN_UP_AFTER]


def test_jitter_makes_pauses_longer_by_a_tenth_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    made = tries(1.0, monkeypatch)
    assert made[1:3] == [timedelta(seconds=5.5), timedelta(seconds=335.5)]
    assert made[-1] == GIVEN_UP_AFTER


def test_a_late_worker_still_makes_the_last_try() -> None:
    late = BEGUN + GIVEN_UP_AFTER + timedelta(days=1)
    assert next_try(BEGUN, late, 3) is None
    assert next_try(BEGUN, BEGUN + timedelta(hours=71, minutes=59), 9) == BEGUN + GIVEN_UP_AFTER
