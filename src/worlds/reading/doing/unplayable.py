"""What no mechanic can do: the teacher is told, and what to ask for instead."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.notice import Notice
from worlds.reading.doing.wished import is_wished

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
    (
        re.compile(
            r"\b(?:flying games?|(?:fly|flies) (?:to|over|around|through|across|with|like|as) (?:the |an? |each )?\w+)",
            re.I,
        ),
        "Nobody flies: players walk, jump and go through portals. Ask for a trail or an obby from place to place.",
    ),
    (
        re.compile(
            r"\b(?:plays? (?:\w+ (?:and )?){0,3}(?:notes?|music|sounds?|songs?|clips?)|"
            r"(?:hear(?:/see)?|listen to) (?:the |an? )?"
            r"(?:notes?|music|sounds?|songs?|words?|recordings?)|read aloud|animal sounds?)\b",
            re.I,
        ),
        "No sound is played there. What shall be heard can be written on signs, or said by a person.",
    ),
    (
        re.compile(
            r"\b(?:(?:show|see|gives?|with|add|read|hear) (?:them )?(?:the |a )?"
            r"correct(?:ed)? (?:versions?|sentences?|statements?)|"
            r"correct(?:ing)? (?:the )?(?:false|wrong) (?:ones|statements|sentences))\b",
            re.I,
        ),
        "A quiz says whether an answer is right, and shows no corrected sentence. Give the right ones as a text to be told.",
    ),
    (
        re.compile(
            r"\b(?:(?:short |little |acted )scenes?(?= (?:where|in which|with)\b)|act(?:s|ed)? out|cut ?scenes?)\b",
            re.I,
        ),
        "Nobody acts in a world. Ask for persons who stand there and say what happened to them instead.",
    ),
    (
        re.compile(r"\b(?:high[- ]?score (?:lists?|boards?|tables?)|leader ?boards?|score ?boards?)\b", re.I),
        "No board shows scores in the world; Roblox's own list of players shows each one's score.",
    ),
    (
        re.compile(r"\b(?:confetti|fireworks|lights? up|speed boosts?|power-?ups?|sound effects?)\b", re.I),
        "There are no effects of that kind. A trophy or a portal can stand at the end instead.",
    ),
    (
        re.compile(
            r"\b(?:dead ends?|(?:at )?(?:every|each) fork(?: in the maze)?|(?:pick|choose)s? the (?:right )?"
            r"(?:path|way|door)|wrong (?:path|turn|way))\b",
            re.I,
        ),
        "Ways do not fork by an answer. Ask for rooms in a row instead, each behind a door that opens for a right answer.",
    ),
    (
        re.compile(r"\bgoing (?:up|upwards?|down|downwards?)(?=\s*:)|\bemp(?:ty|ties) (?:it|them|each|every)\b", re.I),
        "Stops lie one after the other on level ground, in the order of the words, and what is found stays as it is.",
    ),
    (
        re.compile(r"\b(?:two|three|four|five|\d) teams\b|\b(?:two|three|four|five|\d) laps\b", re.I),
        "Players are in no teams, and a race is run once. All of them can answer together instead: say `a team quiz`.",
    ),
)


def unplayable_in(text: str) -> Iterator[Notice]:
    for pattern, instead in WISHES:
        wished = (one for one in pattern.finditer(text) if is_wished(text, one.start()))
        said = tuple(dict.fromkeys(one[0].lower() for one in wished))[:3]
        if said:
            yield Notice("not_played", f"Not played: {', '.join(said)}. {instead}")
