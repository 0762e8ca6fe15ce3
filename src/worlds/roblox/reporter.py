"""The reporter, put into a place file that was made without it: what a class has tried out stays as it is, to the byte.

What comes out is what `Design.place` writes of the same world with `reporting`: referents count on through the new scripts.
"""

import re
from collections.abc import Iterator
from itertools import count
from typing import Final

from worlds.reporting import MadeBeforeReporting, Reporting, Road
from worlds.roblox.gate import WorldRefused, source_faults
from worlds.roblox.scripts import of_service
from worlds.roblox.xml import cdata, write
from worlds.scripts.script import Script
from worlds.scripts.template import REPORTING, template
from worlds.scripts.world import reporting_scripts

SERVICES: Final = ("ServerScriptService", "StarterPlayerScripts")
"""Where scripts of the reporter stand."""
WITHOUT_PLAY: Final = frozenset({"WorldData", "Welcome", "Safety", "DayNight"})
"""All scripts that a world has where nothing is played."""
BEGINNING: Final = re.compile(
    r'<Item class="(?P<class_name>\w+)" referent="(?P<referent>\d+)"><Properties>\n?<string name="Name">(?P<name>[^<]*)<'
)
TOKEN: Final = re.compile(rf"<!\[CDATA\[.*?\]\]>|{BEGINNING.pattern}|(?P<end></Item>)", re.DOTALL)
"""Sections of CDATA are passed over: nothing that somebody wrote is taken for an instance. Elsewhere `<` begins a tag."""
SOURCE: Final = re.compile(r'<ProtectedString name="Source">((?:<!\[CDATA\[.*?\]\]>)+)</ProtectedString>', re.DOTALL)
SECTION: Final = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
NO_REQUESTS, REQUESTS = '<bool name="HttpEnabled">false</bool>', '<bool name="HttpEnabled">true</bool>'


def add_reporter(place: bytes, reporting: Reporting) -> bytes:
    """`place` is a place file of ours (.rbxlx) without it. Raises MadeBeforeReporting, WorldRefused."""
    text = place.decode()
    sources = dict(scripts_of(text))
    is_played = "Play" in sources
    if is_played:
        silent, told = template("Play.server"), template(f"Play.server{REPORTING}")
        if sources["Play"] != silent:
            raise MadeBeforeReporting("its Play is not the one that can report")
        text = text.replace(cdata(silent), cdata(told), 1)
    elif not WITHOUT_PLAY.issuperset(sources):
        raise MadeBeforeReporting("it is played by other scripts than Play")
    if reporting.road is Road.PUSH:
        text = text.replace(NO_REQUESTS, REQUESTS, 1)
    text = renumbered(with_scripts(text, reporting_scripts(reporting, is_played=is_played)))
    return checked(text).encode()


def scripts_of(place: str) -> Iterator[tuple[str, str]]:
    """Name and source of each script, as they stand in the file."""
    name = ""
    for token in re.finditer(rf"{SOURCE.pattern}|{TOKEN.pattern}", place, re.DOTALL):
        if token[1] is not None:
            yield name, "".join(SECTION.findall(token[1]))
        elif token["name"] is not None:
            name = token["name"]


def with_scripts(place: str, scripts: list[Script]) -> str:
    """Each as the last of its service's children. Their referents are still to be counted."""
    for service in SERVICES:
        out: list[str] = []
        for instance in of_service(scripts, service):
            write(instance, out, count())
        end = end_of(place, service)
        place = place[:end] + "".join(out) + place[end:]
    return place


def end_of(place: str, class_name: str) -> int:
    """Where the end tag of the only instance of the class begins."""
    open_ones: list[str] = []
    for token in TOKEN.finditer(place):
        if token["class_name"] is not None:
            open_ones.append(token["class_name"])
        elif token["end"] is not None and open_ones.pop() == class_name:
            return token.start("end")
    raise MadeBeforeReporting(f"it has no {class_name}")


def renumbered(place: str) -> str:
    """The same with referents from 0, as the writer counts them. No property of ours holds a referent."""
    numbers = count()

    def numbered(token: re.Match[str]) -> str:
        if token["referent"] is None:
            return token[0]
        begin, end = token.start(), token.start("referent")
        return f"{place[begin:end]}{next(numbers)}{place[token.end('referent') : token.end()]}"

    return TOKEN.sub(numbered, place)


def checked(place: str) -> str:
    """The same: the gate lets each of its scripts through. Raises WorldRefused."""
    faults = [f"{name}, {fault}" for name, source in scripts_of(place) for fault in source_faults(source)]
    if faults:
        raise WorldRefused(*faults)
    return place
