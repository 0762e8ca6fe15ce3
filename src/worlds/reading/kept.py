"""`seven rock pools, each with different animals: crabs, starfish, mussels`: what is listed lives in what was counted."""

import re
from typing import Final

from worlds.plan.plan import ZoneKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity, Story
from worlds.reading.numbers import PLURAL
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.zone_words import ZoneWord

WET: Final = frozenset("pool pond tank aquarium basin".split())
DRY: Final = frozenset("cage enclosure pen paddock kennel corral hutch terrarium aviary".split())
ANIMALS: Final = re.compile(
    r"[^.!?;:]{0,90}?\b(?:with|holding|holds?|containing|contains?|has|have|having|of) (?:[\w'-]+ ){0,2}?"
    r"(?:animals?|creatures?|species|sea life|wildlife|beasts?|fish|birds?|inhabitants?)"
    r"(?: in (?:it|them|each))?\s*(?::|,? (?:such as|like|for example)\b|,? including\b|[–—])",
    re.I,
)
"""Behind the name of what keeps them, up to where the list of them begins."""
FEWEST: Final = 2


def list_of_animals(sentence: Sentence, phrase: Phrase) -> int | None:
    """Where it begins: the token before its first. None: no animals are listed for it."""
    whole = sentence.entities[phrase]
    if whole.head_noun not in WET | DRY or whole.count < FEWEST:
        return None
    rest = sentence.doc[phrase.head.i + 1 :]
    found = ANIMALS.match(rest.text)
    if found is None:
        return None
    start = rest.start_char + found.end() if len(rest) else 0
    return next((token.i - 1 for token in sentence.doc if token.idx >= start and not token.is_space), None)


def keep_animals(whole: Entity, animals: list[Entity], context: Context) -> list[Entity]:
    """A place for each kind, as many in all as was said: seven pools of four kinds are two, two, two and one."""
    kind = whole.zone or ZoneWord(ZoneKind.LAKE if whole.head_noun in WET else ZoneKind.GROUND)
    kinds = animals[: whole.count]
    share, more = divmod(whole.count, len(kinds))
    made = []
    for number, animal in enumerate(kinds):
        count = share + (number < more)
        zone = Entity(f"{animal.noun} {whole.noun}", kind, count=count, is_plural=count > 1, phrase=whole.phrase)
        if animal.count == 1 and animal.phrase is not None and animal.phrase.determiner is Determiner.NONE:
            animal.count, animal.is_vague = PLURAL, True  # `starfish`, among crabs and mussels
        zone.enclosure, animal.home, animal.places, animal.loosely = whole.enclosure, zone, [], None
        made.append(context.story.add(zone))
    for animal in animals[whole.count :]:
        animal.home, animal.places, animal.loosely = made[-1], [], None
    return made


def forget_own(story: Story) -> None:
    """No pool lies between what lives in it and the sea."""
    for one in story.zones():
        own = {each for each in story.entities if each.home is not None and each.home.phrase is one.phrase is not None}
        own |= {each for each in story.entities if own.intersection(each.members)}
        one.places = [
            (kind, of) for kind, of in one.places if not any(isinstance(each, Entity) and each in own for each in of)
        ]
