"""What no mechanic can do: the teacher is told, and what to ask for instead."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.notice import Notice

WISHES: Final = (
    (
        re.compile(
            r"\b(?:(?:shoot(?:s|ing)?|fir(?:es|ing)) (?:at |the |each other|enem|zombie|alien|target|monster|arrow|"
            r"ball|gun|laser|down|game|rang)\w*"
            r"|shooter(?:s| game)?\b|(?:laser|machine) ?guns?\b|kill(?:s|ing)? (?:the |an? |all )?\w+|"
            r"sword ?fight\w*|fight(?:s|ing)? (?:the |each other|against|a )\w*)",
            re.I,
        ),
        "Nobody shoots or fights in a learning world. Let players answer, find or bring something instead.",
    ),
    (
        re.compile(
            r"\b(?:chat(?:s|ting)? with \w+|chat ?(?:box|room|bot)s?|free text|typ(?:e|es|ing) (?:in )?(?:their|"
            r"your|an?|the) (?:own )?(?:answers?|opinions?|sentences?|essays?|names?|thoughts?|"
            r"ideas?|messages?|comments?)|leave (?:a )?(?:comments?|messages?)|voice (?:chat|message)s?|"
            r"open[- ]ended (?:answers?|questions?))\b",
            re.I,
        ),
        "Players do not write free text, which would have to be filtered. Give options to choose from instead.",
    ),
    (
        re.compile(
            r"\b(?:robux|game ?pass(?:es)?|(?:buy|buys|buying|purchase|purchases|sell|sells|selling) (?:\w+ )"
            r"?(?:items?|things|food|goods|tools?|upgrades?|skins?|clothes|weapons?|pets?|potions?|\w+ (?:with|for)"
            r" (?:coins|money|points)))\b",
            re.I,
        ),
        "Nothing is bought or sold in a world. Let players collect it and bring it to somebody instead.",
    ),
    (
        re.compile(
            r"\b(?:driv(?:e|es|ing)|rid(?:e|es|ing)) (?:the |an? |their )?(?:cars?|karts?|horses?|bikes?|trains?|"
            r"bus(?:es)?|boats?|trucks?)\b",
            re.I,
        ),
        "Vehicles and animals stand still; nobody drives or rides them. Players can run a race instead.",
    ),
)


def unplayable_in(text: str) -> Iterator[Notice]:
    for pattern, instead in WISHES:
        said = tuple(dict.fromkeys(one[0].lower() for one in pattern.finditer(text)))[:3]
        if said:
            yield Notice("not_played", f"Not played: {', '.join(said)}. {instead}")
