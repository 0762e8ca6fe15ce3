"""What the room holds of students. How long a code lives, its own sweep sees to (jobs.py)."""

from typing import Final

from blockyard.players.models import ClaimCode, RobloxLink
from blockyard.student_records import StudentRecords

STUDENT_RECORDS: Final = (
    StudentRecords(
        model=RobloxLink,
        student=RobloxLink.student_id,
        holds="Accounts at Roblox with which the student plays, or played until a week ago",
    ),
    StudentRecords(
        model=ClaimCode,
        student=ClaimCode.student_id,
        holds="Codes for a game, each for a day, and which account typed one",
        left_out={"code_sealed": "who has the code can say that she is the student"},
    ),
)
