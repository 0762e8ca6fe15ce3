"""Reading a text: block by block, sentence by sentence, one rule after the other."""

import re
from typing import TYPE_CHECKING, Final

from worlds.catalogue.holding import has_top
from worlds.plan.plan import MAX_COPIES, PlaceKind
from worlds.reading.blocks import Block, Role, blocks_of
from worlds.reading.context import Context, Sentence
from worlds.reading.corrections import corrected
from worlds.reading.english import parse
from worlds.reading.entities import Entity
from worlds.reading.fates import Fate
from worlds.reading.holding import goes_on_listing, hold, holder_before, is_enterable, may_hold, open_up
from worlds.reading.labels import MARK, lifted
from worlds.reading.lists import name_members
from worlds.reading.mentions import entity_for, is_anchor, zone_word
from worlds.reading.moods import clock_in, hour_at, weather_at
from worlds.reading.numbers import number_of
from worlds.reading.phrases import Determiner, Phrase, phrases_in
from worlds.reading.places import place_all, preposition_at
from worlds.reading.prepositions import ANCHORS, SIDES
from worlds.reading.talk import is_person, is_talk
from worlds.reading.ways import join_all
from worlds.resolve.resolve import thing_named

if TYPE_CHECKING:
    from spacy.tokens import Doc

ORDINALS: Final = {
    word: number
    for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split())
}
LETTERS: Final = {letter: number for number, letter in enumerate("abcdefghij")}
STARTING: Final = frozenset("start begin arrive spawn enter land".split())
MARKED: Final = re.compile(rf"^{MARK}(\d+)$")


def read_text(text: str) -> tuple[Context, list[tuple[str, str]]]:
    """All that the text speaks of, and its corrections."""
    context = Context()
    meant, taken = corrected(text)
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
        label, doc = docs[2 * number], docs[2 * number + 1]
        context.fates.add(label)
        sentence = Sentence(context.fates.add(doc), doc, [], written[number])
        read_block(block, label, sentence, context)
    return context, taken


def read_block(block: Block, label: "Doc", sentence: Sentence, context: Context) -> None:
    if block.role is Role.TALK:
        return
    if block.role is Role.HEADING:
        context.container = None
        titled = container_of(sentence.doc, sentence.number, context, is_heading=True)
        if isinstance(titled, Entity):
            context.container = titled
        return
    before = context.container
    side: PlaceKind | None = None
    if block.label:
        named = container_of(label, sentence.number - 1, context)
        if isinstance(named, PlaceKind):
            side = named
        elif named is not None:
            context.container = named
    sentence.container = context.container
    if is_talk(sentence.doc):
        return
    read_sentence(sentence, context)
    if side is not None:
        for entity in top_entities(sentence):
            entity.put(side)
    if block.label:
        context.container = before
        if sentence.container is not None and not sentence.container.is_zone and carries(sentence.container):
            for entity in top_entities(sentence):
                if not entity.places and entity.loosely is None and not entity.is_zone:
                    entity.put(PlaceKind.ON, sentence.container)
    elif opens_a_place(sentence):
        context.container = next(one for one in sentence.entities.values() if one.is_zone)


def top_entities(sentence: Sentence) -> list[Entity]:
    """What it speaks of that is in nothing else of it."""
    own = [*dict.fromkeys(sentence.entities.values())]
    return [one for one in own if one is not sentence.container and one.home not in own and not one.is_gone]


def carries(entity: Entity) -> bool:
    """Whether what is listed below it stands on it: `Fruit stall: 12 apples`."""
    return has_top(thing_named(entity.noun)) or entity.head_noun in (
        "stall",
        "table",
        "shelf",
        "counter",
        "stand",
        "tray",
    )


def opens_a_place(sentence: Sentence) -> bool:
    """`A medieval village.`: what follows is there."""
    zones = [one for one in sentence.entities.values() if one.is_zone]
    things = [one for one in sentence.entities.values() if not one.is_zone]
    return len(things) == 0 and len(zones) == 1 and zones[0].count == 1


