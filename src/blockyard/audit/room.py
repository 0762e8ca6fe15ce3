"""The audit trail."""

from blockyard.audit import models
from blockyard.audit.student_records import STUDENT_RECORDS
from blockyard.room import Room

ROOM = Room(name="audit", models=(models,), student_records=STUDENT_RECORDS)
