"""Why something is so: `can be compressed because ...`, `were dug in zigzags so that ...`, `laid to keep feet dry`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from worlds.reading.english import parse, root_of
from worlds.teaching.answer_kind import is_name
from worlds.teaching.document.sentence import SUBJECTS, is_finite
from worlds.teaching.own_text import ALIKE, likeness, stems
from worlds.teaching.pages.draft import Draft
from worlds.teaching.pages.sentence import Sentence
from worlds.teaching.pages.wording import lowered

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc, Token

SO: Final = re.compile(r"(?P<cause>[^,;:]{12,}), so (?!that\b|much\b|many\b)(?P<then>[^,;:]{8,})$")
UNTOLD: Final = re.compile(
    r"\b(?:this|these|that|those|he|she|here|there|we|our|you|your|us|also|too|then|another|others?)\b", re.I
)
PRONOUNS: Final = (
    "it",
    "they",
    "he",
    "she",
    "this",
    "these",
    "that",
    "those",
    "we",
    "you",
    "i",
    "there",
    "who",
    "which",
    "some",
    "many",
    "most",
)
NOUNS: Final = ("NN", "NNS", "NNP", "NNPS", "VBG")
FEWEST_WORDS, LONGEST = 3, 110
"""Words and characters of a reason."""
LONGEST_PROMPT: Final = 140
PURPOSE: Final = ("have", "use", "need")
"""`have valves to stop ...`"""


@dataclass(frozen=True, slots=True)
class Why:
    prompt: str
    reason: str
    sentence: Sentence


def of_reasons(reasons: Sequence[Why], every: Sequence[Why]) -> Iterator[Draft]:
    """Of one page; `every`: of all pages, to choose among."""
    for one in reasons:
        wrong = others_of(one, every)
        yield Draft(one.prompt, one.reason, wrong, one.sentence.says, one.sentence.start, one.sentence.end)


def all_reasons(sentences: Sequence[Sentence]) -> Iterator[Why]:
    plain = [one for one in sentences if not one.is_step and not one.says.endswith("?")]
    docs = parse([one.says for one in plain])
    for one, doc in zip(plain, docs, strict=True):
        found = because(doc) or so_of(one.says)
        if found is not None:
            yield Why(found[0], found[1], one)


def because(doc: "Doc") -> tuple[str, str] | None:
    root = root_of(doc)
    if root is None:
        return None
    for clause in (one for one in root.children if one.dep_ in ("advcl", "xcomp") and one.i > root.i):
        first = doc[clause.left_edge.i]
        words = doc[clause.left_edge.i : clause.right_edge.i + 1]
        starts = words[:2].text.lower()
        is_told = (
            first.lower_ == "because" or starts == "so that" or (first.lower_ == "to" and is_purpose(root, clause))
        )
        is_last = doc[clause.right_edge.i + 1 :].text.strip(" .!") == ""
        if is_told and is_last and (reason := reason_of(words.text)) and (asks := asked_of(doc, root, first.i)):
            return asks, reason
    return None


def is_purpose(root: "Token", clause: "Token") -> bool:
    """Something else stands before it: `laid on the floor to keep feet dry`, and not `began to rain`."""
    is_passive = any(one.dep_ == "auxpass" for one in root.children)
    has_object = any(one.dep_ == "dobj" and one.i < clause.i for one in root.children)
    if clause.dep_ == "xcomp":
        return (root.lemma_ in PURPOSE and has_object) or (root.lemma_ == "use" and is_passive)
    is_placed = root.lemma_ == "be" and any(one.dep_ == "prep" and one.i < clause.i for one in root.children)
    return clause.tag_ == "VB" and (is_passive or has_object or is_placed)


def reason_of(text: str) -> str | None:
    said = re.split(r"[;:]| \(", text)[0].strip(" .,!")
    if (
        len(said.split()) < FEWEST_WORDS
        or len(said) > LONGEST
        or UNTOLD.search(re.sub(r"^so that|\bthere (?:is|are|was|were)", "", said, flags=re.I))
    ):
        return None
    return said[0].upper() + said[1:]


def asked_of(doc: "Doc", root: "Token", end: int) -> str | None:
    """`Why were trenches dug in zigzags?` `end`: where the reason begins. None: it has no plain subject, or points away."""
    subject = next((one for one in root.children if one.dep_ in SUBJECTS), None)
    if (
        subject is None
        or subject.tag_ not in NOUNS
        or subject.lower_ in PRONOUNS
        or not is_finite(root, subject)
        or subject.i > root.i
    ):
        return None
    if any(one.dep_ in ("conj", "ccomp") and one.i < end and one.pos_ in ("VERB", "AUX") for one in root.children):
        return None
    first, last = subject.left_edge.i, subject.right_edge.i
    lead, phrase = doc[:first].text.strip(" ,"), doc[first : last + 1].text
    if (first > 0 and doc[0].pos_ != "ADP") or doc[first].lower_ in PRONOUNS or "n't" in doc.text or "n’t" in doc.text:
        return None
    helper = next((one for one in root.children if one.dep_ in ("aux", "auxpass") and one.i < root.i), None)
    if helper is None and root.lemma_ == "be":
        helper = root
    if helper is not None:
        verb, rest = helper.lower_, doc[helper.i + 1 : end].text
    else:
        verb = {"VBZ": "does", "VBD": "did"}.get(root.tag_, "do")
        rest = f"{doc[last + 1 : root.i].text} {root.lemma_} {doc[root.i + 1 : end].text}".strip()
    if helper is not None and helper.i != last + 1:
        return None
    said = " ".join(
        f"{as_within(doc[first])}{phrase[len(doc[first].text) :]} {rest.strip(' ,')} {lowered_lead(lead)}".split()
    )
    prompt = f"Why {verb} {said}?".replace(" 's", "'s").replace(" ’s", "’s").replace("can not", "cannot")
    is_fair = (
        UNTOLD.search(said) is None and len(prompt) <= LONGEST_PROMPT and not any(mark in prompt for mark in ":;(|")
    )
    return prompt if is_fair else None


def as_within(first: "Token") -> str:
    goes_on = first.i + 1 < len(first.doc) and first.nbor().text.islower() and first.nbor().pos_ == "NOUN"
    is_kept = first.tag_.startswith("NNP") and is_name([first.text]) and not goes_on
    return first.text if is_kept else lowered(first.text)


def lowered_lead(lead: str) -> str:
    return f"{lead[0].lower()}{lead[1:]}" if lead else ""


def so_of(says: str) -> tuple[str, str] | None:
    """`Volcanic soil is very fertile, so crops grow well`"""
    found = SO.fullmatch(says.strip(" .!"))
    if found is None:
        return None
    [cause, then] = parse([found["cause"], found["then"][0].upper() + found["then"][1:]])
    root = root_of(then)
    subject = next((token for token in cause if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"), None)
    if root is None or subject is None or cause[0].lower_ in ("if", "when", "once", "because", "although"):
        return None
    reason = reason_of(f"because {as_within(cause[0])}{found['cause'][len(cause[0].text) :]}")
    asks = asked_of(then, root, len(then)) if reason else None
    return (
        (asks, reason)
        if asks and reason and not any(one.lower_ == "to" and one.dep_ == "aux" and one.i == 0 for one in then)
        else None
    )


def others_of(one: Why, every: Sequence[Why]) -> tuple[str, ...]:
    """Of the same form first; none that is told of the same thing, or says nearly the same."""
    fit = [
        other
        for other in every
        if other.prompt != one.prompt
        and likeness(other.reason, one.reason) < ALIKE
        and likeness(other.prompt, one.prompt) < ALIKE
        and not (stems(other.reason) and stems(other.reason) <= stems(one.prompt))
    ]
    fit.sort(key=lambda other: other.reason.split()[0] != one.reason.split()[0])
    return tuple(dict.fromkeys(other.reason for other in fit))
