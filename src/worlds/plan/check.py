"""The rules that any plan must keep, whoever proposed it. What breaks one is mended, and the teacher is told."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.catalogue.holding import carries, has_interior, has_roof, has_top
from worlds.catalogue.materials import MATERIAL_WORDS, MATERIALS
from worlds.catalogue.things import THINGS
from worlds.plan.activity import Activity
from worlds.plan.nesting import fenced, nested
from worlds.plan.plan import (
    ABOVE,
    ENTERED,
    MAX_STANDING,
    MAX_ZONES,
    SPAWN,
    Link,
    LinkKind,
    Place,
    PlaceKind,
    Plan,
    Thing,
    Zone,
    ZoneKind,
    door_of,
    portals_of,
)
from worlds.plan.shapes import named, sound
from worlds.plan.tree import things_in, with_things, with_zones, zones_in
from worlds.resolve.contexts import Company, company_of, name_in
from worlds.resolve.resolve import thing_named
from worlds.scene import Notice

Kind = PlaceKind
MAX_RIVERS: Final = 4
"""Each is as long as the world is wide, and as costly to lay."""
HELD: Final = (Kind.INSIDE, Kind.ON)
WATERS: Final = (ZoneKind.RIVER, ZoneKind.LAKE, ZoneKind.SEA)
OF_NOTHING: Final = frozenset(
    {
        *(Kind.MIDDLE, Kind.EDGE, Kind.CORNER, Kind.WALL, Kind.ENTRANCE, Kind.NORTH, Kind.SOUTH, Kind.EAST, Kind.WEST),
        *(Kind.LEFT, Kind.RIGHT, Kind.BACK, Kind.FRONT),
    }
)
"""Places that the zone around has; the others are beside something that they must name."""
OPPOSITES: Final = {
    Kind.BEHIND: Kind.IN_FRONT_OF,
    Kind.LEFT_OF: Kind.RIGHT_OF,
    Kind.NORTH_OF: Kind.SOUTH_OF,
    Kind.EAST_OF: Kind.WEST_OF,
    Kind.OVER: Kind.UNDER,
}
BOTH_WAYS: Final = OPPOSITES | {after: before for before, after in OPPOSITES.items()}


def repaired(plan: Plan) -> tuple[Plan, list[Notice]]:
    notices: list[Notice] = []
    world = with_zones(nested(open_world(unique(plan.world, set()))), lambda one: housed(fenced(one)))
    world = with_zones(world, lambda one: lockable(one, notices))
    shapes = sound(plan.shapes, notices)
    nouns = {named(one.noun) for one in shapes}
    unknown: list[str] = []
    company = companies(world)
    world = with_things(world, lambda one: looked_up(one, company[one.id], nouns, unknown, notices))
    notices += not_known([*dict.fromkeys(unknown)])
    world = bounded(world, notices)
    world = placed(world, notices)
    ids = {zone.id for zone in zones_in(world)}
    sky = {zone.id: zone.title for zone in zones_in(world) if zone.kind is ZoneKind.SKY}
    things = {one.id: one.count for one in things_in(world)}
    copies = things | {zone.id: zone.count for zone in zones_in(world)}
    links = tuple(
        one
        for one in plan.links
        if joins(one, {*ids} if one.kind is LinkKind.PORTAL else {*copies}, copies) and is_walked(one, sky, notices)
    )
    named_by_activities = ids | {*things} | doors_and_portals(world, links)
    activities = tuple(bound(plan.activities, named_by_activities))
    start = plan.start if plan.start in standing_in(world) else None
    mended = {"world": world, "links": links, "activities": activities, "start": start, "shapes": shapes}
    return plan.model_copy(update=mended), notices


def standing_in(zone: Zone) -> set[str]:
    """Ids of the zones in which players may arrive: they neither swim nor fall there."""
    if zone.kind is ZoneKind.SKY:
        return set()
    own = set[str]() if zone.kind in WATERS else {zone.id}
    return own.union(*map(standing_in, zone.zones))


def doors_and_portals(world: Zone, links: Sequence[Link]) -> set[str]:
    """Ids of what is built without being listed: doors of what is locked, and both ends of portals."""
    doors = {door_of(zone.id) for zone in zones_in(world) if zone.is_locked}
    return doors | {end for link in links if link.kind is LinkKind.PORTAL for end in portals_of(link)}


def bound(activities: Sequence[Activity], ids: set[str]) -> Iterator[Activity]:
    """The first of each id, with what there is: things and zones of the plan, and activities that came before."""
    seen: set[str] = set()
    for one in activities:
        if one.id not in seen:
            kept = {"things": one.things, "goals": one.goals}
            there = {key: tuple(name for name in names if name in ids) for key, names in kept.items()}
            yield one.model_copy(update={**there, "needs": tuple(name for name in one.needs if name in seen)})
            seen.add(one.id)


def unique(zone: Zone, seen: set[str]) -> Zone:
    """The first of each id, from the outside and from the front."""
    seen.add(zone.id)
    things: list[Thing] = []
    for thing in zone.things:
        if thing.id not in seen:
            seen.add(thing.id)
            things.append(thing)
    zones = [unique(one, seen) for one in zone.zones if one.id not in seen]
    return zone.model_copy(update={"things": tuple(things), "zones": tuple(zones)})


def open_world(world: Zone) -> Zone:
    """Players arrive outdoors, on the ground: a world that is a building or the sky has open ground around it."""
    if world.kind not in (*ENTERED, ZoneKind.SKY):
        return world.model_copy(update={"count": 1, "places": ()})
    taken = {*(zone.id for zone in zones_in(world)), *(thing.id for thing in things_in(world))}
    ground = next(name for name in ("world", "ground", "outside", "outside-world") if name not in taken)
    return Zone(id=ground, title=world.title, theme=world.theme, terrain=world.terrain, zones=(world,))


def housed(zone: Zone) -> Zone:
    """What is in a building is a room; a room with zones in it is a building. What closes a building closes its yard. What
    stands in none of its rooms stands in the first, and in a hall before it where that is locked."""
    if zone.kind not in ENTERED:
        return zone.model_copy(update={"zones": tuple(map(in_a_yard, zone.zones))})
    rooms = tuple(
        room.model_copy(update={"kind": ZoneKind.ROOM, "zones": (), "enclosure": None}) for room in zone.zones
    )
    if zone.things and any(room.is_locked for room in rooms[:1]):
        hall = Zone(id=f"{zone.id}-hall", kind=ZoneKind.ROOM, title=zone.title, things=zone.things)
        zone, rooms = zone.model_copy(update={"things": ()}), (hall, *rooms)
    return zone.model_copy(update={"kind": ZoneKind.BUILDING if rooms else zone.kind, "zones": rooms})


def lockable(zone: Zone, notices: list[Notice]) -> Zone:
    """A room, and a building by its entrance, which is that of its first room. Nothing else has a door."""
    if not zone.is_locked or (zone.kind in ENTERED and not any(room.is_locked for room in zone.zones[:1])):
        return zone
    why = (
        "its first room is locked by the same door" if zone.kind in ENTERED else "only rooms and buildings have a door"
    )
    notices.append(Notice("wish_not_granted", f"{zone.title} is not locked: {why}."))
    return zone.model_copy(update={"is_locked": False})


def in_a_yard(zone: Zone) -> Zone:
    if zone.kind not in ENTERED or zone.enclosure is None:
        return zone
    building = zone.model_copy(update={"enclosure": None, "places": (), "count": 1})
    around = {"count": zone.count, "enclosure": zone.enclosure, "places": zone.places, "zones": (building,)}
    return Zone(id=f"{zone.id}-yard", title=zone.title).model_copy(update=around)


def looked_up(thing: Thing, company: Company, shaped: set[str], unknown: list[str], notices: list[Notice]) -> Thing:
    """A thing of the catalogue by its choice, else the plan's own shape, else by its noun in its company; names of the
    palette and of Roblox's materials only. `unknown`: is told the nouns of which there is nothing."""
    color, material = thing.color, thing.material
    if color is not None and color not in PALETTE:
        color = COLOR_WORDS.get(color.lower())
        if color is None:
            words = f"The colour {thing.color} is not known; {thing.noun} has its usual one."
            notices.append(Notice("unknown_color", words))
    if material is not None and material not in MATERIALS:
        material = MATERIAL_WORDS.get(material.lower())
    has_shape = named(thing.noun) in shaped
    choice = thing.choice if thing.choice in THINGS else None
    if choice is None and not has_shape:
        choice = name_in(thing.noun, company) or thing_named(thing.noun)
    if choice is None and not has_shape:
        unknown.append(thing.noun)
    return thing.model_copy(update={"choice": choice, "color": color, "material": material})


