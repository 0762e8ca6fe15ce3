"""`eight planets: Mercury, Venus, ...`; `two zones: a desert and an arctic`: what is listed is what was counted."""

from typing import Final

from worlds.reading.context import Sentence
from worlds.reading.entities import Entity
from worlds.reading.phrases import Phrase

FEWEST: Final = 2


def name_members(sentence: Sentence) -> None:
    """What was counted before a colon is gone: its members stand for it, at its places."""
    phrases = [one for one in sentence.phrases if one in sentence.entities]
    for number, phrase in enumerate(phrases):
        whole = sentence.entities[phrase]
        members = members_of(sentence, phrase, phrases[number + 1 :])
        if len(members) < FEWEST or whole.is_gone or not are_all(whole, members):
            continue
        whole.is_gone = True
        for member in members:
            member.home = member.home if member.home not in (None, whole) else whole.home
            for kind, of in whole.places:
                member.put(kind, *of)
            member.loosely = member.loosely or whole.loosely


def members_of(sentence: Sentence, phrase: Phrase, following: list[Phrase]) -> list[Entity]:
    """Those that are listed after the colon that ends its clause."""
    adjacent = next((one for one in following if one.start == phrase.head.i + 1 and one.head.pos_ == "PROPN"), None)
    colon = (
        phrase.head.i
        if adjacent is not None
        else next((token.i for token in sentence.doc[phrase.head.i + 1 :] if token.text in (":", "–", "—")), None)
    )
    if colon is None or any(one.start < colon and one.head.i > phrase.head.i and one.count for one in following):
        return []
    listed = [one for one in following if one.start > colon]
    tops = [one for one in listed if starts_item(sentence, one, colon)]
    return [*dict.fromkeys(sentence.entities[one] for one in tops)]


def starts_item(sentence: Sentence, phrase: Phrase, colon: int) -> bool:
    before = sentence.doc[phrase.start - 1]
    return before.i == colon or before.lower_ in (",", "and", "&", "plus")


def are_all(whole: Entity, members: list[Entity]) -> bool:
    """Whether they are as many as was said, or it was left open how many."""
    if whole.count < FEWEST or any(member is whole for member in members):
        return False
    total = sum(member.count for member in members)
    return whole.count in (len(members), total) or (whole.is_vague and whole.is_plural and total >= whole.count)
