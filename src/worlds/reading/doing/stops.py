"""`Six stations, one each for ...`, `Room 1: ...`, `a -> b -> c`: the places or persons that a text lists as stops."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Final

from worlds.lexicon.plurals import singular
from worlds.reading.doing.enumeration import Enumeration, enumerations_in
from worlds.reading.doing.hunting import hunts_in
from worlds.reading.doing.sharing import with_described, with_shares
from worlds.reading.doing.speech import spoken_of, without_quotes
from worlds.reading.doing.stop import Stop, Stops
from worlds.reading.doing.stop_kinds import with_kind, with_persons
from worlds.reading.doing.talk import is_speaker
from worlds.reading.doing.wished import is_wished
from worlds.reading.doing.wording import HEAD_END, NUMBER, PLAYERS, SENTENCE_END, items_in
from worlds.reading.numbers import number_of

PLACES: Final = frozenset(
    "room chamber station stop stage level hall gallery zone area section island checkpoint booth stall tent corner "
    "exhibit door gate lab cave floor point layer tier".split()
)
LABELLED_TOO: Final = frozenset("chest lantern".split())
FEWEST, MOST = 2, 12
LONGEST_TITLE: Final = 60
TITLE_WORDS: Final = 7
LABEL: Final = re.compile(
    rf"(?<![\w'’])(?P<noun>{'|'.join(PLACES | LABELLED_TOO)})[ #]{{1,2}}"
    r"(?P<number>\d{1,2}|one|two|three|four|five|six|seven|eight)\b\s*[:=.)–—-]?\s*",
    re.I,
)
COUNTED: Final = re.compile(
    rf"\b(?P<count>{NUMBER})\s+(?=(?P<words>(?:[a-z][a-z-]{{1,15}}[ ]){{0,3}}[a-z]{{3,15}}))", re.I
)
MARK: Final = r"(?:[-*•·–]\s+|\(?\d{1,2}[.)]\s*|\(?[a-h][.)]\s+)"
ITEM: Final = re.compile(
    rf"^[ \t]*(?P<mark>{MARK})?(?P<title>[^\n:=–—]{{2,70}}?(?:[ ]\([^()\n]{{2,600}}\))?)[ \t]*"
    r"(?:(?:\s-\s|\s?[:=–—]\s?)[ \t]*(?P<says>[^\n]{2,900}))?$"
)
HEADING: Final = re.compile(r"\b(?P<noun>[A-Za-z]{3,14}s)\s*:[ ]?(?=\(?1[.)])")
HEADING_LINE: Final = re.compile(r"^(?P<lead>[^\n:|]{0,80}?)\b(?P<noun>[A-Za-z]{3,14}s)[ \t]*:[ \t]*$", re.M)
PEOPLE_LINE: Final = re.compile(
    r"^[^\n:|]{0,120}?\b(?P<noun>[A-Za-z]{3,14})[ ](?:who|that|standing|stand|there|in|at|on|around)\b[^\n:|]{0,40}:[ \t]*$",
    re.M,
)
"""`These people stand in the hall:`"""
TABLE_HEAD: Final = re.compile(r"^[ \t|]*(?P<noun>[A-Za-z]{3,12})[ \t]*\|[^\n]{2,120}$", re.M)
NUMBERED: Final = re.compile(r"(?<!\w)\(?(?P<number>\d{1,2})[.)]\s*")
LISTED: Final = re.compile(
    r"^(?:[^.!?\n:;(]{0,80}?)"
    r"(?P<sign>\(|:\s|\s[-–—=]\s|\s(?:one|1)\s(?:each\s)?(?:for|about|on)\s|,\s(?:each\s)?(?:about|on|for)\s)"
    r"(?P<list>[^.!?\n;()]{3,400})"
)
EACH_OF: Final = re.compile(r"^\s*(?:each|every|the)\b", re.I)
ARROWS: Final = re.compile(r"(?:(?!->|=>)[^\n.:;>→]){2,120}(?:\s?(?:->|→|=>)\s?(?:(?!->|=>)[^\n.:;>→]){2,80}){3,14}")
ARROW: Final = re.compile(r"\s?(?:->|→|=>)\s?")
ON_THE_WAY: Final = re.compile(
    r"\b(?:trail|walk|stops?|path|route|journey|travel\w*|follow|tour|way through|maze|labyrinth|races?|museum|hunt)\b",
    re.I,
)
LEAD: Final = re.compile(
    r"(?:,?\s*\b(?:with|of|has|have|having|containing|through|there are|there shall be|are)\s+)$", re.I
)
BRACKET: Final = re.compile(r"\s*\(([^()]{1,120})\)")
BUILT: Final = frozenset("island cave floor tent level area section zone".split())
"""Nouns of which several with names are built, whatever is taught."""
MET: Final = re.compile(
    r"\b(?:meets?|meeting|talks?|talking|visits?|visiting|interviews?|speaks?|conversations?|characters?|npcs?|guides?)\b",
    re.I,
)
HOUSE: Final = re.compile(
    r"\b(?:an?|the)\s+(?P<house>(?:[a-z-]{2,15}\s){0,2}?"
    r"(?:building|museum|house|palace|castle|temple|school|hospital|hall|library|tower|station|factory|court))\s*,?\s+"
    rf"(?:(?:that|which|where)\s+)?(?:{PLAYERS}\s+)?(?:can |should |must |may |to )?"
    r"(?:explores?|visits?|tours?|walks? (?:through|around)|looks? around)\b[^.!?\n:;]{0,40}"
    r":\s*(?P<list>[^.!?\n:;]{3,400})",
    re.I,
)
ANY_ORDER: Final = re.compile(r"\b(?:in )?any (?:order|sequence)\b|\bfreely\b", re.I)
ROOM: Final = "room"
WAYMARKS: Final = frozenset("lantern chest post table tree bridge torch beacon platform painting statue".split())
"""Of which as many as are counted may be come to, too."""
PLACES_OF_GAMES: Final = frozenset("checkpoint station stop room hall gallery chamber chest lantern".split())
"""Nouns that name stops even where nobody counts them."""
HEADED: Final = re.compile(
    r"(?:the\s+|my\s+|our\s+)?(?P<noun>[A-Za-z]{3,14}s)(?:\s+(?:in|along|of|on)\s(?:[\w'’-]{1,15}\s?){1,4}|\s+to\s\w{3,12})?",
    re.I,
)
"""`Checkpoints in order`, `Stops along the river`."""
ORDERED: Final = re.compile(r"\b(?:order|path|sequence|way|route|cycle)\b", re.I)
RACED: Final = re.compile(
    r"\b(?:races?(?! to\b)|checkpoints?|maze|labyrinth|trail|run(?:s|ning)? (?:round|around|through|along))\b", re.I
)
FEW_WORDS: Final = 6
ARTICLE: Final = re.compile(r"^(?:an?|the)\s+(?=[^\W\d_])")
ASKED: Final = re.compile(
    r"(?P<prompt>(?:(?:what|which|who|where|when|how|why)\s[^?()\n]{3,160}|[^?()\n]{3,160}\?))\s*\((?P<answer>[^()\n]{1,60})\)\W*$",
    re.I,
)
"""`which comes first, a or b (a)`"""
ASKS: Final = re.compile(r"\?\s*$|\?\s+[A-Z]")
"""A line that asks something names no stop."""
LONGEST_LIST: Final = 6000
"""Characters."""
NEAR: Final = 160
"""Characters around a list, in which its purpose is said."""
ONLY_COUNTED: Final = frozenset("station stop hall gallery exhibit".split())
"""Nouns that are stops of a lesson even where no list says what each is."""


def stops_in(text: str) -> Stops | None:
    """The surest of the lists."""
    for kind in KINDS:
        found = next((one for one in kind(text) if FEWEST <= one.count <= MOST and not one.lists_things), None)
        if found is not None:
            return with_persons(text, with_kind(text, with_described(text, with_shares(text, found))))
    return None


def labelled(text: str) -> Iterator[Stops]:
    """`Room 1 = protons. Room 2 = mass number.`"""
    labels: list[re.Match[str]] = []
    for one in LABEL.finditer(text):
        is_next = number_of(one["number"]) == len(labels) + 1
        is_same = not labels or one["noun"].lower() == labels[0]["noun"].lower()
        if is_next and is_same:
            labels.append(one)
    if len(labels) < FEWEST:
        return
    noun = labels[0]["noun"].lower()
    ends = [
        end_of(text, one, labels[at + 1].start() if at + 1 < len(labels) else None) for at, one in enumerate(labels)
    ]
    bodies = [text[one.end() : end].strip(" \t\n.,;|") for one, end in zip(labels, ends, strict=True)]
    stops = tuple(stop_of(body, f"{noun.capitalize()} {at}") for at, body in enumerate(bodies, start=1))
    spans = tuple((one.start(), end) for one, end in zip(labels, ends, strict=True))
    yield made(text, noun, stops, spans)


def end_of(text: str, label: re.Match[str], following: int | None) -> int:
    """Of what is said behind a label: its line, if it begins one; else its sentence, or all before the next label."""
    begins = not text[: label.start()].rpartition("\n")[2].strip(" \t-*•")
    if begins:
        end = text.find("\n", label.end())
        line = end if end >= 0 else len(text)
        return min(line, following) if following is not None else line
    stop = SENTENCE_END.search(text, label.end())
    sentence = stop.end() if stop else len(text)
    return following if following is not None else sentence


def in_lines(text: str) -> Iterator[Stops]:
    """A counted noun, and below it as many lines."""
    for start, end, count, noun in counted(text):
        below = text.find("\n", end)
        if below < 0 or not is_visited(text, start, noun):
            continue
        lines, at = [], below + 1
        for line in text[below + 1 : below + 1 + LONGEST_LIST].split("\n")[: 3 * MOST]:
            found = ITEM.match(line)
            is_item = found is not None and bool(found["mark"] or found["says"]) and not ASKS.search(line)
            if is_item and found is not None:
                lines.append((at, at + len(line), found))
            elif line.strip() or (lines and not lines[-1][2]["mark"]):
                break
            at += len(line) + 1
        if len(lines) == count:
            stops = tuple(titled(one["title"], one["says"] or "") for _, _, one in lines)
            heading = heading_of(text, start, end)
            yield made(text, noun, stops, (heading, *((first, last) for first, last, _ in lines)))


def below_heading(text: str) -> Iterator[Stops]:
    """`Stops:` or `Meet the characters:`, and what the lines below it say."""
    for heading in islice(chain(HEADING_LINE.finditer(text), PEOPLE_LINE.finditer(text)), MOST):
        noun = singular(heading["noun"].lower())
        is_many = noun != heading["noun"].lower()
        is_of_persons = is_many and is_met(noun) and MET.search(text) is not None
        if not (is_of_persons or (noun in PLACES_OF_GAMES and ON_THE_WAY.search(text))):
            continue
        lines, at = [], heading.end() + 1
        for line in text[at : at + LONGEST_LIST].split("\n")[:MOST]:
            found = ITEM.match(line)
            if found is None or not found["says"] or ASKS.search(line):
                break
            if not (found["mark"] or (is_of_persons and found["title"][:1].isupper())):
                break
            lines.append((at, at + len(line), found))
            at += len(line) + 1
        if len(lines) >= FEWEST:
            stops = tuple(titled(one["title"], one["says"]) for _, _, one in lines)
            stops = tuple(spoken_of(one) if is_of_persons else without_quotes(one) for one in stops)
            yield made(text, noun, stops, (heading.span(), *((first, last) for first, last, _ in lines)))


def in_table(text: str) -> Iterator[Stops]:
    """Rows with bars, under a head whose first cell is a noun of places or persons: `Room | Topic | Task`."""
    for head in islice(TABLE_HEAD.finditer(text), MOST):
        noun, rows, at = head["noun"].lower(), [], head.end() + 1
        if noun not in PLACES and not is_met(noun):
            continue
        for line in text[at : at + LONGEST_LIST].split("\n")[:MOST]:
            cells = [one.strip() for one in line.strip(" |").split("|")]
            if len(cells) < FEWEST or set(line) <= set("|-: "):
                break
            name = cells[1:] if re.fullmatch(r"\W*\d{0,2}\W*", cells[0]) and len(cells) > FEWEST else cells
            rows.append((at, at + len(line), Stop(name[0][:LONGEST_TITLE], " ".join(name[1:]))))
            at += len(line) + 1
        if len(rows) >= FEWEST and all(one.title for _, _, one in rows):
            spans = (head.span(), *((first, last) for first, last, _ in rows))
            yield made(text, noun, tuple(one for _, _, one in rows), spans)


def numbered(text: str) -> Iterator[Stops]:
    """`Rooms: 1) Ships - built of oak. 2) Gods - Odin and Thor.`"""
    for heading in islice(HEADING.finditer(text), MOST):
        noun = singular(heading["noun"].lower())
        marks: list[re.Match[str]] = []
        line = text.find("\n", heading.end())
        end = min(line if line >= 0 else len(text), heading.end() + LONGEST_LIST)
        for one in NUMBERED.finditer(text, heading.end(), end):
            if int(one["number"]) == len(marks) + 1 and (marks or one.start() - heading.end() <= 1):
                marks.append(one)
        if len(marks) < FEWEST or not (noun in PLACES - {"door", "gate"} or is_met(noun)):
            continue
        ends = [*(one.start() for one in marks[1:]), end_of(text, marks[-1], None)]
        bodies = [text[one.end() : end].strip(" \n.,;") for one, end in zip(marks, ends, strict=True)]
        stops = tuple(stop_of(body, f"{noun.capitalize()} {at}") for at, body in enumerate(bodies, start=1))
        yield made(text, noun, stops, ((heading.start(), ends[-1]),))


def enumerated(text: str) -> Iterator[Stops]:
    """What is enumerated behind a count of as many, or behind a word for places or a way: each item is a stop."""
    for one in enumerations_in(text):
        noun, start = enumerated_as(text, one)
        if noun:
            stops = tuple(Stop(ARTICLE.sub("", item.head), item.says) for item in one.items)
            stops_made = made(text, noun, stops, ((lead_of(text, start), one.end),))
            yield replace(stops_made, is_ordered=one.is_sequence or ORDERED.search(one.lead) is not None)


def enumerated_as(text: str, one: Enumeration) -> tuple[str, int]:
    """The noun that the lead counts or is, and where what leads to the list begins; empty: these are no stops."""
    for start, _, count, noun in counted(one.lead, PLACES | WAYMARKS):
        if (
            count == len(one.items)
            and (noun not in BUILT or one.is_described)
            and is_visited(text, one.start + start, noun)
        ):
            return noun, one.start + start
    heading = HEADED.fullmatch(one.lead.strip())
    noun = singular(heading["noun"].lower()) if heading else ""
    if heading and noun in PLACES_OF_GAMES and ON_THE_WAY.search(text):
        return noun, one.start
    if heading and is_met(noun) and len(one.items) == sum(x.head[:1].isupper() for x in one.items):
        return (noun, one.start) if MET.search(text) else ("", 0)
    if ORDERED.search(one.lead) and len(one.lead.split()) <= FEW_WORDS and RACED.search(text):
        return "checkpoint", one.start
    return "", 0


def in_a_row(text: str) -> Iterator[Stops]:
    """`six stations: a, b, c, d, e and f`: as many as are counted."""
    for start, end, count, noun in counted(text):
        found = LISTED.match(text[end : end + 500]) if noun not in BUILT and is_visited(text, start, noun) else None
        if found is None or EACH_OF.match(found["list"]):
            continue
        names = [re.sub(r"^(?:and|the)\s+", "", one) for one in items_in(found["list"])]
        if len(names) == count and all(0 < len(one) <= LONGEST_TITLE for one in names):
            stops = tuple(Stop(one) for one in names)
            last = end + found.end() + (found["sign"] == "(")
            yield made(text, noun, stops, ((lead_of(text, start), min(last, len(text))),))


def of_house(text: str) -> Iterator[Stops]:
    """`A town hall that they explore: the archive, the council chamber, the mayor's office`: its rooms."""
    for found in HOUSE.finditer(text):
        names = [re.sub(r"^(?:and|an?|the)\s+", "", one, flags=re.I) for one in items_in(found["list"])]
        if (
            len(names) > FEWEST
            and all(0 < len(one) <= LONGEST_TITLE for one in names)
            and is_wished(text, found.start())
        ):
            house = found["house"].lower()
            rooms = made(text, ROOM, tuple(Stop(one) for one in names), ((found.start(), found.end()),))
            yield replace(rooms, house=house, is_free=ANY_ORDER.search(found[0]) is not None)


def with_arrows(text: str) -> Iterator[Stops]:
    """`vein -> heart -> lungs -> heart`, where a way is spoken of."""
    for found in ARROWS.finditer(text) if ON_THE_WAY.search(text) else ():
        if not ON_THE_WAY.search(text, max(0, found.start() - NEAR), found.end()):
            continue
        parts = [one.strip(" ,") for one in ARROW.split(found[0])]
        stops = [titled(one, "") for one in parts]
        if not BRACKET.sub("", parts[-1]).strip() or re.match(r"(?:back|and so on|etc|home)\b", parts[-1], re.I):
            stops = stops[:-1]
        if all(0 < len(one.title) <= LONGEST_TITLE for one in stops) and len(stops) > FEWEST:
            yield replace(made(text, "stop", tuple(stops), ((found.start(), found.end()),)), is_ordered=True)


def only_counted(text: str) -> Iterator[Stops]:
    """`eight stations about the planets`: what each is, the lesson says."""
    for start, end, count, noun in counted(text):
        if noun in ONLY_COUNTED and is_wished(text, start):
            yield Stops(noun, (), count, (text[start:end],), ((start, end),))


KINDS: Final = (
    labelled,
    in_table,
    in_lines,
    below_heading,
    numbered,
    enumerated,
    in_a_row,
    of_house,
    with_arrows,
    hunts_in,
    only_counted,
)
"""The surest first."""


def counted(text: str, places: frozenset[str] = PLACES) -> Iterator[tuple[int, int, int, str]]:
    """Where it begins and ends, how many, and of what in the singular."""
    for found in COUNTED.finditer(text):
        count = number_of(found["count"])
        if count is None or not FEWEST <= count <= MOST:
            continue
        for word in re.finditer(r"[A-Za-z-]+", found["words"]):
            noun = singular(word[0].lower())
            is_many = noun != word[0].lower()
            if is_many and (noun in places or is_met(noun)):
                yield found.start(), found.start("words") + word.end(), count, noun
                break


def is_visited(text: str, at: int, noun: str) -> bool:
    """Of persons: they are met; of others: the sentence wishes it, and does not state that a heart has four chambers."""
    if noun in PLACES | WAYMARKS:
        return is_wished(text, at)
    return MET.search(text, max(0, at - NEAR), at + NEAR) is not None and is_wished(text, at)


def is_met(noun: str) -> bool:
    """A person, and none of those who play."""
    return is_speaker(noun) and not re.fullmatch(PLAYERS, noun, re.I) and noun not in ("team", "teacher", "animal")


def stop_of(body: str, label: str) -> Stop:
    """Its title is what stands before the first dash, colon or bracket; else the label."""
    if asked := ASKED.match(body):
        return Stop(label, asks=(as_question(asked["prompt"]), asked["answer"].strip()))
    cut = HEAD_END.search(body)
    first = SENTENCE_END.search(body)
    if first is not None and first.end() < (cut.start() if cut else len(body)):  # `The mill. Here they learn: ...`
        cut = first
    head = body[: cut.start()].strip(" .,") if cut else body
    if not head or len(head) > LONGEST_TITLE or len(head.split()) > TITLE_WORDS:
        return Stop(label, body)
    return Stop(head, body[cut.start() :].strip(" .-–—=:") if cut else "")


def as_question(words: str) -> str:
    plain = " ".join(words.split()).strip(" ?")
    return f"{plain[:1].upper()}{plain[1:]}?"


def titled(head: str, says: str) -> Stop:
    """What stands in brackets behind a title is said of it."""
    bracket = BRACKET.search(head)
    title = BRACKET.sub("", head).strip(" .,*")
    return Stop(title[:LONGEST_TITLE], f"({bracket[1]}) {says}".strip() if bracket else says.strip())


def made(text: str, noun: str, stops: tuple[Stop, ...], spans: tuple[tuple[int, int], ...]) -> Stops:
    pieces = tuple(text[start:end] for start, end in spans)
    return Stops(noun, stops, len(stops), pieces, spans, are_persons=noun not in PLACES | WAYMARKS)


def lead_of(text: str, start: int) -> int:
    """`with` before what is counted goes with it."""
    found = LEAD.search(text[max(0, start - 20) : start])
    return start - (len(found[0]) if found else 0)


def heading_of(text: str, start: int, end: int) -> tuple[int, int]:
    """What is counted, and what follows it in its sentence or up to a colon."""
    stop = re.compile(r"[.!?:\n]").search(text, end)
    return lead_of(text, start), stop.start() if stop else end
