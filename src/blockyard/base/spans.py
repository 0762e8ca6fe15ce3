"""Spans of traces, for code that must not know whether there are any. Off, a span costs nothing and imports nothing.

blockyard/tracing turns them on, when BLOCKYARD_OTLP_ENDPOINT is set.
"""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Final, Protocol

Attributes = Mapping[str, str | int]


class Tracer(Protocol):
    def span(self, name: str, kind: str, attributes: Attributes, parent: str | None) -> AbstractContextManager[object]:
        """A span around what is done in it. `parent`: what `carried` said elsewhere; None: the span that runs here."""

    def carried(self) -> str | None:
        """The span that runs, as W3C's `traceparent` says it; None: there is none."""


class Tracing:
    """Whether this process traces. Set once, as it starts, like the log."""

    __slots__ = ("tracer",)

    def __init__(self) -> None:
        self.tracer: Tracer | None = None


TRACING: Final = Tracing()
OFF: Final = nullcontext()


def span(
    name: str, kind: str, attributes: Attributes | None = None, parent: str | None = None
) -> AbstractContextManager[object]:
    """`kind`: server, consumer, client or internal. Attributes hold no secret, and nothing that people wrote."""
    tracer = TRACING.tracer
    return OFF if tracer is None else tracer.span(name, kind, attributes or {}, parent)


def carried() -> str | None:
    """What a job takes along, so that its span is one of this trace. None: nothing."""
    tracer = TRACING.tracer
    return None if tracer is None else tracer.carried()
