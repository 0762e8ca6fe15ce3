"""Terms: what in a sentence is worth asking for, found by what surrounds it and by how the text uses it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from worlds.extraction.words import BEFORE_NOUNS, MONTHS, STOP_WORDS, WORD, is_content, stem, words_of

TermKind = Literal["year", "month", "number", "name", "term"]

YEAR: Final = re.compile(r"(?<![\w.,$\u20ac\u00a3])(?:1\d{3}|20\d{2})(?![\w%]|[.,]\d)")
NUMBER: Final = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\w)|(?<![\w.,])\d+(?:\.\d+)?(?![\w]|[.,]\d)")
NAME: Final = re.compile(
    r"[A-Z][\w\u00c0-\u024f'\u2019-]*(?: (?:of |the |de |van |von )?[A-Z][\w\u00c0-\u024f-]*){0,3}"
)
DEFINED: Final = re.compile(
    r"^(?:(?:The|A|An) )?(?P<term>[A-Za-z][\w-]*(?: [a-z][\w-]*){0,2}) (?:is|are|was|were) (?:the|a|an|called) "
)
CALLED: Final = re.compile(r"\b(?:called|named|known as) (?:the |an |a )?(?P<term>[A-Za-z][\w-]*(?: [a-z][\w-]*)?)")


@dataclass(frozen=True, slots=True)
class Term:
    """`text` as it stands in its sentence, from `start`; `weight` says how well it serves as an answer."""

    text: str
    start: int
    kind: TermKind
    weight: float


class Vocabulary:
    """How often the text uses which words and word pairs, and which names it has."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self.counts: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.names: dict[str, None] = {}
        for sentence in sentences:
            words = words_of(sentence)
            self.counts.update(stem(word) for word in words if is_content(word))
            lower = [stem(word) for word in words]
            self.pairs.update(pair for pair in pairwise(lower) if all(map(is_content, pair)))
            for name in names_in(sentence):
                self.names.setdefault(name.text)


def terms_in(sentence: str, vocabulary: Vocabulary) -> list[Term]:
    """Candidates, best first. Each stands once in its sentence, so that blanking it hides it."""
    found = [
        *years_in(sentence),
        *numbers_in(sentence),
        *names_in(sentence),
        *defined_in(sentence, vocabulary),
        *nouns_in(sentence, vocabulary),
    ]
    best: dict[str, Term] = {}
    for term in sorted(found, key=lambda t: (-t.weight, t.start)):
        if stands_once(term, sentence) and not any(overlaps(term, other) for other in best.values()):
            best[term.text] = term
    return list(best.values())


def years_in(sentence: str) -> Iterator[Term]:
    for match in YEAR.finditer(sentence):
        yield Term(match[0], match.start(), "year", 4.0)


def numbers_in(sentence: str) -> Iterator[Term]:
    """Numbers that count or measure something, so a word follows; small ones say too little."""
    for match in NUMBER.finditer(sentence):
        value = float(match[0].replace(",", ""))
        if not YEAR.fullmatch(match[0]) and value >= 2 and re.match(r"[ -][A-Za-z]|%|\u00b0", sentence[match.end() :]):
            yield Term(match[0], match.start(), "number", 3.0)


def names_in(sentence: str) -> Iterator[Term]:
    """Capitalised words; the first word of a sentence is capitalised anyway, so alone it proves nothing."""
    for match in NAME.finditer(sentence):
        text, start = match[0], match.start()
        if start == 0:
            head, _, rest = text.partition(" ")
            if not rest or head.lower() in STOP_WORDS:
                text, start = rest, len(head) + 1
        text = text.rstrip("'\u2019").removesuffix("'s").removesuffix("\u2019s")
        if len(text) >= 3 and text.lower() not in STOP_WORDS:
            yield Term(text, start, "month" if text in MONTHS else "name", 3.6)


def defined_in(sentence: str, vocabulary: Vocabulary) -> Iterator[Term]:
    """The subject of a definition, and what something is called."""
    for pattern, weight in ((DEFINED, 5.0), (CALLED, 5.0)):
        match = pattern.search(sentence)
        if match is None:
            continue
        words = match["term"].split()
        while words and not is_content(words[-1]):
            words.pop()
        if words and all(is_content(word) for word in words):
            text = " ".join(words)
            yield Term(text, match.start("term"), "term", weight + frequency(text, vocabulary))


def nouns_in(sentence: str, vocabulary: Vocabulary) -> Iterator[Term]:
    """Content words that stand where nouns stand, with the word before them if the text keeps the two together."""
    matches = list(WORD.finditer(sentence))
    for index, match in enumerate(matches):
        word = match[0]
        following = matches[index + 1][0] if index + 1 < len(matches) else ""
        if not word.islower() or not is_content(word):
            continue
        if is_content(following) and following.islower() and vocabulary.pairs[stem(word), stem(following)] < 2:
            continue  # "green" of "green pigment"
        before = matches[index - 1] if index else None
        if (
            before
            and vocabulary.pairs[stem(before[0]), stem(word)] >= 2
            and (before[0].islower() or before.start() == 0)
        ):
            text = sentence[before.start() : match.end()]
            yield Term(text, before.start(), "term", 3.4 + frequency(text, vocabulary))
        elif before is None or before[0].lower() in BEFORE_NOUNS or is_content(before[0]):
            yield Term(word, match.start(), "term", 1.5 + frequency(word, vocabulary))


def frequency(text: str, vocabulary: Vocabulary) -> float:
    """Up to 2 for terms that the text keeps coming back to, and a little for long words."""
    last = text.split()[-1]
    return min(vocabulary.counts[stem(last)], 5) * 0.4 + min(len(last), 12) * 0.02


def stands_once(term: Term, sentence: str) -> bool:
    """Whether no other word of the sentence gives it away, in singular or plural."""
    answer = {stem(word) for word in words_of(term.text)} or {term.text}
    rest = sentence[: term.start] + " " + sentence[term.start + len(term.text) :]
    if term.kind in ("year", "number"):
        return term.text not in rest
    return not answer & {stem(word) for word in words_of(rest) if is_content(word) or word[0].isupper()}


def overlaps(one: Term, other: Term) -> bool:
    return one.start < other.start + len(other.text) and other.start < one.start + len(one.text)
