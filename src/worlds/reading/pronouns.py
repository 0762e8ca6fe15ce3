"""What `it`, `them`, `each`, `there` stand for."""

from typing import TYPE_CHECKING, Final

from worlds.catalogue.holding import has_top
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import kind_of
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.phrases import Phrase
from worlds.reading.prepositions import ANCHORS
from worlds.resolve.resolve import thing_named

if TYPE_CHECKING:
    from spacy.tokens import Token

CLOSING: Final = frozenset("wall fence hedge palisade railing moat".split())
"""What is around the whole that it belongs to."""
ONE: Final = frozenset("it its itself this that".split())
PERSONAL: Final = frozenset("him her he she".split())
LIVING: Final = (NounKind.PERSON, NounKind.ANIMAL)
MANY: Final = frozenset("them they their these those both all themselves".split())
EACH: Final = frozenset("each every either".split())
NEXT_TO: Final = frozenset("on top of in inside around round next to beside under behind over above in front".split())
HERE: Final = frozenset("there here inside".split())


def stands_for(token: "Token", sentence: Sentence, context: Context) -> Entity | None:
    """The last that was spoken of before this word and fits it."""
    word = token.lower_
    before = [
        sentence.entities[phrase]
        for phrase in reversed(sentence.phrases)
        if phrase.head.i < token.i and phrase in sentence.entities
    ]
    earlier = [one for one in reversed(context.spoken) if one not in sentence.entities.values()]
    follows = sentence.doc[token.i + 1].lower_ if token.i + 1 < len(sentence.doc) else ""
    if follows not in ("with", "has") and before == [subject_of_verb(token, sentence)]:
        before = []  # `A guard stands on each side of it`: not of the guard
    candidates = [one for one in [*before, *earlier] if not one.is_gone]
    if word in HERE:
        return next((one for one in candidates if one.is_zone), None)
    if word in EACH or word in MANY:
        own = listed_before(token, sentence) if token.dep_ == "pobj" else []
        near = [one for one in before if not one.is_gone and one not in own]
        several = sorted((one for one in near if one.count > 1), key=lambda one: word in EACH and one.is_vague)
        if word in MANY and not several and len(near) > 1:
            return near[0]
        others = [one for one in earlier if one.count > 1 and not one.is_gone]
        found = next(iter([*several, *sorted(others, key=lambda one: word in EACH and one.is_vague)]), None)
        together = [one for one in context.listed if not one.is_gone]
        if len(together) > 1 and not several and (found is None or found not in together):
            return Entity("one", count=len(together), members=together, is_gone=True, was_each=word in EACH)
        return found
    holder = holder_of_last(token, sentence)
    if holder is not None and (holder.count > 1) is (word in MANY):
        return holder
    if word == "it" and sentence.continued is not None and not before:
        return sentence.continued  # `Classroom: a deck. Next to it a kitchen.`
    topic = context.topic
    if word == "it" and not before and topic is not None and not topic.is_gone and topic.count == 1:
        return topic
    if word == "it" and sentence.labelled is not None and len(before) <= 1 and not sentence.holders:
        return sentence.labelled  # `Hedge: a hedgehog under it`
    if word in PERSONAL:
        return next((one for one in candidates if one.count == 1 and kind_of(one.noun) in LIVING), None)
    if word in ONE or word == "one":
        subject = subject_before(token, sentence)
        if subject is not None and not subject.is_gone:
            return subject
        told = [topic] if topic is not None and not topic.is_gone else []
        doer = subject_of_verb(token, sentence)
        candidates = [one for one in [*before, *told, *earlier] if not one.is_gone and one is not doer]
        return next((one for one in candidates if one.count == 1), None) or next(iter(candidates), None)
    return None


def subject_of_verb(token: "Token", sentence: Sentence) -> Entity | None:
    """Of the verb that the pronoun's preposition hangs on."""
    verb = next((one for one in token.ancestors if one.pos_ in ("VERB", "AUX")), None)
    subjects = [one for one in verb.children if one.dep_ in ("nsubj", "nsubjpass")] if verb is not None else []
    return sentence.entity_of(subjects[0]) if subjects and subjects[0].i < token.i else None


def holder_of_last(token: "Token", sentence: Sentence) -> Entity | None:
    """`two shelves with baguettes on them`, `a house with a barn next to it`: what has what stands right before."""
    before = [one for one in sentence.phrases if one.head.i < token.i and one in sentence.entities]
    if not before or token.lower_ not in (*ONE, *MANY) or before[-1] not in sentence.holders or not before[-1].start:
        return None
    gap = [one.lower_ for one in sentence.doc[before[-1].head.i + 1 : token.i]]
    is_with = sentence.doc[before[-1].start - 1].lower_ == "with"
    return sentence.holders[before[-1]] if is_with and gap and all(one in NEXT_TO for one in gap) else None


