"""Sentences and tokens of a description."""

import re
from dataclasses import dataclass
from typing import Final

TOKEN: Final = re.compile(
    r"""
    "(?P<quoted>[^"]{1,200})"
    | (?P<number>\d+(?:\.\d+)?(?:(?:st|nd|rd|th)\b)?)
    | (?P<word>[^\W\d_]+(?:['-][^\W\d_]+)*)
    | (?P<mark>[,:()&/])
    """,
    re.VERBOSE,
)
SENTENCE_END: Final = re.compile(r"(?<!\d)[.]|[.](?!\d)|[!?;\n\r\u2022\u25cf\u2023|]+")
LIST_NUMBER: Final = re.compile(r"(?m)^\s*(?:\d{1,2}[.)]|[-*\u2022])\s+")
ABBREVIATIONS: Final = re.compile(r"\b(e\.g|i\.e|etc|mr|mrs|ms|dr|approx|a\.m|p\.m)\.", re.IGNORECASE)
EMOJI: Final[dict[str, str]] = {
    "🌳": " tree ",
    "🌲": " pine tree ",
    "🌴": " palm tree ",
    "🌵": " cactus ",
    "🚗": " car ",
    "🚀": " rocket ",
    "🏠": " house ",
    "🏫": " school ",
    "🏰": " castle ",
    "🌋": " volcano ",
    "🤖": " robot ",
    "🦖": " dinosaur ",
    "🦕": " dinosaur ",
    "🔭": " telescope ",
    "🔬": " microscope ",
    "⛺": " tent ",
    "🐄": " cow ",
    "🐎": " horse ",
    "🚌": " bus ",
}
BETWEEN_EMOJI: Final = re.compile(rf"(?<=[{''.join(EMOJI)}])\s*(?=[{''.join(EMOJI)}])")
PLAIN: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "—": ",", "–": ","})


SAID_BARE: Final = re.compile(
    r"((?:sign|signpost|board|banner|billboard|poster|plaque|flag)s? (?:that |which )?(?:says?|saying|reads?|reading) )"
    r"([^\W\d_][^\",.;:!?\n]*?)(?=[,.;:!?\n]|$| (?:near|next to|beside|behind|with|in front of|on the|at the) "
    r"| and (?:an?|the|two|three|four|five|some|several|\d+) )",
    re.IGNORECASE,
)
"""A sign's words without quotation marks."""


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    """Lower case; of a quotation, as it was written."""
    kind: str
    """word, number, quoted or mark."""


def sentences(description: str) -> list[list[Token]]:
    """Lists and lines are sentences too. Emoji that mean a thing become its word; the others go."""
    text = description.translate(PLAIN)
    text = SAID_BARE.sub(r'\1"\2"', text)
    text = BETWEEN_EMOJI.sub(", ", text)
    for emoji, word in EMOJI.items():
        text = text.replace(emoji, word)
    text = ABBREVIATIONS.sub(lambda found: found[1].replace(".", ""), text)
    text = LIST_NUMBER.sub("\n", text)
    text = re.sub(r"\s-+\s", ", ", text)
    text = re.sub(r"(?<=[a-z,])\n(?=[a-z])", " ", text)
    found = [tokens(sentence) for sentence in split_outside_quotes(text)]
    return [sentence for sentence in found if sentence]


def split_outside_quotes(text: str) -> list[str]:
    """At the ends of sentences, but not within a quotation."""
    pieces: list[str] = []
    for number, piece in enumerate(text.split('"')):
        if number % 2:
            pieces[-1] += f'"{piece}"'
            continue
        first, *rest = SENTENCE_END.split(piece)
        if pieces:
            pieces[-1] += first
        else:
            pieces.append(first)
        pieces += rest
    return pieces


def tokens(sentence: str) -> list[Token]:
    found = []
    for match in TOKEN.finditer(sentence):
        kind = match.lastgroup or "mark"
        text = match[kind]
        if kind == "word":
            text = text.lower().removesuffix("'s").rstrip("'")
        found.append(Token("and" if text == "&" else text, "word" if text == "&" else kind))
    return found
