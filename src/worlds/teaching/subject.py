"""What a text says that it is about: `a world about volcanoes`, `Topic: fractions`, `teach my class the water cycle`."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.teaching.said import EARLY, LONGEST, Place, Said, trimmed
from worlds.topics.find import named_in
from worlds.topics.index import WORD, stem

LESSON: Final = "|".join(
    "lesson unit quiz quizzes test project course class questions? module topic workshop trivia review revision "
    "introduction intro puzzles? riddles? work presentation chapter something".split()
)
"""What is about something, or on it."""
PLACE: Final = "|".join(
    "world game map place activity adventure museum exhibition exhibit trail room park tour experience hunt challenge story "
    "obby maze labyrinth race theme island simulation one stations? it this everything".split()
)
"""What is about something; what is on it stands there."""
ABOUT: Final = "|".join(
    ("all about", "about", "on the topic of", "on the subject of", "covering", "dealing with", "regarding")
)
HEADED: Final = "|".join(
    ("lesson title", "topic", "subject", "lesson", "unit", "theme", "title", "focus", "chapter", r"sub[- ]?strand")
)
CLASS: Final = "|".join(
    "my our the them students pupils kids children class year grade graders "
    r"\d+(?:st|nd|rd|th)? first second third fourth fifth sixth seventh eighth".split()
)
STUDIED: Final = "|".join(
    r"studying study studies doing starting beginning finishing covering revise revising reviewing exploring practise "
    r"practice practising practicing looking\sat working\son".split()
)
AIMS: Final = "|".join(
    r"understand understanding explain describe investigate investigating identify define compare name recognize recognise "
    r"review to\sknow learns?\sto learn\show\sto know\sabout causes\sof I\scan able\sto swbat".split()
)
"""What pupils shall do with it."""
GOES_ON: Final = "|".join(
    (
        r"for (?:my|our|the|an?|grades?|years?|kids|children|students|pupils|ages?|\d|\w+ grader)",
        r"and (?:an?|the|then|put|add|make|build|let|two|three|four|five|some)",
        r"in (?:grade|year|my|our|an?|the form|which)",
        r"on (?:monday|tuesday|wednesday|thursday|friday)",
        r"year \d",
        r"this (?:week|month|term|year)",
        "at the",
        "set in",
        "(?:is|are|means|was|were)(?=[,.;:!?\n]|$)",
        *"with where that which who using so by because when while having including made will has should".split(),
        *"please grade next now today tomorrow".split(),
    )
)
"""What follows the subject in its sentence."""
WHAT: Final = r"(?P<what>[^.,;:!?()\n\"]{2,90}?)"
ENDS: Final = rf"(?=[.,;:!?()|\t\n\"]|[ ]{{2}}|\s(?:{GOES_ON})\b|\s[-–—]\s|$)"
HEADING: Final = (
    rf"(?:^|[|\t]|[ ]{{2}})[ \t]*(?:#+[ \t]*)?(?:lesson|unit)?[ \t]*(?:{HEADED})[ \t]*(?:plan)?[ \t]*(?:\d+[ \t]*)?"
    r"[:–—-][ \t]*"
)
HEADED_BY: Final = re.compile(HEADING + WHAT + ENDS, re.I | re.M)
NARROWER: Final = re.compile(HEADING + r"[^.,;:!?()|\t\n\"]{2,60}[ ][–—-][ ]" + WHAT + ENDS, re.I | re.M)
"""`Unit 3: Human body - the nutrients in food`."""
CHAPTER: Final = re.compile(r"^[ \t]*(?:chapter)[ \t]*\d*[ \t]*[:–—-][ \t]*" + WHAT + ENDS, re.I | re.M)
"""Of a book: what it is about where no other heading says it."""
SAID_BY: Final = tuple(
    re.compile(before + WHAT + ENDS, re.I | re.M)
    for before in (
        rf"\b(?:{LESSON})s?\b(?:\s+\w+){{0,2}}?\s+(?:{ABOUT}|on)\s+",
        rf"\b(?:{PLACE})s?\b(?:\s+(?!(?:poster|board|sign|book|statue)s?\b)\w+){{0,2}}?\s+(?:{ABOUT})\s+",
        r"\b(?:do|make|have|need|want) (?:me |us )?(?:one|anything) (?:on|about)\s+",
        rf"\bteach(?:es|ing)?\b(?:\s+(?:{CLASS}))*\s+(?!in\b|at\b|for\b)(?:about\s+|how\s+)?",
        r"\b(?:are|is|been) learning\s+(?!about|how|why|what|all|more)",
        r"\blearn(?:s|ing|ed)?\s+(?:(?:all|more)\s+)?(?:about|how|why|what)\s+",
        r"\bfind(?:s|ing)? out (?:about|how|why|what)\s+",
        r"\b(?:can|could|shall) (?:we|you|u|i) (?:please )?(?:do|cover|revise|study)\s+"
        r"(?!(?:an?|some|one|something|anything|it|that|this)\b)",
        r"\b(?:walk-?through|overview|introduction|exploration) (?:of|to) (?:the )?",
        r"(?:^|[.!?:]\s*)about\s+",
        rf"\b(?:{STUDIED})\s+(?:the (?:topic|concept|subject) of\s+)?",
    )
)
"""The surest first."""
BOOK: Final = re.compile(
    r"\b(?i:reading|read|finish(?:ed|ing)|started|starting|"
    r"(?:reading|working|going|getting|halfway|half way|part-way|partway|chapters?) through)\s+"
    r"(?P<what>[A-Z][\w'’]+(?:\s+(?:(?:and|of|the|a|in|to|for|on)\s+)*[A-Z][\w'’]+)*)"
)
"""`We just finished Charlotte's Web`."""
AIMED: Final = re.compile(
    rf"\b(?:{AIMS})\s+" + WHAT + ENDS,
    re.I | re.M,
)
BEFORE: Final = re.compile(
    r"\b(?P<what>(?:(?!(?:with|and|or|in|on|at|by|for|to|from|near|is|are|that|has|have|a|an|the|my|our|your|they|it|we|you)"
    r"\b)[\w'’-]{1,30} ){1,4})"
    r"(?:lesson|unit|quiz|topic|project|test|revision|trivia)\b",
    re.I,
)
"""`a fractions quiz`."""
PERHAPS: Final = re.compile(
    rf"\b(?:rooms?|world|game|map|quest|adventure|experience|challenge|obby|activity|hunt|trail|tour|museum|maze|race)\s+on\s+{WHAT}{ENDS}",
    re.I,
)
"""`an escape room on the periodic table`, and `a room on the left`."""
CLAUSE: Final = re.compile(r"[^.;:!?()\n]+")


def subjects_in(text: str, *, is_plan: bool = False) -> Iterator[Said]:
    """Phrases that say it, the surest kind first. `is_plan`: a lesson plan speaks of much that it is not about."""
    said = Place.AIM if is_plan else Place.STATED
    headings = (HEADED_BY, NARROWER) if HEADED_BY.search(text) else (CHAPTER,)
    kinds = (
        *((one, Place.STATED) for one in headings),
        *((one, said) for one in (BOOK, *SAID_BY)),
        (BEFORE, min(said, Place.LATER)),
    )
    seen: set[str] = set()
    for pattern, surest in (*kinds, (AIMED, Place.AIM), (PERHAPS, Place.PERHAPS)):
        for found in pattern.finditer(text):
            is_late = found.start() > EARLY and pattern not in headings
            phrase = trimmed(whole_name(found["what"], text[found.start("what") :]), is_school=pattern in SAID_BY)
            if phrase and phrase.lower() not in seen:
                seen.add(phrase.lower())
                yield Said(phrase, min(surest, Place.LATER) if is_late else surest)


def whole_name(phrase: str, text: str) -> str:
    """The name of a topic that begins with the phrase and goes on behind it: `solids, liquids and gases`."""
    clause = CLAUSE.match(text[:LONGEST])
    longer = named_in(clause[0]) if clause else None
    short = named_in(phrase)
    is_longer = longer is not None and len(longer.words) > (len(short.words) if short else 0)
    begins = [stem(word) for word in WORD.findall(phrase.lower())][:1]
    return " ".join(longer.words) if longer and is_longer and begins == [stem(longer.words[0])] else phrase
