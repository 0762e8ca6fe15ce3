"""What a text says that it is about: `a world about volcanoes`, `Topic: fractions`, `teach my class the water cycle`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from worlds.lesson.band import bands_in
from worlds.lesson.school import ACTIVITIES, CURRICULA, GENERAL, SUBJECTS
from worlds.teaching.lesson_plan import HEADINGS
from worlds.topics.find import Found, named_in
from worlds.topics.index import SMALL as SMALL_WORDS
from worlds.topics.index import stems_of

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
    r"studying study studies doing covering revise revising reviewing exploring practise practice practising practicing "
    r"looking\sat working\son".split()
)
AIMS: Final = "|".join(
    r"understand understanding explain describe investigate investigating identify define compare name recognize recognise "
    r"review to\sknow know\sabout causes\sof I\scan able\sto swbat".split()
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
        *"with where that which who using so by because when while having including made will has should".split(),
        *"please grade next now today tomorrow".split(),
    )
)
"""What follows the subject in its sentence."""
WHAT: Final = r"(?P<what>[^.,;:!?()\n\"]{2,90}?)"
ENDS: Final = rf"(?=[.,;:!?()\n\"]|\s(?:{GOES_ON})\b|\s[-–—]\s|$)"
HEADED_BY: Final = re.compile(
    rf"^[ \t]*(?:#+[ \t]*)?(?:lesson|unit)?[ \t]*(?:{HEADED})[ \t]*(?:plan)?[ \t]*(?:\d+[ \t]*)?[:–—-][ \t]*"
    + WHAT
    + ENDS,
    re.I | re.M,
)
SAID_BY: Final = tuple(
    re.compile(before + WHAT + ENDS, re.I | re.M)
    for before in (
        rf"\b(?:{LESSON})s?\b(?:\s+\w+){{0,2}}?\s+(?:{ABOUT}|on)\s+",
        rf"\b(?:{PLACE})s?\b(?:\s+(?!(?:poster|board|sign|book|statue)s?\b)\w+){{0,2}}?\s+(?:{ABOUT})\s+",
        r"\b(?:do|make|have|need|want) (?:me |us )?(?:one|anything) (?:on|about)\s+",
        rf"\bteach(?:es|ing)?\b(?:\s+(?:{CLASS}))*\s+(?!in\b|at\b|for\b)(?:about\s+|how\s+)?",
        r"\b(?:are|is|been) learning\s+(?!about|how|why|what|all|more)",
        r"\blearn(?:s|ing|ed)?\s+(?:(?:all|more)\s+)?(?:about|how|why|what)\s+",
        r"(?:^|[.!?:]\s*)about\s+",
        rf"\b(?:{STUDIED})\s+(?:the (?:topic|concept|subject) of\s+)?",
    )
)
"""The surest first."""
BOOK: Final = re.compile(
    r"\b(?i:reading|read|finish(?:ed|ing)|through|started|starting)\s+"
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
SCHOOL: Final = re.compile(rf"\b{SUBJECTS}\b(?: \d\b)?", re.I)
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
FIRST: Final = 600
"""Characters at the beginning of a text that its title may stand in."""
PERHAPS: Final = re.compile(
    rf"\b(?:rooms?|world|game|map|quest|adventure|experience|challenge|obby|activity|hunt|trail|tour|museum)\s+on\s+{WHAT}{ENDS}",
    re.I,
)
"""`an escape room on the periodic table`, and `a room on the left`."""


GRADE: Final = "§"
"""Stands for the words of a grade."""
OF_A_CLASS: Final = re.compile(
    rf"(?:\b(?:for|in|to|of|at|with)\s+)?(?:\b(?:my|our|the|all|level|grade|class|year|time)\s*:?\s+)*(?:\b{SUBJECTS}[\s,(:]*)?"
    rf"{GRADE}(?:[\s,/&()-]*(?:and |or )?{GRADE})*(?:[\s,)]*\b{SUBJECTS}\b)?"
    r"(?:\s+(?:class(?:es)?|students?|pupils?|kids|children|learners|groups?|beginners|enrichment|elective)\b)*",
    re.I,
)
"""A grade with the school subject beside it, and those who are in it."""
SENTENCE: Final = re.compile(r"[.!?](?=\s|$)")
PIECE: Final = re.compile(r"(?P<before>.*?)(?P<cut>[|:;()\"“”§]|\s[-–—/]+\s|\s[-–—]|_{2,})", re.S)
CODE: Final = re.compile(r"(?<!\w)[A-Z0-9]*(?:[.-][A-Z0-9]{1,4}){2,}\b|\b[A-Z]{3,}\d{2,}\b")
"""Of a standard: `7.EE.B.4`, `HS-LS4-4`."""
EDGES: Final = " \t-–—*_#,•./"
NUMBERED: Final = re.compile(
    r"^(?:(?:detailed|daily|semi-detailed) )?(?:lesson plan(?: in)?|(?:lesson|unit|week|chapter|day|module|topic|term|part)"
    r"\s*\d[\d.]*(?:\s*of\s*\d+)?)\b[\s:.-]*",
    re.I,
)
WISHED: Final = re.compile(
    r"^(?:swbat|i['’]?[dm]?|we|we['’][a-z]+|hi|hello|hey|thanks?|please|can|could|would|make|build|create|design|let|put|"
    r"include|use|add|give|show|set|keep|start|finish|end|tell|find|go|walk|turn|ask|talk|it|there|when|if|after|before|once|"
    r"have|has|are|is|was|were|must|will|where|who|they|he|she|then|maybe|also|students|pupils|players|kids|children|"
    r"the (?:kids|students|pupils|children|players)|an?)\b",
    re.I,
)
"""Begins a wish or a description, and no title."""
NOTHING: Final = frozenset((*CURRICULA, *GENERAL, *SMALL_WORDS, *map(str, range(1000))))
"""Words, as stems, that alone are no subject."""
HEADING_ALONE: Final = re.compile(rf"^\W*(?:{HEADINGS})\s*(?:[:–—(§|-]|$)", re.I)
TITLE_LINE: Final = 80
"""Characters of a line that is a title with all its sentences: `Sink or float? Density`."""
TITLES: Final = 2
"""Sentences or lines at the beginning of a text that may say what it is about."""
TAIL: Final = re.compile(
    r"[\s,]+(?:(?:please|pls|with|where|which|who|so|because|while|having|including|has|should|set in|now|today|this (?:week|month|term|year))\b|w/|"
    r"and (?:put|add|make|build|let|then)\b).*$",
    re.I | re.S,
)
EARLY: Final = 200
"""Characters in which a sentence says what the text is about; later ones may speak of a part."""


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


def subjects_in(text: str, *, is_plan: bool = False) -> Iterator[Said]:
    """Phrases that say it, the surest kind first. `is_plan`: a lesson plan speaks of much that it is not about."""
    said = Place.AIM if is_plan else Place.STATED
    kinds = ((HEADED_BY, Place.STATED), *((one, said) for one in (BOOK, *SAID_BY)), (BEFORE, min(said, Place.LATER)))
    seen: set[str] = set()
    for pattern, surest in (*kinds, (AIMED, Place.AIM), (PERHAPS, Place.PERHAPS)):
        for found in pattern.finditer(text):
            is_late = found.start() > EARLY and pattern is not HEADED_BY
            phrase = trimmed(found["what"], is_school=pattern in SAID_BY)
            if phrase and phrase.lower() not in seen:
                seen.add(phrase.lower())
                yield Said(phrase, min(surest, Place.LATER) if is_late else surest)


def titles_in(text: str) -> Iterator[Said]:
    """What the first sentences or lines say beside grades, school subjects and wishes: `Year 4 Science: Electricity.`"""
    count, is_told = 0, False
    for line in OF_A_CLASS.sub(" | ", with_marks(text[:FIRST])).split("\n"):
        place = Place.LATER if count or is_told else Place.TITLE
        for sentence in SENTENCE.split(line):
            is_heading = HEADING_ALONE.search(sentence) is not None
            if count and is_heading:
                return
            pieces = () if is_heading else PIECE.finditer(f"{sentence}|")
            phrases, wished = taken_from(pieces)
            for phrase, is_aside in phrases:
                yield Said(phrase, Place.LATER if is_aside else place)
            is_told = is_told or wished
            count += bool(phrases)
            if count == TITLES:
                return
            if is_told or len(line) > TITLE_LINE and count:
                place = Place.LATER


def taken_from(pieces: Iterable[re.Match[str]]) -> tuple[list[tuple[str, bool]], bool]:
    """([(What a sentence says, whether that stands in brackets)] up to where it wishes or tells something, whether it does)."""
    found, is_aside = [], False
    for cut in pieces:
        piece = NUMBERED.sub("", cut["before"].strip(EDGES))
        if WISHED.match(piece):
            return found, True
        if phrase := trimmed(TAIL.sub("", piece)):
            found.append((phrase, is_aside))
        is_aside = cut["cut"] == "("
    return found, False


def schools_in(text: str) -> Iterator[Said]:
    """The school subjects that its beginning names: of `Drama, Year 9: Brecht` what there is for drama is near."""
    for found in SCHOOL.finditer(text[:EARLY]):
        yield Said(found[0], Place.SCHOOL)


def trimmed(phrase: str, *, is_school: bool = False) -> str | None:
    """Without grades, and without what says nothing of a subject around it. None: nothing is left. `is_school`: a school
    subject is one that is the name of a topic: `a world about algebra`."""
    phrase = CODE.sub("", OF_A_CLASS.sub("", with_marks(phrase))).replace(GRADE, "").strip(EDGES)
    named = named_in(phrase)
    phrase = bare(shorter(phrase, named)[:LONGEST], named)
    if SCHOOL.fullmatch(phrase):
        return phrase if is_school and named else None
    return phrase if named or not {*stems_of(SCHOOL.sub("", phrase))} <= NOTHING else None


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
    return shorter(" ".join(words), named).strip(EDGES)


def with_marks(text: str) -> str:
    """With a mark for each grade."""
    last, pieces = 0, []
    for start, end, _ in sorted(bands_in(text)):
        if start >= last:
            pieces += [text[last:start], GRADE]
            last = end
    return "".join((*pieces, text[last:]))
