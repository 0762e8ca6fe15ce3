"""From a phrase to what it speaks of: a new thing or zone, one that was spoken of before, or nothing to build."""

from itertools import islice
from typing import TYPE_CHECKING, Final

from worlds.catalogue.materials import MATERIAL_WORDS
from worlds.catalogue.terrains import TERRAINS
from worlds.catalogue.things import WORDS as THING_WORDS
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import is_concrete, is_solid, kind_of, senses_of
from worlds.lexicon.plurals import singular
from worlds.plan.plan import MAX_COPIES, Enclosure, Order, ZoneKind
from worlds.reading.being import alias_of_being, meant_by_being, meant_by_label
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.grounds import GROUND_LOOKS, GROUNDS, is_ground, lay_ground
from worlds.reading.heads import is_some_of_them
from worlds.reading.looks import color_in, material_in, size_in
from worlds.reading.named_sides import put_on_its_side
from worlds.reading.numbers import PLURAL, Count
from worlds.reading.ones import is_one, is_told_apart, one_of_them, some_of_them
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.prepositions import ANCHORS
from worlds.reading.second_mentions import is_where_it_is, said_again
from worlds.reading.spoken import all_of_a_kind, spoken_of
from worlds.reading.talk import GROUP_WORDS, PEOPLE, TALK_NOUNS
from worlds.reading.zone_named import zone_word
from worlds.reading.zone_words import WATERS
from worlds.resolve.resolve import thing_named

if TYPE_CHECKING:
    from spacy.tokens import Token

ORDERS: Final = {
    "row": Order.ROW,
    "line": Order.ROW,
    "circle": Order.CIRCLE,
    "ring": Order.CIRCLE,
    "semicircle": Order.CIRCLE,
    "rows": Order.GRID,
}
SHAPED: Final = ("grid", "square", "half circle", "triangle", "rectangle", "zigzag", "horseshoe", "semicircle", "cross")
MASS: Final = frozenset(
    "wheat corn maize barley rye rice hay straw reed kelp seaweed coral bamboo bread fruit candy cheese cabbage lettuce "
    "beetroot wool cotton linen pottery fish lavender mint clover "
    "ivy moss rubble debris litter rubbish coal firewood driftwood barbed-wire".split()
)
PLACES: Final = frozenset("room place space area zone hall building site world scene".split())
"""Nouns that take up where the text is now."""
PICTURES: Final = frozenset(
    "statue painting picture mosaic model map poster portrait photo carving sculpture drawing bust mural diagram".split()
)
PLACING: Final = frozenset("with beside by near behind opposite add put place".split())
"""Before somebody who stands there, though no article says so: `a till with cashier`."""
DEEPEST: Final = 24
"""Heads above a noun that are looked at: a row of words without sense hangs in one chain."""
WISHES: Final = frozenset("need want like love have get build make create design start begin arrive spawn".split())
FINDING: Final = frozenset("find see reach meet discover spot pass enter cross come".split())
"""What players do with what is there: `at the end of the road you find the school`."""
WITHIN: Final = ("inside", "within", "behind")
BESIDE: Final = frozenset("front beside behind opposite near around under above".split())
CLOSED: Final = {
    "walled": Enclosure.WALL,
    "fenced": Enclosure.FENCE,
    "fenced-in": Enclosure.FENCE,
    "fenced-off": Enclosure.FENCE,
    "enclosed": Enclosure.FENCE,
    "hedged": Enclosure.HEDGE,
    "moated": Enclosure.WATER,
}
NEVER_BUILT: Final = frozenset(
    "left right north south east west middle centre center asia africa europe america".split()
)
"""Directions and parts of the world, which no noun table knows as places."""
VOWELS: Final = frozenset("aeiouy")
MOST_OF_A_UNIT: Final = 3
"""Letters of an abbreviation."""
MOST_UNKNOWN: Final = 40
"""Of what no word list knows: `Downloads: 346`."""
SHORES: Final = ("shore", "shoreline", "coast")
SPAWN_WORDS: Final = frozenset("spawn start spawn-point spawnpoint arrival".split())
"""Where players arrive."""
SIDE_WORDS: Final = frozenset("side half end corner wall edge bank entrance".split())


