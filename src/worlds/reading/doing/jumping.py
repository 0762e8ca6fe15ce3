"""`An obby with ten platforms over lava`: jumps along a track, and a floor that must not be touched."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from worlds.plan.activity import Mechanic
from worlds.plan.plan import Thing, Zone, ZoneKind
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import NUMBER, TIME, seconds_in
from worlds.reading.numbers import number_of

NAMES: Final = (
    r"(?:obb(?:y|ies)|parkours?(?: courses?| tracks?| trails?)?|jump(?:ing)?(?: and run)? (?:courses?|games?|"
    r"puzzles?|challenges?|tracks?)|"
    r"jump and run|platformers?|obstacle courses?)"
)
JUMPED: Final = (
    r"(?:platforms?|jumps?|steps?|stepping stones?|blocks?|stones?|pads?|islands|obstacles?|tiles?|stages?|levels?)"
)
LIQUIDS: Final = {
    "lava": "lava floor",
    "magma": "lava floor",
    "fire": "lava floor",
    "water": "water floor",
    "sea": "water floor",
    "ocean": "water floor",
    "river": "water floor",
    "lake": "water floor",
    "pool": "water floor",
}
LIQUID: Final = rf"(?P<liquid>{'|'.join(LIQUIDS)})"
OBBY: Final = re.compile(
    rf"\b(?P<before>(?:timed |lava |water ){{0,2}})(?P<name>{NAMES})\b(?P<more>[^.!?\n;:]{{0,160}})", re.I
)
OVER: Final = re.compile(
    rf",?\s+(?:(?:hanging|floating|that float|suspended|going)\s+)?(?:(?:high )?(?:over|above|across)|with|and|of|"
    rf"to cross|through)\s+"
    rf"(?:the |an? |some |hot |boiling |bubbling |deep |red |pool of |sea of |lake of |river of |floor of )"
    rf"{{0,4}}{LIQUID}"
    rf"(?:\s+(?:floor|pit|pool|lake|below|underneath|under (?:it|them)|on the (?:floor|ground)|as (?:the|a) floor|"
    rf"in between|between (?:the |its |all )?(?:platforms|jumps|blocks|stones|them))){{0,2}}\b(?!\s+\w*fall)",
    re.I,
)
JUMPS: Final = re.compile(rf"\b(?P<count>{NUMBER})\s+(?:[a-z-]{{3,20}}\s+)?(?P<what>{JUMPED})\b", re.I)
HOPPING: Final = re.compile(
    rf"\b(?:(?:players?|students?|kids|pupils|they|you|children)\s+)?(?:must |have to |can |should )?(?:jump|hop|"
    rf"leap|parkour)s?\s+"
    rf"(?:across|over|along|on|onto|from|between)\s+(?:the )?(?P<count>{NUMBER})?\s*(?:[a-z-]{{3,20}} )?{JUMPED}"
    rf"(?: to (?:platform|block|stone))?\s+(?:over|above|across|in)\s+(?:the |an? |hot |pool of |river of |sea of )"
    rf"{{0,3}}{LIQUID}\b",
    re.I,
)
"""`Players jump across ten stones over lava.`"""
HANGING: Final = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?:(?:floating|small|moving|stone|wooden|colou?rful|colou?red|round|high|tiny)\s+)"
    rf"{{0,2}}"
    rf"(?:platforms|stepping stones)\s+(?:hanging |floating )?(?:over|above|across)\s+"
    rf"(?:the |an? |hot |boiling |pool of |river of |sea of |lake of ){{0,3}}{LIQUID}\b",
    re.I,
)
"""`ten floating platforms over lava`"""
AVOIDED: Final = re.compile(
    r",?\s*(?:and |but |so )?(?:(?:do not|don't|never|without) (?:touch(?:ing)?|fall(?:ing)? (?:in|into))|"
    r"avoid(?:ing)?|"
    rf"falling (?:in|into)|if (?:you|they|players) (?:touch|fall into)|touching)\s+(?:the )"
    rf"?{LIQUID}\b[^.!?\n;]{{0,60}}",
    re.I,
)
"""`Don't fall into the lava!`"""
PLATFORM: Final = "platform"
USUAL: Final = 8
FEWEST: Final = 4
"""Platforms of a course."""
MOST: Final = 60
TIMED: Final = 120
"""Seconds, where no time is said."""


def obbies_in(text: str) -> Iterator[Said]:
    for found in OBBY.finditer(text):
        said = obby(text, found)
        if said.wish is not None and said.wish.count is None:
            said = replace(said, wish=replace(said.wish, count=counted(text)))
        yield said
    for found in (*HOPPING.finditer(text), *HANGING.finditer(text)):
        count = number_of(found["count"]) if found["count"] else None
        wish = Wish(Mechanic.OBBY, goals=(LIQUIDS[found["liquid"].lower()],), count=count)
        yield Said(found.start(), found.end(), wish, f"an obby with {count or USUAL} platforms")


def counted(text: str) -> int | None:
    """`About 10 jumps`, wherever it stands."""
    found = next((one for one in JUMPS.finditer(text) if (number_of(one["count"]) or 0) > 2), None)
    return number_of(found["count"]) if found else None


def obby(text: str, found: re.Match[str]) -> Said:
    """Its own words, which the reader reads: platforms, and what stands on them."""
    more, floor = found["more"], None
    over = OVER.search(more)
    if over is not None:
        floor, more = LIQUIDS[over["liquid"].lower()], more[: over.start()] + more[over.end() :]
    before = found["before"].lower()
    floor = floor or next((LIQUIDS[word] for word in ("lava", "water") if word in before), None)
    seconds = seconds_in(more) or (TIMED if "timed" in before else None)
    more = TIME.sub("", more)
    end = found.end()
    avoided = AVOIDED.search(text, end, end + 120)
    if avoided is not None and not text[end : avoided.start()].strip(" .!;,\n"):
        floor, end = floor or LIQUIDS[avoided["liquid"].lower()], avoided.end()
    jumps = JUMPS.search(more)
    count = number_of(jumps["count"]) if jumps else None
    if jumps is not None and count is not None:
        more = f"{more[: jumps.start()]}{jumps['count']} platforms{more[jumps.end() :]}"
    wish = Wish(Mechanic.OBBY, goals=(floor,) if floor else (), count=count, seconds=seconds)
    return Said(found.start(), end, wish, f"obby{more}")


def make_obby(draft: Draft, wish: Wish) -> None:
    count = min(max(wish.count or USUAL, 2), MOST)
    played = {name for one in draft.activities if one.mechanic is Mechanic.OBBY for name in one.things}
    tracks = [zone for zone in draft.zones() if zone.kind is ZoneKind.TRACK]
    free = [zone for zone in tracks if not played & {one.id for one in zone.things}]
    track = next((zone for zone in free if zone.title in ("obby", "obstacle course")), None)
    if track is None:
        zone = Zone(id=draft.free_id("obby"), kind=ZoneKind.TRACK, title="obby")
        draft.add_zone(zone)
        track = zone
    jumped = [one for one in track.things if one.noun in (PLATFORM, "block", "stone", "step", "jump", "pad")]
    jumps = [one.id for one in jumped]
    if len(jumped) == 1 and jumped[0].count < FEWEST:  # `every platform ...`
        several = jumped[0].model_copy(update={"count": count})
        others = tuple(several if one is jumped[0] else one for one in track.things)
        draft.change(track.id, lambda one: one.model_copy(update={"things": others}))
    if not jumps:
        draft.change(draft.world.id, without_platform)
        jumps = [draft.free_id(PLATFORM)]
        first = Thing(id=jumps[0], noun=PLATFORM, count=count)
        draft.change(track.id, lambda one: one.model_copy(update={"things": (first, *one.things)}))
    floors = tuple(draft.add(floor, zone=track.id) for floor in wish.goals)
    draft.do(Mechanic.OBBY, title="Jump to the end", things=tuple(jumps), goals=floors, seconds=wish.seconds)


def without_platform(world: Zone) -> Zone:
    """`every platform`, `five stages` are those of the course."""
    loose = (one for one in world.things if not re.fullmatch(JUMPED, one.noun))
    return world.model_copy(update={"things": tuple(loose)})
