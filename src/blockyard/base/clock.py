"""The one place that asks for the time, so that tests can hold it still."""

from datetime import UTC, datetime


def now() -> datetime:
    """The current time, timezone-aware, in UTC."""
    return datetime.now(UTC)


def start_of_month() -> datetime:
    """The first moment of the current calendar month, in UTC."""
    return now().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
