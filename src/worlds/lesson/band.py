"""Grades in bands, as lessons and topics are written for them, in the words of several countries."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from worlds.lesson.school import NUMBERED, SUBJECTS


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
LAST_YEARS: Final = (2, 6, 9, 13)
"""Of the key stages of England, a band each: pupils of Year 1 are 5."""
ORDINALS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
ROMAN: Final = "I II III IV V VI VII VIII IX X XI XII".split()
ONES: Final = "one two three four five six seven eight nine ten eleven twelve".split()
NTH: Final = rf"(\d{{1,2}})(?:st|nd|rd|th)|({'|'.join(ORDINALS)})"
BEFORE_DAYS: Final = (
    "the on of by at in is was came until before january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sept sep oct nov dec"
).split()
NTH_ALONE: Final = "".join(rf"(?<!\b{word} )" for word in BEFORE_DAYS) + r"(1[0-2]|[1-9])(?:st|nd|rd|th)"
"""`Plant cells 7th`, and not `on July 4th`."""
NTH_ABROAD: Final = r"(?:to|do|er|ro|mo|vo|no|º|°|ª|\.)"
NO_EXAM: Final = "".join(
    rf"(?<!\b{word} )"
    for word in "theory piano violin viola cello flute clarinet guitar recorder trumpet singing abrsm trinity".split()
)
"""`Piano grade 3` is an examination of music, at any age."""
NO_PERIOD: Final = "".join(
    rf"(?<!\b{day}\.? )(?<!\b{day} )" for day in "mon tue tues wed thu thur thurs fri monday tuesday friday".split()
).replace(r"\.?", r"\.")
"""`Tues P2`: when the lesson is."""
AND_NTH: Final = r"(?:\s*(?:[/&-]|and|or|to)\s*\d{1,2}(?:st|nd|rd|th))?"
NUMBER: Final = r"(1[0-3]|[1-9])(?:st|nd|rd|th|s|ers)?(?![\w%°]|[.:]\d)"
GRADES: Final = tuple(
    (re.compile(pattern, re.I), shift)
    for pattern, shift in (
        (
            rf"{NO_EXAM}\b(?:grade|class|standard|std|gr|grd|klasse)(?:s|\b\.)?(?: level)?\s*:?\s*"
            rf"(?!1 ?(?:to|[-–]) ?1[0-2]\b){NUMBER}",
            0,
        ),
        (r"(?:^|(?<=[\n,(;] )|(?<=[\n(])|(?<=\bfor ))(?-i:G)(1[0-2]|[1-9])(?= [a-z])", 0),
        (r"\b(?-i:BS)(\d)\b", 0),
        (r"\b(?:darjah|kelas|prathom|primaria)\s*:?\s*([1-9]|1[0-2])\b", 0),
        (r"\b([1-9])[ºª°]\.? (?:ano|año|grado)\b", 0),
        (r"\bsecundaria\s*:?\s*([1-6])\b", 6),
        (r"\b(?:tingkatan|mathayom|(?-i:JHS|SMP))\s*\.?([1-6])\b", 6),
        (r"\b(?-i:SHS)\s*([1-3])\b", 9),
        (
            rf"\b({'|'.join(ORDINALS[:6])}) class\b(?! (?:ticket|stamp|of|post|mail|seat|cabin|passenger|carriage|honou?r))",
            0,
        ),
        (rf"\b(?:primary|pri|pry|(?-i:Basic))\.?\s*:?\s*{NUMBER}", 0),
        (rf"\b(?-i:S)([1-6])(?= (?:{SUBJECTS}|class|pupils|scotland)\b)", 6),
        (r"(?<=[,.;] )basic ([1-9])\b", 0),
        (rf"{NO_PERIOD}\b(?-i:P)([1-7])(?:s\b|(?!\w))", 0),
        (r"(?<=[a-z] )p([1-7])(?=[ \t]*(?:[,;!?\n]|$|s(?:g|ci(?:ence)?)\b|maths?\b|singapore\b|scotland\b))", 0),
        (rf"\b(?:grade|class|standard|primary) ({'|'.join(ONES)})\b", 0),
        (rf"\b(?:{NTH}){AND_NTH}[- ]gr(?:a?de?)?(?:rs?)?\b", 0),
        (r"\b(\d{1,2})(?:st|nd|rd|th) st(?:andar)?d\b", 0),
        (rf"(?<=[a-z] ){NTH_ALONE}(?=[ \t]*(?:[,.;!?\n]|$))", 0),
        (rf"\b(1[0-3]|[1-9]){NTH_ABROAD}? ?(?:(?:año )?de )?(?:primaria|b[áa]sica|klasse)\b", 0),
        (r"\b([1-9])[º°ª] ?a[nñ]o\b", 0),
        (rf"\b([1-4]){NTH_ABROAD}? ?(?:de )?(?-i:ESO)\b", 6),
        (rf"\b([1-3]){NTH_ABROAD}? ?(?:de )?secundaria\b|\bsecundaria ([1-3])\b", 6),
        (rf"\b(\d)(?:st|nd|rd|th){AND_NTH} class\b(?! (?:ticket|stamp|of))", 0),
        (r"\b(?:class|std|standard|grade|form)\.?\s*:?\s*(?-i:(II|III|IV|V|VI|VII|VIII|IX|X|XI|XII))\b", 0),
        (rf"(?:^|(?<=\n)|(?<=\bin )){NUMBERED} ([4-9]|1[0-2])(?=\s*(?:[-–—:/,.(\n]|$))", 0),
        (rf"\b(?:jss?|junior secondary|junior high)\s*{NUMBER}", 6),
        (r"\b(?:sss?|senior secondary|senior high)\s*([1-3])\b", 9),
        (
            r"\b(?:secondary|sec|form)\.?\s*([1-6]|one|two|three|four|five|six)(?:s|ers)?\b"
            r"(?! (?:more|groups?|teams?|lines?|pairs?|rows?))",
            6,
        ),
        (r"\b([1-6])(?:st|nd|rd|th)[- ]years?\b(?! (?:of|in|after|old|anniversary))", 6),
        (rf"\b({'|'.join(ORDINALS[:6])})[- ]years\b(?! (?:of|in|after|old))", 6),
    )
)
"""(What names a grade, what is added to its number to have the grade of the United States.)"""
YEAR: Final = re.compile(
    rf"\b(?:(?:year|yr)s?\.?(?: group)?\s*:?\s*|y)(?:years?\s*)?{NUMBER}|"
    r"\bclass\s*:?\s*(1[0-3]|[7-9])(?-i:[A-Z])\d?\b|"
    rf"\byear ({'|'.join(ONES)})\b(?! (?:of|in|after|olds?)\b)",
    re.I,
)
"""Of England and Wales, with the letter of the class, too: `Class: 10B2`."""
STAGE: Final = re.compile(rf"\bstage ([1-6])(?=\s+(?:\(?years?\b|{SUBJECTS}\b))", re.I)
"""Of two years each, in Australia."""
AGE: Final = re.compile(
    r"\b(?:ages?|aged)\s*(\d{1,2})\b|"
    r"\bthey(?:['’]| a)?re (?:only |all )?(1\d|[5-9])(?=\s*(?:[,.;!?)\n]|$))|"
    r"\b(\d{1,2})[- ]?(?:(?:to|-|–)[- ]?\d+[- ]?)?(?:(?:years?|yrs?)[- ]olds?|y/?o)\b",
    re.I,
)
YEARS_AT_GRADE_0: Final = 5
BAND: Final = re.compile(r"\bk[-–]2\b|(?<=grades )(?:3[-–]5|6[-–]8|9[-–]12)\b|^(?:3-5|6-8|9-12)$", re.I)
NAMED: Final = {
    Band.K_2: re.compile(
        rf"\b(?:kinder(?:garten(?:ers?)?|s)?|pre-?school(?:ers?)?|pre[- ]?k|pre-?primary|kindy|[lu]kg|(?<!\d )kg ?[1-3]|"
        rf"nursery [1-3]|gr(?:ade)?\.? r|"
        rf"(?:(?:junior|senior) )?infants|lower primary|early years|eyfs|"
        rf"ks ?1|key stage (?:1|one)|(?:reception|prep|foundation)(?=\s*(?:/\s*\w+\s+)?(?:class|year|children|kids|pupils|"
        rf"students|{SUBJECTS})\b)|(?:my|our|for) (?:reception|preps?|foundation)(?=[ ,.!]*(?:$|\n|class))|"
        rf"(?<=[a-z,] )(?<!\ba )(?<!\bthe )reception(?=\s*(?:[,;!?/(]|$))|"
        rf"(?-i:K[-/–][1-9]))(?![\w-])",
        re.I,
    ),
    Band.G3_5: re.compile(
        r"\b(?:elementary(?: schools?)?|primary (?:schools?|pupils|children)|upper primary|juniors|ks ?2|"
        r"key stage (?:2|two)|pyp)\b",
        re.I,
    ),
    Band.G6_8: re.compile(
        r"\b(?:middle school(?:ers?)?|junior (?:high|cert(?:ificate)?|cycle)|lower secondary|ks ?3|"
        r"key stage (?:3|three)|myp|bece|psle|(?-i:JC))\b",
        re.I,
    ),
    Band.G9_12: re.compile(
        r"\b(?:high school(?:ers?)?|senior (?:high|secondary|cycle)|upper secondary|sixth form(?:ers?)?|secondary school|"
        r"ks ?[45]|key stage (?:4|5|four|five)|i?gcses?|[ao][- ]levels?|as[- ]levels?|leaving cert(?:ificate)?|"
        r"transition year|nat(?:ional)? ?5|waec|wassce|neco|jamb|kcse|hsc|ncea|freshm[ae]n|sophomores?|"
        r"(?-i:IB(?:DP)?|AP(?= [A-Z])|LC)|"
        r"seniors(?! citizens))\b",
        re.I,
    ),
}
WORD: Final = re.compile(r"\w+")


def band_of(text: str | None) -> Band | None:
    """That a text names first: `grade 5`, `5th graders`, `Year 4`, `JSS2`, `ages 8-10`, `middle school`. None: it names
    none."""
    return min(bands_in(text), default=(0, 0, None))[2] if text else None


def words_of_band(text: str) -> list[str]:
    """In lower case, by which it names one."""
    spans = [(start, end) for start, end, _ in bands_in(text)]
    words = [word for start, end in spans for word in WORD.findall(text[start:end].lower())]
    return [*words, "grader", "graders"] if words else []


def bands_in(text: str) -> Iterator[tuple[int, int, Band]]:
    """(Where a grade is named, where that ends, its band.)"""
    for pattern, shift in GRADES:
        for found in pattern.finditer(text):
            yield *found.span(), band_of_grade(number_in(found) + shift)
    for found in YEAR.finditer(text):
        yield *found.span(), band_by(LAST_YEARS, number_in(found))
    for found in STAGE.finditer(text):
        yield *found.span(), band_by(LAST_YEARS, 2 * number_in(found))
    for found in AGE.finditer(text):
        yield *found.span(), band_of_grade(number_in(found) - YEARS_AT_GRADE_0)
    for found in BAND.finditer(text):
        yield *found.span(), Band(found[0].upper().replace("–", "-"))
    for band, pattern in NAMED.items():
        for found in pattern.finditer(text):
            yield *found.span(), band


def number_in(found: re.Match[str]) -> int:
    said = next(one for one in found.groups() if one)
    for names in (ROMAN, ORDINALS, ONES):
        if said.casefold() in map(str.casefold, names):
            return [*map(str.casefold, names)].index(said.casefold()) + 1
    return int(said)


def band_of_grade(grade: int) -> Band:
    return band_by(LAST_GRADES, grade)


def band_by(last: tuple[int, ...], number: int) -> Band:
    return next((band for band, end in zip(BANDS, last, strict=True) if number <= end), Band.G9_12)


def nearest_band(wanted: Band, there: tuple[Band, ...]) -> Band:
    """Of those that are there; of two as near, the lower. `there` is not empty."""
    return min(there, key=lambda one: (abs(BANDS.index(one) - BANDS.index(wanted)), BANDS.index(one)))
