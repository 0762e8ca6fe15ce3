"""What a text says that it is about: `a world about volcanoes`, `Topic: fractions`, `teach my class the water cycle`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LESSON: Final = "|".join(
    "lesson unit quiz quizzes test project course class questions? module topic workshop trivia review revision "
    "introduction intro puzzles? riddles? work presentation chapter something".split()
)
"""What is about something, or on it."""
PLACE: Final = "|".join(
    "world game map place activity adventure museum exhibition exhibit trail room park tour experience hunt challenge story "
    "obby theme island simulation one stations? it this everything".split()
)
"""What is about something; what is on it stands there."""
ABOUT: Final = "|".join(
    ("all about", "about", "on the topic of", "on the subject of", "covering", "dealing with", "regarding")
)
HEADED: Final = "|".join(("lesson title", "topic", "subject", "lesson", "unit", "theme", "title", "focus"))
CLASS: Final = "|".join(
    "my our the them students pupils kids children class year grade graders "
    r"\d+(?:st|nd|rd|th)? first second third fourth fifth sixth seventh eighth".split()
)
STUDIED: Final = "|".join(
    "studying study studies understand understanding doing covering revise revising review reviewing explain describe "
    r"exploring investigate investigating practise practice practising practicing looking\sat working\son causes\sof".split()
)
GOES_ON: Final = "|".join(
    (
        r"for (?:my|our|the|an?|grades?|years?|kids|children|students|pupils|ages?|\d|\w+ grader)",
        r"and (?:an?|the|then|put|add|make|build|let|two|three|four|five|some)",
        r"in (?:grade|year|my|our|an?|the form|which)",
        r"on (?:monday|tuesday|wednesday|thursday|friday)",
        r"year \d",
        "at the",
        "set in",
        *"with where that which who using so by because when while having including made will has should".split(),
        *"please grade next today tomorrow".split(),
    )
)
"""What follows the subject in its sentence."""
WHAT: Final = r"(?P<what>[^.,;:!?()\n\"]{2,90}?)"
ENDS: Final = rf"(?=[.,;:!?()\n\"]|\s(?:{GOES_ON})\b|\s[-–—]\s|$)"
PATTERNS: Final = tuple(
    re.compile(before + WHAT + ENDS, re.I | re.M)
    for before in (
        rf"^[ \t]*(?:#+[ \t]*)?(?:lesson|unit)?[ \t]*(?:{HEADED})[ \t]*(?:plan)?[ \t]*(?:\d+[ \t]*)?[:–—-][ \t]*",
        rf"\b(?:{LESSON})s?\b(?:\s+\w+){{0,2}}?\s+(?:{ABOUT}|on)\s+",
        rf"\b(?:{PLACE})s?\b(?:\s+(?!(?:poster|board|sign|book|statue)s?\b)\w+){{0,2}}?\s+(?:{ABOUT})\s+",
        rf"\bteach(?:es|ing)?\b(?:\s+(?:{CLASS}))*\s+(?!in\b|at\b|for\b)(?:about\s+|how\s+)?",
        r"\blearn(?:s|ing|ed)?\s+(?:all\s+|more\s+)?(?:about|how|why|what)\s+",
        rf"\b(?:{STUDIED})\s+(?:the (?:topic|concept|subject) of\s+)?",
        r"(?:^|[.!?:]\s*)about\s+",
    )
)
"""The surest first."""
BEFORE: Final = re.compile(
    r"\b(?P<what>(?:(?!(?:with|and|or|in|on|at|by|for|to|from|near|is|are|that|has|have|a|an|the|my|our|your|they|it|we|you)"
    r"\b)[\w'’-]{1,30} ){1,4})"
    r"(?:lesson|unit|quiz|class|topic|project|test|revision|trivia)\b",
    re.I,
)
"""`a fractions quiz`."""
SCHOOL: Final = re.compile(
    r"(?:(?:year|grade|class)?\s*\d*(?:st|nd|rd|th)?\s*(?:grade)?\s*)?(?:history|science|maths?|mathematics|geography|english|"
    r"biology|chemistry|physics|arts?|music|literature|social studies|computing|health|pe|ela|kids|children|students|pupils|"
    r"class)s?",
    re.I,
)
"""What a teacher teaches all year is no topic."""
SMALL: Final = re.compile(
    r"^(?:(?:the|an?|our|my|their|some|different|various|all|basic|short|quick|fun|little|final|pop|exit|this|that|"
    r"each|every|for|of|in|to|and|with|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|more|another|big|"
    r"large|giant|huge|tiny|new|good|nice|multiple choice)\b\s*)+",
    re.I,
)
"""What says nothing of a subject before it."""


LONGEST: Final = 80
"""Characters of a subject."""
PERHAPS: Final = re.compile(
    rf"\b(?:rooms?|world|game|map|quest|adventure|experience|challenge|obby|activity|hunt|trail|tour|museum)\s+on\s+{WHAT}{ENDS}",
    re.I,
)
"""`an escape room on the periodic table`, and `a room on the left`."""


TITLES: Final = 2
"""Lines at the beginning of a text that may be its title."""
CLAUSE: Final = re.compile(rf"[^:–—\n]+?(?=[:.,;!?()\n]|\s[-–—]\s|\s(?:{GOES_ON}|please)\b|$)", re.I)


@dataclass(frozen=True, slots=True)
class Said:
    phrase: str
    """What it may be about."""
    is_sure: bool = True
    """False: it may be where something stands."""


def beginnings_of(text: str) -> Iterator[str]:
    """The first words of each of the first lines, and what stands behind a colon there: `Electric circuits please!`."""
    lines = [line.strip(" #*-") for line in text[:600].split("\n") if line.strip(" #*-")]
    for line in lines[:TITLES]:
        for piece in line.split(":")[:3]:
            if found := CLAUSE.match(piece.strip()):
                yield found[0]


def subjects_in(text: str) -> Iterator[Said]:
    """Phrases that say it, the surest kind first."""
    seen: set[str] = set()
    for pattern in (*PATTERNS, BEFORE, PERHAPS):
        for found in pattern.finditer(text):
            phrase = SMALL.sub("", found["what"].strip(" -–—*_#"))[:LONGEST]
            if phrase and phrase.lower() not in seen and not SCHOOL.fullmatch(phrase):
                seen.add(phrase.lower())
                yield Said(phrase, pattern is not PERHAPS)
