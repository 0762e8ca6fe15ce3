"""From a plan to what must find a place: plots with items on them, and bonds between these."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final

from worlds.catalogue.colors import PALETTE
from worlds.catalogue.label import labelled
from worlds.catalogue.manner import PLAIN, Manner, color_there, of_culture, roofed
from worlds.catalogue.period import looking_ahead, of_ground, of_period, of_pupils
from worlds.catalogue.placeholder import PLINTH
from worlds.catalogue.solids import Paint
from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.catalogue.thing import Built, Look
from worlds.catalogue.thing import Thing as Known
from worlds.catalogue.things import THINGS
from worlds.layout.body import Body
from worlds.layout.bond import Bond
from worlds.layout.gates import hang_boards, hang_gates
from worlds.layout.item import Item
from worlds.layout.plot import Plot, Standing
from worlds.layout.ponds import take_in_ponds
from worlds.layout.relations import ROUGHLY, is_at_platform
from worlds.layout.suited import as_model, hung, in_room, kept, marked, spanning
from worlds.layout.variety import FEWEST, color_of, form_of, look_of, size_of
from worlds.plan.plan import ABOVE, SPAWN, LinkKind, Place, PlaceKind, Plan, Thing, Zone, ZoneKind, portals_of
from worlds.plan.shape_thing import thing_of
from worlds.plan.shapes import named, shapes_by_noun
from worlds.sizes import SizeWord

SEATS: Final = frozenset("chair stool bar_stool armchair bench couch".split())
"""Where there are some, desks have none of their own."""
SPAWN_PAD: Final = "spawn_pad"
PORTAL: Final = "portal"
PLAYERS_PER_SPAWN: Final = 8
OPEN: Final = (ZoneKind.GROUND, ZoneKind.ISLAND, ZoneKind.ARENA)
"""Zones that pads for many players stand in."""
HUNG: Final = 0.75
"""Of its usual size, a gate in a wall, a fence or a hedge."""
COURSES: Final = (PlaceKind.FROM, PlaceKind.TO, PlaceKind.FAR_FROM)
"""What no body is put beside another for."""


@dataclass(frozen=True, slots=True)
class Dressed:
    """Of which country and age all is, and on which ground."""

    manner: Manner = PLAIN
    terrain: TerrainName | None = None


AS_EVERYWHERE: Final = Dressed()


@dataclass(frozen=True, slots=True)
class Stock:
    world: Plot
    spawns: list[Item]
    items: list[Item]
    """In the order of the plan."""
    bonds: list[Bond]
    numbers: Counter[str] = field(default_factory=Counter)
    """Of the ids that are taken."""
    floors: list[tuple[Item, list[Item]]] = field(default_factory=list)
    """What lies under a course of jumps, and its platforms: it is not placed by itself."""


def take_stock(
    plan: Plan,
    players: int,
    ways: Paint | None = None,
    theme: ThemeName | None = None,
    look: Dressed = AS_EVERYWHERE,
) -> Stock:
    """`ways`: what paths and pads are made of. None: as the catalogue has them. `theme`: of whose period houses are;
    `look`: of which country and on which ground."""
    numbers: Counter[str] = Counter()
    world = Plot(plan.world.id, plan.world, None)
    made: dict[str, list[Standing]] = {world.zone.id: [world]}
    open_plots(world, made)
    arrival = arrival_of(plan, made, world)
    spawns = [spawn(numbers, arrival, ways) for _ in range(-(-players // PLAYERS_PER_SPAWN))]
    made[SPAWN] = [*spawns]  # what keeps to them stands beside the first, and all see it
    homes = dict(things_of(plan.world))
    owners: dict[Item, Standing] = {}
    shapes = {noun: thing_of(shape) for noun, shape in shapes_by_noun(plan.shapes).items()}
    for entry in by_dependence([*homes]):
        made[entry.id] = []
        for home in homes_of(entry, homes[entry], made):
            for owner in owners_of(entry, home, made):
                for _ in range(entry.count):
                    item = item_for(entry, shapes, len(made[entry.id]), numbers, home, theme, look)
                    made[entry.id].append(item)
                    home.items.append(item)
                    if owner is not None:
                        owners[item] = owner
    entries: list[Thing | Zone] = [*homes, *zones_of(plan.world)]
    bonds = [
        bond
        for entry in entries
        for place in entry.places
        for bond in bonds_of(entry, place, made, owners)
        if not is_sea_around(entry, bond)
    ]
    items = [item for entry in homes for item in made[entry.id] if isinstance(item, Item)]
    for one in (body for link in plan.links for end in link.ends for body in made.get(end, ())):
        one.is_linked = True
    items += portals(plan, made, numbers)
    hang_gates(world, bonds)
    hang_boards(world, bonds)
    for plot in world.inner():
        for gate in (plot.gate, *plot.more_gates):
            if gate is not None and gate.entry is not None and gate.entry.size is SizeWord.MEDIUM:
                lower(gate)
    take_in_ponds(world, bonds)
    return Stock(world, spawns, items, bonds, numbers)


def lower(gate: Item) -> None:
    """In a wall it is not much higher than that: what stands behind it is seen over it."""
    wide, high, deep = (round(HUNG * side, 2) for side in gate.size)
    gate.size = (wide, high, deep)
    gate.built = build(gate.thing, gate.look, gate.text)


def is_sea_around(entry: Thing | Zone, bond: Bond) -> bool:
    """All that is no island is sea there: it need not be put around one."""
    is_island = isinstance(bond.object, Plot) and bond.object.zone.kind is ZoneKind.ISLAND
    is_sea = isinstance(entry, Zone) and entry.kind is ZoneKind.SEA
    return is_island and is_sea and bond.kind is PlaceKind.AROUND


def arrival_of(plan: Plan, made: dict[str, list[Standing]], world: Plot) -> Plot:
    """The plot in which players arrive: the first of the zone that the plan starts in, if that is open and level; on the
    first of islands, if it says none; else the world's own front."""
    islands = [zone.id for zone in zones_of(plan.world) if zone.kind is ZoneKind.ISLAND and zone.enclosure is None]
    found = next(iter(made.get(plan.start or next(iter(islands), ""), [])), None)
    return found if isinstance(found, Plot) and found.zone.kind in OPEN else world


