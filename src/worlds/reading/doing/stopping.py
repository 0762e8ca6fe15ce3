"""The stops that the words list become places: rooms in a row, or a trail. Boards and persons say what is said of each."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.entry import LONGEST_WORDS
from worlds.extraction.sentences import split
from worlds.lexicon.plurals import singular
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Order, Place, PlaceKind, Thing, Zone, ZoneKind
from worlds.plan.tree import with_zones
from worlds.reading.doing.draft import WORLD, Draft
from worlds.reading.doing.grouping import MOST as MOST_PAIRS
from worlds.reading.doing.grouping import make_match
from worlds.reading.doing.hunting import TREASURE
from worlds.reading.doing.ordering import make_order
from worlds.reading.doing.stating import statements_in
from worlds.reading.doing.stop import Stop, Stops
from worlds.reading.doing.talk import is_speaker
from worlds.reading.doing.wish import Doing, Wish
from worlds.reading.doing.wording import CAPITAL, noun_at
from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import resolve

ROOMS: Final = frozenset("room chamber hall gallery lab door".split())
"""Stops that are rooms of one building."""
STOP: Final = "listed-stop"
"""With its number: the id of a stop."""
SMALL_BEGINS: Final = re.compile(r"(?<=[a-z]{3}[.!?])\s+(?=[a-z])|(?<=\)[.!?])\s+(?=[a-z])")
"""Sentences in a hurry begin with a small letter; `c. 1600` and `e.g. an otter` do not."""
OF_CLASS: Final = re.compile(
    r"\b(?:they|you|yourself|yourselves|(?:my|the) class|kids?|players?|pupils?|students?|learners?|doors?|answers?|"
    r"questions?|quiz|click|clues?)\b|(?:^|\bthen\s)votes?\b"
    r"|(?:^|\bthen\s|\band\s)(?:collects?|sort|match|press)\b",
    re.I,
)
"""What players do there, which no board says."""
LEARNED: Final = re.compile(
    r"\b(?:knows?|learns?|finds? out|hears?|remembers?|discovers?)\s+that\s+"
    r"(?P<says>(?!they\b|it\b|he\b|she\b)[^.!?\n;]{8,200})",
    re.I,
)
HERSELF: Final = re.compile(r"\b(?:he|she)\b", re.I)
HER: Final = re.compile(r"\b(?:his|her)\b(?=\s+[a-z])", re.I)
PRESENT: Final = re.compile(r"\b(?:he|she)\s+(?!was\b)(?:is|has|does|\w+s)\b", re.I)
DID: Final = re.compile(
    r"(?:was|were|had|wrote|made|built|led|won|found|taught|fought|drew|sang|became|began|ran|flew|grew|gave|took|kept|"
    r"saw|went|came|said|told|knew|thought|brought|bought|sold|held|left|lost|met|paid|sent|spent|stood|understood|broke|"
    r"chose|drove|fell|rode|rose|spoke|stole|swam|threw|wore|heard|felt|sank|struck|hung|dug|swore|sought|bore|shot|[a-z]{3,12}ed)"
    r"\s"
)
"""Verbs of the past, with which what is said of a person begins."""
SAYS_THERE: Final = re.compile(
    r"(?:^|(?<=[.!?] ))(?:(?:[Aa]n?|[Tt]he)\s(?P<noun>(?:[a-z-]{3,15}\s)?[a-z-]{3,15})"
    rf"|(?P<name>{CAPITAL}[\w'’-]+\.?(?:\s{CAPITAL}[\w'’-]+){{0,3}}))"
    r"\s+(?:says|asks|shouts|tells\s(?:them|us|you))\s*[:,]?\s*[\"“](?P<line>[^\"”\n]{2,300})[\"”]"
)
"""`Mrs Leaf says "..."` of a place: she stands there, and no board says it for her."""
AT_A_PLACE: Final = re.compile(r"^(?:at|in|on|near|by|inside|outside|beside)\s", re.I)
EACH_PERSON: Final = re.compile(
    r"\b(?:in|at)\s+(?:each|every)(?:\s+\w{3,15}){0,2}?,?\s+(?:there\s+(?:is|are|should be|shall be)\s+)?"
    r"an?\s+(?P<who>(?:[a-z-]{3,15}\s){0,2}?[a-z-]{3,15})\s+"
    r"(?:should|shall|will|must|who|that|tells?|explains?|talks?|says?)\b"
    r"|\ban?\s+(?P<other>(?:[a-z-]{3,15}\s){0,2}?[a-z-]{3,15})\s+(?:in|at)\s+(?:each|every)\b"
    r"|\b(?:each|every)\s+\w{3,15}\s+(?:should |must |shall )?(?:needs?|has|have|gets?)\s+an?\s+"
    r"(?P<third>(?:[a-z-]{3,15}\s){0,2}?[a-z-]{3,15})\s+(?:who|that|to)\b",
    re.I,
)
TAKEN: Final = re.compile(r"\b(?:collects?|gets?|finds?|earns?|picks? up|takes?|wins?)\s*$", re.I)
BADGE: Final = re.compile(
    r"\b(?:at|in)\s+(?:each|every)\b[^.!?\n]{0,90}?\b(?:collects?|gets?|earns?|picks? up|finds?)\s+(?:an?|one|the|their)\s+"
    r"(?P<what>(?:[a-z-]{3,12}\s){0,2}[a-z-]{3,12})"
    r"|\b(?:collects?|earns?|picks? up)\s+(?:an?|one)\s+(?P<other>(?:[a-z-]{3,12}\s){0,2}?[a-z-]{3,12})\s+"
    r"(?:at|in|from|for)\s+(?:each|every)\b",
    re.I,
)
NO_BADGE: Final = frozenset("question point clue fact answer".split())
WAYS: Final = ("trail", "path", "route", "walk", "way")
CONTAINER: Final = re.compile(
    r"\b(museum|temple|castle|palace|school|pyramid|tomb|house|academy|hospital|theatre|theater|library)\b", re.I
)
BRACKET_FIRST: Final = re.compile(r"(\([^()]*\))\s+(?=\S)")
LONGEST_BOARD: Final = LONGEST_WORDS
MOST_SHOWN: Final = 2
BANNER: Final = "banner"
CHEST: Final = "treasure chest"
IN_ORDER: Final = re.compile(
    r"\b(?:put|putting|place|arrange|bring)[- ](?:[^.!?\n]{0,60}?)\b(?:in|into)[- ](?:the )?(?:right |correct )?order\b"
    r"|\border(?:ing)? (?:board|game|activity|task)\b|\bsequenc(?:e|ing) (?:board|game|activity)\b",
    re.I,
)
MATCHING: Final = re.compile(
    r"\bmatch(?:ing)?[- ](?:up[- ])?(?:game|activity|station|task|challenge|board|wall|cards)\b", re.I
)
LONGEST_PAIR: Final = 120
FEWEST_STEPS, MOST_STEPS = 3, 6
CARD: Final = "sign"


def make_stops(draft: Draft, doing: Doing) -> None:
    stops = doing.stops
    if stops is None or not stops.stops:
        return
    clear(draft, stops)
    zones = stop_zones(doing, stops)
    if stops.noun in ROOMS and not stops.are_persons:
        title = stops.house or container_of(doing.text)
        drop(draft, title, stops.kind)
        kind, order = ZoneKind.BUILDING, None if stops.is_free else Order.ROUTE
        whole = Zone(id=draft.free_id("stops"), title=title, kind=kind, order=order, zones=tuple(zones))
    else:
        whole = Zone(id=draft.free_id("stops"), title="trail", order=Order.ROUTE, zones=tuple(zones))
    draft.add_zone(whole)
    make_talks(draft, stops, doing.text)
    make_badges(draft, stops, doing.text)
    make_words(draft, stops)
    make_clues(draft, stops)


def clear(draft: Draft, stops: Stops) -> None:
    """`At each station a sign`: the stations that are spoken of are these. What stands in them stays."""
    spoken = [
        one
        for one in draft.zones()
        if one.id != WORLD and singular(one.title.lower()) in {stops.noun, *WAYS} and not one.zones
    ]
    things = tuple(thing for one in spoken for thing in one.things)
    world = with_zones(
        draft.world, lambda one: one.model_copy(update={"zones": tuple(x for x in one.zones if x not in spoken)})
    )
    draft.world = world.model_copy(update={"things": (*world.things, *things)})


def stop_zones(doing: Doing, stops: Stops) -> list[Zone]:
    is_inside = stops.noun in ROOMS and not stops.are_persons
    return [zone_of(at, one, stops, doing.text, is_inside=is_inside) for at, one in enumerate(stops.stops, start=1)]


def zone_of(number: int, stop: Stop, stops: Stops, text: str, *, is_inside: bool) -> Zone:
    name = f"{STOP}-{number}"
    front = (Place(kind=PlaceKind.WALL if is_inside else PlaceKind.FRONT),)
    back = (Place(kind=PlaceKind.WALL if is_inside else PlaceKind.BACK),)
    banner = Thing(id=f"{name}-banner", noun=BANNER, texts=(f"{number} {stop.heading}"[:LONGEST_WORDS],), places=front)
    nouns = [CHEST] if stops.noun in (TREASURE, "chest") else shown_by(stop)
    shown = tuple(
        Thing(id=f"{name}-thing-{at}", noun=noun, places=(Place(kind=PlaceKind.MIDDLE),))
        for at, noun in enumerate(nouns, start=1)
    )
    boards = tuple(
        Thing(id=f"{name}-says-{at}", noun="info board", texts=(one,), places=back)
        for at, one in enumerate(() if stops.are_persons or stop.called == stop.title else boards_of(stop), start=1)
    )
    persons = tuple(
        Thing(id=f"{name}-person-{at}", noun=noun, texts=(called,) if called else ())
        for at, (noun, called, _) in enumerate(speakers_of(stop, stops, text), start=1)
    )
    kind = ZoneKind.ROOM if is_inside else ZoneKind.GROUND
    return Zone(id=name, title=stop.title, kind=kind, things=(banner, *persons, *shown, *boards))


def without_banner(zone: Zone) -> Zone:
    """What a locked room is called stands on its door."""
    return zone.model_copy(update={"things": tuple(one for one in zone.things if one.noun != BANNER)})


def shown_by(stop: Stop) -> list[str]:
    """Nouns that the catalogue has under their own name."""
    words = re.findall(r"[a-z][a-z-]{2,20}", f"{stop.title.lower()} {stop.says}")
    nouns = dict.fromkeys(singular(word) for word in words)
    return [one for one in nouns if resolve(one).by is ResolvedBy.CATALOGUE and not is_speaker(one)][:MOST_SHOWN]


def boards_of(stop: Stop) -> list[str]:
    """What is said of it, without what players do there."""
    kept = []
    for sentence in sentences(stop.says):
        learned = LEARNED.search(sentence)
        if learned is not None:
            kept.append(f"{learned['says'][:1].upper()}{learned['says'][1:].strip(' .')}.")
        elif not (OF_CLASS.search(sentence) or SAYS_THERE.match(sentence) or any(statements_in(sentence))):
            kept.append(sentence.strip(" -–—=:"))
    rest = " ".join(one for one in kept if one)
    if not re.sub(r"\([^()]*\)|\W", "", rest):
        return []
    bracket = BRACKET_FIRST.match(rest)
    whole = f"{stop.heading} {bracket[1]}: {rest[bracket.end() :]}" if bracket else f"{stop.heading}: {rest}"
    if len(whole) <= LONGEST_BOARD:
        return [whole]
    return [f"{stop.heading}: {one}" for one in kept if one and len(one) + len(stop.title) + 2 <= LONGEST_BOARD]


def sentences(says: str) -> list[str]:
    """Also what ends without a stop."""
    whole = says if says.rstrip()[-1:] in ".!?" else f"{says.rstrip()}."
    return [one for sentence in split(whole) for one in SMALL_BEGINS.split(sentence) if one]


def speakers_of(stop: Stop, stops: Stops, text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Nouns, names and lines of those who speak there."""
    if stops.are_persons:
        yield "person", stop.title, spoken_by(stop)
        return
    if quoted := [*SAYS_THERE.finditer(stop.says)]:
        for said in quoted:
            if said["name"] or is_speaker(said["noun"]):
                yield said["noun"] or "person", said["name"] or "", (said["line"][:LONGEST_WORDS],)
        return
    for one in statements_in(stop.says):
        if one.wish is not None:
            who = one.wish.things[0]
            is_name = who[:1].isupper()
            yield ("person", who, one.wish.lines) if is_name else (who, "", one.wish.lines)
            return
    if stop.called:
        yield stop.who, stop.called, spoken_by(stop) if stop.called == stop.title else tuple(boards_of(stop))
        return
    if stop.who:
        yield stop.who, "", (f"I am {with_article(stop.who)}, and this is where you meet me.",)
        return
    each = next(
        (one for one in EACH_PERSON.finditer(text) if not TAKEN.search(text[max(0, one.start() - 20) : one.start()])),
        None,
    )
    noun = (each["who"] or each["other"] or each["third"]).lower() if each else ""
    if noun and is_speaker(noun):
        yield noun, "", tuple(without_title(one, stop) for one in boards_of(stop))


