"""In what words an entry of a list or a row of a table is asked for."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from worlds.extraction.words import is_content, words_of
from worlds.reading.english import parse, root_of
from worlds.teaching.answer_kind import is_name
from worlds.teaching.document.definition import BEGINS
from worlds.teaching.document.sentence import sentences_in
from worlds.teaching.pages.entry import Meaning, is_date
from worlds.teaching.pages.many import Sort, is_called_somebody, is_many, sort_of
from worlds.teaching.pages.table import NAMELESS

PLACED: Final = re.compile(
    r"(?:at|in|on|next to|near|behind|under|over|above|below|between|beside|inside|outside|around)\b", re.I
)
IT_IS: Final = re.compile(r"what (?:is|are|was|were) (?:it|they)(?: like)?\s*\??", re.I)
DOES: Final = re.compile(r"what (?P<verb>does|do|did) (?:it|they) (?P<said>[a-z]+\b.*?)\s*\??", re.I)
UNIT: Final = re.compile(r" ?\([^()]*\)$")
"""Behind a head: `Population (millions)`."""
SMALL: Final = re.compile(rf"{PLACED.pattern}|(?:the|an?|away|towards?|from|to|into|through)\b", re.I)
HAPPENED: Final = re.compile(r"what (?:happened|happens)(?: to (?:it|them|her|him))?\s*\??", re.I)
DATED: Final = re.compile(
    r"(?P<was>born|built|founded|invented|discovered|made|crowned|killed|executed|written|painted)|"
    r"died|married|ruled|reigned|lived|began|ended|erupted|opened|closed",
    re.I,
)
"""A head above dates."""
WHEN: Final = re.compile(r"(?:when|date|year|dates)\b.*", re.I)
OF_PEOPLE: Final = re.compile(
    r"(?:[A-Z]\w*(?:ian|ican|ese|ish)|Roman|Greek|French|German|Dutch|Viking|Saxon|Norman|Tudor|Celt|Celtic|Arab|Hindu|"
    r"Muslim|Sikh|Buddhist|Catholic|Protestant|Inca|Aztec|Maya|Welsh|Scot|Turk|Pole|Swiss|European)s?"
)
"""It has a capital within a sentence, too."""
KINDS: Final = {
    **{
        f"{one}s": one
        for one in "type kind part cause reason effect feature stage result method job function layer form use".split()
    },
    **{
        "processes": "process",
        "consequences": "consequence",
        "advantages": "advantage",
        "disadvantages": "disadvantage",
    },
}
OF_KINDS: Final = re.compile(
    rf"(?:(?:the|main|key|\w+) ){{0,3}}(?P<kinds>{'|'.join(KINDS)}) of (?P<of>[\w'’ -]{{3,40}})", re.I
)
"""A heading that says of what kind the entries below it are."""
WHY_HEAD: Final = re.compile(r"(?:why|reasons?|explanation)\b.*", re.I)
WHY: Final = re.compile(r"Why\b.{8,80}\?$")
THING: Final = re.compile(r"(?:an?|the)[ ]|[A-Z]\w+['’]s[ ]")
ALIKE, SHARE = 5, 0.6
"""Letters with which two words begin, of one family: of the longer one so many as well."""
LOUD: Final = 3
"""Letters of a word in capitals, with which another begins: `ADD`."""


def prompt_of(one: Meaning, terms: Sequence[str]) -> str:
    """Of an entry. `terms`: of its list."""
    means = next((one.means[start:end].rstrip(" .") for start, end in sentences_in(one.means)), one.means)
    if one.is_year and all(other.isdigit() for other in terms if other[:1].isdigit()):
        return f"In which year was this? {means[0].upper()}{means[1:]}"
    if one.is_date:
        return f"When was this? {means[0].upper()}{means[1:]}"
    kind = kind_of_list(one.heading)
    if one.is_foreign:
        return f"Which of these means “{means}”?"
    is_thing = THING.match(means) is not None and are_names(tuple(terms)) and not is_sentence(means)
    if are_names(tuple(terms)) and is_somebody_told(means, one.term) and not is_many(one.term):
        return f"Who {means}?" if is_predicate(means) else f"Who is {means}?" if is_thing else f"Who is this: {means}?"
    if is_predicate(means):
        return f"Which {kind or 'of these'} {means}?"
    if is_thing and not kind:
        return f"Which of these {'are' if is_many(one.term.split()[-1]) else 'is'} {means}?"
    if kind:
        return f"Which {kind} does this describe: {means}?"
    if WHY.match(one.heading):
        return f"{one.heading} Which reason is this: {means}?"
    is_word = BEGINS.match(means) is not None and means[0].islower() and not are_names(tuple(terms))
    if is_word and not is_sentence(means):
        return f"Which word means: {means}?"
    return (
        f"What is this about? {means[0].upper()}{means[1:]}."
        if is_past(means)
        else f"Which of these does this describe: {means}?"
    )


def is_somebody_told(means: str, term: str) -> bool:
    """`Duncan: the King of Scotland`, and no `Recusant: someone who refused`."""
    is_full = len(term.split()) > 1 and sort_of(term) is Sort.PERSON  # `Personification` is listed as somebody, too
    return is_name(term.split()) and (is_full or is_called_somebody(f"is {means}"))


def kind_of_list(heading: str) -> str | None:
    """`type of coastal erosion` of `Four types of coastal erosion`."""
    found = OF_KINDS.fullmatch(heading.strip(" :"))
    if found is None:
        return None
    of = found["of"]
    within = of if of.split()[0].lower() not in ("a", "an", "the") and of[1:2].isupper() else f"{of[0].lower()}{of[1:]}"
    return f"{KINDS[found['kinds'].lower()]} of {within}"


def is_past(means: str) -> bool:
    """It tells what happened: no meaning of a word."""
    [doc] = parse([f"{means[0].upper()}{means[1:]}."])
    root = root_of(doc)
    verbs = [root, *(one for one in root.children if one.dep_ in ("aux", "auxpass"))] if root is not None else []
    return any(one.tag_ == "VBD" or one.lower_ in ("could", "would") for one in verbs)


def is_sentence(means: str) -> bool:
    """`the force of the water breaks rock`"""
    [said] = parse([means])
    root = root_of(said)
    is_one = said[0].lower_ in ("a", "an")  # `an oceanic plate sinks below a continental plate` is read as plates
    return root is not None and (root.tag_ in ("VBZ", "VBP", "VBD", "MD") or (is_one and root.tag_ == "NNS"))


def is_predicate(means: str) -> bool:
    """It goes on from its word: `controls what goes in and out`; `bones act as levers` has a subject of its own."""
    if not means[:1].islower():
        return False
    [said] = parse([f"It {means}"])
    first = said[1] if len(said) > 1 else None
    return (
        first is not None
        and first.tag_ == "VBZ"
        and first.dep_ in ("ROOT", "aux", "auxpass")
        and not is_plural_noun(means)
    )


def is_plural_noun(means: str) -> bool:
    """`stones knock into each other` is read as a verb behind `It`, too."""
    [said] = parse([f"The {means}"])
    verb = next((one for one in said[2:] if one.tag_ in ("VBP", "VBD", "MD")), None)
    if verb is not None and verb.i == 2 and said[1].tag_ == "NNS" and len(said) > 3:
        return True
    is_verb_behind = verb is not None and verb.dep_ in ("ROOT", "aux", "auxpass") and verb.i < len(said) - 1
    return said[1].tag_ == "NNS" and (is_verb_behind or any(one.lower_ == "that" for one in said[2:3]))


@lru_cache(maxsize=16)
def are_names(terms: tuple[str, ...]) -> bool:
    """Of persons and places, for the most part."""
    names = sum(doc[0].tag_ == "NNP" for doc in parse([f"{term} is here." for term in terms]))
    return 2 * names >= len(terms)


def prompt_of_cell(first: str, head: str, cell: str) -> str:
    """By the heads of the columns: `Which joint has this type: Hinge?`, `Which tooth is at the front?`"""
    which = f"Which {lowered(first)}" if is_noun(first) and first != NAMELESS else "Which of these"
    be = "are" if is_noun(first) and is_many(first.split()[-1]) else "is"
    said, plain = lowered(cell), head.rstrip(" ?")
    if not head:
        return f"{which} {'go' if be == 'are' else 'goes'} with this: {cell}?"
    if (does := DOES.fullmatch(head)) and is_noun(first):
        verb = does["said"] if does["verb"].lower() != "does" else third(does["said"])
        return f"{which} {verb} this: {cell}?"
    if HAPPENED.fullmatch(head) and is_noun(first):
        return f"Of {lowered(which)} is this told: {cell}?"
    if (dated := DATED.fullmatch(plain)) and is_date(cell):
        return f"{which} {'was ' if dated['was'] else ''}{plain.lower()} in {cell}?"
    if IT_IS.fullmatch(head):
        return f"{which} {be} this: {cell}?"
    if plain.lower().startswith("where"):
        return f"{which} {be} {said}?" if PLACED.match(cell) else f"{which} {be} found here: {cell}?"
    if WHEN.fullmatch(plain) and is_noun(first):
        return (
            f"{which} has this {lowered(plain)}: {cell}?"
            if not plain.lower().startswith("when")
            else f"{which} was then: {cell}?"
        )
    if is_noun(UNIT.sub("", plain)):
        has = "have" if be == "are" else "has"
        this = "these" if is_many(UNIT.sub("", plain)) else "this"
        return f"{which} {has} {this} {lowered(plain)}: {cell}?"
    if cell[:1].isupper() and is_verb(cell) and not is_plural_noun(f"{cell[0].lower()}{cell[1:]}"):
        return f"{which} {said}?"
    if is_verb(head):
        return f"{which} {lowered(plain)} {said if SMALL.match(cell) else cell}?"
    if plain.lower().endswith(" of"):
        return f"Which of these {be} the {lowered(plain)} {said if SMALL.match(cell) else cell}?"
    if WHY_HEAD.fullmatch(plain):
        return f"{which} {'do' if be == 'are' else 'does'} this explain: {cell}?"
    return f"{which} {be} it? {plain}: {cell}"


def is_compared(cell: str) -> bool:
    """`Thinner`: than which of the others, it does not say."""
    [doc] = parse([f"It is {lowered(cell)}."])
    return len(cell.split()) == 1 and doc[2].tag_ in ("JJR", "RBR")


def third(said: str) -> str:
    """`stand for` of one thing: `stands for`."""
    verb, *rest = said.split()
    ends = "es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s"
    verb = f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeou" else verb + ends
    return " ".join((verb, *rest))


def is_verb(said: str) -> bool:
    """`Keeps the artery open`, `Ruled over`."""
    [doc] = parse([f"It {said[0].lower()}{said[1:]}"])
    return len(doc) > 2 and doc[1].tag_ in ("VBZ", "VBD") and doc[1].dep_ == "ROOT" and not said.endswith("?")


def is_noun(head: str) -> bool:
    [doc] = parse([f"its {lowered(head)}"])
    return (
        head[-1] != "?"
        and all(one.tag_ in ("NN", "NNS", "NNP", "JJ", "IN", "DT", "VBG", "VBN") for one in doc[1:])
        and doc[-1].tag_ in ("NN", "NNS", "NNP")
    )


def lowered(head: str) -> str:
    first = head.split()[0]
    is_name = (
        (first.isupper() and first != "A")
        or OF_PEOPLE.fullmatch(first) is not None
        or any(one.isupper() for one in first[1:])
    )
    return head if is_name else head[0].lower() + head[1:]


def tells(term: str, says: str) -> bool:
    """A word of it gives the other away: `protects` and `Protection`, `you ADD it` and `Adduction`."""
    words = [one.casefold() for one in words_of(term) if is_content(one)]
    for said in words_of(says):
        if any(one.startswith(said.casefold()) for one in words if said.isupper() and len(said) >= LOUD):
            return True
        if any(are_akin(one, said.casefold()) for one in words):
            return True
    return False


def are_akin(one: str, other: str) -> bool:
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common >= ALIKE and common >= SHARE * max(len(one), len(other))