def companies(world: Zone) -> dict[str, Company]:
    """What is named beside each thing, by its id. What is in a room is in the company of that, and of what the world is."""
    indoors = company_of([world.title, world.theme or "", world.terrain or ""])
    everywhere = indoors | company_of(words for zone in zones_in(world) for words in named_in(zone))
    return {
        thing.id: Company(company_of(named_in(zone)), indoors if zone.kind in ENTERED else everywhere)
        for zone in zones_in(world)
        for thing in zone.things
    }


def named_in(zone: Zone) -> list[str]:
    """Its own title, and what stands in it."""
    return [zone.title, *(thing.noun for thing in zone.things)]


def not_known(nouns: Sequence[str]) -> Iterator[Notice]:
    if len(nouns) == 1:
        yield Notice("unknown_thing", f"There is no {nouns[0]} in the catalogue; a small plinth bears its name.")
    elif nouns:
        words = f"These are not in the catalogue: {', '.join(nouns)}. Small plinths bear their names."
        yield Notice("unknown_thing", words)


def bounded(world: Zone, notices: list[Notice]) -> Zone:
    """As many as a world can hold, counting copies of zones and what is wanted for each of another."""
    standing: dict[str, int] = {}
    return with_bounded_things(with_bounded_zones(world, standing, notices), standing, notices)


