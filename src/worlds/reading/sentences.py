"""Reading a sentence: one rule after the other."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.catalogue.things import THINGS
from worlds.plan.plan import MAX_COPIES, PlaceKind, ZoneKind
from worlds.reading.acting import stand_beside
from worlds.reading.carrying import carries
from worlds.reading.context import MOST_APART, Context, Sentence
from worlds.reading.counted_behind import count_behind
from worlds.reading.entities import Entity
from worlds.reading.holding import goes_on_listing, hold, holder_before, may_hold, number_of_unbuilt
from worlds.reading.interiors import is_building, is_enterable, open_up
from worlds.reading.inverses import inverse_at
from worlds.reading.labels import MARK, SIGN_WORDS, Written
from worlds.reading.lists import name_members
from worlds.reading.mentions import entity_for, is_anchor
from worlds.reading.moods import clock_in, hour_at, is_light, weather_at
from worlds.reading.naming import ask_for_names
from worlds.reading.numbers import ORDINALS
from worlds.reading.opposite import turn_to_each_other
from worlds.reading.phrases import Phrase, phrases_in
from worlds.reading.places import place_all
from worlds.reading.predicates import take_looks
from worlds.reading.pronouns import is_place_of_another
from worlds.reading.selling import seller_before
from worlds.reading.settling import settle
from worlds.reading.starts import find_start, is_player, is_topic
from worlds.reading.targets import Target, preposition_at
from worlds.reading.ways import join_all
from worlds.resolve.resolve import thing_named

EVERYTHING: Final = re.compile(
    r"^(?:everything|all of (?:it|this)|it all|all this|the whole (?:thing|game|course|world))"
    r"(?: is| takes place| happens| stands| lies| plays)? (?:inside|in|on) ",
    re.I,
)
MARKED: Final = re.compile(rf"^{MARK}(\d+)$")


def read_sentence(sentence: Sentence, context: Context) -> None:
    take_mood(sentence, context)
    is_whole = is_about_everything(sentence)
    sentence.phrases = [
        one for one in phrases_in(sentence.doc) if context.fates.fate_of(sentence.number, one.head) is None
    ]
    base = container = sentence.container
    has_own_list = False
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
        entity = which_of(entity, phrase, context)
        is_new = entity.phrase is phrase
        sentence.entities[phrase] = entity
        if sentence.owed:
            entity.texts, sentence.owed = [*entity.texts, *sentence.owed], []
        if previous is not None and any(token.lower_ == "per" for token in phrase.described):
            hold(entity, sentence.entities[previous], previous, sentence, is_each=True, is_listed=False)
            continue  # `two horses per stable`
        holder = seller_before(sentence, phrase) or holder_before(sentence, context, phrase)
        holder = holder or before_colon(sentence, phrase)
        unbuilt = number_of_unbuilt(sentence, phrase) if is_new else 1
        if unbuilt > 1:
            entity.count, holder = min(entity.count * unbuilt, MAX_COPIES), None
        is_listed = (
            holder is None
            and held_by is not None
            and previous is not None
            and goes_on_listing(sentence, previous, phrase, held_by[0])
        )
        if holder is not None:
            held_by = holder
        elif not is_listed:
            held_by, container = None, base
        if is_new and is_listed and held_by is not None and is_next_of_list(entity, held_by[0]):
            held_by, container, is_listed = None, base, False
        if (
            is_new
            and is_listed
            and (opens_own_list(sentence, phrase) or has_own_list)
            and (
                entity.is_zone
                or is_among_rooms(entity, sentence)
                or (has_own_list and is_building(entity) and not ends_inner_list(sentence, phrase))
            )
        ):
            if opens_own_list(sentence, phrase):
                open_up(entity)
            held_by, container, is_listed, has_own_list = None, base, False, True
        if is_new:
            beside = sentence.entities[previous] if previous is not None and follows_place(sentence, phrase) else None
            at_home(entity, beside.home if beside is not None and not is_listed else container, context)
        if held_by is not None and held_by[0] is not entity and (is_new or holder is not None):
            around = PlaceKind.AROUND if is_surrounding(sentence, held_by[0]) else None
            inverse = inverse_at(sentence.doc, phrase.start - 1) or around
            if inverse is not None:
                settle(entity, Target(inverse, (held_by[0],), phrase.head.i + 1), context)
                previous = phrase
                continue
            hold(held_by[0], entity, phrase, sentence, is_each=held_by[1], is_listed=is_listed)
            if is_behind_colon(sentence, phrase) and held_by[0].is_zone:
                base, has_own_list = held_by[0], True  # `East of it is the town: a school with two flags, a park`
            if held_by[0].is_zone and entity.home is held_by[0]:
                container = held_by[0]
        elif opens_place(sentence, phrase, entity):
            open_up(entity)
            base = container = entity
        previous = phrase
    take_looks(sentence, context)
    count_behind(sentence, context)
    place_all(sentence, context)
    stand_beside(sentence, context)
    turn_to_each_other(sentence, context)
    if is_whole:
        gather_all(sentence, context)
    told = next((one for one in zones_counted(sentence) if one.count <= context.labels_ahead), None)
    context.several = told or context.several
    context.listed = top_entities(sentence) or context.listed
    if sentence.entities:
        standing = [one for phrase, one in sentence.entities.items() if not is_place_of_another(phrase)]
        context.topic = next(iter([*standing, *sentence.entities.values()]))
    name_members(sentence, context)
    join_all(sentence, context)
    ask_for_names(sentence, context)
    find_start(sentence, context)
    use_verbs(sentence, context)


def which_of(entity: Entity, phrase: Phrase, context: Context) -> Entity:
    """The second of three, for `the second room`."""
    number = next((ORDINALS[one.lower_] for one in phrase.described if one.lower_ in ORDINALS), None)
    if number is None or not entity.is_zone or phrase.is_plural or not number < entity.count <= MOST_APART:
        return entity
    context.tell_apart(entity)
    return context.speak(entity.copies[number]) if number < len(entity.copies) else entity


def is_about_everything(sentence: Sentence) -> bool:
    """`Everything is inside a barn`, `It all takes place in a hall`, `All of this happens on an island`."""
    return EVERYTHING.match(sentence.doc.text) is not None


def gather_all(sentence: Sentence, context: Context) -> None:
    """All that was told of and all that follows is in what the sentence names."""
    place = next((one for one in sentence.entities.values() if one.is_zone or is_enterable(one)), None)
    if place is None or place.count > 1:
        return
    open_up(place)
    inner = place.phrase is not None and place.phrase in sentence.entities
    for one in context.story.entities if inner else ():
        if one is not place and one.home in (None, place.home) and one.around is None:
            one.home = place
    place.home = None
    context.container = place


def is_next_of_list(entity: Entity, holder: Entity) -> bool:
    """`a hospital with an ambulance, a bakery`: the bakery is not the hospital's."""
    if entity.head_noun == holder.head_noun:
        return True
    return not entity.is_zone and is_enterable(entity) and (is_building(holder) or not holder.is_zone)