def container_of(doc: "Doc", number: int, context: Context, *, is_heading: bool = False) -> Entity | PlaceKind | None:
    """What a label or a heading names: a zone, a building, one of several (`First`), a side; None: nothing of the world."""
    words = [token.lower_ for token in doc if token.is_alpha or token.like_num]
    if not words:
        return None
    side = next((SIDES[word] for word in words if word in SIDES), None)
    if side is not None and (len(words) == 1 or words[-1] in ("side", "end", "part", "half", "corner")):
        use_all(doc, number, context)
        return side
    copy = copy_named(words, context)
    if copy is not None:
        use_all(doc, number, context)
        return copy
    if words in (["inside"], ["indoors"], ["in", "it"], ["inside", "it"]):
        inner = next((one for one in reversed(context.spoken) if one.is_zone or is_enterable(one)), None)
        if inner is not None:
            use_all(doc, number, context)
            open_up(inner)
        return inner
    sentence = Sentence(number, doc, phrases_in(doc))
    heads = [one for one in sentence.phrases if not (one.start and doc[one.start - 1].lower_ in ("by", "about", "for"))]
    for phrase in sorted(heads, key=lambda one: zone_word(one.noun) is None):
        if is_anchor(phrase, sentence, context):
            use_all(doc, number, context)
            return ANCHORS[phrase.noun.split()[-1]]
        if is_heading and phrase.is_plural and phrase.count is None:
            continue  # `Rivers` is what the lesson is about
        is_place = zone_word(phrase.noun) is not None or (not is_heading and thing_named(phrase.noun) is not None)
        entity = labelled(phrase, context) or (entity_for(phrase, sentence, context) if is_place else None)
        if entity is None:
            continue
        use_all(doc, number, context)
        if not entity.is_zone and is_enterable(entity):
            open_up(entity)
        return entity
    return None


def labelled(phrase: Phrase, context: Context) -> Entity | None:
    """What was spoken of before its own heading: `a bakery ... Bakery: a counter`; `Fruit stall` of six stalls."""
    found = context.story.named(phrase.noun)
    if found is None and " " in phrase.noun:
        head = context.story.named(phrase.noun.split()[-1])
        found = head if head is not None and head.count > 1 else None
    return context.speak(found) if found is not None else None


def copy_named(words: list[str], context: Context) -> Entity | None:
    """`First`, `Hall 1`, `Zone A`: one of several that were spoken of."""
    if not words:
        return None
    head = words[0]
    place = ORDINALS.get(head)
    if place is None and len(words) >= 2:
        found = number_of(words[1])
        place = found - 1 if found is not None else LETTERS.get(words[1]) if len(words[1]) == 1 else None
    if place is None:
        return None
    several = next(
        (
            one
            for one in reversed(context.spoken)
            if one.count > 1
            and one.is_zone
            and (place < one.count)
            and (head in ORDINALS or one.head_noun == head or one.zone is not None)
        ),
        None,
    )
    if several is None:
        return None
    if not several.copies:
        for number in range(several.count):
            copy = Entity(several.noun, several.zone, home=several.home, phrase=several.phrase, is_plural=True)
            copy.terrain, copy.size = several.terrain, several.size
            copy.names = [f"{several.noun} {number + 1}"]
            context.story.add(copy)
            several.copies.append(copy)
    copy = several.copies[place]
    title = [word for word in words if word not in ORDINALS and word != several.head_noun and number_of(word) is None]
    if title and len(words) > 1:
        copy.texts = [" ".join(title)]
    return context.speak(copy)


def use_all(doc: "Doc", number: int, context: Context) -> None:
    for token in doc:
        context.fates.mark(number, token, Fate.USED)


def read_sentence(sentence: Sentence, context: Context) -> None:
    take_mood(sentence, context)
    sentence.phrases = [
        one for one in phrases_in(sentence.doc) if context.fates.fate_of(sentence.number, one.head) is None
    ]
    container = sentence.container
    previous: Phrase | None = None
    held_by: tuple[Entity, bool] | None = None
    for phrase in list(sentence.phrases):
        marked = MARKED.match(phrase.head.text)
        if marked is not None:
            write(sentence, context, phrase, int(marked[1]))
            continue
        if (
            is_anchor(phrase, sentence, context)
            or phrase.noun in context.story.topics
            or is_player(phrase, sentence, context)
            or is_topic(phrase, sentence, context)
        ):
            continue
        entity = entity_for(phrase, sentence, context)
        if entity is None:
            continue
        is_new = entity.phrase is phrase
        sentence.entities[phrase] = entity
        holder = holder_before(sentence, context, phrase)
        is_listed = (
            holder is None
            and held_by is not None
            and previous is not None
            and goes_on_listing(sentence, previous, phrase)
        )
        if holder is not None:
            held_by = holder
        elif not is_listed:
            held_by = None
        if is_new and is_listed and entity.is_zone and opens_own_list(sentence, phrase):
            held_by, container, is_listed = None, sentence.container, False
        if is_new:
            at_home(entity, container, context)
        if held_by is not None and held_by[0] is not entity and (is_new or holder is not None):
            hold(held_by[0], entity, phrase, sentence, is_each=held_by[1], is_listed=is_listed)
            if held_by[0].is_zone and entity.home is held_by[0]:
                container = held_by[0]
        elif opens_place(sentence, phrase, entity):
            container = open_place(entity)
        previous = phrase
    place_all(sentence, context)
    if sentence.entities:
        context.topic = next(iter(sentence.entities.values()))
    name_members(sentence)
    join_all(sentence, context)
    find_start(sentence, context)
    use_verbs(sentence, context)


