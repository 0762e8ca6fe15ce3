"""Reading a text: block by block."""

import itertools
import re
from typing import TYPE_CHECKING, Final

from worlds.plan.plan import PlaceKind, ZoneKind
from worlds.reading.blocks import BRACKETS_BEHIND, Block, Role, blocks_of
from worlds.reading.carrying import carries
from worlds.reading.context import MOST_APART, Context, Sentence
from worlds.reading.corrections import corrected
from worlds.reading.english import parse
from worlds.reading.entities import Entity
from worlds.reading.forts import wall_in_forts
from worlds.reading.gathering import gather
from worlds.reading.handled import take_handled
from worlds.reading.headings import container_of, use_all
from worlds.reading.kept import forget_own
from worlds.reading.labels import lifted
from worlds.reading.lists import stand_for
from worlds.reading.mentions import entity_for, is_put_at
from worlds.reading.naming import make_name_signs
from worlds.reading.numbering import number_all
from worlds.reading.phrases import Determiner, phrases_in
from worlds.reading.places import place_all
from worlds.reading.prepositions import ANCHORS
from worlds.reading.rings import draw_rings
from worlds.reading.seating import turn_rows
from worlds.reading.selling import SELLERS
from worlds.reading.sentences import read_sentence, take_mood, top_entities
from worlds.reading.settling import put_all
from worlds.reading.spreading import spread_all
from worlds.reading.starts import start_by_label, start_on_an_island
from worlds.reading.talk import is_leaving_out, is_talk
from worlds.reading.targets import LINES
from worlds.reading.wholes import tell_by_parts
from worlds.reading.wording import reworded
from worlds.reading.zone_words import WATERS

if TYPE_CHECKING:
    from spacy.tokens import Doc

TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")
"""Of a page that was pasted."""
WITH: Final = re.compile(r"\bw/ ?")

SETTLED: Final = frozenset("town city village country".split())
"""What a square, a street, a yard is in, of which nothing else is told."""
FEW: Final = 2


def read_text(text: str) -> tuple[Context, list[tuple[str, str]]]:
    """All that the text speaks of, and its corrections."""
    context = Context()
    meant, taken = corrected(reworded(WITH.sub("with ", TAG.sub(" ", text))))
    blocks, durations = blocks_of(meant)
    context.fates.apart = durations
    texts: list[str] = []
    written = []
    for block in blocks:
        plain, lifts = lifted(block.text)
        written.append(lifts)
        texts += [block.label or "", plain]
    docs = parse(texts)
    for number, block in enumerate(blocks):
        ahead = blocks[number + 1 : number + 1 + MOST_APART]
        following = itertools.takewhile(lambda one: one.label is not None, ahead)
        headings = sum(1 for one in blocks[number + 1 :] if one.role is Role.HEADING)
        context.labels_ahead = max(sum(1 for _ in following), min(headings, MOST_APART))
        label, doc = docs[2 * number], docs[2 * number + 1]
        context.fates.add(label)
        sentence = Sentence(context.fates.add(doc), doc, [], written[number])
        read_block(block, label, sentence, context)
    for whole in [one for one in context.story.entities if len(one.members) == one.count and not one.is_gone]:
        stand_for(whole, whole.members)
    forget_own(context.story)
    make_name_signs(context.story)
    spread_all(context.story)
    tell_by_parts(context.story)
    draw_rings(context.story)
    wall_in_forts(context.story)
    gather(context.story)
    turn_rows(context.story)
    number_all(context.story)
    start_on_an_island(context.story)
    return context, taken


def read_block(block: Block, label: "Doc", sentence: Sentence, context: Context) -> None:
    if block.role in (Role.TALK, Role.SUPPLY):
        if block.role is Role.SUPPLY:
            note_supplies(sentence.doc, context)
        context.fates.talk_of(sentence.number)
        return
    if block.role is Role.HEADING:
        context.container = None
        titled = container_of(sentence.doc, sentence.number, context, is_heading=True)
        if isinstance(titled, Entity) and titled.count > 1:
            titled = one_more(titled, sentence.doc, sentence.number, context)
        if isinstance(titled, Entity):
            context.container = titled
            place_label(titled, sentence.doc, sentence.number, context)
        return
    before = context.container
    sides: tuple[PlaceKind, ...] = ()
    if block.label:
        take_mood(Sentence(sentence.number - 1, label, []), context)
        named = container_of(label, sentence.number - 1, context)
        if named is None or isinstance(named, Entity):
            named = one_more(named, label, sentence.number - 1, context)
        if isinstance(named, tuple):
            sides = named
        elif named is not None:
            context.container = named
            place_label(named, label, sentence.number - 1, context)
    if block.label:
        context.labelled = context.container if context.container is not before else None
        sentence.labelled = context.labelled
    elif block.goes_on and context.labelled is not None and stays_in(context.labelled, sentence, context):
        context.container = sentence.continued = context.labelled
    sentence.container = context.container
    if is_talk(sentence.doc):
        leave_out(sentence, context)
        take_handled(sentence, context)
        context.fates.talk_of(sentence.number)
        return
    read_sentence(sentence, context)
    start_by_label(block.label or "", sentence, context)
    for entity in top_entities(sentence) if sides else ():
        put_all(entity, sides)
    if block.label or block.goes_on:
        context.container = before
    if block.label:
        put_on_label(sentence)
    is_listed = block.is_item and not block.label  # `1. A lawn in the middle`: what the second item names is not there
    if (
        not is_listed
        and (not block.label or context.labelled is None)
        and not block.goes_on
        and opens_a_place(sentence)
    ):
        context.container = next(one for one in sentence.entities.values() if one.is_zone)


