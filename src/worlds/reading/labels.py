"""What is written on things: quoted words, lists after `labelled`, names after `called`."""

import re
from dataclasses import dataclass
from typing import Final

from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.catalogue.things import WORDS as THING_WORDS
from worlds.reading.captions import captioned

QUOTED: Final = re.compile(
    r"[“\"]([^”\"\n]{1,120})[”\"]|(?<![\w])['‘]([^'’\n]{2,80}(?:['’][a-z]{1,2} [^'’\n]*)?)['’](?![\w])"
)
LIST_END: Final = re.compile(r"[.;!?\n]|$")
LABELLED: Final = re.compile(
    r",?\s*\b(?:which |that )?(?:(?:is|are) )?"
    r"(?:labell?ed|marked|reading|inscribed|saying|that says?|which says?|that reads?|named|called|titled"
    r"|with the (?:words?|labels?|names?|text|titles?))(?: with)?(?: the words?| as)?\b:?\s*",
    re.I,
)
CALLED: Final = re.compile(r"\b(?:named|called|titled|names?)\b", re.I)
DESCRIBING: Final = re.compile(r"\b(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|each) ?$", re.I)
"""`three labelled crates`: it describes what follows, which is not written."""
LOOKED: Final = re.compile(r"\b(?:an?|the|one|two|three|four|five|six|\d+) (?:[a-z-]+ )?([a-z-]+) ?$", re.I)
SIGN_WORDS: Final = (
    "sign signpost label board scoreboard poster arrow plaque card banner flag notice billboard placard chart screen "
    "nameplate tag"
).split()
LISTED: Final = re.compile(
    rf"\b(?P<thing>(?:{'|'.join(SIGN_WORDS)})s?)\b(?P<more>[^:.;!?\n]{{0,40}}):\s*(?P<list>[^.;!?\n]+)", re.I
)
"""`four signs along the path: source, waterfall, mouth`."""
BRACKETS: Final = re.compile(r"(?<=[a-z\d])\s*\(([A-Za-z][\w'’-]*(?: [\w'’-]+){0,2})\)")
SEPARATOR: Final = re.compile(r"\s*(?:,\s*and\s+|,\s*|\s+and\s+|\s+&\s+|(?<!\d)\s*/\s*)\s*")
FEWEST_OF_SENTENCE: Final = 3
"""Words: a full stop is written, too."""
MARK: Final = "Xtext"
"""A made word that holds the place of what is written: the parser takes it for a name."""


@dataclass(frozen=True, slots=True)
class Written:
    """What is written on the thing before it."""

    texts: tuple[str, ...]
    is_name: bool = False
    """`called ...`"""


def lifted(text: str) -> tuple[str, list[Written]]:
    """The text with `Xtext0`, `Xtext1` where something is written on what stands before, and that."""
    found: list[Written] = []

    def keep(texts: list[str], *, is_name: bool = False) -> str:
        found.append(Written(tuple(texts), is_name))
        return f"{MARK}{len(found) - 1}"

    def quoted(match: re.Match[str]) -> str:
        words = (match[1] or match[2]).strip(" ,")
        return keep([words if len(words.split()) >= FEWEST_OF_SENTENCE else words.strip(" .,")])

    def listing(match: re.Match[str]) -> str:
        names = names_of_items(match["list"])
        is_name = len(names) == 1 and names[0][0].isupper()
        return f"{match['thing']} {keep(names)} {match['more']}" if len(names) > 1 or is_name else match[0]

    def bracketed(match: re.Match[str]) -> str:
        is_look = match[1].lower() in PALETTE or match[1].lower() in COLOR_WORDS
        return match[0] if is_look or NOT_A_NAME.search(match[1]) else f" {keep([match[1]])}"

    def numbered(match: re.Match[str]) -> str:
        first, last = int(match[1]), int(match[2])
        return (
            f" {keep([str(number) for number in range(first, last + 1)])}" if first < last <= first + 39 else match[0]
        )

    def shouted(match: re.Match[str]) -> str:
        return f"{match[1]} {keep([match[2]])}"

    def sums(match: re.Match[str]) -> str:
        return f"{match['thing']} {keep(re.split(r', ?', match['sum']))} {match['more']}"

    text = captioned(text)
    text = SUMS.sub(sums, SHOUTED.sub(shouted, text))
    text = IN_BRACKETS.sub(numbered, text)
    text = NUMBERED.sub(numbered, text)
    text = LISTED.sub(listing, QUOTED.sub(quoted, text))
    text = BRACKETS.sub(bracketed, text)
    pieces: list[str] = []
    at = 0
    for match in LABELLED.finditer(text):
        if match.start() < at or DESCRIBING.search(text[: match.start() + 1]) or is_look(text, match):
            continue
        pieces.append(text[at : match.start()])
        end_match = LIST_END.search(text, match.end())
        end = end_match.start() if end_match else len(text)
        words = text[match.end() : end]
        if words.startswith(MARK):
            marks = re.match(rf"(?:{MARK}(\d+)(?:,? (?:and )?)?)+", words)
            assert marks is not None
            numbers = [int(number) for number in re.findall(rf"{MARK}(\d+)", marks[0])]
            said = tuple(one for number in numbers for one in found[number].texts)
            found[numbers[0]] = Written(said, CALLED.search(match[0]) is not None)
            pieces.append(f" {MARK}{numbers[0]} ")
            at = match.end() + marks.end()
            continue
        says_one = SAYS.search(match[0]) is not None and MANY_SAY.search(text[: match.start()]) is None
        names, used = spoken_in(words) if says_one else names_in(words)
        if not names:
            pieces.append(match[0])
            at = match.end()
            continue
        pieces.append(f" {keep(names, is_name=CALLED.search(match[0]) is not None)}")
        at = match.end() + used
    pieces.append(text[at:])
    return "".join(pieces), found


