"""What a page says to its class and to who teaches it, and nothing of the subject: tasks, homework, answers, marks, notes to
the teacher, and what stands below `Your turn`."""

import re
from collections.abc import Sequence
from typing import Final

from worlds.teaching.document.sentence import sentences_in

LEAD: Final = r"[\s•●▪◦*–—>☐□-]*(?:\(?(?:q(?:uestion)?[ ]?)?(?:\d{1,2}|[a-z]|[ivx]{1,3})[.):][ \t]*)?"
ITEM: Final = re.compile(r"[\s•●▪◦*-]*\(?(?:q(?:uestion)?[ ]?)?(?:\d{1,2}|[a-z])[.):][ \t]", re.I)
"""Of questions or steps: it has a number."""
LABEL: Final = re.compile(
    LEAD + r"(?:starter|plenary|hm?wk?|h\.?/?w\.?|home ?work|prep|tasks?|do now(?: answers?)?|answers?|ans|ext|"
    r"exit ticket|early finishers?|fast finishers?|finished|seminar prep|further reading|"
    r"success criteria|learning (?:intention|objective|outcome)s?|objectives?|w\.?a\.?l\.?t|w\.?i\.?l\.?f|l\.?o|"
    r"kit(?: needed)?|mark scheme|rag rate me|turn in|hand in|note to (?:self|teacher|cover)|act it out|"
    r"technician|t\.?a|teacher['’]?s? notes?|notes? for (?:the )?teachers?|cold call|misconceptions?|"
    r"(?:common|usual|typical) (?:\w+ )?(?:mistakes?|errors?)|next (?:lesson|time|week)|last (?:lesson|time|week)|"
    r"(?:word|sentence) (?:bank|starters?)|sentence starters?|(?:key|big|enquiry|hinge) questions?|differentiation|"
    r"risk assessment|you (?:will )?need|iv|dv|cv|author|"
    r"today['’]?s? (?:lesson|aim)|lesson (?:aim|title|objective|date))\b"
    r"(?:[ ]*\([^()]{0,30}\))?[ ]*(?:[:–—?]|[ ]-[ ])",
    re.I,
)
ALSO_A_WORD: Final = re.compile(
    LEAD + r"(?:extension|apparatus|materials|assessment|evaluation|"
    r"stretch|challenge|reading|aims?|all|most|some|equipment|resources|due|cover|teacher|complete)\b"
    r"(?:[ ]*\([^()]{0,30}\))?[ ]*(?::|[ ][–—-][ ])",
    re.I,
)
"""A label of work, unless it stands among words of a list: `Flexion: ...`, `Extension: ...`."""
ENTRY: Final = re.compile(LEAD + r"[^\W\d][\w' -]{1,30}(?::[ ]|[ ][–—-][ ])\S")
HOMEWORK: Final = re.compile(LEAD + r"(?:H/W|HW|Hmwk|HMWK|HOMEWORK|Homework)\b")
BIDS: Final = re.compile(
    LEAD
    + r"(?:add|analy[sz]e|answer|ask|bring|calculate|choose|circle|colou?r|compare|complete|convert|copy|cut|decide|"
    r"decode|define|describe|discuss|drag|draw|evaluate|explain|fill|find|finish|give|highlight|identify|imagine|justify|"
    r"judge|label|learn|list|log|look|make|mark|match|name|open|outline|pick|read|remind|research|revise|show|sketch|sort|"
    r"state|stick|stress|suggest|summari[sz]e|tell|tick|turn|underline|use|work|write|"
    r"be ready|make sure|be prepared)[ ](?:the|an?|your|you|out|up|up the|in|on|to|at least|one|two|three|four|"
    r"five|each|all|any|how|why|what|which|whether|this|that|these|those|it|them|its|their|his|her|another|as|full|"
    r"sections?|pages?|true|between|answer|forget)\b|"
    + LEAD
    + r"(?:always|never|remember to|don['’]t|do not)[ ](?:answer|write|use|show|check|give|put|start|forget|include|round|"
    r"draw|label|read|copy|leave|touch|run)\b",
    re.I,
)
"""Somebody is told to do something."""
TARIFF: Final = re.compile(r"\(\d{1,2}\)\s*$")
MARKS: Final = re.compile(
    r"[(\[]\d{1,2}(?:[ ]?(?:marks?|m))[)\]]\s*$|\[\d{1,2}\]\s*$|\b\d{1,2}[ ]?-?marks?\b(?! of)", re.I
)
TO_TEACHER: Final = re.compile(
    r"\b(?:(?:our|the|your) exam board|we teach|(?:the|last|your) mock|mark scheme|lost marks?|someone will say|"
    r"some (?:pupils|students|children) (?:will|may|might)|link (?:forward|back)|(?:this|the|your) class|on classroom|"
    r"worksheets?|whiteboards?|(?:in|on|by|for) (?:mon|tues|wednes|thurs|fri)day|due next|"
    r"[ck]hromebooks?|(?:ask|tell|remind|get|encourage|allow|split|seat) "
    r"(?:the )?(?:pupils?|students?|children|chn|learners?|class)|"
    r"(?:pupils|students|chn|learners) (?:\w+ )?(?:muddle|confuse|forget|mix|think|work|write|draw|find|say|act|often|"
    r"usually|always|sometimes|should|may|must|will|can)|children (?:\w+ )?(?:muddle|confuse|mix up|who say|to say)|"
    r"this usually surprises|watch (?:out )?for|on the board|please|in silence|"
    r"sit(?:s)? at the (?:front|back)|hand out|cover (?:teacher|lesson)|in (?:their|your) books?|accept (?:it|both|any)|"
    r"don['’]t let (?:them|the)|keep (?:chn|children|pupils|students) |books (?:out|in|away)|seat(?:s|ing) plan|"
    r"next (?:lesson|week)|last (?:lesson|week)|(?:today|this lesson) we|we (?:are going to|are learning)|"
    r"by the end of (?:the|this) (?:lesson|unit|topic))\b|"
    r"^\W*(?:ask|tell|remind|get|let|show|warn|help|give) (?:them|everyone)\b",
    re.I,
)
CAPTION: Final = re.compile(
    LEAD
    + r"(?:(?:(?:fig(?:ure)?|photo(?:graph)?|picture|image|illustration)\.?(?:[ ](?:[A-Z]|\d{1,2}(?:\.\d{1,2})?))?|"
    r"(?:source|map|diagram|chart|graph|extract|cartoon|table)[ ](?:[A-Z]|\d{1,2}(?:\.\d{1,2})?))[ ]?(?::|[ ][–—-][ ])|"
    r"(?:photo|image|picture)s?[ ](?:by|credit|courtesy)\b|"
    r"(?:credit|copyright|adapted from|taken from)\b[ ]?:|©)",
    re.I,
)
"""What stands below a picture, and whose it is."""
OF_LESSON: Final = re.compile(
    r"(?:.*[ ,–—|-])?(?:Mr|Mrs|Miss|Ms|Dr|Prof)\.?[ ][A-Z][\w'’-]+(?:['’]s (?:group|class|set))?\W*|"
    r"(?:date|teacher|author|room|time|duration|period|class|set|version|updated|last updated|name|"
    r"school|topic book)[ ]?:.*|"
    r"(?:lesson|week|slide|page|unit|part)[ ]\d+[ ]of[ ]\d+|.{0,40}\b(?-i:Year|Grade|KS|Y)[ ]?\d{1,2}\b[^.]{0,30}",
    re.I,
)
"""A short line of the lesson itself: who gives it, when, and to whom."""
I_CAN: Final = re.compile(LEAD + r"I (?:can|know|will be able)\b")
ANSWERS: Final = re.compile(
    r"\s*(?:Q\d.*\bQ\d.*|[a-h][ ][^\s,]+(?:,[ ][b-p][ ][^\s,]+){2,}.*|(?:T|F|True|False)\b(?:[ ]\([^()]*\))?(?:,[ ].*)+|"
    r"[\d \t=→-]*\d[\d \t]*=[ ]?[A-Z]{2,})"
)
"""`a 6, b 45, c 31`, `Q1 150. Q2 450.`, `T, F (cutting)`."""
SECTION: Final = re.compile(
    r"[^\w\n]*(?:your (?:turn|task)|now (?:you )?try|have a go|over to you|check yourself|test yourself|self[- ]?check|"
    r"quick[- ]?fire|(?:exam|practice|past paper|discussion)[- ]?questions?|seminar prep|think about it|exit ticket|plenary|"
    r"true or false|success criteria|learning (?:intention|objective|outcome)s?|by the end of (?:today|th(?:e|is) lesson))\b"
    r"[^\n]{0,60}|[^\w\n]*(?:(?:comprehension )?questions?|tasks?|exercises?|activit(?:y|ies)|homework|do now|find it|"
    r"match(?:ing)?|[^\n]{1,30}[–—:-] ?match (?:the|each|up)\b[^\n]{1,40})[\W\d]*(?:\([^\n]*\))?",
    re.I,
)
"""A heading, below which there is nothing but work."""
NUMBERED: Final = re.compile(r"\W*\d{1,2}[.)]?[ ]+(?=[A-Z])")
FILLS: Final = re.compile(r"_{2,}|…{2,}|\.{4,}")
LONGEST_HEADING: Final = 60
MOST_OF_LESSON: Final = 12
"""Words of such a line."""
MOST_BEFORE: Final = 3
"""Sentences of what a task gives, before it asks."""


