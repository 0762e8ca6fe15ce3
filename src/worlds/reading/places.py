"""Where things are: every preposition of a sentence, what stands there, and what it stands to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from worlds.catalogue.things import THINGS
from worlds.plan.plan import Enclosure, PlaceKind, ZoneKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import SPAWN, Entity
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.prepositions import ANCHORS, LONGEST, OF_THINGS, PREPOSITIONS, SIDES
from worlds.reading.pronouns import EACH, HERE, MANY, ONE, stands_for
from worlds.reading.zone_words import ZoneWord
from worlds.resolve.resolve import thing_named

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind = PlaceKind
ENCLOSURES: Final = {
    "wall": Enclosure.WALL,
    "palisade": Enclosure.FENCE,
    "fence": Enclosure.FENCE,
    "railing": Enclosure.FENCE,
    "hedge": Enclosure.HEDGE,
    "moat": Enclosure.WATER,
    "tree": Enclosure.TREES,
}
SPAWN_WORDS: Final = frozenset("spawn start spawn-point spawnpoint arrival".split())
LINES: Final = (ZoneKind.STREET, ZoneKind.TRACK)
"""Zones whose things stand along them."""
LARGE: Final = 12.0
"""Studs across: what a wall or a moat goes around, and not a ring of fences or hedges."""
LISTING: Final = frozenset({",", "and", "&", "or", "plus", "then", "also", "+"})
OF_ZONES: Final = frozenset({Kind.MIDDLE, Kind.EDGE, Kind.CORNER, Kind.WALL, Kind.ENTRANCE, *OF_THINGS})


@dataclass(frozen=True, slots=True)
class Target:
    """What a preposition leads to."""

    kind: PlaceKind
    of: tuple[Entity | str, ...]
    end: int
    """The place after it."""
    is_each: bool = False
    is_towards: bool = False
    """`into`"""
    is_beginning: bool = False
    """`starts at`"""
    is_ending: bool = False
    """`ends in`"""
    number: int | None = None
    """Of what stands there, if each of so many has one: `on each side`."""


def place_all(sentence: Sentence, context: Context) -> None:
    at = 0
    last: tuple[PlaceKind, list[Entity], int] | None = None
    while at < len(sentence.doc):
        put_in_brackets(sentence, context, at)
        found = preposition_at(sentence, at)
        if found is None:
            at += 1
            continue
        kind, end = found
        target = target_of(sentence, context, kind, end)
        if target is None:
            at = end
            continue
        target = replace(
            target,
            is_towards=sentence.doc[at].lower_ == "into",
            is_beginning=sentence.doc[at].head.lemma_.lower() in ("start", "begin", "rise", "spring"),
            is_ending=sentence.doc[at].head.lemma_.lower() in ("end", "finish", "stop"),
        )
        is_end = kind is Kind.TO and last is not None and last[0] is Kind.FROM and 0 <= at - last[2] <= 3
        subjects = last[1] if is_end and last is not None else subjects_of(sentence, context, at, target)
        last = (kind, subjects, target.end)
        for subject in subjects:
            settle(subject, target, sentence, context)
        context.use(sentence, [*sentence.doc[at : target.end]])
        at = max(end, target.end if target.of == () else end)


def put_in_brackets(sentence: Sentence, context: Context, at: int) -> None:
    """`a bakery (east)`."""
    doc = sentence.doc
    if doc[at].text != "(" or at + 2 >= len(doc) or doc[at + 2].text != ")" or doc[at + 1].lower_ not in SIDES:
        return
    before = [one for one in sentence.phrases if one.head.i < at and one in sentence.entities]
    if before:
        sentence.entities[before[-1]].put(SIDES[doc[at + 1].lower_])
        context.use(sentence, [doc[at + 1]])


def preposition_at(sentence: Sentence, at: int) -> tuple[PlaceKind, int] | None:
    doc = sentence.doc
    for length in range(min(LONGEST, len(doc) - at), 0, -1):
        words = tuple(token.lower_ for token in doc[at : at + length])
        kind = PREPOSITIONS.get(words)
        if kind is None or words == ("with",):
            continue
        if any(doc[place] in phrase.tokens for place in range(at, at + length) for phrase in sentence.entities):
            continue
        if length == 1 and doc[at].pos_ == "PART":
            continue
        return kind, at + length
    return None


def target_of(sentence: Sentence, context: Context, kind: PlaceKind, at: int) -> Target | None:
    doc = sentence.doc
    if at >= len(doc) or doc[at].is_punct or doc[at].lower_ in ("and", "but"):
        return adverb(sentence, context, kind, at)
    phrase = phrase_from(sentence, at)
    if phrase is None:
        return pronoun_target(sentence, context, kind, at)
    end = phrase.head.i + 1
    if phrase.noun in SPAWN_WORDS or phrase.noun.startswith("spawn"):
        return Target(kind, (SPAWN,), end)
    entity = sentence.entities.get(phrase)
    if entity is None:
        return anchor_target(sentence, context, kind, phrase)
    others = [entity]
    if kind is Kind.BETWEEN:
        second = phrase_after(sentence, phrase)
        other = sentence.entities.get(second) if second is not None else None
        if other is not None and second is not None:
            others.append(other)
            end = second.head.i + 1
    return Target(kind, tuple(others), end, phrase.determiner is Determiner.EACH)


def adverb(sentence: Sentence, context: Context, kind: PlaceKind, at: int) -> Target | None:
    """`a tent with two cushions inside`: in what was spoken of before."""
    if sentence.doc[at - 1].lower_ not in ("inside", "behind", "nearby", "underneath", "above", "below", "within"):
        return None
    before = [sentence.entities[one] for one in sentence.phrases if one.head.i < at - 1 and one in sentence.entities]
    earlier = [one for one in context.spoken if one not in sentence.entities.values() and not one.is_gone]
    owner = before[-2] if len(before) > 1 else next(reversed(earlier), None)
    return Target(kind, (owner,), at) if owner is not None else None


def phrase_from(sentence: Sentence, at: int) -> Phrase | None:
    """The phrase that begins here; `all`, `of` and such are passed over."""
    doc = sentence.doc
    while at < len(doc) and (doc[at].lower_ in ("of", "all", "just", "right", "up") or is_each_before(doc, at)):
        at += 1
    return sentence.starting_at(at)


def is_each_before(doc: "Doc", at: int) -> bool:
    return doc[at].lower_ in ("each", "both") and at + 1 < len(doc) and doc[at + 1].lower_ == "of"


def phrase_after(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The next one of a list."""
    following = next((one for one in sentence.phrases if one.start > phrase.head.i), None)
    if following is None:
        return None
    gap = [token.lower_ for token in sentence.doc[phrase.head.i + 1 : following.start]]
    return following if all(word in LISTING for word in gap) else None


