"""Grades in bands, as lessons and topics are written for them."""

import re
from enum import StrEnum
from typing import Final


class Band(StrEnum):
    K_2 = "K-2"
    """Ages 5 to 7."""
    G3_5 = "3-5"
    """Ages 8 to 10."""
    G6_8 = "6-8"
    """Ages 11 to 13."""
    G9_12 = "9-12"
    """Ages 14 to 18."""


BANDS: Final = tuple(Band)
LAST_GRADES: Final = (2, 5, 8, 12)
"""Of the bands, in their order."""
NAMED: Final = {
    Band.K_2: ("kindergarten", "preschool", "pre-k", "reception", "infants", "lower primary", "early years", "ks1"),
    Band.G3_5: ("elementary", "upper primary", "juniors", "ks2"),
    Band.G6_8: ("middle school", "lower secondary", "ks3"),
    Band.G9_12: ("high school", "upper secondary", "sixth form", "secondary school", "ks4", "gcse"),
}
GRADE: Final = re.compile(
    r"\b(?:grade|class|year|yr|gr\.?)s?(?: level)?\s*:?\s*(\d{1,2})(?:s|ers)?\b|\b(\d{1,2})(?:st|nd|rd|th)?[- ]grade"
    r"|\b(?-i:Y)(\d{1,2})s?\b",
    re.I,
)
WORDS: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
)
IN_WORDS: Final = re.compile(rf"\b({'|'.join(WORDS)}|twelfth)[- ]grade", re.I)
BAND: Final = re.compile(r"\bk-2\b|(?<=grades )(?:3-5|6-8|9-12)\b|^(?:3-5|6-8|9-12)$")
AGE: Final = re.compile(r"\b(?:ages?|aged)\s*(\d{1,2})\b|\b(\d{1,2})[- ](?:to[- ]\d+[- ])?years?[- ]olds?\b", re.I)
WORD: Final = re.compile(r"\w+")
YEARS_AT_GRADE_0: Final = 5


def band_of(text: str | None) -> Band | None:
    """That a text names: `grade 5`, `5th graders`, `ages 8-10`, `middle school`. None: it names none."""
    if not text:
        return None
    if found := GRADE.search(text):
        return band_of_grade(int(found[1] or found[2] or found[3]))
    if found := IN_WORDS.search(text):
        said = found[1].lower()
        return band_of_grade(WORDS.index(said) + 1 if said in WORDS else 12)
    if found := AGE.search(text):
        return band_of_grade(int(found[1] or found[2]) - YEARS_AT_GRADE_0)
    lower = text.lower()
    if found := BAND.search(lower):
        return Band(found[0].upper())
    return next((band for band, names in NAMED.items() if any(name in lower for name in names)), None)


def words_of_band(text: str) -> list[str]:
    """In lower case, by which it names one."""
    found = next((hit for pattern in (GRADE, IN_WORDS, AGE) if (hit := pattern.search(text))), None)
    if found:
        return [*WORD.findall(found[0].lower()), "grader", "graders"]
    lower = text.lower()
    return [word for names in NAMED.values() for name in names if name in lower for word in name.split()]


def band_of_grade(grade: int) -> Band:
    return next((band for band, last in zip(BANDS, LAST_GRADES, strict=True) if grade <= last), Band.G9_12)


def nearest_band(wanted: Band, there: tuple[Band, ...]) -> Band:
    """Of those that are there; of two as near, the lower. `there` is not empty."""
    return min(there, key=lambda one: (abs(BANDS.index(one) - BANDS.index(wanted)), BANDS.index(one)))
