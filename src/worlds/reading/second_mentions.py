"""What is spoken of again in other words is no second thing: `which platform`, and the `six blocks` that pupils move where
workers pull stone blocks."""

from typing import Final

from worlds.reading.context import Context
from worlds.reading.entities import Entity
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.talk import is_person

ASKING: Final = frozenset("which what whose".split())
OBJECTS: Final = ("dobj", "conj", "npadvmod")
"""The last: so the parser takes a counted object at times."""
WORLDS: Final = frozenset("mercury venus mars jupiter saturn uranus neptune pluto".split())
TOTALS: Final = ("altogether", "in total", "in all", "overall")
FURTHER: Final = frozenset("other another more further extra additional new different second next".split())


def said_again(phrase: Phrase, context: Context) -> Entity | None:
    """None: it is new."""
    words = {token.lower_ for token in phrase.described}
    before = phrase.head.doc[phrase.start - 1].lower_ if phrase.start else ""
    if ASKING & words or before in ASKING:
        known = context.story.named(phrase.noun)
        return known if known is not None and not known.is_gone else None
    if words & FURTHER or not is_counted(phrase) or not (is_done_by_people(phrase) or is_total(phrase)):
        return None
    found = next((one for one in reversed(context.story.things()) if is_same(one, phrase)), None)
    if found is not None and phrase.count is not None:
        found.count, found.is_vague = phrase.count.number, False
    return found


def is_where_it_is(phrase: Phrase) -> bool:
    """`a base on Mars`: where all of it is, and no planet that stands there."""
    before = phrase.head.doc[phrase.start - 1].lower_ if phrase.start else ""
    is_bare = phrase.determiner is Determiner.NONE and phrase.count is None
    return phrase.noun in WORLDS and before == "on" and is_bare


def is_counted(phrase: Phrase) -> bool:
    count = phrase.count
    return (
        phrase.determiner is not Determiner.DEFINITE and count is not None and not count.is_vague and count.number > 1
    )


def is_total(phrase: Phrase) -> bool:
    """`seven stalls altogether`: of those that were told before."""
    after = phrase.head.doc[phrase.head.i + 1 : phrase.head.i + 3].text.lower()
    return after.startswith(TOTALS)


def is_done_by_people(phrase: Phrase) -> bool:
    """`Children help move six blocks`: of what a class does, and not of what there is."""
    subjects = [one for one in phrase.head.doc[: phrase.start] if one.dep_ in ("nsubj", "nsubjpass")]
    return phrase.outer.dep_ in OBJECTS and any(map(is_person, subjects))


def is_same(one: Entity, phrase: Phrase) -> bool:
    """Of which the words left open how many; either name may say more than the other."""
    head = phrase.noun.split()[-1]
    return one.is_vague and one.each is None and one.head_noun == head and (phrase.noun in (head, one.noun))