def pronoun_target(sentence: Sentence, context: Context, kind: PlaceKind, at: int) -> Target | None:
    token = sentence.doc[at]
    if (
        token.lower_ in ("each", "every", "one")
        and at + 1 < len(sentence.doc)
        and sentence.doc[at + 1].lower_ in ("one", "of")
    ):
        at += 1 if sentence.doc[at + 1].lower_ == "one" else 2
        if at < len(sentence.doc) and sentence.doc[at].lower_ not in (*ONE, *MANY, "one"):
            return None
    elif token.lower_ not in {*ONE, *MANY, *EACH, *HERE, "one"}:
        return None
    entity = stands_for(token, sentence, context)
    return Target(kind, (entity,), at + 1, token.lower_ in EACH) if entity is not None else None


def anchor_target(sentence: Sentence, context: Context, kind: PlaceKind, phrase: Phrase) -> Target | None:
    """`the middle`, `the back wall`, `each corner of the castle`."""
    word = phrase.noun.split()[-1]
    if word not in ANCHORS:
        return None
    said = [*phrase.noun.split()[:-1], *(token.lower_ for token in phrase.described)]
    side = next((SIDES[one.split("-")[0]] for one in said if one.split("-")[0] in SIDES), None)
    anchor = ANCHORS[word]
    if word in ("side", "end", "edge", "wall", "corner") and side is not None and word != "corner":
        anchor = side
    end = phrase.head.i + 1
    owner, end = owner_of(sentence, context, end)
    many = any(one in ("each", "either", "both", "every", "all", "four") for one in said) or is_each_of(
        sentence, phrase
    )
    number = {"side": 2, "end": 2, "corner": 4, "wall": 4}.get(word) if many else None
    if word in ("ground", "floor", "air", "outside", "inside", "interior"):
        if word == "inside" and owner is not None:
            return Target(Kind.INSIDE, (owner,), end)
        whole = owner or sentence.container or context.last_one(zone=True)
        if kind is Kind.AROUND and whole is not None:
            return Target(kind, (whole,), end)
        return Target(Kind.OVER if word == "air" else Kind.INSIDE, (owner,) if owner else (), end)
    if owner is None and (anchor in (Kind.ON, Kind.AT_END_OF, Kind.NEAR) or (word == "side" and number is not None)):
        owner = line_of(sentence) if anchor is Kind.AT_END_OF else None
        owner = owner or stands_for_part(sentence, context, phrase)
        if owner is None:
            return None
    if owner is not None and (not owner.is_zone or owner.count > 1 or anchor in (Kind.ON, Kind.AT_END_OF, Kind.NEAR)):
        shown = anchor if owner.is_zone else OF_THINGS.get(anchor, anchor)
        if number is not None:
            shown = Kind.NEXT_TO if not owner.is_zone else Kind.ALONG
        return Target(shown, (owner,), end, number=number)
    if owner is not None and number is not None:
        return Target(Kind.ALONG, (owner,), end)
    return Target(anchor, (owner,) if owner is not None else (), end, number=number)


