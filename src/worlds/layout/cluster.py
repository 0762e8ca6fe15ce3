"""A cluster: items that are bound to each other, arranged around the first of them, to be put down as one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from rtree.index import Index

from worlds.layout.beds import bed_of, beds
from worlds.layout.body import Body, Rect, Spot, around, grown, moved_by, overlap
from worlds.layout.bond import Bond, bonds_by_body
from worlds.layout.candidates import candidates
from worlds.layout.crowd import ALONE, Block, are_seated, block_places, blocks, company_of, end_places, holds_as_block
from worlds.layout.relations import CROWD, at_side, holds, ring, sides
from worlds.layout.rings import ring_spots, rings_of
from worlds.layout.shelf import Shelf
from worlds.plan.plan import PlaceKind

SPAWN_GAP: Final = 0.5
"""Studs between where players arrive, one behind the other: the first of them sees none."""
AISLE: Final = 5.0
"""Studs kept between things that no relation brings nearer: an avatar is 4 wide, and ways are looked for stud by stud."""
CLOSEST: Final = {PlaceKind.NEXT_TO: 0.9, PlaceKind.NEAR: 2.9}
RING_GAPS: Final = (5.1, 6.0, 8.0, 10.0, 12.5, 15.0, 18.0, 22.0, 27.0, 33.0, 40.0, 50.0, 62.0)
TO_THE_EYE: Final = 45.0
"""Degrees: the picture is taken from the south-east, so what stands around a thing leaves it open there."""
TURNS: Final = (0.0, 15.0, -15.0, 30.0, -30.0, 45.0, 60.0)
BESIDE: Final = 0.9
"""Studs that neighbours in a row of seats keep, at least."""
SPOTS: Final = 4_000
SPOTS_EACH: Final = 30
"""Spots that are looked at for a cluster, and for each of its items, at most: then the rest stands in rows beside it. So
layout takes no longer than in proportion to what there is, whatever is wished."""
PASSED_OVER: Final = (0, 1, 2, 3, 5, 8, 13)
FEW: Final = 60
"""Items that are arranged again when a bond is not kept."""
FALLBACK_GAPS: Final = (5.0, 9.0, 14.0, 20.0, 28.0, 38.0, 50.0, 70.0, 95.0, 130.0, 180.0, 250.0)


@dataclass(slots=True)
class Cluster:
    items: list[Body]
    bonds: list[Bond]
    index: Index = field(default_factory=lambda: Index(interleaved=True))
    placed: list[Body] = field(default_factory=list)
    zones: list[Rect] = field(default_factory=list)
    beds: list[Rect] = field(default_factory=list)
    """Beyond its bounds, where water takes the ground."""
    left: int = 0
    """Spots that may still be looked at."""
    ringless: set[Body] = field(default_factory=set)
    """What no ring was found around."""
    blockless: set[tuple[PlaceKind, Body]] = field(default_factory=set)
    """What no block was found beside."""
    shelf: Shelf | None = None
    square: Rect | None = None
    """Free ground that houses stand around."""
    is_line: bool = False
    """One straight line of heads from west to east, which players see from the south."""
    passed_over: int = 0
    """How many good places are left free by what others are placed by."""

    def arrange(self) -> None:
        """Spot every item. If bonds cannot be kept so, what others are placed by is tried at other places."""
        yaws = [item.yaw for item in self.items]
        self.left = SPOTS + SPOTS_EACH * len(self.items)
        results: list[tuple[int, int]] = []
        for passed_over in PASSED_OVER if len(self.items) <= FEW else PASSED_OVER[:1]:
            self.passed_over = passed_over
            self.clear(yaws)
            self.arrange_once()
            results.append((self.lost(), passed_over))
            if results[-1][0] == 0:
                return
            if self.left <= 0:
                break
        best = min(results)[1]
        if best != self.passed_over:
            self.left = SPOTS + SPOTS_EACH * len(self.items)
            self.passed_over = best
            self.clear(yaws)
            self.arrange_once()

    def clear(self, yaws: list[int]) -> None:
        self.index, self.placed, self.zones, self.beds = Index(interleaved=True), [], [], []
        self.shelf, self.ringless, self.blockless = None, set(), set()
        for item, yaw in zip(self.items, yaws, strict=True):
            item.placed, item.yaw = False, yaw

    def lost(self) -> int:
        """How many bonds do not hold."""
        company = Counter((bond.kind, bond.object) for bond in self.bonds)
        return sum(
            not holds(bond.kind, bond.subject, bond.object, bond.second, company[bond.kind, bond.object])
            and not holds_as_block(bond, self.bonds)
            for bond in self.bonds
        )

    def arrange_once(self) -> None:
        """The first at the origin, the spawns behind each other."""
        by_item = bonds_by_body(self.bonds)
        spawns = [item for item in self.items if item.is_spawn]
        for number, spawn in enumerate(spawns):
            self.put(spawn, (0.0, number * (spawn.size[2] + SPAWN_GAP), None))
        if not spawns:
            self.put(self.first(by_item), (0.0, 0.0, None))
        while len(self.placed) < len(self.items):
            item = self.next_item(by_item)
            self.place(item, [bond for bond in by_item[item] if any(other.placed for other in bond.others(item))])

    def first(self, by_item: dict[Body, list[Bond]]) -> Body:
        """What others are placed by and itself is not, else the largest."""
        return max(
            self.items,
            key=lambda item: (
                not any(bond.subject is item for bond in by_item[item]),
                item.size[0] * item.size[2],
            ),
        )

    def next_item(self, by_item: dict[Body, list[Bond]]) -> Body:
        """What most bonds tie to what is placed; what stands closest first, then rings, then subjects."""

        def urgency(item: Body) -> tuple[bool, int, int, int]:
            ready = [bond for bond in by_item[item] if any(other.placed for other in bond.others(item))]
            as_subject = sum(bond.subject is item for bond in ready)
            mine = {bond.kind for bond in ready if bond.subject is item}
            rank = 2 if PlaceKind.NEXT_TO in mine else 1 if PlaceKind.AROUND in mine else 0
            return (bool(ready), rank, as_subject, len(ready))

        return max((item for item in self.items if not item.placed), key=urgency)

    def place(self, item: Body, bonds: list[Bond]) -> None:
        around = next((bond for bond in bonds if bond.kind is PlaceKind.AROUND and bond.subject is item), None)
        if around is not None and around.object not in self.ringless:
            if self.place_ring(around):
                return
            self.ringless.add(around.object)
        if self.place_block(item, bonds):
            return
        fallback: Spot | None = None
        best = -1
        pass_over = self.passed_over if self.places_others(item) else 0
        for place in candidates(item, bonds) if self.left > 0 else ():
            if self.left <= 0:
                break
            if not self.free(item, place, bonds):
                continue
            fulfilled = sum(kept(bond, item) for bond in bonds)
            if fulfilled == len(bonds):
                if pass_over == 0:
                    self.put(item, place)
                    return
                pass_over -= 1
            if fulfilled > best:
                best, fallback = fulfilled, place
        self.put(item, fallback or self.anywhere(item, bonds))

    def places_others(self, item: Body) -> bool:
        return any(bond.object is item and not bond.subject.placed for bond in self.bonds)

    def place_ring(self, bond: Bond) -> bool:
        """All that shall be around the same object, at once, also what is so twice. False: there is no such ring."""
        alike = [other for other in self.bonds if other.kind is bond.kind and other.object is bond.object]
        company: list[Body] = [*dict.fromkeys(other.subject for other in alike if not other.subject.placed)]
        if len(company) < 2:
            return False
        rings = rings_of([other for other in alike if other.subject in company])
        if len(rings) > 1 and self.place_rings(rings, bond.object):
            return True
        for distance in RING_GAPS:
            for turn in TURNS:
                if self.left <= 0:
                    return False
                self.left -= len(company)
                spots = ring(company, bond.object, distance, TO_THE_EYE + 180 / len(company) + turn)
                if self.all_free(company, spots):
                    for item, spot in zip(company, spots, strict=True):
                        self.put(item, spot)
                    return True
        return False

    def place_rings(self, rings: list[list[Body]], anchor: Body) -> bool:
        """One around the other."""
        company = [one for ring in rings for one in ring]
        for spots in ring_spots(rings, anchor):
            if self.left <= 0:
                return False
            self.left -= len(company)
            if self.all_free(company, spots):
                for item, spot in zip(company, spots, strict=True):
                    self.put(item, spot)
                return True
        return False

    def place_block(self, item: Body, bonds: list[Bond]) -> bool:
        """With all alike that shall stand so to the same thing, if they are many. False: there is no room for a block."""
        bond = next((one for one in bonds if one.subject is item and one.kind not in ALONE), None)
        if bond is None or (bond.kind, bond.object) in self.blockless:
            return False
        wishes = [one for one in company_of(bond, self.bonds) if not one.subject.placed]
        company: list[Body] = [*dict.fromkeys(one.subject for one in wishes)]
        if len(company) <= CROWD:
            return False
        for block in blocks(company):
            if not self.place_ends(bond, block):
                continue
            for spot in block_places(bond, block):
                if self.left <= 0:
                    return False
                block.x, block.z, block.yaw = spot
                spots = block.spots()
                if self.all_free(company, spots, wishes):
                    for one, place in zip(company, spots, strict=True):
                        self.put(one, place)
                    return True
        self.blockless.add((bond.kind, bond.object))
        return False

    def place_ends(self, bond: Bond, block: Block) -> bool:
        """What a block stands between is so far apart. False: one end finds no place."""
        ends = [end for end in (bond.object, bond.second) if end is not None]
        for end in ends:
            other = next((one for one in ends if one is not end and one.placed), None)
            if end.placed or other is None:
                continue
            place = next((spot for spot in end_places(end, other, block) if self.free(end, spot, [])), None)
            if place is None:
                return False
            self.put(end, place)
        return all(end.placed for end in ends)

    def all_free(self, items: Sequence[Body], spots: list[Spot], wishes: Sequence[Bond] = ()) -> bool:
        rects: list[Rect] = []
        aisle = BESIDE if are_seated(items) else AISLE
        for item, spot in zip(items, spots, strict=True):
            if not self.free(item, spot, [bond for bond in wishes if bond.subject is item]):
                return False
            rect = item.rect()
            zones = item.clearances()
            if any(overlap(grown(rect, aisle), other) for other in rects):
                return False
            rects += [rect, *zones]
        return True

    def free(self, item: Body, place: Spot, bonds: list[Bond]) -> bool:
        """Whether it may stand there; it is moved there to find out."""
        self.left -= 1
        item.x, item.z, item.yaw = place
        rect = item.rect()
        closest: dict[Body, float] = {
            other: CLOSEST[bond.kind] for bond in bonds if bond.kind in CLOSEST for other in bond.others(item)
        }
        for number in self.index.intersection(grown(rect, AISLE)):
            other = self.placed[number]
            if overlap(grown(rect, closest.get(other, AISLE)), other.rect()):
                return False
        if any(overlap(rect, zone) for zone in (*self.zones, *self.beds)):
            return False
        bed = bed_of(item)
        if bed is not None and any(overlap(bed, other.rect()) for other in self.placed):
            return False
        return not any(
            overlap(zone, self.placed[number].rect()) and bed_of(self.placed[number]) is None  # its banks are level
            for zone in item.clearances()
            for number in self.index.intersection(zone)
        )

    def anywhere(self, item: Body, bonds: list[Bond]) -> Spot:
        """The nearest free place to what it is bound to."""
        if self.left <= 0:
            return self.on_shelf(item)
        anchor = next((other for bond in bonds for other in bond.others(item) if other.placed), self.placed[0])
        for distance in FALLBACK_GAPS:
            for direction in sides(anchor).values():
                for step in range(24):
                    for place in at_side(PlaceKind.NEAR, item, anchor, direction, distance, step):
                        if self.free(item, place, []):
                            return place
        return self.on_shelf(item)

    def on_shelf(self, item: Body) -> Spot:
        """In rows beside all of it, where no spot has to be looked for."""
        if self.shelf is None:
            extents = [other.extent() for other in self.items if not other.placed]
            area = sum((wide + AISLE) * (deep + AISLE) for wide, deep in extents)
            self.shelf = Shelf(self.bounds(), self.beds, area)
        wide, deep = extent_with(item)
        x, z = self.shelf.next(wide + AISLE, deep + AISLE)
        return x, z, item.yaw

    def put(self, item: Body, place: tuple[float, float, int | None]) -> None:
        item.x, item.z = round(place[0], 2), round(place[1], 2)
        item.yaw = item.yaw if place[2] is None else place[2]
        item.placed = True
        self.index.insert(len(self.placed), item.rect())
        self.placed.append(item)
        self.zones += item.clearances()
        self.beds += beds([item])

    def bounds(self) -> Rect:
        """Around all of it, with the ground that it keeps free."""
        return around([*(item.rect() for item in self.placed), *self.zones])

    def face(self, yaw: int) -> None:
        """Turn what stands alone; what stands together keeps to each other as it is."""
        if len(self.placed) == 1:
            self.placed[0].yaw = yaw
            self.zones = [*self.placed[0].clearances()]

    def shift(self, x: float, z: float) -> None:
        """Move the whole. Its index is not used any more."""
        for item in self.placed:
            item.x, item.z = round(item.x + x, 2), round(item.z + z, 2)
        self.zones = [moved_by(rect, x, z) for rect in self.zones]
        self.beds = [moved_by(rect, x, z) for rect in self.beds]
        self.square = moved_by(self.square, x, z) if self.square else None


def extent_with(item: Body) -> tuple[float, float]:
    """Of its footprint and the ground before it, about its middle."""
    item.x, item.z = 0.0, 0.0
    west, north, east, south = around([item.rect(), *item.clearances()])
    return 2 * max(-west, east), 2 * max(-north, south)


def kept(bond: Bond, item: Body) -> bool:
    """Whether the bond holds, now that `item` has been moved; one whose other items have no place yet may still."""
    if any(not other.placed for other in bond.others(item)):
        return True
    return holds(bond.kind, bond.subject, bond.object, bond.second)
