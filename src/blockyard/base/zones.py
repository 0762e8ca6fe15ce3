"""Time zones by their IANA names, and what people there call a moment."""

from datetime import date, datetime, timedelta
from functools import cache
from typing import Annotated, Final
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field

UTC_ZONE: Final = "UTC"
LONGEST: Final = 64


@cache
def zone_names() -> frozenset[str]:
    """Of places, and UTC. The others are abbreviations: EST is five hours behind UTC in summer, too."""
    return frozenset(name for name in available_timezones() if "/" in name or name == UTC_ZONE)


def check_zone(name: str) -> str:
    """Raises ValueError."""
    if name not in zone_names():
        raise ValueError("this is no time zone of the IANA: write a place, as in Europe/Berlin, or UTC")
    return name


ZoneName = Annotated[str, Field(max_length=LONGEST), AfterValidator(check_zone)]


def day_in(zone: str, moment: datetime) -> date:
    return local(zone, moment).date()


def words_in(zone: str, moment: datetime) -> str:
    """To be printed: 4 December, 15:00."""
    there = local(zone, moment)
    return f"{there.day} {there:%B, %H:%M}"


def days_later(zone: str, moment: datetime, days: int) -> datetime:
    """At the same hour there, also where clocks were changed in between. Raises OverflowError."""
    there = local(zone, moment)
    return (there + timedelta(days=days)).astimezone(moment.tzinfo)


def local(zone: str, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(zone))
