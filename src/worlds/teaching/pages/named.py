"""What something is called: `The place where two rivers meet is called a confluence`, `Melting is when a solid ...`."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from worlds.extraction.quiz import BLANK
from worlds.extraction.words import is_content, words_of
from worlds.reading.english import parse, root_of
from worlds.teaching.document.sentence import SUBJECTS
from worlds.teaching.own_text import stems
from worlds.teaching.pages.draft import Draft
from worlds.teaching.pages.name_choices import Named, wrong_names
from worlds.teaching.pages.sensible import MISSING
from worlds.teaching.pages.sentence import Sentence
from worlds.teaching.pages.wording import lowered, tells

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc, Token

NAMES: Final = ("called", "named", "termed")
ARTICLE: Final = re.compile(r"(?:an?|the) ", re.I)
POINTS: Final = (
    "this",
    "these",
    "that",
    "those",
    "it",
    "they",
    "he",
    "she",
    "we",
    "you",
    "i",
    "its",
    "their",
    "his",
    "her",
)
ARTICLE_BEFORE: Final = re.compile(rf"\ban? (?={BLANK})")
LONGEST_PROMPT: Final = 300
OWNED: Final = ("its", "their", "his", "her")
MARKS: Final = " .;:,–—-"
UNTOLD: Final = re.compile(r"\b(?:this|these|those|he|she|we|our|you|your|also|here|there)\b", re.I)
FEWEST_SAID, LONGEST_SAID = 2, 180
"""Words and characters of what it is the name of."""
FEWEST_OF_THE: Final = 3
MOST_WORDS: Final = 4
"""Of a name."""
BESIDE: Final = 3
"""Characters between two sentences of a paragraph, or two items of a list."""


def of_named(
    named: Sequence[Named], words: Sequence[str], subjects: Sequence[str], names: Sequence[str]
) -> Iterator[Draft]:
    """`named`: on one page. Of all pages `words` that are explained, `subjects` that something is told of, and `names` of
    something."""
    for one in named:
        yield Draft(one.prompt, one.term, wrong_names(one, words, subjects, names), one.says, one.start, one.end)


def all_named(sentences: Sequence[Sentence]) -> Iterator[Named]:
    docs = parse([one.says for one in sentences])
    before: Sentence | None = None
    for one, doc in zip(sentences, docs, strict=True):
        near = before if before is not None and 0 <= one.start - before.end <= BESIDE else None
        for found in (*called_in(one, doc, near), *when_in(one, doc), *meant_in(one, doc)):
            if not (stems(found.term) & stems(found.prompt) or tells(found.term, found.prompt)):
                yield found
        before = one


def called_in(one: Sentence, doc: "Doc", before: Sentence | None) -> Iterator[Named]:
    for token in doc:
        name = name_behind(token)
        if name is None or (term := term_of(name)) is None:
            continue
        subject = next((child for child in token.children if child.dep_ in SUBJECTS), None)
        prompt = prompt_of(doc, token, subject, before) if subject is not None else None
        is_before = prompt is not None and subject is not None and subject.left_edge.i == 0 and is_pointing(subject)
        if prompt is None:
            prompt = gap_of(one, term, name)
            if prompt is not None and is_open(doc):
                is_before = before is not None and before.says.split()[0].lower() not in POINTS
                prompt = f"{MISSING}{before.says.rstrip('.')}. {prompt}" if is_before and before is not None else None
            elif prompt is not None:
                prompt = f"{MISSING}{prompt}"
        if prompt is not None and len(prompt) <= LONGEST_PROMPT and term.casefold() not in prompt.casefold():
            start, says = (before.start, f"{before.says} {one.says}") if is_before and before else (one.start, one.says)
            yield Named(term, prompt, says, start, one.end)


def name_behind(token: "Token") -> "Token | None":
    """`called a confluence`, `known as a milecastle`"""
    if token.lower_ in NAMES and token.tag_ in ("VBN", "VBD"):
        return next((one for one in token.children if one.dep_ in ("oprd", "attr", "dobj") and one.i > token.i), None)
    if token.lower_ == "known" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "as":
        return next((one for one in token.nbor().children if one.dep_ in ("pobj", "oprd", "attr")), None)
    return None


def gap_of(one: Sentence, term: str, name: "Token") -> str | None:
    start = one.says.find(term, name.left_edge.idx)
    if start < 0 or UNTOLD.search(one.says):
        return None
    return ARTICLE_BEFORE.sub("a(n) ", f"{one.says[:start]}{BLANK}{one.says[start + len(term) :]}")


def is_open(doc: "Doc") -> bool:
    """It says `it` before it has named anything."""
    nouns = [one.i for one in doc if one.tag_ in ("NN", "NNS", "NNP", "NNPS")]
    return any(one.lower_ in POINTS and one.i < min(nouns, default=len(doc)) for one in doc)


def is_pointing(subject: "Token") -> bool:
    return subject.lower_ in ("this", "these") or subject.left_edge.lower_ in ("this", "these")


def prompt_of(doc: "Doc", called: "Token", subject: "Token", before: Sentence | None) -> str | None:
    """None: nobody knows of what."""
    phrase = doc[subject.left_edge.i : subject.right_edge.i + 1].text
    verb = next((one for one in called.children if one.dep_ == "auxpass"), None)
    if verb is None or verb.lower_ not in ("is", "are", "was", "were"):
        return None
    if is_pointing(subject):
        said = (
            doc[: subject.left_edge.i].text.strip(MARKS)
            if subject.left_edge.i > 0
            else before.says.strip(MARKS)
            if before
            else ""
        )
        said = re.sub(r"(?:,| and| –| -)$", "", said).strip(MARKS)
        if not is_told(said) or said.split()[0].lower() in POINTS:
            return None
        these = "this" if verb.lower_ in ("is", "was") else "these"
        asked = phrase.lower() if phrase.lower() not in ("this", "these") else these
        return f"What {verb.lower_} {asked} called? {said[0].upper()}{said[1:]}."
    is_first = (
        subject.left_edge.i == 0
        or doc[subject.left_edge.i - 1].text in (",", ";")
        or doc[subject.left_edge.i - 1].lower_ == "and"
    )
    if (
        not is_first
        or subject.lower_ in POINTS
        or not is_told(phrase)
        or (subject.left_edge.i > 0 and doc[0].pos_ == "ADP")
    ):
        return None
    if subject.left_edge.lower_ == "the" and len(phrase.split()) < FEWEST_OF_THE:
        return None  # `the movement`: which, is said before
    named = phrase if subject.left_edge.tag_.startswith("NNP") else lowered(phrase)
    return f"What {verb.lower_} {named} called?"


def is_told(said: str) -> bool:
    return len(said.split()) >= FEWEST_SAID and len(said) <= LONGEST_SAID and UNTOLD.search(said) is None


def term_of(name: "Token") -> str | None:
    """Without its article, and without what is told of it."""
    end = name.i + 1
    while (
        end < len(name.doc)
        and name.doc[end] in name.subtree
        and (name.doc[end].lower_ == "of" or name.doc[end].tag_.startswith("NNP"))
    ):
        end += 1
    term = without_article(name.doc[name.left_edge.i : end].text.strip(" .,;:'\"‘’“”"))
    is_word = 0 < len(term.split()) <= MOST_WORDS and any(
        is_content(word) or word[0].isupper() for word in words_of(term)
    )
    return term if is_word and not any(mark in term for mark in "(),;:") else None


def without_article(words: str) -> str:
    article = ARTICLE.match(words)
    bare = words[article.end() :] if article else words
    first, _, rest = bare.partition(" ")
    return rest if first.lower() in OWNED and rest else bare


def when_in(one: Sentence, doc: "Doc") -> Iterator[Named]:
    """`Melting is when a solid turns into a liquid`, `The mouth is where a river meets the sea`."""
    root = root_of(doc)
    if root is None or root.lower_ not in ("is", "are") or not 0 < root.i <= MOST_WORDS or root.i + 1 >= len(doc):
        return
    asks = {
        "when": "What is it called when",
        "where": "What is the name of the place where",
        "how": "Which word means: how",
    }.get(doc[root.i + 1].lower_)
    said = doc[root.i + 2 :].text.split(";")[0].strip(MARKS)
    term = without_article(doc[: root.i].text)
    if asks and doc[0].lower_ not in POINTS and is_told(said) and words_of(term):
        yield Named(
            term if is_proper(doc) else term[0].lower() + term[1:], f"{asks} {said}?", one.says, one.start, one.end
        )


def is_proper(doc: "Doc") -> bool:
    return doc[0].tag_.startswith("NNP") and len(doc[0].text) > 1 and doc[0].text.isupper()


def meant_in(one: Sentence, doc: "Doc") -> Iterator[Named]:
    """`Percent means out of 100`, `Erosion is the wearing away of rock`, whose subject is a verb by its form."""
    root = root_of(doc)
    if root is None or not 0 < root.i <= MOST_WORDS or doc[0].lower_ in POINTS:
        return
    said = doc[root.i + 1 :].text.split(";")[0].strip(MARKS)
    term = without_article(doc[: root.i].text.removeprefix("The word ").removeprefix("The verb ")).strip("'\"‘’“” ")
    is_word = root.lower_ in ("means", "mean") and not any(
        child.dep_ in ("ccomp", "neg", "aux") for child in root.children
    )
    is_act = (
        root.lower_ == "is" and root.i == 1 and doc[0].tag_ == "VBG" and doc[2:3].text.lower() in ("the", "a", "an")
    )
    if term and (is_word or is_act) and is_told(said) and not said.lower().startswith("that "):
        yield Named(term[0].lower() + term[1:], f"Which word means: {said}?", one.says, one.start, one.end)
