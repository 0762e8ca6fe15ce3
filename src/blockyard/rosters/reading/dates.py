"""Days as programs and people write them, where there is one way to read them."""

import re
from datetime import date
from typing import Final

YEAR_FIRST: Final = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?:[T ]\d{1,2}:\d{2}.*|Z)?")
DAY_WITH_DOTS: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
SLASHES: Final = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d{2}.*)?")
NO_DAY: Final = re.compile(r"0[0/. -]*")
"""What a database writes for no day."""


def read_day(said: str) -> date:
    """A time of day behind it is left out. Of 8/5/2026 nobody knows whether it is in May or in August. Raises ValueError."""
    found = YEAR_FIRST.fullmatch(said)
    if found is not None:
        return date(int(found[1]), int(found[3] or found[5]), int(found[4] or found[6]))
    found = DAY_WITH_DOTS.fullmatch(said)
    if found is not None:
        return date(int(found[3]), int(found[2]), int(found[1]))
    found = SLASHES.fullmatch(said)
    if found is None:
        raise ValueError(said)
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if first <= 12 and second <= 12 and first != second:
        raise ValueError(said)
    return date(year, second, first) if first > 12 else date(year, first, second)
