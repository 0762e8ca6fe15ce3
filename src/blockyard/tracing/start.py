"""Turning traces on, if the settings name a collector."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Final

from blockyard.base.spans import TRACING
from blockyard.tracing.settings import TracingSettings

NEEDED: Final = ("opentelemetry.sdk.trace", "opentelemetry.exporter.otlp.proto.http.trace_exporter")


def refusal_of(settings: TracingSettings) -> str | None:
    """Why this installation cannot trace, in words; None: it can, or need not."""
    if settings.otlp_endpoint is None or all(map(is_installed, NEEDED)):
        return None
    return "it is set, and what sends traces is not installed: pip install 'blockyard[tracing]'"


def is_installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ImportError:  # of a package around it
        return False


@contextmanager
def traced(settings: TracingSettings, service: str) -> Iterator[None]:
    """Spans of this process go to the collector meanwhile, under the name `service`; what is left is sent in the end."""
    if settings.otlp_endpoint is None:
        yield
        return
    from blockyard.tracing.otlp import OtlpTracer

    tracer = OtlpTracer(settings.otlp_endpoint, service)
    TRACING.tracer = tracer
    try:
        yield
    finally:
        TRACING.tracer = None
        tracer.close()
