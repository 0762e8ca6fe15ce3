"""`A key that opens the castle gate`."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.catalogue.things import THINGS
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Place, PlaceKind, Zone, ZoneKind
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import PLAYERS, WORD, noun_at
from worlds.reading.zone_words import ZONES
from worlds.resolve.resolve import thing_named

KEY: Final = (
    r"(?P<key>(?:(?:golden|gold|silver|red|blue|green|yellow|rusty|hidden|secret|magic|old|iron|big|small)\s+){0,2}"
    r"key(?:[ -]?card)?)"
)
OPENS: Final = re.compile(
    rf"\b{KEY}(?P<cut>\s+(?:(?:that|which)\s+(?:can |will )?(?:opens?|unlocks?)|to\s+(?:open|unlock|enter|get into)|"
    rf"opens|unlocks|for)\s+)"
    r"(?=(?:the|an?|this|that|every|our)\s)",
    re.I,
)
NEED: Final = re.compile(
    rf"\b{PLAYERS}\s+(?:will\s+|must\s+|should\s+|have to\s+|has to\s+)?(?:need|find|get|fetch|collect|use|look for|"
    rf"needs?)s?(?:\s+to\s+(?:find|get|use|have))?\s+(?:the|an?)\s+{KEY}\s+"
    r"(?:to\s+(?:open|unlock|enter|get into|get through)|for|that opens|which opens|before they can (?:open|enter))"
    r"\s+(?=(?:the|an?|this|that|every|our)\s)",
    re.I,
)
WITH_KEY: Final = re.compile(
    rf"\b(?:(?P<an>an?|the)\s+)?(?:(?P<locked>locked)\s+)?(?P<goal>(?:{WORD}\s)?(?:door|gate|chest|room|vault|cage|"
    rf"box|castle|house|tower|drawbridge|treasure chest|safe))"
    rf"(?P<cut>,?\s+(?:(?:that|which)\s+)?(?:(?:only |can only be |is |are |can be )?(?:opens?|unlocks?|opened|"
    rf"unlocked)\s+(?:only\s+)?(?:with|by|using)|(?:that |which )?needs?|(?:that |which )?requires?)\s+(?:the|an?|"
    rf"its)\s+){KEY}\b",
    re.I,
)
"""`a gate that opens with a golden key`."""
LOCKED_AND: Final = re.compile(
    rf"\b(?:an?|the)\s+locked\s+(?P<goal>(?:{WORD}\s)?(?:door|gate|chest|room|vault|cage|castle|house|tower|safe))"
    rf"\s+(?:and|with)\s+(?:an?|the|its)\s+{KEY}\b",
    re.I,
)
"""`a locked gate and a hidden key`."""
A_KEY: Final = re.compile(r"\b(?:an?|the) (?:\w{2,12} ){0,2}key\b", re.I)
OPENED: Final = frozenset(
    "door gate chest room vault cage box castle house tower drawbridge safe treasure library lab cellar dungeon cave "
    "building shed barn prison temple tomb pyramid cabin office hall kitchen attic garden exit school museum "
    "palace fort".split()
)
GATE: Final = "gate"
DOOR: Final = "door"


def keys_in(text: str) -> Iterator[Said]:
    for found in NEED.finditer(text):
        goal, end = noun_at(text, found.end())
        if is_opened(goal):
            yield Said(found.start(), end, wish_of(found["key"], goal), f"A {shown(found['key'])}")
    for found in OPENS.finditer(text):
        goal, end = noun_at(text, found.end())
        if is_opened(goal):
            yield Said(found.start("cut"), end, wish_of(found["key"], goal))
    for found in WITH_KEY.finditer(text):
        instead = f"{found['an'] or 'a'} {found['goal']}{besides(found)}"
        yield Said(found.start(), found.end(), wish_of(found["key"], found["goal"].lower()), instead)
    for found in LOCKED_AND.finditer(text):
        instead = f"a {found['goal']} and a {shown(found['key'])}"
        yield Said(found.start(), found.end(), wish_of(found["key"], found["goal"].lower()), instead)


def besides(found: re.Match[str]) -> str:
    """The key that the goal needs, unless the text tells of it by itself."""
    text = found.string[: found.start()] + found.string[found.end() :]
    return "" if A_KEY.search(text) else f" and a {shown(found['key'])}"


def is_opened(goal: str) -> bool:
    head = goal.split()[-1] if goal else ""
    return head.rstrip("s") in OPENED or (head in ZONES and ZONES[head].kind is ZoneKind.ROOM)


def wish_of(key: str, goal: str) -> Wish:
    return Wish(Mechanic.KEY, things=(key.lower(),), goals=(goal,))


def shown(key: str) -> str:
    """As the reader knows it: hidden is no look."""
    kept = [
        word for word in key.split() if word.lower() not in ("hidden", "secret", "magic", "card", "keycard", "key-card")
    ]
    return " ".join([*(word for word in kept if word.lower() != "key"), "key"])


def make_key(draft: Draft, wish: Wish) -> None:
    key = draft.thing("key", fresh=Mechanic.KEY)
    goal = wish.goals[0]
    home = draft.home_of(key)
    zone = draft.zone_named(goal) or (draft.zone_named(goal.removesuffix(" door").removesuffix(" gate")))
    known = next((one for one in draft.named(goal) if one.id != key), None)
    if zone is not None and zone.kind is ZoneKind.ROOM and not has_gate(zone):
        draft.change(zone.id, locked)
        if home.id == zone.id:
            move_out(draft, key, home)
        goals = (zone.id,)
    elif known is not None:
        goals = (known.id if not is_house(known.noun) else gate_of(draft, known.id, goal),)
    else:
        gates = [one.id for one in zone.things if one.noun in (GATE, DOOR)] if zone is not None else []
        goals = (
            gates[0]
            if gates
            else draft.add(goal if goal.split()[-1] in (GATE, DOOR, "chest", "safe", "cage") else GATE),
        )
    draft.do(Mechanic.KEY, title=f"Find the key to the {goal}", things=(key,), goals=goals)


def has_gate(zone: Zone) -> bool:
    return any(one.noun.split()[-1] in (GATE, DOOR) for one in zone.things)


def locked(zone: Zone) -> Zone:
    return zone.model_copy(update={"is_locked": True})


def move_out(draft: Draft, key: str, home: Zone) -> None:
    """No key lies in the room that it opens."""
    thing = next(one for one in home.things if one.id == key)
    draft.change(home.id, lambda one: one.model_copy(update={"things": tuple(x for x in one.things if x.id != key)}))
    free = thing.model_copy(update={"places": ()})
    draft.change(draft.world.id, lambda one: one.model_copy(update={"things": (*one.things, free)}))


def is_house(noun: str) -> bool:
    """What has a door, and is none."""
    name = thing_named(noun)
    return (
        name is not None
        and name not in ("door", "gate", "castle_gate")
        and THINGS[name].category in ("building", "structure")
    )


def gate_of(draft: Draft, owner: str, goal: str) -> str:
    places = (Place(kind=PlaceKind.IN_FRONT_OF, of=(owner,)),)
    return draft.add(GATE, zone=draft.home_of(owner).id, places=places, wanted=f"gate-of-{goal}")
