"""`Pupils share twelve loaves into halves`: what a class handles in its lesson is there, if it is counted and is a thing.
The rest of such a sentence is talk."""

from typing import Final

from worlds.catalogue.things import THINGS
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.mentions import entity_for
from worlds.reading.phrases import Phrase, phrases_in
from worlds.reading.second_mentions import OBJECTS
from worlds.resolve.resolve import thing_named

HANDLING: Final = frozenset(
    "share sort count measure weigh taste examine order match divide test check pack serve slice inspect label".split()
)
FEWEST, MOST = 2, 40
"""Of them: a class that shares 100 coins has them in its sums."""


def take_handled(sentence: Sentence, context: Context) -> None:
    for phrase in phrases_in(sentence.doc):
        if not is_handled(phrase) or is_known(phrase, context):
            continue
        entity = entity_for(phrase, sentence, context)
        if entity is not None and entity.phrase is phrase and not entity.is_zone:
            entity.home = home_of(sentence, context)


def is_handled(phrase: Phrase) -> bool:
    """What the verb is done to, counted, known, and small enough for a table."""
    count, thing = phrase.count, thing_named(phrase.noun)
    if count is None or count.is_vague or not FEWEST <= count.number <= MOST or thing is None:
        return False
    verb = phrase.outer.head
    is_object = phrase.outer.dep_ in OBJECTS and verb.lemma_.lower() in HANDLING
    return is_object and THINGS[thing].indoors and THINGS[thing].category != "character"


def is_known(phrase: Phrase, context: Context) -> bool:
    """It was spoken of: the loaves that are shared are those on the table."""
    thing = thing_named(phrase.noun)
    return any(one.noun == phrase.noun or thing_named(one.noun) == thing for one in context.story.things())


def home_of(sentence: Sentence, context: Context) -> Entity | None:
    """The place that the text is in, else the only one that it tells of."""
    if sentence.container is not None and sentence.container.is_zone:
        return sentence.container
    zones = [one for one in context.story.zones() if one.home is None]
    return zones[0] if len(zones) == 1 and not zones[0].copies and zones[0].count == 1 else None