def listed_before(token: "Token", sentence: Sentence) -> list[Entity]:
    """`three frogs and a python above them`: none of these is what is meant."""
    governor = token.head.head if token.dep_ == "pobj" else token.head
    phrase = sentence.phrase_of(governor)
    if phrase is None:
        return []
    found = [phrase]
    for before in reversed([one for one in sentence.phrases if one.head.i < phrase.start]):
        gap = [one.lower_ for one in sentence.doc[before.head.i + 1 : found[-1].start]]
        joins = ("and", "&") if len(found) == 1 else ("and", "&", ",")
        if not gap or any(one not in (",", *joins) for one in gap) or not set(gap) & {*joins}:
            break
        found.append(before)
    return [sentence.entities[one] for one in found if one in sentence.entities]


def subject_before(token: "Token", sentence: Sentence) -> Entity | None:
    """`a bench, then a mat at the end of it`: not the mat itself. The first of the clause before is not asked for: the
    nearest phrase that the pronoun's own preposition does not hang on is."""
    governor = token.head.head if token.dep_ == "pobj" else token.head
    while governor.dep_ == "pobj" and governor.pos_ not in ("VERB", "AUX") and sentence.entity_of(governor) is None:
        governor = governor.head.head  # `a boathouse on the shore of it`
    governor = governor.head if governor.dep_ in ("acl", "relcl") else governor
    opens = token.dep_ == "pobj" and token.head.i > 0 and sentence.doc[token.head.i - 1].text in (",", ";", ":")
    phrase = None if opens else sentence.phrase_of(governor)  # `a park behind the hall, in it a pond`
    if phrase is None and not opens and governor.pos_ in ("VERB", "AUX"):
        phrase = next((sentence.phrase_of(one) for one in governor.children if one.dep_ == "nsubj"), None)
    own = sentence.entities.get(phrase) if phrase is not None else None
    holder = sentence.holders.get(phrase) if phrase is not None else None
    if holder is None and governor.dep_ == "conj":
        first = sentence.phrase_of(governor.head)  # `a lake with a hut on its shore and a boat at its end`
        holder = sentence.holders.get(first) if first is not None else None
    is_fence = phrase is not None and phrase.noun.split()[-1] in CLOSING
    is_closing = is_fence and token.head.lower_ in ("around", "round")  # `three pens, each with a fence around it`
    if holder is not None and (not holder.is_zone or (token.head.lower_ in ("in", "inside", "of") or is_closing)):
        return holder
    before = [one for one in reversed(sentence.phrases) if one.head.i < token.i and one in sentence.entities]
    subjects = [one for one in before if one.outer.dep_ in ("nsubj", "nsubjpass") and not is_place_of_another(one)]
    if token.dep_ in ("nsubj", "nsubjpass") and subjects and sentence.entities[subjects[0]].count == 1:
        return sentence.entities[subjects[0]]  # `A stand sells chocolate, it is across from the church`
    closed = [one for one in before if sentence.entities[one].is_zone and one is not phrase] if is_closing else []
    if closed:
        return sentence.entities[closed[0]]  # `a pond with lilies and a frog, with a fence around it`
    is_joined = len(before) > 1 and before[0].start - before[1].head.i == 2 and is_place_of_another(before[1])
    if is_joined and (token.head.lower_ == "of" or token.doc[before[1].start - 1].lower_ != "of"):
        return sentence.entities[before[1]]  # `a shed to the left of the house and a well to the right of it`
    fitting = [one for one in before if sentence.entities[one] is not own and sentence.entities[one].count == 1]
    standing = [one for one in fitting if not is_place_of_another(one)]
    level = (
        [one for one in (*standing, *fitting) if has_top(thing_named(one.noun))] if token.head.lower_ == "on" else []
    )
    found = next(iter([*level, *standing, *fitting]), None)  # `a low table, and a teapot and four cups on it`
    carrier = sentence.holders.get(found) if found is not None else None
    if carrier is not None and not carrier.is_zone and opens_item(phrase, sentence):
        return carrier  # `a tower with a flag, a shed beside it`
    return sentence.entities[found] if found is not None else None


def opens_item(phrase: Phrase | None, sentence: Sentence) -> bool:
    """Whether a comma comes before it."""
    return phrase is not None and phrase.start > 0 and sentence.doc[phrase.start - 1].text in (",", ";")


def is_place_of_another(phrase: Phrase) -> bool:
    """`a park behind the town hall, in it a pond`: the pond is in the park."""
    doc = phrase.head.doc
    before = doc[phrase.start - 1] if phrase.start else None
    if before is not None and before.lower_ == "of" and phrase.start >= 2 and doc[phrase.start - 2].lower_ in ANCHORS:
        return True  # `on the left side of the street there is a shop`
    return before is not None and before.pos_ == "ADP" and before.lower_ not in ("with", "of")
