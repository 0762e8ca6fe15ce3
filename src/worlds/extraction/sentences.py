"""Sentences that can be asked about: whole statements, not headings, questions or fragments."""

import re
from itertools import zip_longest
from typing import Final

from worlds.extraction.words import STOP_WORDS, words_of

ABBREVIATIONS: Final = frozenset(
    "dr mr mrs ms prof st vs etc e.g i.e u.s u.k a.m p.m fig no vol approx ca jr sr mt ft dept gen rev inc ltd".split()
)
BULLET: Final = re.compile(r"^\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+")
FEWEST_WORDS: Final = 6
MOST_WORDS: Final = 45
HEADING_WORDS: Final = 8
CLOSERS: Final = "\"')]\u201d\u2019"


def sentences_of(text: str) -> list[str]:
    """The usable sentences of `text`, in order, each once."""
    found: dict[str, None] = {}
    for block in blocks_of(text):
        for sentence in split(block):
            if is_usable(sentence):
                found.setdefault(sentence)
    return list(found)


def title_of(text: str) -> str:
    """The first heading, or the first words."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    first, following = (*lines, "", "")[:2]
    if is_heading(first, following):
        return first.rstrip(":").lstrip("# ")
    return " ".join(first.split()[:6]).rstrip(".,;:") + " \u2026"


def blocks_of(text: str) -> list[str]:
    """Paragraphs and list items without their bullets; lines that a heading or a blank line separates."""
    blocks: list[str] = []
    lines = text.splitlines()
    fresh = True
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        bullet = BULLET.match(line)
        words = BULLET.sub("", line).strip()
        if not words or (fresh and not bullet and is_heading(words, following)):
            fresh = True
        elif fresh or bullet:
            blocks.append(words)
            fresh = False
        else:
            blocks[-1] += " " + words
    return blocks


def is_heading(line: str, following: str) -> bool:
    """Few words without a stop, after which something new begins; else it is the first line of a wrapped paragraph."""
    few = len(line.split()) <= HEADING_WORDS and line[-1:] not in ".!?,;" + CLOSERS
    begins = not following.strip() or following.strip()[0].isupper() or BULLET.match(following) is not None
    return line.startswith("#") or (few and begins)


def split(block: str) -> list[str]:
    """At each full stop, question or exclamation mark that ends a sentence."""
    sentences, start = [], 0
    for index, character in enumerate(block):
        if character in ".!?" and ends_sentence(block, index):
            end = index + 1
            while end < len(block) and block[end] in CLOSERS:
                end += 1
            sentences.append(" ".join(block[start:end].split()))
            start = end
    return sentences


def ends_sentence(block: str, index: int) -> bool:
    after = block[index + 1 :].lstrip(CLOSERS)[:3]
    if after and not after[0].isspace():
        return False  # inside 3.5, U.S. or a web address
    following = after.strip()[:1]
    if following and not (following.isupper() or following.isdigit() or following in "\"'(\u201c\u2018"):
        return False
    if block[index] != ".":
        return True
    word = block[max(0, index - 20) : index].split()[-1:] or [""]
    bare = word[0].lower().lstrip("\"'(\u201c\u2018")
    return bare not in ABBREVIATIONS and not (len(bare) == 1 and bare.isalpha())


def is_usable(sentence: str) -> bool:
    count = len(sentence.split())
    return FEWEST_WORDS <= count <= MOST_WORDS and "?" not in sentence and "_" not in sentence


def looks_english(text: str) -> bool:
    """Whether its small words are English ones."""
    words = words_of(text)
    small = sum(word.lower() in STOP_WORDS for word in words)
    return len(words) >= FEWEST_WORDS and small / len(words) >= 0.18
