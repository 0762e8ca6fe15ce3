"""`two benches in each gallery`: what is said of each of several stands at every one that the text tells of."""

import re
from dataclasses import replace
from typing import Final

from worlds.plan.plan import MAX_COPIES
from worlds.reading.entities import Entity, Story

FEWEST: Final = 2
ONE_IN_EACH: Final = re.compile(
    r"^\s*,?\s*(?:with |just |only )?(?:one|1) (?:of them )?(?:in|at|on|by|for|beside|behind|near|next to|above|inside|"
    r"outside) (?:each|every)\b",
    re.I,
)


def spread_all(story: Story) -> None:
    for entity in story.things():
        if is_one_in_each(entity):
            share_out(entity, story)
    for entity in story.things():
        whole = whole_of(entity)
        if whole is None:
            continue
        members = [one for one in whole.each_of() if not one.is_gone and one is not entity]
        if len(members) < 2 or entity.count * len(members) > MAX_COPIES:
            continue
        is_one_each = entity.count == len(members) and whole.phrase is not None and whole.phrase.count is not None
        if entity.each is whole or is_said_of_each(entity, whole) or is_one_each:
            count = 1 if is_one_each and entity.each is not whole else entity.count
            for number, member in enumerate(members):
                made = at_member(entity, whole, member, count)
                if count == 1 and len(entity.texts) == len(members):
                    made.texts = [entity.texts[number]]
                story.add(made)
            entity.is_gone = True


def is_one_in_each(entity: Entity) -> bool:
    """`five signs, one in each chamber and one at the lungs`."""
    phrase = entity.phrase
    if phrase is None or entity.count < FEWEST or entity.is_vague:
        return False
    return ONE_IN_EACH.match(phrase.head.doc[phrase.head.i + 1 :].text) is not None


def share_out(entity: Entity, story: Story) -> None:
    """One for each; those that are left over stand by themselves."""
    whole = whole_of(entity) or entity.home
    if whole is None:
        return
    several = len([one for one in whole.each_of() if not one.is_gone]) if whole.each_of() != [whole] else whole.count
    left = entity.count - several
    if several < FEWEST or left < 0:
        return
    entity.count = 1
    if left:
        own = replace(entity, count=left, places=[], home=whole.home, each=None, loosely=None, texts=[], names=[])
        own.phrase = None
        story.add(own)


def whole_of(entity: Entity) -> Entity | None:
    """What it is in, at or counted for, if that is told of one by one."""
    at = [of[0] for _, of in entity.places if of]
    candidates = [entity.home, entity.each, entity.loosely, *(one for one in at if isinstance(one, Entity))]
    return next((one for one in candidates if one is not None and len(one.each_of()) > 1), None)


def is_said_of_each(entity: Entity, whole: Entity) -> bool:
    """`in each gallery`; `on the islands`, of what is spoken of in the plural."""
    return whole.was_each or (entity.is_vague and entity.is_plural)


def at_member(entity: Entity, whole: Entity, member: Entity, count: int) -> Entity:
    def moved(one: Entity | str) -> Entity | str:
        return member if one is whole else one

    made = replace(
        entity, count=count, is_vague=False, places=[(kind, tuple(map(moved, of))) for kind, of in entity.places]
    )
    made.home = member if entity.home is whole else entity.home
    made.each = None if entity.each is whole else entity.each
    made.loosely = member if entity.loosely is whole else entity.loosely
    made.texts, made.names = [*entity.texts], [*entity.names]
    if entity.home is not whole and not member.is_zone:
        made.home = member.home
    return made
