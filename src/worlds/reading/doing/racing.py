"""`A race around the track in 60 seconds`, `follow the checkpoints in order`."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.plan.activity import Mechanic
from worlds.plan.plan import Place, PlaceKind, Thing, Zone, ZoneKind
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.ordering import make_signs
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import NUMBER, PLAYERS, WORD, noun_at, seconds_in
from worlds.reading.numbers import number_of

RACE: Final = re.compile(
    rf"(?:\b(?:an?|the)\s+(?:(?:timed|running|foot|fun|short|quick|fast|relay|boat|car|go-?kart|bike|obstacle|"
    rf"sprint)\s+){{0,2}}race\b"
    rf"|\b{PLAYERS}\s+(?:can |must |will |should )?race\b|(?:^|(?<=[.!?\n] )|(?<=[.!?\n]))race\b)"
    r"(?!\s+(?:tracks?|cars?|course|horses?|boats?|relations?|and|is|was|of|called|between|for\s+(?:space|the moon|"
    r"independence))\b)"
    r"(?P<where>\s+(?:around|along|through|to|from|across|down|on|over|up)\s+(?:the |a |an )?[^.!?\n,;:]{1,60}?)?"
    r"(?P<time>,?\s+(?:in|within|under|against|that takes|of|for)\s+(?:less than |under |at most )?(?:the clock|time|"
    rf"(?:{NUMBER})[- ](?:seconds?|secs?|minutes?|mins?)))?(?=[.!?\n,;:]|\s(?:and|with|where|while|about)\b|$)",
    re.I,
)
RUN: Final = re.compile(
    rf"\b{PLAYERS}\s+(?:must |have to |has to |can |should |will )?(?:run|swim|climb|sprint|get|jog)s?\s+"
    r"(?P<where>(?:around|along|through|to|across|down|up)\s+(?:the |a |an )?[^.!?\n,;:]{1,60}?)"
    rf"(?P<time>,?\s+(?:in|within)\s+(?:less than |under |at most )?(?:{NUMBER})[- ](?:seconds?|secs?|minutes?|"
    rf"mins?))\b",
    re.I,
)
"""`Players must run around the lake in under 2 minutes.`"""
AGAINST: Final = re.compile(
    rf"\b(?P<what>track|path|trail|maze|course|road|street)\s+(?:that\s+)?(?:{PLAYERS}\s+)?(?:must be |has to be |"
    rf"have to |must |to be |is )?"
    rf"(?:run|finished|completed|raced|finish|complete|race)\s+(?:in|within|under)\s+(?P<time>(?:less than |under )"
    rf"?(?:{NUMBER})[- ](?:seconds?|minutes?))\b",
    re.I,
)
"""`a maze that must be finished in 2 minutes`."""
IN_ORDER: Final = (
    r"(?P<order>,?\s+(?:in (?:the )?(?:right |correct |given )?order|in turn|one after (?:the other|another)|"
    r"in sequence"
    r"|one by one)(?!\s+to\b))"
)
TRAIL: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+(?:must |can |should |will |have to )?)?\b(?:follow|reach|visit|pass(?: through)?|"
    rf"go through|run through|touch|walk to|go to|drive through|collect)s?\s+"
    rf"(?P<the>(?:all (?:of )?)?(?:the |each |every |all )?)(?P<count>{NUMBER}\s+)?(?P<noun>(?:{WORD}\s)?{WORD})"
    rf"\b{IN_ORDER}",
    re.I,
)
CHECKPOINTS: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+(?:must |can |should |will |have to )?)?\b(?:follow|reach|visit|pass(?: through)?|"
    rf"go through|run through|touch)(?:es|s)?\s+"
    rf"(?P<the>(?:all (?:of )?)?(?:the |each |every |all )?)(?P<count>{NUMBER}\s+)?(?P<noun>checkpoints?)"
    rf"\b(?:{IN_ORDER})?",
    re.I,
)
ORDERED: Final = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?P<noun>checkpoints)\s+(?:to\s+(?:reach|follow|pass|visit)\s*|"
    rf"{PLAYERS}\s+(?:must\s+|have to\s+)?(?:reach|follow|pass)\s*)?{IN_ORDER}",
    re.I,
)
TIMER: Final = re.compile(
    rf"\b(?:timer|time limit|countdown)\s+(?:of|is|for|set to)\s+{NUMBER}[- ](?:seconds?|secs?|minutes?|mins?)\b", re.I
)
TITLES: Final = ("track", "race track", "running track", "racetrack", "race course")
START, FINISH, CHECKPOINT = "start line", "finish line", "checkpoint"
CONE, CONES = "traffic cone", 6
"""What makes a bare track long."""
USUAL: Final = 60
"""Seconds of a race, where none are said."""
FEW: Final = 5
"""Checkpoints, where no number is said."""


def races_in(text: str) -> Iterator[Said]:
    for found in (*RACE.finditer(text), *RUN.finditer(text)):
        where = (found["where"] or "").strip()
        goal = noun_at(where, where.index(" "))[0] if " " in where else ""
        wish = Wish(
            Mechanic.RACE,
            goals=(goal,) if goal else (),
            seconds=seconds_in(found["time"] or "") or timer_in(text) or USUAL,
        )
        place = where.partition(" ")[2]
        yield Said(
            found.start(), found.end(), wish, instead_of(found, place if not goal.endswith("track") else "the track")
        )
    for found in AGAINST.finditer(text):
        wish = Wish(Mechanic.RACE, goals=(found["what"].lower(),), seconds=seconds_in(found["time"]) or USUAL)
        yield Said(found.start(), found.end(), wish, found["what"])


def timer_in(text: str) -> int | None:
    """`with a timer of 2 minutes`"""
    found = TIMER.search(text)
    return seconds_in(found[0]) if found else None


def trails_in(text: str) -> Iterator[Said]:
    for pattern in (TRAIL, CHECKPOINTS, ORDERED):
        for found in pattern.finditer(text):
            noun = found["noun"].lower()
            count = number_of(found["count"].strip()) if found["count"] else None
            if noun.split()[-1] in ("instructions", "steps", "rules", "directions", "questions", "order"):
                continue
            the = "" if pattern is ORDERED else "the "
            what = f"{the}{found['count'] or ''}{found['noun']}"
            what = what if pattern is not ORDERED else f"{found['count']} {found['noun']}"
            wish = Wish(Mechanic.TRAIL, things=(noun,), count=count)
            yield Said(found.start(), found.end(), wish, instead_of(found, what))


def instead_of(found: re.Match[str], what: str) -> str:
    """As the beginning of a sentence, or within one."""
    before = found.string[: found.start()].rstrip(" ")
    begins = not before or before[-1] in ".!?\n"
    return what[:1].upper() + what[1:] if begins else what


def make_race(draft: Draft, wish: Wish) -> None:
    goal = wish.goals[0] if wish.goals else ""
    zone = draft.zone_named(goal) if goal else None
    thing = next(draft.named(goal), None) if goal else None
    if zone is None:
        zone = next((one for one in draft.zones() if one.kind is ZoneKind.TRACK and not one.is_dark), None)
    is_track = zone is not None and zone.kind is ZoneKind.TRACK
    if thing is not None and not is_track:
        home = draft.home_of(thing.id).id
        around = thing.id
    elif zone is not None and not is_track:
        home = zone.id
        around = None
    else:
        if zone is None:
            zone = Zone(id=draft.free_id("race-track"), kind=ZoneKind.TRACK, title="race track")
            draft.add_zone(zone)
        if not zone.things:
            draft.add(CONE, zone=zone.id, count=CONES)
        start, finish = ends_of(draft, zone)
        draft.do(Mechanic.RACE, title="Race", things=(start,), goals=(finish,), seconds=wish.seconds)
        return
    beside = (Place(kind=PlaceKind.IN_FRONT_OF, of=(around,)),) if around else (Place(kind=PlaceKind.BACK),)
    start = draft.add("flag", places=(Place(kind=PlaceKind.NEAR, of=("spawn",)),), text="Start", wanted="start-of-race")
    finish = draft.add(FINISH, zone=home, places=beside, text="Finish", wanted="finish-of-race")
    draft.do(Mechanic.RACE, title=f"Race to the {goal}", things=(start,), goals=(finish,), seconds=wish.seconds)


def ends_of(draft: Draft, track: Zone) -> tuple[str, str]:
    """The first and the last thing along the track."""
    lines = [
        one.id for one in track.things if one.noun.endswith(("line", "start", "finish", "arch")) and one.count == 1
    ]
    start = next((one.id for one in track.things if "start" in one.noun and one.count == 1), None)
    finish = next((one for one in reversed(lines) if one != start), None)
    if start is None:
        first = Thing(id=draft.free_id("start"), noun="flag", texts=("Start",))
        start = first.id
        draft.change(track.id, lambda one: one.model_copy(update={"things": (first, *one.things)}))
    return start, finish or draft.add(FINISH, zone=track.id, text="Finish")


def make_trail(draft: Draft, wish: Wish) -> None:
    if wish.lines:
        make_signs(draft, wish)
        return
    noun = wish.things[0]
    things = draft.of_kind(noun)
    if not things and noun.startswith(CHECKPOINT):
        track = next((one.id for one in draft.zones() if one.kind is ZoneKind.TRACK), None)
        draft.add(CHECKPOINT, zone=track, count=min(wish.count or FEW, 40))
        things = draft.of_kind(CHECKPOINT)
    if things:
        title = f"Follow the {noun} in order"
        draft.do(Mechanic.TRAIL, title=title, things=tuple(one.id for one in things))
        return
    draft.leave_out(f"following {noun}", "Nothing of that name stands in the world.")
