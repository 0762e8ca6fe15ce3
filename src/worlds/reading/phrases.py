"""Noun phrases of a sentence: what each is called, how many, which one, and the words that describe it."""

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from worlds.catalogue.colors import COLOR_WORDS, PALETTE
from worlds.catalogue.materials import MATERIAL_WORDS
from worlds.lexicon.plurals import singular
from worlds.reading.heads import NAMES, is_head, is_name_of_many, is_noun_before_noun, known, names_one
from worlds.reading.in_rows import ROWS, a_row, rows_behind
from worlds.reading.looks import SIZES
from worlds.reading.numbers import EACH, PLURAL, VAGUE, Count, number_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_ROW: Final = 12
"""Nouns that `or` joins."""
LONGEST: Final = 5
"""Words of the name of a thing."""
PARTITIVES: Final = {
    "pair": 2,
    "couple": 2,
    "dozen": 12,
    "trio": 3,
    "group": None,
    "row": None,
    "line": None,
    "circle": None,
    "ring": None,
    "semicircle": None,
    "cluster": None,
    "bunch": 5,
    "set": None,
    "stack": None,
    "pile": None,
    "number": 5,
    "lot": 8,
    "load": 8,
    "herd": 5,
    "flock": 6,
    "pack": 5,
    "swarm": 6,
    "shoal": 6,
    "pride": 4,
    "colony": 6,
    "family": 4,
    "kind": None,
    "type": None,
    "sort": None,
    "piece": 1,
    "sheet": 1,
    "item": 1,
    "suit": 1,
    "series": 4,
    "collection": 4,
    "handful": 4,
    "variety": 4,
    "selection": 4,
    "range": 4,
    "plenty": 8,
    "bit": 1,
    "model": 1,
    "pot": None,
    "block": None,
    "queue": 5,
    "crowd": 8,
    "caravan": None,
    "fleet": 4,
    "string": 5,
    "garland": 5,
    "heap": None,
}
"""Nouns before `of` that count what follows, and how many of it they are, if they say it."""


class Determiner(StrEnum):
    NONE = "none"
    INDEFINITE = "indefinite"
    DEFINITE = "definite"
    EACH = "each"
    NO = "no"


@dataclass(eq=False)
class Phrase:
    head: "Token"
    """The noun itself: of `three rows of trees`, `trees`."""
    outer: "Token"
    """What the sentence hangs it on: `rows`."""
    start: int
    noun: str
    """In the singular, lower case: `night stand`."""
    tokens: list["Token"] = field(default_factory=list)
    """All that belongs to it."""
    described: list["Token"] = field(default_factory=list)
    """Those before its noun: `red`, `big`."""
    determiner: Determiner = Determiner.NONE
    count: Count | None = None
    """None: no number, and a singular."""
    partitive: str | None = None
    """`row`, `circle`: how its copies stand."""
    rows: int | None = None
    """In how many rows they stand: `eight rows of seats`, `seats in eight rows`."""
    is_plural: bool = False
    is_one_of: bool = False
    is_each_after: bool = False
    """`four stools each`."""
    ordinal: str | None = None
    """Which of several, or what it is called: `post 1`, `room B`, `gate B12`."""
    is_owned: bool = False
    """`the baker's shop`."""

    @property
    def number(self) -> Count:
        if self.is_one_of:
            return Count(1)
        if self.count is not None:
            return self.count
        return Count(PLURAL, is_vague=True) if self.is_plural else Count(1)


def phrases_in(doc: "Doc") -> list[Phrase]:
    """In their order. A partitive and what it counts are one phrase."""
    found: list[Phrase] = []
    taken: set[int] = set()
    for token in doc:
        if token.i in taken or not is_head(token):
            continue
        if is_partitive(token):
            taken.add(token.i)
            continue
        phrase = phrase_at(token, taken)
        inner = [one for one in found if one.head.i >= phrase.head.i - phrase.noun.count(" ") and " of " in phrase.noun]
        for one in inner:
            take_over(phrase, one)
        found = [one for one in found if one not in inner]
        found.append(phrase)
        taken.update(one.i for one in phrase.tokens)
    return found


def take_over(phrase: Phrase, inner: Phrase) -> None:
    """`a rack of test tubes` begins where `a rack` did."""
    phrase.start = min(phrase.start, inner.start)
    phrase.tokens = [*dict.fromkeys([*inner.tokens, *phrase.tokens])]
    phrase.described = [*inner.described, *phrase.described]
    count_words(phrase, inner.described)


def is_partitive(token: "Token") -> bool:
    if singular(token.lower_) not in PARTITIVES and token.lower_ not in ("lots", "plenty", "loads", "dozens", "tons"):
        return False
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if after is None or after.lower_ != "of":
        return False
    return any(child.lower_ == "of" for child in token.children) or token.i + 2 < len(token.doc)