def open_plots(around: Plot, made: dict[str, list[Standing]]) -> None:
    """A plot for each copy of each zone within."""
    for zone in around.zone.zones:
        for number in range(1, zone.count + 1):
            plot = Plot(zone.id if zone.count == 1 else f"{zone.id}-{number}", zone, around)
            around.plots.append(plot)
            made.setdefault(zone.id, []).append(plot)
            open_plots(plot, made)


def zones_of(zone: Zone) -> Iterator[Zone]:
    """All within."""
    for inner in zone.zones:
        yield inner
        yield from zones_of(inner)


def things_of(zone: Zone) -> Iterator[tuple[Thing, str]]:
    """All entries within, and the id of the zone that each is listed in."""
    for thing in zone.things:
        yield thing, zone.id
    for inner in zone.zones:
        yield from things_of(inner)


def by_dependence(entries: Sequence[Thing]) -> list[Thing]:
    """Those that others are counted by come first."""
    known = {entry.id for entry in entries}
    done: list[Thing] = []
    waiting = list(entries)
    while waiting:
        present = {entry.id for entry in done}
        ready = [one for one in waiting if one.each is None or one.each in present or one.each not in known]
        ready = ready or waiting[:1]
        done += ready
        waiting = [one for one in waiting if one not in ready]
    return done


def homes_of(entry: Thing, listed: str, made: dict[str, list[Standing]]) -> list[Plot]:
    """The plots that it stands on: in or on a zone that it names, else where it is listed."""
    named = [of for place in entry.places if place.kind in ABOVE for of in place.of]
    for name in (*named, listed):
        plots = [room_of(one) for one in made.get(name, ()) if isinstance(one, Plot)]
        if plots:
            return plots
    raise AssertionError(f"{entry.id} is listed in no zone")


def room_of(plot: Plot) -> Plot:
    """What stands in a building with rooms stands in the first of them."""
    return plot.plots[0] if plot.zone.kind is ZoneKind.BUILDING and plot.plots else plot


def owners_of(entry: Thing, home: Plot, made: dict[str, list[Standing]]) -> list[Standing | None]:
    """What it is counted for, each one."""
    if entry.each is None or entry.each not in made:
        return [None]
    return [*(of_same_plot(home, made[entry.each]))]


def of_same_plot(home: Body, bodies: list[Standing]) -> list[Standing]:
    """Where a zone has copies, what stands in one keeps to what stands in the same."""
    return [one for one in bodies if one.plot is home or one is home] or bodies


def spawn(numbers: Counter[str], home: Plot, ways: Paint | None) -> Item:
    thing = THINGS[SPAWN_PAD]
    paint = ways or Paint(thing.color, thing.material)
    built = thing.build(Look(thing.size, paint.color, paint.material))
    pad = Item(next_id(SPAWN, numbers), None, thing, "", None, paint.color, paint.material, thing.size, built, home)
    pad.yaw = 0
    home.items.append(pad)
    return pad


def item_for(
    entry: Thing,
    shapes: dict[str, Known],
    number: int,
    numbers: Counter[str],
    home: Plot,
    theme: ThemeName | None = None,
    dressed: Dressed = AS_EVERYWHERE,
) -> Item:
    """The copy of that number; names and what is written on the copies take turns."""
    own = shapes.get(named(entry.noun)) if entry.choice is None else None
    there, turn = home.zone.terrain or dressed.terrain, look_of(entry, number)
    thing = own or of_ground(of_period(THINGS[entry.choice or PLINTH], theme), home.zone.terrain)
    thing = of_culture(thing, dressed.manner, there, turn) if own is None else thing
    if entry.count >= FEWEST and not any(one.choice in SEATS for one in home.zone.things):
        thing = of_pupils(thing)
    if any(place.kind is PlaceKind.FACING for place in entry.places):
        thing = looking_ahead(thing)
    is_told = entry.color is not None or entry.material is not None or own is not None
    turn += len(home.items) if entry.count == 1 else 0  # stalls that sell one thing each are no more alike than others
    usual = None if is_told else color_there(thing, dressed.manner, there, turn)
    color = PALETTE[entry.color] if entry.color else usual or color_of(thing, entry, number)
    material = entry.material or thing.material
    size = size_of(
        thing,
        entry,
        as_model(
            thing,
            entry,
            kept(thing, entry, in_room(thing, entry, spanning(thing, thing.scaled(entry.size), home), home), home),
            home,
        ),
        number,
    )
    label = entry.names[number % len(entry.names)] if entry.names else entry.noun
    text = entry.texts[number % len(entry.texts)] if entry.texts else None
    form = form_of(thing, entry, number)
    look = Look(size, color, material, text or marked(label, home), form)
    built = roofed(hung(build(thing, look, text), thing, home), thing, dressed.manner, color)
    name = label if entry.choice is None else thing.name
    return Item(next_id(name, numbers), entry, thing, label, text, color, material, size, built, home, form=form)


