"""Rounds: every contender gets a short slice of load in turn, again and again, so that a noisy moment hits all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Any

from bench.load import Result


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some figures, and how far they went."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Iterable[float]) -> "Spread":
        known = list(values)
        return cls(median(known), min(known), max(known))


@dataclass(slots=True)
class Series:
    """One contender's slices, in the order of the rounds."""

    results: list[Result] = field(default_factory=list)
    processor_seconds: list[float] = field(default_factory=list)

    @property
    def per_second(self) -> list[float]:
        return [result.per_second for result in self.results]

    @property
    def processor_ms(self) -> list[float]:
        """Processor milliseconds of a request, by round: server and PostgreSQL together."""
        return [
            1000 * seconds / result.count for seconds, result in zip(self.processor_seconds, self.results, strict=True)
        ]

    def latency_ms(self, percent: int) -> float:
        """Over all rounds."""
        latencies = [latency for result in self.results for latency in result.latencies_us]
        return quantiles(latencies, n=100, method="inclusive")[percent - 1] / 1000


def take_turns(
    slices: Mapping[str, Callable[[], tuple[Result, float]]], rounds: int, progress: Callable[[str], None]
) -> dict[str, Series]:
    """A B C A B C ... after one slice each that does not count. A slice gives its result and processor seconds."""
    series = {name: Series() for name in slices}
    for number in range(-1, rounds):
        progress(f"round {number + 1} of {rounds}")
        for name, run in slices.items():
            result, processor_seconds = run()
            if number >= 0:
                series[name].results.append(result)
                series[name].processor_seconds.append(processor_seconds)
    return series


def ratios(ours: list[float], theirs: list[float]) -> Spread:
    """Ours to theirs, round by round."""
    return Spread.of(our / their for our, their in zip(ours, theirs, strict=True))


def summary(series: dict[str, Series], base: str) -> dict[str, dict[str, Any]]:
    """By contender. `speed` is base's requests/s to the contender's; `work` is the contender's processor time to base's."""
    return {
        name: {
            "per_second": Spread.of(each.per_second),
            "speed": ratios(series[base].per_second, each.per_second),
            "p50_ms": each.latency_ms(50),
            "p99_ms": each.latency_ms(99),
            "processor_ms": Spread.of(each.processor_ms),
            "work": ratios(each.processor_ms, series[base].processor_ms),
        }
        for name, each in series.items()
    }
