"""Slices of HTTP load on contenders, taken in turns."""

from functools import partial

from bench import report
from bench.contenders import Contender
from bench.load import Load, Order, Result
from bench.rounds import Series, take_turns
from bench.server import Processor
from blockyard.local.embedded import Cluster

CONNECTIONS = 8


class Track:
    """Where all slices run: one load process, one PostgreSQL."""

    def __init__(self, cluster: Cluster, load: Load, rounds: int, seconds: float) -> None:
        self.cluster = cluster
        self.load = load
        self.rounds = rounds
        self.seconds = seconds

    def race(self, title: str, runners: dict[str, tuple[Contender, tuple[str, ...]]]) -> dict[str, Series]:
        """By name. Each runner is a contender and the requests that it gets."""
        turns = {name: partial(self.slice_of, contender, requests) for name, (contender, requests) in runners.items()}
        return take_turns(turns, self.rounds, lambda text: report.say(f"{title}: {text}"))

    def slice_of(self, contender: Contender, requests: tuple[str, ...]) -> tuple[Result, float]:
        """One slice, and the processor seconds that it took."""
        processor = Processor(contender.server, self.cluster)
        before = processor.seconds()
        result = self.load.run(Order(contender.server.port, requests, self.seconds, CONNECTIONS))
        return result, processor.seconds() - before


def requests(contender: Contender, path: str, callers: int | None = None) -> tuple[str, ...]:
    """One for each organization, or for so many of them, evenly spread."""
    step = 1 if callers is None else max(1, len(contender.headers) // callers)
    return tuple(request(path, headers) for headers in contender.headers[::step])


def request(path: str, headers: dict[str, str]) -> str:
    lines = (f"GET {path} HTTP/1.1", "Host: bench", *(f"{name}: {value}" for name, value in headers.items()), "", "")
    return "\r\n".join(lines)
