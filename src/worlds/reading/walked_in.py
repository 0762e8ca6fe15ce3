"""`a giant heart that you can walk in`, `a whale big enough to go inside`: what one walks in is a place, and no thing."""

import re
from typing import Final

from worlds.catalogue.things import THINGS
from worlds.plan.plan import PlaceKind, ZoneKind
from worlds.reading.entities import Entity, Story
from worlds.reading.zone_words import ZoneWord
from worlds.resolve.resolve import thing_named

Kind = PlaceKind
WHO: Final = r"(?:you|we|they|one|pupils|students|children|kids|players|everyone|everybody|visitors)"
GOES: Final = r"(?:walk|go|step|climb|crawl|get|come|stand|wander)"
IN: Final = r"(?:right )?(?:around )?(?:in|into|inside|through)\b"
BEHIND: Final = re.compile(
    rf"\W*(?:(?:that|which|where|and) )?(?:(?:is|are) )?(?:{WHO} can (?:{GOES} {IN}|enter\b|explore from inside)|"
    rf"(?:so )?(?:big|large|huge) enough (?:for \w+ )?to {GOES} {IN})",
    re.I,
)
"""What is said of it right behind its name."""
BEFORE: Final = re.compile(rf"\b{GOES}(?:s|ing)? (?:around )?(?:inside|into)\W*$", re.I)
"""What stands before its name and its article."""
ALIVE: Final = ("character", "lab", "nature")
"""Of what is walked into only by such words: nobody means a car or a box."""
BESIDE: Final = (Kind.NEXT_TO, Kind.INSIDE, Kind.NEAR)


def open_walked_in(story: Story) -> None:
    for one in [each for each in story.things() if each.count == 1 and is_walked_in(each)]:
        one.zone = ZoneWord(ZoneKind.ROOM)
        held = [each for each in story.entities if each is not one and not each.is_gone and is_part(each, one)]
        for each in held:
            each.home = one
            each.places = [kept for kept in each.places if one not in kept[1]]
            each.loosely = None if each.loosely is one else each.loosely


def is_walked_in(one: Entity) -> bool:
    if one.phrase is None:
        return False
    doc, phrase = one.phrase.head.doc, one.phrase
    if BEHIND.match(doc[phrase.head.i + 1 :].text) is not None:
        return True
    name = thing_named(one.noun)
    is_alive = name is not None and THINGS[name].category in ALIVE
    return is_alive and BEFORE.search(doc[: phrase.start].text) is not None


def is_part(each: Entity, whole: Entity) -> bool:
    """It is said to be in it or with it; a room that is nowhere else is one of its rooms."""
    if (
        is_found_there(each, whole)
        or each.loosely is whole
        or any(kind in BESIDE and whole in of for kind, of in each.places)
    ):
        return True
    is_room = each.zone is not None and each.zone.kind is ZoneKind.ROOM
    return is_room and each.home is None and not each.places


def is_found_there(each: Entity, whole: Entity) -> bool:
    """`Pupils walk inside the whale and find six ribs`."""
    if each.phrase is None or whole.phrase is None or each.phrase.head.doc is not whole.phrase.head.doc:
        return False
    is_after = each.phrase.start > whole.phrase.head.i and each.home is None and not each.places
    return is_after and BEFORE.search(each.phrase.head.doc[: whole.phrase.start].text) is not None