def is_behind_colon(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.start > 0 and sentence.doc[phrase.start - 1].text == ":"


def before_colon(sentence: Sentence, phrase: Phrase) -> tuple[Entity, bool] | None:
    """`East of the lake is the town: a square and a school`, `a tent with a table: two lamps`: what holds these."""
    if not is_behind_colon(sentence, phrase):
        return None
    before = next((one for one in sentence.entities if one.head.i == phrase.start - 2), None)
    holder = sentence.entities[before] if before is not None else None
    if before is None or holder is None or holder.count > 1 or is_place_of_another(before):
        return None  # `south of the stream: a meadow`
    if not (holder.is_zone or carries(holder) or is_enterable(holder)):
        return None
    return holder, False


def zones_counted(sentence: Sentence) -> Iterator[Entity]:
    """`four areas, one in each corner`: what is told of them may follow."""
    for phrase, entity in reversed(sentence.entities.items()):
        if entity.phrase is phrase and entity.is_zone and 2 <= entity.count <= MOST_APART and not entity.is_vague:
            yield entity


def follows_place(sentence: Sentence, phrase: Phrase) -> bool:
    """`a desk under the window`: it is where the desk is."""
    found = preposition_at(sentence, phrase.start - 1) if phrase.start else None
    return found is not None and found[0] not in (PlaceKind.INSIDE, PlaceKind.FROM, PlaceKind.TO)


def is_surrounding(sentence: Sentence, holder: Entity) -> bool:
    """`Surround a greenhouse with eight flowers`."""
    return any(
        token.lemma_.lower() in ("surround", "encircle")
        and any(child.dep_ == "dobj" and sentence.entity_of(child) is holder for child in token.children)
        for token in sentence.doc
    )


def at_home(entity: Entity, container: Entity | None, context: Context) -> None:
    """Where it is if nothing else is said: lions are in the `lion enclosure`."""
    if not entity.is_zone:
        own = next((one for one in reversed(context.story.zones()) if one.noun.startswith(f"{entity.noun} ")), None)
        if own is not None:
            entity.home = own
            return
    if container is None or container is entity or not container.is_zone:
        return
    if entity.is_zone and (not may_hold(container, entity) or entity.head_noun == container.head_noun):
        entity.home = container.home if container.home is not entity else None
        return
    entity.home = container


def is_among_rooms(entity: Entity, sentence: Sentence) -> bool:
    """`a classroom with desks, and a library with shelves`: a building among rooms is one."""
    rooms = [one for one in sentence.entities.values() if one.zone is not None and one.zone.kind is ZoneKind.ROOM]
    return is_enterable(entity) and bool(rooms)


def opens_own_list(sentence: Sentence, phrase: Phrase) -> bool:
    """`a desert with three cacti and an arctic with two penguins`."""
    following = sentence.doc[phrase.head.i + 1] if phrase.head.i + 1 < len(sentence.doc) else None
    return following is not None and following.lower_ in ("with", "has", "containing")


def ends_inner_list(sentence: Sentence, phrase: Phrase) -> bool:
    """`an arctic with three penguins and an igloo, and a savanna with two lions`: where the places go on behind it, what
    `and` alone joins to the things of one is the last of these."""
    doc = sentence.doc
    if phrase.start < 2 or doc[phrase.start - 1].lower_ != "and" or doc[phrase.start - 2].is_punct:
        return False
    return any(one.start > phrase.head.i and opens_own_list(sentence, one) for one in sentence.phrases)


def opens_place(sentence: Sentence, phrase: Phrase, entity: Entity) -> bool:
    """`In the kitchen there is ...`, `Inside the school: ...`: what follows is there."""
    is_all_of_it = sentence.doc[0].lower_ == "inside" and len(sentence.phrases) <= 2 and not is_loaded(entity)
    if not (entity.is_zone or is_enterable(entity) or is_all_of_it) or entity.count > 1:
        return False
    is_of = phrase.start >= 2 and sentence.doc[phrase.start - 1].lower_ == "of"
    at = phrase.start - (2 if is_of else 1)
    found = preposition_at(sentence, at) if phrase.start else None
    if (
        found is None
        or found[0] not in (PlaceKind.INSIDE, PlaceKind.ON)
        or (not entity.is_zone and found[0] is PlaceKind.ON)
    ):
        return False
    return at <= 0 or sentence.doc[at - 1].is_punct or sentence.doc[at - 1].lower_ == "and"


def is_loaded(entity: Entity) -> bool:
    """A ship, a chest: it stays what it is, whatever is in it."""
    thing = thing_named(entity.noun)
    return thing is not None and THINGS[thing].category in ("vehicle", "furniture")


def take_mood(sentence: Sentence, context: Context) -> None:
    clock = clock_in(sentence.doc.text)
    if clock is not None and context.story.hour is None:
        context.story.hour = clock
    for token in sentence.doc:
        if token.lower_ == "underwater" or (
            token.lower_ == "water" and token.i and sentence.doc[token.i - 1].lower_ == "under"
        ):
            context.story.terrain = "seabed"
            context.use(sentence, [token])
        weather = weather_at(token)
        if weather is not None:
            context.story.weather = context.story.weather or weather[0]
            context.use(sentence, weather[1])
    take_hour(sentence, context)


def take_hour(sentence: Sentence, context: Context) -> None:
    """An hour's name says more than its light: `already dark, evening`."""
    found = [hour for token in sentence.doc if (hour := hour_at(token)) is not None]
    for named, tokens in sorted(found, key=lambda one: is_light(one[1])):
        is_told = tokens[0].i > 0 and tokens[0].nbor(-1).lower_ == "at"  # `an evening at midnight`
        context.story.hour = named if context.story.hour is None or is_told else context.story.hour
        context.use(sentence, tokens)


def write(sentence: Sentence, context: Context, phrase: Phrase, number: int) -> None:
    """What is written on, or is the name of, what stands before."""
    texts = list(sentence.written[number].texts)
    context.use(sentence, phrase.tokens)
    before = [one for one in sentence.phrases if one.head.i < phrase.head.i and one in sentence.entities]
    following = sentence.doc[phrase.head.i + 1] if phrase.head.i + 1 < len(sentence.doc) else None
    if following is not None and following.lower_ in ("on", "onto", "over", "above") and not before:
        sentence.owed = texts  # `Write "..." on a stone`
    if not before:
        return
    fitting = [one for one in before if len(texts) > 1 and sentence.entities[one].count == len(texts)]
    entity = sentence.entities[(fitting or said_there(before, phrase, sentence.written[number]) or before)[-1]]
    is_its_own = entity is sentence.entities[before[-1]] and not entity.copies
    if entity.is_zone and is_its_own and entity.count == len(texts) and 1 < len(texts) <= MOST_APART:
        context.tell_apart(entity)
        for copy, text in zip(entity.copies, texts, strict=True):
            copy.names = [f"{entity.noun} {text}" if text.isdigit() else text]
        return
    entity.texts += texts
    if entity.count < len(texts) and (entity.is_vague or entity.is_plural):
        entity.count, entity.is_vague = min(len(texts), MAX_COPIES), False


def said_there(before: list[Phrase], mark: Phrase, written: Written) -> list[Phrase]:
    """The board of `On a board at the airlock it says ...`, the sign of `a sign next to the door says ...`."""
    doc, at = mark.head.doc, mark.head.i
    is_told = at > 1 and doc[at - 1].lower_ in ("says", "reads", "say") and doc[at - 2].lower_ in ("it", "they")
    if is_told:
        return [one for one in before if one.start and doc[one.start - 1].lower_ in ("on", "above", "over")][:1]
    signs = [one for one in before if one.noun.split()[-1] in SIGN_WORDS]
    return signs[-1:] if is_place_of_another(before[-1]) and not written.is_name else []


def use_verbs(sentence: Sentence, context: Context) -> None:
    """Verbs say that things stand, lie, are there: they are read where their things are."""
    for token in sentence.doc:
        if token.pos_ == "VERB" and sentence.entities and token.dep_ in ("ROOT", "acl", "relcl", "conj"):
            context.use(sentence, [token])


def top_entities(sentence: Sentence) -> list[Entity]:
    """What it speaks of that is in nothing else of it."""
    own = [*dict.fromkeys(sentence.entities.values())]
    return [one for one in own if one is not sentence.container and one.home not in own and not one.is_gone]
