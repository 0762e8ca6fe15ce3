"""Where players arrive, and how many play."""

import re
from typing import TYPE_CHECKING, Final

from worlds.plan.plan import PlaceKind, ZoneKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import SPAWN, Entity, Story
from worlds.reading.headings import copy_named
from worlds.reading.interiors import is_enterable, open_up
from worlds.reading.numbers import ORDINALS
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.pronouns import is_place_of_another
from worlds.reading.talk import is_person
from worlds.reading.zone_words import WATERS

if TYPE_CHECKING:
    from spacy.tokens import Token

WISHING: Final = frozenset("'d ’d d would i we they he she really also".split())
BY_PEOPLE: Final = ("appear", "wake", "come", "enter", "land", "lock", "trap")
"""What only somebody does who plays; a river starts, too."""
START_LABEL: Final = re.compile(r"(?:start(?:ing)?|spawn|arrival)(?:ing)?(?: (?:point|place|position|area))?", re.I)
HEROES: Final = frozenset("hero explorer adventurer avatar traveller traveler".split())
STARTING: Final = frozenset("start begin arrive spawn enter land appear wake come lock trap".split())


def find_start(sentence: Sentence, context: Context) -> None:
    """`We start at the sea`, `players arrive on the second island`, `a flagpole marks the spot where you arrive`."""
    for token in sentence.doc:
        if token.lemma_.lower() not in STARTING or token.pos_ not in ("VERB", "NOUN"):
            continue
        who = [child for child in token.children if child.dep_ in ("nsubj", "nsubjpass")]
        if (who or token.lemma_.lower() in BY_PEOPLE) and not any(is_who_plays(child) for child in who):
            continue
        if token.pos_ == "NOUN" and not (who or is_said_of_players(token)):
            continue
        after = [one for one in sentence.phrases if one.head.i > token.i]
        entity = next((sentence.entities[one] for one in after[:2] if one in sentence.entities), None)
        words = [one.lower_ for one in sentence.doc[token.i + 1 :]]
        copy = copy_named([word for word in words if word in ORDINALS], context)
        begin_at(copy or entity or told_before(token, sentence, context), context)
        context.use(sentence, [token])
        return


def is_who_plays(token: "Token") -> bool:
    return is_person(token) or token.lemma_.lower() in HEROES


def is_said_of_players(token: "Token") -> bool:
    """`The player starts at the entrance`, where the parser takes `starts` for a noun."""
    before = token.doc[token.i - 1] if token.i else None
    return before is not None and is_who_plays(before) and token.lower_ != token.lemma_.lower()


def told_before(token: "Token", sentence: Sentence, context: Context) -> Entity | None:
    """Of `a tent beside a well, that's where you start` the tent; of `starts at the entrance` the gate, else the place."""
    rest = {one.lower_ for one in sentence.doc[token.i + 1 :]}
    if rest & {"entrance", "gate", "door", "entry"}:
        gates = [one for one in context.story.things() if any(kind is PlaceKind.ENTRANCE for kind, _ in one.places)]
        places = [one for one in context.story.zones() if one.home is None and one.zone and one.zone.kind not in WATERS]
        return next(iter([*gates, *places]), None)
    is_there = "there" in rest or any(one.lower_ in ("where", "there") for one in sentence.doc[: token.i])
    before = [phrase for phrase in sentence.entities if phrase.head.i < token.i]
    standing = [sentence.entities[one] for one in before if not is_place_of_another(one)]
    return next(iter([*standing, context.topic]), None) if is_there else None


def start_by_label(label: str, sentence: Sentence, context: Context) -> None:
    """`Start: at the ticket booth.`"""
    if START_LABEL.fullmatch(label.strip()) and sentence.entities:
        begin_at(next(iter(sentence.entities.values())), context)


def begin_at(start: Entity | None, context: Context) -> None:
    """In its zone; a thing stands near where players arrive."""
    begun = any(of == (SPAWN,) for one in context.story.entities for kind, of in one.places if kind is PlaceKind.NEAR)
    if start is None or start.is_gone or begun or context.story.start is not None:
        return
    if not start.is_zone and start.home is not None and start.home.zone is not None and start.home.zone.is_vague:
        start.home.is_gone, start.home = True, start.home.home  # `the spot where you arrive`
    if not start.is_zone and start.count == 1 and is_enterable(start):
        open_up(start)  # `You are locked in the library`
    context.story.start = start if start.is_zone else start.home
    if not start.is_zone and start.count == 1:
        start.put(PlaceKind.NEAR, SPAWN)


def start_on_an_island(story: Story) -> None:
    """Where ways join islands players arrive on the first of these, and need not swim."""
    ends = [one for way in story.ways for one in way.start.each_of()]
    if story.start is None and ends and ends[0].zone is not None and ends[0].zone.kind is ZoneKind.ISLAND:
        story.start = ends[0]


def is_player(phrase: Phrase, sentence: Sentence, context: Context) -> bool:
    """`for 24 students`: how many play."""
    if phrase.noun.split()[-1] not in ("student", "pupil", "player", "kid", "child", "learner", "people"):
        return False
    before = sentence.doc[phrase.start - 1] if phrase.start else None
    is_for = before is not None and before.lower_ in ("for", "of", "to", "with", "(")
    if phrase.count is None or not (is_for or phrase.noun in ("student", "pupil", "player", "learner")):
        return False
    context.story.players = phrase.count.number if 1 <= phrase.count.number <= 200 else None
    context.use(sentence, phrase.tokens)
    return True


def is_topic(phrase: Phrase, sentence: Sentence, context: Context) -> bool:
    """`about photosynthesis`: what the lesson is about; nothing that stands there."""
    before = sentence.doc[phrase.start - 1] if phrase.start else None
    if before is None or before.lower_ not in ("about", "for", "like", "as"):
        return False
    if before.lower_ == "like" and phrase.start >= 2 and sentence.doc[phrase.start - 2].lower_ in WISHING:
        return False
    if before.lower_ == "as" and phrase.start >= 2 and sentence.doc[phrase.start - 2].lower_ == "well":
        return False
    if before.lower_ == "for" and before.head.pos_ in ("NOUN", "PROPN") and phrase.determiner is Determiner.NONE:
        return True
    if before.lower_ == "about" and phrase.count is None:
        context.story.topics.append(phrase.noun)
        return True
    return (
        before.lower_ in ("like", "as", "for") and phrase.determiner is not Determiner.EACH and before.lower_ != "for"
    )
