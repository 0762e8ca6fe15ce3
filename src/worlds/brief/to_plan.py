"""A brief as a plan: one zone with all things in it."""

from worlds.brief.brief import Brief, Relation, RelationKind, Wish
from worlds.plan.plan import Mood, Place, PlaceKind, Plan, Thing, Zone

WORLD = "world"


def plan_of(brief: Brief) -> Plan:
    """Of a brief that the rules have repaired."""
    things = tuple(thing_of(wish, [one for one in brief.relations if one.subject == wish.id]) for wish in brief.wishes)
    world = Zone.model_validate({"id": WORLD, "title": "World", "theme": brief.theme, "terrain": brief.terrain})
    mood = Mood(time_of_day=brief.time_of_day, weather=brief.weather)
    return Plan(
        world=world.model_copy(update={"things": things}), mood=mood, players=brief.players, audience=brief.audience
    )


def thing_of(wish: Wish, relations: list[Relation]) -> Thing:
    return Thing(
        id=wish.id,
        noun=wish.label,
        choice=wish.thing,
        count=wish.count,
        each=wish.each,
        color=wish.color,
        material=wish.material,
        size=wish.size,
        texts=() if wish.text is None else (wish.text,),
        places=tuple(place_of(one) for one in relations),
    )


def place_of(relation: Relation) -> Place:
    if relation.kind is RelationKind.IN_MIDDLE:
        return Place(kind=PlaceKind.MIDDLE)
    of = tuple(one for one in (relation.object, relation.second) if one is not None)
    return Place(kind=PlaceKind(relation.kind), of=of)