def put_on_label(sentence: Sentence) -> None:
    """`Fruit stall: 12 apples`: what is listed stands on what the label names, where that carries things."""
    carrier = sentence.container
    if carrier is None or carrier.is_zone or not carries(carrier):
        return
    for entity in top_entities(sentence):
        is_ware = carrier.head_noun in SELLERS and entity.is_vague and all(not of for _, of in entity.places)
        if (not entity.places or is_ware) and entity.loosely is None and not entity.is_zone and entity is not carrier:
            entity.put(PlaceKind.ON, carrier)


def place_label(named: Entity, label: "Doc", number: int, context: Context) -> None:
    """`Waterfront in the south: ...`: where it is that the label names."""
    sentence = Sentence(number, label, phrases_in(label))
    for phrase in sentence.phrases:
        again = named if phrase.noun.split()[-1] == named.head_noun else context.story.named(phrase.noun)
        if again is None and is_put_at(phrase) and phrase.noun not in ANCHORS:
            again = entity_for(phrase, sentence, context)
        if again is not None:
            sentence.entities[phrase] = again
    if len([*label]) > len(sentence.phrases):
        place_all(sentence, context)


def stays_in(zone: Entity, sentence: Sentence, context: Context) -> bool:
    """`Kitchen: a table in the middle. On the table are two plates.`: it goes on, unless it speaks of what is elsewhere."""
    if not zone.is_zone:
        return False
    for phrase in phrases_in(sentence.doc):
        known = context.story.named(phrase.noun) if phrase.determiner is Determiner.DEFINITE else None
        if known is not None and known is not zone and zone not in (known.home, known.around):
            return False
    return True


def leave_out(sentence: Sentence, context: Context) -> None:
    """`A barn and a silo. Leave out the silo.`: what was spoken of is not there after all."""
    if not any(token.dep_ == "ROOT" and is_leaving_out(token) for token in sentence.doc):
        return
    for phrase in phrases_in(sentence.doc):
        entity = context.story.named(phrase.noun)
        if entity is not None and phrase.determiner is Determiner.DEFINITE:
            entity.is_gone = True


def one_more(named: Entity | None, label: "Doc", number: int, context: Context) -> Entity | None:
    """`three galleries ... Igneous: a model volcano`: a label after zones that were counted is one of them."""
    whole = context.several
    if whole is not None and whole.zone is not None and whole.zone.kind in (*LINES, *WATERS):
        return named  # `two streets ... Forum: a large square`
    if named is whole and len(label) > 1:
        named = None  # `Emergent layer` of four layers
    if whole is None or whole.copies or len(whole.members) >= whole.count or named is whole:
        return named
    if named is not None and not named.is_zone:
        if named.phrase is None or named.phrase.head.doc != label:
            return named
        zone = Entity(named.noun, whole.zone, phrase=whole.phrase)  # `2. hedge - a hedgehog under it`
        named.home = context.story.add(zone)
        whole.members.append(zone)
        return context.speak(zone)
    if named is None:
        name = BRACKETS_BEHIND.sub("", label.text.strip())
        named = context.story.add(Entity(name.lower(), whole.zone, phrase=whole.phrase, names=[name]))
        use_all(label, number, context)
    whole.members.append(named)
    return context.speak(named)


def is_water(entity: Entity) -> bool:
    """A river is what things are beside, unless they are said to be in it."""
    return entity.zone is not None and entity.zone.kind in (ZoneKind.RIVER, ZoneKind.LAKE, ZoneKind.SEA, ZoneKind.SKY)


def note_supplies(doc: "Doc", context: Context) -> None:
    for phrase in phrases_in(doc):
        if phrase.count is not None and not phrase.count.is_vague:
            for noun in (phrase.noun, phrase.noun.split()[-1]):
                context.supplies.setdefault(noun, phrase.count.number)


def opens_a_place(sentence: Sentence) -> bool:
    """`A medieval village.`: what follows is there."""
    spoken = dict.fromkeys(sentence.entities.values())
    zones = [one for one in spoken if one.is_zone]
    things = [one for one in spoken if not one.is_zone]
    if not things and len(zones) == FEW and zones[0].home is zones[1] and zones[1].head_noun in SETTLED:
        zones[1].is_gone, zones[0].home = True, None  # `A market square in a town`: what is told of is the square
        return zones[0].count == 1
    return len(things) == 0 and len(zones) == 1 and zones[0].count == 1 and not is_water(zones[0])