def is_anchor(phrase: Phrase, sentence: Sentence, context: Context) -> bool:
    """Whether it names a part of where something is: `the middle`, `the left wall`, `each corner`."""
    noun = phrase.noun
    if noun.split()[-1] not in ANCHORS or (noun in THING_WORDS and noun not in ANCHORS):
        return False
    doc = sentence.doc
    before = doc[phrase.start - 1] if phrase.start else None
    if noun == "bank" and any(one.noun == "bank" and not one.is_zone for one in context.story.things()):
        return False  # money is kept in it
    is_one_side = phrase.count is not None and phrase.count.number == 1 and noun.split()[-1] in SIDE_WORDS
    is_both = any(token.lower_ in ("both", "each", "either") for token in phrase.described)
    if phrase.count is not None and phrase.determiner is Determiner.INDEFINITE and not (is_one_side or is_both):
        return False
    if (
        noun.endswith("wall")
        and phrase.determiner is Determiner.INDEFINITE
        and before is not None
        and before.lower_ in WITHIN
    ):
        return False  # `a city inside a wall`
    closes = before is not None and (before.lower_ == "around" or is_closed_by(before))
    if noun == "wall" and (closes or context.story.named("wall") is not None):
        return False
    if noun.split()[-1] in SHORES and not any(
        one.zone is not None and one.zone.kind in (ZoneKind.ISLAND, ZoneKind.LAKE) for one in context.spoken
    ):
        return False
    is_of = phrase.head.i + 1 < len(doc) and doc[phrase.head.i + 1].lower_ == "of"  # `both banks of the Nile`
    is_by_water = any(one.zone is not None and one.zone.kind in WATERS for one in context.story.zones())
    if noun == "bank" and not is_by_water and not is_of:
        return False
    if before is not None and before.pos_ in ("ADP", "SCONJ", "ADV") and before.lower_ not in ("with", "of", "and"):
        return True
    if before is not None and before.lower_ == "of" and noun.split()[-1] in SIDE_WORDS:
        return True
    if before is not None and before.lower_ in ("marks", "covers") and phrase.determiner is Determiner.DEFINITE:
        return True  # `a gate marks the entrance`
    return noun in (
        "north",
        "south",
        "east",
        "west",
        "left",
        "right",
        "middle",
        "centre",
        "center",
        "front",
        "back",
        "top",
        "bottom",
        "side",
        "end",
    )


def is_closed_by(word: "Token") -> bool:
    """`by` of `a village surrounded by a wall`."""
    verb = word.doc[word.i - 1].lemma_.lower() if word.i else ""
    return word.lower_ == "by" and verb in ("surround", "encircle", "enclose", "ring", "circle", "close", "protect")


def is_built(phrase: Phrase) -> bool:
    """Whether somebody who names it asks for it."""
    noun, head = phrase.noun, singular(phrase.noun.split()[-1])
    if noun in NEVER_BUILT or (noun in MATERIAL_WORDS and noun not in THING_WORDS and phrase.count is None):
        return False
    counted = phrase.count is not None and not phrase.count.is_vague
    if any(token.lower_ == "your" for token in phrase.described):
        return False
    if head in GROUP_WORDS or (kind_of(noun) is NounKind.TIME and noun not in THING_WORDS):
        return False
    if head in PEOPLE:
        return counted or phrase.determiner is Determiner.INDEFINITE
    if phrase.head.pos_ == "PROPN" and kind_of(noun) is NounKind.LOCATION and noun not in THING_WORDS and not counted:
        return False  # `Verona`
    if kind_of(noun) is NounKind.PERSON and not counted and is_only_spoken_of(phrase):
        return False
    if noun in THING_WORDS and noun not in TALK_NOUNS:
        return True
    if noun in TALK_NOUNS or head in TALK_NOUNS:
        return False
    if len(head) <= MOST_OF_A_UNIT and not VOWELS & {*head}:
        return False  # `60 cm`, `5 km`
    if not senses_of(noun) and phrase.head.pos_ in ("NOUN", "PROPN"):
        is_many = phrase.number.number > MOST_UNKNOWN
        is_asked = counted or phrase.determiner is Determiner.INDEFINITE
        return is_asked and not is_many  # a word that nobody knows
    if counted and any(is_solid(sense) for sense in senses_of(noun)[:3]):
        return True  # `four landscapes` are pictures
    if is_put_at(phrase) and any(is_solid(sense) for sense in senses_of(noun)[:3]):
        return True
    return head in THING_WORDS or is_concrete(noun)


def is_put_at(phrase: Phrase) -> bool:
    """`a podium in front of the grandstand`: what something stands beside is there."""
    at = phrase.start - 1
    doc = phrase.head.doc
    words = {token.lower_ for token in doc[max(0, at - 2) : at + 1]}
    return at > 0 and phrase.determiner is Determiner.DEFINITE and bool(words & BESIDE)


