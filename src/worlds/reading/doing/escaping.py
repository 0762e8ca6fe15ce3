"""`An escape room with three locked doors and a code for each`: rooms in a row, each behind a locked door."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from worlds.lexicon.plurals import singular
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Order, Place, PlaceKind, Thing, Zone, ZoneKind
from worlds.plan.tree import with_zones
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import NUMBER, PLAYERS
from worlds.reading.numbers import number_of

NAME: Final = re.compile(
    r"\b(?:escape[- ](?:rooms?|game|challenge|house|quest|adventure)|breakout[- ](?:rooms?|game))\b", re.I
)
ESCAPE_FROM: Final = re.compile(
    rf"\b(?:{PLAYERS}\s+)?(?:must |have to |has to |need to |can |should |try to )?escapes? (?:from |out of )", re.I
)
LOCKABLE: Final = r"(?:doors?|rooms?|locks?|gates?|chambers?|cells?|vaults?)"
LOCKED: Final = re.compile(
    rf",?\s*\b(?:(?:with|has|have|having|that has|containing|and|of|through|there are|in)\s+)?(?P<count>{NUMBER})"
    rf"\s+(?:different\s+)?"
    rf"(?:(?:code-)?locked|sealed|closed|secret)\s+{LOCKABLE}\b(?!\s*:)",
    re.I,
)
BEHIND: Final = re.compile(
    rf"^(?:\s+(?:game|about [^.!?\n,;:]{{1,60}}?|on [^.!?\n,;:]{{1,60}}?))?"
    rf"(?P<cut>(?:\s+(?:with|of|that has|having)|\s*[:–-])"
    rf"\s+(?P<count>{NUMBER})\s+"
    rf"(?:{LOCKABLE}|puzzles|stages|levels|challenges|keypads|riddles|stations))\b(?P<listed>\s*:)?",
    re.I,
)
"""Right after its name, whatever is counted is what is locked."""
COUNTED: Final = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?:[a-z-]{{2,12}}\s+)?(?:{LOCKABLE}|puzzles|stages|levels|challenges|keypads|riddles)\b",
    re.I,
)
"""Anywhere in the text, if nothing nearer says how many are locked: `they open 5 locks`."""
CODES: Final = re.compile(
    r",?\s*(?:\b(?:and|with|plus)\s+)?\b(?:an?|one|its own|their own|the|different|secret)\s+(?:secret |number |"
    r"different |hidden |4-digit |3-digit )?(?:codes?|keypads?|combinations?)"
    rf"(?:\s+(?:for|to|on|at|by|per|next to|beside)\s+(?:each|every|all|the)(?:\s+(?:of them|one|{LOCKABLE}))"
    rf"?(?:\s+to open (?:it|them))?"
    rf"|\s+(?:that|which|to)\s+opens?\s+(?:each|every|it|them|the)(?:\s+{LOCKABLE})?)"
    r"|,?\s*(?:and |with )?each (?:with|has|needs|behind|opens with|locked (?:with|by)) (?:a|its own) (?:secret |"
    r"number |different )?(?:code|keypad|combination)"
    rf"|,?\s*(?:and |with )?each {LOCKABLE} (?:has|needs|opens with) (?:a|its own) (?:secret |number |different )"
    rf"?(?:code|keypad|combination)",
    re.I,
)
OPENS: Final = re.compile(
    rf",?\s*\b(?:and |where )?(?:each|every|the|all(?: the)?)\s+(?:next |locked )?(?:{LOCKABLE}|one)\s+(?:only |"
    rf"will )?(?:opens?|unlocks?|is opened|are opened|can be opened|is unlocked|has a question|asks)"
    r"\b(?=[^.!?\n;]{0,120}\b(?:questions?|answers?|answered|correct|puzzles?|quiz|riddles?|solved?|right)\b)"
    r"(?P<tail>[^.!?\n;]{0,160})"
    rf"|,?\s*\b(?:and |where )?{PLAYERS}\s+(?:must |have to |need to |should |can )?(?:answer|solve)"
    rf"\b(?P<other>[^.!?\n;]{{1,120}}?)\s(?:to|and|before)\s+(?:they can |you can )?(?:open|unlock|escape|get out|"
    rf"get to|move|go|pass|enter|leave|reach)\b[^.!?\n;]{{0,80}}"
    rf"|,?\s*\b(?:and |to |they |you )?(?:open|unlock)s? (?:each|every|the|all)(?: next)? {LOCKABLE} (?:by|with|"
    rf"when|after) (?:answering|solving|right answers|correct answers|questions)(?P<by>[^.!?\n;]{{0,100}})",
    re.I,
)
ABOUT: Final = re.compile(r"\b(?:about|on) (?:the )?[^.!?\n,;]{2,80}", re.I)
LOCK: Final = re.compile(
    r"\b(?:an?|the)\s+(?P<locked>locked\s+)?(?P<goal>(?:[\w'-]{2,20}\s)?(?:door|gate|room|vault|chest|safe|library|"
    r"lab|cell|cellar|chamber))"
    r",?\s+(?:that|which)?\s*(?:only |can only |can )?(?:opens?|unlocks?|be opened|be unlocked)\s+(?:only )?(?:when|"
    r"if|once|after|with|by|for)\b(?=[^.!?\n;]{0,100}\b(?:questions?|answers?|answered|answering|code|quiz|riddle)"
    r"\b)[^.!?\n;]{0,120}",
    re.I,
)
"""`a locked vault that opens when you answer three questions`."""
ASKED: Final = re.compile(rf"\b({NUMBER}|an?) (?:[a-z]{{2,12}} ){{0,2}}questions?\b", re.I)
ASKED_AT_DOORS: Final = re.compile(
    r"\b(?:ask(?:s|ed)?|questions?|answer(?:s|ed)?)\b[^.!?\n]{0,40}?\b(?:at|on|for|behind|to open)\s+"
    r"(?:the|each|every|all(?: the)?|my)\s+(?:locked\s|next\s)?doors?\b",
    re.I,
)
"""`what I want asked at the doors`"""
DOORS: Final = re.compile(rf"\b(?P<count>{NUMBER})\s+(?:locked\s|closed\s)?doors\b", re.I)
USUAL: Final = 3
FEWEST: Final = 2
MOST: Final = 10
"""Locked rooms."""
START: Final = "Start"
EXIT: Final = "Exit"
FURNITURE: Final = (
    ("desk", "bookshelf"),
    ("table", "clock"),
    ("globe", "armchair"),
    ("chest", "candle"),
    ("cabinet", "plant"),
)
"""Of rooms in which nothing stands, in turns."""


def escapes_in(text: str) -> Iterator[Said]:
    named = NAME.search(text)
    locked = [*LOCKED.finditer(text)]
    pieces = [Said(one.start(), one.end(), None) for one in locked]
    pieces += [Said(one.start(), one.end(), None) for one in CODES.finditer(text)]
    pieces += [Said(one.start(), one.end(), None, about(one)) for one in OPENS.finditer(text)]
    counts = [count for one in locked if (count := number_of(one["count"]))]
    if named is None:
        named = ESCAPE_FROM.search(text) if pieces else None
        if named is None:
            yield from locks_in(text)
            yield from doors_in(text)
            return
    elif behind := BEHIND.match(text[named.end() : named.end() + 200]):
        count = number_of(behind["count"])
        counts += [count] if count else []
        if not behind["listed"]:
            at = named.end()
            pieces.append(Said(at + behind.start("cut"), at + behind.end("cut"), None))
    counts += [
        count for one in COUNTED.finditer(text) if (count := number_of(one["count"])) and FEWEST <= count <= MOST
    ]
    is_name = NAME.fullmatch(named[0]) is not None
    wish = Wish(Mechanic.ESCAPE, count=counts[0] if counts else None)
    around = next((one for one in pieces if one.start < named.end() and named.start() < one.end), None)
    if around is not None:
        yield replace(around, wish=wish, instead=f"An escape room{around.instead}")
    else:
        yield Said(named.start(), named.end(), wish, "escape room" if is_name else "")
    yield from pieces


def doors_in(text: str) -> Iterator[Said]:
    """As many locked rooms in a row as there are doors at which something is asked."""
    asked = ASKED_AT_DOORS.search(text)
    doors = DOORS.search(text) if asked else None
    count = number_of(doors["count"]) if doors else None
    if asked is not None and doors is not None and count is not None and FEWEST <= count <= MOST:
        yield Said(asked.start(), asked.end(), None, is_stated=True)
        yield Said(doors.start(), doors.end(), Wish(Mechanic.ESCAPE, goals=("door",), count=count), is_stated=True)


def about(found: re.Match[str]) -> str:
    """What the questions are about stays: it is the lesson's."""
    tail = found["tail"] or found["other"] or found["by"] or ""
    subject = ABOUT.search(tail)
    return f". Questions {subject[0]}" if subject else ""


