"""The head of a noun phrase: the noun itself, without what describes it."""

from typing import Final

from worlds.brief.numbers import words_at
from worlds.brief.plurals import is_plural, singular
from worlds.brief.tokens import Token
from worlds.brief.vocabulary import ABSTRACT, PEOPLE, SETTINGS, SPAWN_NOUNS, SPAWN_TAILS, SPAWN_VERBS
from worlds.brief.words import SIZES, color_at, material_of, tag_of, thing_at

NOUN_TAGS: Final = ("NN", "NNS", "NNP", "NNPS")


def head_at(tokens: list[Token], place: int, *, determined: bool) -> tuple[str, str | None, str, int, bool] | None:
    """(kind, thing, label, index after, plural) if the noun itself is here."""
    if place >= len(tokens) or tokens[place].kind != "word":
        return None
    spawn = spawn_at(tokens, place)
    if spawn is not None:
        return "spawn", None, "spawn", spawn, False
    known = thing_at(tokens, place)
    if known is not None:
        name, label, end, plural = known
        describes = end - place == 1 and (
            material_of(tokens[place].text) or color_at(tokens, place) or tokens[place].text in SIZES
        )
        follows = end < len(tokens) and noun_follows(tokens, end)
        if not (describes and follows):
            return longer_name(tokens, place, name, label, end, plural)
        return None
    text = tokens[place].text
    if text in PEOPLE:
        return "people", None, text, place + 1, is_plural(text)
    if modifies_here(tokens, place):
        return None
    return unknown_noun(tokens, place, determined=determined)


def modifies_here(tokens: list[Token], place: int) -> bool:
    text = tokens[place].text
    return text in SIZES or color_at(tokens, place) is not None or material_of(text) is not None


def noun_follows(tokens: list[Token], place: int) -> bool:
    if tokens[place].kind != "word":
        return False
    return (
        thing_at(tokens, place) is not None
        or modifies_here(tokens, place)
        or (tag_of(tokens[place].text) in NOUN_TAGS and tokens[place].text not in ABSTRACT)
    )


def longer_name(
    tokens: list[Token], place: int, name: str, label: str, end: int, plural: bool
) -> tuple[str, str | None, str, int, bool]:
    """`car park`, `tree house`: the last noun is what it is, if the catalogue knows it; else what it knows is taken."""
    if plural or end >= len(tokens) or tokens[end].kind != "word":
        return "thing", name, label, end, plural
    after = thing_at(tokens, end)
    if tokens[end].text in SETTINGS:
        return "setting", None, f"{label} {tokens[end].text}", end + 1, False
    if after is not None and tokens[end].text not in ("light", "flat", "press"):
        return "thing", after[0], f"{label} {after[1]}", after[2], after[3]
    text = tokens[end].text
    if (
        tag_of(text) in NOUN_TAGS
        and text not in ABSTRACT | SETTINGS | PEOPLE
        and tag_of(text) != "VB"
        and end - place == 1
    ):
        return "unknown", None, f"{label} {singular(text)}", end + 1, is_plural(text)
    return "thing", name, label, end, plural


def spawn_at(tokens: list[Token], place: int) -> int | None:
    """Index after `spawn`, `starting point`, `where the players arrive`."""
    text = tokens[place].text
    if text == "where":
        for after in range(place + 1, min(place + 5, len(tokens))):
            if tokens[after].text in SPAWN_VERBS and tokens[after - 1].text in PEOPLE:
                return after + (2 if words_at(tokens, after + 1, "the") else 1)
        return None
    after = place + 1
    tail = after < len(tokens) and tokens[after].text in SPAWN_TAILS
    if text in ("starting", "spawning", "arrival", "start") and tail:
        return after + 1
    if text in SPAWN_NOUNS:
        return after + 1 if tail else after
    return None


def unknown_noun(tokens: list[Token], place: int, *, determined: bool) -> tuple[str, str | None, str, int, bool] | None:
    """One or more nouns that the catalogue does not know; the last of them says what it is."""
    end = place
    while end < len(tokens) and tokens[end].kind == "word":
        text = tokens[end].text
        tag = tag_of(text)
        noun = tag in NOUN_TAGS and not (tag == "NN" and text.endswith("ly"))
        if not noun or text in PEOPLE or (end > place and spawn_at(tokens, end) is not None):
            break
        known = thing_at(tokens, end)
        if known is not None:
            name, label, after, plural = known
            words = " ".join([*(token.text for token in tokens[place:end]), label])
            return "thing", name, label if end - place > 1 else words, after, plural
        end += 1
        if is_plural(text):
            break
    if end == place:
        return None
    last = tokens[end - 1].text
    label = " ".join([*(token.text for token in tokens[place : end - 1]), singular(last)])
    if singular(last) in SETTINGS or last in SETTINGS:
        return "setting", None, label, end, is_plural(last)
    if singular(last) in ABSTRACT or last in ABSTRACT or not (determined or is_plural(last)):
        return "abstract", None, label, end, is_plural(last)
    return "unknown", None, label, end, is_plural(last)
