"""Which worlds report, what is in their files then, and that one script alone may speak to the outside."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from worlds.checks.report import verdicts
from worlds.design import Design, design
from worlds.reporting import Reporting, Road
from worlds.request import DesignRequest
from worlds.roblox.gate import WorldRefused, let_through, source_faults
from worlds.roblox.instance import Instance
from worlds.scripts.forbidden import forbidden_uses, uses_off_the_list
from worlds.scripts.syntax import syntax_errors
from worlds.scripts.template import MARK, REPORTING, template, templates
from worlds.tests.reported import PULL, PUSH

OF_THE_REPORTER = {"ReportingData", "Reporter", "Reporting", "Claim", "PlayReport"}
HTTP = 'local Http = game:GetService("HttpService")\n'


@pytest.fixture(scope="module")
def silent() -> Design:
    return design(DesignRequest(name="Quiz", description="A quiz board, a coin and three trees"))


def names(world: Design) -> set[str]:
    return {script.name for script in world.scripts}


def test_a_world_reports_only_where_that_is_asked_for(silent: Design) -> None:
    told = replace(silent, reporting=PUSH)
    assert names(told) - names(silent) == OF_THE_REPORTER
    assert names(told) > names(silent)
    files, more = silent.project(), told.project()
    changed = {path for path in more if files.get(path) != more[path]}
    service = "src/ServerScriptService"
    assert changed == {
        "default.project.json",
        f"{service}/Play.server.luau",
        f"{service}/PlayReport.luau",
        f"{service}/Reporter.luau",
        f"{service}/Reporting.server.luau",
        f"{service}/ReportingData.luau",
        "src/StarterPlayer/StarterPlayerScripts/Claim.client.luau",
    }
    assert set(files) < set(more)
    assert not [path for path, content in files.items() if b"Report" in content]
    assert b"Report" not in silent.place()


def test_the_play_of_a_silent_world_is_without_what_reports() -> None:
    silent, told = template("Play.server").splitlines(), template(f"Play.server{REPORTING}").splitlines()
    marked = [line for line in told if line.endswith(MARK.strip())]
    assert [line for line in told if line not in marked] == silent
    assert [line.strip().partition("(")[0] for line in marked] == [
        "local PlayReport = require",
        "PlayReport.finished",
        "PlayReport.finishedAll",
        "PlayReport.doing",
        "PlayReport.answered",
        "PlayReport.answered",
    ]
    assert [name for name in templates() if name.endswith(REPORTING)] == [f"Play.server{REPORTING}"]


def test_where_nothing_is_played_who_comes_and_goes_is_told() -> None:
    world = replace(design(DesignRequest(name="x", description="A tree")), reporting=PULL)
    assert names(world) == {"WorldData", "Welcome", "Safety", *OF_THE_REPORTER - {"PlayReport"}}


@pytest.mark.parametrize("reporting", [PUSH, PULL], ids=["push", "pull"])
def test_a_world_that_reports_passes_every_check(silent: Design, reporting: Reporting) -> None:
    world = replace(silent, reporting=reporting)
    assert world.place()
    assert world.project()
    assert [one.code for one in verdicts(world.scene, world.scripts) if not one.passed] == []


def test_a_client_learns_neither_address_nor_road(silent: Design) -> None:
    world = replace(silent, reporting=Reporting(Road.PUSH, "place-17", "https://blockyard.example/"))
    (data,) = (script.source for script in world.scripts if script.name == "ReportingData")
    for word in ('"push"', '"https://blockyard.example"', '"place-17"'):
        assert word in data
        assert not [one.name for one in world.scripts if word in one.source and one.name != "ReportingData"]
    assert {one.service for one in world.scripts if one.name in OF_THE_REPORTER - {"Claim"}} == {"ServerScriptService"}


@pytest.mark.parametrize(("reporting", "allows"), [(None, "false"), (PUSH, "true"), (PULL, "false")], ids=str)
def test_a_place_allows_requests_on_the_push_road_only(
    silent: Design, reporting: Reporting | None, allows: str
) -> None:
    root = ElementTree.fromstring(replace(silent, reporting=reporting).place())
    assert [item.text for item in root.iter("bool") if item.get("name") == "HttpEnabled"] == [allows]


def test_the_push_road_needs_an_address() -> None:
    with pytest.raises(ValueError, match=r"^the push road needs the API's url$"):
        Reporting(Road.PUSH, "place-1")


def test_the_reporter_may_what_no_other_script_may() -> None:
    reporter = template("Reporter")
    assert (syntax_errors(reporter), forbidden_uses(reporter), source_faults(reporter)) == ([], [], ())
    assert {use.detail for use in uses_off_the_list(reporter)} == {
        "GetService takes the literal name of an allowed service, from game alone",
        'game is for game:GetService("...") only',
        "RequestAsync is not allowed",
    }
    assert [name for name, source in templates().items() if uses_off_the_list(source)] == ["Reporter"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("blockyard_place_key", "blockyard_place_kez"),
        ("/game/v1/claim", "/game/v1/clain"),
        ("--!strict", "--!Strict"),
        ("return Reporter\n", "return Reporter"),
        ("\n", "\r\n"),
    ],
)
def test_one_other_byte_and_it_is_refused(silent: Design, old: str, new: str) -> None:
    reporter = template("Reporter")
    changed = reporter.replace(old, new, 1)
    assert changed != reporter
    assert syntax_errors(changed) == []
    assert forbidden_uses(changed) != []
    tree = replace(silent, reporting=PUSH).tree
    assert let_through(tree) is tree
    (scripts,) = (child for child in tree.children if child.name == "ServerScriptService")
    scripts.children.append(Instance("ModuleScript", "Changed", source=changed))
    with pytest.raises(WorldRefused, match=r"^Changed, line "):
        let_through(tree)


def test_no_other_script_of_a_world_that_reports_may_speak_to_the_outside(silent: Design) -> None:
    tree = replace(silent, reporting=PUSH).tree
    tree.children[0].children.append(Instance("Script", "Other", source=HTTP))
    with pytest.raises(WorldRefused, match=r"^Other, line 1: GetService takes the literal name of an allowed service"):
        let_through(tree)
