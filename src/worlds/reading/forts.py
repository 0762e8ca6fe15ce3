"""`A Roman fort. A square stone wall with four gates and a watchtower at every corner`: the fort is the ground within that
wall, its gates are in it and its towers at its corners."""

from typing import Final

from worlds.plan.plan import Enclosure, PlaceKind, ZoneKind
from worlds.reading.entities import Entity, Story
from worlds.reading.zone_words import ZoneWord

Kind = PlaceKind
WALLS: Final = {
    **dict.fromkeys("wall walls rampart ramparts battlements".split(), Enclosure.WALL),
    **dict.fromkeys("palisade palisades stockade".split(), Enclosure.FENCE),
}
GATES: Final = frozenset("gate gateway gatehouse portcullis".split())
TOWERS: Final = frozenset("tower watchtower turret".split())
FORTS: Final = frozenset(
    "fort fortress citadel stronghold garrison castle camp city town village monastery compound settlement base "
    "outpost ward bailey encampment".split()
)
HELD: Final = ("castle",)
"""Of these, what stands within the wall as a building."""
LANDS: Final = frozenset(
    "forest wood woods field meadow farm desert moat road path street track river lake sea beach trail".split()
)
"""Lie outside, if nothing else is said."""
OUTSIDE: Final = (
    Kind.NEXT_TO, Kind.NEAR, Kind.FAR_FROM, Kind.BEHIND, Kind.IN_FRONT_OF, Kind.ACROSS_FROM, Kind.AROUND,
    Kind.LEFT_OF, Kind.RIGHT_OF, Kind.NORTH_OF, Kind.SOUTH_OF, Kind.EAST_OF, Kind.WEST_OF, Kind.TO, Kind.FROM,
)  # fmt: skip
CORNERS: Final = 4
SIDES: Final = (
    (Kind.NORTH, Kind.WEST), (Kind.NORTH, Kind.EAST), (Kind.SOUTH, Kind.WEST), (Kind.SOUTH, Kind.EAST),
)  # fmt: skip


def wall_in_forts(story: Story) -> None:
    """Where a wall is said with gates or with towers at its corners, and of one place."""
    walls = [one for one in story.entities if one.head_noun in WALLS and one.count <= CORNERS and not one.is_zone]
    standing = [one for one in walls if not one.is_gone or one.around is not None]
    gates = [one for one in story.things() if one.head_noun in GATES]
    forts = [one for one in story.entities if one.head_noun in FORTS and one.count == 1 and not one.is_gone]
    is_cornered = any(kind is Kind.CORNER for one in [*story.things(), *forts] for kind, _ in one.places)
    wall = next(iter(standing or (walls if gates and is_cornered else [])), None)  # of a castle it is taken as its part
    towers = [one for one in story.things() if one.head_noun in TOWERS and is_of_wall(one, wall)]
    if wall is None or len(forts) > 1 or not (gates or towers) or not is_about(wall, [*gates, *towers], forts, story):
        return
    fort = forts[0] if forts else None
    ward = wall.around or ward_of(fort, story)
    ward.enclosure = WALLS[wall.head_noun]
    wall.is_gone, wall.around = True, ward
    parts = [*gates, *towers]
    inner = [
        one
        for one in story.entities
        if one not in (ward, wall, *parts) and not one.is_gone and is_within(one, fort, wall)
    ]
    for one in gates:
        one.places, one.home, one.loosely = [], ward, None
    for one in towers:
        one.noun = one.head_noun
        one.places, one.home, one.loosely, one.each = [(Kind.CORNER, ())], ward, None, None
        if one.count in (1, CORNERS):
            stand_at_corners(one, story)
    for one in inner:
        one.home = ward
        one.places = [
            (kind, of) for kind, of in one.places if kind is not Kind.INSIDE or not any(each in parts for each in of)
        ]
    for one in [*inner, *([fort] if fort is not None and fort is not ward else [])]:
        one.places = [(kind, of) for kind, of in one.places if kind not in (Kind.CORNER, Kind.WALL) and not gone_in(of)]


def is_of_wall(tower: Entity, wall: Entity | None) -> bool:
    """`a tower at every corner`, `four corner towers`, `towers on the wall`."""
    said = tower.noun.startswith("corner") or any(kind is Kind.CORNER for kind, _ in tower.places)
    return said or tower.count == CORNERS or any(wall in of for _, of in tower.places) or tower.loosely is wall


def is_about(wall: Entity, parts: list[Entity], forts: list[Entity], story: Story) -> bool:
    """The wall goes around a place: it has the gates and towers, or a fort has it, which all of the text is about."""
    has_parts = any(one.loosely is wall or any(wall in of for _, of in one.places) for one in parts)
    lands = [one for one in story.zones() if one.home is None and one not in forts and one.head_noun not in LANDS]
    is_many = sum(one.count for one in parts) > 1 or bool(forts)  # one gate beside a wall closes nothing
    return is_many and (has_parts or bool(forts)) and len(lands) <= len(story.things()) // 2


def ward_of(fort: Entity | None, story: Story) -> Entity:
    """The ground within."""
    if fort is not None and fort.head_noun not in HELD:
        fort.zone = fort.zone if fort.is_zone and fort.zone and fort.zone.kind is ZoneKind.GROUND else None
        fort.zone = fort.zone or ZoneWord(ZoneKind.GROUND)
        fort.places = [(kind, of) for kind, of in fort.places if kind not in (Kind.CORNER, Kind.WALL)]
        return fort
    noun = "fort" if fort is None else f"{fort.noun} ward"
    return story.add(Entity(noun, ZoneWord(ZoneKind.GROUND), phrase=fort.phrase if fort is not None else None))


def stand_at_corners(tower: Entity, story: Story) -> None:
    """One at each."""
    others = [
        Entity(tower.noun, phrase=tower.phrase, material=tower.material, color=tower.color, home=tower.home)
        for _ in SIDES[1:]
    ]
    for one, sides in zip([tower, *others], SIDES, strict=True):
        one.count, one.is_plural, one.is_vague = 1, False, False
        one.places = [(side, ()) for side in sides]
    story.entities[:] = [each for one in story.entities for each in ([one, *others] if one is tower else [one])]


def is_within(one: Entity, fort: Entity | None, wall: Entity) -> bool:
    if one is fort:
        return fort.head_noun in HELD
    if one.home is not None and one.home is not fort:
        return False
    if one.head_noun in LANDS and one.home is None:
        return False
    if one.zone is not None and one.zone.kind not in (ZoneKind.GROUND, ZoneKind.ROOM, ZoneKind.BUILDING):
        return False
    return not any(kind in OUTSIDE and (fort in of or wall in of) for kind, of in one.places)


def gone_in(of: tuple[Entity | str, ...]) -> bool:
    """What it was beside is no thing any more."""
    return any(isinstance(each, Entity) and each.is_gone for each in of)
