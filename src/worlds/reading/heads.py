"""Where a noun phrase ends: what the parser takes for a noun, and what is one whatever it takes it for."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from worlds.catalogue.things import WORDS as THING_WORDS
from worlds.lexicon.nouns import is_concrete, senses_of
from worlds.lexicon.plurals import singular
from worlds.reading.labels import MARK
from worlds.reading.numbers import EACH, VAGUE, number_of
from worlds.reading.prepositions import ANCHORS
from worlds.reading.talk import GOING_VERBS, LESSON_VERBS, MAKING_VERBS
from worlds.reading.zone_words import ZONES
from worlds.resolve.meanings import senses_of_whole

if TYPE_CHECKING:
    from spacy.tokens import Token

ADVERBS: Final = frozenset("indoors outdoors outside inside upstairs downstairs underground underwater".split())
"""Never a noun, whatever the parser says."""
VERBS: Final = GOING_VERBS | LESSON_VERBS | MAKING_VERBS
NAMES: Final = ("NOUN", "PROPN")
IMPERATIVES: Final = frozenset("place put add build make set label write hang hide turn name mark paint plant".split())
WAY_VERBS: Final = frozenset(
    "run cut wind flow lead go stand lie sit hang cross rise stretch climb wait float hover glide".split()
)
INHABITING: Final = frozenset("hide burn sleep live swim grow rest graze lean loom drift bob".split())
"""Verbs of who or what is somewhere, taken for nouns, too: `an octopus hides inside the boat`."""
TOLD_BY_PLACE: Final = frozenset("left right first second third last other".split())
"""`the left one`: told by where it is, or in which order."""
STANDING: Final = frozenset("in on at by near beside behind under along around over inside opposite next".split())
STANDS: Final = ("stand", "lie", "sit", "hang", "rest", "wait")
LEADING: Final = ("round", "around", "along", "through", "across", "down", "past", "over")
PUTTING: Final = ("place", "put", "add")
"""Verbs also in the middle of a sentence: `at one end place the sun`."""
WORLD_WORDS: Final = frozenset("build world scene game level adventure simulation".split())
"""After a place they say nothing of their own: `Viking village build`."""
ORDINAL: Final = re.compile(r"\d{1,2}$|[A-H]$|[A-Z]\d{1,3}$")


def is_head(token: "Token") -> bool:
    """Whether a noun phrase ends in it."""
    doc = token.doc
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if token.text.startswith(MARK):
        return True
    if is_one_told(token) or is_some_of_them(token):
        return True
    if token.lower_ in ADVERBS or names_one(token) or is_imperative(token) or is_verb_after_all(token):
        return False
    if (
        is_side_of(token)
        or is_only_world(token)
        or is_unknown_look(token)
        or (number_of(token.text) is not None and following is not None and following.pos_ in NAMES)
    ):
        return False
    if token.pos_ in NAMES or (token.text[0].isalpha() and is_noun_after_all(token)):
        if following is not None and following.tag_ == "POS" and token.dep_ == "poss":
            return False  # whose it is, and not what stands there
        if following is not None and is_one_told(following):
            return False
        if following is not None and is_some_of_them(following):
            return True
        if following is not None and ends_before(following):
            return True
        if following is None or following.text.startswith(MARK):
            return True
        if following.lower_ in ADVERBS or (following.pos_ not in NAMES and not is_noun_after_all(following)):
            return True
        if is_name_of_many(token, following):
            return True
        if is_noun_before_noun(token):
            return False
        joined = token.dep_ in ("compound", "nmod", "amod", "poss", "npadvmod") and token.head.i > token.i
        if following.text in ("'s", "’s"):
            return False
        return not joined and not known(f"{token.lower_} {singular(following.lower_)}")
    return False


def is_one_told(token: "Token") -> bool:
    """`one` of `the Allied one`."""
    doc, at = token.doc, token.i
    if token.lower_ != "one" or at < 2 or doc[at - 1].pos_ not in ("ADJ", "PROPN"):
        return False
    return (
        doc[at - 2].lower_ == "the" and doc[at - 1].lower_ not in TOLD_BY_PLACE and number_of(doc[at - 1].text) is None
    )


def is_some_of_them(token: "Token") -> bool:
    """`one` and `the other` of `two trenches, one in the north, the other in the south`; not `one in each corner`."""
    doc, at = token.doc, token.i
    if (token.lower_ != "other" and number_of(token.text) is None) or at < 2 or at + 2 >= len(doc):
        return False
    first = at - 1 if doc[at - 1].lower_ == "the" else at
    if (token.lower_ == "other") is (first == at) or doc[first - 1].lower_ not in (",", ":", "-", "–", "and", "("):
        return False
    is_placed = doc[at + 1].pos_ == "ADP" and doc[at + 1].lower_ in STANDING
    return is_placed and not any(one.lower_ in EACH or one.lower_ in ("either", "both") for one in doc[at + 2 : at + 5])


def ends_before(following: "Token") -> bool:
    """Whether the phrase ends, though what follows looks like a noun."""
    return (
        is_side_of(following)
        or names_one(following)
        or is_unknown_look(following)
        or is_verb_after_all(following)
        or is_only_world(following)
    )


def is_unknown_look(token: "Token") -> bool:
    """`gruff` of `three goats gruff`, `rickety` of `a rickety wooden bridge`: no noun that anybody knows, beside one."""
    word, doc = singular(token.lower_), token.doc
    if (
        token.pos_ not in NAMES
        or not token.text.islower()
        or known(word)
        or senses_of(word)
        or token.text.startswith(MARK)
    ):
        return False
    before = doc[token.i - 1] if token.i else None
    is_behind = before is not None and singular(before.lower_) != before.lower_ and known(singular(before.lower_))
    after = [*doc[token.i + 1 : token.i + 3]]
    return is_behind or (len(after) > 1 and after[0].pos_ == "ADJ" and after[1].pos_ in NAMES)


def is_verb_after_all(token: "Token") -> bool:
    """`A stream cuts across the village`, `a river winds through it`, taken for two nouns."""
    doc = token.doc
    if is_participle_behind(token):
        return True
    if (
        token.pos_ not in NAMES
        or token.lemma_.lower() not in WAY_VERBS | INHABITING
        or token.i == 0
        or token.i + 1 >= len(doc)
    ):
        return False
    before = doc[token.i - 1]
    is_noun = before.pos_ in NAMES or before.lower_ in THING_WORDS  # `a surfboard leans`
    is_singular = is_noun and singular(before.lower_) == before.lower_
    following = doc[token.i + 1]
    if doc[0].pos_ == "ADP" and following.pos_ in ("DET", "NUM") and token.lemma_.lower() in STANDS:
        return True  # `On the counter stand a till and a basket`
    is_place = (known(before.lower_) or before.lower_ in ANCHORS) and not known(f"{before.lower_} {token.lower_}")
    if doc[0].pos_ == "ADP" and is_place and token.lower_ in STANDS and following.pos_ in NAMES:
        return True  # `Around the square stand timber houses`
    if token.lemma_.lower() in INHABITING and doc[0].pos_ == "ADP" and following.pos_ in (*NAMES, "ADJ"):
        return True  # `In the greenhouse grow tomatoes`
    leads = following.pos_ in ("ADP", "ADV", "SCONJ", "PART") or following.lower_ in LEADING
    return is_singular and leads and following.lower_ != "of"


def is_participle_behind(token: "Token") -> bool:
    """`one plane landing`, `an eagle flying above the hill`: what it does, and no part of its name."""
    doc, at = token.doc, token.i
    if not token.lower_.endswith("ing") or token.pos_ not in (*NAMES, "VERB") or at == 0 or known(token.lower_):
        return False
    name = singular(doc[at - 1].lower_)
    ends = at + 1 >= len(doc) or doc[at + 1].pos_ in ("ADP", "PUNCT", "CCONJ", "ADV")
    return (
        ends
        and name in THING_WORDS
        and not known(f"{name} {token.lower_}")
        and not senses_of_whole(f"{name} {token.lower_}")
    )


def is_side_of(token: "Token") -> bool:
    """`north` of `a forest north of the lake`."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    before = token.doc[token.i - 1] if token.i else None
    is_side = (
        token.lower_ in ("north", "south", "east", "west", "left", "right")
        and following is not None
        and following.lower_ == "of"
    )
    return is_side and before is not None and before.pos_ in NAMES