def without_title(line: str, stop: Stop) -> str:
    """Who stands there has said it already."""
    says = line.removeprefix(f"{stop.heading}: ")
    return f"{says[:1].upper()}{says[1:]}"


def with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def spoken_by(stop: Stop) -> tuple[str, ...]:
    """As she says it herself."""
    if stop.lines:
        return stop.lines
    lines = []
    for sentence in sentences(stop.says):
        if (AT_A_PLACE.match(sentence) and sentence[0].islower()) or OF_CLASS.search(sentence):
            continue
        is_past = (HERSELF.search(sentence) or DID.match(sentence)) and not PRESENT.search(sentence)
        lines.append(as_i(sentence) if is_past else f"{sentence[:1].upper()}{sentence[1:]}")
    return tuple(one[:LONGEST_WORDS] for one in lines)


def as_i(sentence: str) -> str:
    """`wrote notes in 1843, her friend ...` has no subject of its own."""
    if DID.match(sentence):
        sentence = f"I {sentence}"
    mine = HER.sub("my", HERSELF.sub("I", sentence))
    return mine[:1].upper() + mine[1:]


def make_talks(draft: Draft, stops: Stops, text: str) -> None:
    for number, stop in enumerate(stops.stops, start=1):
        for at, (_, called, lines) in enumerate(speakers_of(stop, stops, text), start=1):
            hello = f"Hello, I am {called}." if called else f"Welcome! This is: {stop.heading}."
            if lines or called:
                draft.do(Mechanic.TALK, things=(f"{STOP}-{number}-person-{at}",), lines=(hello, *lines))