def phrase_at(head: "Token", taken: set[int]) -> Phrase:
    """`taken`: the words of other phrases."""
    start, noun = name_of(head)
    noun = plain(noun)
    first = start
    doc = head.doc
    while first > 0 and first - 1 not in taken and goes_on(doc, first, head):
        first -= 1
    described = [doc[i] for i in range(first, start)]
    phrase = Phrase(head, head, first, noun, [*doc[first : head.i + 1]], described)
    counted = doc[start + noun.split().index("of") - 1] if " of " in noun else head  # `a rack of test tubes` is one
    single = singular(counted.lower_)
    phrase.is_plural = single != counted.lower_ and (
        counted.tag_ in ("NNS", "NNPS") or (counted.tag_ == "NNP" and known(single))
    )
    count_words(phrase, described)
    if first > 1 and doc[first - 1].lower_ == "of":
        count_partitive(phrase, doc, first - 2)
    count_behind(phrase)
    phrase.rows = phrase.rows or (rows_behind(head) if phrase.is_plural else None)
    if phrase.rows is not None and phrase.count is None:
        phrase.count = Count(phrase.rows * a_row(noun), is_vague=True)
    phrase.is_owned = any(token.tag_ == "POS" for token in described)
    after = doc[head.i + 1] if head.i + 1 < len(doc) else None
    if after is not None and names_one(after):
        phrase.ordinal = after.text
        phrase.tokens.append(after)
    if after is not None and after.lower_ in ("each", "apiece"):
        phrase.is_each_after = True
        phrase.tokens.append(after)
    return phrase