def locks_in(text: str) -> Iterator[Said]:
    for found in LOCK.finditer(text):
        goal = found["goal"].lower()
        subject = ABOUT.search(found[0][found.end("goal") - found.start() :])
        asked = ASKED.search(found[0])
        count = number_of(asked[1]) or 1 if asked else None
        instead = f"a {goal}" + (f". Questions {subject[0]}" if subject else "")
        yield Said(
            found.start(), found.end(), Wish(Mechanic.LOCK, goals=(goal.removeprefix("locked "),), count=count), instead
        )


def make_lock(draft: Draft, wish: Wish) -> None:
    """Its questions, or a code, are the lesson's."""
    goal = wish.goals[0]
    zone = draft.zone_named(goal)
    if zone is not None and zone.kind is ZoneKind.ROOM:
        draft.change(zone.id, lambda one: one.model_copy(update={"is_locked": True}))
        locked = zone.id
    else:
        locked = draft.thing(goal)
    draft.do(Mechanic.LOCK, title=f"Open the {goal}", things=(locked,), goals=(locked,))


def make_escape(draft: Draft, wish: Wish) -> None:
    """Rooms that the words list are each left by a locked door, and the last leads out."""
    called = ("escape", "breakout", *wish.things)
    zone = next((one for one in draft.zones() if any(word in one.title.lower() for word in called)), None)
    title = wish.things[0] if wish.things else "escape room"
    inner = [room for one in (zone.zones if zone else ()) for room in told_apart(draft, one)]
    count = min(wish.count or (len(inner) - 1 if len(inner) > 1 else USUAL), MOST)
    loose = [*zone.things] if zone else []
    if draft.rooms:
        inner, count = [*draft.rooms, room_of(draft, EXIT)], len(draft.rooms)
    if len(inner) <= count:
        inner = [room_of(draft, START), *inner]
    numbered = count + 1 - len(inner)
    inner += [room_of(draft, f"Room {len(inner) + number}") for number in range(numbered)]
    rooms = furnished(draft, shared_out(inner, loose))
    body = {"kind": ZoneKind.BUILDING, "order": Order.ROUTE, "things": (), "zones": tuple(rooms), "count": 1}
    if zone is None:
        slug = draft.free_id(title)
        draft.add_zone(Zone(id=slug, title=title).model_copy(update=body))
    else:
        slug = zone.id
        draft.world = with_zones(draft.world, lambda one: one.model_copy(update=body) if one.id == slug else one)
    if draft.rooms:
        draft.change(draft.world.id, lambda one: one.model_copy(update={"things": without_exit(one)}))
    for noun in ("door", "lock", "keypad", "code"):
        drop(draft, noun, slug)
    locks = tuple(
        draft.do(Mechanic.LOCK, title=f"Door to: {room.title}"[:200], things=(room.id,), goals=(room.id,))
        for room in rooms[1:]
    )
    draft.add("trophy", zone=rooms[-1].id)
    draft.do(Mechanic.ESCAPE, title=f"Find the way out of the {title}" if wish.things else "Escape", needs=locks)


