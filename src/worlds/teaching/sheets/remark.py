"""What stands behind a question and is no answer: `(not marked)`, `If that's not possible, never mind`."""

import re
from typing import Final

from worlds.teaching.question_draft import QuestionDraft

REMARK: Final = re.compile(
    r"^\W*(?:if (?:that|it|this|not|you|so|possible)\b|never ?mind\b"
    r"|(?:this is |it's |it is )?(?:not |un)(?:marked|graded|scored|assessed)\b"
    r"|(?:there (?:is|are) |there's )?no (?:right|wrong|single|correct)(?: or (?:wrong|right))? answers?\b"
    r"|(?:any|all|every) answers? (?:is|are|counts?)\b|(?:just|only) (?:for )?(?:discussion|reflection|fun)\b)",
    re.I,
)


def is_remarked(draft: QuestionDraft) -> bool:
    """Nobody wants it marked, or it is asked of who builds the world."""
    return any(map(REMARK.match, (*draft.answers, draft.whole)))