def count_behind(phrase: Phrase) -> None:
    """`lanterns (8) along the steps`, `mitochondria 4`."""
    doc, at = phrase.head.doc, phrase.head.i + 1
    if phrase.count is not None or not phrase.is_plural or at >= len(doc):
        return
    if doc[at].text == "(" and at + 2 < len(doc) and doc[at + 2].text == ")" and doc[at + 1].like_num:
        tokens = [*doc[at : at + 3]]
    elif doc[at].like_num and (at + 1 == len(doc) or doc[at + 1].is_punct):
        tokens = [doc[at]]
    else:
        return
    number = number_of(tokens[len(tokens) // 2].text)
    if number is not None:
        phrase.count = Count(number)
        phrase.tokens += tokens


def goes_on(doc: "Doc", first: int, head: "Token") -> bool:
    """Whether the word before `first` belongs to the phrase, too: one article is enough."""
    has_article = doc[first].lower_ in ("a", "an", "the") and doc[first - 1].lower_ not in (
        "all",
        "both",
        "half",
        "not",
    )
    return belongs(doc[first - 1], head) and not has_article


def plain(noun: str) -> str:
    """Without accents, where letters without them are left: `cafe`."""
    letters = unicodedata.normalize("NFKD", noun).encode("ascii", "ignore").decode()
    return letters if len(letters.strip()) == len(noun) else noun


def name_of(head: "Token") -> tuple[int, str]:
    """Where the longest known name that ends here begins, and it; else the nouns that belong together."""
    doc = head.doc
    last = singular(head.lower_)
    for length in range(min(LONGEST, head.i + 1), 1, -1):
        start = head.i - length + 1
        if doc[start].pos_ == "DET":
            continue
        words = [token.lower_ for token in doc[start : head.i]]
        for ending in dict.fromkeys((last, head.lower_)):
            name = "".join([*(word if word == "-" else f"{word} " for word in words), ending]).replace(" -", "-")
            if known(name) or known(name.replace("-", " ")):
                return start, name if known(name) else name.replace("-", " ")
    start = head.i
    while start > 0 and is_compounded(doc[start - 1], head):
        start -= 1
    ending = last if known(last) or not known(head.lower_) else head.lower_
    return start, " ".join([*(token.lower_ for token in doc[start : head.i]), ending]).replace(" - ", "-")


def is_compounded(token: "Token", head: "Token") -> bool:
    """`safety` of `safety goggles`, not `red`."""
    if is_name_of_many(token, token.doc[token.i + 1]) or number_of(token.text) is not None:
        return False
    if token.tag_ == "VBG" and token.i and token.doc[token.i - 1].pos_ in NAMES:
        return False  # `a carpet drinking tea`: who sits there drinks it
    is_noun = token.pos_ in NAMES or (token.tag_ == "VBG" and token.dep_ in ("amod", "compound"))
    if (
        token.lower_ in PALETTE
        or token.lower_ in COLOR_WORDS
        or token.lower_ in MATERIAL_WORDS
        or token.lower_ in SIZES
    ):
        return False
    is_joined = token.dep_ in ("compound", "nmod", "amod") and token.i < token.head.i <= head.i
    return is_noun_before_noun(token) or (is_noun and is_joined)


def belongs(token: "Token", head: "Token") -> bool:
    """Whether a word before a name describes it."""
    if token.pos_ in ("DET", "NUM") or token.lower_ in EACH or number_of(token.text) is not None:
        return True
    if token.lower_ in MATERIAL_WORDS and token.i + 1 == head.i:
        return True
    if token.lower_ in VAGUE or token.text == "-" or token.tag_ in ("PRP$", "POS"):
        return True
    inside = token.head.i == head.i or (token.head.i > token.i and token.head.i <= head.i)
    return (
        inside
        and token.dep_
        in (
            "amod",
            "compound",
            "nmod",
            "poss",
            "case",
            "advmod",
            "npadvmod",
            "punct",
            "quantmod",
            "conj",
            "cc",
            "nummod",
        )
        and token.pos_ != "PUNCT"
    )


def count_words(phrase: Phrase, described: list["Token"]) -> None:
    """What the words before it say of how many it is, and of which."""
    for token in described:
        word = token.lower_
        number = number_of(token.text)
        if number is not None and not (token.pos_ == "ADJ" and word in ("single", "double")):
            is_half = word == "dozen" and any(one.lower_ == "half" for one in described)
            phrase.count = Count(number // 2 if is_half else number)
        elif word in VAGUE:
            phrase.count = Count(VAGUE[word], is_vague=True)
        elif word in EACH:
            phrase.determiner = Determiner.EACH
        elif word in ("no", "without"):
            phrase.determiner = Determiner.NO
        elif word in ("a", "an", "another", "one"):
            phrase.determiner = Determiner.INDEFINITE
        elif word in ("the", "this", "that", "these", "those", "both") or token.tag_ == "PRP$":
            phrase.determiner = Determiner.DEFINITE
    before = phrase.head.doc[phrase.start - 1] if phrase.start else None
    if (before is not None and before.lower_ == "without") or (
        phrase.determiner is Determiner.NONE and is_denied_too(phrase.head)
    ):
        phrase.determiner = Determiner.NO
    if phrase.count is not None and phrase.determiner is Determiner.NONE:
        phrase.determiner = Determiner.INDEFINITE


def is_denied_too(head: "Token") -> bool:
    """`swings` of `no benches or swings`."""
    first, joins = head, set()
    for _ in range(LONGEST_ROW):
        if first.dep_ != "conj":
            break
        first = first.head
        joins |= {child.lower_ for child in first.children if child.dep_ == "cc"}
    denied = any(child.lower_ in ("no", "without") for child in first.children) or first.head.lower_ == "without"
    return first is not head and denied and not joins.isdisjoint(("or", "nor"))


def count_partitive(phrase: Phrase, doc: "Doc", at: int) -> None:
    """`three rows of four trees`: the word at `at` stands before `of`."""
    token = doc[at]
    word = singular(token.lower_)
    before = doc[at - 1] if at else None
    if token.lower_ == "one" or (token.lower_ == "each" and phrase.is_plural):
        if token.lower_ == "one":
            phrase.is_one_of = True
        else:
            phrase.determiner = Determiner.EACH
        phrase.tokens += [token, doc[at + 1]]
        return
    if phrase.determiner is Determiner.DEFINITE and (chosen := number_of(token.text)) is not None:
        phrase.count = Count(chosen)  # `two of the five temples`
        phrase.tokens += [token, doc[at + 1]]
        return
    if not is_partitive(token):
        return
    phrase.partitive = word
    start = at
    while start > 0 and (doc[start - 1].pos_ in ("DET", "NUM", "ADJ")):
        start -= 1
    phrase.tokens = [*doc[start : at + 2], *phrase.tokens]
    phrase.outer = token
    phrase.start = start
    each = PARTITIVES.get(word)
    times = number_of(before.text) if before is not None else None
    if word in ROWS:
        phrase.rows = times or 1
    if phrase.count is not None and not phrase.count.is_vague:
        phrase.count = Count(phrase.count.number * (times or 1)) if times else phrase.count
    elif each is not None:
        phrase.count = Count(each * (times or 1), is_vague=each > 2 and word != "dozen")
    elif times is not None:
        phrase.count = Count(
            times * a_row(phrase.noun) if phrase.is_plural and word in (*ROWS, "group", "stack", "pile") else times,
            is_vague=phrase.is_plural,
        )
    if any(one.lower_ in ("each", "every") for one in doc[start:at]):
        phrase.determiner = Determiner.EACH
    elif phrase.determiner is Determiner.NONE:
        phrase.determiner = Determiner.INDEFINITE