def without_exit(zone: Zone) -> tuple[Thing, ...]:
    return tuple(one for one in zone.things if one.noun != EXIT.lower())


def told_apart(draft: Draft, room: Zone) -> list[Zone]:
    """`four rooms`: each by itself."""
    if room.kind is not ZoneKind.ROOM:
        return []
    if room.count == 1:
        return [room]
    named = f"{room.title.capitalize()}"
    first = room.model_copy(update={"count": 1, "title": f"{named} 1"})
    return [first, *(room_of(draft, f"{named} {number}", f"{room.id}-no") for number in range(2, room.count + 1))]


def room_of(draft: Draft, title: str, slug: str | None = None) -> Zone:
    wanted = f"{slug}-{title.split()[-1]}" if slug else f"escape-{title}"
    return Zone(id=draft.free_id(wanted), kind=ZoneKind.ROOM, title=title)


def shared_out(rooms: list[Zone], things: list[Thing]) -> list[Zone]:
    """What the words put into the escape room stands in all of its rooms; what belongs together stays in the first."""
    bare = [number for number, room in enumerate(rooms) if not room.things]
    is_bound = any(place.of for one in things for place in one.places)
    held: dict[int, list[Thing]] = {number: [*room.things] for number, room in enumerate(rooms)}
    for number, thing in enumerate(things):
        held[0 if is_bound or not bare else bare[number % len(bare)]].append(thing)
    return [room.model_copy(update={"things": tuple(held[number])}) for number, room in enumerate(rooms)]


def furnished(draft: Draft, rooms: list[Zone]) -> list[Zone]:
    found = []
    for number, room in enumerate(rooms):
        nouns = () if room.things else FURNITURE[number % len(FURNITURE)]
        wall = (Place(kind=PlaceKind.WALL),)
        things = tuple(Thing(id=draft.free_id(f"{room.id}-{noun}"), noun=noun, places=wall) for noun in nouns)
        found.append(room.model_copy(update={"is_locked": number > 0, "things": (*room.things, *things)}))
    return found


def drop(draft: Draft, noun: str, zone: str) -> None:
    """A door that the reader put into it as a thing is one of those that are locked."""
    rooms = {zone, *(inner.id for one in draft.zones() if one.id == zone for inner in one.zones)}
    for one in rooms:
        draft.change(
            one,
            lambda room: room.model_copy(update={"things": tuple(x for x in room.things if singular(x.noun) != noun)}),
        )
