"""How the room's lists are sorted, searched and narrowed."""

from typing import Any, Final

from sqlalchemy import ColumnElement

from blockyard.classes.models import SchoolClass
from blockyard.web.listing import ExactText, Filter, Listing, equals


def is_active(value: Any) -> ColumnElement[bool]:
    return SchoolClass.archived_at.is_(None).is_(value)


CLASSES: Final = Listing(
    SchoolClass.id,
    sorts=(SchoolClass.updated_at, SchoolClass.name),
    searched=(SchoolClass.name, SchoolClass.subject),
    filters={
        "subject": equals(SchoolClass.subject, ExactText, "Those of it only"),
        "grade_level": equals(SchoolClass.grade_level, int, "Those of it only"),
        "is_active": Filter(bool, is_active, "Whether they are not archived"),
    },
)
