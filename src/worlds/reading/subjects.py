"""What stands where a preposition says: what it hangs on, and what is listed with it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from worlds.plan.plan import PlaceKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.heads import STANDS
from worlds.reading.labels import MARK
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.prepositions import ANCHORS, OF_THINGS
from worlds.reading.pronouns import MANY, ONE, is_place_of_another, stands_for
from worlds.reading.sided import sided
from worlds.reading.targets import LISTING, Target, preposition_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Kind = PlaceKind
FASTENED: Final = frozenset(
    "tied moored attached chained fixed pinned hooked docked parked nailed anchored roped".split()
)
WAYS: Final = frozenset("path road trail walkway track street stair stairs staircase corridor tunnel route".split())
"""What leads from one end to the other, whatever stands along it."""


def subjects_of(sentence: Sentence, context: Context, at: int, target: Target) -> list[Entity]:
    """What stands there: what the preposition hangs on, and what is listed with it where it is said of all."""
    doc = sentence.doc
    token = doc[at]
    before = [one for one in sentence.phrases if one.head.i < at and one in sentence.entities]
    after = [one for one in sentence.phrases if one.start >= target.end and one in sentence.entities]
    if is_of_unbuilt(sentence, at):
        return []
    whole = sided(sentence, before, after, at, target)
    if whole is not None:
        return [whole]
    if token.lower_ == "round" and token.pos_ == "VERB" and before and before[-1].head.i == at - 1:
        return [sentence.entities[before[-1]]]  # `three witches round it`, whatever the parser takes it for
    if after and not before and is_where(doc, target.end):
        return [sentence.entities[one] for one in listed(sentence, after[0], forward=True)]
    if (
        opens_clause(sentence, at)
        and after
        and not (sentence.labelled is not None and not before and is_aside(sentence, at, target))
        and not (
            is_something_before(before)
            and sentence.entities[before[-1]] not in target.of
            and doc[at - 1].lower_ in (",", "and")
            and is_tail(sentence, at, target)
        )
    ):
        standing = next((one for one in after if not is_place_of_another(one)), after[0])
        placed = preposition_at(sentence, target.end)
        if placed is not None and standing.start == placed[1] and is_place_of_another(standing):
            return []  # `On a board at the airlock it says ...`: where the board is
        return [sentence.entities[one] for one in listed(sentence, standing, forward=True)]
    governor = governor_of(token)
    phrase = next((one for one in before if governor in one.tokens or governor == one.outer), None)
    if phrase is None and governor.pos_ in ("VERB", "AUX"):
        phrase = of_verb(governor, before)
        pronoun = next((one for one in governor.children if one.dep_ == "nsubj" and one.lower_ in (*ONE, *MANY)), None)
        meant = stands_for(pronoun, sentence, context) if pronoun is not None and phrase is None else None
        if meant is not None:
            return [meant]
    if before and phrase is not before[-1] and is_fastened(before[-1], at):
        phrase = before[-1]  # `a harbour with three boats tied up along the pier`
    way = way_before(before) if target.kind in (Kind.FROM, Kind.TO) else None
    if way is not None and phrase is not None and sentence.entities.get(way) is sentence.holders.get(phrase):
        phrase = way  # `a path with lanterns from the gate to the tower`
    own = first_of_its_part(sentence, before[-1], at) if before else None
    if own is not None and phrase is not own and governor.pos_ not in ("VERB", "AUX"):
        phrase = own
    holder = sentence.holders.get(before[-1]) if before and not target.of else None
    if (
        target.of
        and before
        and target.of[0] is sentence.holders.get(before[-1])
        and before[-1].head.i < at <= before[-1].head.i + 2
    ):
        held = [*listed(sentence, before[-1], forward=False)]  # `two shelves with baguettes and a cat on them`
        return [sentence.entities[one] for one in held if sentence.holders.get(one) is target.of[0]]
    is_said_of_holder = before and phrase is not None and is_told_by_verb(before[-1], governor, at)
    if (
        holder is not None
        and not is_said_of_holder
        and (governor.pos_ in ("VERB", "AUX") or sentence.entity_of(governor) is holder)
    ):
        phrase = before[-1]  # `a temple with six columns across the front`
    if before and phrase is not before[-1] and is_new_place(before[-1], at):
        phrase = before[-1]  # `six lions on a rocky hill far from the river`
    if before and (phrase is None or sentence.entities[phrase] in target.of):
        phrase = before[-1]
    if phrase is None and sentence.labelled is not None and not before and is_aside(sentence, at, target):
        return [sentence.labelled]  # `Swamp: in the west, near the sea`
    if phrase is None:
        return [sentence.entities[after[0]]] if after and opens_clause(sentence, at) else []
    if target.kind is Kind.AROUND and phrase.head.lower_ in ("gate", "gates", "gateway"):
        held_by = [
            one
            for one in before
            if sentence.entities[one] is sentence.holders.get(phrase, sentence.entities[phrase].loosely)
        ]
        phrase = held_by[-1] if held_by else phrase  # `a wall with a gate around the village`
    if not target.of and target.kind in OF_THINGS and is_counted_of(phrase, sentence):
        return [sentence.holders[phrase]]  # `a village of six huts in the south`
    chosen = [phrase]
    onwards = [one for one in listed(sentence, phrase, forward=True) if one.head.i < at]
    if before and onwards[-1] is before[-1]:
        phrase = onwards[-1]
    if is_last_of_list(sentence, phrase, at, target):
        chosen = [*listed(sentence, phrase, forward=False)]
    return [sentence.entities[one] for one in chosen if sentence.entities[one] not in target.of]


def is_fastened(phrase: Phrase, at: int) -> bool:
    words = [token.lower_ for token in phrase.head.doc[phrase.head.i + 1 : at]]
    return words[:1] != [] and words[0] in FASTENED and words[1:] in ([], ["up"])


def is_of_unbuilt(sentence: Sentence, at: int) -> bool:
    """`a volcano on an island, smoke at the top`: what is there is not built, and nothing else is meant."""
    doc = sentence.doc
    if at < 2 or doc[at - 2].text not in (",", ";") or doc[at - 1].lower_ in ANCHORS:
        return False
    is_noun = doc[at - 1].tag_ in ("NN", "NNS", "NNP", "VB", "VBP") and doc[at - 1].lemma_ not in STANDS
    return is_noun and sentence.entity_of(doc[at - 1]) is None


def governor_of(token: "Token") -> "Token":
    """What a preposition hangs on; for `a bench running round it`, the bench."""
    governor = token.head
    while governor.pos_ in ("ADP", "ADV", "SCONJ") and governor.head != governor:
        governor = governor.head
    return governor.head if governor.dep_ in ("acl", "relcl") else governor


def is_told_by_verb(held: Phrase, governor: "Token", at: int) -> bool:
    """`a cafe with six tables goes in the centre`: the cafe, since a verb of its own comes between."""
    return governor.tag_ in ("VBZ", "VBP", "VBD") and held.head.i < governor.i < at


def first_of_its_part(sentence: Sentence, phrase: Phrase, at: int) -> Phrase | None:
    """`a hotel to the left of the deck, a kitchen to the right`: it begins behind a comma and the place follows at once."""
    doc = sentence.doc
    gap = [token for token in doc[phrase.head.i + 1 : at] if not is_marked(token)]
    before = doc[phrase.start - 1] if phrase.start else None
    begins = before is None or before.text in (",", ";", ":", "-", "–", "—")
    if before is not None and before.lower_ == "and":  # `a door at the front and a window at the side`
        begins = not any(phrase.start - one.head.i == 2 and not ends_a_place(one) for one in sentence.phrases)
    return phrase if not gap and begins else None


def ends_a_place(phrase: Phrase) -> bool:
    """`the church` of `a store to the left of the church and a guardhouse to the right of it`."""
    doc = phrase.head.doc
    return (
        is_place_of_another(phrase)
        and doc[phrase.start - 1].head.lower_ != "between"
        and doc[phrase.start - 1].lower_ != "between"
    )


def is_new_place(phrase: Phrase, at: int) -> bool:
    """Whether something is said to be in or on it, and it is spoken of for the first time and right before."""
    doc = phrase.head.doc
    before = doc[phrase.start - 1].lower_ if phrase.start else ""
    is_new = phrase.determiner is Determiner.INDEFINITE and phrase.count is None
    gap = [token.lower_ for token in doc[phrase.head.i + 1 : at]]
    return (
        is_new
        and before in ("on", "in", "inside", "onto")
        and all(one in ("well", "very", "far", "right") for one in gap)
    )


def is_something_before(before: list[Phrase]) -> bool:
    """Whether anything before it may stand there: not so in `North of the square, up on a hill, stands a temple`."""
    return any(not is_place_of_another(one) for one in before)


def is_counted_of(phrase: Phrase, sentence: Sentence) -> bool:
    holder = sentence.holders.get(phrase)
    before = sentence.doc[phrase.start - 1] if phrase.start else None
    return holder is not None and holder.is_zone and before is not None and before.lower_ == "of"


def is_aside(sentence: Sentence, at: int, target: Target) -> bool:
    """Whether the place is all that its part of the sentence says."""
    doc = sentence.doc
    begins = at == 0 or doc[at - 1].text in (",", ";") or doc[at - 1].lower_ == "and"
    return begins and (target.end >= len(doc) or doc[target.end].is_punct)


def way_before(before: list[Phrase]) -> Phrase | None:
    return next((one for one in reversed(before) if one.noun.split()[-1] in WAYS), None)


def is_where(doc: "Doc", at: int) -> bool:
    """`on the west rim, where there is a tent`: what follows is there."""
    at += at < len(doc) and doc[at].text == ","
    return at < len(doc) and doc[at].lower_ == "where"


def opens_clause(sentence: Sentence, at: int) -> bool:
    """`In the middle there is ...`, `..., and behind it a tractor`, `On the ground behind the hut: a slide`."""
    if at == 0:
        return True
    before = sentence.doc[at - 1]
    if before.lower_ in ("directly", "right", "just", "off", "high", "far"):
        return opens_clause(sentence, at - 1)
    part = next((one for one in sentence.phrases if one.head.i == at - 1 and one not in sentence.entities), None)
    if part is not None and part.start and is_place_of_another(part) and part.noun.split()[-1] in ANCHORS:
        return opens_clause(sentence, part.start - 1)
    return bool(before.is_punct or before.lower_ in ("and", "then", "but", "also", "so"))


def is_tail(sentence: Sentence, at: int, target: Target) -> bool:
    """`a castle on a hill, next to a lake`: the clause ends with the place, or goes on with another thing of the list."""
    doc = sentence.doc
    if target.end >= len(doc):
        return True
    following = doc[target.end]
    return doc[at - 1].lower_ == "," and (following.is_punct or following.lower_ == "and")


def of_verb(verb: "Token", before: list[Phrase]) -> Phrase | None:
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
    phrases = sentence.phrases
    place = phrases.index(phrase)
    step = 1 if forward else -1
    found = [sentence.entities.get(phrase)]
    while 0 <= place + step < len(phrases):
        first, second = sorted((phrases[place], phrases[place + step]), key=lambda one: one.start)
        gap = [token for token in sentence.doc[first.head.i + 1 : second.start] if not is_marked(token)]
        is_held = forward and second in sentence.holders and sentence.holders[second] in found
        if not gap or any(token.lower_ not in (*LISTING, "with") for token in gap):
            return
        if not is_held and any(token.lower_ == "with" for token in gap):
            return
        if forward and begins_clause(second):
            return
        place += step
        if not is_held and phrases[place] in sentence.entities:
            found.append(sentence.entities[phrases[place]])
            yield phrases[place]  # `a garage with a pump and a cinema`: the garage, the cinema


def begins_clause(phrase: Phrase) -> bool:
    """`behind the dragon is a door and the key is on a pedestal`: the key has a verb of its own."""
    verb = phrase.outer.head
    return phrase.outer.dep_ in ("nsubj", "nsubjpass") and verb.dep_ == "conj" and verb.i > phrase.head.i


def is_marked(token: "Token") -> bool:
    return token.text.startswith(MARK)


def is_last_of_list(sentence: Sentence, phrase: Phrase, at: int, target: Target) -> bool:
    """`cubes and cones around a sphere`: the list ends with `and` right before the preposition.

    A longer list is only said of as a whole to be in or on something.
    """
    if sentence.doc[at].lower_ in ("sitting", "standing"):
        return False
    members = [*listed(sentence, phrase, forward=False)]
    if len(members) < 2 or ends_a_place(members[1]) or begins_clause(phrase):
        return False
    between = [one for one in sentence.doc[phrase.head.i + 1 : at] if not is_marked(one)]
    is_told = bool(between) and between[0].pos_ == "AUX"  # `four sheep and a cow are kept in a pen`
    gap = [one for one in between if one.lemma_ not in STANDS and not (is_told and one.pos_ in ("AUX", "VERB"))]
    joined = {token.lower_ for token in sentence.doc[members[1].head.i + 1 : members[0].start]}
    if gap or not joined & {"and", "&", "plus"}:
        return False
    has_comma = any(token.lower_ == "," for token in sentence.doc[members[-1].head.i : members[0].start])
    are_names = all(one.determiner is Determiner.NONE and not one.is_plural for one in members)
    return not has_comma or are_names or target.kind in (Kind.INSIDE, Kind.ON)