def is_look(text: str, match: re.Match[str]) -> bool:
    """`a round reading rug`: no rug is written on anything."""
    before = LOOKED.search(text[: match.start() + 1])
    return match[0].strip() == "reading" and before is not None and before[1].lower() not in THING_WORDS


NOT_A_NAME: Final = re.compile(
    r"\b(?:north|south|east|west|left|right|one|two|three|four|five|six|of|an?|them|the|each|no|not|with|and|or|please|optional|\d+|year|grade)\b",
    re.I,
)


SHOUTED: Final = re.compile(rf"\b((?:{'|'.join(SIGN_WORDS)})s?) ([A-Z]{{2,}}(?: (?:[A-Z]{{2,}}|\d+)){{0,5}})\b")
"""`a sign OPEN beside the door`."""
SUMS: Final = re.compile(
    r"\b(?P<thing>(?:\w*board|sign|poster|screen|card|banner)s?)(?P<more>(?: (?!with)[\w-]+){0,4}) with "
    r"(?P<sum>\d[\d /+x×÷*=()-]*\d(?:, ?\d[\d /+x×÷*=()-]*\d)*)(?=[.,;\n]| and |$)"
)
"""`a blackboard with 7 + 5 = 12`, `a menu board on the wall with 1/2, 1/4`."""
IN_BRACKETS: Final = re.compile(r"(?<=[a-z]) ?\((?:numbers? )?(\d{1,2}) ?(?:to|-|–|until) ?(\d{1,2})\)")
"""`a number sign (1 to 7) at each station`."""
NUMBERED: Final = re.compile(
    r"(?<!\bof)(?<!\bgrades)(?<!\byears)(?<!\bages)(?<!\baged),?\s+(?:all |each )?"
    r"(?:(?:numbered|labelled|labeled|marked)(?: from)? |(?<=s )|(?<=m, ))(\d{1,2}) ?(?:to|-|–|until) ?(\d{1,2})\b",
    re.I,
)
"""`five posts numbered 1 to 5`, `number cards 1 to 4`."""


def names_of_items(words: str) -> list[str]:
    """Of a list whose items may say where each one is: `evaporation at the sea, condensation under the clouds`."""
    found = []
    for item in SEPARATOR.split(words):
        stop = STOP.search(item)
        name = item[: stop.start() if stop else len(item)].strip(" .,:")
        if name and len(name.split()) <= 4 and MARK not in name:
            found.append(name)
    return found[:40]


COUNTED: Final = re.compile(
    r"(?:,| and)\s+(?:and\s+)?(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|twelve|some|several)\s", re.I
)
"""The next thing of the world."""
STOP: Final = re.compile(
    r"\b(?:in|on|at|by|near|next|behind|beside|around|under|over|above|below|along|with|which|that|where|so|for|is|are|stands?)\b",
    re.I,
)


MANY_SAY: Final = re.compile(r"[a-z]s,?\s*$")
"""`three crates saying apples, pears and plums`: one each."""
SAYS: Final = re.compile(r"\b(?:reading|reads?|inscribed|saying|says?)\b", re.I)


def spoken_in(words: str) -> tuple[list[str], int]:
    """What a sign says goes on to the next comma, or to where it stands."""
    stop = re.search(r",|\s(?:in|on|at|by|near|next|behind|beside|around|under)\s+(?:the|a|an|each|every)\b", words)
    said = words[: stop.start() if stop else len(words)].rstrip(" ,")
    return ([said.strip()] if said.strip() else []), len(said)


def names_in(words: str) -> tuple[list[str], int]:
    """The list that the words begin with, and how many letters it takes."""
    stop = STOP.search(words)
    counted = COUNTED.search(words)
    if counted is not None and (stop is None or counted.start() < stop.start()):
        stop = counted
    end = stop.start() if stop else len(words)
    listed = words[:end].rstrip(" ,")
    names = [name.strip(" .,:") for name in SEPARATOR.split(listed)]
    if len(names) == 1 and len(names[0].split()) > 2 and all(len(one) == 1 for one in names[0].split()):
        names = names[0].split()  # `C D E F G A B C`
    names = [name for name in names if name and len(name.split()) <= 5]
    return names[:40], len(listed)
