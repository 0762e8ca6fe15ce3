"""Spans by OpenTelemetry's SDK, sent over HTTP from a thread of their own. The one module that imports it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Span, SpanKind, Status, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from blockyard import __version__
from blockyard.base.spans import Attributes

KINDS: Final = {
    "server": SpanKind.SERVER,
    "consumer": SpanKind.CONSUMER,
    "client": SpanKind.CLIENT,
    "internal": SpanKind.INTERNAL,
}
SEND_SECONDS: Final = 5
"""A collector that takes longer loses what it was to get."""
TRACEPARENT: Final = "traceparent"


class OtlpTracer:
    """A base.spans.Tracer."""

    def __init__(self, endpoint: str, service: str) -> None:
        exporter = OTLPSpanExporter(endpoint=f"{endpoint}/v1/traces", timeout=SEND_SECONDS)
        resource = Resource.create({"service.name": service, "service.version": __version__})
        self._provider = TracerProvider(resource=resource, shutdown_on_exit=False)
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("blockyard", __version__)
        self._propagator = TraceContextTextMapPropagator()

    @contextmanager
    def span(self, name: str, kind: str, attributes: Attributes, parent: str | None) -> Iterator[Span]:
        """Of an error its type is told alone: its text may hold what people sent."""
        context = self._propagator.extract({TRACEPARENT: parent}) if parent is not None else None
        with self._tracer.start_as_current_span(
            name, context, KINDS[kind], dict(attributes), record_exception=False, set_status_on_exception=False
        ) as span:
            try:
                yield span
            except BaseException as error:
                span.set_status(Status(StatusCode.ERROR))
                span.set_attribute("error.type", type(error).__qualname__)
                raise

    def carried(self) -> str | None:
        carrier: dict[str, str] = {}
        self._propagator.inject(carrier)
        return carrier.get(TRACEPARENT)

    def close(self) -> None:
        """Sends what is left, and gives up on a collector that does not answer."""
        self._provider.force_flush(SEND_SECONDS * 1000)
        self._provider.shutdown()
