"""Lists of words: lines `Tributary: a smaller river ...`, `Iris – the coloured part of the eye`, rows of two cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.extraction.words import STOP_WORDS, stem, words_of
from worlds.lexicon.nouns import listed_whole
from worlds.lexicon.plurals import singular
from worlds.teaching.document.kind import Kind, kind_named
from worlds.teaching.document.section import MEANING
from worlds.teaching.pages.page import Page

BULLET: Final = re.compile(r"[ \t]*(?:[-*•●▪◦–—>]{1,2}[ \t]+|\(?(?:\d{1,2}|[a-z])[.)][ \t]+|[•●▪◦])?[ \t]*")
ENTRY: Final = re.compile(
    r"(?P<term>[^\W_][^:=–—|.!?;\n]{0,49}?)(?P<sign>:[ ]|[ ][–—-][ ]|[ ]=[ ]|[ ]?\|[ ]?)(?P<means>\S[^|\n]{1,})"
)
YEAR: Final = re.compile(r"(?:c\.? ?)?(?:1\d{3}|20\d{2})")
MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATE: Final = re.compile(
    rf"(?:(?:early|late|mid|about|around|c\.?)[ -]?)?(?:(?:\d{{1,2}}(?:st|nd|rd|th)?[ ])?{MONTH}[ ]|"
    r"(?:Spring|Summer|Autumn|Winter)[ ])?"
    r"(?:(?:AD |CE )?\d{3,4}s?(?: ?[–-] ?\d{2,4})?(?: (?:BCE?|CE|AD))?|\d{1,3} (?:BCE?|CE|AD)|(?:AD|CE) \d{1,3})",
    re.I,
)
"""`October 1347`, `7 September 1838`, `1914-18`, `55 BC`."""
NO_YEAR: Final = re.compile(r"1000|\d{3}")
"""It may be a number of things."""
TO_FILL: Final = re.compile(r"[\W_]*|.*(?:_{2,}|…{2,}|\.{4,}).*")
"""A cell that pupils fill."""
EXAMPLES: Final = re.compile(
    r"(?:e\.g|eg|for example|for instance|such as|like|i\.e|see|that|so|but|and|because)\b", re.I
)
"""With which no meaning begins."""
ORDINAL: Final = re.compile(
    r"(?:day|step|stage|phase|part|lesson|week|year|unit|chapter|task|exercise|question|q|activity|example|figure|fig|table|"
    r"group|level|slide|page|section|period|act|scene|round|station)s? ?(?:\d+|[ivx]+|[a-z])",
    re.I,
)
NO_TERM: Final = re.compile(
    r"(?:name|class|date|teacher|room|remember|note|tip|warning|hint|extension|challenge|did you know|key (?:fact|point)|"
    r"fact|(?:for )?example|e\.g|answer|score|total|word bank|https?|also|the word equation)\b.*|"
    r".*\b(?:is|are|was|were)",
    re.I,
)
NOT_TOLD: Final = (Kind.STUFF, Kind.ASKS, Kind.DOES, Kind.ABOUT, Kind.WRONG, Kind.WORLD)
MOST_WORDS: Final = 5
LONGEST_MEANING: Final = 160
FOREIGN_ARTICLE: Final = re.compile(
    r"(?:le|la|les|l['’]|el|los|las|un|une|una|der|die|das|ein|eine|il|lo|gli|mi|mon|ma|mein|meine)(?:[ ]|(?<=['’]))(?=\w)",
    re.I,
)
AMOUNT: Final = re.compile(r"[£$€]?\d[\d.,]* ?[a-zA-Z%°]{0,3}")
"""`100 g`: of what, its head says alone."""
DASHES: Final = re.compile(r"[–—]")
BAR: Final = "|"
LONGEST_HEADING: Final = 12
"""Words."""
FEWEST: Final = 3
"""Of a list."""
LONGEST_HEAD: Final = 3
FEWEST_SAID: Final = 2
"""Words of a meaning."""


@dataclass(frozen=True, slots=True)
class Meaning:
    term: str
    means: str
    page: Page
    start: int
    end: int
    list: int
    """The number of the list that it stands in."""
    heading: str = ""
    """That stands right above the list."""
    is_foreign: bool = False
    """Of another language, with what it is in English."""

    @property
    def is_year(self) -> bool:
        return YEAR.fullmatch(self.term) is not None

    @property
    def is_date(self) -> bool:
        return is_date(self.term)

    @property
    def says(self) -> str:
        return f"{self.term}: {self.means}"


def meanings_in(pages: Sequence[Page]) -> list[Meaning]:
    found: list[Meaning] = []
    for page in pages:
        for run in runs_in(page.said):
            run = run[1:] if is_headed(run) else run
            is_foreign = is_of_language(run)
            fair = [one for one in run if is_fair(one[0], one[1]) or (is_foreign and is_short(one[0], one[1]))]
            if len(fair) >= FEWEST and 3 * len(fair) >= 2 * len(run):
                number = found[-1].list + 1 if found else 0
                heading = heading_above(page.said, run[0][2])
                found += [
                    Meaning(term, means, page, start, end, number, heading, is_foreign)
                    for term, means, start, end in fair
                ]
    return found


def is_of_language(run: Sequence[tuple[str, str, int, int]]) -> bool:
    """Most of its words are in no list of English, and stand beside few words that are."""
    is_known = [
        FOREIGN_ARTICLE.match(term) is None and all(map(is_english, words_of(term.lower()))) for term, _, _, _ in run
    ]
    are_names = sum(term[:1].isupper() and FOREIGN_ARTICLE.match(term) is None for term, _, _, _ in run)
    are_short = sum(is_short(term, means) for term, means, _, _ in run)
    return len(run) >= FEWEST and 3 * sum(is_known) <= len(run) and 2 * are_names <= len(run) and are_short == len(run)


def is_english(word: str) -> bool:
    return word in STOP_WORDS or listed_whole(word) is not None or listed_whole(singular(word)) is not None


def is_short(term: str, means: str) -> bool:
    is_meant = all(map(is_english, words_of(means.lower()))) and TO_FILL.fullmatch(means) is None and "?" not in means
    return len(term.split()) <= MOST_WORDS and len(means.split()) <= MOST_WORDS and is_meant


def heading_above(text: str, start: int) -> str:
    """The line above a list, or above the head of its columns."""
    lines = [line.strip() for line in text[:start].split("\n")[:-1] if line.strip()]
    above = [line for line in lines[-2:] if BAR not in line][-1:]
    return above[0] if above and len(above[0].split()) <= LONGEST_HEADING else ""


def runs_in(text: str) -> Iterator[list[tuple[str, str, int, int]]]:
    """Lines below each other that have the same sign."""
    run: list[tuple[str, str, int, int]] = []
    sign = ""
    for start, line in whole_lines(text):
        lead = BULLET.match(line)
        at = lead.end() if lead else 0
        entry = ENTRY.fullmatch(line[at:].rstrip())
        if entry is not None and len(entry["term"]) == 1 and (inner := ENTRY.fullmatch(entry["means"])):
            at, entry = at + entry.start("means"), inner  # `M – Militarism: building up armies`
        if entry is None or len(entry["term"].split()) > MOST_WORDS:
            if line.strip():
                yield run
                run = []
            continue
        if DASHES.sub("-", entry["sign"].strip()) != sign:
            yield run
            run, sign = [], DASHES.sub("-", entry["sign"].strip())
        means = " ".join(entry["means"].split()).rstrip(" .;,")
        run.append((entry["term"].strip(), means, start + at, start + at + len(entry[0])))
    yield run


def is_headed(run: Sequence[tuple[str, str, int, int]]) -> bool:
    """The first row says what the columns are: `Process | What happens`."""
    if run and is_date(run[0][0]):
        return False
    counts = sorted(len(means.split()) for _, means, _, _ in run[1:])
    is_short = len(run) > FEWEST and len(run[0][1].split()) <= LONGEST_HEAD < counts[len(counts) // 2]
    return len(run) > FEWEST and (MEANING.fullmatch(run[0][1]) is not None or is_short)


def whole_lines(text: str) -> Iterator[tuple[int, str]]:
    """With what a page has broken off: a line that goes on in small letters."""
    lines = text.split("\n")
    start, held = 0, lines[0]
    for line in lines[1:]:
        begins = line.strip()[:1]
        goes_on = begins.islower() and held.strip() and held.rstrip()[-1] not in ".!?:" and "|" not in line
        if goes_on and not ENTRY.fullmatch(line.strip()):
            held += "\n" + line
            continue
        yield start, held.replace("\n", " ")
        start, held = start + len(held) + 1, line
    yield start, held.replace("\n", " ")


def is_date(term: str) -> bool:
    """It has a year, and is no number of things."""
    return DATE.fullmatch(term) is not None and NO_YEAR.fullmatch(term) is None


def is_fair(term: str, means: str) -> bool:
    """A word with its meaning, or a year with what happened."""
    if is_date(term):
        return len(means.split()) >= FEWEST_SAID and "?" not in means and TO_FILL.fullmatch(means) is None
    if AMOUNT.fullmatch(means):
        return False
    words = {stem(one) for one in words_of(term)}
    is_named = bool(words) and NO_TERM.fullmatch(term) is None and ORDINAL.fullmatch(term) is None
    is_said = len(means.split()) >= FEWEST_SAID and len(means) <= LONGEST_MEANING
    is_whole = "?" not in means and TO_FILL.fullmatch(means) is None and not EXAMPLES.match(means)
    return is_named and is_said and is_whole and kind_named(term) not in NOT_TOLD
