"""`numbered posts`, `a number sign at each stop`: each bears its number, from 1 on."""

from typing import Final

from worlds.reading.entities import Entity, Story
from worlds.reading.phrases import Phrase

CARRYING: Final = frozenset("sign board card plate post tile plaque label flag cube block".split())
MOST: Final = 40
"""Numbers that one text gives."""


def number_all(story: Story) -> None:
    """Once it is known how many there are, and where."""
    counted: dict[int, int] = {}
    for entity in story.things():
        phrase = entity.phrase
        if phrase is None or entity.texts or not is_numbered(phrase, entity):
            continue
        copies = entity.count * (entity.each.count if entity.each is not None else 1)
        first = counted.get(id(phrase), 0) + 1
        if first + copies - 1 > MOST:
            continue
        entity.texts = [str(number) for number in range(first, first + copies)]
        counted[id(phrase)] = first + copies - 1


def is_numbered(phrase: Phrase, entity: Entity) -> bool:
    """Not `a number line`, which has numbers of its own."""
    said = {token.lower_ for token in phrase.described} | {*phrase.noun.split()[:-1]}
    return "numbered" in said or ("number" in said and entity.head_noun in CARRYING)