def without_work(text: str) -> str:
    """Of the same length: blanks for what is work."""
    made: list[str] = []
    is_work = False
    lines = text.split("\n")
    for at, line in enumerate(lines):
        is_name = is_heading(lines, at)
        if is_name:
            is_work = SECTION.fullmatch(unnumbered(line)) is not None
        is_blank = is_work or is_said_to_class(line, beside(lines, at), is_heading=is_name)
        made.append(" " * len(line) if is_blank else line if is_name else without_bids(line))
    return "\n".join(made)


def is_heading(lines: Sequence[str], at: int) -> bool:
    """A short line by itself, without a stop: the first one, or one with an empty line above it."""
    said = lines[at].strip()
    is_apart = at == 0 or not lines[at - 1].strip()
    is_name = (
        0 < len(said) <= LONGEST_HEADING and said[-1] not in ".;,:" and said[0] not in "•●▪◦*-" and "|" not in said
    )
    return is_apart and is_name and not ITEM.match(said) and not (said[-1] == "!" or said[:1].islower())


def unnumbered(line: str) -> str:
    """A heading without its number."""
    said = line.strip()
    number = NUMBERED.match(said)
    return said[number.end() :] if number else said


def beside(lines: Sequence[str], at: int) -> list[str]:
    """Above and below."""
    return [*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]]


