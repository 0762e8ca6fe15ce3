"""What names the part of the lesson that a question opens or closes: `Exit ticket:`, `Hinge question -`."""

import re
from typing import Final

PART: Final = (
    r"(?:exit(?: ticket| slip| question)?|hinge|plenary|starter|do now|bell ?work|warm[- ]?up|recap"
    r"|(?:quick )?check(?:point)?|review|consolidation|closing|closure|final|bonus|extension|key)(?: questions?| q)?"
)
LABEL: Final = re.compile(rf"^(?:{PART}|question)[ ]?\d{{0,2}}[ ]?[:–—-]+\s*(?=\S)", re.I)
"""`Exit ticket question:`"""