def portals(plan: Plan, made: dict[str, list[Standing]], numbers: Counter[str]) -> Iterator[Item]:
    """Of all links by portal, one in each of the two zones, which says where it leads. Where both zones have copies, each is
    linked to the one of its number."""
    for link in plan.links:
        if link.kind is not LinkKind.PORTAL:
            continue
        for ends in zip(made[link.ends[0]], made[link.ends[1]], strict=False):
            for name, here, there in zip(portals_of(link), ends, reversed(ends), strict=True):
                if isinstance(here, Plot) and isinstance(there, Plot):
                    to, home = there.zone.title, room_of(here)
                    said = {
                        "names": (f"portal to {to}",),
                        "texts": (f"To {to}",),
                    }  # longer than a plan's own words may be
                    entry = Thing(id=name, noun=PORTAL, choice=PORTAL).model_copy(update=said)
                    home.items.append(item_for(entry, {}, 0, numbers, home))
                    yield home.items[-1]


def build(thing: Known, look: Look, text: str | None) -> Built:
    """A shape of the plan's own is in no catalogue."""
    is_listed = THINGS.get(thing.name) is thing
    return written(build_mute(thing.name, look) if is_listed and not look.text else thing.build(look), text)


@lru_cache(maxsize=512)
def build_mute(thing: str, look: Look) -> Built:
    """Things that are alike and have no word on them are built once."""
    return THINGS[thing].build(look)


def written(built: Built, text: str | None) -> Built:
    """What shall say something says it, on a plate if it has no other place."""
    return labelled(built, text) if text else built


def next_id(name: str, numbers: Counter[str]) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "thing"
    numbers[slug] += 1
    return f"{slug}-{numbers[slug]}"


def bonds_of(
    entry: Thing | Zone, place: Place, made: dict[str, list[Standing]], owners: dict[Item, Standing]
) -> list[Bond]:
    """None where nothing is named, or the plot that holds it."""
    if not place.of or place.of[0] not in made or place.kind in COURSES:
        return []
    kind = ROUGHLY.get(place.kind, place.kind)
    second = made.get(place.of[1], []) if place.of[1:] else []
    found: list[Bond] = []
    for _, group in groupby(made[entry.id], key=lambda body: id(body.plot)):
        subjects = [*group]
        home = subjects[0].plot
        assert home is not None
        objects = [one for one in of_same_plot(home, made[place.of[0]]) if not holds_on_it(one, subjects[0])]
        if objects:
            is_train = kind is PlaceKind.ON and is_at_platform(subjects[0], objects[0])
            found += paired(
                PlaceKind.NEXT_TO if is_train else kind, subjects, objects, of_same_plot(home, second), owners
            )
    return found


def holds_on_it(plot: Standing, body: Standing) -> bool:
    """Whether it is the body's own plot, or one around that."""
    around = body.plot
    while around is not None and around is not plot:
        around = around.plot
    return around is plot


def paired(
    kind: PlaceKind,
    subjects: list[Standing],
    objects: list[Standing],
    others: list[Standing],
    owners: dict[Item, Standing],
) -> list[Bond]:
    """Which body keeps to which: to its own one with `each`, else to the only one, else they take turns."""
    if kind is PlaceKind.BETWEEN:
        return between(subjects, objects, others)
    if subjects == objects:
        return [Bond(kind, one, before) for before, one in pairwise(subjects)]
    found = []
    for number, one in enumerate(subjects):
        owner = owners.get(one) if isinstance(one, Item) else None
        inner = others[0] if kind is PlaceKind.AROUND and others else None  # a ring around a ring
        found.append(Bond(kind, one, owner if owner in objects and owner else objects[number % len(objects)], inner))
    return found


def between(subjects: list[Standing], objects: list[Standing], others: list[Standing]) -> list[Bond]:
    """`others`: the second of the two; the same or none: between the first two of the objects, but for the pads of players,
    which are one place."""
    seconds = others if others not in ([], objects) else [one for one in objects[1:] if not one.is_spawn]
    if not seconds:
        return [Bond(PlaceKind.NEAR, one, objects[0]) for one in subjects]
    return [Bond(PlaceKind.BETWEEN, one, objects[0], seconds[0]) for one in subjects]
