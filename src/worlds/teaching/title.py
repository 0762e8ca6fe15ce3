"""What the beginning of a text says that it is about: its title, beside grades, school subjects and wishes."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from worlds.lesson.school import CURRICULA
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.table import entries_of
from worlds.teaching.lesson_plan import HEADINGS
from worlds.teaching.reach import telling
from worlds.teaching.said import EARLY, EDGES, OF_A_CLASS, SCHOOL, Place, Said, trimmed, with_marks
from worlds.topics.find import named_in
from worlds.topics.index import SMALL, WORD, stems_of

FIRST: Final = 600
"""Characters at the beginning of a text that its title may stand in."""
SENTENCE: Final = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bCo)(?<!\bSt)(?<!\bby [A-Z])[.!?](?=\s|$)")
PIECE: Final = re.compile(r"(?P<before>.*?)(?P<cut>[|:;()\"“”§]|\s[-–—/]+\s|\s[-–—]|_{2,})", re.S)
NUMBERED: Final = re.compile(
    r"^(?:(?:detailed|daily|semi-detailed) )?(?:lesson plan(?: in)?|(?:lesson|unit|week|chapter|day|module|topic|term|part|"
    r"unidad|lecci[óo]n|tema|cap[íi]tulo|unité|leçon|chapitre|lektion|kapitel|unità|lezione)"
    r"\s*\d[\d.]*(?:\s*of\s*\d+)?)\b[\s:.-]*",
    re.I,
)
WISHED: Final = re.compile(
    r"^(?:swbat|i['’]?[dm]?|we|we['’][a-z]+|hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks?|"
    r"(?:the )?(?:right|correct) answers?|be an?|"
    r"please|can|could|would|make|build|create|design|let|put|include|use|add|give|show|set|keep|start|finish|end|tell|find|go|walk|turn|ask|talk|it|there|"
    r"when|if|after|before|once|have|has|are|is|was|were|must|will|where|who|they|he|she|then|maybe|also|students|pupils|"
    r"should|shall|below|here|attached|this is|these are|"
    r"players|kids|children|the (?:kids|students|pupils|children|players)|an?)\b",
    re.I,
)
"""Begins a wish or a description, and no title."""
HEADING_ALONE: Final = re.compile(rf"^\W*(?:{HEADINGS})\s*(?:[:–—(§|-]|$)", re.I)
OPTION: Final = re.compile(r"^\W{0,4}(?:[a-e]|\d{1,2})\)\s", re.I)
"""A line of a question or of its answers."""
SLASHED: Final = re.compile(r"(?:[\w'’]{1,30} ){1,3}/ [\w'’ ]{1,60}")
WORK: Final = re.compile(
    r"[\"“](?-i:[A-Z])[^\"“”\n]{1,60}[\"”] by [A-Z][\w.'’-]{0,20}"
    r"(?: (?:(?:de|la|du|da|van|von|der) ){0,2}[A-Z][\w.'’-]{0,20}){0,3}\b"
)
"""A story or a poem, which has its article and its author: `“The Necklace” by Guy de Maupassant`."""
OWN_CLASS: Final = re.compile(
    r"^(?:my|our) (?:[\w'’-]{2,20} )?(?:group|band|choir|orchestra|club|class|team|kids|pupils|students)$", re.I
)
"""`My recorder group`: those who learn."""
INSTITUTION: Final = re.compile(
    r"\b(?:school|college|academy|lyc[ée]e|gymnasium|gakuin|primary|elementary|high|prep)$", re.I
)
PLACE_NAME: Final = re.compile(r"(?:Co\. )?[A-Z][\w'’-]{1,30}(?:[ ,]+(?:[A-Z][\w'’-]{1,30}|of|upon|on)){0,3}")
IN_A_PLACE: Final = re.compile(r"^\W*in (?=[A-Z])")
OF_CLASS: Final = " | "
"""Stands for a class; a sentence that begins with one is a title, even after a greeting."""
TITLE_LINE: Final = 80
"""Characters of a line that is a title with all its sentences: `Sink or float? Density`."""
TITLES: Final = 2
"""Sentences or lines at the beginning of a text that may say what it is about."""
TAIL: Final = re.compile(
    r"[\s,]+(?:(?:please|pls|with|where|which|who|so|because|while|having|including|has|should|set in|now|today|"
    r"this (?:week|month|term|year))\b|w/|and (?:put|add|make|build|let|then)\b|for (?:my|our|some|those|these)\b|"
    r"(?:my|our) (?:\w{2,20} )?(?:group|band|choir|club)\b|"
    r"(?:my|our) (?:class|lot|kids|students|pupils|children|group|little|bottom|top|lower|upper)\b).*$|"
    r"\s*,\s*(?:they|theyre|we|i|he|she|it|its|my|our|half|most|some|lots|many|none|nobody|everyone)\b.*$",
    re.I | re.S,
)
"""What is said of the class behind a title."""


def titles_in(text: str) -> Iterator[Said]:
    """What the first sentences or lines say beside grades, school subjects and wishes: `Year 4 Science: Electricity.`"""
    count, is_told = 0, False
    for line in OF_A_CLASS.sub(OF_CLASS, with_marks(text[:FIRST])).split("\n"):
        if OPTION.match(line):
            continue
        is_later = count > 0
        for sentence in SENTENCE.split(line):
            is_heading = HEADING_ALONE.search(sentence) is not None
            if count and is_heading:
                return
            is_title = not is_later and (not is_told or sentence.lstrip().startswith(OF_CLASS.strip()))
            work = None if is_heading or count else WORK.search(sentence)
            beside = sentence.replace(work[0], "|") if work else sentence
            phrases, wished = taken_from(() if is_heading else PIECE.finditer(f"{beside}|"))
            if work and not wished:
                count += not phrases
                yield Said(work[0], Place.TITLE if is_title else Place.LATER)
            if phrases and (whole := whole_of(sentence)):
                yield Said(whole, Place.TITLE if is_title else Place.LATER)
            for phrase, is_aside in phrases:
                yield Said(phrase, Place.TITLE if is_title and not is_aside else Place.LATER)
            is_told = is_told or wished
            count += bool(phrases)
            is_later = is_later or (count > 0 and len(line) > TITLE_LINE)
            if count == TITLES:
                return


def taken_from(pieces: Iterable[re.Match[str]]) -> tuple[list[tuple[str, bool]], bool]:
    """[(What a sentence says, whether in brackets)] up to where it wishes or tells something; whether it does."""
    found: list[tuple[str, bool]] = []
    is_aside = is_class = False
    for cut in pieces:
        piece = NUMBERED.sub("", cut["before"].strip(EDGES))
        is_beside, is_class = is_class, is_class and not piece
        is_class = is_class or cut["cut"] == OF_CLASS.strip()
        if piece and (OWN_CLASS.match(piece) or (is_beside and is_whose(piece, is_aside=is_aside))):
            is_aside = cut["cut"] == "("
            continue
        if WISHED.match(piece):
            return found, True
        phrase = trimmed(TAIL.sub("", piece))
        if phrase and not (found and is_where(phrase)):
            found.append((phrase, is_aside))
        is_aside = cut["cut"] == "("
    return found, False


def is_whose(piece: str, *, is_aside: bool) -> bool:
    """Behind a grade: the school, or where it is: `in Busan, international school`, `(Co. Kerry)`."""
    if named_in(piece):
        return False
    if INSTITUTION.search(piece):
        return True
    place = IN_A_PLACE.sub("", piece)
    return (is_aside or place != piece) and PLACE_NAME.fullmatch(place) is not None


def is_where(phrase: str) -> bool:
    """`UK`, `Ontario`, behind a title and a grade: where the school is."""
    words = WORD.findall(phrase.lower())
    return all(
        word in CURRICULA or any(one.kind is NounKind.LOCATION for one in entries_of(word)[:1]) for word in words
    )


def whole_of(sentence: str) -> str | None:
    """`Solids / liquids`: what a slash is between is said together, too."""
    around = SLASHED.search(sentence)
    return trimmed(TAIL.sub("", around[0].replace("/", " "))) if around else None


def schools_in(text: str) -> Iterator[Said]:
    """The school subjects that its beginning names: of `Drama, Year 9: Brecht` what there is for drama is near."""
    for found in SCHOOL.finditer(text[:EARLY]):
        yield Said(found[0], Place.SCHOOL)


def part_of(phrase: str, said: list[Said], text: str) -> str | None:
    """What a title says behind the name of a topic: of `Ancient Rome - Aqueducts`, the second."""
    titles = (one.phrase for one in said if one.place is Place.TITLE and not is_where(one.phrase))
    parts = (one for one in titles if {*stems_of(one)} - SMALL == {piece for piece, _ in telling(one)})
    return next((f"{phrase}: {part}" for part in parts if is_behind(part, phrase, text[:EARLY])), None)


def is_behind(part: str, phrase: str, text: str) -> bool:
    return re.search(rf"{re.escape(phrase)}\s*(?:[-–—]\s+|:\s*){re.escape(part)}", text, re.I) is not None
