"""`Meet a king, knight and nun`, `talk to Galileo, Kepler and Newton`: who is met stands there, each with a name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from worlds.lexicon.plurals import singular
from worlds.reading.doing.talk import is_shown, is_speaker
from worlds.reading.doing.wish import Said
from worlds.reading.doing.wording import CAPITAL

MEETS: Final = re.compile(
    r"\b(?:meet(?:s|ing)?(?: with)?|(?:talk|speak|chat|listen)(?:s|ing)? (?:to|with)|interview(?:s|ing)?"
    r"|hear(?:s|ing)? from)\s+(?=\w)"
    r"|\b(?P<lead>characters?|people|persons|npcs?)\s*:\s+(?=\w)",
    re.I,
)
TO_TALK_TO: Final = re.compile(
    r",?\s+(?:for (?:them|players|students|pupils) )?to (?:talk|speak|chat|listen) (?:to|with)\b"
)
"""`with Fern, Wilbur and Charlotte to talk to`"""
SMALL: Final = "(?:de|del|della|di|da|van|von|der|den|bin|ibn|al|el|la|le|du|of|the)"
NAME: Final = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Dr|St|Sir|Lady|King|Queen|Prince|Princess)\.?\s+)?{CAPITAL}[\w'’.-]*(?:\s+(?:{SMALL}\s+)?{CAPITAL}[\w'’-]*\.?|\s+[IVX]+\b)"
    r"{0,4}(?<![.])"
)
PERSON: Final = re.compile(r"(?P<article>an?\s+|the\s+|some\s+)?(?P<noun>[a-z][a-z-]+(?:\s[a-z][a-z-]+)?)")
TITLED: Final = re.compile(
    rf"(?:[Aa]n?|[Tt]he|[Oo]ur)\s+(?P<name>(?:[a-z]{{3,12}}\s)?{CAPITAL}[A-Za-z]{{1,15}}(?:\s{CAPITAL}[A-Za-z]{{2,15}})?)"
    r"(?![\w'’])"
)
"""`the Speaker`, `an Opposition Leader`: an office as a name."""
OFFICE: Final = re.compile(
    r"(?:\s+(?:the|an?|our)|,\s+(?:the|an?|our))\s+(?P<noun>(?:[a-z][a-z-]+\s)?[a-z][a-z-]+)(?=[\s,.;:!?)]|$)"
)
"""`Amina the baker`, `Tom, a miner`"""
NEXT: Final = re.compile(r"\s*,\s*(?:and|or|&)?\s*|\s+(?:and|or|&)\s+")
NO_NAMES: Final = re.compile(
    r"(?:The|A|An|Year|Grade|Class|Standard|Standards|Level|Stage|Key|Common|Monday|Tuesday|Wednesday|Thursday|Friday|I|We|"
    r"You|They|It|Each|Every|Then|Students?|Pupils?|Players?|Kids)\b"
)
MOST: Final = 8


def meetings_in(text: str) -> Iterator[Said]:
    for found in MEETS.finditer(text):
        for one in met(text, found.end()):
            yield replace(one, start=found.start()) if found["lead"] else one
    for found in TO_TALK_TO.finditer(text):
        before = [one.end() for one in re.finditer(r" (?:with|are) ", text[: found.start()])]
        for one in met(text, before[-1]) if before else ():
            if one.end == found.start():
                yield Said(one.start, found.end(), None, one.instead)


def met(text: str, start: int) -> Iterator[Said]:
    """Of the list that begins there: names become persons with a name, and every other one its article."""
    people: list[str] = []
    at = end = start
    is_said_so = True
    while len(people) < MOST:
        if (name := NAME.match(text, at)) and not NO_NAMES.match(text, at):
            people.append(f'a person called "{name[0]}"')
            end, is_said_so = end_with_office(text, name.end()), False
        elif (office := TITLED.match(text, at)) and is_speaker(office["name"].lower()):
            people.append(f'a person called "{office["name"]}"')
            end, is_said_so = office.end(), False
        elif (noun := person_at(text, at)) is not None:
            words, end, has_article = noun
            people.append(words)
            is_said_so = is_said_so and has_article
        else:
            break
        more = NEXT.match(text, end)
        if more is None:
            break
        at = more.end()
    if people and not is_said_so:
        yield Said(start, end, None, listed(people))


def end_with_office(text: str, end: int) -> int:
    """Behind a name: `the baker` belongs to it."""
    found = OFFICE.match(text, end, end + 60)
    words = found["noun"].split() if found else []
    if found is None:
        return end
    if len(words) > 1 and is_speaker(words[0]) and not is_speaker(" ".join(words)):
        return found.start("noun") + len(words[0])
    return found.end() if is_speaker(found["noun"]) else end


def person_at(text: str, at: int) -> tuple[str, int, bool] | None:
    """The words for it, where it ends, and whether it has an article: `a bus driver`, else `driver`."""
    found = PERSON.match(text, at)
    if found is None:
        return None
    words = found["noun"].split()
    for length in range(len(words), 0, -1):
        noun = " ".join(words[:length])
        if is_speaker(noun) and singular(noun) == noun:
            end = found.start("noun") + len(noun)
            article = found["article"] or ("an " if noun[0] in "aeiou" else "a ")
            if not is_shown(noun):
                return f'a person called "{noun.capitalize()}"', end, False
            return f"{article}{noun}", end, found["article"] is not None
    return None


def listed(people: list[str]) -> str:
    return people[0] if len(people) == 1 else f"{', '.join(people[:-1])} and {people[-1]}"