def at_home(entity: Entity, container: Entity | None, context: Context) -> None:
    """Where it is if nothing else is said: lions are in the `lion enclosure`."""
    if not entity.is_zone:
        own = next((one for one in reversed(context.story.zones()) if one.noun.startswith(f"{entity.noun} ")), None)
        if own is not None:
            entity.home = own
            return
    if container is None or container is entity or not container.is_zone:
        return
    if entity.is_zone and not may_hold(container, entity):
        entity.home = container.home if container.home is not entity else None
        return
    entity.home = container


def opens_own_list(sentence: Sentence, phrase: Phrase) -> bool:
    """`a desert with three cacti and an arctic with two penguins`."""
    following = sentence.doc[phrase.head.i + 1] if phrase.head.i + 1 < len(sentence.doc) else None
    return following is not None and following.lower_ in ("with", "has", "containing")


def opens_place(sentence: Sentence, phrase: Phrase, entity: Entity) -> bool:
    """`In the kitchen there is ...`, `Inside the school: ...`: what follows is there."""
    is_all_of_it = sentence.doc[0].lower_ == "inside" and len(sentence.phrases) <= 2
    if not (entity.is_zone or is_enterable(entity) or is_all_of_it) or entity.count > 1:
        return False
    is_of = phrase.start >= 2 and sentence.doc[phrase.start - 1].lower_ == "of"
    found = preposition_at(sentence, phrase.start - (2 if is_of else 1)) if phrase.start else None
    if (
        found is None
        or found[0] not in (PlaceKind.INSIDE, PlaceKind.ON)
        or (not entity.is_zone and found[0] is PlaceKind.ON)
    ):
        return False
    at = phrase.start - (2 if sentence.doc[phrase.start - 1].lower_ == "of" else 1)
    return at <= 0 or sentence.doc[at - 1].is_punct or sentence.doc[at - 1].lower_ == "and"


def open_place(entity: Entity) -> Entity:
    open_up(entity)
    return entity


def take_mood(sentence: Sentence, context: Context) -> None:
    clock = clock_in(sentence.doc.text)
    if clock is not None and context.story.hour is None:
        context.story.hour = clock
    for token in sentence.doc:
        hour = hour_at(token)
        if hour is not None:
            context.story.hour = hour[0] if context.story.hour is None else context.story.hour
            context.use(sentence, hour[1])
        weather = weather_at(token)
        if weather is not None:
            context.story.weather = context.story.weather or weather[0]
            context.use(sentence, weather[1])


def write(sentence: Sentence, context: Context, phrase: Phrase, number: int) -> None:
    """What is written on, or is the name of, what stands before."""
    texts = list(sentence.written[number].texts)
    context.use(sentence, phrase.tokens)
    before = [one for one in sentence.phrases if one.head.i < phrase.head.i and one in sentence.entities]
    if not before:
        return
    entity = sentence.entities[before[-1]]
    entity.texts += texts
    if entity.count < len(texts) and (entity.is_vague or entity.is_plural):
        entity.count, entity.is_vague = min(len(texts), MAX_COPIES), False


def is_player(phrase: Phrase, sentence: Sentence, context: Context) -> bool:
    """`for 24 students`: how many play."""
    if phrase.noun.split()[-1] not in ("student", "pupil", "player", "kid", "child", "learner", "people"):
        return False
    before = sentence.doc[phrase.start - 1] if phrase.start else None
    if before is None or before.lower_ not in ("for", "of", "to", "with", "(") or phrase.count is None:
        return False
    context.story.players = phrase.count.number if 1 <= phrase.count.number <= 200 else None
    context.use(sentence, phrase.tokens)
    return True


def is_topic(phrase: Phrase, sentence: Sentence, context: Context) -> bool:
    """`about photosynthesis`: what the lesson is about; nothing that stands there."""
    before = sentence.doc[phrase.start - 1] if phrase.start else None
    if before is None or before.lower_ not in ("about", "for", "like", "as"):
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


def find_start(sentence: Sentence, context: Context) -> None:
    """`We start at the sea`, `players arrive on the second island`."""
    for token in sentence.doc:
        if token.lemma_.lower() not in STARTING or token.pos_ != "VERB":
            continue
        who = [child for child in token.children if child.dep_ == "nsubj"]
        if who and not any(is_person(child) for child in who):
            continue
        after = [one for one in sentence.phrases if one.head.i > token.i]
        entity = sentence.entities.get(after[0]) if after else None
        words = [one.lower_ for one in sentence.doc[token.i + 1 :]]
        copy = copy_named([word for word in words if word in ORDINALS], context)
        start = copy or entity
        if start is not None and context.story.start is None:
            context.story.start = start if start.is_zone else start.home
            context.use(sentence, [token])
        return


def use_verbs(sentence: Sentence, context: Context) -> None:
    """Verbs say that things stand, lie, are there: they are read where their things are."""
    for token in sentence.doc:
        if token.pos_ == "VERB" and sentence.entities and token.dep_ in ("ROOT", "acl", "relcl", "conj"):
            context.use(sentence, [token])
