"""Phrases that may say what a text is about, and where they stand."""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from worlds.lesson.band import bands_in
from worlds.lesson.school import ACTIVITIES, CURRICULA, GENERAL, SUBJECTS
from worlds.topics.find import Found, named_in
from worlds.topics.index import SMALL as SMALL_WORDS
from worlds.topics.index import stems_of

EARLY: Final = 200
"""Characters in which a sentence says what the text is about; later ones may speak of a part."""
LONGEST: Final = 80
"""Characters of a subject."""
SCHOOL: Final = re.compile(rf"\b{SUBJECTS}\b(?: \d\b)?", re.I)
"""What a teacher teaches all year is no topic."""
SMALL: Final = re.compile(
    r"^(?:(?:the|an?|our|my|their|some|different|various|all|basic|short|quick|fun|little|final|pop|exit|this|that|"
    r"each|every|for|of|in|to|and|with|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|more|another|big|"
    r"large|giant|huge|tiny|new|good|nice|multiple choice)\b\s*)+",
    re.I,
)
"""What says nothing of a subject before it."""
GRADE: Final = "§"
"""Stands for the words of a grade."""
OF_A_CLASS: Final = re.compile(
    r"(?:\b(?:for|in|to|of|at|with)[ \t]+)?(?:\b(?:my|our|the|all|level|grade|class|year|time)[ \t]*:?[ \t]+)*"
    rf"(?:(?<!\bof )\b{SUBJECTS}[ \t,(:]*)?{GRADE}(?:[ \t,/&()-]*(?:and |or )?{GRADE})*(?:[ \t,)]*\b(?:core )?{SUBJECTS}\b)?"
    r"(?:[ \t]+(?:class(?:es)?|students?|pupils?|kids|children|learners|groups?|beginners|enrichment|elective)\b)*",
    re.I,
)
"""A grade with the school subject beside it, and those who are in it."""
CODE: Final = re.compile(
    rf"(?<!\w)[A-Z0-9]*(?:[.-][A-Z0-9]{{1,4}}){{2,}}\b|\b[A-Z]{{3,}}\d{{2,}}\b|^[A-Z]\d(?= (?!(?i:{SUBJECTS})\b)[A-Z][a-z])"
)
"""Of a standard or of a unit: `7.EE.B.4`, `HS-LS4-4`, `B1 Cell transport`."""
FORM: Final = re.compile(
    r"\b(?:true (?:or|and|/) false|true[/-]false|fill(?:ing)?[- ](?:in[- ])?(?:the[- ])?(?:gap|blank)s?|gap[- ]?fill|"
    r"match(?:ing)?[- ]?(?:up|pairs)s?|multiple[- ]choice|short answers?|odd one out|cloze|recap|quiz(?:zes)?|mcqs?"
    r"|ab initio|(?:(?:absolute|complete|lower|upper|pre)[- ])?(?:beginners?|elementary|intermediate|advanced|level)[ -]"
    r"(?-i:[ABC][12]))"
    r"(?! of)\b|^(?-i:[ABC][12])$",
    re.I,
)
"""Of questions, and of the course of a language: `true or false`, `intermediate A2`."""
EDGES: Final = " \t-–—*_#,•./!"
LEFT: Final = re.compile(r"(?:\s+(?:in|of|for|to|and|with|on|at|by|the|an?))+$", re.I)
"""Small words that are left at an end."""
TEACHER: Final = re.compile(r"^(?:mrs?|ms|miss|dr|sir|madam)\b", re.I)
NOTHING: Final = frozenset((*CURRICULA, *GENERAL, *SMALL_WORDS, *map(str, range(1000))))
"""Words, as stems, that alone are no subject."""


class Place(IntEnum):
    """Where a phrase stands, the weightiest last."""

    SCHOOL = -1
    """The school subject."""
    PERHAPS = 0
    """`a room on the left`, and `an escape room on the periodic table`."""
    AIM = 1
    """What pupils shall understand or explain; all that a lesson plan says of its course."""
    LATER = 2
    """The second sentence or line of a text."""
    TITLE = 3
    STATED = 4


@dataclass(frozen=True, slots=True)
class Said:
    phrase: str
    """What it may be about."""
    place: Place


def trimmed(phrase: str, *, is_school: bool = False) -> str | None:
    """Without grades, and without what says nothing of a subject around it. None: nothing is left. `is_school`: a school
    subject is one that is the name of a topic: `a world about algebra`."""
    phrase = CODE.sub("", OF_A_CLASS.sub("", with_marks(phrase))).replace(GRADE, "").strip(EDGES)
    phrase = without_forms(phrase)
    if TEACHER.match(phrase):
        return None
    named = named_in(phrase)
    phrase = bare(shorter(phrase, named)[:LONGEST], named)
    if SCHOOL.fullmatch(phrase):
        return phrase if is_school and named else None
    return phrase if named or not {*stems_of(SCHOOL.sub("", phrase))} <= NOTHING else None


def without_forms(phrase: str) -> str:
    """Without the form of questions and the level of a language course, if they are of no topic's name."""
    bare = " ".join(FORM.sub(" ", phrase).split()).strip(EDGES)
    return bare if named_in(bare) == named_in(phrase) else phrase


def shorter(phrase: str, named: Found | None) -> str:
    """Without the small words before it, if they are of no topic's name: `five senses`."""
    without = SMALL.sub("", phrase)
    return without if named_in(without) == named else phrase.removeprefix("the ").removeprefix("The ")


def bare(phrase: str, named: Found | None) -> str:
    """Without the words of what is played at its ends, if they are of no topic's name: `map skills treasure hunt`."""
    words = phrase.split()
    for end, rest in ((-1, slice(0, -1)), (0, slice(1, None))):
        while words and {*stems_of(words[end])} <= ACTIVITIES and named_in(" ".join(words[rest])) == named:
            words = words[rest]
    return LEFT.sub("", shorter(" ".join(words), named)).strip(EDGES)


def with_marks(text: str) -> str:
    """With a mark for each grade."""
    last, pieces = 0, []
    for start, end, _ in sorted(bands_in(text)):
        if start >= last:
            pieces += [text[last:start], GRADE]
            last = end
    return "".join((*pieces, text[last:]))
