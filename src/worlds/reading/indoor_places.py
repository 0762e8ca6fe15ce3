"""The building that a text is set in, found where it is named: `a grand old library`, `Post office. Three counters ...`,
`my grandmother's kitchen`, `inside an old tram`, `igloo interior`."""

import re
from dataclasses import dataclass
from typing import Final

from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.things import THINGS
from worlds.reading.indoor_words import FLOORS, OF_WHAT, OPEN, SAID_INSIDE
from worlds.resolve.resolve import thing_named

OPENING: Final = re.compile(
    r"^(?:(?:please|can you|could you|would you|i (?:want|need|would like|would love|imagine)|i'd (?:like|love)|"
    r"we (?:want|need|are|stand|walk|find ourselves)|you (?:are|enter|stand|walk|find yourself)|build|make|create|design|"
    r"imagine|show|give (?:me|us)|this is|it is|it's|here is|welcome to|let's build|let's (?:make|go)|me|us|to build|"
    r"to make|to have|being|standing|sitting|set|"
    r"(?:my |our |the )?(?:\w+ )?(?:pupils|students|children|kids|learners|class|graders) "
    r"(?:are|walk|arrive|enter|step|sit|stand|visit|explore|play|meet|find themselves|work)|"
    r"walk(?:ing)?|enter|step|now|today|simple|just|"
    r"(?:year|grade|class|ks|key stage|form) \d+\w?,?|"
    r"(?:the |our |my )?(?:setting|scene|place|world|lesson|story) (?:is(?: set)?|takes place|plays|happens|shows)|"
    r"a world (?:inside|in|of)|the inside of|tiny and)[ ,:]+)*"
)
"""What comes before what a text is set in."""
NAMED: Final = re.compile(
    r"^(?P<inside>(?:(?:around |just |deep )?inside(?: of)? |into |in |aboard |on board(?: of)? |on )(?=\S)|at (?=\S))?"
    r"(?P<det>(?:an?|the|our|my|one|this|your|his|her|\w+'s) )?(?P<rest>.+)"
)
ENDS: Final = re.compile(
    r"(?:[,:;.!?()\u2013\u2014]| - | (?:with|for|where|about|of|in|on|at|that|which|who|when|to|during|from|by|like|as|"
    r"and|has|have|is|are|was|called|full|named|after|before|next|near|behind|indoors|inside|interior|set|so|again|learning|"
    r"please|role|scene|early|late|every|just|full|busy|around|beside|between|above|below|under|over|outside|without|it|we|you|they|there)\b|\d)"
)
NEXT: Final = re.compile(
    r"^(?P<before>[^:;.!?()]*?)(?:, (?:and )?| and )(?:an?|one|two|three|four|the) (?P<rest>[^.!?]+)"
)
WITHIN: Final = re.compile(r"\b(?:inside|interior|indoors|from within|from the inside)\b")
BARELY: Final = re.compile(r"\b(?:with|where|of|in|on|at|by|near)\b")
SENTENCE: Final = re.compile(r"(?<=[.!?:])\s+|\n+")
OPEN_AIR: Final = re.compile(r"\b(?:open[- ]air|outdoor|outdoors|outside|ruined|ruins of)\b")
POSSESSED: Final = re.compile(
    r"\b(?:shop|baker|butcher|barber|grocer|greengrocer|hairdresser|dentist|doctor|vet|tailor|chemist|florist)'s$"
)
FIRST: Final = 4
"""Sentences in which the place is named."""
LONGEST: Final = 3
LIES: Final = re.compile(
    r" (?P<how>by|on|near|beside|next to|in front of|behind|above|overlooking|in) (?:an? |the |our |my )?(?P<place>.+)"
)
GREEN: Final = frozenset("park garden forest wood woods jungle field meadow valley desert".split())
"""What a building stands in, and not only belongs to."""
RIDDEN: Final = frozenset("carriage cabin cockpit wagon compartment".split())
TITLE: Final = 4
"""Words of its title, at most."""
BUT: Final = frozenset("the a an our my one this your very old-fashioned small-town".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A place that a text is set in."""

    word: str
    """As in the table."""
    title: str
    """As the text says it, with what is said of it."""
    floor: TerrainName
    sentence: str
    """In which it is named."""
    owner: list[str]
    """Words of what it is a part of: `control room of a research submarine`."""
    is_within: bool
    """The words say that players are in it."""
    is_sure: bool
    """It is indoors whatever is in it; else only a text of nothing but furniture means its inside."""


def place_in(text: str) -> Named | None:
    """None: the text is set in no building, or in several."""
    sentences = [one for one in SENTENCE.split(" ".join(text.replace("\u2019", "'").split())) if one]
    for number, sentence in enumerate(sentences[:FIRST]):
        low = sentence.strip().lower()
        named = NAMED.match(OPENING.sub("", low))
        if named is None:
            continue
        is_begun = low != OPENING.sub("", low) or named["inside"] is not None
        if named["det"] is None and number > 0 and not is_begun:
            continue
        words = head_of(named["rest"])
        if is_listed(named["rest"], is_one=named["det"] is not None):
            return None
        found = place_of(words, named, low)
        if found is not None:
            return None if OPEN_AIR.search(low.split(",")[0]) else found
        if named["det"] is not None and named["det"] != "the ":
            return None  # another place
        if number == 0 and is_place(words):
            return None
    return None


def place_of(words: list[str], named: re.Match[str], sentence: str) -> Named | None:
    """`words`: its name, the last words of which count."""
    opening = sentence[: sentence.find(named["rest"]) + len(" ".join(words)) + 16]
    is_alone = (
        named["det"] in ("our ", "my ", "the ", "this ")
        and re.fullmatch(r"[^,:;]*[.!:]", named["rest"]) is not None
        and len(words) == len(named["rest"].split())
    )
    is_within = named["inside"] not in (None, "at ") or is_alone or WITHIN.search(opening) is not None
    is_within = is_within or (bool(words) and words[-1] in RIDDEN)
    if is_within and words and words[-1].endswith("'s"):
        words = [*words[:-1], words[-1].removesuffix("'s")]
    owner = owner_of(named["rest"], words)
    title = " ".join([one for one in [*owner, *words] if one not in BUT][-TITLE:])
    part = next(
        (floor for pattern, floor in OF_WHAT if pattern.match(" ".join(words[-1:]) + tail_of(named["rest"], words))),
        None,
    )
    if part is not None:
        return Named(words[-1], title, part, sentence, owner, is_within, is_sure=True)
    if is_by_the_open(tail_of(named["rest"], words)):
        return None
    for length in range(min(LONGEST, len(words)), 0, -1):
        word = " ".join(words[-length:])
        if word in FLOORS:
            return Named(word, title, FLOORS[word], sentence, owner, is_within, is_sure=True)
        if word in SAID_INSIDE and (is_within or not is_first_of_many(named["rest"])):
            return Named(word, title, SAID_INSIDE[word], sentence, owner, is_within, is_sure=is_within)
        if word == "room" and named["det"] != "the ":
            return Named(word, title, "parquet", sentence, owner, is_within, is_sure=True)
        if length == 1 and POSSESSED.search(word):
            return Named(word, title, "tiles", sentence, owner, is_within, is_sure=True)
    return None


def is_first_of_many(rest: str) -> bool:
    """`pyramid, a prism and a cuboid`."""
    following = NEXT.match(rest)
    return following is not None and BARELY.search(following["before"]) is None


def is_by_the_open(tail: str) -> bool:
    """`café by a lake`, `museum in a park`: what follows its name says that it is seen from outside."""
    found = LIES.match(tail)
    if found is None:
        return False
    words = head_of(found["place"])
    return bool(words) and words[-1] in (GREEN if found["how"] == "in" else OPEN)


def tail_of(rest: str, words: list[str]) -> str:
    """What follows its name."""
    name = " ".join(words)
    return rest.replace("-", " ")[len(name) :]


def owner_of(rest: str, words: list[str]) -> list[str]:
    """`research submarine` of `control room of a research submarine`; nothing that is no building and no vehicle."""
    found = re.match(r" of (?:an? |the |our |my )(.+)", tail_of(rest, words))
    whole = head_of(found[1])[-LONGEST:] if found is not None else []
    is_one = bool(whole) and (whole[-1] in FLOORS or whole[-1] in SAID_INSIDE or is_place(whole))
    return whole if is_one else []


def is_listed(text: str, *, is_one: bool) -> bool:
    """`kitchen, a bedroom and a bathroom`: a place of many, which are named one after the other; not what is in it: `café
    with a counter and a kitchen`. `is_one`: `a waiting room and surgery` are one."""
    following = NEXT.match(text)
    if following is None or (BARELY.search(following["before"]) and " with " not in following["rest"]):
        return not is_one and bare_list(text)
    return is_place(head_of(following["rest"]))


def bare_list(text: str) -> bool:
    """`Library, bakery and church around a square`."""
    first = re.match(r"^[\w' -]+?(?:, | and )([^.!?,]+)", text)
    if first is None or BARELY.search(first[0]):
        return False
    words = head_of(first[1])
    return is_place(words) and not first[1].startswith(("a ", "an ", "the "))


def is_place(words: list[str]) -> bool:
    if not words:
        return False
    known = thing_named(" ".join(words))
    return words[-1] in OPEN or words[-1] in FLOORS or (known is not None and THINGS[known].category == "building")


def head_of(text: str) -> list[str]:
    """The words as far as what is named: `dark, glowing room`."""
    first, *more = ENDS.split(text, maxsplit=1)
    words = first.replace("-", " ").split()
    if more and text[len(first) :].startswith(",") and len(words) == 1 and words[0] not in FLOORS:
        following = ENDS.split(more[0].strip(), maxsplit=1)[0].replace("-", " ").split()
        if following and not {*following} & {"a", "an", "the", "one", "two", "three"}:
            return [*words, *following]
    return words
