"""`A teleporter that takes players to the moon`: two places, and a portal in each."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.catalogue.themes import THEMES, ThemeName
from worlds.catalogue.things import THINGS
from worlds.plan.activity import Mechanic
from worlds.plan.plan import SPAWN, Link, Place, PlaceKind, Thing, Zone, ZoneKind
from worlds.plan.tree import with_things
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import PLAYERS, WORD, noun_at
from worlds.reading.themes import SURFACES, theme_named
from worlds.reading.zone_words import ZONES
from worlds.resolve.resolve import thing_named

GATES: Final = (
    r"(?:portals?|teleporters?|teleport(?: pads?)?|warp(?: pads?| gates?)?|magic (?:doors?|mirrors?|carpets?)|"
    r"star ?gates?|wormholes?|"
    r"time machines?|rockets?|spaceships?|space shuttles?|elevators?|lifts?|buses|bus|trains?|boats?|doors?|gates?|"
    r"mirrors?|pads?)"
)
SURE_GATES: Final = r"(?:portals?|teleporters?|teleport pads?|warp (?:pads?|gates?)|star ?gates?|wormholes?)"
TAKES: Final = (
    r"(?:takes?|brings?|sends?|teleports?|transports?|beams?|warps?|carries|carry|moves?|flies|fly|leads?|drops?)"
)
TRAVEL: Final = re.compile(
    rf"\b(?P<gate>{GATES})(?:\s+(?:in|on|at|near|behind|inside|under)\s+(?:the|an?)\s+{WORD}(?: {WORD})?)"
    rf"?(?P<cut>,?\s+(?:that|which|to)\s+(?:can |will |should )"
    rf"?{TAKES}\s+{PLAYERS}\s+(?:straight |back |up |down )?"
    r"(?:in)?to\s+)",
    re.I,
)
PORTAL_TO: Final = re.compile(
    rf"\b(?P<gate>{SURE_GATES})(?P<cut>\s+(?:(?:that|which)\s+(?:leads?|goes|takes?)\s+|leading\s+|going\s+)?(?:in)"
    rf"?to\s+)"
    r"(?=(?:the|an?|another|our)\s|[A-Z])",
)
GATE_TAKES: Final = re.compile(
    rf"\b(?P<gate>{GATES})(?P<cut>\s+(?:can |will |should )?{TAKES}\s+{PLAYERS}\s+(?:straight |back )?(?:in)?to\s+)",
    re.I,
)
"""`The portal takes players to the castle.`"""
TELEPORTS: Final = re.compile(
    rf"\b(?:{PLAYERS}\s+)?(?:can |will |should )?(?:be )?teleport(?:ed)?(?:\s+{PLAYERS})?\s+(?:in)?to\s+(?=(?:the|"
    rf"an?|another)\s)",
    re.I,
)
"""`Players can teleport to the moon.`"""
VAGUE: Final = frozenset(
    "world place area next room level other side end start beginning zone island each other".split()
)
"""Where that is, other words say."""
PORTAL: Final = "portal"
PROPS: Final = 3
"""Things of a theme's usual ones that make a place look like itself."""
USUAL: Final[dict[str, tuple[tuple[str, int], ...]]] = {
    "moon": (("crater", 2), ("rock", 6), ("flag", 1)),
    "space": (("rock", 6), ("rocket", 1)),
    "mars": (("rock", 8), ("rover", 1)),
    "egypt": (("pyramid", 2), ("palm tree", 3)),
    "jungle": (("tree", 10), ("bush", 4)),
    "ocean": (("palm tree", 4), ("rock", 3)),
    "medieval": (("castle", 1), ("well", 1)),
    "winter": (("pine tree", 6), ("snowman", 1)),
    "volcano": (("volcano", 1), ("rock", 6)),
}


