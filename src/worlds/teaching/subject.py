"""What a text says that it is about: `a world about volcanoes`, `Topic: fractions`, `teach my class the water cycle`."""

import re
from collections.abc import Iterator
from typing import Final

LESSON: Final = (
    r"(?:lesson|world|game|unit|quiz|quizzes|map|place|test|project|activity|adventure|museum|exhibition|exhibit|trail|"
    r"course|class|questions?|room|park|tour|experience|module|topic|workshop|hunt|challenge|story|trivia|obby|review|"
    r"revision|introduction|intro|work|workbook|presentation|chapter|theme|island|simulation|something|one|stations?)"
)
ENDS: Final = (
    r"(?=[.,;:!?()\n\"]|\s(?:for (?:my|our|the|a|an|grades?|years?|kids|children|students|pupils|ages?|\d|\w+ grader)|with|where|"
    r"in which|that|which|who|using|so|and (?:a|an|the|then|put|add|make|build|let|two|three|four|five|some)|at the|"
    r"in (?:grade|year|my|our|a|an|the form)|by|because|when|while|having|including|made|will|has|should|please|"
    r"grade|year \d|set in|next|today|tomorrow|on (?:monday|tuesday|wednesday|thursday|friday))\b|\s[-–—]\s|$)"
)
WHAT: Final = r"(?P<what>[^.,;:!?()\n\"]{2,90}?)"
PATTERNS: Final = tuple(
    re.compile(pattern + WHAT + ENDS, re.I | re.M)
    for pattern in (
        r"^\s*(?:#+\s*)?(?:lesson|unit)?\s*(?:topic|subject|lesson|unit|theme|title|lesson title|focus)\s*(?:plan)?\s*(?:\d+\s*)?[:–—-]\s*",
        rf"\b{LESSON}s?\b(?:\s+\w+){{0,2}}?\s+(?:about|on the topic of|on the subject of|on|covering|dealing with|all about|regarding)\s+",
        r"\b(?:to |we |they |and |will |should |shall |can |could |please )*teach(?:es|ing)?\b(?:\s+(?:my|our|the|them|students|pupils|kids|"
        r"children|class|year|grade|graders|\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth))*\s+"
        r"(?:about\s+|how\s+)?",
        r"\blearn(?:s|ing|ed)?\s+(?:all\s+|more\s+)?(?:about|how|why|what)\s+",
        r"\b(?:studying|study|studies|understand|understanding|doing|covering|revise|revising|review|reviewing|explain|describe|"
        r"exploring|investigate|investigating|practise|practice|practising|practicing)\s+(?:the (?:topic|concept|subject) of\s+)?",
        r"\babout\s+",
    )
)
BEFORE: Final = re.compile(
    r"\b(?P<what>(?:[\w'’-]+ ){1,4}?)(?:lesson|unit|quiz|class|topic|project|test|revision|trivia)\b", re.I
)
ARTICLE: Final = re.compile(r"^(?:the|a|an|our|my|their|some|different|various|all|basic|simple)\s+", re.I)


def subjects_in(text: str) -> Iterator[str]:
    """Phrases that say it, the surest kind first."""
    seen: set[str] = set()
    for pattern in (*PATTERNS, BEFORE):
        for found in pattern.finditer(text):
            phrase = ARTICLE.sub("", found["what"].strip(" -–—*_#"))
            if phrase and phrase.lower() not in seen:
                seen.add(phrase.lower())
                yield phrase