def with_bounded_zones(world: Zone, standing: dict[str, int], notices: list[Notice]) -> Zone:
    """`standing`: is told how many copies of each zone there are."""
    left, rivers_left = MAX_ZONES, MAX_RIVERS

    def taken(zone: Zone, copies: int) -> Zone:
        nonlocal left, rivers_left
        if zone.kind is ZoneKind.RIVER and rivers_left == 0:
            words = f"A world holds {MAX_RIVERS} rivers at most: {zone.title} was taken for a lake."
            notices.append(Notice("too_many_things", words))
            zone = zone.model_copy(update={"kind": ZoneKind.LAKE})
        is_river = zone.kind is ZoneKind.RIVER
        most = max(rivers_left // copies, 1) if is_river else MAX_ZONES
        number = max(min(zone.count, most, left // copies), 1)
        if number < zone.count:
            words = f"A world holds {MAX_ZONES} zones, and {MAX_RIVERS} rivers, at most: {number * copies} of "
            words += f"{zone.title} were taken. "
            notices.append(Notice("too_many_things", words + "Make another world for the rest."))
            zone = zone.model_copy(update={"count": number})
        copies *= zone.count
        rivers_left = max(rivers_left - copies, 0) if is_river else rivers_left
        left = max(left - copies, 0)
        standing[zone.id] = copies
        return zone.model_copy(update={"zones": tuple(taken(inner, copies) for inner in zone.zones)})

    return taken(world, 1)


def with_bounded_things(world: Zone, standing: dict[str, int], notices: list[Notice]) -> Zone:
    """`standing`: of all zones, and then of all things. What is in or on a zone stands there as often as that is there."""
    left, zones = MAX_STANDING, {*standing}

    def taken(zone: Zone) -> Zone:
        nonlocal left
        things = []
        for one in zone.things:
            each = one.each if one.each in standing and one.each != one.id else None
            named = [of for place in one.places if place.kind in ABOVE for of in place.of]
            copies = next((standing[of] for of in named if of in zones), standing[zone.id])
            times = max(copies, standing[each]) if each else copies
            count = min(one.count, left // times)
            if count < one.count:
                words = f"A world holds {MAX_STANDING} things at most: {count * times} of {one.noun} were taken. "
                notices.append(Notice("too_many_things", words + "Make another world for the rest."))
            if count:
                left -= count * times
                standing[one.id] = count * times
                things.append(one.model_copy(update={"count": count, "each": each}))
        return zone.model_copy(update={"things": tuple(things), "zones": tuple(map(taken, zone.zones))})

    return taken(world)


def placed(world: Zone, notices: list[Notice]) -> Zone:
    """Places that can be: of what is there, on and in what holds, and none that an earlier one rules out."""
    things = {one.id: one for one in things_in(world)}
    zones = {one.id: one for one in zones_in(world)}
    kept: list[tuple[str, Place]] = []

    def possible(thing: Thing) -> Thing:
        places = [held_by(thing, one, things, notices) for one in known(thing, thing.places, {*things, *zones})]
        return thing.model_copy(update={"places": tuple(consistent(thing.id, thing.noun, places, kept, notices))})

    def around(zone: Zone) -> Zone:
        places = [*known(zone, zone.places, {*things, *zones} - {zone.id})]
        return zone.model_copy(update={"places": tuple(consistent(zone.id, zone.title, places, kept, notices))})

    return with_zones(with_things(world, possible), around)


def known(entry: Thing | Zone, places: tuple[Place, ...], ids: set[str]) -> Iterator[Place]:
    """Those that name what is there. Several of one kind may keep to each other, one alone not to itself."""
    for place in places:
        of = tuple(one for one in place.of if one in ids or one == SPAWN)
        of = of if entry.count > 1 else tuple(one for one in of if one != entry.id)
        if place.kind in OF_NOTHING or of:
            yield place.model_copy(update={"of": of})


def is_small_for(thing: Thing, holder: Thing) -> bool:
    """Whether what is said to be in it may rest on it: half as wide at most, or half as wide again as what carries things,
    as that grows with them."""
    if thing.choice is None or holder.choice is None:
        return False
    own, wide = THINGS[thing.choice].size, THINGS[holder.choice].size
    return max(own[0], own[2]) <= max(wide[0], wide[2]) * (1.5 if carries(holder.choice) else 1 / 2)


def held_by(thing: Thing, place: Place, things: dict[str, Thing], notices: list[Notice]) -> Place:
    """Nothing stands in what has no room: then on it, if it has a top, or beside it. What is on a building is on its roof,
    and who is on a vehicle with room is in it. A zone holds all."""
    holder = things.get(place.of[0]) if place.kind in HELD else None
    if holder is None:
        on_spawn = place.kind in HELD and place.of == (SPAWN,)
        return place.model_copy(update={"kind": Kind.NEAR}) if on_spawn else place
    inside = place.kind is Kind.INSIDE
    has_room = has_interior(holder.choice)
    if has_room if inside else has_top(holder.choice) or has_roof(holder.choice) or not has_room:
        return place
    if not inside or has_top(holder.choice):
        return place.model_copy(update={"kind": Kind.ON if inside else Kind.INSIDE})
    if is_small_for(thing, holder):
        return place.model_copy(update={"kind": Kind.ON})  # an owl in an oak, eggs in a nest
    notices.append(Notice("cannot_hold", f"Nothing can stand in {holder.noun}, so {thing.noun} stands beside it."))
    return place.model_copy(update={"kind": Kind.NEAR})


def consistent(
    subject: str, name: str, places: list[Place], kept: list[tuple[str, Place]], notices: list[Notice]
) -> Iterator[Place]:
    for place in places:
        if (subject, place) in kept:
            continue
        if any(rules_out(earlier, before, subject, place) for earlier, before in kept) or holds_itself(
            subject, place, kept
        ):
            where = " ".join([place.kind.replace("_", " "), *place.of])
            notices.append(Notice("contradiction", f"{name} cannot be {where} too; what was said first was taken."))
            continue
        kept.append((subject, place))
        yield place


def rules_out(earlier: str, before: Place, subject: str, place: Place) -> bool:
    """Whether what was said of `earlier` cannot be true together with this."""
    if earlier == subject and before.kind in HELD and place.kind in HELD:
        return True
    if earlier == subject and before.of == place.of:
        return BOTH_WAYS.get(before.kind) is place.kind
    turned = before.of == (subject,) and place.of == (earlier,)
    return turned and before.kind is place.kind and place.kind in BOTH_WAYS


def holds_itself(subject: str, place: Place, kept: list[tuple[str, Place]]) -> bool:
    """Whether the holder is itself in or on what it shall hold."""
    if place.kind not in HELD:
        return False
    holder_of = {one: held.of[0] for one, held in kept if held.kind in HELD}
    at: str | None = place.of[0]
    for _ in range(len(holder_of) + 1):
        if at == subject:
            return True
        at = holder_of.get(at or "")
    return False


def joins(link: Link, ids: set[str], copies: Mapping[str, int]) -> bool:
    """`ids`: what it may end at; `copies`: how many there are of each."""
    is_chain = link.kind is not LinkKind.PORTAL and copies.get(link.ends[0], 0) > 1
    return (link.ends[0] != link.ends[1] or is_chain) and {*link.ends} <= ids


def is_walked(link: Link, sky: Mapping[str, str], notices: list[Notice]) -> bool:
    """Nobody stands in the sky: no portal leads there. `sky`: titles of such zones by id."""
    found = [sky[end] for end in link.ends if end in sky] if link.kind is LinkKind.PORTAL else []
    if found:
        words = f"There is nothing to stand on in {found[0]}, so no portal leads there. Say what it is instead of sky."
        notices.append(Notice("wish_not_granted", words))
    return not found