def travel_in(text: str) -> Iterator[Said]:
    for pattern in (TRAVEL, PORTAL_TO, GATE_TAKES):
        for found in pattern.finditer(text):
            goal, end = noun_at(text, found.end())
            if goal and not {*goal.split()} <= VAGUE:
                wish = Wish(Mechanic.TELEPORT, things=(found["gate"].lower(),), goals=(goal,))
                yield Said(found.start("cut"), end, wish)
    for found in TELEPORTS.finditer(text):
        goal, end = noun_at(text, found.end())
        if goal and not {*goal.split()} <= VAGUE:
            yield Said(found.start(), end, Wish(Mechanic.TELEPORT, things=(PORTAL,), goals=(goal,)), "A portal")


def make_travel(draft: Draft, wish: Wish) -> None:
    gate = draft.thing(wish.things[0], fresh=Mechanic.TELEPORT)
    put_near_spawn(draft, gate)
    goal = wish.goals[0]
    zone, beside = draft.zone_named(goal), next(draft.named(goal), None)
    if zone is None and beside is not None and is_a_place(beside):
        places = (Place(kind=PlaceKind.IN_FRONT_OF, of=(beside.id,)),)
        other = draft.add(PORTAL, zone=draft.home_of(beside.id).id, places=places, wanted=f"portal-at-{goal}")
    else:
        home = zone.id if zone is not None else draft.add_zone(place_of(draft, goal))
        other = draft.add(PORTAL, zone=home, wanted=f"portal-at-{goal}")
    draft.do(Mechanic.TELEPORT, things=(gate,), goals=(other,), title=f"Go to {goal}")


def make_link(draft: Draft, link: Link) -> None:
    """`A portal from one island to the other`: one at each end."""
    ends = [draft.add(PORTAL, zone=zone, wanted=f"portal-in-{zone}") for zone in link.ends]
    draft.do(Mechanic.TELEPORT, things=(ends[0],), goals=(ends[1],), title="Go through the portal")


def put_near_spawn(draft: Draft, gate: str) -> None:
    """Where nothing says where it stands, it stands where players arrive."""
    if draft.home_of(gate).id != draft.world.id:
        return
    near = (Place(kind=PlaceKind.NEAR, of=(SPAWN,)),)
    draft.world = with_things(
        draft.world, lambda one: one.model_copy(update={"places": near}) if one.id == gate and not one.places else one
    )


def is_a_place(thing: Thing) -> bool:
    """A castle, and not the moon that hangs in the sky."""
    name = thing_named(thing.noun)
    return name is not None and THINGS[name].category in ("building", "structure")


def place_of(draft: Draft, goal: str) -> Zone:
    """Far off, with the ground and some of what is usual there."""
    word = ZONES.get(goal) or ZONES.get(goal.split()[-1])
    surface = SURFACES.get(goal)
    theme = surface[0] if surface else theme_named(goal)
    key = "moon" if goal.endswith("moon") else theme
    usual = [*dict([*USUAL.get(key or "", ()), *(word.usual if word else ())]).items()][:PROPS]
    name = thing_named(goal)
    if name is not None and THINGS[name].category in ("building", "structure"):
        usual = [*dict([(goal, 1), *usual]).items()][:PROPS]
    slug = draft.free_id(goal)
    things = tuple(
        Thing(id=draft.free_id(f"{slug}-{noun}"), noun=noun, count=count)
        for noun, count in dict.fromkeys(usual)
        if noun
    )
    return Zone(
        id=slug,
        title=goal,
        kind=word.kind if word and word.kind not in (ZoneKind.ROOM, ZoneKind.BUILDING) else ZoneKind.GROUND,
        theme=theme_of(theme),
        terrain=surface[1] if surface else word.terrain if word else None,
        places=(Place(kind=PlaceKind.FAR_FROM, of=(SPAWN,)), Place(kind=PlaceKind.BACK)),
        things=things,
    )


def theme_of(name: str | None) -> ThemeName | None:
    return THEMES[name].name if name in THEMES else None
