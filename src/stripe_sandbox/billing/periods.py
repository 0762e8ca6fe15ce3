"""Billing periods: months keep the day they started on, as far as the month has it."""

import calendar
from datetime import UTC, datetime, timedelta
from typing import Any, Final

Body = dict[str, Any]

HOUR: Final = 3600
DAY: Final = 24 * HOUR
DRAFT: Final = HOUR
"""How long an invoice that finalizes by itself stays a draft."""
TRIAL_WARNING: Final = 3 * DAY
"""How long before a trial's end Stripe says so."""


def after(anchor: int, recurring: Body, times: int) -> int:
    """The moment `times` intervals after the anchor."""
    count = int(recurring["interval_count"]) * times
    start = datetime.fromtimestamp(anchor, UTC)
    match recurring["interval"]:
        case "day":
            end = start + timedelta(days=count)
        case "week":
            end = start + timedelta(weeks=count)
        case "year":
            end = _months_later(start, 12 * count)
        case _:
            end = _months_later(start, count)
    return int(end.timestamp())


def _months_later(start: datetime, months: int) -> datetime:
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day)


def period_from(anchor: int, recurring: Body, start: int) -> tuple[int, int]:
    """The period that begins at `start`: it ends at the next multiple of the interval after the anchor."""
    times = 1
    while after(anchor, recurring, times) <= start:
        times += 1
    return start, after(anchor, recurring, times)


def day(moment: int) -> str:
    """As Stripe writes days in descriptions: 3 Nov 2026."""
    date = datetime.fromtimestamp(moment, UTC)
    return f"{date.day} {date:%b %Y}"
