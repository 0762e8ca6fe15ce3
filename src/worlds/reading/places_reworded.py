"""Places and grounds in the words that the rules read, before the parse: `in the eastern part`, `all around is forest`."""

import re
from typing import Final

from worlds.lexicon.plurals import singular
from worlds.reading.numbers import NUMBER_PATTERN

PART: Final = re.compile(
    r"\b(in|on|to|at|into|covers?|fills?|occupies) the (north|south|east|west|middle|centre|center)(?:ern)? "
    r"(?:part|section|area|half)\b(?= (?:of|is|are|there|stands?|lies|you)\b| ?[,.;:!?)\n]| ?$)",
    re.I,
)
"""`in the eastern part`: in the east."""
ALL_AROUND: Final = re.compile(
    r"(^|[.!?;:,\n] *(?:and )?)All (?=(?:around|along|over|round) (?:the|it|this|that|an?)\b)", re.I
)
ON_ALL_SIDES: Final = re.compile(r"\b(?:on|from) (?:all|all four|every) sides?\b(?= ?[,.;!?)\n]| ?$)", re.I)
INSTEAD: Final = (
    r"(?:in front of|behind|next to|beside|near|under|above|over|on top of|on|in|between|across from|opposite|left of|"
    r"right of|to the left of|to the right of|around)"
)
OTHER_PLACE: Final = re.compile(
    rf"\b{INSTEAD}(?: (?:the|an?) [\w'-]+(?: (?!sorry|no\b|wait|oops)[\w'-]+)?)? *(?:\.\.\.|…|,|[–—-])+ *"
    rf"(?:(?:sorry|no|wait|oops|i mean|i meant|or rather|rather|actually)[,:]? +)+(?:let(?:'s| us) say +)?(?={INSTEAD} )",
    re.I,
)
"""`above... sorry, in front of the school`; `in the corner... sorry, in the north`."""
UNDER_THE_SEA: Final = re.compile(
    r"\A(\s*)(?:deep (?:down )?)?(?:under|beneath|below|(?:at|on) the (?:bottom|floor) of|in the depths of) "
    r"the (?:deep |open )?(?:sea|ocean)\b(?= ?[:,]| (?:there|stands?|lies|are|is)\b)",
    re.I,
)
"""`Under the sea: ten corals`: all of it is there."""
LIKE_A_SEA: Final = re.compile(
    r"\b(?:a|the|an endless|one) (?:sea|ocean) of (grass|sand|flowers|trees|snow|ice|reeds)\b", re.I
)
LIKENED: Final = {
    "grass": "a grassland",
    "sand": "a desert",
    "flowers": "a flower meadow",
    "trees": "a forest",
    "snow": "a snowfield",
    "ice": "an ice field",
    "reeds": "a marsh",
}
ONE_BY_ONE: Final = re.compile(
    rf"\b(?:{NUMBER_PATTERN}) ((?:[a-z-]+ )?[a-z-]+s)(?: [a-z]+ed)?(?: ?[:,;–—-]| -)+ *"
    r"(?=one (?:for|with|has|holds|containing|of) [^.;!?\n]*?[, ](?:and )?one (?:for|with|has|holds|containing|of) )"
    r"(?P<rest>[^.;!?\n]+)",
    re.I,
)
"""`five pens: one for three goats, one with two pigs`."""
ONE: Final = re.compile(r"(^|, |,? and )(?:another )?one (?:for|with|has|holds|containing|of) ", re.I)


def places_reworded(text: str) -> str:
    """`a pen with three goats, a pen with two pigs`: each by itself."""
    text = ALL_AROUND.sub(lambda found: found[1], text)
    text = PART.sub(r"\1 the \2", OTHER_PLACE.sub("", text))
    text = UNDER_THE_SEA.sub(r"\1Underwater", text)
    text = LIKE_A_SEA.sub(lambda found: LIKENED[found[1].lower()], text)
    return ONE_BY_ONE.sub(listed, ON_ALL_SIDES.sub("all around", text))


def listed(match: re.Match[str]) -> str:
    noun = singular(match[1].lower())
    article = "an" if noun[0] in "aeiou" else "a"
    return ONE.sub(rf"\1{article} {noun} with ", match["rest"])