def is_only_spoken_of(phrase: Phrase) -> bool:
    """`in German`, `act out customer and server`, `my beginners`: people that nobody asks to stand there."""
    if any(token.lower_ in ("my", "our") for token in phrase.described):
        return True
    governor = phrase.outer.head
    if phrase.is_plural and phrase.outer.dep_ == "pobj" and governor.lower_ == "for":
        return True  # `four boats for the fishermen`
    if phrase.determiner is not Determiner.NONE or phrase.is_plural:
        return False
    first = phrase.head
    while first.dep_ == "conj":
        first = first.head
    return first.dep_ in ("pobj", "dobj", "amod", "compound", "nmod", "poss") and first.head.lower_ not in PLACING


def entity_for(phrase: Phrase, sentence: Sentence, context: Context) -> Entity | None:
    """None: nothing to build."""
    context_zone = zone_word(phrase.noun)
    if is_a_look(phrase):
        return None
    if is_ground(phrase) and phrase.noun not in THING_WORDS:
        lay_ground(phrase, sentence, context)
        return None
    if is_arrangement(phrase):
        context.use(sentence, phrase.tokens)
        return None
    if is_spawn(phrase):
        context.use(sentence, phrase.tokens)
        return None
    if is_told_by_people(phrase) or is_who_writes(phrase) or is_shown(phrase, sentence):
        return None
    if is_some_of_them(phrase.head):
        told = some_of_them(phrase, sentence, context)
        if told is not None:
            context.use(sentence, phrase.tokens)
        return told
    if phrase.head.lower_ == "one":
        told = one_of_them(phrase, context) if is_one(phrase) else None
        if told is not None:
            describe(told, phrase, sentence, context)
            context.use(sentence, phrase.tokens)
        return context.speak(told) if told is not None else None
    if is_told_apart(phrase, context):
        told = one_of_them(phrase, context)
        if told is not None:
            describe(told, phrase, sentence, context)
            context.use(sentence, phrase.tokens)
            return context.speak(told)
    known = spoken_of(phrase, context) or all_of_a_kind(phrase, context) or said_again(phrase, context)
    if known is not None:
        known.was_each = known.was_each or phrase.determiner is Determiner.EACH
        describe(known, phrase, sentence, context)
        context.use(sentence, phrase.tokens)
        return context.speak(known)
    if is_where_it_is(phrase):
        context.use(sentence, phrase.tokens)
        return None
    if phrase.noun in PLACES and phrase.determiner is Determiner.DEFINITE:
        whole = sentence.container or (the_only_place(context) if is_whole(phrase) else None)
        if whole is not None:
            context.use(sentence, phrase.tokens)
            return whole
    if context_zone is None and not is_built(phrase):
        return None
    meant = meant_by_being(phrase, sentence, context) or meant_by_label(phrase, sentence)
    if meant is not None:
        describe(meant, phrase, sentence, context)
        context.use(sentence, phrase.tokens)
        return context.speak(meant)
    count = supplied(phrase, context) or (Count(PLURAL, is_vague=True) if is_mass(phrase) else phrase.number)
    entity = Entity(
        noun=phrase.noun,
        zone=context_zone,
        count=max(1, min(count.number, MAX_COPIES)),
        is_vague=count.is_vague,
        is_plural=phrase.is_plural,
        phrase=phrase,
    )
    if phrase.determiner is Determiner.NO:
        entity.is_gone = True
    if phrase.ordinal is not None:
        entity.texts.append(phrase.ordinal)
    alias_of_being(entity, phrase, sentence)
    describe(entity, phrase, sentence, context)
    entity.order = ORDERS.get(phrase.partitive or "")
    entity.rows = phrase.rows
    put_on_its_side(entity, phrase)
    context.use(sentence, phrase.tokens)
    context.story.add(entity)
    return context.speak(entity)


def is_whole(phrase: Phrase) -> bool:
    return any(token.lower_ in ("whole", "entire") for token in phrase.described)


def the_only_place(context: Context) -> Entity | None:
    """What a text is about that speaks of one place: `the whole place`."""
    outer = [one for one in context.story.zones() if one.home is None]
    return outer[0] if len(outer) == 1 else None


def is_mass(phrase: Phrase) -> bool:
    """`bread`, `wheat`: nobody counts it, and a single one is not meant."""
    return phrase.noun in MASS and phrase.determiner is Determiner.NONE and phrase.count is None


