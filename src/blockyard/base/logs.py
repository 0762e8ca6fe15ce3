"""Structured logs: one JSON object a line for machines, coloured lines on a terminal."""

import logging
import sys
from types import TracebackType

import structlog

from blockyard.base.lost_connection import calm
from blockyard.base.tracebacks import format_traceback


def configure_logs(level: str) -> None:
    """Route structlog and the standard library's logging through one renderer on standard error."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer()
    )
    sys.excepthook = log_crash
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.ExceptionRenderer(format_traceback),
            renderer,
        ],
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    handler.addFilter(calm)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    for talkative in ("procrastinate", "stripe", "httpx"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        cache_logger_on_first_use=False,
    )


def log_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What ends the process, told as everything else is: Python itself would print the values in its text."""
    if isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        get_logger(__name__).critical("process_crashed", exc_info=(kind, error, trace))


def get_logger(name: str) -> structlog.stdlib.BoundLogger:
    """A logger that carries the request's id and organization, bound by the middleware."""
    logger: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return logger
