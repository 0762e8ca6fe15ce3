"""Cursors: where a page ended, and of which list.

`stamp.id`, and behind another dot, in hexadecimal digits, what the row held that the list is sorted by: so the row may be
changed or deleted meanwhile. The stamp tells lists apart that are sorted, searched or filtered in different ways.
"""

import hashlib
import re
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from blockyard.base.texts import check_keepable

FORM: Final = re.compile(r"([0-9a-f]{12})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.((?:[0-9a-f]{2})*))?")
LONGEST: Final = 4096
LARGEST: Final = 2**63 - 1


class Place(NamedTuple):
    id: UUID
    key: Any
    """None: the list is sorted by id alone."""


def stamp_of(*told: object) -> str:
    return hashlib.blake2b(repr(told).encode(errors="surrogatepass"), digest_size=6).hexdigest()


def write_cursor(stamp: str, place: Place) -> str:
    if place.key is None:
        return f"{stamp}.{place.id}"
    text = place.key.isoformat() if isinstance(place.key, datetime) else str(place.key)
    return f"{stamp}.{place.id}.{text.encode().hex()}"


def read_cursor(cursor: str, stamp: str, kind: type | None) -> Place:
    """`kind`: of the key, None if there is none. Raises ValueError."""
    form = FORM.fullmatch(cursor)
    if form is None:
        raise ValueError("it is no cursor; send the `next_cursor` of a page as it is")
    if form[1] != stamp or (form[3] is None) != (kind is None):
        raise ValueError("it belongs to another list, or to another `sort`, `q` or filter; begin without a cursor")
    return Place(UUID(form[2]), None if kind is None else read_key(bytes.fromhex(form[3]).decode(), kind))


def read_key(text: str, kind: type) -> Any:
    """Raises ValueError."""
    if kind is datetime:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError("its time has no zone")
        return moment
    if kind is int:
        number = int(text)
        if abs(number) > LARGEST:
            raise ValueError("its number is too large")
        return number
    return check_keepable(text)
