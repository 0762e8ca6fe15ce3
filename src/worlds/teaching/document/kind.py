"""What a part of a lesson plan or of notes is for, by its heading."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    TEACHES = "teaches"
    """Vocabulary, notes, facts, a passage: what pupils shall know."""
    EXPLAINS = "explains"
    """What is done in class, where the teacher may tell what is to be known."""
    ASKS = "asks"
    """Questions: the question reader's."""
    DOES = "does"
    """What is done in class, and tells nothing of the subject."""
    ABOUT = "about"
    """Title, aims, standards, what was taught before."""
    STUFF = "stuff"
    """Materials, times, homework, marks, names and rooms."""
    WRONG = "wrong"
    """What pupils mistake."""
    WORLD = "world"
    """What is wished of the world."""


@dataclass(frozen=True, slots=True)
class Names:
    kind: Kind
    whole: str
    """Of headings, as a regular expression."""
    ends: str = ""
    """What a heading may end with, too: `Instructional materials`."""

    def pattern(self) -> re.Pattern[str]:
        """Of a whole heading."""
        one = f"(?:{self.whole}|{self.ends})" if self.ends else f"(?:{self.whole})"
        before = rf"(?:.{{0,50}}(?<![\w-])(?:{self.ends}))" if self.ends else "(?!)"
        return re.compile(rf"(?:{one}|{before})(?:{AFTER})?", re.I)


AFTER: Final = r"\W+(?:for|to|in|with|at|on|and|as|of|from|how|\d|[ivx]{1,4}\b|&).{0,40}|\W+\d{0,3}|\W*\([^)]*\)?"
"""What may follow the name in its heading: `Vocab for the word wall`."""
NAMES: Final = (
    Names(Kind.WORLD, r"(?:in |of |for )?(?:the |my |our )?(?:world|game|roblox|map)"),
    Names(Kind.WRONG, r"(?:\w+ )?(?:misconceptions?|(?:common|usual|typical) (?:errors?|mistakes?)|wrong ideas?)"),
    Names(
        Kind.STUFF,
        r"ext|timings?|time|duration|length|home|h[./]?w\.?(?: due\b.{0,20})?|diff|"
        r"you(?:['’]ll)? need|support|stretch|extend|enrichment|sensitivity|safety|nb|di|period|room|teacher|"
        r"school|date|roll|challenge|sen|send|eal|ell|ta|prep|inclusion|marks?|rubric|.{0,30}(?:to self|early finishers?)|"
        r"don['’]t forget.{0,20}|next (?:time|steps?|lesson)|"
        r"(?:assessment|evaluation|planning|lesson|teacher['’]?s?) notes?|"
        r"no\. .{1,30}|name of .{1,20}",
        r"materials?|resources?|supplies|equipment|realia|aids|home ?work|assignments?|differentiation|extensions?|"
        r"accommodations?|modifications?|adaptations?|remarks?|reminders?|reference(?: book)?s?|preparation|set[- ]?up|"
        r"risk assessment|scaffold(?:ing|s)",
    ),
    Names(
        Kind.ABOUT,
        r"sub[- ]?(?:topics?|themes?|strands?|units?)|(?:national|core) curriculum|"
        r"swbat|walt|wilf|li|l\.?o\.?|sc|nc|wagoll|values|title|topic|unit|subject|class|grade|year|term|week|strand|focus|"
        r"learning|review|course|all|most|some|theme|curriculum|pcis?|purpose|level|average age|age|quarter|department|"
        r".{0,40}(?:able to|prior|previous|last|ent(?:ry|rance)|anticipated|i can|learning (?:area|intention))\b.{0,40}|"
        r"what (?:they(?:['’]re| are)|we(?:['’]re| are)) learning.{0,20}",
        r"objectives?|goals?|targets?|outcomes?|intentions?|aims?|criteria|standards?|competenc(?:y|ies)|assumptions?|"
        r"rationale|statement of aim",
    ),
    Names(
        Kind.TEACHES,
        r"content|notes?|facts?|text|terms|summary|theory|background|input notes|explain|subject matter|words|"
        r".{0,40}\b(?:(?:will|must|should|to|need) (?:to )?(?:know|learn|remember)|come out with|points to (?:get|make))\b"
        r".{0,20}",
        r"vocab(?:ulary)?|key ?words?|key terms|terminology|glossary|definitions?|class notes|key facts?|"
        r"(?:teaching|coaching|talking) points?|"
        r"knowledge|background (?:information|knowledge)|passage|information|explanations?|key (?:points?|ideas?|concepts?)|"
        r"(?:word|vocab(?:ulary)?) (?:list|wall|bank)|reading text",
    ),
    Names(
        Kind.ASKS,
        r"exit q|evaluat(?:e|ion)|test|check(?:ing)?|recap|recapitulation|answers?|key|q|formative|memo|practice|classwork|"
        r"salida",
        r"questions?|exit (?:ticket|slip|card|pass)|quiz|assessments?|check(?:ing)? for understanding|exercises?|"
        r"worksheet|driving q",
    ),
    Names(
        Kind.DOES,
        r"(?:students?|pupils?|learners?|children)['’]?s? (?:activit(?:y|ies)|tasks?|response)|interaction|hook|engage|"
        r"motivation|independent|guided|you do|write|write[- ]?up|do|think|share|agenda|tidy|settle|lab|vote|tuning in|"
        r"register|pack away|action plan|reflect",
        r"starter|warm[- ]?ups?|do now|bell ?(?:work|ringer)|lead[- ]?in|set induction|plenary|closure|closing|conclusion|"
        r"wrap[- ]?up|reflection|feedback|practice|(?:group|pair|partner) ?work|games?|minds on|consolidation|brain break|"
        r"icebreaker|mastery|extended activity|homework check|tasks?|clean[- ]?up|quick[- ]?write",
    ),
    Names(
        Kind.EXPLAINS,
        r"teach|input|i do|we do|main|body|action|lesson|read|clarify|elaborate|explore|sequence|intro|start|highlight|"
        r"time activity|activity|prac|demo|plan|steps?|stages?|development|teacher .{1,60}|stage|"
        r"b\.?b\.? work|"
        r"(?:step|day|stage|part|phase|session) ?(?:\d{1,2}|[ivx]{1,4})|"
        r"mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?",
        r"teaching|presentation|discussion|instruction|mini[- ]?lesson|modell?ing|lesson development|procedures?|reading|"
        r"introduction|activities|practical|experiment|demonstration|lesson plan|lesson note|teacher input",
    ),
)
PATTERNS: Final = tuple((one.kind, one.pattern()) for one in NAMES)
MOST_WORDS: Final = 9


def kind_named(heading: str) -> Kind | None:
    """None: it is no heading of a lesson plan; of notes it may be one."""
    words = " ".join(heading.split()).strip(" .:–—-…")
    if not words or len(words.split()) > MOST_WORDS:
        return None
    return next((kind for kind, pattern in PATTERNS if pattern.fullmatch(words)), None)
