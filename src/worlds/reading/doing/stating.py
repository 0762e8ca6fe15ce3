"""`A potter tells them that democracy comes from ...`, `Turing should talk about ...`: somebody states what is taught, and
says it there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from worlds.extraction.words import is_verb
from worlds.plan.activity import Mechanic
from worlds.reading.doing.talk import LONGEST, PRONOUNS, as_person, is_speaker
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import CAPITAL, PLAYERS, WORD, noun_before

STATES: Final = re.compile(
    r"(?:,?\s+(?:who|that|which))?(?:\s+(?:can|will|should|shall|must|could|also|then|has to|needs to)){0,2}"
    r"\s+(?P<verb>says?|tells?|telling|explains?|explaining|reminds?|reveals?|shows?|talks?|speaks?|teach(?:es)?)"
    rf"(?:\s+(?:to\s+)?{PLAYERS})?(?P<how>\s+(?:that|about|of)\b|:)?\s+(?P<says>[^.!?\n;]{{8,400}})",
    re.I,
)
NAME: Final = re.compile(
    rf"(?:^|(?<=[\s(,]))(?P<name>{CAPITAL}[\w'’-]+(?:\s{CAPITAL}[\w'’-]+){{0,3}})"
    r"(?:\s+(?:is|stands|waits)\s+[^,.;\n]{0,40},[^.;\n]{0,20}?(?:he|she|it))?$"
)
CALLED: Final = re.compile(
    rf"\ban?\s+(?P<noun>(?:{WORD}\s){{0,2}}?{WORD})\s*(?:,\s*)?\(?(?:called|named|call (?:her|him|it|them))\s+"
    rf"(?P<name>{CAPITAL}[\w'’-]+(?:\s{CAPITAL}[\w'’-]+)?)\)?(?P<more>[^.!?\n]{{0,60}})$"
)
APPOSED: Final = re.compile(
    rf"^\W*(?:\w+\s+){{0,2}}?(?:[Aa]n?|[Tt]he|[Oo]ur)\s+(?P<noun>(?:[a-z-]{{3,15}}\s){{0,2}}?[a-z-]{{3,15}}),\s+"
    rf"(?P<name>{CAPITAL}[\w'’.-]*(?:\s{CAPITAL}[\w'’-]*){{0,3}}),?$"
)
"""`A nurse, Amina Diallo, explains ...`"""
TOPIC: Final = re.compile(r"^[^.!?,:;]{3,40}:\s+(?=\S)")
"""`explains rust: water and air`: what she speaks of."""
SENTENCE: Final = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)\.|[!?:;\n]")
ENDS: Final = re.compile(
    rf"(?:,|\s)\s*(?:and|then|so|but)\s+(?:then\s+)?(?:{PLAYERS}\s+(?:must|can|have|has|need|should|answer|vote|get|go|collect)\b|asks?\b|gives?\b|tells?\b|shows?\b|greets?\b"
    r"|(?:[A-ZÀ-Þ]\w+|an?\s\w+|the\s\w+)\s+(?:should|will|must|asks?|explains?|tells?|talks?|says?)\b)"
    r"|,?\s+and\s+there\s+(?:should|must|is|are|shall|will)\b"
    r"|,?\s+(?:and also|e\.g\.)|,\s+(?:[A-ZÀ-Þ]\w+)\s+(?:should|will|must|explains?|tells?|talks?|says?)\b",
)
ALSO: Final = re.compile(
    rf",?\s+and\s+(?:should\s+|will\s+)?tells?\s+(?:{PLAYERS}\s+)?(?P<what>(?:the story of|about)\s[^.!?\n;,]{{3,150}})",
    re.I,
)
OF_PUPILS: Final = re.compile(r"^they(?:'re|’re| are)\b", re.I)
HIMSELF: Final = re.compile(r"^(?:he|she)\s+(?=[a-z]+)", re.I)
HIS: Final = re.compile(r"\b(?:his|her)\b(?=\s+[a-z])")
NO_STATEMENT: Final = re.compile(
    r"^(?:how|where|what|when|why|which|who|whether|if|to|stor\w+|jokes?|facts?|something|things|nothing|more|"
    r"hints?|the (?:story|rules?|answer))\b",
    re.I,
)
AT_A_PLACE: Final = re.compile(
    r"\s+(?:at|in|on|by|near|behind|beside|inside|outside)\s+(?:the|an?|its|their)\s+\w+(?:\s\w+)?$", re.I
)
"""`a guide at the door who says ...`"""
EACH: Final = re.compile(r"\b(?:each|every)\b", re.I)
"""What somebody tells at each stop is of that stop."""
NO_NAMES: Final = re.compile(r"(?:Then|The|A|An|If|When|You|It|They|We|I|This|That|There|What|After|Also|And|Please)\b")
TEACHER: Final = "teacher"
"""What she explains in class is said by nobody in a world."""
TELLING: Final = ("talk", "talks", "speak", "speaks", "tell", "tells", "telling", "explain", "explains", "explaining")


def statements_in(text: str) -> Iterator[Said]:
    at = 0
    while found := STATES.search(text, at):
        at = found.start("says") + len(said_of(found["says"]))
        line = line_of(found)
        who = who_before(text, found.start()) if line else ""
        if line and who and who != TEACHER:
            lines = [line]
            if also := ALSO.match(text, at):
                lines.append(f"I can tell you {' '.join(also['what'].split())}.")
                at = also.end()
            before = before_of(text, found.start())
            called = APPOSED.search(before) or CALLED.search(before)
            noun = called["noun"].lower().split()[-1] if called and called["name"] == who else None
            wish = Wish(Mechanic.TALK, things=(who,), lines=tuple(one[:LONGEST] for one in lines), title=noun)
            apposed = APPOSED.search(before)
            start = found.start() - (len(before) - apposed.end("noun") if apposed else 0)
            name, noun_at, instead = as_person(text, start, who)
            if instead:
                wish, start = replace(wish, things=(name,)), noun_at
            yield Said(start, at, wish, f"{instead} stands there", is_stated=True)


def said_of(words: str) -> str:
    """Up to where something else begins."""
    stop = ENDS.search(words)
    return words[: stop.start()] if stop else words


def line_of(found: re.Match[str]) -> str:
    """What the person says, as her own sentence; empty: it is none."""
    how, words = (found["how"] or "").strip().lower(), " ".join(said_of(found["says"]).split()).strip(" ,")
    if how in ("about", "of"):
        return f"I can tell you about {HIS.sub('my', words)}." if found["verb"].lower() in TELLING else ""
    if not how and (topic := TOPIC.match(words)):
        how, words = ":", words[topic.end() :]
    if words.endswith(":") or not words:
        return ""
    if NO_STATEMENT.match(words) and how != "that":
        return ""
    if how not in ("that", ":") and not is_clause(words):
        return ""
    if OF_PUPILS.match(words):
        return f"{OF_PUPILS.sub('You are', words)}."
    if HIMSELF.match(words) and not re.match(r"\w+\s+(?:is|has|does|\w+s)\b", words):
        return f"{HIMSELF.sub('I ', words)}."
    if re.match(r"(?:he|she|they|it)\b", words, re.I):
        return ""
    return f"{words[:1].upper()}{words[1:]}."


def is_clause(words: str) -> bool:
    """`the organs went into jars`, and not `the way to the door`: there is a verb near its beginning."""
    few = words.split()[:6]
    if few[0].lower().strip("'’") in ("he", "she", "they", "they're", "they’re", "it", "we"):
        return True
    for at, word in enumerate(few[1:], start=1):
        lower = word.lower().strip(',()"“”')
        if lower in ("of", "to", "about", "for", "with", "from", "who", "that", "which"):
            return False
        is_finite = lower in ("is", "are", "was", "were", "has", "have", "had", "can", "could", "means", "mean", "must")
        if is_finite or (is_verb(lower) and not lower.endswith("ing") and at > 0):
            return True
    return False


def before_of(text: str, end: int) -> str:
    """Of the same sentence."""
    return SENTENCE.split(text[max(0, end - 140) : end])[-1]


def who_before(text: str, end: int) -> str:
    """A name, or the noun of a person."""
    before = before_of(text, end)
    if EACH.search(before):
        return ""
    if (apposed := APPOSED.search(before)) and is_speaker(apposed["noun"]):
        return apposed["name"]
    if called := CALLED.search(before):
        return called["name"] if is_speaker(called["noun"].lower()) or not called["more"] else ""
    there = AT_A_PLACE.search(before)
    noun = noun_before(text, end - len(there[0]) if there else end)
    if noun and is_speaker(noun):
        return noun
    name = NAME.search(before)
    if name is None or name["name"].lower() in PRONOUNS or NO_NAMES.match(name["name"]):
        return ""
    return name["name"]