def is_each_of(sentence: Sentence, phrase: Phrase) -> bool:
    """`each of the four corners`."""
    at = phrase.start
    return at >= 2 and sentence.doc[at - 1].lower_ == "of" and sentence.doc[at - 2].lower_ in ("each", "both", "all")


def owner_of(sentence: Sentence, context: Context, at: int) -> tuple[Entity | None, int]:
    """`of the castle`, and the place after it."""
    doc = sentence.doc
    if at >= len(doc) or doc[at].lower_ != "of" or at + 1 >= len(doc):
        return None, at
    phrase = phrase_from(sentence, at + 1)
    if phrase is not None:
        entity = sentence.entities.get(phrase)
        if entity is None and phrase.noun.split()[-1] in ANCHORS:
            return owner_of(sentence, context, phrase.head.i + 1)
        return entity, phrase.head.i + 1
    entity = stands_for(doc[at + 1], sentence, context)
    return entity, at + 2


def line_of(sentence: Sentence) -> Entity | None:
    """The way whose end is meant."""
    zones = [*sentence.entities.values(), sentence.container]
    return next((one for one in zones if one is not None and one.zone is not None and one.zone.kind in LINES), None)


def stands_for_part(sentence: Sentence, context: Context, phrase: Phrase) -> Entity | None:
    """Whose roof, whose end: the thing spoken of before it in the sentence, but not what stands there itself."""
    before = [one for one in sentence.phrases if one.head.i < phrase.start and one in sentence.entities]
    if len(before) >= 2:
        return sentence.entities[before[-2]]
    earlier = [one for one in reversed(context.spoken) if one not in sentence.entities.values() and not one.is_gone]
    return next(iter(earlier), None)


