"""A world with a fault in it is never shown, neither as a place nor as a project."""

import pytest

from worlds.design import Design, design
from worlds.request import DesignRequest
from worlds.roblox.gate import WorldRefused, let_through
from worlds.roblox.instance import Instance
from worlds.scripts import world
from worlds.scripts.template import templates


def quiz_world() -> Design:
    return design(DesignRequest(name="Quiz", description="A quiz board and three trees"))


@pytest.fixture
def patched(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Design:
    """A world whose template for the quiz says something else, in its third line."""

    def changed(name: str) -> str:
        return f"--!strict\n\n{request.param}\n" if name == "Play.server" else templates()[name]

    monkeypatch.setattr(world, "template", changed)
    return quiz_world()


@pytest.mark.parametrize(
    ("patched", "fault"),
    [
        ("local x = = 1", "Play, line 3: not Luau"),
        ("if true then", "Play, line 3: "),
        ('loadstring("x")()', "Play, line 3: loadstring is not among the allowed globals"),
        (
            'game:GetService("HttpService")',
            "Play, line 3: GetService takes the literal name of an allowed service, from game alone",
        ),
        ("local x: Players = nil", None),
    ],
    indirect=["patched"],
)
def test_a_script_that_fails_is_never_shown(patched: Design, fault: str | None) -> None:
    if fault is None:
        assert patched.place()
        assert patched.project()
        return
    for write in (patched.place, patched.project):
        with pytest.raises(WorldRefused) as refused:
            write()
        assert str(refused.value).startswith(fault)


def test_what_roblox_does_not_know_is_never_shown() -> None:
    tree = quiz_world().tree
    assert let_through(tree) is tree
    tree.children[0].children.append(Instance("Part", "Odd", {"Colour": True}))
    with pytest.raises(WorldRefused, match=r"^/Quiz/Workspace/Odd: there is no property Colour$"):
        let_through(tree)


def test_all_faults_are_told() -> None:
    tree = quiz_world().tree
    for number in (1, 2):
        tree.children[0].children.append(Instance("Script", f"Bad{number}", source="local = 1"))
    with pytest.raises(WorldRefused, match=r"^Bad1, line 1: .*; Bad2, line 1: "):
        let_through(tree)