def make_badges(draft: Draft, stops: Stops, text: str) -> None:
    """`At each station they collect a badge`: one at each."""
    found = BADGE.search(text)
    what = noun_at((found["what"] or found["other"]).lower(), 0)[0] if found else ""
    if not what or what.split()[-1] in NO_BADGE:
        return
    is_built = resolve(what).by in (ResolvedBy.CATALOGUE, ResolvedBy.SYNONYM)
    things = tuple(
        draft.add(
            what if is_built else CARD, zone=f"{STOP}-{number}", text=f"{stop.title}: {what}", wanted=f"badge-{number}"
        )
        for number, stop in enumerate(stops.stops, start=1)
    )
    labels = tuple(f"{what.capitalize()}: {stop.title}"[:LONGEST_WORDS] for stop in stops.stops)
    draft.do(Mechanic.COLLECT, title=f"Collect: {what}, one at each stop", things=things, lines=labels)


def make_order_of(draft: Draft, stops: Stops, text: str) -> None:
    """`A put-in-order board with all the stops`: at most six of them, from the first to the last. Only where the words list
    them in an order that is taught: that of rooms is none."""
    count = len(stops.stops)
    if not IN_ORDER.search(text) or count < FEWEST_STEPS or not stops.is_ordered:
        return
    chosen = min(count, MOST_STEPS)
    items = tuple(stops.stops[round(at * (count - 1) / (chosen - 1))].title for at in range(chosen))
    if len(set(items)) == len(items):
        make_order(draft, Wish(Mechanic.ORDER, lines=items, title=f"Put them in order, from {items[0]}."))