def subjects_of(sentence: Sentence, context: Context, at: int, target: Target) -> list[Entity]:
    """What stands there: what the preposition hangs on, and what is listed with it where it is said of all."""
    doc = sentence.doc
    token = doc[at]
    before = [one for one in sentence.phrases if one.head.i < at and one in sentence.entities]
    after = [one for one in sentence.phrases if one.start >= target.end and one in sentence.entities]
    if (
        opens_clause(doc, at)
        and after
        and not (before and doc[at - 1].lower_ in (",", "and") and is_tail(sentence, at, target))
    ):
        return [sentence.entities[one] for one in listed(sentence, after[0], forward=True)]
    governor = token.head
    while governor.pos_ in ("ADP", "ADV", "SCONJ") and governor.head != governor:
        governor = governor.head
    phrase = next((one for one in before if governor in one.tokens or governor == one.outer), None)
    if phrase is None and governor.pos_ in ("VERB", "AUX"):
        phrase = of_verb(sentence, governor, before)
        pronoun = next((one for one in governor.children if one.dep_ == "nsubj" and one.lower_ in (*ONE, *MANY)), None)
        meant = stands_for(pronoun, sentence, context) if pronoun is not None and phrase is None else None
        if meant is not None:
            return [meant]
    if phrase is None and before:
        phrase = before[-1]
    if phrase is None:
        return [sentence.entities[after[0]]] if after else []
    chosen = [phrase]
    onwards = [one for one in listed(sentence, phrase, forward=True) if one.head.i < at]
    if before and onwards[-1] is before[-1]:
        phrase = onwards[-1]
    if is_last_of_list(sentence, phrase, at, target):
        chosen = [*listed(sentence, phrase, forward=False)]
    return [sentence.entities[one] for one in chosen if sentence.entities[one] not in target.of]


def opens_clause(doc: "Doc", at: int) -> bool:
    """`In the middle there is ...`, `..., and behind it a tractor`."""
    if at == 0:
        return True
    before = doc[at - 1]
    return bool(
        before.is_punct or before.lower_ in ("and", "then", "but", "also", "directly", "right", "just", "off", "so")
    )


def is_tail(sentence: Sentence, at: int, target: Target) -> bool:
    """`a castle on a hill, next to a lake`: the clause ends with the place, or goes on with another thing of the list."""
    doc = sentence.doc
    if target.end >= len(doc):
        return True
    following = doc[target.end]
    return doc[at - 1].lower_ == "," and (following.is_punct or following.lower_ == "and")


def of_verb(sentence: Sentence, verb: "Token", before: list[Phrase]) -> Phrase | None:
    """What is put, is there, or stands: in this order."""
    for relation in ("dobj", "attr", "nsubjpass", "nsubj", "appos"):
        for child in verb.children:
            if child.dep_ == relation:
                phrase = next((one for one in before if child in one.tokens or child == one.outer), None)
                if phrase is not None:
                    return phrase
    return None


def listed(sentence: Sentence, phrase: Phrase, *, forward: bool) -> Iterator[Phrase]:
    """It, and its neighbours with nothing but commas and `and` between."""
    yield phrase
    phrases = [one for one in sentence.phrases if one in sentence.entities]
    place = phrases.index(phrase)
    step = 1 if forward else -1
    while 0 <= place + step < len(phrases):
        first, second = sorted((phrases[place], phrases[place + step]), key=lambda one: one.start)
        gap = [token for token in sentence.doc[first.head.i + 1 : second.start] if not is_marked(token)]
        if not gap or any(token.lower_ not in LISTING for token in gap):
            return
        place += step
        yield phrases[place]


def is_marked(token: "Token") -> bool:
    return token.text.startswith("Xtext")


def is_last_of_list(sentence: Sentence, phrase: Phrase, at: int, target: Target) -> bool:
    """`cubes and cones around a sphere`: the list ends with `and` right before the preposition.

    A longer list is only said of as a whole to be in or on something.
    """
    members = [*listed(sentence, phrase, forward=False)]
    if len(members) < 2:
        return False
    gap = [token for token in sentence.doc[phrase.head.i + 1 : at] if not is_marked(token)]
    joined = {token.lower_ for token in sentence.doc[members[1].head.i + 1 : members[0].start]}
    if gap or not joined & {"and", "&", "plus"}:
        return False
    has_comma = any(token.lower_ == "," for token in sentence.doc[members[-1].head.i : members[0].start])
    are_names = all(one.determiner is Determiner.NONE and not one.is_plural for one in members)
    return not has_comma or are_names or target.kind in (Kind.INSIDE, Kind.ON)


