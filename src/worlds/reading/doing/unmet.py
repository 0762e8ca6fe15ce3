"""What the words want done and nothing became of: the teacher is told, and what to ask for instead."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from worlds.notice import Notice
from worlds.plan.activity import Mechanic
from worlds.reading.doing.wished import is_wished
from worlds.reading.doing.wording import NUMBER


@dataclass(frozen=True, slots=True)
class Kind:
    named: str
    """In what other notices say of it, too."""
    words: re.Pattern[str]
    made: tuple[Mechanic, ...]
    """One of these is what is wanted."""
    instead: str


def kind(named: str, words: str, made: tuple[Mechanic, ...], instead: str) -> Kind:
    return Kind(named, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I), made, instead)


M = Mechanic
KINDS: Final = (
    kind(
        "sort",
        r"sorting (?:games?|bins?|activity|task|station|challenge|board)|"
        r"sort(?:s|ed|ing)? (?:\w+ ){0,4}(?:in)?to|sort (?:the|these|them)",
        (M.SORT, M.MATCH),
        "It needs what belongs where, for example: sort into mammals (cow, dog) and birds (hen, eagle).",
    ),
    kind(
        "order",
        r"(?:put|arrange|place)[- ](?:\w+[- ]){0,6}in(?:to)?[- ](?:the )?(?:right |correct |chronological )?order|"
        r"sequencing (?:game|activity|board)",
        (M.ORDER, M.TRAIL),
        "It needs the steps in their order, for example: put the steps in order: seed, sprout, flower.",
    ),
    kind(
        "match",
        r"match(?:ing)? (?:game|activity|board|cards|task)|"
        r"match(?:es)? (?:each|every|the|up|\w+ (?:to|with)|\w+ and)(?: \w+)?",
        (M.MATCH, M.SORT, M.LABEL),
        "It needs the pairs, for example: match each animal to its home: cow - barn, bee - hive.",
    ),
    kind(
        "vote",
        r"votes?|voting",
        (M.VOTE,),
        "It needs the choices, named in one sentence, for example: vote for parks, pools or shops.",
    ),
    kind(
        "race",
        r"(?:an?|the|relay|running) race|race ?tracks?|race against (?:the clock|time|each other)",
        (M.RACE,),
        "It needs where it goes, for example: a race around the track in 60 seconds.",
    ),
    kind(
        "obby",
        r"obb(?:y|ies)|obstacle courses?|parkours?",
        (M.OBBY,),
        "It needs how many platforms there are, for example: an obby with eight platforms.",
    ),
    kind(
        "lock",
        r"escape rooms?|locked (?:doors?|rooms?|gates?|chests?)|"
        r"(?:doors?|gates?) (?:that |which )?(?:only |can only )?opens?|"
        r"opens? the (?:\w+ )?(?:door|gate)",
        (M.LOCK, M.KEY, M.ESCAPE),
        "It needs what is locked and what is asked there: an escape room about volcanoes with three locked rooms.",
    ),
    kind(
        "hunt",
        r"(?:treasure|scavenger|clue) hunts?",
        (M.COLLECT, M.TRAIL, M.QUIZ),
        "It needs what is hunted and how many of it, for example: find five hidden shells.",
    ),
    kind(
        "find",
        rf"(?:collects?|gathers?|picks? up) (?:{NUMBER}|an?|one|the|their|all)(?: \w+)?",
        (M.COLLECT, M.SORT, M.MATCH, M.KEY),
        "It needs what is to be found and how many of it, for example: collect five shells.",
    ),
    kind(
        "talk",
        r"(?:meets?|talks? (?:to|with)|interviews?|conversations? with) "
        r"(?:an?|the|each|two|three|four|five|\d|[A-Z])\w*(?: \w+)?",
        (M.TALK,),
        "It needs who stands there and what is said, in one sentence, for example: a farmer who says: Water the seeds!",
    ),
    kind(
        "timer",
        r"timers?|countdowns?|time limits?|against the clock",
        (M.RACE,),
        "Time is taken in a race only, for example: a race around the track in 60 seconds.",
    ),
)
NEGATED: Final = re.compile(
    r"\b(?:no|not|without|never|don't|do not|isn't|instead of|rather than)\b[^.!?\n]{0,20}$", re.I
)


def is_wish(text: str, at: int) -> bool:
    return not NEGATED.search(text[max(0, at - 40) : at]) and is_wished(text, at)


def unmet(text: str, made: Collection[Mechanic], told: Collection[Notice]) -> Iterator[Notice]:
    """`made`: of the activities that there are. `told`: what is said already."""
    said = " ".join(one.detail.lower() for one in told if one.code in ("activity_left_out", "not_played"))
    for one in KINDS:
        found = next((x for x in one.words.finditer(text) if is_wish(text, x.start())), None)
        if found is not None and not {*one.made} & {*made} and one.named not in said:
            yield Notice("activity_left_out", f"Not played: {' '.join(found[0].lower().split())}. {one.instead}")
