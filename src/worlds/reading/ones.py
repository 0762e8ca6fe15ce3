"""`the Allied one in the south and the German one in the north`: which of several is told by a word of its own."""

from dataclasses import replace

from worlds.reading.context import MOST_APART, Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.heads import TOLD_BY_PLACE
from worlds.reading.numbers import number_of
from worlds.reading.phrases import Determiner, Phrase


def is_one(phrase: Phrase) -> bool:
    """`the red one`; `this one` and `each one` are taken up by their rules."""
    if word_of(phrase) in TOLD_BY_PLACE:
        return False
    return phrase.head.lower_ == "one" and phrase.determiner is Determiner.DEFINITE and len(word_of(phrase)) > 0


def is_told_apart(phrase: Phrase, context: Context) -> bool:
    """`the upper ward` of two wards, `the calm zone` of three zones."""
    if phrase.determiner is not Determiner.DEFINITE or phrase.is_plural or phrase.count is not None or phrase.is_one_of:
        return False
    if not any(token.pos_ == "ADJ" and token.lower_ not in TOLD_BY_PLACE for token in phrase.described):
        return False
    several = context.story.named(phrase.noun)
    last = last_several(context)
    return several is not None and several.is_zone and last is not None and last.noun == several.noun


def word_of(phrase: Phrase) -> str:
    described = [token.lower_ for token in phrase.described if token.pos_ in ("ADJ", "PROPN", "NOUN", "VERB")]
    return " ".join([*described, *phrase.noun.split()[:-1]])


def one_of_them(phrase: Phrase, context: Context) -> Entity | None:
    """The one that was called so before, else the next of the several that nothing was told of yet."""
    word = word_of(phrase)
    several = last_several(context)
    if several is None or max(several.count, len(alike(several, context))) > MOST_APART:
        return None
    if several.is_zone and several.count > 1:
        context.tell_apart(several)
    members = several.copies or alike(several, context)
    called = next((one for one in members if word in one.aliases), None)
    if called is not None:
        return called
    free = next((one for one in members if not one.aliases), None)
    if free is None:
        return None
    chosen = free if free.count == 1 else split_off(free, context)
    chosen.aliases.append(word)
    return chosen


def some_of_them(phrase: Phrase, sentence: Sentence, context: Context) -> Entity | None:
    """`one`, `the other`, `eight` of what the sentence counted before."""
    before = [one for one in sentence.phrases if one.head.i < phrase.start and one in sentence.entities]
    number = number_of(phrase.head.text) or 1
    more = as_many_more(phrase, before, sentence, context)
    if more is not None:
        return more
    for earlier in reversed(before):
        several = sentence.entities[earlier]
        if several.copies:
            chosen = next((one for one in several.copies if not one.aliases), None)
            if chosen is not None:
                chosen.aliases.append(phrase.head.lower_)
            return chosen
        if several.count > number or (
            several.count == number
            and sum(one is several for one in sentence.entities.values()) == 1
            and len(alike(several, context)) > 1
        ):
            if several.is_zone:
                if several.count > MOST_APART or number > 1:
                    return None
                context.tell_apart(several)
                several.copies[0].aliases.append(phrase.head.lower_)
                return several.copies[0]
            return split_off(several, context, number)
    return None


def as_many_more(phrase: Phrase, before: list[Phrase], sentence: Sentence, context: Context) -> Entity | None:
    """`two electrons on an inner ring and four on an outer ring`: four more, told in the same words."""
    doc, number = phrase.head.doc, number_of(phrase.head.text)
    counted = [one for one in before if one.count is not None and not sentence.entities[one].is_zone]
    if number is None or not counted or counted[-1].is_one_of:
        return None
    first, then = (doc[one.head.i + 1 : one.head.i + 4] for one in (counted[-1], phrase))
    if first[0].pos_ != "ADP" or first[0].lower_ != then[0].lower_ or len(first) < 2 or first[1].pos_ != "DET":
        return None
    told = sentence.entities[counted[-1]]
    one = replace(told, count=number, places=[], home=None, aliases=[], texts=[], names=[], loosely=None, members=[])
    context.story.entities.insert(context.story.entities.index(told) + 1, one)
    return one


def last_several(context: Context) -> Entity | None:
    """What was spoken of last and is several."""
    return next((one for one in reversed(context.spoken) if len(alike(one, context)) > 1 or one.count > 1), None)


def alike(entity: Entity, context: Context) -> list[Entity]:
    """All that stand for things of this noun."""
    return [one for one in context.story.entities if one.noun == entity.noun and not one.is_gone and not one.copies]


def split_off(whole: Entity, context: Context, number: int = 1) -> Entity:
    """So many of them by themselves, at the same places; all of them, where no more are left."""
    if whole.count <= number:
        return whole
    one = replace(whole, count=number, is_vague=False, places=[*whole.places], aliases=[], texts=[], names=[])
    whole.count -= number
    context.story.entities.insert(context.story.entities.index(whole), one)
    return one
