"""The reporter in a place file that was made without it."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from worlds.design import Design, design
from worlds.reporting import MadeBeforeReporting, Reporting
from worlds.request import DesignRequest
from worlds.roblox.gate import WorldRefused
from worlds.roblox.reporter import add_reporter
from worlds.roblox.xml import cdata
from worlds.scripts.script import Script
from worlds.scripts.template import template
from worlds.tests.luau_live import LiveServer
from worlds.tests.luau_vm import WHY_SKIPPED, luau_web
from worlds.tests.reported import PULL, PUSH, batches_of, told

LIKE_OURS = 'Q <Item class="Script" referent="5"><Properties> ]]></Item><![CDATA[ '
"""A teacher's words that look like parts of the file."""
KINDS = {"Script": "server", "LocalScript": "client", "ModuleScript": "module"}
PLAYED = "A quiz board, a coin and three trees, day and night"


@pytest.fixture(scope="module")
def played() -> Design:
    return design(DesignRequest(name=LIKE_OURS, description=PLAYED))


@pytest.fixture(scope="module")
def silent_place(played: Design) -> bytes:
    return played.place()


@pytest.mark.parametrize("reporting", [PUSH, PULL], ids=["push", "pull"])
@pytest.mark.parametrize("words", [PLAYED, "A tree", f'A sign that says "{LIKE_OURS}" and a quiz board'], ids=str)
def test_it_is_as_if_the_world_had_been_made_with_it(words: str, reporting: Reporting) -> None:
    """To the byte, so all that is tested of such a world holds of this one."""
    world = design(DesignRequest(name=LIKE_OURS, description=words))
    place = add_reporter(world.place(), reporting)
    assert place == replace(world, reporting=reporting).place()
    assert place != world.place()


def scripts_in(place: bytes) -> list[Script]:
    """As an XML parser reads them, which is somebody else's."""
    found: list[Script] = []

    def look(item: ElementTree.Element, service: str) -> None:
        values = {one.get("name"): one.text or "" for one in item.find("Properties") or ()}
        kind = KINDS.get(item.get("class", ""))
        if kind is not None:
            found.append(Script(values["Name"], kind, service, values["Source"]))  # type: ignore[arg-type]  # of a file
        for child in item.findall("Item"):
            look(child, values["Name"])

    for item in ElementTree.fromstring(place).findall("Item"):
        look(item, "")
    return found


@pytest.mark.parametrize("reporting", [PUSH, PULL], ids=["push", "pull"])
def test_luau_runs_the_reporter_of_the_file(played: Design, silent_place: bytes, reporting: Reporting) -> None:
    module = luau_web()
    if module is None:
        pytest.skip(WHY_SKIPPED)
    scripts = scripts_in(add_reporter(silent_place, reporting))
    with LiveServer(module, played.scene, scripts) as server:
        server.join("Ada")
        server.wait(1)
        server.touch(1, "coin-1", "Coin")
        server.wait(2)
        server.leave(1)
        server.wait(20)
        batches = batches_of(server)
        kinds = [kind for kind, _ in told(batches)]
        assert kinds[:2] == ["session.started", "item.found"]
        assert kinds[-1] == "session.ended"
        assert {batch.get("place") for batch in batches} == {"place-1" if reporting is PULL else None}


def test_luau_hears_nothing_of_the_file_without_it(played: Design, silent_place: bytes) -> None:
    module = luau_web()
    if module is None:
        pytest.skip(WHY_SKIPPED)
    with LiveServer(module, played.scene, scripts_in(silent_place)) as server:
        server.join("Ada")
        server.touch(1, "coin-1", "Coin")
        server.leave(1)
        server.wait(20)
        assert batches_of(server) == []


@pytest.mark.parametrize(
    ("script", "old", "new"),
    [
        ("Play.server", "--!strict", "--!nonstrict"),
        ("Play.server", "\n", "\n\n"),
        ("Play.server", " Players", "  Players"),
    ],
)
def test_a_play_that_is_not_ours_of_today_is_refused(silent_place: bytes, script: str, old: str, new: str) -> None:
    source = template(script)
    changed = silent_place.replace(cdata(source).encode(), cdata(source.replace(old, new, 1)).encode())
    assert changed != silent_place
    with pytest.raises(MadeBeforeReporting, match=r"^its Play is not the one that can report$"):
        add_reporter(changed, PUSH)


def test_a_world_that_other_scripts_play_is_refused() -> None:
    place = design(DesignRequest(name="x", description="A tree")).place()
    older = place.replace(b'<string name="Name">Safety</string>', b'<string name="Name">Quiz</string>')
    assert older != place
    with pytest.raises(MadeBeforeReporting, match=r"^it is played by other scripts than Play$"):
        add_reporter(older, PULL)
    assert add_reporter(place, PULL)


@pytest.mark.parametrize("words", [PLAYED, "A tree"])
def test_a_place_gets_one_reporter(words: str) -> None:
    place = add_reporter(design(DesignRequest(name="x", description=words)).place(), PULL)
    with pytest.raises(MadeBeforeReporting):
        add_reporter(place, PULL)


@pytest.mark.parametrize("service", ["HttpService", "MemoryStoreService"])
@pytest.mark.parametrize("of", ["Safety.server", "Welcome.client"])
def test_the_gate_reads_what_comes_out(silent_place: bytes, service: str, of: str) -> None:
    """Where a file in storage was changed, the reporter opens no door for it."""
    source = template(of)
    other = f'{source}\nlocal Other = game:GetService("{service}")\n'
    changed = silent_place.replace(cdata(source).encode(), cdata(other).encode())
    assert changed != silent_place
    name = of.partition(".")[0]
    with pytest.raises(WorldRefused, match=rf"^{name}, line \d+: GetService takes the literal name of an allowed"):
        add_reporter(changed, PUSH)


def test_words_are_no_scripts(played: Design, silent_place: bytes) -> None:
    names = [script.name for script in scripts_in(add_reporter(silent_place, PUSH))]
    assert sorted(names) == sorted(script.name for script in replace(played, reporting=PUSH).scripts)