def is_said_to_class(line: str, others: Sequence[str], *, is_heading: bool) -> bool:
    """`others`: the lines beside it. A heading may be a question."""
    if not line.strip() or "|" in line:
        return False
    cut = [line[start:end].strip() for start, end in sentences_in(line)]
    is_bid = bool(cut) and (
        BIDS.match(cut[-1]) is not None or (ITEM.match(line) is not None and TARIFF.search(line) is not None)
    )
    is_asked = is_bid or (TARIFF.sub("", line).rstrip().endswith("?") and not (is_heading and len(cut) == 1))
    is_task = is_asked and (len(cut) == 1 or ITEM.match(line) is not None or is_worked(cut))
    is_listed = any(ENTRY.match(one) and not LABEL.match(one) and not ALSO_A_WORD.match(one) for one in others)
    label = LABEL.match(line) or (None if is_listed else ALSO_A_WORD.match(line))
    found = (
        label,
        HOMEWORK.match(line),
        I_CAN.match(line),
        ANSWERS.fullmatch(line),
        FILLS.search(line),
        CAPTION.match(line),
    )
    is_of_lesson = (
        not is_heading and len(line.split()) <= MOST_OF_LESSON and OF_LESSON.fullmatch(line.strip()) is not None
    )
    return is_task or is_of_lesson or MARKS.search(line) is not None or any(found)


def is_worked(cut: Sequence[str]) -> bool:
    """`Priya sells 340 pancakes. Work out her profit.`: few sentences, with numbers of an exercise alone."""
    return 1 < len(cut) <= MOST_BEFORE and any(map(str.isdigit, "".join(cut[:-1])))


def without_bids(line: str) -> str:
    """Without its sentences that bid, or that are for who teaches."""
    if "|" in line:
        return line
    made = line
    for start, end in sentences_in(line):
        said = line[start:end]
        if BIDS.match(said) or TO_TEACHER.search(said):
            made = made[:start] + " " * (end - start) + made[end:]
    return made
