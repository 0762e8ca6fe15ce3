"""`two rows of benches facing each other`: one half stands to the other."""

from dataclasses import replace
from typing import Final

from worlds.plan.plan import PlaceKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.ones import alike

TURNED: Final = frozenset("facing face faces opposite".split())


def turn_to_each_other(sentence: Sentence, context: Context) -> None:
    for token in sentence.doc[:-2]:
        if token.lower_ not in TURNED or sentence.doc[token.i + 1 : token.i + 3].text.lower() != "each other":
            continue
        before = [one for phrase, one in sentence.entities.items() if phrase.head.i < token.i and one.count > 1]
        told = [one for phrase, one in sentence.entities.items() if phrase.head.i < token.i and not one.is_zone][-1:]
        twins = alike(told[0], context) if told and not before else []
        if len(twins) == 2:  # `two castles facing each other, the red one in the west ...`
            twins[0].put(PlaceKind.FACING, twins[1])
            twins[1].put(PlaceKind.FACING, twins[0])
        if before:
            halve(before[-1], context)
        if before or twins:
            context.use(sentence, [*sentence.doc[token.i : token.i + 3]])


def halve(entity: Entity, context: Context) -> None:
    if entity.members or entity.is_gone or (entity.copies and not entity.is_zone):
        return
    if entity.is_zone:
        context.tell_apart(entity)
        first, *rest = entity.copies
        for one in rest:
            first.put(PlaceKind.FACING, one)
            one.put(PlaceKind.FACING, first)
        return
    rows = max(1, entity.rows // 2) if entity.rows else None
    other = replace(entity, count=entity.count // 2, rows=rows, places=[*entity.places], is_vague=False)
    entity.rows = rows
    entity.count, entity.is_vague = entity.count - other.count, False
    other.texts, other.names = entity.texts[entity.count :], entity.names[entity.count :]
    entity.put(PlaceKind.FACING, other)
    other.put(PlaceKind.FACING, entity)
    context.story.entities.insert(context.story.entities.index(entity) + 1, other)
