"""What a class comes to dry: a river that the words name has a bridge where a lesson is taught."""

from typing import Final

from worlds.plan.plan import ABOVE, LinkKind, Place, PlaceKind, Plan, Thing, ZoneKind
from worlds.plan.tree import free_id, things_in

BRIDGE: Final = "bridge"


def with_bridges(plan: Plan) -> Plan:
    """One over each river that nothing leads over, where the words say nothing of any bridge: who counts bridges wants so
    many and no more."""
    crossed = {of for one in things_in(plan.world) for place in one.places if place.kind in ABOVE for of in place.of}
    rivers = [zone for zone in plan.world.zones if zone.kind is ZoneKind.RIVER and zone.id not in crossed]
    is_said = any(BRIDGE in one.noun.lower() for one in things_in(plan.world))
    if is_said or any(link.kind is LinkKind.BRIDGE for link in plan.links):
        return plan
    bridges = tuple(
        Thing(
            id=free_id(plan, f"{river.id}-{BRIDGE}"),
            noun=BRIDGE,
            places=(Place(kind=PlaceKind.ACROSS, of=(river.id,)),),
        )
        for river in rivers
    )
    world = plan.world.model_copy(update={"things": (*plan.world.things, *bridges)})
    return plan.model_copy(update={"world": world})