def names_one(token: "Token") -> bool:
    """`1` of `post 1`, `B12` of `gate B12`: which of several it is."""
    before = token.doc[token.i - 1] if token.i else None
    if ORDINAL.match(token.text) is None or before is None or before.pos_ not in NAMES:
        return False
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    is_counting = following is not None and following.pos_ in (*NAMES, "ADJ") and token.like_num
    return singular(before.lower_) == before.lower_ and not is_counting


def is_only_world(token: "Token") -> bool:
    """`build` of `Viking village build`, `model` of `volcano model`."""
    before = token.doc[token.i - 1] if token.i else None
    if token.lower_ == "model" and before is not None and singular(before.lower_) in THING_WORDS:
        return True
    return token.lower_ in WORLD_WORDS and before is not None and singular(before.lower_) in ZONES


def is_imperative(token: "Token") -> bool:
    """`Place seven stations`, whatever the parser takes it for."""
    if token.lower_ not in (IMPERATIVES if token.i == 0 else PUTTING) or token.i + 1 >= len(token.doc):
        return False
    following = token.doc[token.i + 1]
    return following.pos_ in ("DET", "NUM", "PRON") or following.lower_ in ("all", "each", "every", "some")


def is_noun_after_all(token: "Token") -> bool:
    """A word of the catalogue that was taken for a verb or an adjective: `three cacti`, `a sink`."""
    if token.i and token.pos_ in ("AUX", "VERB"):
        before_it = token.doc[token.i - 1].lower_
        if f"{before_it} {token.lower_}" in THING_WORDS or f"{before_it} {singular(token.lower_)}" in THING_WORDS:
            return True  # `a watering can`, `three billy goats`
    if token.pos_ not in ("ADJ", "VERB", "ADV", "X", "INTJ", "ADP", "SCONJ"):
        return False
    if does_not_agree(token):
        return True
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if (
        token.i
        and number_of(token.doc[token.i - 1].text) is not None
        and token.lower_.endswith("s")
        and token.pos_ in ("VERB", "X")
    ):
        return True
    if token.i and f"{token.doc[token.i - 1].lower_} {token.lower_}" in THING_WORDS:
        return True  # `bus stop`
    if not could_be_noun(token):
        return False
    if is_behind_its_noun(token):
        return True
    if token.pos_ == "ADJ" and token.dep_ == "amod" and is_next_but_adjectives(token):
        return False
    is_followed = following is not None and following.pos_ in NAMES and not following.text.startswith(MARK)
    is_followed = is_followed and following is not None and following.lower_ not in ADVERBS
    is_followed = is_followed and following is not None and not is_verb_after_all(following)
    if is_followed and token.pos_ in ("ADJ", "VERB"):
        return False
    before = token.doc[token.i - 1] if token.i else None
    if following is not None and following.text.startswith(MARK):
        return True  # something is written on it
    if token.lower_ == "keep" and (before is None or before.pos_ not in ("DET", "ADJ", "NOUN")):
        return False  # `Keep the walls low`
    if token.pos_ == "VERB" and (before is None or before.is_punct or before.pos_ == "CCONJ"):
        return following is None or (following.pos_ in ("ADP", "PUNCT", "CCONJ") and token.lemma_.lower() not in VERBS)
    if before is not None and before.lower_ in ("a", "an"):
        return True  # `A well`
    return before is None or before.pos_ in ("DET", "NUM", "ADJ", "PUNCT", "CCONJ") or token.dep_ in ("pobj", "dobj")


