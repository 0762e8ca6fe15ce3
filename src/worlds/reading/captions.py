"""What is written on things, said without quotes: it is put into quotes behind `labelled`, where labels.py finds it."""

import re
from collections.abc import Sequence
from typing import Final

SIGN: Final = r"(?:sign|board|screen|poster|banner|card|label|plaque|placard|flag|notice|billboard|tag|plate|chart)"
AND: Final = re.compile(r"\s*(?:,\s*and\s+|,\s*|\s+and\s+)\s*")
SERIES: Final = re.compile(
    r"\b(\d{1,4}), (\d{1,4}), (\d{1,4})(?:,? (?:and so on|etc\.?|\.\.\.|…))?,? (?:up )?to (\d{1,4})\b", re.I
)
"""`6, 12, 18 and so on up to 60`."""
NUMBERED: Final = re.compile(r",? (?:numbered|marked) (\d+(?:(?:, and |, | and )\d+)+)", re.I)
SAYING: Final = re.compile(r"(?<=[a-z])(?<!that)(?<!which) says? (?=[^“\"'‘:])([^.!?:;\n]+)", re.I)
SAID_BY: Final = re.compile(rf"{SIGN}s?$", re.I)
OF_EACH: Final = re.compile(r"s: ([^.;:()\n]+) \((?:all |each )?labell?ed\)", re.I)
"""`four rocks: granite, basalt, marble, slate (labelled)`."""
WORDS: Final = (
    "word|name|feeling|emotion|number|letter|title|topic|phrase|adjective|verb|noun|sum|fraction|surface|material|colour"
    "|color|subject|theme|fabric|language"
)
WITH_WORD: Final = re.compile(
    rf" with (?:an? |the |one |its |another |a different )?(?:\w+ )?(?:{WORDS})(?: on (?:it|them))?[:,] "
    r"(?P<list>[\w'’ +=/-]+(?:, [\w'’ +=/-]+)+)",
    re.I,
)
"""`a card with a feeling: happy, sad, shy`."""
PER: Final = re.compile(r", one (?:per|for each|for every) \w+: (?P<list>[\w'’ -]+(?:, [\w'’ -]+)+)", re.I)
"""`three halls, one per topic: Pyramids, Temples of Luxor, Gods`."""
SUMS: Final = re.compile(
    rf"\b(?P<thing>(?:menu |price )?\w*{SIGN}s?|price list|menu)(?P<more>[^:.;!?\n]{{0,40}}): "
    r"(?P<list>[^.;!?\n]*(?:\d ?[=/%€$£×+]|\d (?:coins?|euros?|dollars?|pounds?|cents?)\b)[^.;!?\n]*)",
    re.I,
)
"""`Menu board above the bar: 1/2 = 4 slices`, `Chalkboard: tea 2 €, cake 3 €`."""
SHOUTED: Final = re.compile(
    r"\b(?:that )?(?:says|reads|saying|reading) ((?:[A-Z][A-Z ]+)(?:, (?:and )?[A-Z][A-Z ]+)+)(?=\W|$)"
)
NO_SIGN: Final = re.compile(
    r"(?P<before>(?:^|[.!?;\n] *)(?:above|over|on|beside|next to|at|in|by|behind|in front of) "
    r"(?:(?! is | are | stands? | hangs? | sign| board)[^:.;\n]){3,40}: )"
    r"(?=[“\"'‘])",
    re.I,
)
"""`Above the door: 'Only the brave'`: it is on a sign."""
LISTS: Final = {"price list": "price board", "menu": "menu board"}
MOST: Final = 40
"""Numbers that one series gives."""


def captioned(text: str) -> str:
    text = NO_SIGN.sub(r"\g<before>a sign ", SERIES.sub(series, text))
    text = NUMBERED.sub(lambda found: labelled(AND.split(found[1])), text)
    text = SHOUTED.sub(lambda found: labelled(AND.split(found[1])), text)
    text = SAYING.sub(lambda found: said(text, found), text)
    text = OF_EACH.sub(lambda found: f"s{labelled(AND.split(found[1]))}", text)
    text = WITH_WORD.sub(lambda found: labelled(AND.split(found["list"])), text)
    text = PER.sub(lambda found: labelled(AND.split(found["list"])), text)
    return SUMS.sub(
        lambda found: (
            f"{LISTS.get(found['thing'].lower(), found['thing'])}{labelled(AND.split(found['list']))} {found['more']}"
        ),
        text,
    )


def labelled(texts: Sequence[str]) -> str:
    quoted = ", ".join(f"“{one.strip(' .,')}”" for one in texts if one.strip(" .,"))
    return f" labelled {quoted}"


def series(found: re.Match[str]) -> str:
    """All numbers of it, if its steps are the same."""
    first, second, third, last = (int(one) for one in found.groups())
    step = second - first
    if step <= 0 or third - second != step or (last - first) // step > MOST or (last - first) % step:
        return found[0]
    return ", ".join(map(str, range(first, last + 1, step)))


def said(text: str, found: re.Match[str]) -> str:
    """`Signs say yes, no and maybe`: of signs alone."""
    before = SAID_BY.search(text[: found.start()])
    if before is None:
        return found[0]
    is_many = before[0].lower().endswith("s")
    return labelled(AND.split(found[1]) if is_many else [found[1]])
