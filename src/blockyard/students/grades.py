"""Grades as rosters write them and teachers type them: codes of CEDS, which OneRoster uses, and words around a number."""

import re
from typing import Final

KINDERGARTEN: Final = frozenset({"kg", "k", "tk", "kindergarten"})
OUTSIDE: Final = frozenset({"it", "pr", "pk", "prek", "pre-k", "ps", "ug", "other", "13", "ao", "ae"})
"""Before kindergarten, after school, or in no grade: known, and none of 0 to 12."""
BEFORE: Final = "grade|gr|g|year|yr|y|level|klassenstufe|klasse|jahrgangsstufe|jahrgang|stufe|grado|curso|niveau|classe"
AFTER: Final = "st|nd|rd|th|º|ª|er|[eè]me|[a-z]|grade|grader|year|klasse|jahrgang|schuljahr|grado|curso|ann[eé]e"
NUMBER: Final = re.compile(rf"(?:{BEFORE})?[ .:-]*(\d{{1,2}})(?:\.0)?(?:[ .-]*(?:{AFTER})){{0,2}}\.?")
"""What else stands beside a number means another count, such as the first year of a higher school."""
HIGHEST: Final = 12


class GradeUnknown(ValueError):
    """It says nothing that is known here."""


def grade_of(said: str) -> int | None:
    """0 is kindergarten; None: outside of 0 to 12. Raises GradeUnknown."""
    word = said.strip().casefold()
    if word in KINDERGARTEN:
        return 0
    if word in OUTSIDE:
        return None
    found = NUMBER.fullmatch(word)
    if found is None or int(found[1]) > HIGHEST:
        raise GradeUnknown(said)
    return int(found[1])


def grade_of_list(said: str) -> int | None:
    """Of a field that may hold several: the one that it holds. Raises GradeUnknown."""
    words = [word for word in said.split(",") if word.strip()]
    return grade_of(words[0]) if len(words) == 1 else None