def does_not_agree(token: "Token") -> bool:
    """`train` of `a ghost train`, taken for a verb: of one ghost it would be `trains`."""
    doc, at = token.doc, token.i
    if (
        token.tag_ not in ("VB", "VBP", "VBZ")
        or at < 2
        or doc[at - 1].tag_ != "NN"
        or not known(singular(token.lower_))
    ):
        return False
    if token.tag_ == "VBZ":
        return (number_of(doc[at - 2].text) or 1) > 1  # `three stone benches`
    return known(token.lower_) and doc[at - 2].lower_ in ("a", "an", "one")


def is_behind_its_noun(token: "Token") -> bool:
    """`stable` of `a horse stable in each corner`: no adjective stands behind its noun."""
    before = token.doc[token.i - 1] if token.i else None
    is_after = token.pos_ == "ADJ" and before is not None and before.pos_ in NAMES and known(singular(token.lower_))
    return is_after and before == token.head


def is_next_but_adjectives(token: "Token") -> bool:
    """`low` of `a low white fence`."""
    between = token.doc[token.i + 1 : token.head.i]
    if any(is_verb_after_all(one) for one in (*between, token.head)):
        return False
    is_before = token.head.i > token.i and token.head.lower_ not in ADVERBS and not token.head.text.startswith(MARK)
    return is_before and all(one.pos_ in ("ADJ", *NAMES) for one in between)


def could_be_noun(token: "Token") -> bool:
    word = singular(token.lower_)
    if known(word):
        return True
    if token.lower_ in ANCHORS:
        return token.i > 0 and token.doc[token.i - 1].pos_ == "DET"
    before = token.doc[token.i - 1] if token.i else None
    if token.pos_ == "ADJ" and (before is None or before.pos_ not in ("DET", "NUM")):
        return False
    return token.pos_ in ("ADJ", "VERB") and token.tag_ not in ("VBD", "VBN", "VBG", "JJR", "JJS") and is_concrete(word)


def is_name_of_many(token: "Token", following: "Token") -> bool:
    """`Planets` before `Mercury, Venus, ...`."""
    word = singular(token.lower_)
    return word != token.lower_ and following.tag_ == "NNP" and known(word)


def is_noun_before_noun(token: "Token") -> bool:
    """`bug` of `bug hotel`, whatever the parser makes of the two."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if number_of(token.text) is not None or token.lower_ in VAGUE or token.lower_ in EACH:
        return False
    is_noun = following is not None and (following.tag_ in ("NN", "NNS") or does_not_agree(following))
    is_pair = token.tag_ == "NN" and is_noun
    if following is not None and is_imperative(following):
        return False
    return is_pair and following is not None and following.text.isalpha() and not following.text.startswith(MARK)


@lru_cache(maxsize=20_000)
def known(name: str) -> bool:
    """Whether it is the name of a thing or of a zone."""
    return name in THING_WORDS or name in ZONES
