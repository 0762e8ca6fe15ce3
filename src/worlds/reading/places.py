"""Where things are: every preposition of a sentence, what stands there, and what it stands to."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from worlds.plan.plan import PlaceKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.inverses import inverse_at
from worlds.reading.mentions import is_spawn
from worlds.reading.phrases import Phrase
from worlds.reading.prepositions import DIAGONALS, OF_THINGS, SIDES
from worlds.reading.pronouns import is_place_of_another
from worlds.reading.settling import settle
from worlds.reading.subjects import FASTENED, listed, subjects_of
from worlds.reading.targets import Target, preposition_at, target_of
from worlds.reading.ways import JOINING

Kind = PlaceKind


BESIDES: Final = {Kind.LEFT: Kind.LEFT_OF, Kind.RIGHT: Kind.RIGHT_OF}
CHAINED: Final = frozenset({Kind.NEXT_TO, *OF_THINGS.values()} - {Kind.ON})
"""Places that one thing after the other has to the one before."""
DIVIDING: Final = ("separate", "divide", "part")


def place_all(sentence: Sentence, context: Context) -> None:
    at = 0
    last_side: Target | None = None
    last: tuple[PlaceKind, list[Entity], int] | None = None
    while at < len(sentence.doc):
        put_in_brackets(sentence, context, at)
        if sentence.doc[at : at + 3].text.lower() == "left to right":
            put_left_to_right(sentence, context, at)
            at += 3
            continue
        found = preposition_at(sentence, at)
        if found is None:
            at += 1
            continue
        kind, end = found
        if at and kind is Kind.NEXT_TO and sentence.doc[at - 1].lower_ in JOINING and not is_bridged(sentence, at):
            at = end  # `domes joined by tunnels`: ways.py
            continue
        target = target_of(sentence, context, kind, end)
        if target is None:
            at = end
            continue
        target = replace(
            target,
            is_at=sentence.doc[at].lower_ == "at",
            is_towards=sentence.doc[at].lower_ == "into",
            is_fastened=at > 0 and sentence.doc[at - 1].lower_ in FASTENED,
            is_beginning=sentence.doc[at].head.lemma_.lower() in ("start", "begin", "rise", "spring"),
            is_ending=sentence.doc[at].head.lemma_.lower() in ("end", "finish", "stop"),
        )
        if last_side is not None:
            target = of_the_other_side(sentence, at, target, last_side)
        diagonal = next((DIAGONALS[one.lower_] for one in sentence.doc[at:end] if one.lower_ in DIAGONALS), None)
        if diagonal is not None and target.of and isinstance(target.of[0], Entity) and target.of[0].is_zone:
            target = replace(target, also=(OF_THINGS[diagonal[1]],))  # `north-west of the lake`
        if target.of and target.kind in (*BESIDES, *BESIDES.values()):
            last_side = target
        if begins_there(sentence, context, at, target):
            context.use(sentence, [*sentence.doc[at : target.end]])
            at = end
            continue
        inverse = inverse_at(sentence.doc, at)
        if inverse is not None and target.of and isinstance(target.of[0], Entity):
            owners = told_first(sentence, at) or subjects_of(sentence, context, at, target)[:1]
            if owners:
                settle(target.of[0], replace(target, kind=inverse, of=tuple(owners)), context)
            context.use(sentence, [*sentence.doc[at : target.end]])
            at = end
            continue
        is_end = kind is Kind.TO and last is not None and last[0] is Kind.FROM and 0 <= at - last[2] <= 3
        subjects = last[1] if is_end and last is not None else subjects_of(sentence, context, at, target)
        last = (kind, subjects, target.end)
        for subject in subjects:
            settle(subject, target, context)
        context.use(sentence, [*sentence.doc[at : target.end]])
        at = max(end, target.end if target.of == () else end)
    divide(sentence, context)
    go_on(sentence)


def is_bridged(sentence: Sentence, at: int) -> bool:
    """`islands linked by bridges`: these lie beside each other, too."""
    return any(token.lower_ in ("bridge", "bridges") for token in sentence.doc[at + 1 : at + 4])


def told_first(sentence: Sentence, at: int) -> list[Entity]:
    """The pool of `a pool is in the centre of the hall, surrounded by columns`."""
    if at < 2 or sentence.doc[at - 2].text != ",":
        return []
    standing = [one for one in sentence.entities if one.head.i < at and not is_place_of_another(one)]
    return [sentence.entities[standing[0]]] if len(standing) == 1 else []


def of_the_other_side(sentence: Sentence, at: int, target: Target, last: Target) -> Target:
    """`left of the deck a hut, a tree to the right`, `a tree right of it`: of what the one before it is left of."""
    is_pronoun = sentence.doc[target.end - 1].lower_ in ("it", "them") and target.kind in BESIDES.values()
    if is_pronoun and target.kind is not last.kind:
        return replace(target, of=last.of)
    if target.of or target.is_wall or target.kind not in BESIDES or sentence.doc[at].lower_ not in ("to", "on", "at"):
        return target
    return replace(target, kind=target.kind if last.kind in BESIDES else BESIDES[target.kind], of=last.of)


def go_on(sentence: Sentence) -> None:
    """`next to it a cafe, then a bakery`: the bakery is next to the cafe."""
    before: Phrase | None = None
    for phrase, entity in sentence.entities.items():
        words = sentence.doc[max(0, phrase.start - 1) : phrase.head.i]
        if before is not None and any(token.lower_ == "then" for token in words):
            earlier = sentence.entities[before]
            shared = [one for one in earlier.places if one[0] in CHAINED and earlier is not entity]
            entity.places = [one for one in entity.places if one not in shared]
            for kind, _ in shared[:1]:
                entity.put(kind, earlier)
        before = phrase if phrase not in sentence.holders else before


def divide(sentence: Sentence, context: Context) -> None:
    """`A brook separates the hill from the village`: it is between them."""
    for verb in sentence.doc:
        if verb.lemma_.lower() not in DIVIDING or verb.pos_ != "VERB":
            continue
        before = [one for phrase, one in sentence.entities.items() if phrase.head.i < verb.i]
        after = [one for phrase, one in sentence.entities.items() if phrase.start > verb.i]
        if before and len(after) > 1:
            before[-1].put(Kind.BETWEEN, *after[:2])
            after[0].places = [one for one in after[0].places if one != (Kind.FROM, (after[1],))]
            context.use(sentence, [verb])


def put_left_to_right(sentence: Sentence, context: Context, at: int) -> None:
    """`left to right: a bakery, a bank, a cinema`; `a bakery, a bank, a cinema from left to right`."""
    entities = [(phrase, one) for phrase, one in sentence.entities.items() if not one.is_gone]
    after = [phrase for phrase, _ in entities if phrase.start > at]
    before = [phrase for phrase, _ in entities if phrase.head.i < at]
    row = (
        [*listed(sentence, after[0], forward=True)]
        if after
        else [*listed(sentence, before[-1], forward=False)][::-1]
        if before
        else []
    )
    for left, right in pairwise(row):
        sentence.entities[left].put(Kind.LEFT_OF, sentence.entities[right])
    context.use(sentence, [*sentence.doc[at : at + 3]])


def begins_there(sentence: Sentence, context: Context, at: int, target: Target) -> bool:
    """`spawn next to the fountain`: it is where players arrive that is beside it."""
    before = next((one for one in sentence.phrases if one.head.i == at - 1), None)
    if before is None or not is_spawn(before) or not target.of or not isinstance(target.of[0], Entity):
        return False
    owner = target.of[0]
    context.story.start = context.story.start or (owner if owner.is_zone else owner.home)
    return True


def put_in_brackets(sentence: Sentence, context: Context, at: int) -> None:
    """`a bakery (east)`, `a calm zone (left half)`."""
    doc = sentence.doc
    if doc[at].text != "(" or at + 2 >= len(doc) or doc[at + 1].lower_ not in SIDES:
        return
    end = at + 3 if doc[at + 2].lower_ in ("half", "side", "end") else at + 2
    if end >= len(doc) or doc[end].text not in (")", ","):
        return
    before = [one for one in sentence.phrases if one.head.i < at and one in sentence.entities]
    if before:
        sentence.entities[before[-1]].put(SIDES[doc[at + 1].lower_])
        context.use(sentence, [doc[at + 1]])