def make_match_of(draft: Draft, stops: Stops, text: str) -> None:
    """`A matching board` without pairs: what is said of each stop belongs to its name."""
    pairs = tuple((one.title, (one.says,)) for one in stops.stops if one.says and len(one.says) <= LONGEST_PAIR)
    is_made = any(one.mechanic is Mechanic.MATCH for one in draft.activities)
    if MATCHING.search(text) and not is_made and FEWEST_STEPS <= len(pairs) == len(stops.stops) <= MOST_PAIRS:
        title = "Match each name to what is said of it"
        make_match(draft, Wish(Mechanic.MATCH, things=("names",), groups=pairs, title=title))


def make_words(draft: Draft, stops: Stops) -> None:
    """The word that is hidden at each: on a sign that is found there."""
    if not stops.stops or not all(one.holds for one in stops.stops):
        return
    things = tuple(
        draft.add(CARD, zone=f"{STOP}-{number}", text=f"Word: {stop.holds}", wanted=f"word-{number}")
        for number, stop in enumerate(stops.stops, start=1)
    )
    labels = tuple(stop.holds[:LONGEST_WORDS] for stop in stops.stops)
    draft.do(Mechanic.COLLECT, title="Find the word at each stop", things=things, lines=labels)


def make_clues(draft: Draft, stops: Stops) -> None:
    """In a hunt, each place says where the next one is."""
    if stops.noun != TREASURE:
        return
    for number, following in enumerate(stops.stops[1:], start=1):
        text = f"Clue: the next chest stands at number {number + 1}, {following.title}."
        draft.add(CARD, zone=f"{STOP}-{number}", text=text, wanted=f"clue-{number}")


def container_of(text: str) -> str:
    found = CONTAINER.search(text)
    return found[1].lower() if found else "museum"


def drop(draft: Draft, noun: str, kind: str) -> None:
    """The house that the words name is the one with these rooms: the museum of inventions has one in each."""
    empty = [
        one
        for one in draft.world.zones
        if one.title.lower() == noun and not one.zones and all(x.noun == kind for x in one.things)
    ]
    draft.world = draft.world.model_copy(update={"zones": tuple(x for x in draft.world.zones if x not in empty)})
    draft.change(
        draft.world.id, lambda one: one.model_copy(update={"things": tuple(x for x in one.things if x.noun != noun)})
    )
