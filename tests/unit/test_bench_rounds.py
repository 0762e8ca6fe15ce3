"""The arithmetic of the benchmarks."""

import pytest
from bench.load import Result
from bench.rounds import Series, Spread, ratios, summary, take_turns


def result(per_second: int) -> Result:
    return Result(seconds=1.0, latencies_us=list(range(1000, 1000 + per_second)))


def test_spread_is_the_median_and_the_ends() -> None:
    assert Spread.of([3.0, 1.0, 2.0]) == Spread(median=2.0, low=1.0, high=3.0)


def test_ratios_pair_the_rounds() -> None:
    # The medians alone (10 to 10) would hide that ours was twice as fast in each round but one.
    assert ratios([20.0, 10.0, 4.0], [10.0, 5.0, 16.0]) == Spread(median=2.0, low=0.25, high=2.0)


def test_contenders_take_turns_after_a_slice_that_does_not_count() -> None:
    taken: list[str] = []
    told: list[str] = []

    def turn(name: str, per_second: int) -> tuple[Result, float]:
        taken.append(name)
        return result(per_second), 0.5

    series = take_turns({"a": lambda: turn("a", 100), "b": lambda: turn("b", 50)}, 2, told.append)

    assert taken == ["a", "b"] * 3
    assert told == ["round 0 of 2", "round 1 of 2", "round 2 of 2"]
    assert series["a"].per_second == [100.0, 100.0]
    assert series["b"].processor_ms == [10.0, 10.0]


def test_summary_compares_speed_and_work_with_the_base() -> None:
    series = {
        "base": Series([result(200), result(100)], [0.2, 0.1]),
        "other": Series([result(100), result(100)], [0.2, 0.4]),
    }

    rows = summary(series, "base")

    assert rows["base"]["speed"] == Spread(1.0, 1.0, 1.0)
    assert rows["other"]["speed"] == Spread(1.5, 1.0, 2.0)
    assert rows["other"]["processor_ms"] == Spread(3.0, 2.0, 4.0)
    assert rows["other"]["work"] == Spread(3.0, 2.0, 4.0)
    assert rows["other"]["p50_ms"] == pytest.approx(1.05, abs=0.001)
    assert rows["other"]["p99_ms"] == pytest.approx(1.098, abs=0.001)