def supplied(phrase: Phrase, context: Context) -> Count | None:
    """`the hurdles` are as many as the list of material says."""
    if phrase.count is not None or not phrase.is_plural:
        return None
    number = context.supplies.get(phrase.noun) or context.supplies.get(phrase.noun.split()[-1])
    return Count(number) if number is not None else None


def is_arrangement(phrase: Phrase) -> bool:
    """`in a circle`: how things stand, and no circle."""
    before = phrase.head.doc[phrase.start - 1] if phrase.start else None
    is_in = before is not None and before.lower_ in ("in", "into")
    if phrase.noun == "square" and any(token.pos_ == "ADJ" for token in phrase.described):
        return False  # `in an open square` people meet
    is_many = phrase.is_plural and phrase.determiner is Determiner.NONE  # `in half circles`
    return is_in and phrase.noun in (*ORDERS, *SHAPED) and (is_many or phrase.determiner is Determiner.INDEFINITE)


def is_a_look(phrase: Phrase) -> bool:
    """`one red and one orange`, `all navy`, `made of stone`: a colour or a material, and no thing of this name."""
    if color_in([phrase.head]) is None and material_in([phrase.head]) is None:
        return False
    doc = phrase.head.doc
    before = doc[phrase.head.i - 1] if phrase.head.i else None
    if before is None or phrase.is_plural or len(phrase.noun.split()) > 1:
        return False
    if before.lower_ in ("is", "are", "all", "of", "from", "in", "painted", "it", "them") and phrase.count is None:
        return True
    pairs = [one for one in doc if one.like_num and one.i + 1 < len(doc) and color_in([doc[one.i + 1]]) is not None]
    return before.like_num and len(pairs) > 1


def is_spawn(phrase: Phrase) -> bool:
    return phrase.noun in SPAWN_WORDS or phrase.noun.startswith("spawn")


def is_who_writes(phrase: Phrase) -> bool:
    """`I am a music teacher`."""
    return phrase.head.dep_ == "attr" and any(
        child.dep_ == "nsubj" and child.lower_ in ("i", "we") for child in phrase.head.head.children
    )


def is_shown(phrase: Phrase, sentence: Sentence) -> bool:
    """`three statues of philosophers`, `a mosaic of a dolphin`: what is shown does not stand there."""
    doc = sentence.doc
    if phrase.start < 2 or doc[phrase.start - 1].lower_ != "of" or phrase.outer != phrase.head:
        return False
    governor = sentence.entity_of(doc[phrase.start - 2])
    if governor is None or governor.is_zone:
        return False
    is_content = (
        (phrase.is_plural or is_mass(phrase))
        and governor.head_noun not in PICTURES
        and thing_named(phrase.noun) is not None
    )
    is_bare = phrase.determiner is Determiner.NONE and phrase.count is None
    return governor.head_noun in PICTURES or (is_bare and not is_content)  # `a basket of croissants` holds them


def is_told_by_people(phrase: Phrase) -> bool:
    """`the one we saw at the museum`: in what we, you, they did."""
    for token in islice(phrase.head.ancestors, DEEPEST):
        if token.lemma_.lower() in WISHES or (token.lemma_.lower() in FINDING and token.tag_ != "VBD"):
            return False
        if token.dep_ in ("relcl", "ccomp", "advcl") and any(
            child.dep_ == "nsubj" and child.lower_ in ("i", "we", "you", "they", "he", "she")
            for child in token.children
        ):
            return not phrase.count
    return False


def describe(entity: Entity, phrase: Phrase, sentence: Sentence, context: Context) -> None:
    """Colour, material and size, of the words before the noun; a zone's ground."""
    for found, name in (
        (color_in(phrase.described), "color"),
        (material_in(phrase.described), "material"),
        (size_in(phrase.described), "size"),
    ):
        if found is None:
            continue
        setattr(entity, name, found[0])
        context.use(sentence, found[1])
    if entity.is_zone:
        for token in phrase.described:
            if token.lower_ in CLOSED and entity.enclosure is None:
                entity.enclosure = CLOSED[token.lower_]
                context.use(sentence, [token])
        for token in [one for one in phrase.tokens if one != phrase.head]:
            word = token.lower_
            look = GROUND_LOOKS.get(word) or GROUNDS.get(word)
            for terrain in TERRAINS.values():
                if word in terrain.words or terrain.name in (word, look):
                    entity.terrain = terrain.name
