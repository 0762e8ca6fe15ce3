"""Noun phrases: how many of what, and how they look."""

from dataclasses import dataclass, field
from typing import Final

from worlds.brief.heads import head_at
from worlds.brief.numbers import PLURAL, number_at, quantity_at, words_at
from worlds.brief.tokens import Token
from worlds.brief.vocabulary import ARTICLES, DEFINITE, EVERY, MORE, SETTINGS
from worlds.brief.words import SIZES, color_at, material_of, tag_of, thing_at
from worlds.sizes import SizeWord

MAX_LABEL: Final = 60
PLACING: Final = frozenset("next near close left right opposite adjacent behind outside inside".split())
"""Adjectives to a lexicon, but the beginning of a relation here."""


@dataclass(slots=True)
class Look:
    color: str | None = None
    material: str | None = None
    size: SizeWord | None = None
    second_color: str | None = None


@dataclass(slots=True)
class Phrase:
    """`end` is the index of the token after it."""

    end: int
    kind: str
    """thing, unknown, spawn, setting, people, headless, abstract."""
    thing: str | None = None
    label: str = ""
    count: int = 1
    counted: bool = False
    """A number was said."""
    vague: bool = False
    definite: bool = False
    every: bool = False
    more: bool = False
    plural: bool = False
    look: Look = field(default_factory=Look)


def phrase_at(tokens: list[Token], start: int) -> Phrase | None:
    """The noun phrase that begins here, if one does."""
    place = start
    found = Phrase(start, "headless")
    if place < len(tokens) and tokens[place].text in EVERY:
        found.every, place = True, place + 1
        if words_at(tokens, place, "one", "of"):
            place += 2
        place += words_at(tokens, place, "of") and 1
    if words_at(tokens, place, "one", "of") or words_at(tokens, place, "all", "of") or words_at(tokens, place, "all"):
        place += 2 if tokens[place + 1 : place + 2] and tokens[place + 1].text == "of" else 1
        found.definite = True
    determined = found.every or found.definite
    quantity = quantity_at(tokens, place)
    if quantity is not None:
        found.count, found.vague, found.counted, place = quantity.count, quantity.vague, True, quantity.end
        place += words_at(tokens, place, "them") and 1
        determined = True
    if place < len(tokens) and tokens[place].text in ARTICLES | DEFINITE | MORE | {"other", "same", "any", "both"}:
        word = tokens[place].text
        found.definite = found.definite or word in DEFINITE or word in ("other", "same")
        found.more = word in MORE
        determined, place = True, place + 1
        if place < len(tokens) and tokens[place].text in MORE | {"other", "same", "first", "last"}:
            found.more = tokens[place].text in MORE and not found.definite
            place += 1
    if (
        not found.counted
        and determined
        and (later := number_at(tokens, place)) is not None
        and tokens[place].kind != "quoted"
    ):
        found.count, found.counted, place = later[0], True, later[1]
    return with_head(tokens, start, place, found, determined=determined)


def with_head(tokens: list[Token], start: int, place: int, found: Phrase, *, determined: bool) -> Phrase | None:
    first_modifier = place
    unknown_adjectives = 0
    while place < len(tokens) and tokens[place].kind == "word":
        head = head_at(tokens, place, determined=determined or place > first_modifier)
        if head is not None:
            kind, thing, label, end, plural = head
            if found.definite and not found.counted and label in SETTINGS:
                kind, thing = "setting", None
            found.kind, found.thing, found.label, found.end, found.plural = kind, thing, label[:MAX_LABEL], end, plural
            if plural and not found.counted:
                found.count = PLURAL
            return found
        after = modifier(tokens, place, found.look)
        if after is None:
            if tokens[place].text in PLACING:
                break
            if tag_of(tokens[place].text)[:2] not in ("JJ", "VB", "RB") or unknown_adjectives > 2 or not determined:
                break
            if tag_of(tokens[place].text)[:2] != "JJ" and not tokens[place].text.endswith(("ed", "ing", "ly")):
                break
            unknown_adjectives, after = unknown_adjectives + 1, place + 1
        place = after
        if words_at(tokens, place, "and") and color_at(tokens, place + 1) is not None and found.look.color is not None:
            second, end = color_at(tokens, place + 1) or ("", place)
            follows = head_at(tokens, end, determined=True) if end < len(tokens) else None
            if follows is not None or (end < len(tokens) and tag_of(tokens[end].text)[:2] == "JJ"):
                found.look.second_color, place = second, end
        elif (
            place < len(tokens)
            and tokens[place].text == ","
            and modifies(tokens, place + 1)
            and modifies(tokens, place - 1)
        ):
            place += 1
    look = found.look
    if place > start and (found.counted or look.color or look.material or look.size) and (determined or look.color):
        found.end = place
        return found
    return None


def modifies(tokens: list[Token], place: int) -> bool:
    """Whether the word here can only describe what follows it."""
    if place >= len(tokens):
        return False
    text = tokens[place].text
    return text in SIZES or (color_at(tokens, place) is not None and thing_at(tokens, place) is None)


def modifier(tokens: list[Token], place: int, look: Look) -> int | None:
    """Takes a size, a colour or a material in; the index after it."""
    text = tokens[place].text
    if text in ("very", "really", "extra", "super", "quite", "pretty", "brightly", "colored", "coloured", "painted"):
        return place + 1
    if text in SIZES:
        look.size = SIZES[text]
        return place + 1
    color = color_at(tokens, place)
    if color is not None:
        look.color = look.color or color[0]
        return color[1]
    material = material_of(text)
    if material is not None:
        look.material = look.material or material
        return place + 1
    return None