def settle(subject: Entity, target: Target, sentence: Sentence, context: Context) -> None:
    """The subject is at its place now."""
    kind, of = flowing(subject, target), target.of
    owner = of[0] if of and isinstance(of[0], Entity) else None
    if owner is subject or (owner is None and not of and kind is Kind.INSIDE):
        return
    if owner is not None and target.is_each and owner.count > 1 and subject.each is None and not subject.is_zone:
        subject.each = owner
    if target.number is not None and subject.count == 1 and not subject.is_zone:
        subject.count, subject.is_plural = target.number, True
    if owner is not None and owner.is_vague and owner.phrase is not None and subject.count > 1 and not subject.is_vague:
        if kind is Kind.ON and owner.phrase.determiner is Determiner.NONE and not owner.is_zone:
            owner.count, owner.is_vague = subject.count, False  # nine statues on pedestals
    if owner is not None and kind is Kind.AROUND and closes(subject, owner, context):
        return
    if owner is None:
        if of:
            subject.put(kind, *of)
        elif kind in OF_ZONES:
            subject.put(kind)
        return
    if (
        owner.zone is not None
        and owner.zone.kind in LINES
        and kind in (Kind.ALONG, Kind.AT_END_OF)
        and not subject.is_zone
    ):
        into(subject, owner)
        if kind is Kind.AT_END_OF:
            subject.put(kind, owner)
        return
    if owner.is_zone and kind in OF_ZONES:
        into(subject, owner)
        subject.put(kind)
        return
    if owner.is_zone and kind in (Kind.INSIDE, Kind.ON, Kind.UNDER) and not crosses(subject, owner):
        into(subject, owner)
        return
    subject.put(kind, *of)


def flowing(subject: Entity, target: Target) -> PlaceKind:
    """What a river or a road is `in` or `at` it begins or ends at; it goes through the rest."""
    if subject.zone is None or subject.zone.kind not in (ZoneKind.RIVER, ZoneKind.STREET) or not target.of:
        return target.kind
    if target.kind is Kind.INSIDE and target.is_towards:
        return Kind.TO
    if target.is_beginning:
        return Kind.FROM
    return Kind.TO if target.is_ending else target.kind


def closes(subject: Entity, owner: Entity, context: Context) -> bool:
    """A wall, a fence, a moat around something closes it: a zone, or the yard around a thing or around another wall."""
    enclosure = ENCLOSURES.get(subject.head_noun)
    if enclosure is None or (enclosure is Enclosure.TREES and (subject.count > 1 and not subject.is_vague)):
        return False
    if subject.count > 1 and not subject.is_vague:
        return False
    inner = owner.around or owner
    if not inner.is_zone and (inner.count > 1 or not is_large(inner)):
        return False
    if inner.is_zone and inner.enclosure is None:
        closed = inner
    else:
        closed = Entity(f"{inner.noun} yard", ZoneWord(ZoneKind.GROUND), home=inner.home, phrase=inner.phrase)
        inner.home = closed
        context.story.add(closed)
    closed.enclosure = enclosure
    subject.is_gone, subject.around = True, closed
    return True


def is_large(entity: Entity) -> bool:
    """A building, or what is as large as one."""
    name = thing_named(entity.noun)
    return name is not None and max(THINGS[name].size[0], THINGS[name].size[2]) >= LARGE


def crosses(subject: Entity, owner: Entity) -> bool:
    """A bridge on a river lies across it."""
    return owner.zone is not None and owner.zone.kind is ZoneKind.RIVER and subject.head_noun == "bridge"


def into(subject: Entity, owner: Entity) -> None:
    """Its home, unless that is within it."""
    above: Entity | None = owner
    while above is not None:
        if above is subject:
            return
        above = above.home
    subject.home = owner
