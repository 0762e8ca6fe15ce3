"""A word with its meaning: `delta - land at the mouth of a river`, `A delta is the land ...`, `delta = ...`."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from worlds.entry import LONGEST_WORDS
from worlds.reading.english import root_of
from worlds.teaching.document.section import LISTED, Part
from worlds.teaching.document.sentence import SUBJECTS
from worlds.teaching.document.word import Defined

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc, Token

DEFINES: Final = re.compile(
    r"(?:(?:the )?(?:teacher|T) )?defines (?:the )?(?P<term>[\w '-]{3,40}?) as (?P<means>.+)", re.I
)
"""`Teacher defines force as a push or a pull.`"""
EQUALS: Final = re.compile(r"(?P<term>[^\W\d][^=+*/<>\d.!?:;]{0,50}?) ?= ?(?P<means>[^\W\d][^=+→]{4,})")
ENTRY: Final = re.compile(
    r"(?P<term>[^\W\d][^=:–—\n!?;]{0,60}?)(?P<sign>[ ]?[–—=][ ]?|[ ]-{1,2}[ ]|:[ ])(?P<means>[^\W\d_].{1,}|\([^\n]{2,})",
    re.S,
)
FEWEST_LISTED: Final = 3
"""Lines of a list of words."""
MOST_WORDS: Final = 6
LONGEST: Final = 150
"""Characters of a meaning."""
BEGINS: Final = re.compile(
    r"(?:the|an?|any|one|when|how|all|having|something|someone|anything|(?-i:[a-z]{3,}ing))\b", re.I
)
"""A meaning, and no advice: `the middle value`."""
STATES: Final = re.compile(r"\b(?:is|are|was|were|can|may|must|has|have)\b", re.I)
ADDS: Final = re.compile(r"\b(?:that|which|who|whose|when|where|how|once|if|because|while|after|before)\b", re.I)
"""Without one of these a meaning with a verb is a sentence."""
NO_NAME: Final = re.compile(r"(?:in|on|at|to|by|with|for|from|of|as|if|before|after|do|does|it|they|you|we)\b", re.I)
"""With which no name begins."""
ENDS: Final = re.compile(r"(?:,|;)? (?:e\.g\.?|for example|for instance)[ ,:].*$|: .*$|\s*[.;,!]+\s*$", re.S)
SAYS_NOTHING: Final = re.compile(
    r"(?:an?|the) (?:word|name|term|kind|type|example|part|number|lot)\b|one of|not\b|also\b", re.I
)


IN_ROW: Final = re.compile(
    r"(?P<term>[^\W\d][^=:–—\n!?;.]{0,60}?)(?:[ ]?[–—=][ ]?|[ ]-{1,2}[ ])(?P<means>[^\W_][^=]{1,150})"
)
BETWEEN: Final = re.compile(r";|(?<=[\w)])\.[ ](?=[^=.;\n]{2,60}[ ]?=)")
IN_BRACKETS: Final = re.compile(r"(?P<term>[^\W\d][\w' -]{1,40}?) \((?P<means>[^()]{6,100})\)(?:[,;.] ?| and |$)")
"""`magma (melted rock under the ground), lava (...)`."""


def entry_in(part: Part, line: str) -> re.Match[str] | None:
    """The line as one of a list of words."""
    found = None if part.is_row or part.is_cell or (part.label and "?" in line) else ENTRY.fullmatch(line)
    return found if found and len(found["term"].split()) <= MOST_WORDS else None


def is_meaning(says: str) -> bool:
    """Behind a colon: no advice, and no sentence."""
    return BEGINS.match(says) is not None and (STATES.search(says) is None or ADDS.search(says) is not None)


def is_added_to(says: str) -> bool:
    """A name with what tells it from others, and no step: `rock made when mud is pressed`."""
    return ADDS.search(says) is not None and NO_NAME.match(says) is None


def run_of(parts: Sequence[Part], number: int, lines: Sequence[str]) -> list[int]:
    """Numbers of the lines beside it that have the same sign, with its own; none where these are too few for a list."""
    found = LISTED.match(lines[number])
    if found is None or len(lines[number]) > LONGEST_WORDS:
        return []
    run = [number]
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(parts) and parts[at].kind is parts[number].kind and parts[at].title == parts[number].title:
            other = LISTED.match(lines[at])
            if other is None or other["sign"].strip() != found["sign"].strip():
                break
            run.append(at)
            at += step
    return run if len(run) >= FEWEST_LISTED else []


def in_a_row(says: str) -> tuple[Defined, ...]:
    """Words of a line, each with its meaning in brackets or behind a sign: `delta - land at a mouth; bank - ...`,
    `minim = 2 beats. crotchet = 1 beat. ...`; none where there is more."""
    found = [*IN_BRACKETS.finditer(says)]
    entries = [IN_ROW.fullmatch(one.strip(" .")) for one in BETWEEN.split(says)]
    if len(entries) >= FEWEST_LISTED and None not in entries:
        found = [one for one in entries if one is not None]
    elif len(found) < FEWEST_LISTED or sum(len(one[0]) for one in found) < len(says.strip()):
        return ()
    return tuple(word for one in found if (word := defined(one["term"], one["means"])) is not None)


def defined(term: str, means: str) -> Defined | None:
    """None: it would be no fair meaning of the word."""
    term = re.sub(r"^(?:an?|the) ", "", " ".join(term.split()).strip(" \"'“”*"), flags=re.I)
    term = term.lower() if term.isupper() and len(term) > 3 and " " not in term else term
    means = " ".join(re.split(r"(?<=[a-z)])\.\s", ENDS.sub("", means))[0].split()).strip(' "“”.;,')
    if not 0 < len(term) <= 60 or not 0 < len(means) <= LONGEST or len(term) + len(means) + 2 > LONGEST_WORDS:
        return None
    is_fair = "?" not in means and "__" not in means and term.lower() != means.lower() and not means.startswith("that ")
    return Defined(term, means) if is_fair else None


def defined_in(doc: "Doc") -> Defined | None:
    """`Rural-urban migration is the movement from the countryside to towns.`"""
    text = doc.text.strip()
    if (found := EQUALS.fullmatch(text)) and len(found["term"].split()) <= MOST_WORDS:
        return defined(found["term"], found["means"]) if "(" not in text else None
    root = root_of(doc)
    if root is None or root.tag_ not in ("VBZ", "VBP") or root.lemma_ not in ("be", "mean"):
        return None
    subject = next((one for one in root.children if one.dep_ in SUBJECTS), None)
    if (
        subject is None
        or subject.pos_ not in ("NOUN", "PROPN")
        or subject.left_edge.i != 0
        or doc[root.i + 1 :].text == ""
    ):
        return None
    named = doc[: root.i]
    if len(named) > 4 or named[0].lower_ in (
        "the",
        "this",
        "these",
        "its",
        "their",
        "most",
        "some",
        "many",
        "his",
        "her",
    ):
        return None
    means = doc[root.i + 1 :].text
    kinds = [one for one in root.children if one.dep_ == "attr" and one.pos_ == "NOUN"]
    is_one = named[0].lower_ in ("a", "an")
    is_noun = BEGINS.match(means) is not None and any(is_one or is_told_apart(one) for one in kinds)
    is_many = subject.tag_ == "NNS" and any(one.dep_ == "attr" and one.tag_ == "NNS" for one in root.children)
    if not (root.lemma_ == "mean" or is_noun or is_many) or SAYS_NOTHING.match(means) or len(means.split()) < 2:
        return None
    return defined(named.text, means)


def is_told_apart(noun: "Token") -> bool:
    """By what follows it: `the movement of people`, `the help that one gives`."""
    return any(one.dep_ in ("relcl", "acl") or (one.dep_ == "prep" and one.lower_ == "of") for one in noun.children)
